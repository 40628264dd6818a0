/** Dutch for what changed at school for a student, on Vandaag. */
export default {
  "changed.mentor.one": "Je mentor is nu {mentors}. Die kan zien wat je met je mentor deelt. Je kunt dat altijd terugnemen.",
  "changed.mentor.other": "Je mentoren zijn nu {mentors}. Zij kunnen zien wat je met je mentor deelt. Je kunt dat altijd terugnemen.",
  "changed.mentor.look": "Kijk wat je deelt",
  "changed.left": "Je bent van school. Je kunt alles nog bekijken en meenemen tot en met {until}. Veranderen kan niet meer.",
  "changed.left.take": "Neem alles mee",
};

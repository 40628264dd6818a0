/** Dutch for the screen of one round, fetched with it. */
export default {
  "round.companion": "{name} gaat mee",
  "round.tasks": "Dit kun je daar doen",
  "step.experience.coming": "Kijk goed rond. Stel je vragen. Probeer iets uit.",
  "step.experience.past": "Je bent geweest.",
  "step.reflect.later": "Dit doe je na je bezoek.",
  "step.next_step.todo": "Aan het eind van terugkijken kies je wat je nu gaat doen.",
  "step.next_step.done": "Je hebt een volgende stap gekozen.",
  "step.nothing": "Hier hoef je niets te maken.",
};

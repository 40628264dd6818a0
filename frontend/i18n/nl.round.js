/** Dutch for the screens of rounds, fetched with them. */
export default {
  "round.companion": "{name} gaat mee",
  "round.tasks": "Dit kun je daar doen",
  "cycle.website": "Bekijk de website",
  "cycles.lead": "Een rondje is: voorbereiden, ervaren, terugkijken en een volgende stap.",
  "cycles.coming": "Dit komt nog",
  "cycles.been": "Dit was al",
  "cycles.off": "Gaat niet door ({n})",
  "cycles.none": "Je hebt nog geen rondjes. Je mentor zet ze voor je klaar.",
  "step.experience.coming": "Kijk goed rond. Stel je vragen. Probeer iets uit.",
  "step.experience.past": "Je bent geweest.",
  "step.reflect.later": "Dit doe je na je bezoek.",
  "step.next_step.todo": "Aan het eind van terugkijken kies je wat je nu gaat doen.",
  "step.next_step.done": "Je hebt een volgende stap gekozen.",
  "step.nothing": "Hier hoef je niets te maken.",
};

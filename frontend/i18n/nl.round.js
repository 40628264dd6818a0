/** Dutch for the screen of one round, fetched with it. */
export default {
  "round.companion": "{name} gaat mee",
  "round.tasks": "Dit kun je daar doen",
};

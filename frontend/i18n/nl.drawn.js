/** What was drawn, in Dutch. */
export default {
  "drawn.save": "Bewaar als plaatje",
  "drawn.share": "Deel het",
  "drawn.failed": "Dat lukte nu niet. Probeer het zo nog eens.",
};

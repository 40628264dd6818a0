/** What was drawn, in Dutch. */
export default {
  "drawn.save": "Bewaar als plaatje",
  "drawn.share": "Deel het",
  "drawn.failed": "Dat lukte nu niet. Probeer het zo nog eens.",
  "drawn.newer": "Dit is gemaakt met een nieuwere versie van Trots. Sluit Trots en open het opnieuw. Je werk is bewaard.",
};

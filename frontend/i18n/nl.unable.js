/** Dutch for a device on which nothing can be kept. */
export default {
  "unable.title": "Trots kan hier niets bewaren",
  "unable.lead": "Je browser houdt dat tegen. Dat komt vaak door een privévenster, of doordat je apparaat vol is. Open Trots in een gewoon venster, of maak ruimte.",
  "unable.work": "Trots heeft niets weggegooid.",
};

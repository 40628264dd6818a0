/** Dutch for photos: showing them, sending them, and what can be wrong with one. */
export default {
  "photo.name.one": "Foto {n}",
  "photo.name.other": "Foto {n}",
  "photo.count.one": "1 foto",
  "photo.count.other": "{n} foto's",
  "photo.enlarge": "{name} groot bekijken",
  "photo.sending": "Foto wordt verstuurd",
  "photo.pending": "Deze foto is nog onderweg",
  "photo.not_here": "Deze foto kan nu niet worden geladen",
  "problem.photo_unreadable": "Deze foto kan niet worden geopend. Kies een andere.",
  "problem.photo_empty": "Deze foto is leeg. Kies een andere.",
  "problem.photo_not_a_photo": "Dit is geen foto. Kies een andere.",
  "problem.photo_damaged": "Deze foto is kapot. Kies een andere.",
  "problem.photo_too_large": "Deze foto is te groot. Kies een andere.",
  "problem.digest_mismatch": "Deze foto kwam niet heel aan. We proberen het opnieuw.",
};

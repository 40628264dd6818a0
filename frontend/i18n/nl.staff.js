/** Dutch that all screens of staff share. */
export default {
  "tab.school": "School",
  "worries.open.one": "Een mentor maakt zich zorgen om een leerling. Lees wat er speelt.",
  "worries.open.other": "Mentoren maken zich zorgen: {n} wachten op u. Lees wat er speelt.",
  "school.activities": "Activiteiten",
};

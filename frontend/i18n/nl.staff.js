/** Dutch that all screens of staff share. */
export default {
  "tab.school": "School",
  "school.activities": "Activiteiten",
};

/** Dutch for choosing between two versions, fetched when there are two. */
export default {
  "conflict.title": "Twee versies. Welke kies je?",
  "conflict.lead": "Je hebt dit op twee apparaten veranderd. Er is niets weg. Hier zie je wat anders is.",
  "conflict.mine": "Op dit apparaat",
  "conflict.theirs": "Op school",
  "conflict.keep.mine": "Kies deze",
  "conflict.keep.theirs": "Kies deze",
  "conflict.both": "Houd allebei",
  "conflict.both.hint": "Dan krijg je er een kopie bij.",
  "conflict.same": "Hier is niets anders ingevuld.",
  "conflict.over": "Hier hoef je niet meer te kiezen.",
  "conflict.said.mine": "Je versie van dit apparaat blijft.",
  "conflict.said.theirs": "De versie van school blijft.",
  "conflict.said.both": "Je hebt ze allebei.",
};

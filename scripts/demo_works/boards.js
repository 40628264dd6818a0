/** Moodboards of the demo school. */
import { board, INK, line, person, photo, says, scene, sticker, words } from "./pen.js";
import { DAAN, NOOR } from "./people.js";

const why = (text) => ({ why: { text } });
const note = (text, x, y, fill, turn, more = {}) => words(text, { x, y, fill, turn, size: 640, ...more });

export const senses = () => board("senses", scene({ colour: "#fff1d6", picture: "pattern/dots" },
  photo(1, 3050, 2300, 4500, 3400, "rounded", "De huiskamer van De Linde, met een grote tafel", { turn: 3540, ...why("Hier zit iedereen de hele dag. Het is er warm en het ruikt naar soep.") }),
  note("Ik zag", 1650, 700, "#ffd23f", 3540),
  sticker("older-person-medium-light", 6400, 1700, 1900, { name: "Mevrouw Bakker", ...why("Zij is 94 en zij maakt nog elke dag een grapje.") }),
  sticker("hot-beverage", 8500, 2500, 1500, { turn: 80 }),
  words("koffie, koffie, koffie", { x: 7900, y: 3700, size: 520, turn: 3560 }),
  note("Ik hoorde", 1750, 4850, "#8fe3c4", 40),
  says("Kom je morgen\nweer?", { x: 5350, y: 5400, size: 600, tail: [2700, 6500] }),
  sticker("older-person-medium-light", 2000, 6350, 1500, { flip: true }),
  sticker("musical-notes", 8500, 5100, 1600, { turn: 150, ...why("De zuster zong de hele tijd mee met de radio.") }),
  sticker("bell", 7300, 6350, 800, { turn: 3500 }),
  note("Ik voelde", 1750, 7600, "#ff9ec4", 3560),
  photo(2, 4500, 8300, 2600, 2600, "heart", "Een bordspel op tafel", { turn: 30, ...why("Ik werd kalm van dat spel. Ik keek een uur niet op mijn telefoon.") }),
  sticker("smiling-face-with-hearts", 6500, 8400, 1700, { turn: 3500 }),
  words("rustig\nvanbinnen", { x: 8500, y: 8400, size: 620, turn: 60, colour: "#b0245c" }),
  line([[900, 4150], [2500, 4230], [4200, 4140], [6100, 4260], [8000, 4180], [9200, 4250]], "#c9a46b", 90),
  line([[900, 7000], [2600, 6950], [4600, 7060], [6600, 6980], [9200, 7040]], "#c9a46b", 90),
), "Ik dacht dat het saai zou zijn. Maar er gebeurt van alles, als je maar even gaat zitten.");

export const qualities = () => board("qualities", scene({ colour: "#ffd23f", picture: "pattern/rays" },
  words("DIT BEN IK!", { x: 5000, y: 900, size: 1250, face: "loud", turn: 3560 }),
  person({ ...DAAN, pose: "thumb", expression: "proud" }, 5000, 6000, 7000, { name: "Ik, Daan", ...why("Zo sta ik als iets gelukt is.") }),
  words("Ik maak dingen\nweer heel", { x: 2150, y: 2900, size: 560, fill: "#ffffff", turn: 3540 }),
  sticker("hammer-and-wrench", 1700, 4700, 1900, { turn: 3450, ...why("Thuis maak ik de fietsen van mijn zusjes. En die van de buren.") }),
  words("Ik blijf kalm", { x: 7950, y: 2700, size: 560, fill: "#8fe3c4", turn: 50 }),
  sticker("smiling-face-with-sunglasses", 8300, 4200, 1700, { turn: 100, ...why("Als iedereen stress heeft, ga ik gewoon door.") }),
  words("Ik help", { x: 1700, y: 7000, size: 620, fill: "#ff9ec4", turn: 3570 }),
  sticker("handshake", 1650, 8350, 1700, { ...why("Bij gym help ik altijd met opruimen. Dat vraagt niemand.") }),
  words("Ik geef niet op", { x: 8150, y: 6700, size: 560, fill: "#7fc8ff", turn: 30 }),
  sticker("flexed-biceps-dark", 8350, 8200, 1700, { turn: 60 }),
  sticker("glowing-star", 3300, 1900, 800, { turn: 3400 }),
  sticker("glowing-star", 6900, 1700, 650, { turn: 200 }),
), "Mijn sterkste punt: ik maak af waar ik aan begin.");

export const harbour = () => board("work", scene({ colour: "#7fc8ff", picture: "place/port" },
  person({ ...NOOR, pose: "point", expression: "happy", clothes: "vest", clothes_colour: "ink", headwear: "helmet", bottom: "work", shoes: "boots" }, 2900, 6500, 6000, { name: "Ik met een helm op", ...why("De helm was te groot maar ik voelde me meteen iemand.") }),
  says("Daar ga ik\nlater op!", { x: 4000, y: 2500, size: 600, tail: [3200, 4000] }),
  photo(3, 7900, 2000, 3300, 2500, "rounded", "De grote kraan aan de kade", { turn: 70, ...why("Deze kraan is hoger dan onze flat. De machinist zit helemaal boven.") }),
  photo(4, 7500, 7900, 3400, 2600, "torn", "Containers in alle kleuren", { turn: 3550 }),
  sticker("ship", 6000, 5000, 1700, {}),
  words("buiten!", { x: 7000, y: 6400, size: 900, face: "loud", colour: "#ffffff", turn: 3520 }),
  sticker("dashing-away", 8900, 5300, 1100, { ...why("Het waait er altijd. Dat vond ik juist lekker.") }),
  words("Ik op het werk", { x: 1950, y: 900, size: 640, fill: "#ffd23f", turn: 3560, colour: INK }),
), "Ik wil buiten werken, met grote machines. Binnen stilzitten is niks voor mij.");


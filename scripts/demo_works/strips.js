/** Comic strips of the demo school. */
import { comic, person, says, scene, sticker, words } from "./pen.js";
import { BOSS, BOY, DAAN, HERO, MRJANSEN, NOOR, NURSE, SAM, YARA } from "./people.js";

const plain = (colour, picture) => ({ colour, ...(picture && { picture }) });

export const hero = () => comic({ starter: "hero", title: "Moersleutel Meid", layout: "four", panels: [
  ["In de pauze.", scene(plain("#ffffff", "place/classroom"),
    person({ ...BOY, pose: "point", expression: "laugh" }, 2700, 6700, 6000, { name: "Een jongen uit mijn klas" }),
    person({ ...YARA, pose: "stand", expression: "sad" }, 7700, 6900, 5600, { name: "Ik" }),
    says("Jij? Fietsen\nmaken? Haha!", { x: 4200, y: 2950, size: 760, tail: [3100, 4500] }))],
  ["In mijn hoofd", scene(plain("#3b2f73", "place/head"),
    person({ ...YARA, pose: "think", expression: "doubt" }, 5000, 7000, 5800, { name: "Ik, ik twijfel" }),
    says("Misschien heeft\nhij gelijk …", { x: 5100, y: 3050, size: 700, form: "thought", tail: [5000, 4700] }),
    words("stop maar", { x: 1700, y: 5200, size: 640, colour: "#5533ee", turn: 3480 }),
    words("te moeilijk", { x: 8300, y: 5500, size: 640, colour: "#b0245c", turn: 120 }))],
  ["Maar dan …", scene(plain("#ffd23f", "pattern/rays"),
    person({ ...HERO, pose: "hero", expression: "cool" }, 4700, 6300, 7000, { name: "Ik als held, met cape en masker" }),
    words("WOESJ!", { x: 7600, y: 2600, size: 1300, face: "loud", colour: "#e0321e", turn: 150 }),
    sticker("wrench", 1700, 4200, 2000, { turn: 3400 }),
    says("Ik ben\nMOERSLEUTEL\nMEID!", { x: 7900, y: 8000, size: 560, form: "shout", tail: [5600, 6000], fill: "#ffffff" }))],
  ["Hij rijdt weer. Ik ook.", scene(plain("#ffffff", "place/workshop"),
    person({ ...YARA, pose: "thumb", expression: "proud" }, 2500, 6900, 5800, { name: "Ik, trots" }),
    person({ ...BOY, pose: "cheer", expression: "surprised" }, 7900, 6900, 5600, { name: "De jongen, verbaasd" }),
    sticker("bicycle", 5200, 8300, 2600, {}),
    says("Wow. Hij doet\nhet weer!", { x: 5000, y: 3000, size: 760, tail: [7300, 4900] }))],
] });

export const before = () => comic({ starter: "before_during_after", title: "Vier op een rij", layout: "two_bottom", panels: [
  ["Voor: geen zin.", scene(plain("#cfe6ff", "place/street"),
    person({ ...DAAN, pose: "crossed", expression: "tired" }, 3300, 6500, 6400, { name: "Ik, Daan" }),
    says("Een middag\nbij oude mensen.\nSaai!", { x: 6700, y: 3500, size: 600, form: "thought", tail: [4300, 4700] }))],
  ["Tijdens: hij wint.", scene(plain("#ffffff", "place/care"),
    person({ ...MRJANSEN, pose: "cheer", expression: "laugh" }, 2700, 6700, 5900, { name: "Meneer Jansen in zijn rolstoel" }),
    person({ ...DAAN, pose: "stand", expression: "surprised" }, 7700, 6700, 5900, { name: "Ik, verbaasd" }),
    sticker("game-die", 5200, 8500, 1500, { turn: 200 }),
    says("Weer vier\nop een rij!", { x: 5600, y: 2950, size: 760, tail: [3300, 4700] }))],
  ["Na: ik ga nog eens langs.", scene(plain("#8fe3c4", "pattern/confetti"),
    person({ ...DAAN, pose: "wave", expression: "proud" }, 3000, 6700, 6200, { name: "Ik, trots" }),
    sticker("red-heart", 7700, 7300, 2200, { turn: 100 }),
    says("Ik kan goed\nluisteren.\nDat wist ik niet.", { x: 6700, y: 3900, size: 620, tail: [4200, 5000] }))],
] });

export const endings = () => comic({ starter: "two_endings", title: "Zaterdag", layout: "top_two", panels: [
  ["De baas vraagt of ik zaterdag kan werken. Maar dan is mijn wedstrijd.", scene(plain("#ffffff", "place/shop"),
    person({ ...BOSS, pose: "hold", expression: "happy" }, 2500, 6900, 5600, { name: "De baas" }),
    person({ ...SAM, pose: "think", expression: "doubt" }, 7500, 6900, 5600, { name: "Ik, ik twijfel" }),
    says("Kun je\nzaterdag?", { x: 3500, y: 3700, size: 620, tail: [2800, 4900] }),
    sticker("soccer-ball", 8900, 3600, 1300, {}))],
  ["Einde 1: ik zeg niks.", scene(plain("#b9b4cc", "pattern/stripes"),
    person({ ...SAM, pose: "stand", expression: "sad" }, 5000, 7100, 5800, { name: "Ik, verdrietig" }),
    sticker("soccer-ball", 1700, 8600, 1600, {}),
    says("Had ik maar\niets gezegd.", { x: 5600, y: 3050, size: 700, form: "thought", tail: [5200, 4300] }))],
  ["Einde 2: ik vraag het.", scene(plain("#ffd23f", "pattern/halftone"),
    person({ ...SAM, pose: "cheer", expression: "laugh" }, 4600, 7300, 5600, { name: "Ik, blij" }),
    sticker("trophy", 8300, 7900, 2200, { turn: 100 }),
    says("Zondag kan ook?\nYES!", { x: 5600, y: 3100, size: 640, form: "shout", tail: [4800, 5000] }))],
] });

export const port = () => comic({ starter: "before_during_after", title: "Een dag in de haven", layout: "six", panels: [
  ["7 uur. Donker.", scene(plain("#3b2f73", "pattern/stars"),
    person({ ...NOOR, pose: "stand", expression: "tired" }, 4000, 6700, 6200, { name: "Ik, Noor, moe" }),
    sticker("alarm-clock", 7800, 7600, 2400, { turn: 100 }),
    words("RRRING", { x: 7200, y: 5000, size: 1100, face: "loud", colour: "#ffd23f", turn: 3500 }))],
  ["Eerst een helm.", scene(plain("#ffffff", "place/port"),
    person({ ...BOSS, pose: "hold", expression: "happy" }, 2600, 6900, 5700, { name: "De ploegbaas" }),
    person({ ...NOOR, pose: "thumb", expression: "laugh", headwear: "helmet", clothes: "vest", bottom: "work", shoes: "boots" }, 7500, 6900, 5700, { name: "Ik met een helm" }),
    says("Staat je\ngoed!", { x: 4200, y: 3300, size: 760, tail: [3000, 4900] }))],
  ["Wat een ding!", scene(plain("#7fc8ff", "pattern/clouds"),
    sticker("building-construction", 6800, 5400, 5600, { name: "Een enorme kraan" }),
    person({ ...NOOR, pose: "point", expression: "surprised", headwear: "helmet", clothes: "vest", bottom: "work", shoes: "boots" }, 2500, 7600, 4600, { name: "Ik wijs naar de kraan" }),
    words("WOW", { x: 2300, y: 4200, size: 1500, face: "loud", colour: "#e0321e", turn: 3480 }))],
  ["Ik mag sturen!", scene(plain("#ffd23f", "pattern/speed"),
    person({ ...NOOR, pose: "hold", expression: "cool", headwear: "helmet", clothes: "vest" }, 3600, 6700, 6200, { name: "Ik achter de knoppen" }),
    sticker("joystick", 7600, 7900, 2400, {}),
    says("Rustig … ja,\nperfect!", { x: 6800, y: 3100, size: 700, tail: [9600, 4700] }))],
  ["Pauze met de ploeg.", scene(plain("#fff1d6", "pattern/dots"),
    person({ ...BOSS, pose: "cheer", expression: "laugh" }, 2600, 6800, 5400, { name: "De ploegbaas" }),
    person({ ...NURSE, pose: "wave", expression: "laugh", clothes: "vest", clothes_colour: "ink", headwear: "helmet" }, 7500, 6800, 5400, { name: "Een vrouw van de ploeg" }),
    sticker("hot-beverage", 5100, 8300, 1900, {}),
    words("HAHAHA", { x: 5000, y: 3300, size: 1150, face: "loud", colour: "#5533ee", turn: 3540 }))],
  ["Moe. En trots.", scene(plain("#ff9ec4", "pattern/rays"),
    person({ ...NOOR, pose: "cheer", expression: "proud" }, 4900, 6900, 6000, { name: "Ik, trots" }),
    sticker("1st-place-medal", 8400, 7800, 2000, { turn: 150 }),
    says("Dit wil ik\nlater!", { x: 7300, y: 3000, size: 700, tail: [5400, 4900] }))],
] });


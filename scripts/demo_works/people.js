/** The people in the strips: each looks the same in every panel. */
export const YARA = { skin: "brown", hair: "box_braids", clothes: "hoodie", clothes_colour: "purple", bottom: "jeans", shoes: "white" };
export const HERO = { ...YARA, clothes: "hero", clothes_colour: "purple", cape: "coral", mask: "coral", shoes: "red" };
export const DAAN = { skin: "light", hair: "curly_top", hair_colour: "brown", clothes: "tshirt", clothes_colour: "teal", bottom: "jeans", shoes: "red" };
export const NOOR = { skin: "tan", headscarf: "teal", clothes: "sweater", clothes_colour: "yellow", bottom: "long_skirt", shoes: "white" };
export const BOY = { skin: "pale", hair: "quiff", hair_colour: "ginger", clothes: "jacket", clothes_colour: "blue", bottom: "black", shoes: "white" };
export const MRJANSEN = { skin: "light", hair: "short", hair_colour: "grey", beard: "full", glasses: "round", clothes: "shirt_tie", clothes_colour: "teal", wheelchair: "ink", bottom: "beige" };
export const NURSE = { skin: "deep", hair: "bun", clothes: "care", clothes_colour: "blue", bottom: "black" };
export const BOSS = { skin: "bronze", hair: "short", beard: "stubble", clothes: "vest", clothes_colour: "ink", headwear: "helmet_white", bottom: "work", shoes: "boots" };
export const SAM = { skin: "deep", hair: "afro", clothes: "sport", clothes_colour: "coral", bottom: "joggers", shoes: "white" };

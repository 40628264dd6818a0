"""All hair and clothes under the names that the set knows them by."""

from scripts.set.figure import clothes, hair, hair_long, trades

HAIR = {
    "short": hair.short,
    "long": hair_long.long,
    "curly_top": hair.curly_top,
    "bob": hair_long.bob,
    "quiff": hair.quiff,
    "afro": hair.afro,
    "box_braids": hair_long.box_braids,
    "ponytail": hair_long.ponytail,
    "locs": hair_long.locs,
    "curly_long": hair_long.curly_long,
    "buzz": hair.buzz,
    "bun": hair_long.bun,
    "wavy": hair_long.wavy,
    "spiky": hair.spiky,
    "braids": hair_long.braids,
    "cornrows": hair.cornrows,
    "two_buns": hair_long.two_buns,
    "mohawk": hair.mohawk,
}
BACKED = [name for name, draw in HAIR.items() if draw("#000000")[0]]

# What stands on top of the head is not seen under a hat.
BACKED_UNDER_HAT = [name for name in BACKED if name not in ("bun", "two_buns")]

# Wide hair that a hat presses down is drawn anew; other hair is cut off at the brim.
PRESSED = {"afro": hair.afro_under_hat, "curly_long": hair_long.curly_under_hat}

DAILY = {
    "hoodie": clothes.hoodie,
    "tshirt": clothes.tshirt,
    "sweater": clothes.sweater,
    "jacket": clothes.jacket,
    "polo": clothes.polo,
    "sport": clothes.sport,
    "dress": clothes.dress,
    "shirt_tie": clothes.shirt_tie,
    "office": clothes.office,
}
TRADE = {
    "overall": trades.overall,
    "vest": trades.vest,
    "chef": trades.chef,
    "apron": trades.apron,
    "care": trades.care,
    "lab_coat": trades.lab_coat,
    "garden": trades.garden,
    "security": trades.security,
    "rescue": trades.rescue,
    "hero": trades.hero,
}
CLOTHES = {**DAILY, **TRADE}
LONG = ["dress", "apron", "lab_coat"]  # they reach over the legs, so they differ by stance
LEGGED = ["overall", "hero"]  # they are their own trousers

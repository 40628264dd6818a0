"""What demo students and mentors say. An answer is written as "chip,chip|words"; either side may be empty."""

from typing import Any

from portfolio.demo.words import preparations, reflections

ANSWERS: dict[tuple[str, str], dict[str, str]] = {
    ("bakery", "prepare"): preparations.ANYWHERE | preparations.BAKERY,
    ("care", "prepare"): preparations.ANYWHERE | preparations.CARE,
    ("port", "prepare"): preparations.ANYWHERE | preparations.PORT,
    ("technology", "prepare"): preparations.ANYWHERE | preparations.TECHNOLOGY,
    ("open_day", "prepare"): preparations.ANYWHERE | preparations.OPEN_DAY,
    ("childcare", "prepare"): preparations.ANYWHERE | preparations.CHILDCARE,
    ("care", "reflect"): reflections.ANYWHERE | reflections.CARE,
    ("port", "reflect"): reflections.ANYWHERE | reflections.PORT,
    ("technology", "reflect"): reflections.ANYWHERE | reflections.TECHNOLOGY,
}

QUESTIONS = [
    "Mag ik zelf ook iets doen?",
    "Hoe laat begint u 's ochtends?",
    "Wat verdient een stagiair hier?",
    "Wilde u dit vroeger al worden?",
    "Werkt u ook in het weekend?",
    "Wat doet u als er iets misgaat?",
    "Hoe lang werkt u hier al?",
    "Moet je goed zijn in rekenen?",
]


def answers(key: str, phase: str, prompt: str) -> list[dict[str, Any]]:
    """What students of this activity might answer to a prompt, as a phone sends it."""
    return [_answer(" ".join(written.split())) for written in ANSWERS[key, phase][prompt].split("/")]


def _answer(written: str) -> dict[str, Any]:
    chips, _, text = written.partition("|")
    return ({"chips": chips.split(",")} if chips else {}) | ({"text": text} if text else {})


# What a mentor says, and what the student says back; no answer yet where that is empty.
TALKS = [
    ("question", "Goede vragen, {name}! Welke stel je als eerste?", "Die over het begin van de dag denk ik"),
    ("compliment", "Je hebt echt op de website gekeken. Dat helpt je daar.", "Dankjewel!"),
    ("question", "Je vindt het een beetje spannend. Zullen we er even over praten?", "Ja graag, in de pauze?"),
    ("compliment", "Knap dat je eerlijk opschrijft wat niet bij je past.", "Het was echt niks voor mij haha"),
    ("question", "Welk werk zou je daar het liefst een uur proberen?", ""),
    ("compliment", "Mooie foto. Ik zie meteen wat je bedoelt.", "Die heb ik zelf gemaakt 😊"),
    ("question", "Wat bedoel je met 'druk'? Vind je dat fijn of juist niet?", "Fijn, dan gaat de tijd snel"),
    ("compliment", "Fijn om te lezen, {name}. Ga zo door.", ""),
    ("question", "Wie zou je thuis kunnen vragen om mee te denken?", "Mijn oom, die werkt ook met zijn handen"),
]  # fmt: skip

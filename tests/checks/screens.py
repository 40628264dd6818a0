"""Every screen of the demo school that the checks look at, and as whom."""

from typing import Any

from playwright.sync_api import APIRequestContext

from portfolio.demo import people
from tests.checks.screen import Screen

PEOPLE = {
    "student": {"card": people.CARDS["Yara"], "pin": people.PIN},
    "beginner": {"card": people.CARDS["Amina"], "pin": people.PIN},
    "mentor": {"email": people.MENTORS["2A"], "password": people.PASSWORD},
    "coordinator": {"email": people.COORDINATOR_EMAIL, "password": people.PASSWORD},
}


def _all(api: APIRequestContext, what: str) -> list[dict[str, Any]]:
    answer = api.get(f"/api/v1/{what}?limit=200")
    assert answer.ok, f"{what}: {answer.status}"
    return answer.json()["items"]


def _activity(api: APIRequestContext, title: str) -> str:
    return next(each["id"] for each in _all(api, "activities") if each["title"] == title)


def _talked_about(api: APIRequestContext) -> str:
    """Answers with a photo and comments on them, or else the newest with comments."""
    said = {comment["work_id"] for comment in _all(api, "comments")}
    works = [work for work in _all(api, "works") if work["id"] in said and work["kind"] == "answers"]
    works.sort(key=lambda work: not work["media"])
    return works[0]["id"]


def bakery(api: APIRequestContext) -> str:
    return f"#/rondje/{_activity(api, 'Bakkerij De Vos')}"


def visited(api: APIRequestContext) -> str:
    return f"#/rondje/{_activity(api, 'Zorgcentrum De Linde')}"


def prompt(api: APIRequestContext) -> str:
    return f"#/maken/{_activity(api, 'Bakkerij De Vos')}/prepare/where-am-i-going/occupations"


def last_step(api: APIRequestContext) -> str:
    return f"#/maken/{_activity(api, 'Bakkerij De Vos')}/prepare/where-am-i-going/klaar"


def of_one_class(api: APIRequestContext) -> str:
    return f"#/rondje/{_activity(api, 'Overslagbedrijf Noordkade')}"


def planned(api: APIRequestContext) -> str:
    return f"#/plannen/{_activity(api, 'Overslagbedrijf Noordkade')}"


def not_planned(api: APIRequestContext) -> str:
    """It is for another mentor's class too."""
    return f"#/plannen/{_activity(api, 'Bakkerij De Vos')}"


def capture(api: APIRequestContext) -> str:
    return f"#/maken/{_activity(api, 'Zorgcentrum De Linde')}/experience/at-the-company"


def thumbs(api: APIRequestContext) -> str:
    return f"{capture(api)}/duimen"


def pitch(api: APIRequestContext) -> str:
    return f"#/maken/{_activity(api, 'Zorgcentrum De Linde')}/reflect/pitch/my_pitch"


def yielded(api: APIRequestContext) -> str:
    return f"#/maken/{_activity(api, 'Zorgcentrum De Linde')}/opbrengst"


def next_step(api: APIRequestContext) -> str:
    return f"#/maken/{_activity(api, 'Zorgcentrum De Linde')}/next_step/next-step/wat"


def next_day(api: APIRequestContext) -> str:
    return f"#/maken/{_activity(api, 'Zorgcentrum De Linde')}/next_step/next-step/wanneer"


def board(api: APIRequestContext) -> str:
    return f"#/maken/{_activity(api, 'Zorgcentrum De Linde')}/reflect/senses-board"


def board_end(api: APIRequestContext) -> str:
    return f"{board(api)}/klaar"


def strip(api: APIRequestContext) -> str:
    return f"#/maken/{_activity(api, LESSON)}/reflect/hero-comic"


def strip_begin(api: APIRequestContext) -> str:
    return f"{strip(api)}/begin"


def strip_done(api: APIRequestContext) -> str:
    return f"{strip(api)}/trots"


def strip_read(api: APIRequestContext) -> str:
    return f"{strip(api)}/lezen"


def panel(api: APIRequestContext) -> str:
    return f"{strip(api)}/{_drawn(api, 'hero-comic')['content']['panels'][0]['id']}"


def empty_panel(api: APIRequestContext) -> str:
    return f"#/maken/{_activity(api, LESSON)}/reflect/two-endings/begin-a"


def shown_board(api: APIRequestContext) -> str:
    return f"#/werkstuk/{_drawn(api, 'senses-board')['id']}"


def shown_strip(api: APIRequestContext) -> str:
    return f"#/werkstuk/{_drawn(api, 'hero-comic')['id']}"


def _drawn(api: APIRequestContext, assignment: str) -> dict[str, Any]:
    """Yara's, also for her mentor."""
    works = (work for work in _all(api, "works") if work["student"]["name"].startswith("Yara"))
    return next(work for work in works if work["assignment"]["id"] == assignment)


def questions(api: APIRequestContext) -> str:
    return f"#/vragen/{_activity(api, 'Bakkerij De Vos')}"


def talked_about(api: APIRequestContext) -> str:
    return f"#/werkstuk/{_talked_about(api)}"


def caught(api: APIRequestContext) -> str:
    return f"#/werkstuk/{next(work['id'] for work in _all(api, 'works') if work['kind'] == 'capture')}"


def binned(api: APIRequestContext) -> str:
    return f"#/werkstuk/{next(work['id'] for work in _all(api, 'works') if work['deleted_at'])}"


def group(api: APIRequestContext) -> str:
    answer = api.get("/api/v1/groups")
    return f"#/school/klas/{answer.json()[0]['id']}"


LESSON = "Beeldles: dit ben ik"
SENSES = "Wat zag, hoorde en voelde ik?"
HERO = "Mijn held"
ARRANGE = "Iets anders voor een paar leerlingen"

SCREENS = [
    Screen("sign in", None, "", "Welkom bij Trots"),
    Screen("student today", "student", "#/vandaag", "Hoi Yara"),
    Screen("student rounds", "student", "#/rondjes", "Rondjes"),
    Screen("student round to come", "student", bakery, "Bakkerij De Vos"),
    Screen("student round of last week", "student", visited, "Zorgcentrum De Linde"),
    Screen("student prompt", "student", prompt, "Welke beroepen zijn er?"),
    Screen("student last step", "student", last_step, "Klaar?"),
    Screen("student at the company", "student", capture, "Wat maak je mee?"),
    Screen("student thumbs at the company", "student", thumbs, "Wat maak je mee?"),
    Screen("student pitch", "student", pitch, "Wat wil je vertellen?"),
    Screen("student what it yielded", "student", yielded, "Ik weet nu beter welk werk er is."),
    Screen("student next step", "student", next_step, "Wat ga je nu doen?"),
    Screen("student day of the next step", "student", next_day, "Wanneer doe je het?"),
    Screen("student moodboard", "student", board, SENSES),
    Screen("student moodboard, photos", "student", board, SENSES, ("Foto",), "Kies een foto"),
    Screen("student moodboard, stickers", "student", board, SENSES, ("Sticker",), "Beroepen"),
    Screen("student moodboard, text", "student", board, SENSES, ("Tekst",), "LUID"),
    Screen("student moodboard, pen", "student", board, SENSES, ("Pen",), "Teken hierboven"),
    Screen("student moodboard, background", "student", board, SENSES, ("Achter",), "Patronen"),
    Screen("student moodboard, layers", "student", board, SENSES, ("Lagen",), "Foto"),
    Screen("student moodboard, a sticker chosen", "student", board, SENSES, ("Lagen", "Sticker:"), "Kopie"),
    Screen("student moodboard, where it stands", "student", board, SENSES, ("Lagen", "Sticker:", "Schuif"), "Omhoog"),
    Screen("student moodboard, why it is there", "student", board, SENSES, ("Lagen", "Foto", "Vertel"), "Waarom"),
    Screen("student moodboard, part of a photo", "student", board, SENSES, ("Lagen", "Foto", "Snijd bij"), "Hart"),
    Screen("student moodboard, balloon", "student", board, SENSES, ("Lagen", "Ballon", "Pas aan"), "Denken"),
    Screen("student moodboard, last word", "student", board_end, "Vertel er kort iets bij"),
    Screen("student comic", "student", strip, HERO),
    Screen("student comic, layouts", "student", strip, HERO, ("Indeling",), "Goed zo"),
    Screen("student comic, order", "student", strip, HERO, ("Volgorde",), "Goed zo"),
    Screen("student panel", "student", panel, "Plaatje 1 van 4"),
    Screen("student panel, caption", "student", panel, "Plaatje 1 van 4", ("Verhaal",), "De volgende dag"),
    Screen("student panel, sound", "student", panel, "Plaatje 1 van 4", ("Geluid",), "KNAL!"),
    Screen("student panel, figure", "student", empty_panel, "Plaatje 1 van 3", ("Figuur",), "Figuur"),
    Screen("student comic, done", "student", strip_done, "Daar mag je trots op zijn!"),
    Screen("student comic, panel by panel", "student", strip_read, "Moersleutel Meid"),
    Screen("student shared moodboard", "student", shown_board, SENSES),
    Screen("student shared comic", "student", shown_strip, HERO),
    Screen("student round of their own", "student", "#/zelf", "Zelf iets doen"),
    Screen("student work", "student", talked_about, "Past dit beroep bij mij?"),
    Screen("student what was caught", "student", caught, "Ik ben er nu"),
    Screen("student dossier", "student", "#/dossier", "Mijn dossier"),
    Screen("student show, picking", "student", "#/laten-zien", "Laten zien"),
    Screen("student show, first slide", "student", "#/tonen", "Overslagbedrijf Noordkade"),
    Screen("student show, what was made", "student", "#/tonen/2", "Overslagbedrijf Noordkade"),
    Screen("student show, the end", "student", "#/tonen/999", "Dit was het"),
    Screen("student bin", "student", "#/prullenbak", "Prullenbak"),
    Screen("student work in the bin", "student", binned, "Waar ga ik naartoe?"),
    Screen("student me", "student", "#/ik", "Yara Benali"),
    Screen("student devices", "student", "#/ik/apparaten", "Mijn apparaten"),
    Screen("student other pin", "student", "#/ik/geheim", "Andere pincode"),
    Screen("student who looked", "student", "#/ik/meekijkers", "Wie keek er mee?"),
    Screen("student talk", "student", "#/praat", "Praat met iemand"),
    Screen("beginner today", "beginner", "#/vandaag", "Hoi Amina"),
    Screen("beginner dossier", "beginner", "#/dossier", "Mijn dossier"),
    Screen("beginner moodboard", "beginner", board, SENSES, (), "Waarmee begin je?"),
    Screen("beginner comic", "beginner", strip_begin, "Hoe begint je strip?"),
    Screen("mentor today", "mentor", "#/vandaag", "Voor morgen"),
    Screen("mentor round to come", "mentor", bakery, "Bakkerij De Vos"),
    Screen("mentor round of last week", "mentor", visited, "Zorgcentrum De Linde"),
    Screen("mentor sees who was away", "mentor", visited, "Zorgcentrum De Linde", ("Niet mee",), "Gaat toch mee"),
    Screen(
        "mentor picks students", "mentor", bakery, "Bakkerij De Vos", (ARRANGE, "Kies allemaal"), "leerlingen gekozen"
    ),
    Screen(
        "mentor sends students elsewhere",
        "mentor",
        bakery,
        "Bakkerij De Vos",
        (ARRANGE, "Kies allemaal", "Ander bedrijf, plaats of tijd"),
        "Wat u leeg laat",
    ),
    Screen("mentor cancels", "mentor", of_one_class, "Overslagbedrijf", ("Gaat niet door",), "Ja, het gaat niet door"),
    Screen("mentor plans", "mentor", "#/plannen", "Nieuwe activiteit"),
    Screen("mentor changes a plan", "mentor", planned, "Activiteit veranderen", (), "Voor welke klas?"),
    Screen("mentor may not change a plan", "mentor", not_planned, "Activiteit veranderen", (), "niet begeleidt"),
    Screen(
        "mentor plans everything",
        "mentor",
        "#/plannen",
        "Nieuwe activiteit",
        ("Plaats, begeleiding", "Opdrachten", "Foto's, ouders", "Zet klaar"),
        "Vul nog in",
    ),
    Screen("mentor questions for the company", "mentor", questions, "Vragen voor het bedrijf"),
    Screen("mentor cards", "mentor", "#/kaarten", "Nieuwe inlogkaart"),
    Screen("mentor asks for a card", "mentor", "#/kaarten", "Nieuwe inlogkaart", ("Tijn Vredeveld",), "Kaart kwijt"),
    Screen(
        "mentor gives a card",
        "mentor",
        "#/kaarten",
        "Nieuwe inlogkaart",
        ("Tijn Vredeveld", "Kaart kwijt: maak"),
        "Laat de leerling dit scannen",
    ),
    Screen("mentor worries", "mentor", talked_about, "Yara Benali", ("Ik maak me zorgen",), "Alleen de decaan leest"),
    Screen("mentor work", "mentor", talked_about, "Yara Benali"),
    Screen("mentor moodboard", "mentor", shown_board, "Yara Benali"),
    Screen(
        "mentor points at a part", "mentor", shown_board, "Yara Benali", ("Wijs iets aan",), "Tik op wat je bedoelt"
    ),
    Screen("mentor comic", "mentor", shown_strip, "Yara Benali"),
    Screen("mentor me", "mentor", "#/ik", "Karim Haddad"),
    Screen("coordinator school", "coordinator", "#/school", "zijn nog nooit ingelogd"),
    Screen("coordinator group", "coordinator", group, "Klas 2A"),
    Screen("coordinator asks for a card", "coordinator", group, "Klas 2A", ("Tijn Vredeveld",), "Kaart kwijt: maak"),
    Screen(
        "coordinator prints cards anew",
        "coordinator",
        group,
        "Klas 2A",
        ("De hele klas", "Maak de kaarten"),
        "Ja, maak nieuwe kaarten",
    ),
    Screen("coordinator invites", "coordinator", group, "Klas 2A", ("Nieuwe uitnodiging",), "Ja, maak een uitnodiging"),
    Screen("coordinator activity", "coordinator", bakery, "Bakkerij De Vos"),
    Screen("coordinator activities", "coordinator", "#/school/activiteiten", "Activiteiten"),
    Screen("coordinator class list", "coordinator", "#/school/lijst", "Klassenlijst inlezen"),
    Screen("coordinator new year", "coordinator", "#/school/jaar", "Nieuw schooljaar"),
    Screen("coordinator who is in no group", "coordinator", "#/school/los/straks", "In geen klas"),
    Screen(
        "coordinator says who left",
        "coordinator",
        "#/school/los/straks",
        "In geen klas",
        ("Zat in 2A", "Alle 24 zijn van school af"),
        "Ja, van school af",
    ),
    Screen("coordinator concerns", "coordinator", "#/school/zorgen", "Zorgen"),
    Screen(
        "coordinator settles a concern", "coordinator", "#/school/zorgen", "Zorgen", ("Afgehandeld",), "Ja, afgehandeld"
    ),
]

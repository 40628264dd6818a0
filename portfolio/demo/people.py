"""Who is at the demo school. Everybody is invented."""

import csv
import io

from sqlalchemy import select

from portfolio import db
from portfolio.clock import today
from portfolio.imports import read_class_list
from portfolio.imports.enrol import enrol
from portfolio.models import COORDINATOR, Card, Membership, School, SchoolYear, User
from portfolio.signin import printing
from portfolio.signin.secret import digest

SCHOOL = "Vmbo De Kade"
SUPPORT = {"name": "Mevrouw Fatima Idrissi", "phone": "010 555 01 23", "room": "lokaal B.14"}
PIN = "4827"
PASSWORD = "samen trots op werk"  # noqa: S105 - of a school that does not exist

MENTORS = {"2A": "karim.haddad@dekade.example", "2B": "lotte.vermeer@dekade.example"}
COORDINATOR_EMAIL = "ingrid.dekker@dekade.example"

# Students whom a visitor can be: the code on their card, which never changes.
CARDS = {"Yara": "DEM0YARATR0TS001", "Daan": "DEM0DAANTR0TS002", "Amina": "DEM0AM1NATR0TS03"}
NEWCOMER = "Milan"  # gets a new card at every start, to see how a first visit goes

CLASSES = {
    "2A": """Yara|| Benali, Daan|| Visscher, Milan|| Kayaoglu, Noor|van|Rossum, Jayden|| Rozenblad, Elif|| Demirtas,
        Sem|de|Graaf, Fenna|| Hoekstra, Mohammed|el|Amrani, Lieke|| Postma, Kofi|| Boateng-Smit, Zoë|van
        der|Laan, Oleksandr|| Bondarko, Isa|| Tahiri, Bram|| Kuipers, Chaya|| Ramdinsing, Rosa|| Lindeboom,
        Yusuf|| Karataylar, Maud|van|Dongen, Szymon|| Wisniak, Hiba|| Ouazzani, Luuk|ten|Have, Djenna|| Martis,
        Tijn|| Vredeveld""",
    "2B": """Amina|| Yusufzai, Finn|| Oosterling, Selam|| Tesfamichael, Julia|van den|Akker, Ravi|| Bhagwandien,
        Mees|| Koolhaas, Nisrine|| Bouzidi, Thijmen|| Schaapman, Esra|| Yildirimer, Owen|| Pinas-Vaarnold,
        Lotte|de|Bruijne, Amir|| Rahimzadeh, Sofie|| Wagemaker, Dominik|| Kowalczuk, Jasmijn|van 't|Hof, Ilias||
        Zeroualy, Naomi|| Frederiksz, Stijn|| Baltussen, Aaliyah|| Doekhiram, Mats|van|Eikeren, Hanna||
        Petrovska, Can|| Aslanoglu, Roos|| Terpsma, Omar|| Al-Khatibi""",
}


def students(group: str) -> list[tuple[str, str, str]]:
    """First name, infix and last name of everybody in a class."""
    return [_parts(name) for name in CLASSES[group].split(",")]


def _parts(name: str) -> tuple[str, str, str]:
    first, infix, last = (" ".join(part.split()) for part in name.split("|"))
    return first, infix, last


def enrol_everybody() -> School:
    """The school with its classes, taken in from a class list like any other."""
    school = School(name=SCHOOL, support=SUPPORT)
    db.session.add(school)
    db.session.flush()
    class_list = read_class_list(_class_list())
    # They were there before the first activity, also when the demo is started in August.
    enrol(school, class_list, since=SchoolYear.around(today(), school.id).starts_on.replace(month=6))
    coordinator = User(school_id=school.id, email=COORDINATOR_EMAIL, first_name="Ingrid", last_name="Dekker")
    coordinator.memberships.append(Membership(school_id=school.id, role=COORDINATOR, from_on=today()))
    db.session.add(coordinator)
    db.session.commit()
    return school


def _class_list() -> bytes:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";")
    writer.writerow(["nummer", "voornaam", "tussenvoegsel", "achternaam", "klas", "leerjaar", "mentor", "zestien_op"])
    number = 0
    for group, mentor in MENTORS.items():
        for first, infix, last in students(group):
            number += 1
            sixteen = f"{number % 28 + 1:02}-{number % 12 + 1:02}-{today().year + 2 + number % 2}"
            writer.writerow([f"{240000 + number:07}", first, infix, last, group, 2, mentor, sixteen])
    return file.getvalue().encode()


def student(first_name: str) -> User:
    """The student of the demo school with this first name."""
    here = select(User).join(School).where(School.name == SCHOOL, User.number.is_not(None))
    return db.session.scalars(here.where(User.first_name == first_name)).one()


def staff(email: str) -> User:
    return db.session.scalars(select(User).where(User.email == email)).one()


def hand_out_cards() -> None:
    """The cards that a visitor uses. They come last: once they are there, the demo school is complete."""
    for name, code in CARDS.items():
        user = student(name)
        db.session.add(Card(school_id=user.school_id, user_id=user.id, code_hash=digest(code), used_at=db.now()))
    db.session.commit()


def is_complete() -> bool:
    """Whether an earlier start made the whole school."""
    codes = [digest(code) for code in CARDS.values()]
    return len(db.session.scalars(select(Card).where(Card.code_hash.in_(codes))).all()) == len(codes)


def newcomers_card() -> str:
    """A new card for the student who never signed in before."""
    code = printing.new_card(student(NEWCOMER), forget_secret=True)
    db.session.commit()
    return code

"""What students type for a company may say who they are: what goes out of the school does not."""

from typing import Any

from portfolio.clock import today
from portfolio.models import STUDENT, Group
from tests.api.test_questions import OWN, asked, opened, prepared, url
from tests.conftest import NewSchool, Person


def test_family_names_and_ways_to_reach_somebody_are_left_out(
    sanne: Person, noah: Person, bakker: Person, visitor: Person, activity: dict[str, Any]
) -> None:
    prepared(
        sanne,
        activity,
        "Ik ben sanne van den  BERG, mag ik ook bakken?",
        "Mag ik met Noah Osei samen?",
        "Belt u mij op 06-1234 5678 of +31 (0)6 12345678?",
        "Mailt u naar sanne@mail.example?",
    )
    link = bakker.put(url(activity, "-link")).get_json()["url"]
    page = opened(visitor, link).get_data(as_text=True)
    assert all(words in page for words in ("Ik ben sanne, mag ik", "met Noah samen", "mij op … of …?", "naar …"))
    assert not [told for told in ("BERG", "Osei", "1234", "@") if told in page.partition("<main")[2]]


def test_what_only_looks_like_a_name_or_a_number_stays(
    here: NewSchool, sanne: Person, bakker: Person, group: Group, activity: dict[str, Any]
) -> None:
    here.person(STUDENT, "Tim", "Bakker", group)
    plain = "Hoe word je bakker, en deed u dat in 2010 - 2015 of 2020 voor 1.250 euro?"
    prepared(sanne, activity, plain)
    assert (plain, 1) in asked(bakker, activity)


def test_a_leaver_shares_nothing_any_more_with_a_coordinator_either(
    sanne: Person, de_wit: Person, activity: dict[str, Any]
) -> None:
    prepared(sanne, activity, OWN)
    de_wit.put(f"/people/{sanne.id}/leaving", {"on": today().isoformat()})
    assert asked(de_wit, activity) == []

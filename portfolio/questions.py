"""The class's questions for the company: only of preparations that students share, and without names.

No names, not even first names: a company needs to know what is asked, not by whom; on the day students ask it
themselves. What students type may still say who they are, so family names and ways to reach them are left out.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from flask import current_app
from sqlalchemy.orm import undefer

from portfolio import db, policy
from portfolio.catalogue import the_catalogue
from portfolio.errors import NotFound
from portfolio.ids import uuid7
from portfolio.models import Activity, Company, Cycle, Event, Pass, User, Work
from portfolio.parts import with_parts
from portfolio.signin import proof, throttle
from portfolio.signin.secret import code_for, digest
from portfolio.unnamed import Unnamed
from portfolio.works import answers

PURPOSE = "company_questions"
LINK_LIVES = timedelta(days=7)  # after the visit


@dataclass(frozen=True)
class Asked:
    """A question, and by how many students."""

    text: str
    count: int


@dataclass(frozen=True)
class ForCompany:
    """What the students who go to one company want to ask there."""

    company: Company | None
    questions: list[Asked]


@dataclass(frozen=True)
class OfClass:
    """The questions of everybody who goes, and how many students these are of."""

    companies: list[ForCompany]
    students: int
    shared: int
    unshared: int  # ready, and not shared: those questions stay at home


def of_class(asker: User, activity: Activity) -> OfClass:
    """What the students of this mentor, or all for a coordinator, take along."""
    cycles = [cycle for cycle in _cycles(asker, activity) if not cycle.is_off]
    works = _works(asker, activity, {cycle.student_id for cycle in cycles})
    sharing = {work.student_id for work in works}
    ready = {cycle.student_id for cycle in cycles if cycle.phases["prepare"] == "done"}
    return OfClass(_by_company(activity, cycles, works), len(cycles), len(sharing), len(ready - sharing))


def _cycles(asker: User, activity: Activity) -> list[Cycle]:
    mine = policy.visible_cycles(asker).where(Cycle.activity_id == activity.id)
    return list(db.session.scalars(with_parts(mine, Cycle)).unique())


def _works(asker: User, activity: Activity, students: set[UUID]) -> list[Work]:
    shared = policy.shared_preparations(asker).where(Work.activity_id == activity.id).order_by(Work.received_at)
    found = db.session.scalars(shared.options(undefer(Work.content)), execution_options={"populate_existing": True})
    return [work for work in found if work.student_id in students]


def _by_company(activity: Activity, cycles: list[Cycle], works: list[Work]) -> list[ForCompany]:
    goes_to = {cycle.student_id: cycle.company or activity.company for cycle in cycles}
    companies = {company.id if company else None: company for company in goes_to.values()}
    asked: dict[UUID | None, list[str]] = {key: [] for key in companies}
    unnamed = Unnamed(cycle.student for cycle in cycles)
    for work in works:
        company = goes_to[work.student_id]
        assignment = the_catalogue().assignment(work.assignment_id, work.assignment_version)
        asked[company.id if company else None] += map(unnamed, answers.questions(work.content, assignment))
    groups = [ForCompany(companies[key], _counted(texts)) for key, texts in asked.items() if texts]
    return sorted(groups, key=lambda group: group.company.name if group.company else "")


def _counted(texts: list[str]) -> list[Asked]:
    """Each question once, what most students ask first."""
    plain = {text: " ".join(text.split()).casefold() for text in texts}
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(plain[text], " ".join(text.split()))
    return [Asked(first[key], count) for key, count in Counter(plain[text] for text in texts).most_common()]


def links(asker: User, activity: Activity) -> list[Pass]:
    """The links that this person made and that still open."""
    mine = db.session.scalars(policy.own_passes(asker, activity).order_by(Pass.made_at))
    return [each for each in mine if _opens(each)]


def others(asker: User, activity: Activity) -> int:
    """How many living links of colleagues this person may end."""
    theirs = policy.passes_to_end(asker, activity).where(Pass.made_by_id != asker.id)
    return sum(map(_opens, db.session.scalars(theirs)))


def open_link(asker: User, activity: Activity, company_id: UUID | None) -> Pass:
    """A link for the company until a week after the visit; the one there is, if there is one."""
    if company_id and company_id not in {cycle.company_id for cycle in _cycles(asker, activity)} | {
        activity.company_id
    }:
        raise NotFound
    found = next((each for each in links(asker, activity) if each.company_id == company_id), None)
    until = max(activity.starts_at, db.now()) + LINK_LIVES
    link = found or _new_link(asker, activity, company_id, until)
    link.ends_at = until
    return link


def _new_link(asker: User, activity: Activity, company_id: UUID | None, until: datetime) -> Pass:
    link = Pass(
        id=uuid7(),
        ends_at=until,
        school_id=asker.school_id,
        purpose=PURPOSE,
        activity_id=activity.id,
        company_id=company_id,
    )
    link.code_hash, link.made_by_id = digest(_code(link)), asker.id
    db.session.add(link)
    db.session.add_all(
        Event(
            school_id=asker.school_id,
            student_id=cycle.student_id,
            actor_id=asker.id,
            kind="questions_link",
            detail=activity.title,
        )
        for cycle in _cycles(asker, activity)
    )
    return link


def _code(link: Pass) -> str:
    return code_for(f"pass:{link.id}", current_app.extensions["settings"].secret_key)


def _opens(link: Pass) -> bool:
    """With another secret key the school has other links; the ones before end, like everybody's cookie."""
    return link.code_hash == digest(_code(link))


def address(link: Pass) -> str:
    """What the company opens."""
    return f"{current_app.extensions['settings'].public_url}/vragen/{_code(link)}"


def for_guest(code: str, guest_address: str) -> tuple[Activity, list[ForCompany]]:
    """What a company sees with its link. Only codes that no link has are counted."""
    try:
        link = policy.usable_pass(digest(code))
        activity = policy.activity_to_ask_for(link.made_by, link.activity_id) if link.activity_id else None
        if activity is None or activity.cancelled_at or not _opens(link):
            raise NotFound
    except NotFound:
        proof.count(throttle.address(guest_address))
        raise
    companies = of_class(link.made_by, activity).companies
    mine = [each for each in companies if link.company_id in (None, each.company.id if each.company else None)]
    return activity, mine


def end_links(asker: User, activity: Activity) -> None:
    """From now on the company's link opens nothing."""
    for link in db.session.scalars(policy.passes_to_end(asker, activity)):
        link.end()

"""The school for whoever keeps its people: who is ready to begin, cards to print, and who left."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Response

from portfolio import db, overview, policy
from portfolio.api import examples, named_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.schemas.school import (
    CardsIn,
    FindArgs,
    FoundStudentOut,
    InvitationOut,
    OverviewOut,
    PeopleOut,
    YearArgs,
)
from portfolio.errors import Invalid, Refusal
from portfolio.models import Group, User
from portfolio.overview import Place, Standing
from portfolio.persons import leaving
from portfolio.signin import me, printing
from portfolio.signin.secret import as_printed
from portfolio.sync import changes

blueprint = Blueprint("school", __name__, description="The school's people")

PDF = {"type": "string", "format": "binary"}


@blueprint.get("/school/overview")
@blueprint.arguments(YearArgs, location="query")
@blueprint.response(200, OverviewOut)
@blueprint.alt_response(404)
def get_overview(args: dict[str, Any]) -> dict[str, Any]:
    """Per group its mentors, and how many students have no card or never signed in; and who was kept too long."""
    school = policy.school_kept_by(me())
    year = overview.year_named(school, args["year"])
    day = overview.first_day(year)
    of_year = policy.groups_looked_after(me()).where(Group.school_year_id == year.id)
    groups = list(db.session.scalars(of_year.order_by(Group.year, Group.name)))
    loose = overview.in_no_group(school, day, year)
    seen = {"year": year, "groups": overview.places(school, groups, day), "in_no_group": loose}
    return seen | {"due_to_go": leaving.how_many_are_due(school.id)}


@blueprint.get("/school/students")
@blueprint.arguments(FindArgs, location="query")
@blueprint.response(200, FoundStudentOut(many=True))
@blueprint.alt_response(404)
def find_students(args: dict[str, Any]) -> list[User]:
    """The first twenty students whose name or number has every word that was typed."""
    return overview.found(policy.students_kept(me()), args["find"])


@blueprint.get("/groups/<uuid:group_id>/people")
@blueprint.response(200, PeopleOut)
def get_people(group_id: UUID) -> Place:
    """The people of a group I look after, and who still cannot come in."""
    return _place(group_id)


@blueprint.put("/groups/<uuid:group_id>/cards")
@named_change
@blueprint.arguments(CardsIn, examples=examples.CARDS)
@blueprint.response(200, PDF, content_type="application/pdf")
@blueprint.alt_response(409)
def put_cards(given: dict[str, Any], group_id: UUID) -> Response:
    """New login cards to print: for who has none, unless told otherwise. PINs stay, signed-in devices do not."""
    db.expect(writes=False)  # drawing takes long; nobody should wait for it
    place = _place(group_id)
    students = [each.user for each in place.students if NEEDS[given["students"]](each)]
    if not students:
        raise Invalid({"students": ["Nobody needs a card."]}, "nobody_needs_a_card")
    pdf, codes = printing.drawn(me().school, place.group, students)
    db.turn_to(writes=True)
    if not changes.is_new(me()):
        raise Refusal("cards_made_before", status=409)  # their codes were on the first sheet only
    printing.give_out(students, codes, by=me())
    db.session.commit()
    return Response(
        pdf, content_type="application/pdf", headers={"Content-Disposition": "inline; filename=kaarten.pdf"}
    )


NEEDS: dict[str, Callable[[Standing], bool]] = {
    "without_card": lambda student: student.card == "none",
    "never_signed_in": lambda student: not student.has_signed_in,
    "all": lambda _student: True,
}


@blueprint.put("/people/<uuid:person_id>/invitation")
@named_change
@blueprint.response(200, InvitationOut)
@blueprint.alt_response(409)
def put_invitation(person_id: UUID) -> dict[str, str]:
    """A new link with which a member of staff chooses a password. An earlier password ends, and every device."""
    user = policy.one(policy.staff_to_invite(me()), User.id, person_id)
    if not changes.is_new(me()):
        raise Refusal("cards_made_before", status=409)
    code = printing.new_card(user, forget_secret=True, by=me())
    db.session.commit()
    return {"url": printing.link(code), "code": as_printed(code), "last_day": printing.last_day()}


def _place(group_id: UUID) -> Place:
    group: Group = policy.one(policy.groups_looked_after(me()), Group.id, group_id)
    (place,) = overview.places(me().school, [group], overview.first_day(group.school_year))
    return place

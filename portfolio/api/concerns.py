"""Worries about what a student made: from a mentor to the coordinator, past everybody else."""

from typing import Any
from uuid import UUID

from portfolio import db, policy
from portfolio.api import examples, named_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.lists import page
from portfolio.api.schemas.care import ConcernIn, ConcernMade, ConcernOut
from portfolio.api.schemas.common import PageArgs, page_of
from portfolio.errors import NotAllowed
from portfolio.models import Concern, Event
from portfolio.parts import with_parts
from portfolio.signin import me
from portfolio.sync import changes

blueprint = Blueprint("concerns", __name__, description="Worries about a student")


@blueprint.put("/concerns/<uuid:concern_id>")
@named_change
@blueprint.arguments(ConcernIn, examples=examples.WORRY)
@blueprint.response(200, ConcernMade)
def put_concern(given: dict[str, Any], concern_id: UUID) -> Concern:
    """Tell the coordinator that I worry. The student sees that I did, not what I wrote."""
    is_new, said = changes.is_new(me()), policy.own_concern(me(), concern_id)
    if said and not is_new:
        return said
    if said:
        raise NotAllowed  # what was said stays as it was said
    work = policy.work_to_worry_about(me(), given["work_id"])
    about = {"school_id": work.school_id, "student_id": work.student_id, "work_id": work.id}
    concern = Concern(id=concern_id, author=me(), text=given["text"], **about)
    db.session.add_all([concern, Event(actor_id=me().id, kind="concern", **about)])
    db.session.commit()
    return concern


@blueprint.get("/concerns")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, page_of(ConcernOut))
def list_concerns(args: dict[str, Any]) -> dict[str, Any]:
    """What mentors worry about; for everybody but the coordinator there is nothing here."""
    return page(policy.visible_concerns(me()), Concern, args)


@blueprint.put("/concerns/<uuid:concern_id>/settlement")
@named_change
@blueprint.response(200, ConcernOut)
def settle_concern(concern_id: UUID) -> Concern:
    """It has been taken care of."""
    changes.is_new(me())
    concern: Concern = policy.one(with_parts(policy.visible_concerns(me()), Concern), Concern.id, concern_id)
    concern.settle()
    db.session.commit()
    return concern

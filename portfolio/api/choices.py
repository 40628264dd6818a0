"""Choices: how sure a student is, of what and why, at each moment it was said."""

from typing import Any
from uuid import UUID

from portfolio import db, looking, policy
from portfolio.api import examples, versioned_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.lists import page
from portfolio.api.schemas.common import PageArgs, page_of
from portfolio.api.schemas.looking import ChoiceIn, ChoiceOut
from portfolio.errors import NotAllowed
from portfolio.models import Choice
from portfolio.signin import me
from portfolio.sync import changes

blueprint = Blueprint("choices", __name__, description="How sure a student is of the choice")


@blueprint.get("/choices")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, page_of(ChoiceOut))
def list_choices(args: dict[str, Any]) -> dict[str, Any]:
    """How my choice grew, newest first."""
    return page(policy.visible_choices(me()), Choice, args)


@blueprint.put("/choices/<uuid:choice_id>")
@versioned_change
@blueprint.arguments(ChoiceIn, examples=examples.CHOOSE)
@blueprint.response(200, ChoiceOut)
def put_choice(change: dict[str, Any], choice_id: UUID) -> Choice:
    """Say how sure I am, once; saying it anew is a new choice."""
    is_new, version = changes.is_new(me()), changes.basis()
    said: Choice | None = policy.own_said(me(), Choice, choice_id)
    if said and not is_new:
        return said
    if said or version is not None:
        raise NotAllowed  # what was said stays as it was said
    choice = looking.choose(me(), choice_id, change)
    db.session.commit()
    return choice

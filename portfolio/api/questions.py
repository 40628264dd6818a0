"""The class's questions for the company, and the link with which a company reads them without an account."""

from typing import Any
from uuid import UUID

from portfolio import db, policy, questions
from portfolio.api import named_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.schemas.questions import LinkArgs, LinkOut, QuestionsOut
from portfolio.models import Pass
from portfolio.signin import me
from portfolio.sync import changes

blueprint = Blueprint("questions", __name__, description="What a class wants to ask a company")


@blueprint.get("/activities/<uuid:activity_id>/questions")
@blueprint.response(200, QuestionsOut)
@blueprint.alt_response(403)
def list_questions(activity_id: UUID) -> dict[str, Any]:
    """The questions of my students who share their preparation, by company."""
    activity = policy.activity_to_ask_for(me(), activity_id)
    links = {"links": questions.links(me(), activity), "others": questions.others(me(), activity)}
    return vars(questions.of_class(me(), activity)) | links


@blueprint.put("/activities/<uuid:activity_id>/questions-link")
@named_change
@blueprint.arguments(LinkArgs, location="query")
@blueprint.response(200, LinkOut)
def open_questions_link(args: dict[str, Any], activity_id: UUID) -> Pass:
    """A link for the company, with questions only; the students see that it was made."""
    changes.is_new(me())
    link = questions.open_link(me(), policy.activity_to_ask_for(me(), activity_id), args["company"])
    db.session.commit()
    return link


@blueprint.delete("/activities/<uuid:activity_id>/questions-link")
@named_change
@blueprint.response(204)
def end_questions_link(activity_id: UUID) -> None:
    """My links for this activity open nothing any more; a coordinator ends everybody's."""
    changes.is_new(me())
    questions.end_links(me(), policy.activity_to_ask_for(me(), activity_id))
    db.session.commit()

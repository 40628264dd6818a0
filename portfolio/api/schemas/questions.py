"""The class's questions as they travel: never with a name."""

from marshmallow import Schema, fields

from portfolio import questions
from portfolio.api.schemas.activity import CompanyOut
from portfolio.api.schemas.common import Moment


class LinkArgs(Schema):
    """For which company the link is; without, for all of the activity."""

    company = fields.UUID(load_default=None)


class AskedOut(Schema):
    """A question, and by how many students."""

    text = fields.String()
    count = fields.Integer()


class ForCompanyOut(Schema):
    """What students want to ask at one company."""

    company = fields.Nested(CompanyOut, allow_none=True)
    questions = fields.List(fields.Nested(AskedOut))


class LinkOut(Schema):
    """A link for somebody without an account."""

    company_id = fields.UUID(data_key="company", allow_none=True)
    url = fields.Function(questions.address, metadata={"type": "string"})
    ends_at = Moment()


class QuestionsOut(Schema):
    """The questions of the class, and of how many students they are."""

    companies = fields.List(fields.Nested(ForCompanyOut))
    students = fields.Integer()
    shared = fields.Integer()
    unshared = fields.Integer(metadata={"description": "Ready, but not shared: their questions are not here."})
    links = fields.List(fields.Nested(LinkOut))
    others = fields.Integer(metadata={"description": "Living links of colleagues; only a coordinator may end those."})

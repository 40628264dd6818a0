"""Activities and cycles as they travel."""

from marshmallow import Schema, fields, validate

from portfolio.api.schemas.common import AssignmentRef, In, Moment, Named, Text
from portfolio.api.schemas.looking import ChoiceOut, RatingOut
from portfolio.models.activity import OWN_KINDS

PHASES = ["prepare", "experience", "reflect", "next_step"]
COMPETENCIES = ["motives", "qualities", "work_exploration", "career_control", "networking", "expectations"]
KINDS = ["company_visit", "open_day", "short_internship", "guest_speaker", "job_fair", "trial_day", "other", *OWN_KINDS]
STATES = ["planned", "moved", "cancelled", "absent"]


class PhaseAssignment(AssignmentRef):
    """Which assignment belongs to which phase."""

    phase = fields.String(required=True, validate=validate.OneOf(PHASES))


class CompanyIn(In):
    """The company as the planner knows it."""

    name = Text(required=True, validate=validate.Length(1, 200))
    website = Text(
        load_default=None,
        allow_none=True,
        validate=[validate.Length(max=500), validate.URL(schemes={"http", "https"})],
        metadata={"format": "uri"},
    )


class CompanyOut(Named):
    """The company as everybody of the activity sees it."""

    website = fields.String(allow_none=True)


class ActivityIn(In):
    """What somebody plans for one or more groups."""

    kind = fields.String(required=True, validate=validate.OneOf(KINDS))
    title = Text(required=True, validate=[validate.Length(1, 120), validate.Regexp(r"(?s).*\S")])
    starts_at = Moment(required=True)
    place = Text(load_default="", validate=validate.Length(max=300))
    company = fields.Nested(CompanyIn, load_default=None, allow_none=True)
    companion = Text(load_default="", validate=validate.Length(max=200))
    tasks = Text(load_default="", validate=validate.Length(max=1000))
    photos = fields.String(load_default="ask", validate=validate.OneOf(["yes", "ask", "no"]))
    parents = fields.Boolean(load_default=False, truthy={True}, falsy={False})
    competencies = fields.List(
        fields.String(validate=validate.OneOf(COMPETENCIES)), load_default=list, validate=validate.Length(max=6)
    )
    assignments = fields.List(fields.Nested(PhaseAssignment), load_default=list, validate=validate.Length(max=12))
    groups = fields.List(
        fields.UUID(),
        required=True,
        validate=validate.Length(max=60),
        metadata={"description": "None for a student's own, at least one for anything else."},
    )


class PlanGroupOut(Named):
    """A group to plan for; names come back every school year."""

    year = fields.Integer()
    school_year = fields.String(attribute="school_year.name")


class ActivityOut(Schema):
    """An activity as its people see it."""

    id = fields.UUID()
    kind = fields.String()
    title = fields.String()
    starts_at = Moment()
    place = fields.String()
    company = fields.Nested(CompanyOut, allow_none=True)
    companion = fields.String(metadata={"description": "Who goes along."})
    tasks = fields.String(metadata={"description": "What students may do there."})
    photos = fields.String()
    parents = fields.Boolean()
    competencies = fields.List(fields.String())
    assignments = fields.List(fields.Dict())
    groups = fields.List(fields.Nested(Named))
    owner_id = fields.UUID(data_key="owner", allow_none=True, metadata={"description": "Whose own activity it is."})
    cancelled_at = Moment(allow_none=True)
    version = fields.Integer()


class CycleIn(In):
    """Where, when and with whom one student goes; null is as the activity says."""

    company = fields.Nested(CompanyIn, load_default=None, allow_none=True)
    place = Text(load_default=None, allow_none=True, validate=validate.Length(1, 300))
    starts_at = Moment(load_default=None, allow_none=True)
    companion = Text(load_default=None, allow_none=True, validate=validate.Length(1, 200))
    state = fields.String(required=True, validate=validate.OneOf(STATES))


class CycleStudentOut(Named):
    """The student, with the name of their group."""

    group = fields.Function(lambda user: user.group.name if user.group else None, metadata={"type": ["string", "null"]})


class CycleOut(Schema):
    """How far a student is around an activity: phases only, never what was written."""

    id = fields.UUID()
    activity_id = fields.UUID()
    student = fields.Nested(CycleStudentOut)
    company = fields.Nested(CompanyOut, allow_none=True)
    place = fields.String(allow_none=True)
    starts_at = Moment(allow_none=True)
    companion = fields.String(allow_none=True)
    state = fields.String()
    phases = fields.Dict(keys=fields.String(), values=fields.String())
    rating = fields.Nested(RatingOut, allow_none=True)
    choice = fields.Nested(ChoiceOut, allow_none=True)
    missing = fields.Function(lambda cycle: cycle.missing(), metadata={"type": "array", "items": {"type": "string"}})
    version = fields.Integer()

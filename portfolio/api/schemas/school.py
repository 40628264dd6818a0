"""A school's groups and people, for whoever keeps them."""

from marshmallow import Schema, fields, validate

from portfolio.api.schemas.common import In, Named, Text

YEAR_NAME = validate.Regexp(r"^20[0-9]{2}-20[0-9]{2}\Z")


class YearArgs(Schema):
    """Which school year; without: this one."""

    year = fields.String(load_default=None, validate=YEAR_NAME)


class YearOut(Schema):
    """A school year, from August to July."""

    name = fields.String()
    starts_on = fields.Date()
    ends_on = fields.Date()


class StaffOut(Named):
    """A mentor; `has_signed_in` is false for who has no password yet."""

    id = fields.UUID(attribute="user.id")
    name = fields.String(attribute="user.name")
    email = fields.String(attribute="user.email")
    has_signed_in = fields.Boolean()
    until_on = fields.Date(allow_none=True)


class StudentOut(Named):
    """A student: `card` is none, waiting (not used yet) or used."""

    id = fields.UUID(attribute="user.id")
    name = fields.String(attribute="user.name")
    number = fields.String(attribute="user.number")
    card = fields.String(validate=validate.OneOf(["none", "waiting", "used"]))
    has_signed_in = fields.Boolean()


class PlaceOut(Schema):
    """A group in the overview: who mentors it, and how many students still cannot come in."""

    id = fields.UUID(attribute="group.id")
    name = fields.String(attribute="group.name")
    year = fields.Integer(attribute="group.year")
    mentors = fields.List(fields.Nested(StaffOut))
    students = fields.Integer(attribute="counts.students")
    without_card = fields.Integer(attribute="counts.without_card")
    never_signed_in = fields.Integer(attribute="counts.never_signed_in")


class PeopleOut(Schema):
    """The people of one group, by name."""

    id = fields.UUID(attribute="group.id")
    name = fields.String(attribute="group.name")
    year = fields.Integer(attribute="group.year")
    mentors = fields.List(fields.Nested(StaffOut))
    students = fields.List(fields.Nested(StudentOut))


class LooseStudentOut(Named):
    """A student who is in no group of the year, with the group they were in last."""

    id = fields.UUID(attribute="user.id")
    name = fields.String(attribute="user.name")
    number = fields.String(attribute="user.number")
    last_group = fields.String(allow_none=True)


class OverviewOut(Schema):
    """Who is ready to begin, in one school year."""

    year = fields.Nested(YearOut)
    groups = fields.List(fields.Nested(PlaceOut))
    in_no_group = fields.List(fields.Nested(LooseStudentOut))
    due_to_go = fields.Integer(metadata={"description": "Left so long ago that `portfolio retention` erases them."})


class FindArgs(Schema):
    """Part of a name, or the first digits of a number."""

    find = Text(load_default="", validate=validate.Length(max=60))


class FoundStudentOut(Named):
    """A student who was looked for, and in which group to find them."""

    number = fields.String()
    group = fields.Nested(Named, allow_none=True)


class CardsIn(In):
    """For whom: who has no card; who never signed in (an unused card ends); everybody (all earlier cards end)."""

    students = fields.String(
        load_default="without_card", validate=validate.OneOf(["without_card", "never_signed_in", "all"])
    )


class InvitationOut(Schema):
    """A link with which a member of staff chooses a password, once."""

    url = fields.String()
    code = fields.String()
    last_day = fields.String()

"""The shape of an assignment: the same for the YAML files and for the API."""

from typing import Any

from marshmallow import Schema, ValidationError, post_dump, post_load, validate, validates_schema
from marshmallow import fields as f

from .model import ASK, Assignment, Chip, Prompt, TeacherGuide

DRAWN = ("comic", "moodboard")
KINDS = ("answers", "capture", *DRAWN, "step")
PHASES = ("prepare", "experience", "reflect", "next_step")
LEGAL_POINTS = ("goals", "results", "evaluation", "follow_up")
COMPETENCIES = ("motives", "qualities", "work_exploration", "career_control", "networking", "expectations")
MOMENTS = (
    "general",
    "first_100_days",
    "profile_choice",
    "internship_choice",
    "further_education",
    "work",
)
PARTIES = ("parents", "labour_market", "alumni", "further_education")
PICTOGRAMS = [
    "arrow",
    "binoculars",
    "bolt",
    "building",
    "cart",
    "clock",
    "coin",
    "compass",
    "crown",
    "eye",
    "globe",
    "hands",
    "heart",
    "helmet",
    "people",
    "person",
    "pin",
    "question",
    "smile",
    "sparkle",
    "star",
    "swap",
    "talk",
    "target",
    "thumb_down",
    "thumb_up",
    "tools",
]

_kebab = validate.Regexp(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", error="must be kebab-case")
_snake = validate.Regexp(r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", error="must be snake_case")


def _words(longest: int) -> f.String:
    return f.String(required=True, validate=validate.Length(min=1, max=longest))


def _one_of(choices: Any) -> f.String:
    return f.String(required=True, validate=validate.OneOf(choices))


def _some_of(choices: Any, least: int = 0) -> f.List[str]:
    return f.List(f.String(validate=validate.OneOf(choices)), required=True, validate=validate.Length(min=least))


def _refuse_doubles(things: Any, field: str) -> None:
    ids = [thing.id for thing in things]
    doubles = sorted({each for each in ids if ids.count(each) > 1})
    if doubles:
        raise ValidationError(f"the id {', '.join(doubles)} is used twice", field)


class _Frozen(Schema):
    """Loads into a frozen dataclass; leaves out what is not there when it is sent."""

    makes: type

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        return self.makes(**{k: tuple(v) if isinstance(v, list) else v for k, v in data.items()})

    @post_dump
    def without_gaps(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        return {k: v for k, v in data.items() if v is not None}


class ChipSchema(_Frozen):
    makes = Chip
    id = f.String(required=True, validate=_snake)
    text = _words(60)
    pictogram = f.String(validate=validate.OneOf(PICTOGRAMS))


class PromptSchema(_Frozen):
    makes = Prompt
    id = f.String(required=True, validate=_snake)
    title = _words(60)
    hint = _words(140)
    pictogram = _one_of(PICTOGRAMS)
    counts_as = _one_of(LEGAL_POINTS)
    ways = _some_of(("text", "chips", "photo", "voice", "video"), least=1)
    ask_as = f.String(validate=validate.Length(min=1, max=300))
    chips = f.List(f.Nested(ChipSchema), required=True, validate=validate.Length(max=6))
    many = f.Boolean(required=True, truthy={True}, falsy={False})

    @validates_schema(skip_on_field_errors=True)
    def fits_together(self, data: dict[str, Any], **_: Any) -> None:
        _refuse_doubles(data["chips"], "chips")
        if any(chip.id == ASK for chip in data["chips"]) != ("ask_as" in data):
            raise ValidationError("the chip 'ask' and ask_as belong together", "ask_as")
        if bool(data["chips"]) != ("chips" in data["ways"]):
            raise ValidationError("there are chips exactly when 'chips' is one of the ways", "ways")


class TeacherGuideSchema(_Frozen):
    makes = TeacherGuide
    needs = _words(1000)
    explain = _words(1000)
    round_off = _words(1000)


class AssignmentSchema(_Frozen):
    """One assignment version, in a file and in the API."""

    makes = Assignment
    id = f.String(required=True, validate=_kebab)
    version = f.Integer(required=True, strict=True, validate=validate.Range(min=1))
    phase = _one_of(PHASES)
    title = _words(60)
    goal = _words(140)
    minutes = _one_of(("≤30", "30-60", ">60"))
    alone = _one_of(("alone", "pair", "family", "class"))
    competencies = _some_of(COMPETENCIES, least=1)
    moments = _some_of(MOMENTS, least=1)
    parties = _some_of(PARTIES)
    teacher = f.Nested(TeacherGuideSchema, required=True)
    kind = f.String(load_default="answers", validate=validate.OneOf(KINDS))
    starter = f.String(validate=_snake)
    prompts = f.List(f.Nested(PromptSchema), required=True)

    @validates_schema(skip_on_field_errors=True)
    def ids_are_unique(self, data: dict[str, Any], **_: Any) -> None:
        _refuse_doubles(data["prompts"], "prompts")
        if not data["prompts"] and data["kind"] != "step":
            raise ValidationError("there is nothing to answer", "prompts")
        if "starter" in data and data["kind"] not in DRAWN:
            raise ValidationError("only what is drawn begins with a starter", "starter")

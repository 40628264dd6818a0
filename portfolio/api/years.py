"""School years: class lists are tried and taken in, and who is on none of them may have left."""

from typing import Any
from uuid import UUID

from portfolio import db, overview, policy
from portfolio.api import examples, named_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.schemas.year import ClassListAgreedIn, ClassListIn, EnrolmentOut, LeavingIn, LeavingOut, PreviewOut
from portfolio.clock import today
from portfolio.errors import Invalid, NotFound, Refusal
from portfolio.imports import ClassList, read_class_list
from portfolio.imports.enrol import Enrolment, EnrolmentError, OutcomeChangedError, enrol, preview
from portfolio.models import SchoolYear, User
from portfolio.signin import me
from portfolio.sync import changes, feed, moves

blueprint = Blueprint("years", __name__, description="School years and class lists")


@blueprint.put("/school/years/<string:year_name>/preview")
@blueprint.arguments(ClassListIn, examples=examples.CLASS_LIST)
@blueprint.response(200, PreviewOut)
def preview_people(given: dict[str, Any], year_name: str) -> dict[str, Any]:
    """What a class list would do to this school year. Nothing is written, and the list is not kept."""
    db.expect(writes=False)
    school, class_list = policy.school_kept_by(me()), read_class_list(given["file"])
    year, refused = _year(year_name), class_list.refused
    enrolment = None
    if not refused:
        try:
            enrolment = preview(school, class_list, year=year)
        except EnrolmentError as error:
            refused = tuple(error.refused)
    return {
        "refused": refused,
        "ignored_columns": class_list.ignored_columns,
        "outcome": enrolment.fingerprint if enrolment else None,
        "enrolment": enrolment,
    }


@blueprint.put("/school/years/<string:year_name>/people")
@named_change
@blueprint.arguments(ClassListAgreedIn, examples=examples.CLASS_LIST_AGREED)
@blueprint.response(200, EnrolmentOut)
@blueprint.alt_response(409)
def put_people(given: dict[str, Any], year_name: str) -> Enrolment:
    """Take a class list in: everybody on it, or nobody, and only with the outcome that was shown."""
    db.expect(writes=False)  # a large list is read before anything is locked
    school, year = policy.school_kept_by(me()), _year(year_name)
    class_list = _readable(read_class_list(given["file"]))
    db.turn_to(writes=True)
    if not changes.is_new(me()):
        return Enrolment()  # it came in before: nothing happens now
    try:
        enrolment = enrol(school, class_list, year=year, expected=given["outcome"])
    except EnrolmentError as error:
        raise _refused(ClassList(refused=tuple(error.refused))) from None
    except OutcomeChangedError:
        raise Refusal("school_changed", status=409) from None
    db.session.commit()
    return enrolment


def _year(name: str) -> SchoolYear:
    """This school year or the next: an older one is over."""
    year = overview.year_named(me().school, name)
    if year.ends_on < today() or year.starts_on.year > today().year + 1:
        raise NotFound
    return year


def _readable(class_list: ClassList) -> ClassList:
    if class_list.refused:
        raise _refused(class_list)
    return class_list


def _refused(class_list: ClassList) -> Invalid:
    lines = [{"line": each.line, "column": each.column, "reason": each.reason} for each in class_list.refused]
    return Invalid({"lines": lines}, "class_list_refused")


@blueprint.put("/people/<uuid:person_id>/leaving")
@named_change
@blueprint.arguments(LeavingIn, examples=examples.LEAVING)
@blueprint.response(200, LeavingOut)
def put_leaving(given: dict[str, Any], person_id: UUID) -> User:
    """A student leaves: in no group from that day, but everything they made stays theirs to take along."""
    user: User = policy.one(policy.students_kept(me()).with_for_update(of=User), User.id, person_id)
    if changes.is_new(me()):
        news = moves.news_of_all(user.leave(given["on"]))
        feed.tell(moves.merge(news, {user.id: [("put", "me", user.id)]}))
        db.session.commit()
    return user


@blueprint.delete("/people/<uuid:person_id>/leaving")
@named_change
@blueprint.response(200, LeavingOut)
def delete_leaving(person_id: UUID) -> User:
    """It was a mistake: a student here after all, in the group where they were."""
    user: User = policy.one(policy.students_kept(me()).with_for_update(of=User), User.id, person_id)
    if changes.is_new(me()):
        news = moves.news_of_all(user.come_back())
        feed.tell(moves.merge(news, {user.id: [("put", "me", user.id)]}))
        db.session.commit()
    return user

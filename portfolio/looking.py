"""Looking back in four taps: what a student says about an experience and about the choice, each time anew."""

from typing import Any
from uuid import UUID

from portfolio import db, policy
from portfolio.models import Choice, Cycle, Rating, User
from portfolio.sync import feed
from portfolio.works import keeping


def rate(student: User, rating_id: UUID, change: dict[str, Any]) -> Rating:
    """Three statements about the experience; an earlier answer stays as it was."""
    cycle = _cycle(student, change.pop("activity_id"))
    rating = Rating(id=rating_id, school_id=student.school_id, student_id=student.id, cycle_id=cycle.id, **change)
    _said(rating, cycle)
    return rating


def choose(student: User, choice_id: UUID, change: dict[str, Any]) -> Choice:
    """How sure the student is after the experience; together the answers show how the choice grew."""
    cycle = _cycle(student, change.pop("activity_id"))
    choice = Choice(id=choice_id, school_id=student.school_id, student_id=student.id, cycle_id=cycle.id, **change)
    _said(choice, cycle)
    return choice


def _cycle(student: User, activity_id: UUID) -> Cycle:
    return keeping.cycle_of(policy.activity_for_own_work(student, activity_id), student)


def _said(answer: Rating | Choice, cycle: Cycle) -> None:
    """Whoever sees the cycle sees what was said last."""
    db.session.add(answer)
    people = {cycle.student_id, *db.session.scalars(policy.mentors_of(cycle.student_id))}
    feed.tell(feed.to_all(people, ("put", "cycle", cycle.id)))

"""Makes the demo school, once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import cast

from flask import Flask
from sqlalchemy import Table, select, update

from portfolio import db
from portfolio.demo import agenda, drawn, people, rounds, stories
from portfolio.demo.phone import Phone
from portfolio.models import Comment, Group, Work

TABLE = cast(Table, Work.__table__)


def make(app: Flask) -> None:
    """People, agenda and work, through the same doors that real people use."""
    school = people.enrol_everybody()
    groups = {group.name: str(group.id) for group in db.session.scalars(select(Group).filter_by(school_id=school.id))}
    mentors = {group: Phone(app, people.staff(email), people.PASSWORD) for group, email in people.MENTORS.items()}
    with coordinator(app) as phone:
        activities = agenda.make(phone, groups)
    for group, mentor in mentors.items():
        for place, (first_name, _, _) in enumerate(people.students(group)):
            _one_student(app, mentor, activities, group, place, first_name)
        rounds.absent(mentor, activities["care"])
    rounds.worry(mentors["2B"])
    for mentor in mentors.values():
        mentor.sign_out()
    _put_in_the_past()
    people.hand_out_cards()


@contextmanager
def coordinator(app: Flask) -> Iterator[Phone]:
    """The coordinator at work for a moment."""
    phone = Phone(app, people.staff(people.COORDINATOR_EMAIL), people.PASSWORD)
    yield phone
    phone.sign_out()


def _one_student(
    app: Flask, mentor: Phone, activities: dict[str, str], group: str, place: int, first_name: str
) -> None:
    told = list(stories.stories_of(group, place))
    if not told and first_name not in people.CARDS and not any(drawn.of(first_name)):
        return
    student = Phone(app, people.student(first_name), people.PIN)
    for story in told:
        work = stories.Telling(student, activities[story.key], story).tell()
        if story.state == "t":
            stories.talk(mentor, student, work, story.number)
        if story.is_looked_back:
            days, scenes = stories.DAYS[story.key], stories.SCENES[story.key]
            rounds.finish(student, activities[story.key], story.key, story.number, days, scenes)
    for each in drawn.of(first_name):
        drawn.make(student, mentor, activities[each.key], each)
    student.sign_out()


def _put_in_the_past() -> None:
    """Work and words around an earlier visit did not all arrive this minute: they came when they were made."""
    works = {work.id: work for work in db.session.scalars(select(Work))}
    for work in works.values():
        earlier = {
            name: work.made_at + timedelta(minutes=minutes)
            for name, minutes in (("received_at", 1), ("finished_at", 1), ("shared_at", 4), ("deleted_at", 9))
            if getattr(work, name)
        }
        # Past the model, which would count this as a new version.
        db.session.execute(update(TABLE).where(TABLE.c.id == work.id).values(earlier))
    for comment in db.session.scalars(select(Comment)):
        hours = 20 if comment.kind == "reply" else 3
        comment.made_at = comment.received_at = min(works[comment.work_id].made_at + timedelta(hours=hours), db.now())
    db.session.commit()
    db.session.expire_all()

"""What a page of things needs to be shown without a query per row."""

from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import joinedload, selectinload

from portfolio.db import Model
from portfolio.models import (
    Activity,
    ActivityGroup,
    Choice,
    Comment,
    Concern,
    Cycle,
    Event,
    Membership,
    User,
    Work,
    WorkMedium,
)


def with_parts(query: Select[Any], model: type[Model]) -> Select[Any]:
    """The same query, with everything that its schema shows."""
    return query.options(*_PARTS[model])


_PARTS: dict[type[Model], list[Any]] = {
    Choice: [],
    Concern: [
        joinedload(Concern.student).selectinload(User.memberships).joinedload(Membership.group),
        joinedload(Concern.author),
    ],
    Event: [joinedload(Event.actor)],
    Activity: [joinedload(Activity.company), selectinload(Activity.invitations).joinedload(ActivityGroup.group)],
    Comment: [joinedload(Comment.author)],
    Cycle: [
        joinedload(Cycle.activity, innerjoin=True).load_only(Activity.starts_at, Activity.cancelled_at),
        joinedload(Cycle.company),
        joinedload(Cycle.student).selectinload(User.memberships).joinedload(Membership.group),
        selectinload(Cycle.works).defer(Work.content),
        selectinload(Cycle.ratings),
        selectinload(Cycle.choices),
    ],
    Work: [selectinload(Work.student), selectinload(Work.uses).joinedload(WorkMedium.medium)],
}

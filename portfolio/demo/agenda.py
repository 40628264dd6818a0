"""What the demo school does: visits and lessons around today, so that there is always something tomorrow."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from portfolio.clock import SCHOOL_ZONE, today
from portfolio.demo.phone import Phone
from portfolio.ids import uuid7

PREPARE = {"phase": "prepare", "id": "where-am-i-going", "version": 1}
REFLECT = {"phase": "reflect", "id": "does-this-fit-me", "version": 1}


def _looking_back(*names: str) -> tuple[dict[str, Any], ...]:
    return tuple({"phase": "reflect", "id": name, "version": 1} for name in names)


DRAW_BACK = _looking_back("senses-board", "before-during-after")
DRAW_ONESELF = (
    {"phase": "prepare", "id": "expectations-comic", "version": 1},
    *_looking_back("qualities-board", "hero-comic", "two-endings"),
)


@dataclass(frozen=True)
class Plan:
    """An activity, so many days from today."""

    key: str
    title: str
    days: int
    at: time
    place: str
    groups: tuple[str, ...]
    website: str | None = None
    kind: str = "company_visit"
    photos: str = "yes"
    parents: bool = False
    competencies: tuple[str, ...] = ("work_exploration",)
    assignments: tuple[dict[str, Any], ...] = (PREPARE, REFLECT)

    def starts_at(self, day: date) -> datetime:
        return datetime.combine(day + timedelta(days=self.days), self.at, SCHOOL_ZONE)


PLANS = (
    Plan(
        "port", "Overslagbedrijf Noordkade", -33, time(9), "Containerweg 8, verzamelen bij de poort", ("2A",),
        "https://noordkade.example", assignments=(PREPARE, REFLECT, *DRAW_BACK),
    ),
    Plan(
        "lesson", "Beeldles: dit ben ik", -25, time(11), "Lokaal 021", ("2A", "2B"), kind="other",
        competencies=("motives", "qualities"), assignments=DRAW_ONESELF,
    ),
    Plan(
        "technology", "Techniekles: een fiets repareren", -18, time(10, 30), "Lokaal 014", ("2B",),
        kind="other", competencies=("qualities", "work_exploration"),
    ),
    Plan(
        "care", "Zorgcentrum De Linde", -6, time(13), "Lindelaan 40, hoofdingang", ("2A", "2B"),
        "https://delinde.example", photos="ask", competencies=("motives", "work_exploration"),
        assignments=(PREPARE, REFLECT, *DRAW_BACK),
    ),
    Plan(
        "bakery", "Bakkerij De Vos", 1, time(9, 30), "Dorpsstraat 12, achteringang", ("2A", "2B"),
        "https://bakkerijdevos.example", competencies=("work_exploration", "qualities"),
    ),
    Plan(
        "open_day", "Open dag Maas Techniekschool", 12, time(18, 30), "Stationsplein 3", ("2A", "2B"),
        "https://maastechniek.example", kind="open_day", parents=True, competencies=("career_control",),
    ),
    Plan(
        "childcare", "Kinderopvang Het Zandkasteel", 24, time(8, 45), "Speelhof 2", ("2B",),
        "https://zandkasteel.example", photos="no", competencies=("motives",),
    ),
)  # fmt: skip


def make(coordinator: Phone, groups: dict[str, str]) -> dict[str, str]:
    """Plan everything; returns the id of each activity by its key."""
    ids = {plan.key: str(uuid7()) for plan in PLANS}
    for plan in PLANS:
        coordinator.put(f"/activities/{ids[plan.key]}", _body(plan, [groups[name] for name in plan.groups]))
    return ids


def _body(plan: Plan, groups: list[str]) -> dict[str, Any]:
    return {
        "kind": plan.kind,
        "title": plan.title,
        "starts_at": plan.starts_at(today()).isoformat(),
        "place": plan.place,
        "company": {"name": plan.title, "website": plan.website} if plan.website else None,
        "photos": plan.photos,
        "parents": plan.parents,
        "competencies": list(plan.competencies),
        "assignments": list(plan.assignments),
        "groups": groups,
    }


def move_along(coordinator: Phone) -> None:
    """A demo of some days ago: what is tomorrow comes tomorrow again."""
    for activity in coordinator.get("/activities?limit=200")["items"]:
        plan = next((plan for plan in PLANS if plan.title == activity["title"]), None)
        if plan is None or datetime.fromisoformat(activity["starts_at"]) == plan.starts_at(today()):
            continue
        groups = [group["id"] for group in activity["groups"]]
        coordinator.put(f"/activities/{activity['id']}", _body(plan, groups), version=activity["version"])

"""The things Trots keeps; importing this package registers every table."""

from portfolio.models.activity import Activity, ActivityGroup, Company
from portfolio.models.care import Concern, Pass
from portfolio.models.comment import Comment
from portfolio.models.cycle import Cycle
from portfolio.models.looking import Choice, Rating
from portfolio.models.medium import Medium
from portfolio.models.picture import Picture
from portfolio.models.school import Group, School, SchoolYear
from portfolio.models.signin import Card, DeviceKey, Session, Throttle
from portfolio.models.trail import AppliedChange, Event, FeedHead, FeedRow, Job
from portfolio.models.user import ADMINISTRATOR, COORDINATOR, MENTOR, STUDENT, Membership, User
from portfolio.models.work import Work, WorkMedium

__all__ = [
    "ADMINISTRATOR",
    "COORDINATOR",
    "MENTOR",
    "STUDENT",
    "Activity",
    "ActivityGroup",
    "AppliedChange",
    "Card",
    "Choice",
    "Comment",
    "Company",
    "Concern",
    "Cycle",
    "DeviceKey",
    "Event",
    "FeedHead",
    "FeedRow",
    "Group",
    "Job",
    "Medium",
    "Membership",
    "Pass",
    "Picture",
    "Rating",
    "School",
    "SchoolYear",
    "Session",
    "Throttle",
    "User",
    "Work",
    "WorkMedium",
]

"""What day it is at school."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

SCHOOL_ZONE = ZoneInfo("Europe/Amsterdam")


def today() -> date:
    """The school's date: at half past midnight in Rotterdam it is not yesterday."""
    return datetime.now(SCHOOL_ZONE).date()

"""Class lists from the school's administration."""

from .people import ClassList, Person, read_class_list
from .table import Refused

__all__ = ["ClassList", "Person", "Refused", "read_class_list"]

"""The content that students meet: assignments in versions, checked when the app starts."""

from .loader import Catalogue, CatalogueError, load_catalogue, the_catalogue
from .model import ASK, Assignment, Chip, Prompt, TeacherGuide
from .schema import AssignmentSchema

__all__ = [
    "ASK",
    "Assignment",
    "AssignmentSchema",
    "Catalogue",
    "CatalogueError",
    "Chip",
    "Prompt",
    "TeacherGuide",
    "load_catalogue",
    "the_catalogue",
]

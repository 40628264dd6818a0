"""Trots: the career dossier that a vmbo student keeps on a phone and shows with pride."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from portfolio.app import create_app

__all__ = ["create_app"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # The darkroom's processes import this package too, and need nothing of the application.
    if name == "create_app":
        from portfolio.app import create_app

        return create_app
    raise AttributeError(name)

"""What a picture of a work depends on, as one digest: the same digest, the same picture. Needs no Pillow."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

# Counts up when the same work is drawn in another way.
DRAWN = 1

# Told or listed, not drawn.
UNDRAWN = {
    "id",
    "name",
    "why",
    "locked",
    "starter",
    "title",
    "closing",
    "text",
    "face",
    "align",
    "dir",
    "parts",
    "form",
    "tail",
}


def digest(content: dict[str, Any], media_states: Mapping[str, Any], set_digest: str) -> str:
    """SHA-256 of what is drawn, of which photos are here, and of the set that the pictures come from."""
    told = [DRAWN, set_digest, _drawn(content), sorted((str(name), state) for name, state in media_states.items())]
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _drawn(value: Any) -> Any:
    """Without what nobody sees in the picture."""
    if isinstance(value, dict):
        return {
            key: _drawn(one) for key, one in value.items() if key not in UNDRAWN or (key == "text" and "font" in value)
        }
    return [_drawn(one) for one in value] if isinstance(value, list) and value and isinstance(value[0], dict) else value

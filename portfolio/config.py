"""The settings of one installation: read from the environment once, and refused in plain words when wrong."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

LOCAL_HOSTS = {"localhost", "127.0.0.1", "::1"}
# Default, most, and what it is.
NUMBERS = {
    "PROXIES": (0, 5, "the number of proxies in front of Trots"),
    "LEAVER_DAYS": (90, 730, "the days in which a leaver may take things along"),
    "KEEP_DAYS": (730, 3650, "the days that the school keeps the dossier of a leaver"),
    "METRICS_PORT": (0, 65535, "the port for figures on 127.0.0.1"),
}


class SettingsError(Exception):
    """A setting is missing or wrong; the message is the one line an administrator needs."""


@dataclass(frozen=True)
class Settings:
    """What a school chooses. `docs/settings.md` is the page an administrator reads."""

    database: str
    media: Path
    secret_key: str
    public_url: str
    proxies: int = 0
    leaver_days: int = 90
    keep_days: int = 730
    metrics_port: int = 0
    demo: bool = False

    def __post_init__(self) -> None:
        if not self.database.startswith(("sqlite:///", "postgresql+psycopg://")):
            raise SettingsError("TROTS_DATABASE must start with sqlite:/// or postgresql+psycopg://")
        if len(self.secret_key) < 32:
            raise SettingsError(
                "TROTS_SECRET_KEY must be a secret of at least 32 characters; make one with: openssl rand -hex 32"
            )
        url = urlsplit(self.public_url)
        if url.scheme not in ("http", "https") or not url.hostname or url.path.strip("/"):
            raise SettingsError("TROTS_PUBLIC_URL must be the address people type, such as https://trots.school.nl")
        if url.scheme == "http" and url.hostname not in LOCAL_HOSTS:
            raise SettingsError(
                "TROTS_PUBLIC_URL must be https: without it a phone gives no camera and works only with a network"
            )

    @property
    def is_https(self) -> bool:
        """Whether cookies may only travel encrypted: always, except on the machine itself."""
        return self.public_url.startswith("https://")

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> "Settings":
        """Read TROTS_* and say which one is wrong."""
        known = {"DATABASE", "MEDIA", "SECRET_KEY", "PUBLIC_URL", *NUMBERS}
        odd = sorted(name for name in env if name.startswith("TROTS_") and name[6:] not in known)
        odd = [name for name in odd if not name.startswith("TROTS_TEST_")]
        if odd:
            raise SettingsError(f"{odd[0]} is no setting of Trots; see docs/settings.md")
        missing = [
            f"TROTS_{name}"
            for name in ("DATABASE", "MEDIA", "SECRET_KEY", "PUBLIC_URL")
            if not env.get(f"TROTS_{name}")
        ]
        if missing:
            raise SettingsError(f"{', '.join(missing)} not set; see docs/settings.md")
        return cls(
            database=env["TROTS_DATABASE"],
            media=Path(env["TROTS_MEDIA"]),
            secret_key=env["TROTS_SECRET_KEY"],
            public_url=env["TROTS_PUBLIC_URL"].rstrip("/"),
            proxies=_number(env, "PROXIES"),
            leaver_days=_number(env, "LEAVER_DAYS"),
            keep_days=_number(env, "KEEP_DAYS"),
            metrics_port=_number(env, "METRICS_PORT"),
        )


def _number(env: Mapping[str, str], name: str) -> int:
    default, most, meaning = NUMBERS[name]
    given = env.get(f"TROTS_{name}") or str(default)
    if not given.isdecimal() or int(given) > most:
        raise SettingsError(f"TROTS_{name} must be {meaning}, 0 to {most}")
    return int(given)

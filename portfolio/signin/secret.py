"""PINs, passwords and card codes: how they are made, kept and checked."""

import hashlib
import secrets
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O or U
CODE_LENGTH = 16
EASY_PINS = {"123456", "1234567", "12345678", "12345", "1234", "4321", "54321", "1122", "1212", "2580", "6969"}

# 19 MiB and two rounds (OWASP's choice); two at once, so that a class signing in does not fill the memory.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_two_at_once = BoundedSemaphore(2)
# Checked when an account is unknown, so that the answer takes as long.
_nobody = _hasher.hash(secrets.token_hex())


def new_code() -> str:
    """A card's code: 80 random bits that a child can type."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def as_printed(code: str) -> str:
    """The code in groups of four."""
    return "-".join(code[i : i + 4] for i in range(0, CODE_LENGTH, 4))


def digest(code: str) -> str:
    """What is kept of a code, whichever way it was typed: i for 1, o for 0, with or without dashes."""
    plain = code.upper().replace("-", "").replace(" ", "").translate(str.maketrans("ILO", "110"))
    return hashlib.sha256(plain.encode()).hexdigest()


def keep(secret: str) -> str:
    """The hash of a PIN or password."""
    with _two_at_once:
        return _hasher.hash(secret)


def fits(kept: str | None, secret: str) -> bool:
    """Whether this is the secret; as slow for an account that is not there."""
    with _two_at_once:
        try:
            _hasher.verify(kept or _nobody, secret)
        except (VerificationError, InvalidHashError):
            return False
    return kept is not None


def is_easy(pin: str) -> bool:
    """A PIN that a classmate would try first."""
    return pin in EASY_PINS or len(set(pin)) == 1

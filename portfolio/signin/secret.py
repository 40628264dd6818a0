"""PINs, passwords and card codes: how they are made, kept and checked."""

import hashlib
import hmac
import secrets
import unicodedata
from itertools import pairwise
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O or U
CODE_LENGTH = 16
EASY_PINS = {"1122", "2580", "0852", "6969", "1314", "112233"}

# 19 MiB and two rounds (OWASP's choice); two at once, so that a class signing in does not fill the memory.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_two_at_once = BoundedSemaphore(2)
# Checked when an account is unknown, so that the answer takes as long.
_nobody = _hasher.hash(secrets.token_hex())


def new_code() -> str:
    """A card's code: 80 random bits that a child can type."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def code_for(thing: str, key: str) -> str:
    """A code that can be shown again without being kept: who reads only the database cannot work it out."""
    digits = hmac.new(key.encode(), thing.encode(), hashlib.sha256).digest()[:CODE_LENGTH]
    return "".join(ALPHABET[digit % len(ALPHABET)] for digit in digits)


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
        return _hasher.hash(_as_typed_anywhere(secret))


def fits(kept: str | None, secret: str) -> bool:
    """Whether this is the secret; as slow for an account that is not there."""
    with _two_at_once:
        try:
            _hasher.verify(kept or _nobody, _as_typed_anywhere(secret))
        except (VerificationError, InvalidHashError):
            return False
    return kept is not None


def is_easy(pin: str) -> bool:
    """A PIN that a classmate would try first: 1111, 4567, 9876, 1212, a year of birth."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    repeats = len(pin) % 2 == 0 and pin[: len(pin) // 2] == pin[len(pin) // 2 :]
    is_year = len(pin) == 4 and pin[:2] in ("19", "20")
    return pin in EASY_PINS or steps in ({0}, {1}, {9}) or repeats or is_year


def _as_typed_anywhere(secret: str) -> str:
    # One keyboard sends é as one character, another as two.
    return unicodedata.normalize("NFKC", secret)

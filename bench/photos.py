"""Photo budget: 12 MP to three WebP sizes takes at most 1.5 × one 1600 px WebP of the same quality by libvips."""

import time
from collections.abc import Callable
from statistics import median

import pyvips

from portfolio.media import prints
from portfolio.media.photo import SIZES
from tests.media.pictures import phone_jpeg

BUDGET = 1.5
ROUNDS = 9


def by_libvips(data: bytes) -> bytes:
    """The yardstick: upright, at most 1600 px, without metadata."""
    return pyvips.Image.thumbnail_buffer(data, 1600, height=1600).webpsave_buffer(Q=SIZES[1600], keep="none")


def ours(data: bytes) -> object:
    """What the darkroom does, at the priority of the yardstick."""
    photo, _ = prints.opened(data)
    return prints.developed(photo)


def seconds(work: Callable[[bytes], object], data: bytes) -> float:
    started = time.perf_counter()
    assert work(data)
    return time.perf_counter() - started


def main() -> bool:
    photo = phone_jpeg()
    ours(photo), by_libvips(photo)
    # Turn by turn, so that a busy moment of the machine hits both.
    pairs = [(seconds(ours, photo), seconds(by_libvips, photo)) for _ in range(ROUNDS)]
    mine, theirs = (median(times) for times in zip(*pairs, strict=True))
    ratio = mine / theirs
    print(f"photos: 12 MP JPEG of {len(photo) / 1e6:.1f} MB, medians of {ROUNDS}")
    print(f"photos: three sizes {mine * 1000:.0f} ms, libvips one size {theirs * 1000:.0f} ms")
    print(f"photos: ratio {ratio:.2f}, budget {BUDGET:.2f}: {'inside' if ratio <= BUDGET else 'OVER'}")
    return ratio <= BUDGET

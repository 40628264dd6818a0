"""Rates against a bare Flask view on the same server and database.

A saved answer: ≥ 25 % of a view that commits the same JSON as one row. The dossier's list of 40 works: ≥ 35 % of a
view that makes one query for the same works and answers them as JSON, without login, access rules or schemas.
"""

import json
from collections.abc import Iterator
from statistics import median

from bench.client import Answer, Connection, rate, repeat
from bench.school import Bench, preparation, school
from portfolio.ids import uuid7

WORKERS = 4
ROUNDS = 9
SECONDS = 1.5
SAVE_BUDGET = 0.25
LIST_BUDGET = 0.35


def saves(bench: Bench, number: int) -> Iterator[Answer]:
    """One student who types: every save is an edit of the same work."""
    student, work, version = bench.student(number), uuid7(), None
    while True:
        answer = student.put(f"/works/{work}", preparation(bench.activity, f"versie {version}"), version=version)
        version = int(answer.headers["etag"].strip('"'))
        yield answer


def bare_saves(bench: Bench) -> Iterator[Answer]:
    """The same JSON to the bare view."""
    connection, body = Connection(bench.port), preparation(bench.activity, "versie 1")
    yield from repeat(lambda: connection.ask("PUT", "/bare/write", json.dumps(body).encode()))


def lists(bench: Bench, number: int) -> Iterator[Answer]:
    """One student with 40 works who opens the dossier."""
    student, first = bench.student(number), str(uuid7())
    for copy in range(40):
        body = preparation(bench.activity, "kopie", copy_of=first if copy else None)
        assert student.put(f"/works/{uuid7() if copy else first}", body).status == 200
    yield from repeat(lambda: student.ask("GET", "/api/v1/works?limit=100"))


def bare_lists(bench: Bench, number: int) -> Iterator[Answer]:
    """The same student's works from the bare view."""
    me = bench.student(number).ask("GET", "/api/v1/session").json()
    connection = Connection(bench.port)
    yield from repeat(lambda: connection.ask("GET", f"/bare/works/{me['id']}"))


def ratio(name: str, ours: list[Iterator[Answer]], yardstick: list[Iterator[Answer]], budget: float) -> bool:
    """Turn by turn, so that a busy moment of the machine hits both."""
    for answers in [*ours, *yardstick]:
        next(answers)
    pairs = [(rate(ours, SECONDS), rate(yardstick, SECONDS)) for _ in range(ROUNDS)]
    mine, theirs = (median(rates) for rates in zip(*pairs, strict=True))
    share = median(a / b for a, b in pairs)
    verdict = "inside" if share >= budget else "UNDER"
    print(f"{name}: {mine:.0f}/s, bare view {theirs:.0f}/s, ratio {share:.2f}, budget {budget:.2f}: {verdict}")
    return share >= budget


def main(database: str, kind: str) -> bool:
    with school(2 * WORKERS, database) as bench:
        four = range(WORKERS)
        save = ratio(
            f"{kind}: one saved answer",
            [saves(bench, number) for number in four],
            [bare_saves(bench) for _ in four],
            SAVE_BUDGET,
        )
        dossier = ratio(
            f"{kind}: list of 40 works",
            [lists(bench, WORKERS + number) for number in four],
            [bare_lists(bench, WORKERS + number) for number in four],
            LIST_BUDGET,
        )
    return save and dossier

"""Two devices of a student and one of her mentor, everything in between: afterwards all agree, and no text is lost."""

import base64
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import pytest

from tests.media.pictures import small
from tests.safety.lines import NODE, Lines
from tests.server import Server

HERE = Path(__file__).parent
SEQUENCES, STEPS = 25, 60
ROUNDS = 20
LOSS = 0.06
# One sequence again: TROTS_TEST_SEED=12345
FIRST = int(os.environ.get("TROTS_TEST_SEED", 0))
SEEDS = [FIRST] if FIRST else [SystemRandom().randrange(1, 10**9) for _ in range(SEQUENCES)]

STUDENT = {"phone", "laptop"}
DEVICES = ["phone", "laptop", "mentor"]
PHOTO = base64.b64encode(small("JPEG")).decode()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("interleaved")).start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def office(server: Server) -> Iterator[Lines]:
    with Lines([sys.executable, "-m", "tests.safety.office"], server.environment) as office:
        yield office


@pytest.fixture(scope="module")
def phones() -> Iterator[Lines]:
    with Lines([NODE, HERE / "phones.js"]) as phones:
        yield phones


@pytest.mark.parametrize("seed", SEEDS)
def test_every_device_ends_with_what_a_new_one_would_load(
    server: Server, office: Lines, phones: Lines, seed: int
) -> None:
    sequence = Sequence(server, office, phones, seed)
    for _ in range(STEPS):
        sequence.step()
    sequence.settle()
    sequence.check()
    assert sequence.typed


class Sequence:
    """One random afternoon, and what was typed and said in it."""

    def __init__(self, server: Server, office: Lines, phones: Lines, seed: int) -> None:
        self.office, self.phones, self.random = office, phones, Random(seed)
        print(f"TROTS_TEST_SEED={seed}")
        self.typed: set[str] = set()
        self.given_up: set[str] = set()
        self.said: dict[str, list[str]] = {device: [] for device in DEVICES}
        self.words = 0
        self.choice = self.random.choice(["both", "both", "mine", "theirs"])
        self.people = office.ask("new_class", students=1, activities=1)
        phones.ask("begin", seed=seed)
        for device in DEVICES:
            person = self.people["students"][0] if device in STUDENT else self.people["mentor"]
            credentials = {key: value for key, value in person.items() if key != "id"}
            held = phones.ask("switch_on", device=device, base=server.url, credentials=credentials)
            assert f"activity:{self.people['activities'][0]}" in held
            phones.ask("network", device=device, loss=self.random.choice([0, LOSS, 2 * LOSS]))

    def step(self) -> None:
        device = self.random.choice(["phone", "phone", "laptop", "laptop", "mentor"])
        acts = {
            self._act: 60,
            self._sync: 25,
            self._together: 12,
            self._network: 6,
            self._restart: 3,
            self._late: 3,
            self._membership: 3,
            self._forget: 1,
        }
        self.random.choices(list(acts), list(acts.values()))[0](device)

    def _act(self, device: str) -> None:
        self._do([self._some_act(device)])

    def _sync(self, device: str) -> None:
        for each in [device, *(other for other in DEVICES if self.random.random() < 0.5)]:
            self._do([{"act": "sync", "device": each}])

    def _together(self, device: str) -> None:
        others = [self.random.choice([{"act": "sync", "device": each}, self._some_act(each)]) for each in DEVICES]
        self._do([{"act": "sync", "device": device}, *others])

    def _some_act(self, device: str) -> dict[str, Any]:
        chances = (
            {"start": 8, "edit": 40, "share": 24, "unshare": 10, "remove": 6, "restore": 8, "comment": 6, "look": 2}
            if device in STUDENT
            else {"comment": 3, "look": 2}
        )
        act = self.random.choices(list(chances), list(chances.values()))[0]
        self.words += 1
        chance = self.random.random
        step: dict[str, Any] = {"act": act, "device": device, "pick": chance()}
        if act in ("start", "edit"):
            step |= {"word": f"w{self.words}", "old": chance() < 0.4, "anew": chance() < 0.1}
            step |= {"finished": chance() < 0.5, "photo": PHOTO if chance() < 0.15 else None}
        return step | ({"text": f"c{self.words}"} if act == "comment" else {})

    def _do(self, steps: list[dict[str, Any]]) -> None:
        results = self.phones.ask("together", steps=steps)
        for step, result in zip(steps, results, strict=True):
            self.typed |= set(result["typed"])
            self.given_up |= set(result["given_up"])
            self.said[step["device"]] += result.get("said", [])

    def _network(self, device: str) -> None:
        self.phones.ask("network", device=device, off=self.random.random() < 0.5)

    def _restart(self, device: str) -> None:
        self.phones.ask("restart", device=device)

    def _late(self, device: str) -> None:
        self.phones.ask("late", device=device)

    def _membership(self, device: str) -> None:
        person = self.people["mentor"] if self.random.random() < 0.7 else self.people["students"][0]
        self.office.ask(self.random.choice(["leaves", "comes_back"]), person=person["id"])

    def _forget(self, device: str) -> None:
        person = self.people["students"][0] if device in STUDENT else self.people["mentor"]
        self.office.ask("forget_feed", person=person["id"])

    def settle(self) -> None:
        """The student is in class, networks are good, every conflict is answered, until nothing moves any more."""
        self.office.ask("comes_back", person=self.people["students"][0]["id"])
        for device in DEVICES:
            self.phones.ask("network", device=device, loss=0, off=False)
            self.phones.ask("late", device=device)
        calm = 0
        for _ in range(ROUNDS):
            rounds = [self.phones.ask("settle", device=device, choice=self.choice) for device in DEVICES]
            for each in rounds:
                self.given_up |= set(each["given_up"])
            calm = 0 if any(each["open"] for each in rounds) else calm + 1
            if calm == 2:
                return
        raise AssertionError(f"still open after {ROUNDS} rounds: {rounds}")

    def check(self) -> None:
        states = {device: self.phones.ask("state", device=device) for device in DEVICES}
        fresh = {device: self.phones.ask("fresh", device=device) for device in DEVICES}
        for device in DEVICES:
            assert _difference(states[device]["held"], fresh[device]["held"]) == {}, device
            assert states[device]["me"] == fresh[device]["me"], device
        student, mentor = fresh["phone"]["held"], states["mentor"]["held"]
        self._no_text_is_lost(student)
        self._everything_said_is_there_once(student, states)
        assert states["mentor"]["left_over"] == []
        works = [item for key, item in mentor.items() if key.startswith("work:")]
        assert len(works) <= 50
        assert all(work["shared_at"] and not work["deleted_at"] for work in works)

    def _no_text_is_lost(self, held: dict[str, Any]) -> None:
        works = [item["content"]["answers"].values() for item in held.values() if "content" in item]
        there = {word for answers in works for answer in answers for word in answer.get("text", "").split()}
        assert self.typed - self.given_up <= there, f"lost: {sorted(self.typed - self.given_up - there)}"

    def _everything_said_is_there_once(self, held: dict[str, Any], states: dict[str, Any]) -> None:
        at_school = [item["text"] for key, item in held.items() if key.startswith("comment:")]
        assert len(at_school) == len(set(at_school))
        for device in DEVICES:
            kept = {text for text, _ in states[device]["kept_comments"]}
            assert set(self.said[device]) <= {*at_school, *kept}, device


def _difference(held: dict[str, Any], fresh: dict[str, Any]) -> dict[str, Any]:
    """Per thing, what differs between this device and a new one."""
    return {
        key: [{name: side.get(key, {}).get(name) for name in _names(held, fresh, key)} for side in (held, fresh)]
        for key in held.keys() | fresh.keys()
        if held.get(key) != fresh.get(key)
    }


def _names(held: dict[str, Any], fresh: dict[str, Any], key: str) -> list[str]:
    one, other = held.get(key, {}), fresh.get(key, {})
    return [name for name in one | other if one.get(name) != other.get(name)]

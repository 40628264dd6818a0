"""Small moments in which a device could miss something."""

from typing import Any

from portfolio.ids import uuid7
from tests.conftest import Person, preparation


def test_what_the_dossier_still_lacks_is_told_when_the_phases_stay(
    sanne: Person, bakker: Person, activity: dict[str, Any]
) -> None:
    sent = preparation(activity, finished=True, phase="reflect", assignment={"id": "does-this-fit-me", "version": 1})
    sent["content"] = {"answers": {"what_i_did": {"text": "Deeg gekneed."}}, "questions": []}
    work = sanne.put(f"/works/{uuid7()}", sent).get_json()
    heads = {person: person.head() for person in (sanne, bakker)}
    sent["content"]["answers"]["verdict"] = {"text": "Past bij mij."}
    sanne.put(f"/works/{work['id']}", sent, base=work["version"])
    for person, head in heads.items():
        (cycle,) = [row["item"] for row in person.feed(head) if row["type"] == "cycle"]
        assert cycle["missing"] == ["goals", "follow_up"]

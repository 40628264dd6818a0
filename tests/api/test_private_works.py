"""A work can be private for good: never read by anybody else, and never shared by accident."""

from typing import Any

from tests.conftest import Person, preparation


def test_it_is_taken_back_and_cannot_be_shared(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    url = f"/works/{shared['id']}"
    private = sanne.put(f"{url}/private", base=shared["version"]).get_json()
    assert private["private_at"]
    assert private["shared_at"] is None
    assert bakker.get(url).status_code == 404
    refused = sanne.put(f"{url}/share", base=private["version"])
    assert (refused.status_code, refused.get_json()["code"]) == (409, "is_private")
    assert refused.get_json()["current"]["private_at"] == private["private_at"]


def test_it_can_still_be_worked_on(sanne: Person, work: dict[str, Any], activity: dict[str, Any]) -> None:
    url = f"/works/{work['id']}"
    private = sanne.put(f"{url}/private", base=work["version"]).get_json()
    edited = sanne.put(url, preparation(activity, "Nog meer"), base=private["version"]).get_json()
    assert edited["private_at"] == private["private_at"]


def test_the_student_may_change_their_mind(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    url = f"/works/{shared['id']}"
    private = sanne.put(f"{url}/private", base=shared["version"]).get_json()
    free = sanne.delete(f"{url}/private", base=private["version"]).get_json()
    assert (free["private_at"], free["shared_at"]) == (None, None)
    assert bakker.get(url).status_code == 404
    assert sanne.put(f"{url}/share", base=free["version"]).status_code == 200
    assert bakker.get(url).status_code == 200


def test_the_mentors_device_forgets_it(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    mine, theirs = sanne.head(), bakker.head()
    sanne.put(f"/works/{shared['id']}/private", base=shared["version"])
    assert [(row["what"], row["id"]) for row in bakker.feed(theirs)] == [("gone", shared["id"])]
    assert [row["item"]["private_at"] is not None for row in sanne.feed(mine)] == [True]


def test_twice_is_once(sanne: Person, work: dict[str, Any]) -> None:
    url = f"/works/{work['id']}/private"
    first = sanne.put(url, base=work["version"]).get_json()
    again = sanne.put(url, base=first["version"])
    assert (again.status_code, again.get_json()["private_at"]) == (200, first["private_at"])
    assert sanne.put(url, base=1 + again.get_json()["version"]).status_code == 412


def test_only_the_student_decides(
    sanne: Person, bakker: Person, noah: Person, iris: Person, visitor: Person, shared: dict[str, Any]
) -> None:
    url = f"/works/{shared['id']}/private"
    expected = {bakker: 403, noah: 404, iris: 404, visitor: 401}
    assert {person: person.put(url, base=shared["version"]).status_code for person in expected} == expected


def test_in_the_bin_there_is_nothing_to_decide(sanne: Person, work: dict[str, Any]) -> None:
    binned = sanne.put(f"/works/{work['id']}/deletion", base=work["version"]).get_json()
    refused = sanne.put(f"/works/{work['id']}/private", base=binned["version"])
    assert (refused.status_code, refused.get_json()["code"]) == (409, "in_the_bin")


def test_out_of_the_bin_it_is_still_private(sanne: Person, work: dict[str, Any]) -> None:
    url = f"/works/{work['id']}"
    private = sanne.put(f"{url}/private", base=work["version"]).get_json()
    binned = sanne.put(f"{url}/deletion", base=private["version"]).get_json()
    assert sanne.delete(f"{url}/deletion", base=binned["version"]).get_json()["private_at"] == private["private_at"]

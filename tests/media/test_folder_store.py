"""What is put is there, whole, also after a crash; no key leads outside the folder."""

import os
import time
from pathlib import Path

import pytest
from flask import Flask, request, send_file

from portfolio.media.store import A_DAY, FolderStore, Store

KEY = "0197-a1/0197-b2/0197-c3/480.webp"
ODD_KEYS = [
    *("", "96.webp", "../96.webp", "a/../../b.webp", "/etc/passwd", "a//b.webp", "a/b.webp\n", "a/.b.webp"),
    *("a/b\0.webp", "a\\b.webp", "a/B.webp", "a/b", "a/b.webp/", "a/./b.webp", "a/é.webp", "a/b/c/d/e/f/g/h.webp"),
]


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path / "media")


def read(store: Store, key: str = KEY) -> bytes:
    with store.open(key) as file:
        return file.read()


def files(store: FolderStore) -> list[str]:
    return sorted(str(p.relative_to(store.folder)) for p in store.folder.rglob("*") if p.is_file())


def make_old(path: Path) -> None:
    os.utime(path, times=(time.time() - A_DAY - 60,) * 2)


def test_what_is_put_is_there(store):
    store.put(KEY, b"picture")
    assert store.has(KEY)
    assert (read(store), store.size(KEY)) == (b"picture", 7)
    assert files(store) == [KEY]


def test_the_same_key_again_replaces_and_leaves_nothing_behind(store):
    store.put(KEY, b"picture")
    store.put(KEY, b"picture")
    assert read(store) == b"picture"
    assert files(store) == [KEY]


def test_deleting_twice_is_harmless(store):
    store.put(KEY, b"picture")
    store.delete(KEY)
    store.delete(KEY)
    assert not store.has(KEY)
    for lookup in (store.open, store.size):
        with pytest.raises(FileNotFoundError):
            lookup(KEY)


@pytest.mark.parametrize("key", ODD_KEYS)
def test_no_key_leaves_the_folder(store, key):
    for use in (store.open, store.size, store.has, store.delete, lambda key: store.put(key, b"")):
        with pytest.raises(ValueError, match="not a key"):
            use(key)


def test_the_data_is_on_the_disk_before_its_name_and_the_name_before_the_answer(store, monkeypatch):
    happened = []
    sync, replace = os.fsync, Path.replace
    kind = lambda handle: "folder" if os.path.isdir(f"/proc/self/fd/{handle}") else "file"  # noqa: E731, PTH112
    monkeypatch.setattr(os, "fsync", lambda handle: (happened.append(kind(handle)), sync(handle)))
    monkeypatch.setattr(Path, "replace", lambda old, new: (happened.append("rename"), replace(old, new)))
    store.put(KEY, b"picture")
    assert happened[-3:] == ["file", "rename", "folder"]


def test_a_full_disk_leaves_the_old_file_and_no_leftover(store, monkeypatch):
    store.put(KEY, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.put(KEY, b"new")
    assert read(store) == b"old"
    assert files(store) == [KEY]


def test_only_the_server_may_read(store):
    store.put(KEY, b"picture")
    assert (store.folder / KEY).stat().st_mode & 0o077 == 0


def test_the_sweep_takes_old_leftovers_and_nothing_else(store):
    store.put(KEY, b"picture")
    folder = (store.folder / KEY).parent
    old, fresh = folder / ".unfinished-old", folder / ".unfinished-fresh"
    for path in (old, fresh):
        path.write_bytes(b"half a pic")
    make_old(old)
    make_old(store.folder / KEY)
    assert store.sweep_leftovers() == 1
    assert {p.name for p in folder.iterdir()} == {"480.webp", fresh.name}


def test_the_sweep_clears_folders_that_are_long_empty(store):
    store.put(KEY, b"picture")
    store.delete(KEY)
    medium = (store.folder / KEY).parent
    assert store.sweep_leftovers() == 0
    assert medium.is_dir()
    make_old(medium)
    store.sweep_leftovers()
    assert not medium.exists()
    store.put(KEY, b"picture")
    assert read(store) == b"picture"


def test_a_store_without_a_folder_yet_can_be_swept(store):
    assert store.sweep_leftovers() == 0


def test_a_part_can_be_answered(store):
    app = Flask(__name__)

    @app.get("/")
    def picture():
        answer = send_file(store.open(KEY), "image/webp")
        answer.content_length = store.size(KEY)
        return answer.make_conditional(request, accept_ranges=True, complete_length=store.size(KEY))

    store.put(KEY, b"0123456789")
    answer = app.test_client().get("/", headers={"Range": "bytes=2-5"})
    assert (answer.status_code, answer.data) == (206, b"2345")
    assert answer.headers["Content-Range"] == "bytes 2-5/10"
    assert app.test_client().get("/").data == b"0123456789"
    assert app.test_client().get("/", headers={"Range": "bytes=99-"}).status_code == 416

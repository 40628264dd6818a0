"""Where pictures are kept: a folder by default. What `put` has answered survives a power cut."""

import os
import re
import shutil
import time
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO, Protocol

KEY = re.compile(r"(?:[0-9a-z][0-9a-z-]{0,63}/){1,6}[0-9a-z][0-9a-z-]{0,63}\.[0-9a-z]{1,8}")
FOLDER = re.compile(r"[0-9a-z][0-9a-z-]{0,63}/[0-9a-z][0-9a-z-]{0,63}")
UNFINISHED = ".unfinished-"
A_DAY = 24 * 60 * 60
A_MEGABYTE = 1 << 20


class Store(Protocol):
    """Keeps files under keys like `<school>/<owner>/<medium>/<size>.webp`; an odd key is a ValueError."""

    def put(self, key: str, data: bytes | BinaryIO) -> None:
        """Keeps the file for good, or raises OSError; the same key again replaces it as a whole."""

    def open(self, key: str) -> BinaryIO:
        """The file for reading and seeking, so that a part can be answered; FileNotFoundError when not there."""

    def size(self, key: str) -> int:
        """Its length in bytes; FileNotFoundError when not there."""

    def has(self, key: str) -> bool:
        """Whether it is kept here."""

    def delete(self, key: str) -> None:
        """Gone for good; no complaint when it was gone already."""

    def delete_folder(self, folder: str) -> None:
        """Everything under keys that begin with `<school>/<owner>`; no complaint when there is nothing."""

    def sweep_leftovers(self) -> int:
        """Clears what a crash left behind over a day ago, and tells how many files that were."""


class FolderStore:
    """Files in a folder of the server, readable for the server alone."""

    def __init__(self, folder: Path | str) -> None:
        self.folder = Path(folder).absolute()

    def put(self, key: str, data: bytes | BinaryIO) -> None:
        path = self._path(key)
        try:
            _write(path, data)
        except FileNotFoundError:
            # The sweep may have cleared the empty folder that we were about to write in.
            _write(path, data)

    def open(self, key: str) -> BinaryIO:
        return self._path(key).open("rb")

    def size(self, key: str) -> int:
        return self._path(key).stat().st_size

    def has(self, key: str) -> bool:
        return self._path(key).is_file()

    def delete(self, key: str) -> None:
        path = self._path(key)
        with suppress(FileNotFoundError):
            path.unlink()
            _sync_folder(path.parent)

    def delete_folder(self, folder: str) -> None:
        if not FOLDER.fullmatch(folder):
            raise ValueError("not a folder of the store")
        with suppress(FileNotFoundError):
            shutil.rmtree(self.folder / folder)
            _sync_folder((self.folder / folder).parent)

    def sweep_leftovers(self) -> int:
        count, before = 0, time.time() - A_DAY
        for folder, _, names in os.walk(self.folder, topdown=False):
            old = [Path(folder, n) for n in names if n.startswith(UNFINISHED) and _is_older(Path(folder, n), before)]
            for path in old:
                path.unlink(missing_ok=True)
            count += len(old)
            self._clear_empty(Path(folder), before)
        return count

    def _clear_empty(self, folder: Path, before: float) -> None:
        # Not empty after all, or just refilled by a put: then it simply stays.
        with suppress(OSError):
            if folder != self.folder and _is_older(folder, before):
                folder.rmdir()

    def _path(self, key: str) -> Path:
        if not KEY.fullmatch(key):
            raise ValueError("not a key of the store")
        return self.folder / key


def _write(path: Path, data: bytes | BinaryIO) -> None:
    """A reader sees the old file or the new one, never a part; a crash leaves one of the two."""
    _make_folder(path.parent)
    handle, name = mkstemp(prefix=UNFINISHED, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            if isinstance(data, bytes):
                file.write(data)
            else:
                data.seek(0)
                shutil.copyfileobj(data, file, A_MEGABYTE)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _make_folder(folder: Path) -> None:
    """A new folder is only there for good once its parent is on the disk too."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _is_older(path: Path, moment: float) -> bool:
    try:
        return path.stat().st_mtime < moment
    except FileNotFoundError:
        return False

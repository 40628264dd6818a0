"""The file itself: a tar with media, rows and, last, a manifest that says what must be in it."""

import hashlib
import json
import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import mkstemp
from typing import Any, BinaryIO

from portfolio.backup.errors import BackupError

FORMAT = 1
MANIFEST = "manifest.json"
UNFINISHED = ".unfinished-"
CHUNK = 1 << 20


class Writing:
    """A backup that grows; each part is written once, with its digest."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self.parts: dict[str, str] = {}

    def add(self, name: str, file: BinaryIO, size: int) -> None:
        info = tarfile.TarInfo(name)
        info.size, info.mode = size, 0o600
        through = _Hashing(file)
        self._tar.addfile(info, through)
        self.parts[name] = through.digest.hexdigest()

    def close_with(self, manifest: dict[str, Any]) -> None:
        """Without this last part, nobody will take the file for a backup."""
        data = json.dumps({"format": FORMAT, "parts": self.parts} | manifest).encode()
        info = tarfile.TarInfo(MANIFEST)
        info.size, info.mode = len(data), 0o600
        self._tar.addfile(info, BytesIO(data))


class _Hashing:
    def __init__(self, file: BinaryIO) -> None:
        self._file, self.digest = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.digest.update(data)
        return data


@contextmanager
def written(path: Path) -> Iterator[Writing]:
    """Under its name the file is whole or not there; for the owner's eyes alone."""
    if path.exists():
        raise BackupError(f"{path} is er al. Kies een andere naam.")
    handle, name = mkstemp(prefix=UNFINISHED, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            with tarfile.open(fileobj=file, mode="w|", bufsize=CHUNK) as tar:
                yield Writing(tar)
            file.flush()
            os.fsync(file.fileno())
        Path(name).rename(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync(path.parent)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class Backup:
    """A file that was found whole."""

    def __init__(self, path: Path, manifest: dict[str, Any], places: dict[str, tuple[int, int]]) -> None:
        self.path, self.manifest, self._places = path, manifest, places
        self.parts: dict[str, str] = manifest["parts"]

    @property
    def tables(self) -> list[str]:
        """Those first that others point at."""
        return list(self.manifest["rows"])

    @property
    def media(self) -> list[str]:
        """The keys that the rows name."""
        unneeded = set(self.manifest["unneeded"])
        return [name[6:] for name in self.parts if name.startswith("media/") and name[6:] not in unneeded]

    def lines(self, table: str) -> Iterator[bytes]:
        """The part of one table, line by line."""
        start, size = self._places[part_of(table)]
        with self.path.open("rb") as file:
            file.seek(start)
            while file.tell() < start + size:
                yield file.readline()

    def medium(self, key: str) -> bytes:
        start, size = self._places[f"media/{key}"]
        with self.path.open("rb") as file:
            file.seek(start)
            return file.read(size)


def part_of(table: str) -> str:
    return f"rows/{table}.jsonl"


def checked(path: Path) -> Backup:
    """Read the file from beginning to end; one bit too few or another one, and it is refused."""
    try:
        return _checked(path)
    except (OSError, tarfile.TarError, EOFError, ValueError, KeyError, TypeError) as error:
        raise BackupError(f"{path} is geen hele backup van Trots. Er is niets veranderd.") from error


def _checked(path: Path) -> Backup:
    if path.stat().st_size % tarfile.RECORDSIZE:
        raise EOFError
    places: dict[str, tuple[int, int]] = {}
    found: dict[str, str] = {}
    with tarfile.open(path, "r:") as tar:
        for info in tar:
            file = tar.extractfile(info)
            if file is None or info.name in places:
                raise ValueError(info.name)
            places[info.name] = (info.offset_data, info.size)
            found[info.name] = hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
    start, size = places[MANIFEST]
    with path.open("rb") as raw:
        raw.seek(start)
        manifest = json.loads(raw.read(size))
    _compare(manifest, found)
    return Backup(path, manifest, places)


def _compare(manifest: dict[str, Any], found: dict[str, str]) -> None:
    if manifest["format"] != FORMAT:
        raise ValueError(manifest["format"])
    del found[MANIFEST]
    tables = {part_of(table) for table in manifest["rows"]}
    if found != manifest["parts"] or not tables <= set(found):
        raise ValueError("parts")

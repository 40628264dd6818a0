"""Serves what runs on the phone: plain files under a versioned prefix, compressed once, kept for good."""

import gzip
import hashlib
import json
import mimetypes
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from flask import Flask, Response, request

from portfolio import set as pictures

FOLDER = Path(__file__).parent.parent / "frontend"
NOT_SERVED = {"tests", "index.html", "sw.js", "tsconfig.json", "types.d.ts", "node_modules"}
SET = "set"  # served by itself
TYPES = {".js": "text/javascript", ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml"}
# Comments that fill whole lines, and JSDoc within a line; what else looks like a comment may stand in a text.
COMMENTS = re.compile(
    rb"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*(?=\n)|/\*\* [^\n]*?\*/[ ]?", re.MULTILINE | re.DOTALL
)
WELL_COMPRESSED = {".png", ".woff2", ".webp"}


@dataclass(frozen=True)
class File:
    """A file as it is sent."""

    content: bytes
    type: str
    packed: bytes | None

    @classmethod
    def of(cls, name: str, content: bytes) -> "File":
        suffix = Path(name).suffix
        kind = TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        if suffix == ".js" and "vendor" not in Path(name).parts:
            content = without_comments(content)
        return cls(content, kind, None if suffix in WELL_COMPRESSED else gzip.compress(content, 9, mtime=0))

    def response(self, cache: str) -> Response:
        packed = self.packed is not None and "gzip" in request.headers.get("Accept-Encoding", "")
        response = Response(self.packed if packed else self.content, content_type=_with_charset(self.type))
        response.headers["Cache-Control"] = cache
        response.headers["Vary"] = "Accept-Encoding"
        if packed:
            response.headers["Content-Encoding"] = "gzip"
        return response


def without_comments(script: bytes) -> bytes:
    """The script without comments, which are a third of what a phone would fetch; the line numbers stay."""
    return COMMENTS.sub(lambda found: b"\n" * found.group().count(b"\n"), script)


def _with_charset(kind: str) -> str:
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or "json" in kind or "svg" in kind else kind


class Frontend:
    """All files of one version; the version is a digest of them, so that it changes when and only when they do."""

    def __init__(self, folder: Path = FOLDER) -> None:
        paths = [
            path
            for path in sorted(folder.rglob("*"))
            if not {*NOT_SERVED, SET} & set(path.relative_to(folder).parts) and path.is_file()
        ]
        sources = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in paths
            if not path.name.endswith((".d.ts", ".md"))
        }
        shell = {name: (folder / name).read_bytes() for name in ("index.html", "sw.js")}
        self.version = _digest(sources | shell)
        self.files = {name: File.of(name, content) for name, content in sources.items()}
        self.set = pictures.PictureSet(folder / SET)
        self.shell = shell

    @cached_property
    def index(self) -> File:
        return self._filled("index.html")

    @cached_property
    def worker(self) -> File:
        return self._filled("sw.js")

    def _filled(self, name: str) -> File:
        listed = json.dumps([f"/app/{self.version}/{file}" for file in self.files])
        filled = {"__V__": self.version, "__SET__": self.set.digest, "__FILES__": listed}
        return File.of(name, _fill(self.shell[name], filled))


def _digest(files: dict[str, bytes]) -> str:
    return hashlib.sha256(
        b"".join(name.encode() + b"\0" + content for name, content in sorted(files.items()))
    ).hexdigest()[:12]


def _fill(content: bytes, values: dict[str, str]) -> bytes:
    for name, value in values.items():
        content = content.replace(name.encode(), value.encode())
    return content


def init_app(app: Flask) -> None:
    """Answer everything that is not the API."""
    frontend = app.extensions["frontend"] = Frontend()
    keep = "public, max-age=31536000, immutable"

    def index() -> Response:
        return frontend.index.response("no-cache")

    def worker() -> Response:
        return frontend.worker.response("no-cache")

    def file(version: str, name: str) -> Response:
        known = frontend.files.get(name) if version == frontend.version else None
        return known.response(keep) if known else Response("Not in this version.", 404, content_type="text/plain")

    def manifest() -> Response:
        return File.of(
            "manifest.webmanifest", _fill(frontend.files["manifest.webmanifest"].content, {"__V__": frontend.version})
        ).response("no-cache")

    def favicon() -> Response:
        return frontend.files["icons/icon-192.png"].response("public, max-age=86400")

    app.add_url_rule("/", view_func=index)
    app.add_url_rule("/sw.js", view_func=worker)
    app.add_url_rule("/manifest.webmanifest", view_func=manifest)
    app.add_url_rule("/favicon.ico", view_func=favicon)
    app.add_url_rule("/app/<version>/<path:name>", view_func=file)
    app.extensions["set"] = frontend.set
    pictures.init_app(app, frontend.set)

"""Serves the pictures and letters of scenes, apart from the app, so that a new version leaves them on the phone."""

import gzip
import hashlib
from functools import cached_property
from pathlib import Path

from flask import Flask, Response, request

TYPES = {".webp": "image/webp", ".woff2": "font/woff2", ".json": "application/json"}
FOR_GOOD = "public, max-age=31536000, immutable"


class PictureSet:
    """All files of the folder by name, and a digest of them; read when first asked for, not by every command."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def files(self) -> dict[str, Path]:
        paths = [path for path in sorted(self.folder.rglob("*")) if path.suffix in TYPES]
        return {path.relative_to(self.folder).as_posix(): path for path in paths}

    @cached_property
    def digest(self) -> str:
        digest = hashlib.sha256()
        for name, path in self.files.items():
            digest.update(name.encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()[:12]

    @cached_property
    def packed(self) -> dict[str, bytes]:
        texts = {name: path for name, path in self.files.items() if path.suffix == ".json"}
        return {name: gzip.compress(path.read_bytes(), 9, mtime=0) for name, path in texts.items()}

    def response(self, digest: str, name: str) -> Response:
        if name not in self.files:
            return Response("Not in this set.", 404, content_type="text/plain")
        packed = name in self.packed and "gzip" in request.headers.get("Accept-Encoding", "")
        content = self.packed[name] if packed else self.files[name].read_bytes()
        response = Response(content, content_type=TYPES[self.files[name].suffix])
        # A page of yesterday gets the picture of today, but may not keep it as that of yesterday.
        response.headers["Cache-Control"] = FOR_GOOD if digest == self.digest else "no-cache"
        if name in self.packed:
            response.headers["Vary"] = "Accept-Encoding"
        if packed:
            response.headers["Content-Encoding"] = "gzip"
        return response


def init_app(app: Flask, pictures: PictureSet) -> None:
    """Anyone may fetch what anyone may draw with."""

    def picture(digest: str, name: str) -> Response:
        return pictures.response(digest, name)

    app.add_url_rule("/set/<digest>/<path:name>", view_func=picture)

"""Files of the media store as answers: in parts too, and kept by nobody on the way."""

from flask import Response, current_app, request, send_file

BYTES = {"type": "string", "format": "binary"}


def sent(key: str, mimetype: str) -> Response:
    """The file under this key; FileNotFoundError when the store has lost it."""
    store = current_app.extensions["media"]
    length = store.size(key)
    response = send_file(store.open(key), mimetype=mimetype, etag=False)
    response.content_length = length
    response.headers["Cache-Control"] = "private, no-store"
    response.make_conditional(request, accept_ranges=True, complete_length=length)
    return response

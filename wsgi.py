"""What a WSGI server runs: `granian --interface wsgi wsgi:app`."""

from portfolio import create_app, log

log.configure()
app = create_app()

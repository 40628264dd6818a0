"""Figures for whoever watches the machine (Prometheus), on a port of their own; never about a person."""

import time
from collections.abc import Iterator

from flask import Flask, Response, g, request
from prometheus_client import CollectorRegistry, Counter, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy import Executable, func, select, text

from portfolio import db
from portfolio.models import FeedRow, Job, Medium

METHODS = {"GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"}
SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """Counts requests by route, never by address: addresses hold ids."""

    def __init__(self, app: Flask) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter("trots_requests", "Requests", ["method", "route", "status"], registry=self.registry)
        self._seconds = Histogram(
            "trots_request_seconds", "How long answers took", ["route"], buckets=SECONDS, registry=self.registry
        )
        self.registry.register(_School(app))

    def count(self, response: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "unknown"
        method = request.method if request.method in METHODS else "other"
        self._requests.labels(method, route, response.status_code).inc()
        self._seconds.labels(route).observe(time.perf_counter() - g.get("started", time.perf_counter()))
        return response


def init_app(app: Flask) -> None:
    """Count when somebody wants the figures."""
    if app.extensions["settings"].metrics_port:
        app.extensions["metrics"] = metrics = Metrics(app)
        app.after_request(metrics.count)


def listen(app: Flask) -> None:
    """Answer Prometheus, on this machine only. The server process alone does this."""
    if metrics := app.extensions.get("metrics"):
        start_http_server(app.extensions["settings"].metrics_port, addr="127.0.0.1", registry=metrics.registry)


class _School(Collector):
    """What stands in the database, asked when Prometheus asks."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    def describe(self) -> list[GaugeMetricFamily]:
        return []  # or the database would be asked at start already

    def collect(self) -> Iterator[GaugeMetricFamily]:
        with self._app.app_context():
            db.expect(writes=False)
            waiting = select(func.count()).where(Job.done_at.is_(None))
            figures: dict[str, tuple[str, Executable]] = {
                "trots_jobs_due": ("Jobs that should have begun", waiting.where(Job.due_at <= db.now())),
                "trots_jobs_failed": ("Jobs that failed and will be tried again", waiting.where(Job.attempts > 1)),
                "trots_media_waiting": (
                    "Recordings to re-encode",
                    select(func.count()).where(Medium.state == "waiting"),
                ),
                "trots_feed_rows": ("Rows in all feeds", select(func.count()).select_from(FeedRow)),
                "trots_database_bytes": ("Size of the database", text(_SIZE[db.session.get_bind().dialect.name])),
            }
            for name, (meaning, query) in figures.items():
                yield GaugeMetricFamily(name, meaning, db.session.scalar(query) or 0)


_SIZE = {
    "sqlite": "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
    "postgresql": "SELECT pg_database_size(current_database())",
}

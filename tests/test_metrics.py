"""Figures for whoever watches, without a word about a person."""

import dataclasses
import urllib.request
from typing import Any

import pytest
from flask import Flask

from portfolio import db, metrics
from portfolio.models import Job
from tests.conftest import Person
from tests.postgresql import free_port


@pytest.fixture
def counted(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Any:
    settings = dataclasses.replace(app.extensions["settings"], metrics_port=free_port())
    monkeypatch.setitem(app.extensions, "settings", settings)
    monkeypatch.setitem(app.extensions, "metrics", metrics.Metrics(app))
    monkeypatch.setitem(
        app.after_request_funcs, None, [*app.after_request_funcs[None], app.extensions["metrics"].count]
    )

    def read() -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{settings.metrics_port}/metrics") as answer:
            return answer.read().decode()

    return read


def test_requests_and_the_state_of_the_school_are_told(
    app: Flask, sanne: Person, work: dict[str, Any], counted: Any
) -> None:
    db.session.add(Job(kind="test", attempts=3))
    db.session.commit()
    metrics.listen(app)
    sanne.get(f"/works/{work['id']}")
    sanne.get("/works/no-such-thing")
    sanne.client.open("/api/v1/works", method="BREW")
    text = counted()
    route = 'route="/api/v1/works/<uuid:work_id>"'
    assert f'trots_requests_total{{method="GET",{route},status="200"}} 1.0' in text
    assert f"trots_request_seconds_count{{{route}}} 1.0" in text
    assert 'method="other"' in text
    assert "trots_jobs_due 1.0" in text
    assert "trots_jobs_failed 1.0" in text
    figures = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert float(figures["trots_database_bytes"]) > 50_000
    assert float(figures["trots_feed_rows"]) > 0
    assert work["id"] not in text
    assert str(sanne.id) not in text


def test_without_a_port_nothing_is_counted(app: Flask) -> None:
    assert "metrics" not in app.extensions
    metrics.listen(app)

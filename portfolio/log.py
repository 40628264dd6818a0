"""Logs for whoever runs the machine: what was asked and how it went, never a name, an address or content."""

import logging
import sys
import time

import structlog
from flask import Flask, Response, g, request

log = structlog.get_logger()


def configure() -> None:
    """One JSON object a line, on standard error."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def init_app(app: Flask) -> None:
    """Write a line for each request: the route, not the address, because addresses hold ids."""
    app.before_request(_start)
    app.after_request(_finish)


def _start() -> None:
    g.started = time.perf_counter()


def _finish(response: Response) -> Response:
    if request.path.startswith("/api/"):
        rule = request.url_rule
        took = round((time.perf_counter() - g.get("started", time.perf_counter())) * 1000)
        log.info(
            "request",
            method=request.method,
            route=rule.rule if rule else "unknown",
            status=response.status_code,
            ms=took,
        )
    return response

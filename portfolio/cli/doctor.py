"""`portfolio doctor`."""

import dataclasses
import json
import sys

import click

SIGNS = {True: "goed", False: "FOUT", None: "?"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For a machine that watches.")
def doctor(as_json: bool) -> None:
    """Look whether everything is well, one line each; ends with 1 when something is not."""
    from portfolio.doctor import examine

    findings = []
    for finding in examine():
        findings.append(finding)
        if not as_json:
            click.echo(f"{SIGNS[finding.well]:5} {finding.what}: {finding.said}")
    if as_json:
        click.echo(json.dumps([dataclasses.asdict(finding) for finding in findings], ensure_ascii=False))
    sys.exit(1 if any(finding.well is False for finding in findings) else 0)

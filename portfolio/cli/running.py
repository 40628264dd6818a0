"""`portfolio serve`, its worker, and the demo."""

from pathlib import Path

import click


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
def serve(host: str, port: int) -> None:
    """Run the server and its worker."""
    from portfolio.serve import serve as run

    run(host, port)


@click.command()
@click.option("--beside", is_flag=True, hidden=True)
def worker(beside: bool) -> None:
    """Do due work only; `serve` starts one by itself."""
    from portfolio.serve import work

    work(beside=beside)


@click.command()
@click.option("--port", default=8000, show_default=True)
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), default=Path("var/demo"), show_default=True)
def demo(port: int, folder: Path) -> None:
    """A made-up school to try everything with, on this machine only."""
    from portfolio.demo import run

    run(folder, port)

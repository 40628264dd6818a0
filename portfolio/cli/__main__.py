"""`python -m portfolio.cli`, as the server starts its worker."""

from portfolio.cli import main

main()

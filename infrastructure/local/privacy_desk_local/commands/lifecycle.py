"""`desk up`, `desk down`, `desk reset`."""

import click

from privacy_desk_local.settings import Settings


@click.command()
def down() -> None:
    """Stop the stack of this instance."""
    Settings.from_env()

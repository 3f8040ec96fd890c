"""`desk suppressed`: what marketing asks before it sends anything."""

import sys

import click

from privacy_desk_local.settings import Settings


@click.command()
@click.argument("addresses", nargs=-1, metavar="ADDRESS...")
@click.option("--as", "user", default="administrator-1", show_default=True, metavar="USER", help="Sign in as.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def suppressed(addresses, user, as_json) -> None:
    """Say of each mail address or phone number whether it gets no advertising; without ADDRESS, reads lines of input.

    The exit code is 0 whatever the answers are. Every question is audited.
    """
    from privacy_desk_local import show
    from privacy_desk_local.api import Console

    console = Console.sign_in(Settings.from_env(), user)
    asked = addresses or [line.strip() for line in sys.stdin if line.strip()]
    found = [{"address": address, "suppressed": console.suppressed(address)} for address in asked]
    if as_json:
        show.json_lines(found)
    else:
        rows = [[one["address"], "no advertising" if one["suppressed"] else "not on the list"] for one in found]
        show.table(["address", "answer"], rows, "Nothing was asked.")

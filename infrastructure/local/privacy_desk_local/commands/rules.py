"""`desk map`: the retention rules of the data map and the signatures under them, offline by the production code."""

import click

from privacy_desk_local.settings import LOCAL, Settings


@click.group("map")
def data_map() -> None:
    """See how the retention rules of the data map stand, and sign one."""


@data_map.command("rules")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def list_rules(as_json) -> None:
    """List every retention rule: signed by whom, in force or not. A rule that is not in force deletes nothing."""
    import json

    from privacy_desk_local import show

    printed = _run([])
    if as_json:
        click.echo(printed, nl=False)
        return
    rows = [json.loads(line) for line in printed.splitlines()]
    show.table(["store", "standing", "version", "valid from", "signed by", "role", "on"], [row.values() for row in rows], "")


@data_map.command("sign")
@click.argument("store")
@click.option("--by", required=True, metavar="USER", help="Who signs, as the user id of the sign-in.")
@click.option("--role", required=True, help="As what, such as privacy-officer.")
@click.option("--valid-from", "valid_from", required=True, type=click.DateTime(formats=["%Y-%m-%d"]), help="First day.")
def sign(store, by, role, valid_from) -> None:
    """Print the signature under the rule of STORE as it reads now; it goes under `retention` of the store.

    Read the rule before. Nothing is written: the line enters the map by a reviewed change, as every other.
    """
    click.echo(_run([store, by, role, valid_from.date().isoformat()]), nl=False)


def _run(arguments: list[str]) -> str:
    from privacy_desk_local import java

    return java.run_source(Settings.from_env(), LOCAL / "offline" / "Rules.java", arguments)

"""`desk map`: the retention rules of the data map and the signatures under them, and the map beside the stores that there are."""

import click

from privacy_desk_local.settings import LOCAL, Settings


@click.group("map")
def data_map() -> None:
    """See how the retention rules of the data map stand, sign one, and compare the map with the company's stores."""


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
    show.table(["rule", "standing", "version", "valid from", "signed by", "role", "on"], [row.values() for row in rows], "")


@data_map.command("sign")
@click.argument("store")
@click.option("--by", required=True, metavar="USER", help="Who signs, as the user id of the sign-in.")
@click.option("--role", required=True, help="As what, such as privacy-officer.")
@click.option("--valid-from", "valid_from", required=True, type=click.DateTime(formats=["%Y-%m-%d"]), help="First day.")
def sign(store, by, role, valid_from) -> None:
    """Print the signature under the rule of STORE as it reads now; it goes under `retention` of the store.

    A rule for attributes that go earlier is named STORE/RULE, such as invoices/itemised; the line goes under that rule.

    Read the rule before. Nothing is written: the line enters the map by a reviewed change, as every other.
    """
    click.echo(_run([store, by, role, valid_from.date().isoformat()]), nl=False)


def _where(command):
    """The options that say where the stores are. Without any it is the emulator of this instance."""
    options = [
        click.option("--profile", metavar="NAME", help="A profile of your AWS configuration: a real account, read only."),
        click.option("--region", metavar="REGION", help="A real account in this region, with the credentials that boto3 finds."),
        click.option("--stack", metavar="NAME", help="The deployed stack, which knows the prefix of the stores."),
        click.option("--prefix", metavar="TEXT", help="What the names of the stores begin with, when there is no stack."),
        click.option("--bucket", "buckets", multiple=True, metavar="BUCKET=NAME", help="The name of a bucket of the map in AWS."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def _access(settings: Settings, profile, region, stack, prefix, buckets):
    from privacy_desk_local.company.access import Access, Asked

    wrong = [one for one in buckets if not all(one.partition("="))]
    if wrong:
        raise click.UsageError(f"--bucket {wrong[0]} is not BUCKET=NAME.")
    return Access.of(settings, Asked(profile, region, stack, prefix, dict(one.split("=", 1) for one in buckets)))


@data_map.command("check")
@_where
@click.option("--no-personal-data", "without", multiple=True, metavar="TABLE", help="A table with the prefix that needs no map.")
@click.option("--record", is_flag=True, help="Print how the stores are now, for infrastructure/recorded-stores.json.")
@click.option("--by", metavar="USER", help="With --record: who signs off.")
@click.option("--grants", is_flag=True, help="Also ask IAM whether the deployed functions may do what they need, and no more.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def check_map(without, record, by, grants, as_json, **where) -> None:
    """Compare the map with the tables and buckets that there are, and these with what was recorded at the sign-off.

    Reads definitions only, no item. The exit code is 1 when there is a fault; notes do not count. With --grants IAM simulates
    the policies of the deployed functions; where nobody can ask it, the findings say "not tested", which is a fault.
    """
    from privacy_desk_local import show
    from privacy_desk_local.company import checking, granting

    settings = Settings.from_env()
    if record and not by:
        raise click.UsageError("--record needs --by USER: somebody answers for it.")
    access = _access(settings, **where)
    if record:
        click.echo(checking.record(settings, access, by), nl=False)
        return
    if not access.prefix:
        click.echo("desk: no prefix, so tables that the map does not name are not looked for.", err=True)
    found = checking.findings(settings, access, without)
    if grants:
        found += granting.findings(settings, access, where["stack"] or settings.stack_name)
    if as_json:
        show.json_lines(found)
    else:
        rows = [[one["level"].lower(), one["store"], one["problem"], one["fix"]] for one in found]
        show.table(["level", "store", "what", "what to do"], rows, "The stores are what the map says.")
    if any(one["level"] == "FAULT" for one in found):
        raise click.exceptions.Exit(1)


@data_map.command("discover")
@click.argument("tables", nargs=-1, required=True, metavar="TABLE...")
@_where
@click.option("--sample", type=click.IntRange(1, 1000), default=100, show_default=True, metavar="N", help="How many items to look at.")
def discover(tables, sample, **where) -> None:
    """Draft an entry of the map for each TABLE (its name in AWS) from its definition and a few items.

    What is printed holds names and shapes, never a value. Every line is a proposal; what a person must decide stands above.
    """
    from privacy_desk_local.company import checking, discovering

    settings = Settings.from_env()
    access = _access(settings, **where)
    known = checking.known(settings)
    for table in tables:
        click.echo(discovering.draft(access, table, known, sample), nl=False)


@data_map.command("trial")
@click.argument("customer", metavar="ID")
@_where
@click.option("--suppression-key", "key", metavar="KEY", help="Key of the suppression list; by default that of the stack.")
@click.option("--without-hashes", is_flag=True, help="There is no such key yet: leave out what only hashes lead to.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def trial(customer, key, without_hashes, as_json, **where) -> None:
    """Search the stores for the customer number ID as an access would, and print how many items each has.

    Reads only, and prints numbers only. ID can be `-`: then it is read from the input and does not stay in the shell's
    history. The exit code is 1 when a store could not be read.
    """
    from privacy_desk_local import show
    from privacy_desk_local.company import trying

    settings = Settings.from_env()
    access = _access(settings, **where)
    number = click.get_text_stream("stdin").readline().strip() if customer == "-" else customer
    used = None if without_hashes else key or f"alias/{where['stack'] or settings.stack_name}-suppression"
    found = trying.lines(settings, access, number, used)
    if as_json:
        show.json_lines(found)
    else:
        words = [[one["store"], one["outcome"].lower().replace("_", " "), *(one[n] for n in ("items", "identifiers", "problem"))] for one in found]
        show.table(["store", "outcome", "items", "searched by", "problem"], words, "The map has no store.")
    if any(one["outcome"] == "UNREACHABLE" for one in found):
        raise click.exceptions.Exit(1)


@data_map.command("grants")
@click.option("--diff", "difference", is_flag=True, help="Compare with template.yaml instead; exit code 1 when they differ.")
def grants(difference) -> None:
    """Print what each function must be granted on the company's stores, as it follows from the map and functions.yaml.

    After the functions come the roles of other accounts, with what they must be granted there.
    """
    from privacy_desk_local.company import checking

    settings = Settings.from_env()
    if not difference:
        click.echo(checking.grants(settings), nl=False)
        return
    lines = checking.grants_difference(settings)
    click.echo("\n".join(lines) or "template.yaml grants what follows from the map.")
    if lines:
        raise click.exceptions.Exit(1)


def _run(arguments: list[str]) -> str:
    from privacy_desk_local import java

    return java.run_source(Settings.from_env(), LOCAL / "offline" / "Rules.java", arguments)

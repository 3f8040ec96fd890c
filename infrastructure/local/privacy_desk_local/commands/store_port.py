"""`desk store-port` and `desk worklist`: the examples of a store behind a port, over SQLite and answered by people."""

from pathlib import Path

import click

_FILE = click.Path(dir_okay=False, path_type=Path)
_CONFIGURATION = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("store-port")
@click.argument("configuration", type=_CONFIGURATION)
@click.option("--database", type=_FILE, help="The SQLite file that holds the stores.")
@click.option("--worklist", "by_people", type=_FILE, help="Instead: the file with the tasks of people who answer.")
@click.option("--port", "number", type=click.IntRange(0, 65535), default=8123, show_default=True, help="On 127.0.0.1; 0 takes a free one.")
def store_port(configuration, database, by_people, number) -> None:
    """Serve stores by the protocol of docs/store-port.md until it is stopped.

    CONFIGURATION is JSON: {"stores": {"tickets": {"key": [...], ...}}, "keys": {"KEY-ID": "desk.pem"}}, files beside it.
    """
    import json
    import time

    from privacy_desk_local.store_port.database import Database, Table
    from privacy_desk_local.store_port.server import Port, serve
    from privacy_desk_local.store_port.signatures import Signatures

    if bool(database) == bool(by_people):
        raise click.UsageError("Give either --database or --worklist.")
    given = json.loads(configuration.read_text(encoding="utf-8"))
    stores = given["stores"].items()
    rows = Database(database, {name: Table.of(name, one) for name, one in stores}) if database else _worklist(configuration, by_people)
    keys = {key: configuration.parent / file for key, file in given["keys"].items()}
    number = number or _free()
    authority = given.get("authority", f"127.0.0.1:{number}")
    server = serve(Port(rows, Signatures.of_files(keys, authority, time.time), time.time), number)
    click.echo(f"Listening on http://127.0.0.1:{number} for {authority}. Stop with Ctrl-C.")
    try:
        server.serve_forever()
    finally:
        server.server_close()
        rows.close()


@click.group("worklist")
@click.argument("configuration", type=_CONFIGURATION)
@click.argument("tasks", type=_FILE)
@click.pass_context
def worklist(context, configuration, tasks) -> None:
    """Do the tasks of a store that people answer: TASKS is the file that `desk store-port --worklist` writes."""
    context.obj = context.with_resource(_closing(_worklist(configuration, tasks)))


@worklist.command("list")
@click.option("--role", help="Only the tasks of this role.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.pass_obj
def list_tasks(work, role, as_json) -> None:
    """List what is to be done, the earliest due first. The exit code is 1 when something is overdue."""
    from dataclasses import asdict
    from datetime import UTC, datetime

    from privacy_desk_local import show

    today = datetime.now(UTC).date()
    tasks = [one for one in work.open_tasks() if role in (None, one.role)]
    lines = [asdict(one) | {"due": one.due.isoformat(), "overdue": one.overdue(today)} for one in tasks]
    if as_json:
        show.json_lines(lines)
    else:
        rows = [[one["id"], one["due"], "overdue" if one["overdue"] else one["taken"], one["role"], one["store"], one["kind"], str(one["what"])] for one in lines]
        show.table(["task", "due", "", "role", "store", "do", "what"], rows, "Nothing is to be done.")
    if any(one["overdue"] for one in lines):
        raise click.exceptions.Exit(1)


@worklist.command("found")
@click.argument("task")
@click.option("--by", required=True, metavar="USER", help="Who looked.")
@click.option("--rows", type=_CONFIGURATION, help="A JSON file with a list of what was found.")
@click.option("--nothing", is_flag=True, help="Nothing was found.")
@click.pass_obj
def found(work, task, by, rows, nothing) -> None:
    """Hand in what was found for a look-up."""
    import json
    import time

    if bool(rows) == nothing:
        raise click.UsageError("Give either --rows FILE or --nothing.")
    _said(lambda: work.found(task, json.loads(rows.read_text(encoding="utf-8")) if rows else [], by, time.time()))


@worklist.command("done")
@click.argument("task")
@click.option("--by", required=True, metavar="USER", help="Who did it.")
@click.pass_obj
def done(work, task, by) -> None:
    """Say that an item was erased or changed where it really is."""
    import time

    _said(lambda: work.done(task, by, time.time()))


def _said(act) -> None:
    from privacy_desk_local.errors import DeskError
    from privacy_desk_local.store_port.database import WrongQuestionError

    try:
        act()
    except WrongQuestionError as error:
        raise DeskError(f"{error}. See: desk worklist CONFIGURATION TASKS list.") from error
    click.echo("Noted. In the console: have the store tried again.")


def _worklist(configuration, tasks):
    import json

    from privacy_desk_local.store_port.worklist import Manual, Worklist

    stores = json.loads(configuration.read_text(encoding="utf-8"))["stores"]
    return Worklist(tasks, {name: Manual.of(name, one) for name, one in stores.items()})


def _closing(work):
    from contextlib import closing

    return closing(work)


def _free() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

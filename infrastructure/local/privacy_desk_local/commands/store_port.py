"""`desk store-port`: the example of a store behind a port, over SQLite."""

from pathlib import Path

import click


@click.command("store-port")
@click.argument("configuration", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--database", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The SQLite file.")
@click.option("--port", "number", type=click.IntRange(0, 65535), default=8123, show_default=True, help="On 127.0.0.1; 0 takes a free one.")
def store_port(configuration, database, number) -> None:
    """Serve the tables of a SQLite file by the protocol of docs/store-port.md until it is stopped.

    CONFIGURATION is JSON: {"stores": {"tickets": {"key": [...], ...}}, "keys": {"KEY-ID": "desk.pem"}}, files beside it.
    """
    import json
    import time

    from privacy_desk_local.store_port.database import Database, Table
    from privacy_desk_local.store_port.server import Port, serve
    from privacy_desk_local.store_port.signatures import Signatures

    given = json.loads(configuration.read_text(encoding="utf-8"))
    rows = Database(database, {name: Table.of(name, one) for name, one in given["stores"].items()})
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


def _free() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

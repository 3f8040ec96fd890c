"""A retention sweep of a great many call records: how fast, in how much memory, beside the raw deletes that it needs.

Runs the handlers of the functions in one process against a LocalStack that runs for this alone. What they are compared
with deletes rows of the same form in the same process under the same condition, in turns with the sweep, so that
whatever else the machine does slows both; a batch write without conditions shows what that safety costs. DynamoDB is
asked at its own port: through LocalStack's gateway its Python, not the tables, would set the pace of both sides.
"""

from __future__ import annotations

from privacy_desk_local import java
from privacy_desk_local.bare import started
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings


def run(settings: Settings, rows: int, due: int) -> dict:
    """The figures; DeskError when not exactly what was due is gone."""
    if due > rows:
        raise DeskError(f"{due} rows cannot be due among {rows}.")
    path = java.classpath(settings)
    with started(settings, heap="2g", direct=True) as bare:
        return shares(bare.measured(path, "SweepBench.java", str(rows), str(due)))


def shares(figures: dict) -> dict:
    """The figures with their share of the ceilings."""
    if figures["deleted"] != figures["due"]:
        raise DeskError(f"{figures['due']} rows were due, {figures['deleted']} are gone.")
    swept = figures["swept_a_second"]
    return figures | {
        "share_of_raw_conditional_delete": round(swept / figures["raw_conditional_delete_a_second"], 2),
        "share_of_batch_write": round(swept / figures["batch_write_a_second"], 2),
    }

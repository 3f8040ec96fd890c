"""The company's rows in SQLite, as a port hands them out and changes them: each write on condition of a digest."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SHARD = "retention_shard"
KEPT_SECONDS = 24 * 3600
MOST = 100


class WrongQuestionError(Exception):
    """What was asked is not in the protocol or not in this store; the text quotes nothing of it."""


@dataclass(frozen=True)
class Table:
    """How a store of the map stands in the database.

    `key` are the columns of the map's key; `indexes` name to columns, the partition first; `lists` columns that hold a list
    as JSON text; `changes` columns that may be set; `due` the column from which the retention term runs.
    """

    name: str
    key: tuple[str, ...]
    indexes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lists: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    due: str = ""

    @classmethod
    def of(cls, name: str, given: Mapping[str, Any]) -> Table:
        """As the configuration writes it."""
        indexes = {index: tuple(columns) for index, columns in given.get("indexes", {}).items()}
        texts = {one: tuple(given.get(one, ())) for one in ("key", "lists", "changes")}
        return cls(given.get("table", name), indexes=indexes, due=given.get("due", ""), **texts)

    def columns(self, index: str | None) -> tuple[str, ...]:
        """The columns of a key: of the table itself, or of an index."""
        if index is None:
            return self.key
        if index == "by-retention" and self.due:
            return (SHARD, self.due)
        if index not in self.indexes:
            raise WrongQuestionError("no such index")
        return self.indexes[index]


class Database:
    """Answers the questions of the protocol, one at a time."""

    def __init__(self, file: Path, tables: Mapping[str, Table]) -> None:
        self._tables = tables
        self._sql = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._sql.row_factory = sqlite3.Row
        self._sql.execute("CREATE TABLE IF NOT EXISTS port_answers (idempotency_key TEXT PRIMARY KEY, answer TEXT, at REAL)")

    def close(self) -> None:
        """Lets go of the file."""
        self._sql.close()

    def find(self, store: str, asked: Mapping[str, Any], now: float) -> dict:
        """A page of the items of one key value. The row ids order them, so that none comes twice and none is missed."""
        table = self._table(store)
        columns = table.columns(asked.get("index"))
        by = asked.get("by", {})
        if list(by) != [columns[0]]:
            raise WrongQuestionError("not the key of this index")
        if columns[0] == SHARD and by[SHARD] != "0":
            # Without shards everything lies in the first.
            return {"items": []}
        where, values = self._where(columns, by, asked.get("range"))
        most = min(int(asked.get("limit", MOST)), MOST)
        query = f"SELECT rowid AS port_row, * FROM {_q(table.name)} WHERE {where} AND rowid > ? ORDER BY rowid LIMIT ?"
        rows = self._sql.execute(query, [*values, int(asked.get("cursor", "0")), most + 1]).fetchall()
        answer = {"items": [_item(table, row) for row in rows[:most]]}
        return answer | ({"next": str(rows[most - 1]["port_row"])} if len(rows) > most else {})

    @staticmethod
    def _where(columns: tuple[str, ...], by: Mapping[str, Any], within: Mapping[str, Any] | None) -> tuple[str, list[Any]]:
        parts, values = (["1"], []) if columns[0] == SHARD else ([f"{_q(columns[0])} = ?"], [by[columns[0]]])
        if columns[0] == SHARD:
            parts.append(f"{_q(columns[1])} IS NOT NULL")
        if within:
            if len(columns) < 2 or within.get("attribute") != columns[1]:
                raise WrongQuestionError("not the sort key of this index")
            for bound, sign in (("at_least", ">="), ("at_most", "<=")):
                if bound in within:
                    parts.append(f"{_q(columns[1])} {sign} ?")
                    values.append(within[bound])
        return " AND ".join(parts), values

    def get(self, store: str, asked: Mapping[str, Any], now: float) -> dict:
        """Items by their keys; what is not there is left out."""
        table, keys = self._table(store), asked.get("keys", [])
        if len(keys) > MOST:
            raise WrongQuestionError("too many keys")
        found = [self._row(table, key) for key in keys]
        return {"items": [_item(table, row) for row in found if row is not None]}

    def write(self, what: str, store: str, asked: Mapping[str, Any], key: str, now: float) -> dict:
        """Erases, changes or adds, once for each idempotency key: the answer is kept in the same transaction."""
        table = self._table(store)
        self._sql.execute("BEGIN IMMEDIATE")
        try:
            self._sql.execute("DELETE FROM port_answers WHERE at < ?", [now - KEPT_SECONDS])
            kept = self._sql.execute("SELECT answer FROM port_answers WHERE idempotency_key = ?", [key]).fetchone()
            answer = json.loads(kept["answer"]) if kept else {"outcome": self._written(what, table, asked)}
            if not kept:
                self._sql.execute("INSERT INTO port_answers VALUES (?, ?, ?)", [key, json.dumps(answer), now])
            self._sql.execute("COMMIT")
            return answer
        except BaseException:
            self._sql.execute("ROLLBACK")
            raise

    def _written(self, what: str, table: Table, asked: Mapping[str, Any]) -> str:
        if what == "add":
            return self._added(table, asked.get("item", {}))
        row = self._row(table, asked.get("key", {}))
        if row is None:
            return "absent"
        if _item(table, row)["digest"] != asked.get("digest"):
            return "changed"
        if what == "erase":
            self._sql.execute(f"DELETE FROM {_q(table.name)} WHERE rowid = ?", [row["port_row"]])
        else:
            self._change(table, row["port_row"], asked)
        return "done"

    def _change(self, table: Table, row: int, asked: Mapping[str, Any]) -> None:
        values = dict.fromkeys(asked.get("remove", [])) | {n: _column(v) for n, v in asked.get("set", {}).items()}
        if not values or not set(values) <= set(table.changes):
            raise WrongQuestionError("a column that may not be changed")
        sets = ", ".join(f"{_q(name)} = ?" for name in values)
        self._sql.execute(f"UPDATE {_q(table.name)} SET {sets} WHERE rowid = ?", [*values.values(), row])

    def _added(self, table: Table, item: Mapping[str, Any]) -> str:
        if self._row(table, {name: item.get(name) for name in table.key}) is not None:
            return "exists"
        values = {name: _column(value) for name, value in item.items() if name != SHARD}
        if not set(values) <= {*table.key, *table.changes}:
            raise WrongQuestionError("a column that may not be written")
        names, marks = ", ".join(map(_q, values)), ", ".join("?" * len(values))
        self._sql.execute(f"INSERT INTO {_q(table.name)} ({names}) VALUES ({marks})", list(values.values()))
        return "done"

    def _row(self, table: Table, key: Mapping[str, Any]) -> sqlite3.Row | None:
        if set(key) != set(table.key):
            raise WrongQuestionError("not the key of this store")
        where = " AND ".join(f"{_q(name)} = ?" for name in table.key)
        values = [key[name] for name in table.key]
        return self._sql.execute(f"SELECT rowid AS port_row, * FROM {_q(table.name)} WHERE {where}", values).fetchone()

    def _table(self, store: str) -> Table:
        if store not in self._tables:
            raise WrongQuestionError("no such store")
        return self._tables[store]


def _item(table: Table, row: sqlite3.Row) -> dict:
    """A row and its digest: SHA-256 over all columns, so that it changes whenever one does."""
    item = {name: row[name] for name in row.keys() if name != "port_row" and row[name] is not None}  # noqa: SIM118
    for name in table.lists:
        if name in item:
            item[name] = json.loads(item[name])
    shown = item | ({SHARD: "0"} if table.due and table.due in item else {})
    return {"digest": digest_of(item), "item": shown}


def digest_of(item: Mapping[str, Any]) -> str:
    """SHA-256 over an item as JSON with sorted names."""
    text = json.dumps(item, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _column(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _q(name: str) -> str:
    """A name of a table or column, quoted; they come from the configuration."""
    return '"' + name.replace('"', '""') + '"'

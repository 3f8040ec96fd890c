"""A port whose answers are a person's: a paper archive, or a system that nobody can connect.

What the desk asks becomes a task with a role and a due date. Until somebody has done it the port does not answer (503), so
the desk's case waits and lays the store before its team; then it answers what was handed in, or says that it was done.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from privacy_desk_local.store_port.database import KEPT_SECONDS, MOST, SHARD, Table, WrongQuestionError, digest_of

_SCHEMA = """
CREATE TABLE IF NOT EXISTS tasks (
  id TEXT PRIMARY KEY, store TEXT, kind TEXT, what TEXT, role TEXT, opened REAL, due TEXT, done REAL, by TEXT, taken TEXT);
CREATE TABLE IF NOT EXISTS rows (store TEXT, key TEXT, item TEXT, PRIMARY KEY (store, key));
CREATE TABLE IF NOT EXISTS found (task TEXT, key TEXT, PRIMARY KEY (task, key));
CREATE TABLE IF NOT EXISTS ended (idempotency_key TEXT PRIMARY KEY, at REAL);
CREATE TABLE IF NOT EXISTS log (at REAL, task TEXT, what TEXT, by TEXT);
"""


class OpenTaskError(Exception):
    """A person has to do something first."""


@dataclass(frozen=True)
class Manual:
    """How a store is answered: by whom, within how many days, and for how many days an answer holds."""

    table: Table
    role: str
    days: int = 7
    holds: int = 30

    @classmethod
    def of(cls, name: str, given: Mapping[str, Any]) -> Manual:
        """As the configuration writes it."""
        return cls(Table.of(name, given), given["role"], given.get("days", 7), given.get("holds", 30))


@dataclass(frozen=True)
class Task:
    """What a person is asked. `what` names somebody: it is shown to who does it and stands in no log."""

    id: str
    store: str
    kind: str
    what: dict
    role: str
    due: date
    taken: str = ""

    def overdue(self, today: date) -> bool:
        """Whether the day has passed."""
        return today > self.due


class Worklist:
    """Tasks and what came of them, in a SQLite file of its owner's."""

    def __init__(self, file: Path, stores: Mapping[str, Manual]) -> None:
        self._stores = stores
        self._sql = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._sql.row_factory = sqlite3.Row
        self._sql.executescript(_SCHEMA)
        if "taken" not in [column["name"] for column in self._sql.execute("PRAGMA table_info(tasks)")]:
            self._sql.execute("ALTER TABLE tasks ADD COLUMN taken TEXT")

    def close(self) -> None:
        """Lets go of the file."""
        self._sql.close()

    def find(self, store: str, asked: Mapping[str, Any], now: float) -> dict:
        """What somebody found for this identifier; in the retention index what they found this month."""
        columns = self._store(store).table.columns(asked.get("index"))
        by = asked.get("by", {})
        if list(by) != [columns[0]]:
            raise WrongQuestionError("not the key of this index")
        if columns[0] == SHARD and by[SHARD] != "0":
            return {"items": []}
        month = {"month": f"{datetime.fromtimestamp(now, UTC):%Y-%m}"} if columns[0] == SHARD else {}
        task = self._answered(store, "look up", {"by": dict(by)} | month, now)
        query = "SELECT item FROM rows JOIN found USING (key) WHERE store = ? AND task = ? ORDER BY key"
        rows = self._sql.execute(query, [store, task])
        items = [json.loads(row["item"]) for row in rows]
        shown = [item for item in items if _within(item, columns, asked.get("range"))]
        start = int(asked.get("cursor", "0"))
        answer = {"items": [_item(item) for item in shown[start : start + MOST]]}
        return answer | ({"next": str(start + MOST)} if len(shown) > start + MOST else {})

    def get(self, store: str, asked: Mapping[str, Any], now: float) -> dict:
        """Rows that were handed in. Those of an answer that holds no longer are looked up anew before anybody counts on them."""
        if len(asked.get("keys", [])) > MOST:
            raise WrongQuestionError("too many keys")
        rows = [row for key in asked.get("keys", []) if (row := self._row(store, key)) and self._still_there(store, row, now)]
        return {"items": [_item(json.loads(row["item"])) for row in rows]}

    def _still_there(self, store: str, row: sqlite3.Row, now: float) -> bool:
        query = "SELECT what FROM tasks JOIN found ON task = id WHERE key = ? AND store = ? ORDER BY opened DESC LIMIT 1"
        told = self._sql.execute(query, [row["key"], store]).fetchone()
        task = self._answered(store, "look up", json.loads(told["what"]), now)
        return self._sql.execute("SELECT 1 FROM found WHERE task = ? AND key = ?", [task, row["key"]]).fetchone() is not None

    def write(self, what: str, store: str, asked: Mapping[str, Any], key: str, now: float) -> dict:
        """Has a person erase or change it where it really is; its copy here follows."""
        if what == "add":
            raise WrongQuestionError("nothing is added to this store")
        row = self._row(store, asked.get("key", {}))
        if row is None:
            return {"outcome": "absent"}
        if digest_of(json.loads(row["item"])) != asked.get("digest"):
            return {"outcome": "changed"}
        change = {name: asked[name] for name in ("key", "digest", "set", "remove") if name in asked}
        if not set(change.get("set", {})) | set(change.get("remove", [])) <= set(self._store(store).table.changes):
            raise WrongQuestionError("a column that may not be changed")
        # A task ends together with its copy here: once it is done, no row or another digest was found above.
        raise self._asked(store, what, change, now)

    def _answered(self, store: str, kind: str, what: Mapping[str, Any], now: float) -> str:
        """The task that answered this and still holds; otherwise one is opened."""
        known = self._latest(store, kind, what)
        if known and known["done"] is not None and now - known["done"] <= self._store(store).holds * 86400:
            return known["id"]
        raise self._asked(store, kind, what, now)

    def _asked(self, store: str, kind: str, what: Mapping[str, Any], now: float) -> OpenTaskError:
        """Opens a task, unless the same is open."""
        known, manual = self._latest(store, kind, what), self._store(store)
        if not known or known["done"] is not None:
            due = (datetime.fromtimestamp(now, UTC) + timedelta(days=manual.days)).date().isoformat()
            task = uuid4().hex[:8]
            values = [task, store, kind, json.dumps(what, sort_keys=True), manual.role, now, due]
            self._sql.execute("INSERT INTO tasks (id, store, kind, what, role, opened, due) VALUES (?, ?, ?, ?, ?, ?, ?)", values)
            self._note(now, task, "opened", "desk")
        return OpenTaskError(store)

    def _latest(self, store: str, kind: str, what: Mapping[str, Any]) -> sqlite3.Row | None:
        query = "SELECT id, done FROM tasks WHERE store = ? AND kind = ? AND what = ? ORDER BY opened DESC LIMIT 1"
        return self._sql.execute(query, [store, kind, json.dumps(what, sort_keys=True)]).fetchone()

    def open_tasks(self) -> list[Task]:
        """What is to be done, the earliest due first."""
        rows = self._sql.execute("SELECT * FROM tasks WHERE done IS NULL ORDER BY due, opened").fetchall()
        return [self._task(row) for row in rows]

    def take(self, task: str, by: str, now: float) -> None:
        """Says who does it; somebody else may take it over."""
        self._open(task, ("look up", "erase", "change"))
        self._sql.execute("UPDATE tasks SET taken = ? WHERE id = ?", [by, task])
        self._note(now, task, "taken", by)

    def answer(self, what: str, asked: Mapping[str, Any], key: str, now: float) -> dict:
        """What the desk's console asks: which tasks there are, and to take, answer or end one."""
        if what == "open":
            return {"tasks": [_told(task) for task in self.open_tasks()]}
        task, by = str(asked["task"]), str(asked["by"])
        if self._ended_by(key, now):
            return {"outcome": "done"}
        if not self._is_open(task):
            return {"outcome": "absent"}
        try:
            if what == "take":
                self.take(task, by, now)
            elif what == "found":
                self.found(task, asked["rows"], by, now)
            else:
                self.done(task, by, now)
        except WrongQuestionError:
            return {"outcome": "unfit"}
        if what != "take":
            self._sql.execute("INSERT OR REPLACE INTO ended VALUES (?, ?)", [key, now])
        return {"outcome": "done"}

    def _ended_by(self, key: str, now: float) -> bool:
        """Whether this very call ended its task: it is answered as the first time."""
        self._sql.execute("DELETE FROM ended WHERE at < ?", [now - KEPT_SECONDS])
        return self._sql.execute("SELECT 1 FROM ended WHERE idempotency_key = ?", [key]).fetchone() is not None

    def _is_open(self, task: str) -> bool:
        return self._sql.execute("SELECT 1 FROM tasks WHERE id = ? AND done IS NULL", [task]).fetchone() is not None

    def found(self, task: str, rows: Sequence[Mapping[str, Any]], by: str, now: float) -> None:
        """Hands in what was found for a look-up; no rows say that nothing was found."""
        asked = self._open(task, ("look up",))
        table = self._store(asked.store).table
        for row in rows:
            self._fits(table, asked, row)
        with self._sql:
            self._sql.execute("BEGIN IMMEDIATE")
            for row in rows:
                item = dict(row) | ({SHARD: "0"} if table.due and row.get(table.due) else {})
                key = _key_text(table, item)
                self._sql.execute("INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", [asked.store, key, json.dumps(item, ensure_ascii=False)])
                self._sql.execute("INSERT OR IGNORE INTO found VALUES (?, ?)", [task, key])
            self._end(task, f"found {len(rows)}", by, now)

    def done(self, task: str, by: str, now: float) -> None:
        """Says that an item was erased or changed where it really is."""
        asked = self._open(task, ("erase", "change"))
        row = self._row(asked.store, asked.what["key"])
        with self._sql:
            self._sql.execute("BEGIN IMMEDIATE")
            if row is not None and asked.kind == "erase":
                self._sql.execute("DELETE FROM rows WHERE store = ? AND key = ?", [asked.store, row["key"]])
            elif row is not None:
                item = json.loads(row["item"]) | asked.what.get("set", {})
                left = {name: value for name, value in item.items() if name not in asked.what.get("remove", [])}
                values = [json.dumps(left, ensure_ascii=False), asked.store, row["key"]]
                self._sql.execute("UPDATE rows SET item = ? WHERE store = ? AND key = ?", values)
            self._end(task, asked.kind + " done", by, now)

    def log(self) -> list[dict]:
        """Who did what and when; names no person that a task is about."""
        return [dict(row) for row in self._sql.execute("SELECT * FROM log ORDER BY rowid")]

    def _open(self, task: str, kinds: tuple[str, ...]) -> Task:
        row = self._sql.execute("SELECT * FROM tasks WHERE id = ? AND done IS NULL", [task]).fetchone()
        if row is None or row["kind"] not in kinds:
            raise WrongQuestionError(f"no open task {task} of this kind")
        return self._task(row)

    @staticmethod
    def _task(row: sqlite3.Row) -> Task:
        due = date.fromisoformat(row["due"])
        return Task(row["id"], row["store"], row["kind"], json.loads(row["what"]), row["role"], due, row["taken"] or "")

    @staticmethod
    def _fits(table: Table, asked: Task, row: Mapping[str, Any]) -> None:
        wanted = {name: value for name, value in asked.what["by"].items() if name != SHARD}
        if not set(table.key) <= set(row) or any(row.get(name) != value for name, value in wanted.items()):
            raise WrongQuestionError("a row without its key, or of another identifier than was asked")

    def _end(self, task: str, what: str, by: str, now: float) -> None:
        self._sql.execute("UPDATE tasks SET done = ?, by = ? WHERE id = ?", [now, by, task])
        self._note(now, task, what, by)

    def _note(self, now: float, task: str, what: str, by: str) -> None:
        self._sql.execute("INSERT INTO log VALUES (?, ?, ?, ?)", [now, task, what, by])

    def _row(self, store: str, key: Mapping[str, Any]) -> sqlite3.Row | None:
        table = self._store(store).table
        if set(key) != set(table.key):
            raise WrongQuestionError("not the key of this store")
        return self._sql.execute("SELECT * FROM rows WHERE store = ? AND key = ?", [store, _key_text(table, key)]).fetchone()

    def _store(self, store: str) -> Manual:
        if store not in self._stores:
            raise WrongQuestionError("no such store")
        return self._stores[store]


def _told(task: Task) -> dict:
    told = {"id": task.id, "store": task.store, "kind": task.kind, "role": task.role, "due": task.due.isoformat(), "what": task.what}
    return told | ({"taken_by": task.taken} if task.taken else {})


def _item(item: dict) -> dict:
    return {"digest": digest_of(item), "item": item}


def _key_text(table: Table, of: Mapping[str, Any]) -> str:
    return json.dumps([of[name] for name in table.key], ensure_ascii=False)


def _within(item: Mapping[str, Any], columns: tuple[str, ...], bounds: Mapping[str, Any] | None) -> bool:
    if not bounds:
        return True
    if len(columns) < 2 or bounds.get("attribute") != columns[1]:
        raise WrongQuestionError("not the sort key of this index")
    value = item.get(columns[1])
    return value is not None and value >= bounds.get("at_least", value) and value <= bounds.get("at_most", value)

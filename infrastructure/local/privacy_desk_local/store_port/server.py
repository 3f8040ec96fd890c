"""The port itself: HTTP on this machine, behind whatever ends TLS. Says nothing of what it was asked, in no log."""

from __future__ import annotations

import json
import re
import sqlite3
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol

from privacy_desk_local.store_port.database import WrongQuestionError
from privacy_desk_local.store_port.signatures import RefusedError, Request, Signatures
from privacy_desk_local.store_port.worklist import OpenTaskError, Worklist

_PATH = re.compile(r"/v1/stores/([A-Za-z0-9_.-]{1,100})/(find|get|erase|change|add)")
_TASKS = re.compile(r"/v1/worklist/(open|take|found|done)")
_KEY = re.compile(r'"([\x21\x23-\x7e]{1,200})"')
_LARGEST = 1 << 20


class Rows(Protocol):
    """What answers the questions of the protocol: a database, or people."""

    def find(self, store: str, asked: Mapping[str, Any], now: float) -> dict:
        """A page of the items of one key value."""

    def get(self, store: str, asked: Mapping[str, Any], now: float) -> dict:
        """Items by their keys."""

    def write(self, what: str, store: str, asked: Mapping[str, Any], key: str, now: float) -> dict:
        """Erases, changes or adds."""


class Port:
    """A request to an answer: status and JSON."""

    def __init__(self, rows: Rows, signatures: Signatures, now: Callable[[], float]) -> None:
        self._rows, self._signatures, self._now = rows, signatures, now
        self._one_at_a_time = threading.Lock()

    def answer(self, request: Request) -> tuple[int, dict]:
        """Believes, reads and does it; a problem (RFC 9457) names what is wrong and quotes nothing."""
        with self._one_at_a_time:
            try:
                self._signatures.check(request)
                return 200, self._done(request)
            except RefusedError:
                return problem(401, "The signature is not accepted.")
            except WrongQuestionError as error:
                return problem(400, f"The question does not fit: {error}.")
            except (ValueError, TypeError, AttributeError, KeyError):
                return problem(400, "The question cannot be read.")
            except OpenTaskError:
                return problem(503, "A person has to do this first.")
            except sqlite3.OperationalError:
                return problem(503, "The database does not answer.")

    def _done(self, request: Request) -> dict:
        key = _KEY.fullmatch(request.header("Idempotency-Key"))
        if key and isinstance(self._rows, Worklist) and (tasks := _TASKS.fullmatch(request.path)):
            return self._rows.answer(tasks[1], json.loads(request.body), key[1], self._now())
        path = _PATH.fullmatch(request.path)
        if not path or not key:
            raise WrongQuestionError("no such address or no idempotency key")
        asked: Mapping[str, Any] = json.loads(request.body)
        store, what = path.groups()
        if what == "find":
            return self._rows.find(store, asked, self._now())
        if what == "get":
            return self._rows.get(store, asked, self._now())
        return self._rows.write(what, store, asked, key[1], self._now())


def problem(status: int, title: str) -> tuple[int, dict]:
    """A problem document."""
    return status, {"type": "about:blank", "title": title, "status": status}


def serve(port: Port, number: int) -> ThreadingHTTPServer:
    """Listens on this machine only; the caller runs it and closes it."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Header and body go out as two packets: without this each answer waits for 40 ms.
        disable_nagle_algorithm = True
        timeout = 30

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length") or -1)
            if not 0 <= length <= _LARGEST:
                self.close_connection = True
                self._say(*problem(413, "The question is too large or has no length."))
                return
            request = Request("POST", self.path, dict(self.headers.items()), self.rfile.read(length))
            self._say(*port.answer(_Lower.of(request)))

        def _say(self, status: int, answer: dict) -> None:
            body = json.dumps(answer, ensure_ascii=False).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json" if status == 200 else "application/problem+json")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the base class
            """Nothing: an access log of this port would be a list of who asked about whom."""

    return ThreadingHTTPServer(("127.0.0.1", number), Handler)


class _Lower(dict):
    """Headers by their name in any case."""

    @classmethod
    def of(cls, request: Request) -> Request:
        headers = cls({name.lower(): value for name, value in request.headers.items()})
        return Request(request.method, request.path, headers, request.body)

    def get(self, name: str, default: Any = None) -> Any:
        return super().get(name.lower(), default)

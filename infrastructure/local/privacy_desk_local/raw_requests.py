"""What the emulator alone takes for as many requests as a page makes: bare HTTP, no SDK, no function, no page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlsplit

import urllib3

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

# As many requests of one round, at most; the rest of it waits.
WIDEST = 16
TIMEOUT_SECONDS = 60


@dataclass(frozen=True)
class Rounds:
    """Requests by round; those of one round are made side by side: g gets a row, q queries a list."""

    kinds: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Rounds:
        """From a line such as `g gggqq g`; DeskError when it is none."""
        kinds = tuple(text.split())
        if not kinds or set("".join(kinds)) - {"g", "q"}:
            raise DeskError(f"{text!r} does not say what a page asks.")
        return cls(kinds)

    @property
    def requests(self) -> int:
        return sum(len(kind) for kind in self.kinds)

    def __str__(self) -> str:
        return " ".join(self.kinds)


def known(settings: Settings) -> dict[str, Rounds]:
    """What each page asks, as PageReadsTest proves it."""
    path = settings.repository / "functions" / "src" / "test" / "resources" / "approval" / "page-reads.properties"
    lines = (line.partition("=") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return {name.strip(): Rounds.of(text) for name, _, text in lines}


def of_days(days: int) -> Rounds:
    """What a search of so many days on which anything happened asks: see EntrySearchTest."""
    left = max(0, days - 1)
    waves = [WIDEST] * (left // WIDEST) + ([left % WIDEST] if left % WIDEST else [])
    return Rounds(("g", "qq", *("q" * wave for wave in waves)))


class Emulator:
    """DynamoDB of the instance, asked by bare HTTP; signed by nobody, which an emulator does not mind."""

    def __init__(self, settings: Settings, get: dict, query: dict):
        where = urlsplit(settings.endpoint_url)
        self._pool = urllib3.HTTPConnectionPool(where.hostname, where.port, maxsize=WIDEST, block=True)
        self._workers = ThreadPoolExecutor(WIDEST)
        scope = f"test/20260101/{settings.region}/dynamodb/aws4_request"
        self._headers = {
            "Content-Type": "application/x-amz-json-1.0",
            "Authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0",
        }
        self._asked = {"g": ("GetItem", json.dumps(get)), "q": ("Query", json.dumps(query))}

    def ask(self, rounds: Rounds) -> None:
        """All of it, each round as soon as the one before is answered."""
        for kind in rounds.kinds:
            self._round(kind)

    def _round(self, kinds: Iterable[str]) -> None:
        # list: an exception of one of them is raised here.
        list(self._workers.map(self._one, kinds))

    def _one(self, kind: str) -> None:
        operation, body = self._asked[kind]
        headers = {**self._headers, "X-Amz-Target": f"DynamoDB_20120810.{operation}"}
        answer = self._pool.request("POST", "/", body=body, headers=headers, timeout=TIMEOUT_SECONDS, retries=False)
        if answer.status != 200:
            raise DeskError(f"The emulator answered {operation} with status {answer.status}.")

    def close(self) -> None:
        self._workers.shutdown()
        self._pool.close()

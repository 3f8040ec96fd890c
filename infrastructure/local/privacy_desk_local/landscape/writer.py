"""Writes rows into the sample tables in batches, several at a time, and audio into the bucket."""

from __future__ import annotations

import time
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from privacy_desk_local import aws, stack
from privacy_desk_local.errors import DeskError
from privacy_desk_local.landscape import audio
from privacy_desk_local.landscape.rows import Row
from privacy_desk_local.settings import Settings

BATCH = 25
AT_ONCE = 4
# What is in memory at a time, however many customers are asked for.
WINDOW = 5000


@dataclass(frozen=True)
class Stores:
    """The sample tables and the bucket of one deployment."""

    dynamo: Any
    s3: Any
    prefix: str
    bucket: str

    @classmethod
    def of(cls, settings: Settings) -> Stores:
        """The stores that the deployed stack names; DeskError when it was deployed without the sample landscape."""
        outputs = stack.outputs(settings)
        if "RecordingsBucket" not in outputs:
            raise DeskError("The stack has no sample landscape. Deploy it with SampleLandscape=true: desk up")
        return cls(
            aws.client(settings, "dynamodb"),
            aws.client(settings, "s3"),
            outputs["LandscapePrefix"],
            outputs["RecordingsBucket"],
        )

    def known_customers(self, numbers: list[int]) -> set[int]:
        """Which of these customers are there."""
        table = f"{self.prefix}customers"
        known: set[int] = set()
        for some in chunks(numbers, 100):
            wanted = {table: {"Keys": [{"customer_number": {"N": str(n)}} for n in some]}}
            for tried in range(20):
                answer = self.dynamo.batch_get_item(RequestItems=wanted)
                known |= {int(item["customer_number"]["N"]) for item in answer["Responses"].get(table, [])}
                wanted = answer.get("UnprocessedKeys")
                if not wanted:
                    break
                time.sleep(min(0.05 * 2**tried, 5))
            else:
                raise DeskError(f"Table {table} does not answer. Look at its throttling, then seed again.")
        return known

    def write(self, rows: Iterable[Row]) -> dict[str, int]:
        """Puts every row; returns how many per store."""
        counts: Counter[str] = Counter()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for window in chunks(rows, WINDOW):
                counts.update(row.store for row in window)
                counts["recording-audio"] += sum(1 for row in window if row.audio_seconds)
                # Audio first, and customers apart at the end: nothing points at what is not there yet.
                list(pool.map(self._put_audio, [row for row in window if row.audio_seconds]))
                others = sorted((row for row in window if row.store != "customers"), key=lambda row: row.store)
                list(pool.map(self._put_batch, list(_batches(others))))
                list(pool.map(self._put_batch, list(_batches([row for row in window if row.store == "customers"]))))
        return {store: count for store, count in sorted(counts.items()) if count}

    def _put_audio(self, row: Row) -> None:
        key = row.item["audio_key"]
        sound = audio.tone(row.audio_seconds, 300 + zlib.crc32(key.encode()) % 8 * 50)
        found = self.s3.list_objects_v2(Bucket=self.bucket, Prefix=key).get("Contents", [])
        # Putting the same again would only add a version.
        if not any(one["Key"] == key and one["Size"] == len(sound) for one in found):
            self.s3.put_object(Bucket=self.bucket, Key=key, Body=sound, ContentType="audio/wav")

    def _put_batch(self, rows: list[Row]) -> None:
        from boto3.dynamodb.types import TypeSerializer

        write = TypeSerializer().serialize
        table = f"{self.prefix}{rows[0].store}"
        puts = [{"PutRequest": {"Item": {name: write(value) for name, value in row.item.items()}}} for row in rows]
        write_batch(self.dynamo, table, puts)


def write_batch(dynamo, table: str, requests: list[dict]) -> None:
    """Writes at most 25 requests to a table; what it does not take at first is sent again, with pauses."""
    wanted = {table: requests}
    for tried in range(20):
        wanted = dynamo.batch_write_item(RequestItems=wanted).get("UnprocessedItems")
        if not wanted:
            return
        time.sleep(min(0.05 * 2**tried, 5))
    raise DeskError(f"Table {table} takes no more writes. Look at its throttling, then try again.")


def chunks(values: Iterable, size: int) -> Iterator[list]:
    """The values in lists of this size."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some


def _batches(rows: list[Row]) -> Iterator[list[Row]]:
    for _, of_store in groupby(rows, key=lambda row: row.store):
        yield from chunks(of_store, BATCH)

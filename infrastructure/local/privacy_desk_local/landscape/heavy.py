"""One customer with as much data as is asked for: for measuring, and for trying what a large answer looks like."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from random import Random

from privacy_desk_local.landscape import audio, population, rows, traffic, writer
from privacy_desk_local.landscape.rows import Row
from privacy_desk_local.settings import Settings

NUMBER = 190001
SINCE = date(2020, 1, 1)
# One recording of so much: about 20 minutes.
AUDIO_MB = 20


def seed(settings: Settings, calls: int, audio_mb: int = 0, number: int = NUMBER) -> dict[str, int]:
    """Puts the customer `number` with so many calls and so much audio; the same again changes nothing."""
    return put(writer.Stores.of(settings), calls, audio_mb, number)


def put(stores: writer.Stores, calls: int, audio_mb: int, number: int) -> dict[str, int]:
    """The same into stores of whatever deployment."""
    counts = stores.write(_rows(number, calls))
    files = -(-audio_mb // AUDIO_MB)
    counts |= {"recordings": files, "recording-audio": files}
    stores.write(_recording(number, index) for index in range(files))
    sound = audio.tone(1, 440) + bytes(AUDIO_MB * 1024 * 1024 - len(audio.tone(1, 440)))

    def put_audio(index: int) -> None:
        stores.s3.put_object(Bucket=stores.bucket, Key=_key(number, index), Body=sound, ContentType="audio/wav")

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(put_audio, range(files)))
    return counts


def line(number: int) -> str:
    """The phone number of such a customer."""
    return f"+3188{1900000 + number % 100000}"


def _rows(number: int, calls: int) -> Iterator[Row]:
    dice = Random(f"{population.SEED}/heavy/{number}")
    yield rows.number(number, line(number), SINCE, None)
    for index in range(calls):
        # Spread over six years and a half; the index keeps two calls apart.
        at = datetime(2020, 1, 2, tzinfo=UTC).replace(tzinfo=None) + timedelta(milliseconds=index * 205_000_000_000 // calls)
        yield traffic.call(dice, number, line(number), at, date(2026, 1, 1))
    person = population.Customer(
        number=number,
        given="Henk",
        family="Veelbeller",
        born=date(1971, 5, 20),
        email=f"henk.veelbeller.{number}@example.nl",
        mobile="",
        street="Voorbeeldweg",
        house="1",
        postal_code="1000XX",
        city="Voorbeeldstad",
        since=SINCE,
        lines=(population.Line(line(number), SINCE),),
        username=f"klant{number}",
    )
    yield population.customer_row(person)


def _recording(number: int, index: int) -> Row:
    at = datetime(2026, 9, 1) + timedelta(hours=index)
    row = traffic.recording(number, index, line(number), at, 0)
    return Row(row.store, row.item | {"audio_key": _key(number, index), "duration_seconds": 1310})


def _key(number: int, index: int) -> str:
    return f"audio/heavy/{number}-{index:05d}.wav"

"""An answer to a person with a great many calls and much audio: how long, in how much memory, beside the raw reading.

Three customers, a tenth, half and all of the calls, are put into the sample stores of a LocalStack that runs for this
alone and holds no function. What is measured are the handlers of the functions, in one process with a small heap; what
they are compared with reads the same rows and objects in the same process and drops them. A package is written too, of
which raw reading knows nothing: what the emulator takes to take in as many bytes is measured and printed apart.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from privacy_desk_local import aws, java, landscape
from privacy_desk_local.bare import PREFIX, Bare, started
from privacy_desk_local.errors import DeskError
from privacy_desk_local.landscape.writer import Stores
from privacy_desk_local.settings import Settings

BIG = 5_000_000
SHARES = (0.1, 0.5, 1.0)


def run(settings: Settings, rows: int, audio_mb: int, say: Callable[[str], None]) -> Iterator[dict]:
    """The figures of each size, the smallest first; the audio belongs to the largest."""
    path = java.classpath(settings)
    with started(settings) as bare:
        for at, share in enumerate(SHARES):
            number = landscape.heavy.NUMBER + at
            size = max(round(rows * share), 50)
            begun = time.monotonic()
            landscape.heavy.put(_stores(bare), size, audio_mb if share == 1.0 else 0, number)
            seeding = time.monotonic() - begun
            say(f"{size} calls put in {seeding:.0f} s; reading ...")
            yield _shares(_measured(bare, path, number, twice=share == 1.0) | {"seed_seconds": round(seeding, 1)})


def extrapolated(sizes: list[dict]) -> float:
    """Seconds for 5 million rows without audio: the largest size and the slope of a straight line through all of them."""
    slope = seconds_per_row(sizes)
    large = sizes[-1]
    return round(_rows_only(large) + slope * (BIG - large["rows"]), 0)


def seconds_per_row(sizes: list[dict]) -> float:
    """The slope of the straight line with the least squares through the sizes."""
    points = [(size["rows"], _rows_only(size)) for size in sizes]
    middle_rows = sum(rows for rows, _ in points) / len(points)
    middle_seconds = sum(seconds for _, seconds in points) / len(points)
    spread = sum((rows - middle_rows) ** 2 for rows, _ in points)
    return sum((rows - middle_rows) * (seconds - middle_seconds) for rows, seconds in points) / spread


def _rows_only(figures: dict) -> float:
    """Gathering the calls and building; of the audio of the largest size what raw reading and writing of it took is taken off."""
    share = figures["audio_bytes"] / figures["zip_bytes"]
    audio = figures["raw_audio_seconds"] + share * figures["raw_write_seconds"]
    return figures["search_rows_seconds"] + figures["build_seconds"] - audio


def _shares(figures: dict) -> dict:
    if figures["gathered"] != figures["rows"]:
        raise DeskError(f"{figures['rows']} rows are there, {figures['gathered']} were gathered.")
    # Against the faster of two readings: the comparison must not gain by a slow moment of the emulator.
    raw_rows = min(figures[name] for name in ("raw_rows_before_seconds", "raw_rows_after_seconds") if name in figures)
    raw = raw_rows + figures["raw_audio_seconds"]
    took = figures["search_rows_seconds"] + figures["search_others_seconds"] + figures["build_seconds"]
    return figures | {
        "raw_rows_a_second": round(figures["rows"] / raw_rows),
        "gathered_rows_a_second": round(figures["rows"] / figures["search_rows_seconds"]),
        "gather_share_of_raw": round(raw_rows / figures["search_rows_seconds"], 2),
        "whole_seconds": round(took, 2),
        "whole_share_of_raw_read": round(raw / took, 2),
        "whole_share_of_raw_read_and_write": round((raw + figures["raw_write_seconds"]) / took, 2),
    }


def _stores(bare: Bare) -> Stores:
    dynamo, s3 = aws.client(bare.settings, "dynamodb"), aws.client(bare.settings, "s3")
    return Stores(dynamo, s3, PREFIX, bare.variables["RECORDINGS_BUCKET"])


def _measured(bare: Bare, path: str, number: int, twice: bool) -> dict:
    arguments = [str(number), landscape.heavy.line(number), f"audio/heavy/{number}-", "twice" if twice else "once"]
    return bare.measured(path, "AccessBench.java", *arguments)

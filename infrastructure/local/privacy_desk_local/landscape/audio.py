"""Small real WAV files: a tone, then silence."""

from __future__ import annotations

import io
import math
import wave
from functools import lru_cache

RATE = 8000


@lru_cache(maxsize=64)
def tone(seconds: int, hertz: int) -> bytes:
    """A mono file of so many seconds (8 kHz, 16 bit): one second of tone, the rest silence."""
    sound = bytearray()
    for sample in range(RATE * seconds):
        loud = 8000 * math.sin(2 * math.pi * hertz * sample / RATE) if sample < RATE else 0
        sound += int(loud).to_bytes(2, "little", signed=True)
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE)
        writer.writeframes(bytes(sound))
    return file.getvalue()

"""Whether a request is the desk's: HTTP Message Signatures (RFC 9421), ECDSA on P-256, and each request once."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COVERED = ("@method", "@authority", "@path", "content-digest", "content-type", "idempotency-key")
OLDEST_SECONDS = 300

_INPUT = re.compile(
    r'desk=(\((?P<parts>[^)]*)\);created=(?P<created>\d{1,12});nonce="(?P<nonce>[^"]{8,64})";keyid="(?P<key>[^"]{1,100})"'
    r';alg="ecdsa-p256-sha256";tag="privacy-desk")'
)
_SIGNATURE = re.compile(r"desk=:([A-Za-z0-9+/=]{1,200}):")


class RefusedError(Exception):
    """The request is not believed; the text says why to who runs this, never to who asked."""


@dataclass(frozen=True)
class Request:
    """What came."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    def header(self, name: str) -> str:
        """A header, or the empty text."""
        return self.headers.get(name) or ""


class Signatures:
    """Knows the public halves of the desk's keys and the nonces of the last minutes."""

    def __init__(self, keys: Mapping[str, Any], authority: str, now: Callable[[], float]) -> None:
        self._keys, self._authority, self._now = keys, authority, now
        self._nonces: dict[str, float] = {}

    @classmethod
    def of_files(cls, files: Mapping[str, Path], authority: str, now: Callable[[], float]) -> Signatures:
        """Key id to a file with the public key (PEM)."""
        from cryptography.hazmat.primitives.serialization import load_pem_public_key

        return cls({key: load_pem_public_key(file.read_bytes()) for key, file in files.items()}, authority, now)

    def check(self, request: Request) -> None:
        """Passes a request of the desk; RefusedError for everything else."""
        given = _INPUT.fullmatch(request.header("Signature-Input"))
        if not given:
            raise RefusedError("no signature of the desk")
        if tuple(part.strip('"') for part in given["parts"].split(" ")) != COVERED:
            raise RefusedError("something is not signed")
        if request.header("Host") != self._authority:
            raise RefusedError("meant for another host")
        if request.header("Content-Digest") != digest(request.body):
            raise RefusedError("another body")
        if abs(self._now() - int(given["created"])) > OLDEST_SECONDS:
            raise RefusedError("of another time")
        self._verify(given["key"], base(request, given[1]), request.header("Signature"))
        self._once(given["nonce"])

    def _verify(self, key: str, signed: bytes, header: str) -> None:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
        from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
        from cryptography.hazmat.primitives.hashes import SHA256

        found = _SIGNATURE.fullmatch(header)
        try:
            raw = base64.b64decode(found[1], validate=True) if found else b""
        except ValueError:
            raw = b""
        if key not in self._keys or len(raw) != 64:
            raise RefusedError("unknown key or no signature")
        numbers = (int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
        try:
            self._keys[key].verify(encode_dss_signature(*numbers), signed, ECDSA(SHA256()))
        except InvalidSignature as error:
            raise RefusedError("wrong signature") from error

    def _once(self, nonce: str) -> None:
        now = self._now()
        self._nonces = {one: at for one, at in self._nonces.items() if now - at <= 2 * OLDEST_SECONDS}
        if nonce in self._nonces:
            raise RefusedError("seen before")
        self._nonces[nonce] = now


def digest(body: bytes) -> str:
    """The header Content-Digest of a body (RFC 9530)."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def base(request: Request, parameters: str) -> bytes:
    """What was signed (RFC 9421 2.5)."""
    special = {"@method": request.method, "@authority": request.header("Host").lower(), "@path": request.path}
    lines = [f'"{part}": {special[part] if part in special else request.header(part)}' for part in COVERED]
    return "\n".join([*lines, f'"@signature-params": {parameters}']).encode("ascii", "replace")

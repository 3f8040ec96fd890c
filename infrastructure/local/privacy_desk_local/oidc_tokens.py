"""Users, keys, codes and tokens of the local issuer; knows nothing of HTTP (see `oidc`)."""

from __future__ import annotations

import base64
import hashlib
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

AUDIENCE = "privacy-desk"
TOKEN_SECONDS = 3600
CODE_SECONDS = 120
KEY_BITS = 2048

USERS: dict[str, list[str]] = {
    "officer-1": ["privacy-officer", "approver"],
    "officer-2": ["privacy-officer", "approver"],
    "auditor-1": ["auditor"],
    "administrator-1": ["administrator"],
    "servicedesk-1": ["service-desk"],
    "guest-1": [],
}
"""The demo users and the roles that their tokens carry."""

LOOPBACK_HOSTS = {"127.0.0.1", "localhost", "::1"}


class OAuthError(Exception):
    """An answer of RFC 6749, 5.2: the code names the kind of error, the description says what to do about it."""

    def __init__(self, code: str, description: str):
        super().__init__(description)
        self.code = code
        self.description = description


@dataclass
class Grant:
    """What an authorization code stands for until it is exchanged, once."""

    user: str
    client_id: str
    redirect_uri: str
    challenge: str
    nonce: str | None
    expires: float


def load_or_create_key(directory: Path) -> RSAKey:
    """The signing key of this instance: made at the first start, kept so that a restart does not end every session."""
    path = directory / "signing-key.pem"
    if not path.exists():
        directory.mkdir(parents=True, exist_ok=True)
        fresh = RSAKey.generate_key(KEY_BITS, private=True)
        unfinished = path.with_suffix(".new")
        unfinished.touch(mode=0o600)
        unfinished.write_bytes(fresh.as_pem(private=True))
        unfinished.replace(path)
    key = RSAKey.import_key(path.read_bytes())
    return RSAKey.import_key(path.read_bytes(), {"kid": key.thumbprint(), "use": "sig", "alg": "RS256"})


def is_loopback(uri: str) -> bool:
    """Whether an address points at this machine; codes are sent nowhere else."""
    parts = urlsplit(uri)
    return parts.scheme in {"http", "https"} and parts.hostname in LOOPBACK_HOSTS


def challenge_of(verifier: str) -> str:
    """The S256 code challenge of a verifier (RFC 7636, 4.2)."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode("ascii", "replace")).digest()).rstrip(b"=").decode()


@dataclass
class Issuer:
    """Makes tokens and keeps the codes that wait for their exchange; knows nothing of HTTP."""

    url: str
    key: RSAKey
    clock: Callable[[], float] = time.time
    grants: dict[str, Grant] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def discovery(self) -> dict:
        """The provider metadata of OpenID Connect Discovery 1.0, section 3."""
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/jwks",
            "end_session_endpoint": f"{self.url}/logout",
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "grant_types_supported": ["authorization_code", "password"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["none"],
            "code_challenge_methods_supported": ["S256"],
            "scopes_supported": ["openid", "profile"],
            "claims_supported": ["iss", "sub", "aud", "exp", "iat", "roles", "preferred_username"],
        }

    def jwks(self) -> dict:
        """The public half of the signing key as a JWK set (RFC 7517)."""
        return {"keys": [self.key.as_dict(private=False)]}

    def authorize(self, user: str, client_id: str, redirect_uri: str, challenge: str, nonce: str | None) -> str:
        """A one-time code for a chosen user, valid for CODE_SECONDS."""
        if user not in USERS:
            raise OAuthError("access_denied", f"There is no user {user!r}; choose one of {', '.join(USERS)}.")
        code = secrets.token_urlsafe(24)
        now = self.clock()
        with self.lock:
            self.grants = {known: grant for known, grant in self.grants.items() if grant.expires > now}
            self.grants[code] = Grant(user, client_id, redirect_uri, challenge, nonce, now + CODE_SECONDS)
        return code

    def exchange(self, code: str, client_id: str, redirect_uri: str, verifier: str) -> dict:
        """Tokens for a code; a code works once, before its end, and only with the verifier of who asked for it."""
        with self.lock:
            grant = self.grants.pop(code, None)
        if grant is None or grant.expires <= self.clock():
            raise OAuthError("invalid_grant", "This code is unknown, used or expired; sign in again.")
        if (grant.client_id, grant.redirect_uri) != (client_id, redirect_uri):
            raise OAuthError("invalid_grant", "client_id and redirect_uri must be those of the authorization request.")
        if not secrets.compare_digest(grant.challenge, challenge_of(verifier)):
            raise OAuthError("invalid_grant", "code_verifier does not match the code_challenge.")
        return self.tokens(grant.user, grant.client_id, grant.nonce)

    def direct(self, user: str) -> dict:
        """Tokens for a user by name alone: for the command line on this machine."""
        if user not in USERS:
            raise OAuthError("invalid_grant", f"There is no user {user!r}; choose one of {', '.join(USERS)}.")
        return self.tokens(user, AUDIENCE, None)

    def tokens(self, user: str, client_id: str, nonce: str | None) -> dict:
        """The token endpoint's answer (RFC 6749, 5.1) with access token and ID token."""
        claims = self._claims(user)
        identity = {**claims, "aud": client_id} | ({"nonce": nonce} if nonce else {})
        return {
            "access_token": self._sign(claims),
            "id_token": self._sign(identity),
            "token_type": "Bearer",
            "expires_in": TOKEN_SECONDS,
            "scope": "openid profile",
        }

    def user_of(self, token: str) -> dict:
        """The claims of one of our own access tokens; raises OAuthError when it is not one or is too old."""
        try:
            claims = jwt.decode(token, self.key, algorithms=["RS256"]).claims
            jwt.JWTClaimsRegistry(now=int(self.clock()), iss={"value": self.url}).validate(claims)
        except (JoseError, ValueError) as problem:
            raise OAuthError("invalid_token", "The token is not valid here any more; sign in again.") from problem
        return {name: claims[name] for name in ("sub", "preferred_username", "roles")}

    def _claims(self, user: str) -> dict:
        now = int(self.clock())
        return {
            "iss": self.url,
            "sub": user,
            "aud": AUDIENCE,
            "iat": now,
            "nbf": now,
            "exp": now + TOKEN_SECONDS,
            "jti": secrets.token_hex(16),
            "roles": USERS[user],
            "preferred_username": user,
        }

    def _sign(self, claims: dict) -> str:
        return jwt.encode({"alg": "RS256", "typ": "JWT", "kid": self.key.kid}, claims, self.key)

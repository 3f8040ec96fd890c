"""The local OpenID Connect issuer: stands in for the company's own sign-in on a developer's machine.

Runs as its own process (`python -m privacy_desk_local.oidc --port P`) on the loopback interface only. It speaks the
part of OpenID Connect that the console and the command line need: discovery, JWKS, authorization code with PKCE (RFC 7636)
behind a page where one chooses a demo user, and a direct grant by user name (RFC 6749, 4.3) for `desk approve --as`.
There are no passwords, because there is nothing here to protect: whoever can reach this port owns the machine. Tokens
themselves are real (RS256), so the deployed system verifies them exactly as it verifies those of a real issuer.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import html
import json
import os
import secrets
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

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


PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in to the local privacy desk</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 26rem; margin: 10vh auto; padding: 0 1rem; color: #1b2733 }}
button {{ display: block; width: 100%; margin: .5rem 0; padding: .75rem 1rem; text-align: left; font: inherit;
  background: #fff; border: 1px solid #8795a3; border-radius: .5rem; cursor: pointer }}
button:hover, button:focus-visible {{ border-color: #0b5cad; outline: 2px solid #0b5cad }}
small {{ display: block; color: #51606e }}
</style></head>
<body><h1>Who are you today?</h1>
<p>This is the sign-in of your own machine. Choose a user; there are no passwords here.</p>
<form method="post">{hidden}{buttons}</form></body></html>"""


def chooser(parameters: dict[str, str]) -> str:
    """The page on which one chooses a user; carries the authorization request along in hidden fields."""
    hidden = "".join(
        f'<input type="hidden" name="{html.escape(name)}" value="{html.escape(value)}">'
        for name, value in parameters.items()
    )
    buttons = "".join(
        f'<button name="user" value="{user}">{user}<small>{", ".join(roles) or "no role"}</small></button>'
        for user, roles in USERS.items()
    )
    return PAGE.format(hidden=hidden, buttons=buttons)


class Application:
    """The HTTP face of the issuer (WSGI)."""

    ROUTES = Map(
        [
            Rule("/.well-known/openid-configuration", endpoint="discovery", methods=["GET", "OPTIONS"]),
            Rule("/jwks", endpoint="jwks", methods=["GET", "OPTIONS"]),
            Rule("/authorize", endpoint="authorize", methods=["GET", "POST"]),
            Rule("/token", endpoint="token", methods=["POST", "OPTIONS"]),
            Rule("/userinfo", endpoint="userinfo", methods=["GET", "OPTIONS"]),
            Rule("/logout", endpoint="logout", methods=["GET"]),
            Rule("/health", endpoint="health", methods=["GET"]),
        ]
    )
    REQUEST_FIELDS = (
        "response_type",
        "client_id",
        "redirect_uri",
        "scope",
        "state",
        "nonce",
        "code_challenge",
        "code_challenge_method",
    )

    def __init__(self, issuer: Issuer):
        self.issuer = issuer

    def __call__(self, environ, start_response):
        request = Request(environ)
        response = self._answer(request)
        self._allow_local_pages(request, response)
        return response(environ, start_response)

    def _answer(self, request: Request) -> Response:
        try:
            endpoint, _ = self.ROUTES.bind_to_environ(request.environ).match()
            if request.method == "OPTIONS":
                return Response(status=204)
            return getattr(self, f"on_{endpoint}")(request)
        except OAuthError as problem:
            status = 401 if problem.code == "invalid_token" else 400
            return _json({"error": problem.code, "error_description": problem.description}, status)
        except HTTPException as problem:
            return problem.get_response(request.environ)

    def _allow_local_pages(self, request: Request, response: Response) -> None:
        """CORS for the console, which is served from another port of this machine; for no other origin."""
        response.headers["Vary"] = "Origin"
        origin = request.headers.get("Origin", "")
        if is_loopback(origin):
            response.headers["Access-Control-Allow-Origin"] = origin
            response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"

    def on_discovery(self, _: Request) -> Response:
        return _json(self.issuer.discovery())

    def on_jwks(self, _: Request) -> Response:
        return _json(self.issuer.jwks())

    def on_health(self, _: Request) -> Response:
        return _json({"status": "up", "issuer": self.issuer.url})

    def on_authorize(self, request: Request) -> Response:
        asked = {name: request.values[name] for name in self.REQUEST_FIELDS if name in request.values}
        self._check_request(asked)
        if request.method == "GET":
            return Response(chooser(asked), mimetype="text/html", headers={"Cache-Control": "no-store"})
        code = self.issuer.authorize(
            request.form.get("user", ""),
            asked["client_id"],
            asked["redirect_uri"],
            asked["code_challenge"],
            asked.get("nonce"),
        )
        answer = {"code": code, "iss": self.issuer.url} | ({"state": asked["state"]} if "state" in asked else {})
        glue = "&" if urlsplit(asked["redirect_uri"]).query else "?"
        return Response(status=303, headers={"Location": asked["redirect_uri"] + glue + urlencode(answer)})

    @staticmethod
    def _check_request(asked: dict[str, str]) -> None:
        missing = [name for name in ("client_id", "redirect_uri", "code_challenge") if not asked.get(name)]
        if missing:
            raise OAuthError("invalid_request", f"Missing: {', '.join(missing)}.")
        if not is_loopback(asked["redirect_uri"]):
            raise OAuthError("invalid_request", "redirect_uri must point at this machine (127.0.0.1 or localhost).")
        if asked.get("response_type") != "code" or asked.get("code_challenge_method") != "S256":
            raise OAuthError("invalid_request", "Use response_type=code and code_challenge_method=S256.")

    def on_token(self, request: Request) -> Response:
        form = request.form
        kind = form.get("grant_type")
        if kind == "authorization_code":
            answer = self.issuer.exchange(
                form.get("code", ""),
                form.get("client_id", ""),
                form.get("redirect_uri", ""),
                form.get("code_verifier", ""),
            )
        elif kind == "password":
            answer = self.issuer.direct(form.get("username", ""))
        else:
            raise OAuthError("unsupported_grant_type", "Use authorization_code, or password with a user name.")
        return _json(answer)

    def on_userinfo(self, request: Request) -> Response:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise OAuthError("invalid_token", "Send the access token as bearer token.")
        return _json(self.issuer.user_of(token))

    def on_logout(self, request: Request) -> Response:
        target = request.args.get("post_logout_redirect_uri", "")
        if is_loopback(target):
            return Response(status=303, headers={"Location": target})
        return Response("You are signed out. You can close this page.", mimetype="text/plain")


def _json(body: dict, status: int = 200) -> Response:
    return Response(json.dumps(body), status=status, mimetype="application/json", headers={"Cache-Control": "no-store"})


class QuietHandler(WSGIRequestHandler):
    """Does not log requests: their addresses carry codes and user names."""

    def log_request(self, code="-", size="-"):
        """Says nothing."""


def serve(port: int, key_directory: Path, url: str | None = None) -> None:
    """Serves until SIGTERM or SIGINT; returns after a clean stop."""
    issuer = Issuer(url or f"http://127.0.0.1:{port}", load_or_create_key(key_directory))
    server = make_server("127.0.0.1", port, Application(issuer), threaded=True, request_handler=QuietHandler)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: threading.Thread(target=server.shutdown).start())
    print(f"local sign-in ready at {issuer.url} (pid {os.getpid()})", flush=True)
    server.serve_forever()
    server.server_close()


def main(arguments: list[str] | None = None) -> int:
    """Entry of the process."""
    from privacy_desk_local.settings import Settings

    parser = argparse.ArgumentParser(prog="privacy_desk_local.oidc", description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, help="port on 127.0.0.1; default: the instance's")
    parser.add_argument("--issuer", metavar="URL", help="the issuer's name, when it is reached by another address")
    options = parser.parse_args(arguments)
    settings = Settings.from_env()
    serve(options.port or settings.oidc_port, Path(settings.state_dir) / "oidc", options.issuer)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""The local OpenID Connect issuer: stands in for the company's own sign-in on a developer's machine.

Runs as its own process (`python -m privacy_desk_local.oidc --port P`) on the loopback interface only. It speaks the
part of OpenID Connect that the console and the command line need: discovery, JWKS, authorization code with PKCE
(RFC 7636) behind a page where one chooses a demo user, and a direct grant by user name (RFC 6749, 4.3) for
`desk approve --as`. There are no passwords, because there is nothing here to protect: whoever can reach this port owns
the machine. Tokens themselves are real (RS256), so the deployed system verifies them as it verifies those of a real
issuer.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import signal
import threading
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from privacy_desk_local.oidc_tokens import USERS, Issuer, OAuthError, is_loopback, load_or_create_key

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


def serve(port: int, key_directory: Path, url: str | None = None, host: str = "127.0.0.1") -> None:
    """Serves until SIGTERM or SIGINT; returns after a clean stop."""
    issuer = Issuer(url or f"http://127.0.0.1:{port}", load_or_create_key(key_directory))
    server = make_server(host, port, Application(issuer), threaded=True, request_handler=QuietHandler)
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
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on; Docker's bridge, for functions there")
    options = parser.parse_args(arguments)
    settings = Settings.from_env()
    serve(options.port or settings.oidc_port, Path(settings.state_dir) / "oidc", options.issuer, options.host)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

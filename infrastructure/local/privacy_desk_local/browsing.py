"""A browser without a window at the console's pages: signs in at the local issuer as people do, keeps its cookies."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import requests

from privacy_desk_local import loopback
from privacy_desk_local.errors import DeskError

TIMEOUT_SECONDS = 60


@dataclass
class Browser:
    """The pages of one console for one person; cookies are sent also without TLS, for it is this machine."""

    base_url: str
    session: requests.Session = field(default_factory=loopback.session, repr=False)
    cookies: dict[str, str] = field(default_factory=dict, repr=False)

    def sign_in(self, user: str, issuer_port: int) -> Browser:
        """Goes all the way: the console sends us to the issuer, we choose a user, the issuer sends us back."""
        asked = self._on_the_way(self.get("/console/sign-in/start?back=/console"))
        question = urlsplit(asked).query
        try:
            answer = self.session.post(
                f"http://127.0.0.1:{issuer_port}/authorize?{question}",
                data={"user": user},
                allow_redirects=False,
                timeout=TIMEOUT_SECONDS,
            )
        except requests.ConnectionError as problem:
            raise DeskError(f"The local sign-in does not answer at port {issuer_port}. Start it: desk up") from problem
        self._on_the_way(self._fetch(self._on_the_way(answer)))
        return self

    def get(self, path: str) -> requests.Response:
        """A page, as it is answered: whoever is not signed in is sent to the sign-in."""
        return self._fetch(self.base_url + path)

    def page(self, path: str) -> bytes:
        """A page that is there; raises DeskError when it is not, or another one came."""
        answer = self.get(path)
        if answer.status_code != 200:
            raise DeskError(f"The console answered {path} with status {answer.status_code}.")
        return answer.content

    def _fetch(self, url: str) -> requests.Response:
        # By hand: these cookies are for TLS or a browser that takes the loopback for as good, which requests does not.
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
        answer = self.session.get(url, headers=sent, allow_redirects=False, timeout=TIMEOUT_SECONDS)
        for header in answer.raw.headers.getlist("Set-Cookie"):
            name, _, value = header.split(";", 1)[0].partition("=")
            self.cookies.pop(name, None)
            if value:
                self.cookies[name] = value
        self.session.cookies.clear()
        return answer

    @staticmethod
    def _on_the_way(answer: requests.Response) -> str:
        target = answer.headers.get("Location", "")
        if answer.status_code not in (302, 303) or not target:
            raise DeskError(f"The sign-in did not go on: status {answer.status_code}.")
        return target

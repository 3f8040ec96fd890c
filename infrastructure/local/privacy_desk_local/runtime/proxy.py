"""A forward proxy between one function process and LocalStack that counts answered requests (for kill hooks only)."""

import http.client
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit

from privacy_desk_local.runtime.api import LoopbackServer, read_body

_HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "expect", "te", "upgrade"}


class CountingProxy:
    """Forwards to `upstream`; `on_answer` is called when the upstream's answer is there, before it is passed on.

    When `on_answer` returns False, the answer is withheld and the connection closed.
    """

    def __init__(self, upstream: str, on_answer: Callable[[], bool]) -> None:
        self._server = LoopbackServer(("127.0.0.1", 0), _handler(urlsplit(upstream), on_answer))
        self.endpoint_url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), name="counting-proxy", daemon=True).start()

    def close(self) -> None:
        """Stops the proxy."""
        self._server.shutdown()
        self._server.server_close()


def _handler(upstream, on_answer: Callable[[], bool]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def log_message(self, *_: object) -> None:
            """Not logged: paths may carry more than ids."""

        def _forward(self) -> None:
            try:
                self._exchange(read_body(self))
            except OSError:
                self.close_connection = True

        def _exchange(self, body: bytes) -> None:
            connection = http.client.HTTPConnection(upstream.hostname, upstream.port, timeout=900)
            try:
                connection.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
                connection.putheader("Host", upstream.netloc)
                for name, value in self.headers.items():
                    if name.lower() not in _HOP_BY_HOP | {"host"}:
                        connection.putheader(name, value)
                connection.putheader("Content-Length", str(len(body)))
                connection.endheaders(body)
                response = connection.getresponse()
                content = response.read()
            finally:
                connection.close()
            if not on_answer():
                self.close_connection = True
                return
            self._answer(response, content)

        def _answer(self, response: http.client.HTTPResponse, content: bytes) -> None:
            self.send_response_only(response.status, response.reason)
            for name, value in response.getheaders():
                if name.lower() not in _HOP_BY_HOP:
                    self.send_header(name, value)
            # The answer to HEAD tells the length of a body that does not come.
            length = response.getheader("Content-Length") if self.command == "HEAD" else None
            self.send_header("Content-Length", length or str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = do_OPTIONS = _forward

    return Handler

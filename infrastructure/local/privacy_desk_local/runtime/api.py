"""The Lambda Runtime API (version 2018-06-01) on a loopback port, for one function process."""

import queue
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Protocol

from privacy_desk_local.runtime.outcome import Invocation

_STOP = None


class RuntimeEvents(Protocol):
    """What the process tells by its calls; each is called on a thread of the server."""

    def ready(self) -> None:
        """The process asked for its first invocation: initialisation is over."""

    def init_failed(self, payload: bytes) -> None:
        """The process could not initialise the function."""

    def fetched(self, invocation: Invocation) -> bool:
        """The process is about to get this invocation; False when it must not."""

    def answered(self, request_id: str, payload: bytes, is_error: bool) -> None:
        """The process sent the function's result or error."""


class RuntimeApi:
    """Hands invocations to the process one at a time and passes on what it says."""

    def __init__(self, timeout_seconds: float, events: RuntimeEvents) -> None:
        self._invocations: "queue.SimpleQueue[Invocation | None]" = queue.SimpleQueue()
        self._timeout_seconds = timeout_seconds
        self._events = events
        self._server = LoopbackServer(("127.0.0.1", 0), _handler(self))
        self.address = f"127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), name="runtime-api", daemon=True).start()

    def offer(self, invocation: Invocation) -> None:
        """Gives the process its next invocation."""
        self._invocations.put(invocation)

    def close(self) -> None:
        """Stops the server; a process that waits for an invocation loses its connection."""
        self._invocations.put(_STOP)
        threading.Thread(target=self._close_server, daemon=True).start()

    def _close_server(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def next(self, send: Callable[..., None]) -> None:
        """GET invocation/next: blocks until there is one."""
        self._events.ready()
        invocation = self._invocations.get()
        if invocation is _STOP or not self._events.fetched(invocation):
            return
        deadline = int((time.time() + self._timeout_seconds) * 1000)
        send(
            200,
            invocation.payload.encode(),
            {
                "Content-Type": "application/json",
                "Lambda-Runtime-Aws-Request-Id": invocation.request_id,
                "Lambda-Runtime-Deadline-Ms": str(deadline),
                "Lambda-Runtime-Invoked-Function-Arn": invocation.function_arn,
                "Lambda-Runtime-Trace-Id": invocation.trace_id,
            },
        )

    def posted(self, path: str, body: bytes) -> int:
        """POST init/error, invocation/<id>/response or invocation/<id>/error: the status to answer with."""
        match path.strip("/").split("/")[1:]:
            case ["runtime", "init", "error"]:
                self._events.init_failed(body)
            case ["runtime", "invocation", request_id, "response" | "error" as kind]:
                self._events.answered(request_id, body, is_error=kind == "error")
            case _:
                return 404
        return 202


class LoopbackServer(ThreadingHTTPServer):
    """A server for processes that may be killed at any moment."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """Said nothing: a killed process breaks its connections, and its end is reported elsewhere."""


def _handler(api: RuntimeApi) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body leave in two writes; without this the second waits 40 ms for an acknowledgement.
        disable_nagle_algorithm = True

        def log_message(self, *_: object) -> None:
            """Requests are not logged: paths carry request ids only, but they are many."""

        def send(self, status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            try:
                if self.path.endswith("/runtime/invocation/next"):
                    self.close_connection = True
                    api.next(self._send_and_keep)
                else:
                    self.send(404)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def _send_and_keep(self, *args: object) -> None:
            self.close_connection = False
            self.send(*args)

        def do_POST(self) -> None:
            body = read_body(self)
            try:
                self.send(api.posted(self.path, body))
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

    return Handler


def read_body(handler: BaseHTTPRequestHandler) -> bytes:
    """The body of a request, sent whole or in chunks."""
    if handler.headers.get("Transfer-Encoding", "").lower() != "chunked":
        return handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
    body = b""
    while size := int(handler.rfile.readline().split(b";")[0] or b"0", 16):
        body += handler.rfile.read(size)
        handler.rfile.readline()
    while handler.rfile.readline().strip():
        pass  # trailers
    return body

"""Makes the AOT cache (JEP 483, 514) that lets function processes start in half the time.

The cache belongs to one class path, so to one build of the functions. A machine without it works, only slower.
"""

import shutil
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from privacy_desk_local.runtime.api import LoopbackServer, RuntimeApi, read_body
from privacy_desk_local.runtime.code import CodeBundle
from privacy_desk_local.runtime.java import java_options
from privacy_desk_local.runtime.outcome import Invocation

SOURCE = Path(__file__).resolve().parent.parent.parent / "trainer" / "Trainer.java"
_MEMORY_MB = 512
_SECONDS = 120


def train(jdk: Path, bundle: CodeBundle, handlers: Sequence[str], variables: Mapping[str, str]) -> str | None:
    """Makes the cache of this bundle unless it exists; returns None, or why there is none.

    `handlers` are class names of the functions, `variables` everything that any of them wants to find in its environment.
    """
    if bundle.aot_cache.exists():
        return None
    work = Path(tempfile.mkdtemp(prefix=".train-", dir=bundle.folder))
    try:
        return _compile(jdk, bundle, work) or _run(jdk, bundle, handlers, variables, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _compile(jdk: Path, bundle: CodeBundle, work: Path) -> str | None:
    javac = [str(jdk / "bin" / "javac"), "-J-XX:TieredStopAtLevel=1", "-proc:none", "-d", str(work / "classes")]
    done = subprocess.run([*javac, "-cp", bundle.class_path, str(SOURCE)], capture_output=True, text=True)
    if done.returncode:
        return done.stderr.strip()
    jar = [str(jdk / "bin" / "jar"), "--create", "--file", str(bundle.trainer), "-C", str(work / "classes"), "."]
    return subprocess.run(jar, capture_output=True, text=True).stderr.strip() or None


def _run(jdk: Path, bundle: CodeBundle, handlers: Sequence[str], variables: Mapping[str, str], work: Path) -> str | None:
    events = _Events()
    api = RuntimeApi(60, events)
    api.offer(Invocation("training", "{}", "arn:aws:lambda:eu-west-1:000000000000:function:training", "Root=1"))
    gateway = LoopbackServer(("127.0.0.1", 0), _Gateway)
    threading.Thread(target=gateway.serve_forever, args=(0.05,), daemon=True).start()
    env = dict(variables) | {
        "AWS_LAMBDA_RUNTIME_API": api.address,
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{gateway.server_port}",
        "AWS_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_MAX_ATTEMPTS": "1",
        "AWS_LAMBDA_FUNCTION_NAME": "training",
        "LANG": "C.UTF-8",
        "PATH": "/usr/bin:/bin",
    }
    draft = work / "app.aot"
    java = [str(jdk / "bin" / "java"), *java_options(bundle, _MEMORY_MB, work), f"-XX:AOTCacheOutput={draft}"]
    java += ["-cp", bundle.class_path, "Trainer", *handlers]
    try:
        with (bundle.folder / "training.log").open("wb") as log:
            process = subprocess.Popen(java, env=env, cwd=work, stdin=subprocess.PIPE, stdout=log, stderr=log)
            events.finished.wait(_SECONDS / 2)
            process.stdin.close()
            process.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        return f"the training did not end within {_SECONDS} s"
    finally:
        api.close()
        gateway.shutdown()
        gateway.server_close()
    if not draft.exists():
        return f"the training made no cache; see {bundle.folder / 'training.log'}"
    draft.rename(bundle.aot_cache)
    return None


class _Events:
    """Ends the training when the first invocation was answered."""

    def __init__(self) -> None:
        self.finished = threading.Event()

    def ready(self) -> None:
        """See RuntimeEvents."""

    def init_failed(self, payload: bytes) -> None:
        """See RuntimeEvents."""
        self.finished.set()

    def fetched(self, invocation: Invocation) -> bool:
        """See RuntimeEvents."""
        return True

    def answered(self, request_id: str, payload: bytes, is_error: bool) -> None:
        """See RuntimeEvents."""
        self.finished.set()


class _Gateway(BaseHTTPRequestHandler):
    """Answers every AWS request with an empty success in the protocol it came in."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def _answer(self) -> None:
        read_body(self)
        body = b"{}" if "json" in self.headers.get("Content-Type", "") else b"<Result/>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _answer

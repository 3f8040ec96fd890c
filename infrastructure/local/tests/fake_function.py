"""A function that speaks the Runtime API: does what its payload says. Started as a process by the tests."""

import http.client
import json
import os
import sys
import time

api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])


def call(method: str, path: str, body: str | None = None) -> tuple[str, str]:
    api.request(method, f"/2018-06-01/runtime/{path}", body)
    response = api.getresponse()
    return response.getheader("Lambda-Runtime-Aws-Request-Id") or "", response.read().decode()


def ask_aws(times: int) -> None:
    host = os.environ["AWS_ENDPOINT_URL"].removeprefix("http://")
    for number in range(times):
        gateway = http.client.HTTPConnection(host)
        gateway.request("POST", f"/{number}", body=f"request {number}")
        gateway.getresponse().read()
        gateway.close()


def do(order: dict) -> object:
    if "print" in order:
        print(order["print"], flush=True)
    if "ask" in order:
        ask_aws(order["ask"])
    if "sleep" in order:
        time.sleep(order["sleep"])
    if "exit" in order:
        os._exit(order["exit"])
    if "throw" in order:
        raise ValueError(order["throw"])
    return {"pid": os.getpid(), "env": os.environ.get("MODE", ""), "echo": order.get("echo")}


match os.environ.get("INIT", ""):
    case "slow":
        time.sleep(60)
    case "error":
        call("POST", "init/error", json.dumps({"errorMessage": "no table", "errorType": "BadSettings"}))
        sys.exit(1)
    case "exit":
        sys.exit(3)
    case "once":
        marker = os.environ["MARKER"]
        if not os.path.exists(marker):
            open(marker, "w").close()
            sys.exit(4)
    case "child":
        if os.fork() == 0:
            time.sleep(60)

while True:
    request_id, payload = call("GET", "invocation/next")
    order = json.loads(payload)
    try:
        call("POST", f"invocation/{request_id}/response", json.dumps(do(order)))
        if "exit_after" in order:
            os._exit(order["exit_after"])
    except ValueError as error:
        call("POST", f"invocation/{request_id}/error", json.dumps({"errorMessage": str(error), "errorType": "ValueError"}))

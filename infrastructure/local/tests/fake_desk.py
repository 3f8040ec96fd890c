"""A small stand-in for the deployed system: just enough of it to run the demo, with faults to inject."""

import hashlib
import io
import json
import threading
import zipfile
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from privacy_desk_local import demo_package
from privacy_desk_local.api import ApiProblem
from privacy_desk_local.delivery import Answer
from privacy_desk_local.outbox import SentMail, SentText

DUE = "2026-12-24"
MONTHS = {"nl": "24 december 2026", "en": "24 December 2026"}
KINDS = (*demo_package.WANTED, "payments")
CONTACTS = {"nl": ("anneke.voorbeeld@example.nl", "+31612345678"), "en": ("robin.sample@example.com", "+31687654321")}


class FakeDesk:
    """The system's memory and rules; `faults` names what it gets wrong."""

    def __init__(self, *faults: str) -> None:
        self.faults, self.mails, self.texts, self.cases, self.approvals = set(faults), [], [], {}, {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self.pages())
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    # What comes in.

    def deliver(self, raw: bytes, delivery) -> Answer:
        mail = message_from_bytes(raw, policy=policy.default)
        if "Storing" in mail["Subject"]:
            self.mail("servicedesk@mister-voip.nl", "Doorgestuurd", "Zie bijlage", attached=self.forwarded(raw))
            return Answer(delivery.message_id, "forward", None, {"action": "forward"})
        language = "en" if "delete" in mail["Subject"] else "nl"
        case_id = "MV-AAAA-" + hashlib.sha256(delivery.message_id.encode()).hexdigest()[:4].upper()
        if case_id not in self.cases or "acknowledges twice" in self.faults:
            self.opens(case_id, language, mail)
        return Answer(delivery.message_id, "case", case_id, {})

    def forwarded(self, raw: bytes) -> bytes:
        return raw.replace(b"modem", b"*****") if "changes what it forwards" in self.faults else raw

    def opens(self, case_id: str, language: str, mail) -> None:
        self.cases[case_id] = {
            "caseId": case_id,
            "state": "verifying",
            "received": "2026-11-24T09:30:00Z",
            "due": DUE,
            "language": language,
            "timeline": [],
        }
        day = "1 januari 2027" if "wrong date" in self.faults else MONTHS[language]
        address, mobile = CONTACTS[language]
        self.mail(address, f"Ontvangen [{case_id}]", f"{case_id}: {day}", reply_to=mail["Message-ID"])
        code = " Code: 123456" if "code beside link" in self.faults else ""
        self.mail(address, f"Bevestig [{case_id}]", f"{self.url}/verify/{case_id}{code}")
        if not code:
            self.texts.append(SentText(f"t{len(self.texts)}", mobile, f"Uw code: 123456 ({case_id})"))
        if "writes to a stranger" in self.faults:
            self.mail("anneke.werk@example.org", f"Ter info [{case_id}]", "Hallo")

    # What people decide.

    def ask(self, subject: str, kind: str, required: int) -> None:
        name = f"{subject}-{kind}"
        self.approvals[name] = {
            "approvalId": name,
            "subject": subject,
            "kind": kind,
            "state": "open",
            "given": [],
            "required": required,
            "digest": "d" * 64,
            "summary": {"calls": 3},
        }

    def approve(self, user: str, name: str) -> dict:
        approval = self.approvals[name]
        if user in approval["given"] and "lets one person approve twice" not in self.faults:
            raise ApiProblem(409, "You approved this already", "Ask a colleague.")
        approval["given"].append(user)
        if len(approval["given"]) >= approval["required"]:
            approval["state"] = "approved"
            self.acts(approval)
        return dict(approval)

    def acts(self, approval: dict) -> None:
        case_id = approval["subject"]
        if approval["kind"] == "sweep":
            return
        case = self.cases[case_id]
        address, mobile = CONTACTS[case["language"]]
        if approval["kind"] == "access":
            self.mail(address, f"Klaar [{case_id}]", f"{self.url}/download/{case_id}")
            self.texts.append(SentText(f"t{len(self.texts)}", mobile, f"Uw code: 654321 ({case_id})"))
        else:
            self.mail(address, f"Done [{case_id}]", "Erased: calls. Kept: invoices, until 31 December 2030.")
        if "never closes" not in self.faults:
            case["state"] = "CLOSED_ANSWERED"

    def mail(self, to: str, subject: str, text: str, reply_to: str = "<x@y>", attached: bytes = b"") -> None:
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "privacy@mister-voip.nl", to, subject
        mail["Auto-Submitted"], mail["In-Reply-To"] = "auto-replied", reply_to
        mail.set_content(text)
        if attached:
            mail.add_attachment(attached, maintype="application", subtype="octet-stream", filename="origineel.eml")
        self.mails.append(SentMail(f"m{len(self.mails)}", "", "", mail.as_bytes()))

    # What the pages show.

    def submit(self, kind: str, case_id: str, code: str) -> tuple[int, str, bytes]:
        if code != {"verify": "123456", "download": "654321"}[kind]:
            return 403, "text/html", b"wrong code"
        if kind == "download" and "large package" in self.faults:
            return 200, "text/html; charset=utf-8", b'<p><a class="act" href="/store/package?a=1&amp;b=2">Get</a></p>'
        if kind == "download":
            return 200, "application/zip", self.package()
        english = self.cases[case_id]["language"] == "en"
        self.ask(case_id, "erasure" if english else "access", 2 if english else 1)
        return 200, "text/html", b"thanks"

    def package(self) -> bytes:
        first = "2020-12-31T08:00:00Z" if "leaks an early call" in self.faults else "2021-03-01T08:00:00Z"
        links = "".join(f'<a href="{kind}.csv">{kind}</a>' for kind in KINDS)
        files = {
            "antwoord.pdf": a_letter(),
            "overzicht.html": f"<html><body>{links}</body></html>".encode(),
            "recordings/1.wav": b"RIFF",
        }
        for kind in KINDS:
            files[f"{kind}.json"] = json.dumps({"store": kind, "records": [{"at": first, "kind": kind}]}).encode()
            files[f"{kind}.csv"] = f"at;kind\r\n{first};{kind}\r\n".encode()
        entries = [
            {"path": path, "sha256": hashlib.sha256(body).hexdigest()}
            | ({"count": 1} if path.endswith((".json", ".csv")) else {})
            for path, body in files.items()
        ]
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            for path, body in (files | {"manifest.json": json.dumps({"files": entries})}).items():
                archive.writestr(path, body)
        return content.getvalue()

    def pages(self) -> type[BaseHTTPRequestHandler]:
        desk = self

        class Pages(BaseHTTPRequestHandler):
            def do_GET(self):
                if self.path == "/store/package?a=1&b=2":
                    self.reply(200, "application/zip", desk.package())
                    return
                self.reply(200, "text/html", b'<form method="post"><input name="code"></form>')

            def do_POST(self):
                _, kind, case_id = self.path.split("/")
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                self.reply(*desk.submit(kind, case_id, form["code"][0]))

            def reply(self, status, kind, body):
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Pages


class FakeConsole:
    """The console API as one user of the fake desk."""

    def __init__(self, desk: FakeDesk, user: str) -> None:
        self.desk, self.user = desk, user

    def case(self, case_id: str) -> dict:
        return dict(self.desk.cases[case_id])

    def open_approvals(self) -> list[dict]:
        return [dict(approval) for approval in self.desk.approvals.values() if approval["state"] == "open"]

    def opened(self, subject: str) -> dict | None:
        return next((approval for approval in self.open_approvals() if approval["subject"] == subject), None)

    def approve(self, name: str, digest: str, reason: str) -> dict:
        assert digest == self.desk.approvals[name]["digest"]
        return self.desk.approve(self.user, name)

    def verify_audit(self) -> dict:
        return {"intact": True, "chains": 2, "entries": 9, "findings": []}


def a_letter() -> bytes:
    """A PDF of one page with text on it."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    stream = DecodedStreamObject()
    stream.set_data(b"BT /F1 12 Tf 20 100 Td (Beste lezer) Tj ET")
    page[NameObject("/Contents")] = stream
    content = io.BytesIO()
    writer.write(content)
    return content.getvalue()


def due_of(received: str) -> str:
    """What `desk due` prints for the one receipt time of the fake."""
    assert date.fromisoformat(received[:10])
    return json.dumps({"received": received[:10], "due": DUE})

"""Reading what the system sent, as the person who gets it does."""

from email.message import EmailMessage

import pytest

from privacy_desk_local import outbox

CASE = "MV-7K2P-Q9XA"


def raw_mail(text="Hallo", html=None, subject=f"Uw verzoek [{CASE}]") -> str:
    mail = EmailMessage()
    mail["From"] = "Privacy <privacy@mister-voip.nl>"
    mail["To"] = "Iemand <Iemand@example.nl>"
    mail["Reply-To"] = f"privacy+{CASE}@mister-voip.nl"
    mail["Subject"] = subject
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail.as_string()


def parsed(**parts) -> outbox.SentMail:
    entry = {"Id": "m1", "Timestamp": "2026-11-24T09:00:00", "Source": "s", "RawData": raw_mail(**parts)}
    return outbox.parse_mails({"messages": [entry]})[0]


def a_mail_should_show_its_case_recipients_and_text():
    mail = parsed(text="Beste café-bezoeker", html="<p>anders</p>")
    assert mail.case == CASE
    assert mail.recipients == ["iemand@example.nl"]
    assert mail.text.strip() == "Beste café-bezoeker"


def a_mail_without_token_in_its_subject_should_be_found_by_its_reply_address():
    assert parsed(subject="Uw verzoek").case == CASE


def mails_should_come_oldest_first_and_only_raw_ones():
    entries = [{"Id": n, "Timestamp": n, "RawData": raw_mail()} for n in ("2", "1")] + [{"Id": "0", "Body": {}}]
    assert [mail.id for mail in outbox.parse_mails({"messages": entries})] == ["1", "2"]


def text_messages_should_be_read_per_number():
    answer = {"sms_messages": {"+31600000000": [{"MessageId": "t1", "Message": f"{CASE} code 123456"}]}}
    text = outbox.parse_texts(answer)[0]
    assert (text.number, text.case, outbox.code_in(text.text)) == ("+31600000000", CASE, "123456")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "Ga naar http://127.0.0.1:4566/x/desk/verify/abc_D-1.e2 en vul in",
            "http://127.0.0.1:4566/x/desk/verify/abc_D-1.e2",
        ),
        ("(https://desk.example/verify/abc).", "https://desk.example/verify/abc"),
        ("https://desk.example/download/abc", None),
        ("geen link", None),
    ],
)
def a_link_should_be_found_without_its_punctuation(text, link):
    assert outbox.link_in(text, "verify") == link


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Uw code is 123456.", "123456"),
        ("Your code: 123 456", "123456"),
        ("Open https://desk.example/verify/999999 and enter code 123-456", "123456"),
        (f"Zaak {CASE}: 654321", "654321"),
        ("Bel 085-0101234 op 24-12-2026", None),
        ("Vul uw code in. Geldig tot 8 december 2026.", None),
        ("Geen cijfers", None),
    ],
)
def a_code_should_be_found_and_nothing_else_taken_for_one(text, code):
    assert outbox.code_in(text) == code


def saving_should_keep_every_byte(tmp_path):
    mail = parsed()
    text = outbox.SentText("t/1", "+31600000000", "code 123456")
    saved = outbox.save([mail, text], tmp_path)
    assert [path.name for path in saved] == ["m1.eml", "t_1.txt"]
    assert saved[0].read_bytes() == mail.raw


def markup_should_become_readable_text():
    assert outbox.strip_markup("<style>p{}</style><p>A &amp; B</p>").split() == ["A", "&", "B"]

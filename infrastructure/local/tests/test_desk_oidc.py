"""The local issuer: its tokens must convince a verifier that shares no code with it."""

import base64
import json
import stat
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from werkzeug.test import Client

from privacy_desk_local import oidc, oidc_tokens

URL = "http://127.0.0.1:4801"
NOW = 1_800_000_000
VERIFIER = "a-verifier-of-at-least-forty-three-characters-long"
REDIRECT = "http://127.0.0.1:4800/console"


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    return oidc_tokens.load_or_create_key(tmp_path_factory.mktemp("oidc"))


@pytest.fixture
def clock():
    return [float(NOW)]


@pytest.fixture
def client(key, clock):
    return Client(oidc.Application(oidc_tokens.Issuer(URL, key, lambda: clock[0])))


def unpack(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def verified_claims(token: str, jwks: dict) -> dict:
    """Verifies RS256 by RFC 7515 with the cryptography library alone, from the published key set."""
    header, payload, signature = token.split(".")
    head = json.loads(unpack(header))
    assert head["alg"] == "RS256"
    jwk = next(jwk for jwk in jwks["keys"] if jwk["kid"] == head["kid"])
    public = rsa.RSAPublicNumbers(*(int.from_bytes(unpack(jwk[part])) for part in "en")).public_key()
    public.verify(unpack(signature), f"{header}.{payload}".encode(), padding.PKCS1v15(), SHA256())
    return json.loads(unpack(payload))


def request_of(**changes) -> dict:
    return {
        "response_type": "code",
        "client_id": "console",
        "redirect_uri": REDIRECT,
        "state": "s1",
        "nonce": "n1",
        "code_challenge": oidc_tokens.challenge_of(VERIFIER),
        "code_challenge_method": "S256",
    } | changes


def code_for(client, user="officer-2", **changes) -> str:
    answer = client.post("/authorize", data=request_of(**changes) | {"user": user})
    assert answer.status_code == 303, answer.text
    return parse_qs(urlsplit(answer.location).query)["code"][0]


def exchange(client, code, verifier=VERIFIER):
    return client.post(
        "/token",
        data={
            "grant_type": "authorization_code",
            "code": code,
            "client_id": "console",
            "redirect_uri": REDIRECT,
            "code_verifier": verifier,
        },
    )


def a_direct_grant_should_carry_the_agreed_claims(client):
    token = client.post("/token", data={"grant_type": "password", "username": "officer-1"}).json["access_token"]
    claims = verified_claims(token, client.get("/jwks").json)
    assert claims["iss"] == URL
    assert claims["sub"] == claims["preferred_username"] == "officer-1"
    assert claims["aud"] == "privacy-desk"
    assert claims["roles"] == ["privacy-officer", "approver"]
    assert claims["exp"] - NOW == oidc_tokens.TOKEN_SECONDS


def a_changed_token_should_not_verify(client):
    token = client.post("/token", data={"grant_type": "password", "username": "guest-1"}).json["access_token"]
    header, payload, signature = token.split(".")
    claims = json.loads(unpack(payload)) | {"roles": ["approver"]}
    forged = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    with pytest.raises(InvalidSignature):
        verified_claims(f"{header}.{forged}.{signature}", client.get("/jwks").json)


def the_published_keys_should_be_public_only(client):
    assert {"d", "p", "q"}.isdisjoint(client.get("/jwks").json["keys"][0])


def the_discovery_document_should_name_endpoints_that_exist(client):
    document = client.get("/.well-known/openid-configuration").json
    assert document["issuer"] == URL
    assert client.get(document["jwks_uri"].removeprefix(URL)).status_code == 200
    assert client.get(document["authorization_endpoint"].removeprefix(URL)).status_code == 400


def an_unknown_user_should_get_no_token(client):
    answer = client.post("/token", data={"grant_type": "password", "username": "root"})
    assert answer.status_code == 400
    assert "officer-1" in answer.json["error_description"]


def the_sign_in_page_should_offer_every_user_and_keep_the_request(client):
    page = client.get("/authorize", query_string=request_of(state='"><b>')).text
    assert all(f'value="{user}"' in page for user in oidc_tokens.USERS)
    assert "&quot;&gt;&lt;b&gt;" in page


def a_code_should_give_tokens_once(client):
    code = code_for(client)
    first = exchange(client, code)
    identity = verified_claims(first.json["id_token"], client.get("/jwks").json)
    assert (identity["sub"], identity["aud"], identity["nonce"]) == ("officer-2", "console", "n1")
    assert exchange(client, code).json["error"] == "invalid_grant"


def a_code_should_need_its_verifier(client):
    assert exchange(client, code_for(client), verifier="another" * 8).json["error"] == "invalid_grant"


def a_code_should_end_after_two_minutes(client, clock):
    code = code_for(client)
    clock[0] += oidc_tokens.CODE_SECONDS
    assert exchange(client, code).json["error"] == "invalid_grant"


@pytest.mark.parametrize(
    "changes",
    [
        {"redirect_uri": "https://attacker.example/cb"},
        {"code_challenge_method": "plain"},
        {"response_type": "token"},
        {"code_challenge": ""},
    ],
)
def a_request_outside_the_rules_should_be_refused(client, changes):
    assert client.get("/authorize", query_string=request_of(**changes)).status_code == 400


def only_pages_of_this_machine_should_read_answers(client):
    local = client.get("/jwks", headers={"Origin": "http://127.0.0.1:4800"})
    foreign = client.get("/jwks", headers={"Origin": "https://attacker.example"})
    assert local.headers["Access-Control-Allow-Origin"] == "http://127.0.0.1:4800"
    assert "Access-Control-Allow-Origin" not in foreign.headers


def user_info_should_need_a_token_that_is_still_valid(client, clock):
    token = client.post("/token", data={"grant_type": "password", "username": "auditor-1"}).json["access_token"]
    bearer = {"Authorization": f"Bearer {token}"}
    assert client.get("/userinfo", headers=bearer).json["roles"] == ["auditor"]
    clock[0] += 2 * oidc_tokens.TOKEN_SECONDS
    assert client.get("/userinfo", headers=bearer).status_code == 401
    assert client.get("/userinfo", headers={"Authorization": "Bearer nonsense"}).status_code == 401
    assert client.get("/userinfo").status_code == 401


def the_key_should_survive_a_restart_and_be_readable_by_its_owner_only(tmp_path):
    first, second = (oidc_tokens.load_or_create_key(tmp_path) for _ in range(2))
    assert first.thumbprint() == second.thumbprint()
    assert stat.S_IMODE((tmp_path / "signing-key.pem").stat().st_mode) == 0o600

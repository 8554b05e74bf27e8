"""What no page of ours sends: paths and links that lead out, endless and idle bodies, other methods, no HTTP at all."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from pamphlets.app.web import access
from tests.support.atelier import Atelier, open_atelier

TEXT = "---\ntitre: Un titre\n---\n\nUn paragraphe.\n"
OUTSIDE = (
    "../secret.md",
    "brochures/../../secret.md",
    "/etc/hostname.md",
    "..\\secret.md",
    "C:\\secret.md",
    "brochures/lien.md",
    "lien/secret.md",
    ".cache/secret.md",
    "brochures/.secret.md",
    "brochures/con.md",
    "brochures/a\0.md",
    "brochures/titre.md/",
    "brochures",
    "",
)


@pytest.fixture(scope="module")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    folder: Path = tmp_path_factory.mktemp("atelier")
    texts = folder / "content" / "brochures"
    texts.mkdir(parents=True)
    (texts / "titre.md").write_text(TEXT, "utf-8")
    (folder / "secret.md").write_text("le secret", "utf-8")
    (texts / "lien.md").symlink_to(folder / "secret.md")
    (folder / "content" / "lien").symlink_to(folder)
    for name in (".cache/secret.md", "brochures/.secret.md"):
        (folder / "content" / name).parent.mkdir(exist_ok=True)
        (folder / "content" / name).write_text("le secret", "utf-8")
    with open_atelier(folder / "content", folder / "build") as opened:
        yield opened


def send_raw(atelier: Atelier, data: bytes) -> bytes:
    """What the server answers to bytes, until it hangs up or says no more."""
    with socket.create_connection(("127.0.0.1", atelier.address.port), 10) as connection:
        connection.sendall(data)
        connection.settimeout(3)
        answer = b""
        try:
            while part := connection.recv(65536):
                answer += part
        except (TimeoutError, ConnectionResetError):
            pass
        return answer


def write_head(atelier: Atelier, start: str, **more: str) -> bytes:
    """The head of a request of the page itself."""
    headers = {**atelier.own_headers(), "Connection": "close", **more}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([start, *lines, "", ""]).encode()


@pytest.mark.parametrize("path", OUTSIDE)
@pytest.mark.parametrize("route", ["preview", "claims", "completions"])
def test_no_route_reads_outside_the_folder_of_texts(
    atelier: Atelier, route: str, path: str
) -> None:
    body = json.dumps({"path": path, "text": TEXT}).encode()
    answer = atelier.send("POST", f"/api/{route}", body)
    assert answer.status == 404
    assert b"le secret" not in answer.body


@pytest.mark.parametrize("path", OUTSIDE)
@pytest.mark.parametrize(
    "address",
    ["/api/texts/{}", "/api/titles/cover.png?path={}", "/api/completions?path={}"],
)
def test_no_address_leads_outside(atelier: Atelier, address: str, path: str) -> None:
    quoted = "".join(f"%{byte:02x}" for byte in path.encode())
    answer = atelier.send("GET", address.format(quoted))
    assert answer.status == 404
    assert b"le secret" not in answer.body


@pytest.mark.parametrize("path", ["brochures/lien.md", "lien/neuf.md", "../neuf.md"])
def test_nothing_is_written_outside(atelier: Atelier, path: str) -> None:
    quoted = "".join(f"%{byte:02x}" for byte in path.encode())
    body = json.dumps({"text": "neuf", "version": ""}).encode()
    assert atelier.send("PUT", f"/api/texts/{quoted}", body).status == 404
    outside = atelier.content.parent
    assert (outside / "secret.md").read_text("utf-8") == "le secret"
    assert not (outside / "neuf.md").exists()


def test_an_endless_body_is_cut_whatever_it_announces(
    atelier: Atelier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "MOST_BODY_BYTES", 100_000)
    head = write_head(
        atelier, "POST /api/images?name=a.png HTTP/1.1", Transfer_Encoding="chunked"
    )
    chunks = b"2710\r\n" + b"x" * 10_000 + b"\r\n"
    answer = send_raw(atelier, head + chunks * 11 + b"0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 413")


def test_a_body_that_does_not_come_is_not_waited_for(
    atelier: Atelier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "MOST_SECONDS", 0.2)
    head = write_head(atelier, "POST /api/preview HTTP/1.1", Content_Length="1000")
    assert send_raw(atelier, head + b'{"path":').startswith(b"HTTP/1.1 408")


def test_a_page_that_listens_is_not_taken_for_one_that_does_not_send(
    atelier: Atelier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "MOST_SECONDS", 0.2)
    with atelier.listen() as events:
        assert next(events) == ("ready", {})
        (atelier.content / "noms.yaml").write_text("[]\n", "utf-8")
        assert next(events)[1]["path"] == "noms.yaml"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("DELETE", "/api/texts/brochures/titre.md", 405),
        ("POST", "/api/texts/brochures/titre.md", 405),
        ("PUT", "/api/titles", 405),
        ("GET", "/api/images", 405),
        ("GET", "/api/preview", 405),
        ("TRACE", "/", 405),
        ("PUT", "/static/js/main.js", 405),
        ("GET", "/static/", 404),
        ("GET", "/api/nothing", 404),
    ],
)
def test_other_methods_and_addresses_are_refused(
    atelier: Atelier, method: str, path: str, status: int
) -> None:
    assert atelier.send(method, path).status == status


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"3",
        b'"texte"',
        b"{}",
        b'{"path": 3}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
@pytest.mark.parametrize("route", ["preview", "claims", "completions", "titles"])
def test_what_is_no_request_of_ours_is_refused(
    atelier: Atelier, route: str, body: bytes
) -> None:
    assert atelier.send("POST", f"/api/{route}", body).status in (400, 404)


@pytest.mark.parametrize(
    "data",
    [
        b"hello\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",  # TLS
        b"GET / HTTP/1.0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n",
        b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"GET / HTTP/1.1\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
    ],
)
def test_what_is_no_http_of_ours_gets_no_page(atelier: Atelier, data: bytes) -> None:
    assert b" 200 " not in send_raw(atelier, data)[:20]
    assert atelier.send("GET", "/").status == 200


def test_a_socket_is_not_handed_over(atelier: Atelier) -> None:
    head = write_head(
        atelier, "GET /api/events HTTP/1.1", Upgrade="websocket", Connection="Upgrade",
        Sec_WebSocket_Key="dGhlIHNhbXBsZSBub25jZQ==", Sec_WebSocket_Version="13",
    )  # fmt: skip
    with socket.create_connection(("127.0.0.1", atelier.address.port), 10) as connection:
        connection.sendall(head)
        assert b"101" not in connection.recv(100)


def test_every_answer_stays_on_this_page(atelier: Atelier) -> None:
    for path in ("/", "/api/titles", "/static/js/main.js", "/api/nothing"):
        headers = atelier.send("GET", path).headers
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in headers

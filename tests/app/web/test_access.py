"""Whom the server answers: the page that it sent itself, and nobody else. Each refusal is a raw request."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.atelier import Atelier, open_atelier

TEXT = "---\ntitre: Un titre\n---\n\nUn paragraphe.\n"


@pytest.fixture(scope="module")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    folder: Path = tmp_path_factory.mktemp("atelier")
    content = folder / "content" / "brochures"
    content.mkdir(parents=True)
    (content / "titre.md").write_text(TEXT, "utf-8")
    with open_atelier(folder / "content", folder / "build") as opened:
        yield opened


def test_the_page_itself_is_answered(atelier: Atelier) -> None:
    titles = atelier.ask("GET", "/api/titles")
    assert [title["path"] for title in titles] == ["brochures/titre.md"]


def test_the_token_in_the_address_becomes_a_cookie_that_scripts_do_not_see(
    atelier: Atelier,
) -> None:
    host = {"Host": atelier.address.hosts[0]}
    response = atelier.send_raw("GET", f"/?token={atelier.address.token}", None, host)
    assert (response.status, response.headers["Location"]) == (303, "/")
    cookie = response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": None}, 400),
        ({"Host": "127.0.0.1"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": None}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Cookie": None}, 401),
        ({"Cookie": "pamphlets=wrong"}, 401),
        ({"Content-Length": "100000001"}, 413),
    ],
)
def test_a_request_of_others_is_refused(
    atelier: Atelier, changed: dict[str, str | None], status: int
) -> None:
    headers = {**atelier.own_headers(), **changed}
    response = atelier.send_raw("POST", "/api/preview", b"{}", headers)
    assert response.status == status


@pytest.mark.parametrize(
    "path",
    [
        "/api/texts/../reglages.yaml",
        "/api/texts/%2e%2e/reglages.yaml",
        "/api/texts//etc/hostname.md",
        "/api/texts/brochures/titre.txt",
        "/api/texts/brochures%5Ctitre.md",
        "/static/../server.py",
        "/static/%2e%2e/server.py",
    ],
)
def test_no_path_leads_out(atelier: Atelier, path: str) -> None:
    assert atelier.send("GET", path).status == 404

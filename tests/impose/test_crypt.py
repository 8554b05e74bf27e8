"""Encrypted files: what opens without a password opens by itself, the rest with the right one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from pamphlets.core.source import PamphletError, iter_diagnostics
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.paper import parse_paper
from tests.support.pages import A5, booklet, one_page, pdf, said
from tests.support.paper import Seen, fold_and_nest, look

SADDLE = load_scheme("saddle")
A4 = parse_paper("A4")
WAYS = [
    ["40"],
    ["128", "--use-aes=n"],
    ["128", "--use-aes=y"],
    ["256"],
    ["256", "--force-R5"],
    ["128", "--use-aes=y", "--cleartext-metadata"],
]
needs_qpdf = pytest.mark.skipif(
    shutil.which("qpdf") is None, reason="qpdf is not installed"
)
ways = pytest.mark.parametrize("way", WAYS, ids=" ".join)


def locked(folder: Path, way: list[str], password: str) -> Path:
    """A cahier's pages, encrypted; the password of the owner is another one."""
    plain, made = booklet(folder / "plain.pdf", 4), folder / "in.pdf"
    weak = "--allow-weak-crypto"
    subprocess.run(
        ["qpdf", weak, "--encrypt", password, "owner", *way, "--", str(plain), str(made)],
        check=True,
    )
    return made


def reads(source: Path, password: str = "") -> list[int | None]:
    out = source.with_name("out.pdf")
    impose_pdf(source, out, SADDLE, A4, "short", password=password)
    seen = fold_and_nest(look(out), "short")
    assert all(isinstance(page, Seen) and page.upright for page in seen)
    return [page.number for page in seen]


def codes(source: Path, password: str = "") -> list[str]:
    before = sorted(source.parent.iterdir())
    with pytest.raises(ExceptionGroup) as caught:
        impose_pdf(
            source, source.with_name("out.pdf"), SADDLE, A4, "short", password=password
        )
    assert sorted(source.parent.iterdir()) == before
    assert caught.group_contains(PamphletError)
    return [fault.code for fault in iter_diagnostics(caught.value)]


@needs_qpdf
@ways
def test_without_a_password_it_opens_by_itself(tmp_path: Path, way: list[str]) -> None:
    assert reads(locked(tmp_path, way, "")) == [1, 2, 3, 4]


@needs_qpdf
@ways
def test_the_reader_s_password_and_the_owner_s_open_it(
    tmp_path: Path, way: list[str]
) -> None:
    source = locked(tmp_path, way, "secret")
    for password in ("secret", "owner"):
        assert reads(source, password) == [1, 2, 3, 4]


@needs_qpdf
@ways
def test_without_it_and_with_another_one_it_says_so(tmp_path: Path, way: list[str]) -> None:
    source = locked(tmp_path, way, "secret")
    assert codes(source) == ["impose.locked"]
    assert codes(source, "Secret") == ["impose.wrong-password"]


@needs_qpdf
def test_what_is_written_is_not_encrypted_and_its_facts_can_be_read(tmp_path: Path) -> None:
    data = locked(tmp_path, ["256"], "").read_bytes()
    assert reads(tmp_path / "in.pdf") == [1, 2, 3, 4]
    out = (tmp_path / "out.pdf").read_bytes()
    assert b"Collectif" not in data
    assert b"/Encrypt" not in out
    assert b"/Title(Essai)" in out
    assert b"(https://example.org)" in out


@needs_qpdf
def test_a_password_with_accents_opens_it(tmp_path: Path) -> None:
    assert reads(locked(tmp_path, ["256"], "où ça"), "où ça") == [1, 2, 3, 4]
    for strength in (40, 128):
        # Reportlab writes Latin-1.
        lock = StandardEncryption("été", ownerPassword="owner", strength=strength)
        canvas = Canvas(str(tmp_path / "in.pdf"), pagesize=A5, encrypt=lock)
        canvas.drawString(20, 20, "[1]")
        canvas.save()
        assert reads(tmp_path / "in.pdf", "été") == [1, None, None, None]


@needs_qpdf
def test_objects_in_streams_are_decrypted_with_them(tmp_path: Path) -> None:
    plain, made = booklet(tmp_path / "plain.pdf", 4), tmp_path / "in.pdf"
    lock = [
        "qpdf",
        "--object-streams=generate",
        "--encrypt",
        "",
        "owner",
        "256",
        "--",
        str(plain),
        str(made),
    ]
    subprocess.run(lock, check=True)
    assert reads(made) == [1, 2, 3, 4]


def test_a_password_that_nobody_asked_for_does_no_harm(tmp_path: Path) -> None:
    assert reads(booklet(tmp_path / "in.pdf", 3), "secret") == [1, 2, 3, None]


def test_a_lock_for_certificates_is_told(tmp_path: Path) -> None:
    lock = b"/Encrypt<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/StmF/Default/Recipients[(x)]>>/Root 1 0 R"
    page = one_page(b"/MediaBox[0 0 420 595]", [said(1)])
    assert page.count(b"/Root 1 0 R") == 1
    (tmp_path / "in.pdf").write_bytes(page.replace(b"/Root 1 0 R", lock))
    assert codes(tmp_path / "in.pdf") == ["impose.encrypted"]


@pytest.mark.parametrize(
    "lock", [b"5", b"<<>>", b"<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>", b"9 0 R", b"[]"]
)
def test_a_lock_that_makes_no_sense_is_told(tmp_path: Path, lock: bytes) -> None:
    tree = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"]
    (tmp_path / "in.pdf").write_bytes(pdf(tree, b"/Root 1 0 R/Encrypt " + lock))
    assert codes(tmp_path / "in.pdf")[0] in {
        "impose.damaged",
        "impose.locked",
        "impose.encrypted",
        "impose.no-page",
    }


def test_ciphers_come_in_for_an_encrypted_file_only(tmp_path: Path, top: Path) -> None:
    canvas = Canvas(
        str(tmp_path / "in.pdf"), pagesize=A5, encrypt=StandardEncryption("", strength=128)
    )
    canvas.drawString(20, 20, "x")
    canvas.save()
    booklet(tmp_path / "plain.pdf", 1)
    program = """if True:
    import sys
    from pathlib import Path
    from pamphlets.impose.job import impose_pdf
    from pamphlets.impose.placement.paper import parse_paper
    from pamphlets.impose.schemes.saddle import SCHEME
    for name in sys.argv[2:]:
        paper = parse_paper("A4")
        impose_pdf(Path(sys.argv[1], name), Path(sys.argv[1], "out.pdf"), SCHEME, paper, "short")
        print("cryptography" in sys.modules)
    """
    run = [sys.executable, "-c", program, str(tmp_path), "plain.pdf", "in.pdf"]
    assert subprocess.check_output(run, cwd=top, text=True).split() == ["False", "True"]

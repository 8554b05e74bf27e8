import subprocess
import sys
import tracemalloc
from pathlib import Path

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf_for_flips
from pamphlets.impose.placement.paper import parse_paper
from tests.support.pages import pdf, said, stream


def run(program: str, folder: Path) -> str:
    return subprocess.check_output(
        [sys.executable, "-c", program], cwd=folder, text=True
    ).strip()


def test_pypdf_comes_in_without_what_it_is_not_used_for(top: Path) -> None:
    program = "import sys, pamphlets.impose.pdf_objects.pypdf_adapter; print({'cryptography', 'PIL'} & set(sys.modules))"
    assert run(program, top) == "set()"


def test_what_was_hidden_can_be_had_afterwards(top: Path) -> None:
    program = "import pamphlets.impose.pdf_objects.pypdf_adapter, cryptography, PIL; print(cryptography.__name__, PIL.__name__)"
    assert run(program, top) == "cryptography PIL"


def test_a_large_file_never_stands_in_memory(tmp_path: Path) -> None:
    """100 pages of 300 kB each, in two files of sheets: at most a few pages are held at a time."""
    kids = b" ".join(b"%d 0 R" % n for n in range(3, 103))
    page = b"<</Type/Page/Parent 2 0 R/Contents %d 0 R>>"
    data = pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 100/Kids["
            + kids
            + b"]/MediaBox[0 0 420 595]/Resources<<>>>>",
            *(page % n for n in range(103, 203)),
            *(stream(said(n) + b" " * 300_000) for n in range(1, 101)),
        ],
    )
    (tmp_path / "in.pdf").write_bytes(data)
    size = len(data)
    del data
    outs = {"short": tmp_path / "a.pdf", "long": tmp_path / "b.pdf"}
    tracemalloc.start()
    try:
        impose_pdf_for_flips(
            tmp_path / "in.pdf",
            outs,  # type: ignore[arg-type]
            load_scheme("saddle"),
            parse_paper("A4"),
        )
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert size > 30_000_000
    assert peak < 6_000_000

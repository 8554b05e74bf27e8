"""How work and memory grow: each kind of text at a size and at four times that, in one run, without a peer.

Near linear is a ratio of 4; what one alone costs is taken off both. Quadratic would be 16.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from tests.bench.measure import Took, took
from tests.bench.row import Row, megabytes, seconds
from tests.bench.text import text

_MUST, _AIM = 5.0, 4.3
_TITLES: Final = 50
_MOST_MEGABYTES: Final = 200.0  # for a run over many titles
_UNMET, _MOST_SETTINGS = (
    48,
    3.0,
)  # pages that no type gives, and what asking for them may cost
_HEAD: Final = "---\ntitre: Croissance\ntheme: sobre\n---\n\n"

Files = Mapping[str, str]


class _Kind(NamedTuple):
    """What grows, from which size, and the command that reads it."""

    job: str
    size: int
    make_files: Callable[[int], Files]
    command: str = "build"
    status: int = 0


def _one_text(body: str, head: str = _HEAD) -> Files:
    return {"brochures/t.md": head + body}


def _words(size: int) -> Files:
    return {"brochures/t.md": text(size, 0).markdown}


def _notes(size: int) -> Files:
    paragraphs = [f"Un mot[^n{n}] suffit.\n\n[^n{n}]: Une note {n}." for n in range(size)]
    return _one_text("\n\n".join(paragraphs))


def _headings(size: int) -> Files:
    sections = [f"# Le chapitre {n}\n\nUn peu de texte." for n in range(size)]
    return _one_text("\n\n".join(sections))


def _warnings(size: int) -> Files:
    return _one_text("\n\n".join(f"Voir [cela](#nulle-part-{n})." for n in range(size)))


def _errors(size: int) -> Files:
    return _one_text("\n\n".join(f"Un mot[^n{n}] sans note." for n in range(size)))


def _cited_sources(size: int) -> Files:
    entries = [
        f"- id: s{n}\n  type: book\n  title: Le livre {n}\n"
        f"  author: [{{family: Nom{n}, given: Anne}}]\n  issued: '2020'\n"
        for n in range(size)
    ]
    paragraphs = [f"Le livre compte {n + 20} euros [@s{n}]." for n in range(size)]
    return {"sources.yaml": "".join(entries), **_one_text("\n\n".join(paragraphs))}


def _code_line(size: int) -> Files:
    return _one_text(f"```\n{'x' * size}\n```\n")


def _titles(size: int) -> Files:
    body = text(200, 2).markdown.partition("---\n\n")[2]
    heads = [f"---\ntitre: Titre {n}\n---\n\n" for n in range(size)]
    return {f"brochures/t{n}.md": head + body for n, head in enumerate(heads)}


KINDS: Final = (
    _Kind("words", 15_000, _words),
    _Kind("notes", 1_000, _notes),
    _Kind("headings with their contents", 250, _headings),
    _Kind("warnings of one text", 1_000, _warnings),
    _Kind("errors of one text", 4_000, _errors, status=1),
    _Kind("sources cited in one text, check", 400, _cited_sources, "check"),
    _Kind("letters of one line of code", 150_000, _code_line),
)


def rows(folder: Path, top: Path) -> Iterator[Row]:
    """Yield a row for each kind, those of a run over many titles, and that of pages that cannot be had."""
    for kind in KINDS:
        works: list[float] = []
        for size in (1, kind.size, 4 * kind.size):
            place = folder / f"{kind.make_files.__name__}{size}"
            files = kind.make_files(size)
            works.append(_measure(files, place, top, kind.command, kind.status).work)
        start, small, large = works
        pair = seconds(large - start, small - start)
        yield Row(f"4 x {kind.size} {kind.job} / {kind.size}", *pair, _MUST, _AIM)
    yield from _title_rows(folder, top)
    body = text(6_000, 40).markdown
    plain = _measure({"brochures/t.md": body}, folder / "plain", top)
    unmet = _measure(
        {"brochures/t.md": body.replace("---\n", f"---\npages: {_UNMET}\n", 1)},
        folder / "unmet",
        top,
    )
    pair = seconds(unmet.work, plain.work)
    yield Row("pages that no type gives / none asked for", *pair, _MOST_SETTINGS, 2.0)


def _title_rows(folder: Path, top: Path) -> Iterator[Row]:
    """Yield how time and memory of a run over many titles grow."""
    small = _measure(_titles(_TITLES), folder / "titles", top)
    large = _measure(_titles(4 * _TITLES), folder / "many-titles", top)
    yield Row(
        f"4 x {_TITLES} titles / {_TITLES}", *seconds(large.work, small.work), _MUST, _AIM
    )
    yield Row("  peak memory", *megabytes(large.megabytes, small.megabytes), 1.2, 1.05)
    yield Row(
        "  peak memory / 200 MB", *megabytes(large.megabytes, _MOST_MEGABYTES), 1.0, 0.5
    )


def _measure(
    files: Files, folder: Path, top: Path, command: str = "build", status: int = 0
) -> Took:
    """Write a folder of texts and measure the command on it."""
    content = folder / "content"
    for name, words in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    line = [sys.executable, "-m", "pamphlets", command, "--content", str(content)]
    if command == "build":
        line += ["--out", str(folder / "build"), "--force", "--quiet", "--no-preview"]
    return took(line, top, runs=1, status=status)


def main() -> None:
    """Print these rows alone: `python -m tests.bench.growth`."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        for row in rows(Path(name), Path(__file__).resolve().parents[2]):
            print(row, flush=True)


if __name__ == "__main__":
    main()

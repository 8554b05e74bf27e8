"""Two checkouts -> where what they write differs: `python -m tests.same_bytes REVISION` (or a folder) `[--quick]`.

All of content/ is built, and the bench's texts; a built brochure is imposed in every scheme, both flips, with marks and
instructions, as a plan, and made pages again; awkward PDFs are imposed; office files and web pages are imported.
Files are compared byte by byte, and what the programs say is compared word by word.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.text import text
from tests.support.nasty_files import NASTY

TOP = Path(__file__).resolve().parents[1]
BENCH_TEXTS = {"short": (6_000, 40), "long": (100_000, 650)}
SCHEMES = (
    "cards", "cut-stack-fold", "double", "leaflet3", "octavo", "poster", "quarto", "repeat", "saddle", "sections",
    "zine16", "zine8",
)  # fmt: skip
READING_PDF = "content/mon-espace-sante/mon-espace-sante-pageparpage-a5.pdf"
MARKS = ("--marks", "crop,steps,staples,slug", "--creep", "auto", "--blanks", "notes")
UNTOLD = {".stamps", ".cache"}  # digests of the program are in them


@dataclass(frozen=True, slots=True)
class Run:
    """One command in one checkout, and the folder in which both leave their files under the same names."""

    name: str
    words: tuple[str, ...]


def main() -> None:
    """Run everything in both checkouts and name what differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.same_bytes")
    parser.add_argument("base", help="a revision, or the folder of another checkout")
    parser.add_argument(
        "--quick", action="store_true", help="leave the longest text and most schemes out"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = check_out(asked.base, folder / "base")
        inputs = write_inputs(folder / "inputs", quick=asked.quick)
        differences = 0
        for run in runs(inputs, quick=asked.quick):
            for line in differing(run, base, folder):
                differences += 1
                print(line, flush=True)
        print(f"{differences} differences")
    sys.exit(1 if differences else 0)


def check_out(base: str, folder: Path) -> Path:
    """Return the folder of the other checkout; a revision is cloned into `folder`."""
    if Path(base).is_dir():
        return Path(base).resolve()
    subprocess.run(["git", "clone", "--quiet", TOP, folder], check=True)
    subprocess.run(["git", "checkout", "--quiet", base], cwd=folder, check=True)
    return folder


def write_inputs(folder: Path, *, quick: bool) -> Path:
    """Write the bench's texts and the awkward PDFs, once for both checkouts."""
    for name, (words, notes) in BENCH_TEXTS.items():
        if quick and name == "long":
            continue
        (folder / "bench" / "brochures").mkdir(parents=True, exist_ok=True)
        path = folder / "bench" / "brochures" / f"{name}.md"
        path.write_text(text(words, notes).markdown, "utf-8")
    (folder / "nasty").mkdir()
    for number, awkward in enumerate(NASTY.values()):
        (folder / "nasty" / f"{number:03}.pdf").write_bytes(awkward.data)
    return folder


def runs(inputs: Path, *, quick: bool) -> Iterator[Run]:
    """Yield every command; `OUT` stands for a checkout's own folder of files."""
    yield Run("content", build_words(TOP / "content", "OUT/content"))
    yield Run("bench", build_words(inputs / "bench", "OUT/bench", "--no-preview"))
    yield Run(
        "epreuve",
        build_words(TOP / "content", "OUT/epreuve", "--format", "epreuve", "--no-preview"),
    )
    yield Run("check", ("check", "--content", str(TOP / "content")))
    for scheme in SCHEMES[::4] if quick else SCHEMES:
        for flip in ("short",) if quick else ("short", "long"):
            words = (
                "impose",
                f"OUT/{READING_PDF}",
                "-o",
                f"OUT/{scheme}-{flip}.pdf",
                "--scheme",
                scheme,
            )
            size = ("--size", "A2") if scheme == "poster" else ()
            yield Run(
                f"{scheme}-{flip}", (*words, "--flip", flip, *size, "--instructions=fr")
            )
        yield Run(f"{scheme}-en", (*words, *size, "--instructions=en", "--json"))
        yield Run(
            f"{scheme}-plan", ("impose", f"OUT/{READING_PDF}", *words[4:], *size, "--plan")
        )
        for kind in ("png", "svg", "pdf"):
            plan = (
                "impose",
                f"OUT/{READING_PDF}",
                "-o",
                f"OUT/{scheme}-plan.{kind}",
                *words[4:],
                *size,
                "--plan",
            )
            yield Run(f"{scheme}-plan-{kind}", plan)
    marked = (
        "impose",
        f"OUT/{READING_PDF}",
        "-o",
        "OUT/marked.pdf",
        "--scheme",
        "saddle",
        *MARKS,
    )
    yield Run("marked", marked)
    yield Run(
        "two-passes",
        (
            *marked[:3],
            "OUT/passes.pdf",
            "--scheme",
            "saddle",
            "--passes",
            "2",
            "--cover",
            "apart",
        ),
    )
    yield Run(
        "signatures",
        (
            *marked[:3],
            "OUT/signatures.pdf",
            "--scheme",
            "sections",
            "--signature",
            "2",
            "--rtl",
        ),
    )
    yield Run("undo", ("impose", "OUT/saddle-short.pdf", "-o", "OUT/undone.pdf", "--undo"))
    for path in sorted((inputs / "nasty").glob("*.pdf")):
        yield Run(
            f"nasty {path.stem}", ("impose", str(path), "-o", f"OUT/nasty-{path.name}")
        )
    for path in sorted((TOP / "tests" / "importers" / "files").iterdir()):
        if path.suffix in {".odt", ".fodt", ".docx", ".html"}:
            yield Run(
                f"import {path.name}",
                ("import", str(path), "--content", f"OUT/{path.name}"),
            )


def build_words(content: Path, out: str, *more: str) -> tuple[str, ...]:
    """Return the words that build a folder of texts."""
    return ("build", "--force", "--content", str(content), "--out", out, *more)


def differing(run: Run, base: Path, folder: Path) -> Iterator[str]:
    """Yield a line for each file that one command writes otherwise in both checkouts, and one for its words."""
    said = [
        execute(run, checkout, folder / name)
        for checkout, name in ((base, "old"), (TOP, "new"))
    ]
    if said[0] != said[1]:
        yield f"{run.name}: says otherwise\n  old: {said[0][-300:]!r}\n  new: {said[1][-300:]!r}"
    old, new = (files_in(folder / name) for name in ("old", "new"))
    for path in sorted(old.keys() | new.keys()):
        if old.get(path) != new.get(path):
            state = (
                "only before"
                if path not in new
                else "only now"
                if path not in old
                else "differs"
            )
            yield f"{run.name}: {path} {state}"
    for files, name in ((old, "old"), (new, "new")):
        for path in files:
            if path != Path(READING_PDF) and path.name != "saddle-short.pdf":
                (folder / name / path).unlink()


def execute(run: Run, checkout: Path, out: Path) -> str:
    """Run one command of a checkout and return what it says, paths left out, and how it ends."""
    out.mkdir(exist_ok=True)
    words = [word.replace("OUT", str(out)) for word in run.words]
    env = os.environ | {"PYTHONPATH": str(checkout), "SOURCE_DATE_EPOCH": "1790000000"}
    command = [sys.executable, "-m", "pamphlets", *words]
    done = subprocess.run(
        command, cwd=checkout, env=env, capture_output=True, text=True, check=False
    )
    said = f"{done.stdout}{done.stderr}exit {done.returncode}"
    return (
        said.replace(str(out), "OUT").replace(str(checkout), "TOP").replace(str(TOP), "TOP")
    )


def files_in(folder: Path) -> dict[Path, bytes]:
    """Return the files below a folder, what only the program reads left out."""
    paths = [
        path
        for path in folder.rglob("*")
        if path.is_file() and not UNTOLD & set(path.parts)
    ]
    return {path.relative_to(folder): path.read_bytes() for path in paths}


if __name__ == "__main__":
    main()

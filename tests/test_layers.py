"""Who may import whom: every module from rows above its own, and heavy libraries where they belong."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
MODULES = sorted((TOP / "pamphlets").rglob("*.py"))

# A module or folder imports from rows above its own, and from its own folder. Same row: strangers.
ROWS = (
    "units",
    "geometry source files lean binding status",
    "meta",
    "document style sources",
    "drawing rewrite inks",
    "edition",
    "faces",
    "shaping",
    "fonts hyphens",
    "marks",
    "read cite typography",
    "claims",
    "text",
    "layout diagrams",
    "pdf impose",
    "themes",
    "format",
    "formats",
    "art gauge handout scans",
    "wording titles digests stamps template",
    "printer shop choices",
    "cahiers",
    "bindery",
    "pipeline",
    "fact_check entrance",
    "press",
    "report proofs dossier",
    "counter stone pressroom inspection copies",
    "printing",
    "batch reception",
    "commands daily",
    "cli",
    "__main__",
)
ROW = {name: row for row, names in enumerate(ROWS) for name in names.split()}

# Outside libraries that only the named modules or folders import.
HEAVY = {
    "reportlab": {"pdf"},
    "pypdf": {"impose"},
    "uharfbuzz": {"shaping", "pdf"},
    "PIL": {"pdf"},
    "pypdfium2": {"pdf"},
    "pyphen": {"hyphens"},
    "markdown_it": {"read"},
    "mdit_py_plugins": {"read"},
    "yaml": {"read"},
    "typer": {"commands"},
    "rich": {"report"},
    "watchfiles": {"counter"},
    "pypandoc": {"entrance"},
    "segno": {"layout"},
}


def part(path: Path) -> str:
    """The name under which a module's row is listed: its folder's, or its own."""
    return path.relative_to(TOP / "pamphlets").with_suffix("").parts[0]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(level=0, module=str(module), names=names):
                # `from pamphlets import read` names a folder, `from pamphlets.read import x` what is in it.
                top = module == "pamphlets"
                yield from [f"pamphlets.{alias.name}" for alias in names] if top else [module]
            case ast.ImportFrom():
                raise AssertionError(f"{path}:{node.lineno}: a relative import")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(TOP)))
def test_a_module_imports_only_from_rows_above_its_own(path: Path) -> None:
    own = part(path)
    if own == "__init__":
        assert not list(imports(path))
        return
    for name in imports(path):
        match name.split("."):
            case ["pamphlets", "__version__"] | ["pamphlets"]:
                pass
            case ["pamphlets", other, *_] if other != own:
                assert ROW[other] < ROW[own], f"{own} may not import {name}"
            case [library, *_]:
                allowed = HEAVY.get(library, {own})
                assert own in allowed, f"{library} is for {', '.join(sorted(allowed))}, not for {own}"


def test_only_who_speaks_to_the_author_imports_the_wording() -> None:
    wording = "pamphlets.wording"
    speakers = {part(path) for path in MODULES if any(name.startswith(wording) for name in imports(path))}
    assert speakers <= {"report", "wording"}


def test_every_module_has_a_row_and_every_row_a_module() -> None:
    assert {part(path) for path in MODULES} - {"__init__"} == set(ROW)

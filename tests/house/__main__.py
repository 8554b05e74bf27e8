"""The table of `make house`: what was, what must be, what is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.house.density import measure_density
from tests.house.modules import PACKAGE, Module, count_floors, find_circles, load_modules
from tests.house.names import (
    inner_imports,
    long_lived_names,
    repeated_class_names,
    types_of_names,
)
from tests.house.walks import Walk, walk_footnote, walk_foreign_page


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: before the house was put in order, as it must be at the most, and now."""

    what: str
    before: float
    must: float | None
    now: float

    def __str__(self) -> str:
        """The row as a line of the table."""
        if self.must is None:
            return f"{self.what:<52}{self.before:>9g}{'':>9}{self.now:>9.4g}"
        state = "" if self.now <= self.must else "  over"
        return f"{self.what:<52}{self.before:>9g}{self.must:>9g}{self.now:>9.5g}{state}"


def main() -> None:
    """Print the table, then each folder's density."""
    print(f"{'':<52}{'before':>9}{'must':>9}{'now':>9}")
    modules = load_modules()
    for row in (
        *shape_rows(modules),
        *density_rows(modules),
        *name_rows(modules),
        *walk_rows(),
    ):
        print(row)
    print(f"\n{'folder':<34}{'lines':>8}{'nodes':>8}{'compr.':>8}{'cond.':>8}{'once':>8}")
    for folder in sorted({module.folder for module in modules}):
        density = measure_density([module for module in modules if module.folder == folder])
        print(
            f"{folder or '.':<34}{density.lines:>8}{density.nodes_per_line:>8.1f}"
            f"{density.per_thousand(density.comprehensions):>8.0f}"
            f"{density.per_thousand(density.conditionals):>8.0f}{density.share_called_once:>8.0%}"
        )


def shape_rows(modules: tuple[Module, ...]) -> Iterator[Row]:
    """Yield how the folders lie."""
    loose = [
        module for module in modules if not module.folder and module.path.stem != "__init__"
    ]
    yield Row("modules lying loose at the top", 48, 2, len(loose))
    yield Row("entries in the largest folder", 66, 14, max(count_entries().values()))
    yield Row("import floors", 20, 9, count_floors())
    yield Row("import circles", 2, 0, len(find_circles()))


def count_entries() -> Counter[Path]:
    """Return how many modules and sub-folders each folder has."""
    entries: Counter[Path] = Counter()
    for path in PACKAGE.rglob("*"):
        is_folder = path.is_dir() and any(path.glob("*.py"))
        if is_folder or (path.suffix == ".py" and path.name != "__init__.py"):
            entries[path.parent] += 1
    return entries


def density_rows(modules: tuple[Module, ...]) -> Iterator[Row]:
    """Yield how much stands on a line."""
    density = measure_density(modules)
    yield Row("syntax nodes a line of code", 12.8, 9.5, density.nodes_per_line)
    densest = max(folder_densities(modules).values())
    yield Row("  in the densest folder", 15.5, 10.5, densest)
    per_thousand = density.per_thousand
    yield Row(
        "comprehensions a thousand lines", 53, 25, per_thousand(density.comprehensions)
    )
    yield Row("  nested ones", 4.5, 0, per_thousand(density.nested))
    yield Row("conditional expressions", 46, 20, per_thousand(density.conditionals))
    yield Row(
        "functions called once, in a hundred", 33, 18, 100 * density.share_called_once
    )
    yield Row("lines of pamphlets/", 38_159, 34_500, density.lines)
    yield Row("syntax nodes of pamphlets/", 309_371, None, density.nodes)


def folder_densities(modules: tuple[Module, ...]) -> dict[str, float]:
    """Return the syntax nodes a line of each folder with a hundred lines of code or more."""
    densities: dict[str, float] = {}
    for folder in {module.folder for module in modules}:
        density = measure_density([module for module in modules if module.folder == folder])
        if density.code_lines >= 100:
            densities[folder] = density.nodes_per_line
    return densities


def name_rows(modules: tuple[Module, ...]) -> Iterator[Row]:
    """Yield what names leave to be guessed."""
    yield Row(
        "imports inside functions without their cost",
        170,
        0,
        len([*inner_imports(modules)]),
    )
    yield Row(
        "class names that exist more than once", 34, 0, len(repeated_class_names(modules))
    )
    banned = [*long_lived_names(modules)]
    yield Row("found, made, said, one, held beyond three lines", 403, 0, len(banned))
    types = types_of_names(modules)
    worst = max(types, key=lambda name: len(types[name]))
    yield Row(f"most types of one name ({worst})", 38, None, len(types[worst]))


def walk_rows() -> Iterator[Row]:
    """Yield where a footnote and a foreign page go."""
    footnote, page = walk_footnote(), walk_foreign_page()
    befores = (Walk(58, 150, 370, 218, 161), Walk(47, 278, 3797, 1005, 959))
    yield Row("files that a footnote's text enters", befores[0].files, 40, footnote.files)
    yield Row("  its moves between files", befores[0].moves, 130, footnote.moves)
    yield Row(
        "  of them back into a file left", befores[0].moves_back, 80, footnote.moves_back
    )
    yield Row(
        "files that imposing a foreign PDF enters", befores[1].files, None, page.files
    )
    yield Row("  its moves between files", befores[1].moves, None, page.moves)


if __name__ == "__main__":
    main()

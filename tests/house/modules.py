"""The package's files -> parsed modules, and who imports whom."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PACKAGE = TOP / "pamphlets"


@dataclass(frozen=True, slots=True)
class Module:
    """One file of the package."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def folder(self) -> str:
        """Its folder below the package, as `impose/plan`; empty at the top."""
        name = self.path.parent.relative_to(PACKAGE).as_posix()
        return "" if name == "." else name

    def functions(self) -> Iterator[ast.FunctionDef]:
        """Every function and method."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef))


@cache
def load_modules() -> tuple[Module, ...]:
    """Return every module of the package, `__init__.py` files included."""
    modules = []
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text("utf-8")
        modules.append(Module(path, text, ast.parse(text)))
    return tuple(modules)


def module_path(name: str) -> Path | None:
    """Return the file of a module or package of ours, None for anybody else's."""
    path = TOP.joinpath(*name.split("."))
    if path.is_dir():
        return path / "__init__.py"
    path = path.with_suffix(".py")
    return path if path.is_file() else None


def imported_names(tree: ast.AST) -> Iterator[str]:
    """Yield the modules imported, wherever the statement stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import"
            for alias in node.names:
                submodule = f"{node.module}.{alias.name}"
                yield submodule if module_path(submodule) else str(node.module)


def import_graph() -> dict[Path, set[Path]]:
    """Return the modules of ours that each module imports, packages left out."""
    graph: dict[Path, set[Path]] = {}
    for module in load_modules():
        if module.path.name == "__init__.py":
            continue
        targets = {module_path(name) for name in imported_names(module.tree)}
        graph[module.path] = {
            target
            for target in targets
            if target is not None and target.name != "__init__.py"
        }
    return graph


def find_circles() -> list[list[Path]]:
    """Return import circles, each as the modules on its way round, found depth first."""
    graph = import_graph()
    circles: list[list[Path]] = []
    finished: set[Path] = set()

    def visit(path: Path, trail: list[Path]) -> None:
        if path in trail:
            circles.append(trail[trail.index(path) :])
            return
        if path in finished:
            return
        for target in sorted(graph[path]):
            visit(target, [*trail, path])
        finished.add(path)

    for path in graph:
        visit(path, [])
    return circles


def count_floors() -> int:
    """Return the longest chain of top folders that import one another, in folders."""
    below: dict[str, set[str]] = {}
    for path, targets in import_graph().items():
        own = path.relative_to(PACKAGE).parts[0]
        for target in targets:
            other = target.relative_to(PACKAGE).parts[0]
            below.setdefault(own, set())
            if other != own:
                below[own].add(other)

    def height(folder: str) -> int:
        return 1 + max((height(other) for other in below.get(folder, ())), default=0)

    return max(height(folder) for folder in below)

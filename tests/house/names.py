"""Parsed modules -> names that tell too little or stand for too much."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tests.house.modules import Module

BANNED = frozenset({"found", "made", "said", "one", "held"})
BANNED_SPAN = 3  # lines over which such a name may live


def repeated_class_names(modules: Sequence[Module]) -> dict[str, list[str]]:
    """Return the names that more than one class bears, with the files."""
    files: dict[str, list[str]] = defaultdict(list)
    for module in modules:
        for node in module.tree.body:
            if isinstance(node, ast.ClassDef):
                files[node.name].append(module.path.name)
    return {name: places for name, places in files.items() if len(places) > 1}


def long_lived_names(modules: Sequence[Module]) -> Iterator[str]:
    """Yield the place of each banned name that lives for more than a few lines of one function."""
    for module in modules:
        for function in module.functions():
            lines: dict[str, list[int]] = defaultdict(list)
            for node in ast.walk(function):
                if isinstance(node, ast.Name):
                    lines[node.id].append(node.lineno)
                elif isinstance(node, ast.arg):
                    lines[node.arg].append(node.lineno)
            for name in sorted(BANNED & lines.keys()):
                if max(lines[name]) - min(lines[name]) >= BANNED_SPAN:
                    yield f"{module.path.name}:{min(lines[name])} {name}"


def types_of_names(modules: Sequence[Module]) -> dict[str, set[str]]:
    """Return the types under which each parameter's and variable's name is annotated."""
    types: dict[str, set[str]] = defaultdict(set)
    for module in modules:
        for function in module.functions():
            for node in ast.walk(function):
                if isinstance(node, ast.arg) and node.annotation is not None:
                    types[node.arg].add(bare_type(node.annotation))
                elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                    types[node.target.id].add(bare_type(node.annotation))
    return types


def bare_type(annotation: ast.expr) -> str:
    """Return an annotation without quotes and without `| None`."""
    return ast.unparse(annotation).strip("'\"").removesuffix(" | None")


def inner_imports(modules: Sequence[Module]) -> Iterator[str]:
    """Yield each import inside a function outside the command line whose cost in ms no comment tells."""
    for module in modules:
        if module.folder.startswith("app/cli"):
            continue
        lines = module.text.splitlines()
        for function in module.functions():
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    beside = " ".join(lines[max(0, node.lineno - 2) : node.end_lineno])
                    if " ms" not in beside:
                        yield f"{module.path.name}:{node.lineno}"

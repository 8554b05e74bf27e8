"""Parsed modules -> how dense their code is, per thousand lines of code.

A line of code is neither blank nor comment, docstring or import.
"""

import ast
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tests.house.modules import Module

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
WITH_DOCSTRINGS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Module)


@dataclass(frozen=True, slots=True)
class Density:
    """Figures of some modules together."""

    lines: int
    code_lines: int
    nodes: int
    comprehensions: int
    nested: int
    conditionals: int
    functions: int
    called_once: int

    @property
    def nodes_per_line(self) -> float:
        """Syntax nodes a line of code."""
        return self.nodes / max(1, self.code_lines)

    def per_thousand(self, count: int) -> float:
        """Return how many of something there are in a thousand lines of code."""
        return 1000 * count / max(1, self.code_lines)

    @property
    def share_called_once(self) -> float:
        """Of all functions, those that are private and named in one other place of their module."""
        return self.called_once / max(1, self.functions)


def measure_density(modules: Sequence[Module]) -> Density:
    """Return the figures of some modules together."""
    totals: Counter[str] = Counter()
    for module in modules:
        totals["lines"] += len(module.text.splitlines())
        totals["code_lines"] += count_code_lines(module)
        words = Counter(re.findall(r"\w+", module.text))
        for node in ast.walk(module.tree):
            totals["nodes"] += 1
            if isinstance(node, COMPREHENSIONS):
                totals["comprehensions"] += 1
                totals["nested"] += len(node.generators) > 1
            elif isinstance(node, ast.IfExp):
                totals["conditionals"] += 1
            elif isinstance(node, ast.FunctionDef):
                totals["functions"] += 1
                is_private = node.name.startswith("_") and not node.name.startswith("__")
                totals["called_once"] += is_private and words[node.name] == 2
    return Density(
        totals["lines"],
        totals["code_lines"],
        totals["nodes"],
        totals["comprehensions"],
        totals["nested"],
        totals["conditionals"],
        totals["functions"],
        totals["called_once"],
    )


def count_code_lines(module: Module) -> int:
    """Return how many lines of a module are code."""
    docstrings: set[int] = set()
    for node in ast.walk(module.tree):
        if (
            isinstance(node, WITH_DOCSTRINGS)
            and ast.get_docstring(node, clean=False) is not None
        ):
            first = node.body[0]
            docstrings.update(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    count = 0
    for number, line in enumerate(module.text.splitlines(), 1):
        stripped = line.strip()
        is_code = stripped and not stripped.startswith(("#", "from ", "import "))
        count += bool(is_code and number not in docstrings)
    return count

"""The kinds of cases, by name: each makes one from a seed."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from types import MappingProxyType

from tests.fuzz.case import Case
from tests.fuzz.grammars import (
    contents,
    drawings,
    front_matter,
    imports,
    markdown,
    printers,
    records,
    registers,
    sheets,
    single_sheets,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One grammar."""

    name: str
    grammar: Callable[[Random], Case]

    def make(self, seed: int) -> Case:
        """Return the case of a seed, the same on every machine."""
        return self.grammar(Random(f"{self.name}:{seed}"))


KINDS = MappingProxyType(
    {
        name: Kind(name, grammar)
        for name, grammar in {
            "markdown": markdown.make_case,
            "sheet": single_sheets.make_case,
            "content": contents.make_case,
            "head": front_matter.make_case,
            "register": registers.make_case,
            "svg": drawings.make_case,
            "picture": sheets.make_picture_case,
            "pdf": sheets.make_pdf_case,
            "options": sheets.make_option_case,
            "printer": printers.make_case,
            "record": records.make_case,
            "import": imports.make_case,
        }.items()
    }
)

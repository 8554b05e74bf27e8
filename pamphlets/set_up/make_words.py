"""The words of a `make` command line -> those of the press, for machines without make: `make nouveau T="Mon titre"`.

Messages name `make`, and what they name can be typed on Windows too. The twin of the Makefile's targets for authors;
a test gives the same words to both. Whatever is no target is the name of a title.
"""

import os
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

Operand = Literal["none", "title", "titles", "file", "theme"]
_VARIABLE: Final = re.compile(r"([A-Z]+)=(.*)", re.DOTALL)
_HELP_LINE: Final = re.compile(r"\t@echo '(.*)'")
_KEPT_IN_BUILD: Final = (".gitignore", "commonmark")


@dataclass(frozen=True, slots=True)
class MakeTarget:
    """A target of the Makefile that hands over to the press."""

    names: str
    """All its names, between spaces."""
    command: tuple[str, ...]
    operand: Operand = "none"
    options: tuple[tuple[str, str], ...] = ()
    """A variable and the option that it becomes, where it is set."""
    lock: str = ""
    """What is installed for it besides; empty: nothing."""


_FORMAT: Final = ("FORMAT", "--format")
_TARGETS: Final = (
    MakeTarget("build construire tout all", ("build",)),
    MakeTarget(
        "epreuve épreuve proof",
        ("build", "--format", "epreuve", "--no-preview", "--out", "build/epreuves"),
        "titles",
    ),
    MakeTarget("suivre watch", ("watch",), "titles"),
    MakeTarget("atelier workbench", ("atelier",), lock="atelier"),
    MakeTarget("nouveau new", ("new",), "title", (_FORMAT,)),
    MakeTarget("nouveau-theme new-theme", ("new-theme",), "theme"),
    MakeTarget("specimen spécimen", ("specimen",), "titles"),
    MakeTarget("polices", ("list", "fonts")),
    MakeTarget("importer import", ("import",), "file", (_FORMAT, ("T", "--titre"))),
    MakeTarget("verifier vérifier check", ("check",), "titles"),
    MakeTarget("mentions notices", ("notices",), "titles"),
    MakeTarget("vierge blank", ("blank",)),
    MakeTarget("exemples examples", ("examples",)),
    MakeTarget("imprimer print", ("print",), "title", (_FORMAT, ("N", "--exemplaires"))),
    MakeTarget("imprimeur shop", ("build", "--for", "imprimeur"), "titles"),
    MakeTarget("riso", ("build", "--for", "riso"), "titles"),
    MakeTarget("photocopie photocopy", ("build", "--for", "photocopie"), "titles"),
    MakeTarget("economie économie economy", ("build", "--economie"), "titles"),
    MakeTarget(
        "cle clé key", ("pack-key",), options=(("VERS", "--to"), ("MACHINES", "--machines"))
    ),
    MakeTarget("partage partager share", ("share",), "titles", (("VERS", "--to"),)),
    MakeTarget("pandoc", (), lock="import"),
)
CLEAN_NAMES: Final = ("clean", "vide", "nettoyer")
HELP_NAMES: Final = ("help", "aide")


def _index_targets() -> Mapping[str, MakeTarget]:
    """Return each target by each of its names."""
    by_name: dict[str, MakeTarget] = {}
    for target in _TARGETS:
        by_name |= dict.fromkeys(target.names.split(), target)
    return by_name


BY_NAME: Final = _index_targets()


@dataclass(frozen=True, slots=True)
class MakeOrder:
    """What a command line of make comes to."""

    words: tuple[str, ...]
    """Of the press; empty: it is not asked."""
    locks: tuple[str, ...] = ()
    content: str | None = None
    """The folder of texts; None: the usual one."""


def read_make_words(typed: Sequence[str]) -> MakeOrder:
    """Return what is to be done for the words behind `make`. A variable may stand before or behind its target."""
    variables: dict[str, str] = {}
    names: list[str] = []
    for word in typed:
        match = _VARIABLE.fullmatch(word)
        if match:
            variables[match[1]] = match[2]
        elif word != "--":
            names.append(word)
    variables["T"] = variables.get("T") or variables.get("TITRE", "")
    content = variables.get("CONTENU") or None
    build = ("build", "--anonyme") if variables.get("ANONYME") else ("build",)
    name = names[0] if names else "build"
    target = BY_NAME.get(name)
    if target is None:
        return MakeOrder((*build, "--", name), content=content)
    words = target.command
    if words[:1] == ("build",):
        words = (*build, *words[1:])
    for variable, option in target.options:
        if variables.get(variable):
            words += (f"{option}={variables[variable]}",)
    if target.operand != "none":
        words += ("--", *_read_operands(target.operand, variables))
    locks = (target.lock,) if target.lock else ()
    return MakeOrder(words, locks, content)


def _read_operands(operand: Operand, variables: Mapping[str, str]) -> Sequence[str]:
    title = variables["T"]
    if operand == "titles":
        return title.split()
    if operand == "file":
        return [variables.get("F", "")]
    if operand == "theme":
        return [variables.get("N") or title]
    return [title]


def carry_out_here(typed: Sequence[str], top: Path) -> bool:
    """Return whether the words were for what needs no press: the list of targets, or an empty `build/`."""
    name = typed[0] if typed else ""
    if name in HELP_NAMES:
        sys.stdout.write(read_help(top))
    elif name in CLEAN_NAMES:
        empty_build(top / "build")
    return name in (*HELP_NAMES, *CLEAN_NAMES)


def read_help(top: Path) -> str:
    """Return what `make help` tells authors, as it stands in the Makefile."""
    makefile = (top / "Makefile").read_text("utf-8")
    lines = _HELP_LINE.findall(makefile[makefile.index("\nhelp aide:") :])
    return os.linesep.join(lines[: lines.index("For developers:")]) + os.linesep


def empty_build(build: Path) -> None:
    """Empty the folder of what is made. Raises OSError."""
    for path in build.iterdir() if build.is_dir() else ():
        if path.name in _KEPT_IN_BUILD:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()

"""Lines as they are typed every day -> the orders that they are, read without Typer.

Typer needs a tenth of a second to come in and to make its commands: thrice what a build with nothing to do
takes, and longer than a brochure takes to be imposed. What is not understood here goes to Typer, faults
included, which it words better. A test holds both to one reading.
"""

from collections.abc import Container, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

if TYPE_CHECKING:
    from pamphlets.app.build.incremental import BuildRequest
    from pamphlets.app.build.titles import Title
    from pamphlets.app.run.impose_task import ImposeRequest

_BUILD_NAMES: Final = ("build", "construire")
_IMPOSE_NAMES: Final = ("impose", "imposer")
_BUILD_OPTIONS: Final = MappingProxyType(
    {"--content": "content", "--out": "build", "--printers": "imprimantes"}
)
_BUILD_FLAGS: Final = ("--quiet", "-q", "--force", "--debug", "--preview", "--no-preview")
_IMPOSE_OPTIONS: Final = MappingProxyType(
    {"--out": "", "-o": "", "--scheme": "", "--paper": "A4", "--flip": "short"}
)
_QUIET_FLAGS: Final = ("--quiet", "-q")


class _CommandLine(NamedTuple):
    """A line taken apart: what its options are set to, its flags in their order, and its other words."""

    values: dict[str, str]
    flags: list[str]
    words: list[str]


def parse_build(
    words: Sequence[str],
) -> "tuple[BuildRequest, tuple[Title, ...], dict[str, bool]] | None":
    """Return what `counter.build` takes if `words` ask for a plain build; None where Typer must look."""
    line = _split_command_line(words, _BUILD_NAMES, _BUILD_OPTIONS, _BUILD_FLAGS)
    if line is None:
        return None
    from pamphlets.app.build.incremental import BuildRequest
    from pamphlets.app.run.build import choose_titles, read_source_date_epoch

    content, out = Path(line.values["--content"]), Path(line.values["--out"])
    try:
        titles, unknown = (
            choose_titles(content, line.words) if content.is_dir() else ((), ("no folder",))
        )
        date = read_source_date_epoch()
    except ValueError:
        return None
    if unknown:
        return None
    debug, quiet = "--debug" in line.flags, any(flag in line.flags for flag in _QUIET_FLAGS)
    previews = [flag for flag in line.flags if flag.endswith("preview")]
    shown, force = previews[-1:] != ["--no-preview"], "--force" in line.flags
    printers = Path(line.values["--printers"])
    order = BuildRequest(
        content, out, preview=shown, dump=debug, epoch=date, force=force, printers=printers
    )
    return order, titles, {"whole": not line.words, "quiet": quiet, "debug": debug}


def parse_impose(words: Sequence[str]) -> "tuple[ImposeRequest, tuple[Path, ...], bool] | None":
    """Return what `batch.impose` takes, whether to be quiet last; None where Typer must look."""
    line = _split_command_line(words, _IMPOSE_NAMES, _IMPOSE_OPTIONS, _QUIET_FLAGS)
    if line is None:
        return None
    from pamphlets.app.run.impose_task import ImposeRequest
    from pamphlets.impose.arrangement.catalogue import scheme_names
    from pamphlets.impose.placement.options import ImposeOptions
    from pamphlets.impose.placement.paper import parse_paper
    from pamphlets.impose.placement.place import Flip

    out, scheme = line.values["-o"] or line.values["--out"], line.values["--scheme"]
    flips: dict[str, Flip] = {flip: flip for flip in get_args(Flip)}
    flip = flips.get(line.values["--flip"])
    known = not scheme or scheme in scheme_names()
    twice, strange = (
        line.values["-o"] and line.values["--out"],
        Path(out).suffix.lower() not in ("", ".pdf"),
    )
    if not line.words or not out or flip is None or not known or twice or strange:
        return None
    try:
        stock = parse_paper(line.values["--paper"])
    except KeyError:
        return None
    sources = tuple(Path(word) for word in line.words)
    return (
        ImposeRequest(sources[0], Path(out), scheme or None, stock, flip, ImposeOptions()),
        sources,
        bool(line.flags),
    )


def _split_command_line(
    words: Sequence[str], names: Container[str], options: Mapping[str, str], flags: Container[str]
) -> _CommandLine | None:
    """Return a line of the command called one of `names`, in whole words; None where it has anything unknown."""
    line = _CommandLine(dict(options), [], [])
    rest = iter(words)
    if next(rest, "") not in names:
        return None
    for word in rest:
        name, equals, value = word.partition("=") if word.startswith("--") else (word, "", "")
        if name in options:
            value = value if equals else next(rest, "")
            if not value or value.startswith("-"):
                return None
            line.values[name] = value
        elif word in flags:
            line.flags.append(word)
        elif not word or word.startswith("-"):
            return None
        else:
            line.words.append(word)
    return line

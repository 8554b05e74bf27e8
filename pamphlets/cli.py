"""The way in. Leaves with 0 done, 1 the author's fault, 2 wrong usage, 3 ours, 130 stopped.

`build` as it is typed every day is understood here; all else goes to Typer, which needs seventy
milliseconds to make its commands, thrice what a build with nothing to do takes. A test holds both to one reading.
"""

import gc
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pamphlets.press import Order
    from pamphlets.titles import Title

_NAMES: Final = ("build", "construire")
_FOLDERS: Final = ("--content", "--out")
_STOPPED: Final = 130  # `counter.STOPPED`: nothing is imported while the program is being stopped
_FLAGS: Final = ("--quiet", "-q", "--force", "--debug", "--preview", "--no-preview")


def daily(words: Sequence[str]) -> "tuple[Order, tuple[Title, ...], dict[str, bool]] | None":
    """Return what `counter.build` takes if `words` ask for a plain build; None where Typer must look."""
    folders = {"--content": Path("content"), "--out": Path("build")}
    said: set[str] = set()
    slugs: list[str] = []
    rest = iter(words)
    if next(rest, "") not in _NAMES:
        return None
    for word in rest:
        name, equals, value = word.partition("=")
        if name in _FOLDERS and (equals or (value := next(rest, ""))):
            folders[name] = Path(value)
        elif word in _FLAGS:
            said.discard({"--preview": "--no-preview"}.get(word, word))
            said.add(word)
        elif word.startswith("-"):
            return None
        else:
            slugs.append(word)
    return _order(folders, said, slugs)


def _order(
    folders: dict[str, Path], said: set[str], slugs: list[str]
) -> "tuple[Order, tuple[Title, ...], dict[str, bool]] | None":
    """Return the order and the titles; None where something is amiss that Typer words better."""
    from pamphlets.counter import choose, epoch
    from pamphlets.press import Order

    content = folders["--content"]
    try:
        titles, unknown = choose(content, slugs) if content.is_dir() else ((), ("no folder",))
        date = epoch()
    except ValueError:
        return None
    if unknown:
        return None
    debug = "--debug" in said
    preview = "--no-preview" not in said
    order = Order(content, folders["--out"], None, preview, dump=debug, epoch=date, force="--force" in said)
    return order, titles, {"whole": not slugs, "quiet": bool(said & {"--quiet", "-q"}), "debug": debug}


def main() -> None:
    """Do what the command line asks; a bug of ours ends in one calm line."""
    gc.disable()  # a run is short and makes few cycles; looking for them would cost it a twentieth of its time
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # a terminal of another alphabet shows ? for what it lacks
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(_STOPPED)
    except Exception as crash:
        if "--debug" in sys.argv:
            raise
        from pamphlets.counter import OURS
        from pamphlets.report import tell_crash

        tell_crash(crash, Path("build"))
        sys.exit(OURS)


def run(words: Sequence[str]) -> int:
    """Carry out one command line and return its exit status; Typer leaves by itself, with SystemExit."""
    asked = daily(words)
    if asked:
        from pamphlets.counter import build

        order, titles, manner = asked
        return build(order, titles, **manner)
    from pamphlets.commands.desk import app

    app(list(words), prog_name="pamphlets")
    return 0

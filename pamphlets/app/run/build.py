"""The counter of the shop: takes an order, has it carried out, tells how each title went.

What carries an order out returns an exit status: 0 done, 1 the author's fault, 3 ours, 130 stopped.
"""

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pamphlets.app import terminal as report
from pamphlets.app.build import incremental as press
from pamphlets.app.build.incremental import Order, Outcome
from pamphlets.app.build.titles import FORMATS, Title, name_faults, title_of, titles_in
from pamphlets.app.exit_codes import AUTHOR, DONE, OURS, STOPPED
from pamphlets.core.slug import slug_of
from pamphlets.core.source import PamphletError, faults

_LAST_SECOND: Final = 253_402_300_799  # of the year 9999
_STATUS: Final = (("broken", OURS), ("failed", AUTHOR))


def choose(content: Path, names: Sequence[str]) -> tuple[tuple[Title, ...], tuple[str, ...]]:
    """Return the titles of a folder that are named, by slug or by file, or all; and the names of none.

    A file need not lie in the folder. Raises OSError.
    """
    titles = titles_in(content)
    if not names:
        return titles, ()
    chosen: list[Title] = []
    unknown: list[str] = []
    for name in names:
        found = [title for title in titles if title.slug == slug_of(name) or str(title.path) == name]
        if not found and Path(name).is_file():
            found = [title_of(Path(name))]
        chosen += [title for title in found if title not in chosen]
        unknown += [] if found else [name]
    return tuple(chosen), tuple(unknown)


def epoch() -> int | None:
    """Return SOURCE_DATE_EPOCH in seconds, None where it is not set.

    Raises ValueError if it is no number, or a date after the year 9999.
    """
    text = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if text and not (text.isascii() and text.isdecimal() and int(text) <= _LAST_SECOND):
        raise ValueError(f"it must be a number of seconds, not {text}")
    return int(text) if text else None


def build(order: Order, titles: Sequence[Title], *, whole: bool, quiet: bool, debug: bool) -> int:
    """Make the titles that are stale. A `whole` run also removes what lost its text."""
    named = name_faults(titles)
    report.tell(named)
    wrong = {fault.source.path for fault in named}
    status = AUTHOR if named else DONE
    able = [title for title in titles if str(title.path) not in wrong]
    try:
        with report.progress(len(able), quiet=quiet) as begin:
            for outcome in press.run(order, able, begin):
                status = max(status, _hand_over(outcome, order, quiet=quiet, debug=debug))
        if whole:
            for slug, removed in press.sweep(order):
                report.tell_gone(slug, removed, quiet=quiet)
    except* PamphletError as group:
        report.tell(faults(group))
        status = max(status, AUTHOR)
    except* OSError as group:
        report.tell_trouble(group)
        status = max(status, AUTHOR)
    except* KeyboardInterrupt:
        print("stopped; what was there before is whole", file=sys.stderr)
        status = STOPPED
    return status


def _hand_over(outcome: Outcome, order: Order, *, quiet: bool, debug: bool) -> int:
    """Tell how one title went and return its status."""
    report.tell(outcome.said)
    if outcome.crash is not None:
        if debug:
            raise outcome.crash
        report.tell_crash(outcome.crash, order.out)
    if not quiet or outcome.state in ("failed", "broken"):
        report.tell_outcome(outcome, order.out)
    return dict(_STATUS).get(outcome.state, DONE)


def tell_schemes(name: str | None) -> int:
    """Tell how to print, cut and fold what one scheme makes, or what each of them is."""
    if name is None:
        report.tell_list("Folding", "pamphlets.impose.schemes", schemes())
        print("`pamphlets schemes NAME` says how to print, cut, fold and bind.")
    else:
        from pamphlets.impose.arrangement.catalogue import manual

        print(manual(name))
    return DONE


def write_new(title: str, content: Path, kind: str) -> int:
    """Write a text of a kind to begin with, and never over another one."""
    from pamphlets.app.build.templates import template

    folder = next(name for name, made in FORMATS.items() if made == kind)
    path = content / folder / f"{slug_of(title)}.md"
    taken = [other for other in titles_in(content) if other.slug == slug_of(title)] if content.is_dir() else []
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not taken:
            with path.open("x", encoding="utf-8") as file:
                file.write(template(title, kind))
    except FileExistsError:
        taken = [title_of(path)]
    except OSError as cause:
        report.tell_trouble(ExceptionGroup("new", [cause]))
        return AUTHOR
    if taken:
        print(f"{taken[0].path} is there already; nothing was written. Choose another title.", file=sys.stderr)
        return AUTHOR
    print(f"{path} is ready: open it in a text editor, then type: make {slug_of(title)}")
    return DONE


def schemes() -> tuple[str, ...]:
    """Return the names of all ways of folding, sorted."""
    from pkgutil import iter_modules

    from pamphlets.impose import schemes as folder

    return tuple(sorted(found.name.replace("_", "-") for found in iter_modules(folder.__path__)))


def show() -> int:
    """Name the formats, themes, ways of folding and fonts, each with its own first words."""
    from pamphlets.core.fonts.font_files import list_faces
    from pamphlets.design.registry import format_names, look_names

    report.tell_list("Formats", "pamphlets.design.formats", format_names())
    report.tell_list("Themes", "pamphlets.design.themes", look_names())
    report.tell_list("Folding", "pamphlets.impose.schemes", schemes())
    faces = Counter(face.family for face in list_faces(press.FONTS))
    print("Fonts", *(f"  {family} ({number})" for family, number in sorted(faces.items())), sep="\n")
    return DONE


def watch(content: Path, out: Path) -> int:
    """Build now and after each change of a text, a picture or a font, until Ctrl+C."""
    import subprocess

    from watchfiles import watch as changes

    # Each build in a process of its own: it then sees changes of the program as well.
    build_all = [sys.executable, "-m", "pamphlets", "build", "--content", str(content), "--out", str(out)]
    watched = [path for path in (content, press.FONTS, press.HOUSE) if path.is_dir()]
    try:
        subprocess.run(build_all, check=False)  # noqa: S603 (our own program)
        print(f"watching {content}; Ctrl+C stops", flush=True)
        for _ in changes(*watched, raise_interrupt=True):
            subprocess.run(build_all, check=False)  # noqa: S603
    except KeyboardInterrupt:
        print()
    return DONE

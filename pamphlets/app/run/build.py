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
from pamphlets.app.build.incremental import BuildOutcome, BuildRequest
from pamphlets.app.build.titles import (
    FOLDER_FORMATS,
    Title,
    check_names,
    find_titles,
    title_from_path,
)
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_BUG, EXIT_DONE, EXIT_INTERRUPTED
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.slug import make_slug
from pamphlets.core.source import PamphletError, iter_diagnostics

_MAX_EPOCH: Final = 253_402_300_799  # of the year 9999
_EXIT_CODES: Final = (("broken", EXIT_BUG), ("failed", EXIT_AUTHOR_ERROR))


def choose_titles(content: Path, names: Sequence[str]) -> tuple[tuple[Title, ...], tuple[str, ...]]:
    """Return the titles of a folder that are named, by slug or by file, or all; and the names of none.

    A file need not lie in the folder. Raises OSError.
    """
    titles = find_titles(content)
    if not names:
        return titles, ()
    chosen: list[Title] = []
    unknown: list[str] = []
    for name in names:
        found = [
            title for title in titles if title.slug == make_slug(name) or str(title.path) == name
        ]
        if not found and Path(name).is_file():
            found = [title_from_path(Path(name))]
        chosen += [title for title in found if title not in chosen]
        unknown += [] if found else [name]
    return tuple(chosen), tuple(unknown)


def read_source_date_epoch() -> int | None:
    """Return SOURCE_DATE_EPOCH in seconds, None where it is not set.

    Raises ValueError if it is no number, or a date after the year 9999.
    """
    text = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if text and not (text.isascii() and text.isdecimal() and int(text) <= _MAX_EPOCH):
        raise ValueError(f"it must be a number of seconds, not {text}")
    return int(text) if text else None


def build_titles(
    order: BuildRequest, titles: Sequence[Title], *, whole: bool, quiet: bool, debug: bool
) -> int:
    """Make the titles that are stale. A `whole` run also removes what lost its text."""
    named = check_names(titles)
    report.print_diagnostics(named)
    wrong = {fault.source.path for fault in named}
    status = EXIT_AUTHOR_ERROR if named else EXIT_DONE
    able = [title for title in titles if str(title.path) not in wrong]
    try:
        with report.show_progress(len(able), quiet=quiet) as begin:
            for outcome in press.build_stale(order, able, begin):
                status = max(status, _report_outcome(outcome, order, quiet=quiet, debug=debug))
        if whole:
            for slug, removed in press.remove_orphans(order):
                report.print_removed(slug, removed, quiet=quiet)
    except* PamphletError as group:
        report.print_diagnostics(iter_diagnostics(group))
        status = max(status, EXIT_AUTHOR_ERROR)
    except* OSError as group:
        report.print_os_errors(group)
        status = max(status, EXIT_AUTHOR_ERROR)
    except* KeyboardInterrupt:
        print("stopped; what was there before is whole", file=sys.stderr)
        status = EXIT_INTERRUPTED
    return status


def _report_outcome(outcome: BuildOutcome, order: BuildRequest, *, quiet: bool, debug: bool) -> int:
    """Tell how one title went and return its status."""
    report.print_diagnostics(outcome.diagnostics)
    if outcome.crash is not None:
        if debug:
            raise outcome.crash
        report.print_crash(outcome.crash, order.out)
    if not quiet or outcome.state in ("failed", "broken"):
        report.print_outcome(outcome, order.out)
    return dict(_EXIT_CODES).get(outcome.state, EXIT_DONE)


def print_schemes(name: str | None) -> int:
    """Tell how to print, cut and fold what one scheme makes, or what each of them is."""
    if name is None:
        report.print_module_list("Folding", "pamphlets.impose.schemes", scheme_names())
        print("`pamphlets schemes NAME` says how to print, cut, fold and bind.")
    else:
        from pamphlets.impose.arrangement.catalogue import scheme_manual

        print(scheme_manual(name))
    return EXIT_DONE


def write_new_text(title: str, content: Path, kind: str) -> int:
    """Write a text of a kind to begin with, and never over another one."""
    from pamphlets.app.build.templates import new_text

    folder = next(name for name, made in FOLDER_FORMATS.items() if made == kind)
    path = content / folder / f"{make_slug(title)}.md"
    taken = (
        [other for other in find_titles(content) if other.slug == make_slug(title)]
        if content.is_dir()
        else []
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not taken:
            with path.open("x", encoding="utf-8") as file:
                file.write(new_text(title, kind))
    except FileExistsError:
        taken = [title_from_path(path)]
    except OSError as cause:
        report.print_os_errors(ExceptionGroup("new", [cause]))
        return EXIT_AUTHOR_ERROR
    if taken:
        print(
            f"{taken[0].path} is there already; nothing was written. Choose another title.",
            file=sys.stderr,
        )
        return EXIT_AUTHOR_ERROR
    print(f"{path} is ready: open it in a text editor, then type: make {make_slug(title)}")
    return EXIT_DONE


def scheme_names() -> tuple[str, ...]:
    """Return the names of all ways of folding, sorted."""
    from pkgutil import iter_modules

    from pamphlets.impose import schemes as folder

    return tuple(sorted(found.name.replace("_", "-") for found in iter_modules(folder.__path__)))


def print_inventory() -> int:
    """Name the formats, themes, ways of folding and fonts, each with its own first words."""
    from pamphlets.core.fonts.font_files import list_font_files
    from pamphlets.design.registry import design_names, format_names

    report.print_module_list("Formats", "pamphlets.design.formats", format_names())
    report.print_module_list("Themes", "pamphlets.design.themes", design_names())
    report.print_module_list("Folding", "pamphlets.impose.schemes", scheme_names())
    faces = Counter(face.family for face in list_font_files(FONTS))
    print(
        "Fonts", *(f"  {family} ({number})" for family, number in sorted(faces.items())), sep="\n"
    )
    return EXIT_DONE


def watch_folder(content: Path, out: Path) -> int:
    """Build now and after each change of a text, a picture or a font, until Ctrl+C."""
    import subprocess

    from watchfiles import watch as changes

    # Each build in a process of its own: it then sees changes of the program as well.
    build_all = [
        sys.executable,
        "-m",
        "pamphlets",
        "build",
        "--content",
        str(content),
        "--out",
        str(out),
    ]
    watched = [path for path in (content, FONTS, press.PACKAGE) if path.is_dir()]
    try:
        subprocess.run(build_all, check=False)  # noqa: S603 (our own program)
        print(f"watching {content}; Ctrl+C stops", flush=True)
        for _ in changes(*watched, raise_interrupt=True):
            subprocess.run(build_all, check=False)  # noqa: S603
    except KeyboardInterrupt:
        print()
    return EXIT_DONE

"""Titles -> files in build/: what is stale is made again, whole or not at all; what lost its text goes."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from pamphlets.app.build.build_records import (
    FOLDER,
    Stamp,
    from_out,
    lies,
    look,
    orphans,
    read_stamp,
    remove,
    write_stamp,
)
from pamphlets.app.build.file_hashes import Digests
from pamphlets.app.build.titles import Title
from pamphlets.core.source import Diagnostic, PamphletError, Source, error, faults

if TYPE_CHECKING:
    from pamphlets.app.build.pipeline import Built, Lead
    from pamphlets.app.build.project import Shop  # for types alone: a run with nothing to do imports no stage
    from pamphlets.printing.printers.profile import Profile

HOUSE: Final = Path(__file__).resolve().parents[2]
FONTS: Final = HOUSE.parent / "fonts"
_LOCK: Final = HOUSE.parent / "requirements" / "run.txt"
_SHARED: Final = ("collectif.yaml", "sources.yaml", "sources.json")
_PICTURE: Final = "picture "


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of a run: texts from `content`, files into `out`, and how. See `pipeline.Wish`.

    Of the folder `printers`, the usual one gets a cahier of its own, if there is one.
    """

    content: Path
    out: Path
    pages: int | None = None
    formats: tuple[str, ...] = ()
    preview: bool = True
    dump: bool = False
    epoch: int | None = None
    force: bool = False
    fonts: Path = FONTS
    printers: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went with one title; `files` are names in its folder, `removed` what an older build had left.

    `lead` is what its first format prints, `also` what the others do.

    "broken": by a bug of ours, `crash`.
    """

    title: Title
    state: Literal["made", "stands", "failed", "broken"]
    pages: int = 0
    sheets: int = 0
    files: tuple[str, ...] = ()
    said: tuple[Diagnostic, ...] = ()
    removed: tuple[Path, ...] = ()
    crash: Exception | None = None
    lead: "Lead | None" = None
    also: "tuple[Lead, ...]" = ()


def run(order: Order, titles: Iterable[Title], begin: Callable[[str], None]) -> Iterator[Outcome]:
    """Yield how it went with each title, when it is done; `begin` hears the name of each that must be made.

    Raises the faults of the register and the collective's file, once a title needs them, those of the usual
    printer's profile, and OSError where the fonts cannot be read.
    """
    digests = Digests(order.out / FOLDER / "digests")
    press = _press(order, digests)
    printer = _usual(order)
    if printer is not None:
        press["printer"] = repr(printer)
    shop: Shop | None = None
    told: tuple[Diagnostic, ...] = ()
    for title in titles:
        stamp = read_stamp(order.out, title.slug)
        inputs = press | _inputs(title, order, digests)
        if not order.force and stamp and _stands(stamp, title, order, digests, inputs):
            yield Outcome(title, "stands", stamp.pages, stamp.sheets, tuple(stamp.outputs))
            continue
        begin(title.slug)
        if shop is None:
            from pamphlets.app.build.project import open_shop

            shop, told = open_shop(order.content, order.fonts)
        try:
            outcome = _make(title, order, shop, printer, digests, inputs, stamp)
        except Exception as crash:  # noqa: BLE001 (a bug of ours in one title must not hide the others)
            outcome = Outcome(title, "broken", crash=crash)
        yield replace(outcome, said=told + outcome.said)
        told = ()
    digests.save()


def sweep(order: Order) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """Yield each title whose text is gone and the files of it that were removed. Raises OSError."""
    for stamp in orphans(order.out, order.content):
        yield stamp.slug, remove(order.out, stamp)


def _usual(order: Order) -> "Profile | None":
    """Return the printer that all is made for as well, if there is one. Raises the faults of its profile."""
    if order.printers is None or not order.printers.is_dir():
        return None
    from pamphlets.printing.printers import profile_folder as shelf

    name = shelf.usual(order.printers)
    return shelf.read(order.printers, name) if name else None


def _press(order: Order, digests: Digests) -> dict[str, str]:
    """Return what every title depends on besides its own files."""
    return {
        "package": digests.of_folder(HOUSE, (".py", ".txt")),
        "fonts": digests.of_folder(order.fonts, (".ttf", ".otf")),
        "lock": digests.of(_LOCK),
        "python": sys.version,
        "order": f"{order.pages} {order.formats} {order.preview} {order.dump} {order.epoch}",
    }


def _inputs(title: Title, order: Order, digests: Digests) -> dict[str, str]:
    """Return what one title depends on, its pictures apart."""
    return {name: digests.of(order.content / name) for name in _SHARED} | {"text": digests.of(title.path)}


def _pictures(addresses: Iterable[str], title: Title, digests: Digests) -> dict[str, str]:
    """Return the digests of pictures by their address in the text."""
    return {f"{_PICTURE}{address}": digests.of(title.path.parent / address) for address in addresses}


def _stands(stamp: Stamp, title: Title, order: Order, digests: Digests, inputs: dict[str, str]) -> bool:
    """Tell whether what was built is what a build would make now."""
    addresses = [name.removeprefix(_PICTURE) for name in stamp.inputs if name.startswith(_PICTURE)]
    return (
        stamp.inputs == inputs | _pictures(addresses, title, digests)
        and (stamp.source, stamp.content) == _places(title, order)
        and lies(order.out, stamp)
    )


def _places(title: Title, order: Order) -> tuple[str, str]:
    """Return where the text and the content folder are, from the output folder."""
    return from_out(order.out, title.path), from_out(order.out, order.content)


def _make(
    title: Title,
    order: Order,
    shop: "Shop",
    printer: "Profile | None",
    digests: Digests,
    inputs: dict[str, str],
    old: Stamp | None,
) -> Outcome:
    """Make one title in a folder aside, and lay its files in their place when all are there."""
    from pamphlets.app.build import pipeline

    wish = pipeline.Wish(order.pages, order.formats, order.preview, order.dump, order.epoch, printer)
    aside = order.out / f".pamphlets-{os.urandom(8).hex()}"
    said: list[Diagnostic] = []
    try:
        aside.mkdir(parents=True)
        built = pipeline.build(title, shop, wish, aside)
        return _lay(title, order, built, aside, inputs | _pictures(built.pictures, title, digests), old)
    except* PamphletError as group:
        said += [_placed(fault, aside, order.out / title.slug) for fault in faults(group)]
    except* OSError as group:
        reason = ", ".join(str(getattr(one, "strerror", "") or one) for one in group.exceptions)
        said.append(error("out-unwritable", Source(str(order.out / title.slug), ""), reason=reason))
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return Outcome(title, "failed", said=tuple(said))


def _lay(title: Title, order: Order, built: "Built", aside: Path, inputs: dict[str, str], old: Stamp | None) -> Outcome:
    """Move finished files to where they belong, remove what the older build had besides, stamp the title."""
    folder = order.out / title.slug
    folder.mkdir(exist_ok=True)
    for name in built.files:
        (aside / name).replace(folder / name)
    removed = remove(order.out, old, frozenset(built.files)) if old else ()
    outputs = {name: seen for name in built.files if (seen := look(folder / name))}
    places = _places(title, order)
    write_stamp(order.out, Stamp(title.slug, *places, inputs, outputs, built.pages, built.sheets))
    count = built.pages, built.sheets
    return Outcome(title, "made", *count, built.files, built.said, removed, lead=built.lead, also=built.also)


def _placed(fault: Diagnostic, aside: Path, folder: Path) -> Diagnostic:
    """Return a fault as it is about the file in its place, not the one being made aside."""
    path = fault.source.path
    return replace(fault, source=Source(path.replace(str(aside), str(folder)), fault.source.text))

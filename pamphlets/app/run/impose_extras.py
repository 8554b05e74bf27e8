"""What is seen before paper is spent: a picture of the sheets, and how to print them, written beside them."""

from pathlib import Path
from typing import NamedTuple

from pamphlets.app.build.incremental import FONTS
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.checks import check_paths, written
from pamphlets.impose.job import Imposed
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import Pile
from pamphlets.printing.instructions.instruction_text import Lang, tongue


class Wanted(NamedTuple):
    """What was asked for: the PDF, the file of sheets or of the picture, paper, flip, wish, language."""

    source: Path
    out: Path
    paper: Paper
    flip: Flip
    wish: Wish
    lang: Lang


def direct(wanted: Wanted, made: Imposed, job: Arrangement) -> Path:
    """Write how to print, cut, fold and bind beside the sheets, as text and as a page; return where the text is.

    Raises the faults of paths and of fonts.
    """
    from pamphlets.printing.handout.handout import write_handout
    from pamphlets.printing.handout.pdf_output import lettered
    from pamphlets.printing.instructions import instruction_text as words
    from pamphlets.printing.instructions.any_scheme import Printed, notice

    source, out = wanted.source, wanted.out
    cover = made.cover.name if made.cover else ""
    machine = wanted.wish.machine
    passes = tuple(file.name for file in made.files) if machine and machine.passes == 2 and made.sides == 2 else ()
    pile: Pile = machine.pile if machine and passes else "turned-over"
    order = machine.order if machine and passes else None
    facts = (cover, wanted.paper.name, wanted.flip, source.name, passes, pile)
    printed = Printed(source.stem, out.name, *facts, order=order)
    said = notice(job, printed, wanted.lang)
    text = out.with_name(f"{out.stem}-{said.tongue.file}.txt")
    page = text.with_suffix(".pdf")
    check_paths(source, (out, text, page))
    with written(text) as file:
        file.write(words.written(said).encode())
    with lettered(page), written(page) as file:
        write_handout(said, job, FONTS, file)
    return text


def picture(wanted: Wanted, job: Arrangement, bleeding: int) -> None:
    """Write a picture of the sheets, in the kind that its name says. Raises the faults of its path and of fonts."""
    from pamphlets.printing.diagrams.contact_sheet import Shown
    from pamphlets.printing.handout.pdf_output import lettered
    from pamphlets.printing.handout.plan_picture import write_plan

    out = wanted.out
    shown = Shown(wanted.source.stem, wanted.paper.name, wanted.flip, wanted.wish, bleeding, tongue(wanted.lang))
    check_paths(wanted.source, (out,))
    with lettered(out), written(out) as file:
        write_plan(job, shown, out.suffix.lower(), FONTS, file)

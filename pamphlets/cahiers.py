"""The cahiers of a title, as its format has them: files for both edges, and how to print them."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets.document import Document
from pamphlets.faces import FontFault
from pamphlets.files import write_atomically, write_text_atomically
from pamphlets.source import NOWHERE, Diagnostic, Source, fail
from pamphlets.style import Format

if TYPE_CHECKING:
    from pamphlets.impose.job import Imposed
    from pamphlets.impose.notice import Notice


def fold(
    document: Document, fmt: Format, fonts: Path, out: Path, reading: str
) -> tuple[tuple[str, ...], int, tuple[Diagnostic, ...]]:
    """Write the cahiers and how to print them; return their names, the sheets of a copy, and remarks."""
    from pamphlets.impose.catalogue import scheme
    from pamphlets.impose.instructions import Job, notice
    from pamphlets.impose.job import impose_flips
    from pamphlets.impose.paper import paper

    stem = f"{document.meta.slug}-cahier-{fmt.sheet.lower()}"
    short, long = f"{stem}-bordcourt.pdf", f"{stem}-bordlong.pdf"
    made = impose_flips(out / reading, {"short": out / short, "long": out / long}, scheme(fmt.scheme), paper(fmt.sheet))
    title = document.meta.title
    job = Job(title, made.pages, made.blanks, made.sheets, reading, short, long, fmt.page, fmt.sheet)
    words = write_words(notice(job), made, fonts, out)
    # Remarks are located in the PDF just written; to its author it is the title that they are about.
    remarks = tuple(replace(remark, source=document.source, span=NOWHERE) for remark in made.diagnostics)
    return (short, long, *words), made.sheets, remarks


def write_words(notice: "Notice", made: "Imposed", fonts: Path, out: Path) -> tuple[str, ...]:
    """Write how to print, as a text and as a page with the same words and drawings, and return their names."""
    from pamphlets.handout.job import write_handout
    from pamphlets.impose.notice import written

    how = "comment-imprimer.txt"
    write_text_atomically(out / how, written(notice))
    if made.job is None:
        return (how,)
    name = f"{notice.tongue.file}.pdf"
    try:
        with write_atomically(out / name) as file:
            write_handout(notice, made.job, fonts, file)
    except FontFault as fault:
        fail(Diagnostic("error", fault.code, Source(str(out / name), ""), NOWHERE, fault.fields))
    return how, name

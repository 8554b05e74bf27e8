"""A reading PDF -> the sheets for one printer: one file, or one for each pass with how the pile is put back."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets.core.atomic_files import write_text_atomically
from pamphlets.core.slug import make_slug
from pamphlets.printing.printers.profile import PrinterProfile, settings_from_profile

if TYPE_CHECKING:
    from pamphlets.impose.job import Imposition
    from pamphlets.impose.placement.options import ImposeOptions
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.plan.sheet import Scheme


def impose_for_printer(
    reading: Path,
    out: Path,
    profile: PrinterProfile,
    scheme: "Scheme",
    paper: "Paper",
    wish: "ImposeOptions",
) -> "Imposition":
    """Write the sheets of a PDF for a printer and return what that came to. Raises the faults of imposing."""
    from pamphlets.impose.job import impose_pdf

    return impose_pdf(
        reading,
        out,
        scheme,
        paper,
        profile.flip,
        wish=replace(wish, printer=settings_from_profile(profile)),
    )


def write_printer_sheets(
    reading: Path,
    stem: str,
    profile: PrinterProfile,
    scheme: "Scheme",
    paper: "Paper",
    wish: "ImposeOptions",
) -> tuple[str, ...]:
    """Write sheets called `stem` beside the reading PDF and return the names of the files. Raises as `lay` does."""
    from pamphlets.impose.output.duplex_passes import instructions_path
    from pamphlets.printing.instructions.reload_pile import reload_instructions

    name = reading.with_name(f"{stem}-{make_slug(profile.name)}.pdf")
    made = impose_for_printer(reading, name, profile, scheme, paper, wish)
    names = tuple(file.name for file in made.files)
    if made.sides_per_sheet == 1 or profile.duplex == "auto" or made.arrangement is None:
        return names
    text = instructions_path(name)
    write_text_atomically(
        text,
        reload_instructions(
            settings_from_profile(profile), made.files, made.arrangement, paper, profile.flip
        ),
    )
    return (*names, text.name)

"""A reading PDF -> the sheets for one printer: one file, or one for each pass with how the pile is put back."""

from dataclasses import replace
from pathlib import Path

from pamphlets.core.slug import make_slug
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.output.duplex_passes import instructions_path
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.printing.instructions.instructions import as_text
from pamphlets.printing.instructions.reload_pile import reload_instructions
from pamphlets.printing.printers.profile import PrinterProfile, settings_from_profile


def impose_for_printer(
    reading: Path,
    out: Path,
    profile: PrinterProfile,
    scheme: Scheme,
    paper: Paper,
    options: ImposeOptions,
) -> Imposition:
    """Write the sheets of a PDF of ours for a printer and return what that came to. Raises the faults of imposing."""
    # What our own pages tell of themselves stands in the text: its authors want it told.
    options = replace(options, printer=settings_from_profile(profile), keep_metadata=True)
    return impose_pdf(reading, out, scheme, paper, profile.flip, options=options)


def write_printer_sheets(
    reading: Path,
    stem: str,
    profile: PrinterProfile,
    scheme: Scheme,
    paper: Paper,
    options: ImposeOptions,
) -> tuple[str, ...]:
    """Write sheets called `stem` beside the reading PDF and return the names of the files.

    Where hands put the pile back between two passes, a text that says how is the last of them. Raises the faults of
    imposing.
    """
    path = reading.with_name(f"{stem}-{make_slug(profile.name)}.pdf")
    imposition = impose_for_printer(reading, path, profile, scheme, paper, options)
    names = tuple(file.name for file in imposition.files)
    instructions = reload_instructions(imposition, profile.flip, options.lang)
    if instructions is None:
        return names
    text = instructions_path(path)
    write_text_atomically(text, as_text(instructions))
    return (*names, text.name)

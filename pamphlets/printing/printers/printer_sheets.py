"""A reading PDF -> the sheets for one printer: one file, or one for each pass with how the pile is put back."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets.core.atomic_files import write_text_atomically
from pamphlets.core.slug import slug_of
from pamphlets.printing.printers.profile import Profile, machine_of

if TYPE_CHECKING:
    from pamphlets.impose.job import Imposed
    from pamphlets.impose.placement.options import Wish
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.plan.sheet import Scheme


def lay(reading: Path, out: Path, profile: Profile, scheme: "Scheme", paper: "Paper", wish: "Wish") -> "Imposed":
    """Write the sheets of a PDF for a printer and return what that came to. Raises the faults of imposing."""
    from pamphlets.impose.job import impose

    return impose(reading, out, scheme, paper, profile.flip, wish=replace(wish, machine=machine_of(profile)))


def write_cahier(
    reading: Path, stem: str, profile: Profile, scheme: "Scheme", paper: "Paper", wish: "Wish"
) -> tuple[str, ...]:
    """Write sheets called `stem` beside the reading PDF and return the names of the files. Raises as `lay` does."""
    from pamphlets.impose.output.duplex_passes import words_name
    from pamphlets.printing.instructions.reload_pile import told

    name = reading.with_name(f"{stem}-{slug_of(profile.name)}.pdf")
    made = lay(reading, name, profile, scheme, paper, wish)
    names = tuple(file.name for file in made.files)
    if made.sides == 1 or profile.duplex == "auto" or made.job is None:
        return names
    text = words_name(name)
    write_text_atomically(text, told(machine_of(profile), made.files, made.job, paper, profile.flip))
    return (*names, text.name)

"""A PDF that was dropped on the page, and how it is to be folded -> its sheets, their pictures, what is told of them.

It is somebody else's file: each step is taken in a child held to memory and time.
"""

from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

from pamphlets.app import terminal
from pamphlets.app.run.impose.impose_task import ImposeRequest, ImposeResult
from pamphlets.app.run.impose.limited_impose import run_impose_request
from pamphlets.app.words import word_text
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.system.limited_child import ProcessLimits
from pamphlets.core.system.limited_process import ProcessLimitError, run_limited
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.languages.wording import spoken_language
from pamphlets.pdf.render import render_page_number

_RENDER_LIMITS: Final = ProcessLimits(1_000_000_000, 60.0)
_SHEETS_NAME: Final = "feuilles.pdf"


@dataclass(frozen=True, slots=True)
class OpenImposition:
    """One dropped PDF, and what its sheets came to."""

    name: str
    """What it was called where it came from."""
    source: Path
    result: ImposeResult

    @property
    def sheets(self) -> Path:
        """Return the file of its sheets, there if the result has facts."""
        return self.source.with_name(_SHEETS_NAME)

    @property
    def sheets_name(self) -> str:
        """Return what that file is called where it is kept, in the language that is spoken."""
        return f"{PurePosixPath(self.name).stem}-{word_text('atelier.sheets-name')}.pdf"


@dataclass(frozen=True, slots=True)
class FoldingChoice:
    """How a dropped PDF is to become sheets."""

    scheme: str | None = None
    """None: its pages choose."""
    paper: str = "A4"
    flip: Flip = "short"
    rtl: bool = False
    scale_to_fit: bool = False
    binding_top: bool = False


def open_imposition(name: str, data: bytes, folder: Path) -> OpenImposition:
    """Return a dropped PDF as its pages choose to be folded; its bytes lie in the folder from then on."""
    source = folder / "pages.pdf"
    source.write_bytes(data)
    empty = OpenImposition(name, source, ImposeResult(()))
    return impose_again(empty, FoldingChoice())


def impose_again(imposition: OpenImposition, choice: FoldingChoice) -> OpenImposition:
    """Return a dropped PDF folded otherwise. Raises KeyError for a paper that there is not."""
    request = ImposeRequest(
        source=imposition.source,
        output_path=imposition.sheets,
        scheme_name=choice.scheme,
        paper=parse_paper(choice.paper),
        flip=choice.flip,
        options=ImposeOptions(
            rtl=choice.rtl,
            scale_to_fit=choice.scale_to_fit,
            binding="top" if choice.binding_top else None,
            font_folder=FONTS,
        ),
        language=spoken_language(),
        shown_name=imposition.name,
    )
    imposition.sheets.unlink(missing_ok=True)
    return replace(imposition, result=run_impose_request(request))


def describe_imposition(imposition: OpenImposition) -> dict[str, Any]:
    """Return what the page shows of a dropped PDF; without `scheme` where there are no sheets."""
    result = imposition.result
    if result.crash is not None:
        raise result.crash
    rows = terminal.diagnostic_rows(result.diagnostics)
    for row in rows:
        row["file"] = imposition.name
    names = {"name": imposition.name, "file": imposition.sheets_name}
    return {**names, "diagnostics": rows, **result.facts}


def render_side(imposition: OpenImposition, number: int, scale: float) -> bytes:
    """Return the PNG of a side of a sheet, the first being 1. Raises LookupError where there is none."""
    if not imposition.sheets.is_file():
        raise KeyError(number)
    data = imposition.sheets.read_bytes()
    try:
        return run_limited(_RENDER_LIMITS, render_page_number, data, number, scale)
    except ProcessLimitError:
        raise KeyError(number) from None

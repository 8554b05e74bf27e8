"""What may be asked of a build, and what it gives: light values, which a run with nothing to do imports too."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from pamphlets.app.build.stages.catalogue_entry import CatalogueEntry
from pamphlets.app.build.stages.look_inputs import NO_LOOK, LookNames
from pamphlets.app.build.titles import Title
from pamphlets.core.executors.worker_options import ALL_CORES, WorkerOptions
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import Diagnostic
from pamphlets.prepress.shop_order import ShopOrder
from pamphlets.printing.printers.profile import PrinterProfile

if TYPE_CHECKING:
    from pamphlets.app.build.stages.press_caches import PressCaches

# Errors and doubts alone; what was made, for who watches; a line a title and sums; everything.
ReportDetail = Literal["faults", "changes", "lines", "all"]
# Made now, or current; `failed` by its own faults, `broken` by a bug of ours.
BuildState = Literal["made", "stands", "failed", "broken"]
# A print shop, a duplicator, a photocopier; a printer at home with less ink, and the two machines with less ink. None
# stands for readers, and a printer at home.
Purpose = Literal[
    "imprimeur", "riso", "photocopie", "economie", "riso-economie", "photocopie-economie"
]
# Of the PDFs to read: 1.7 is PDF/UA-1 and PDF/A-2a, 2.0 is PDF/UA-2 and PDF/A-4.
PdfVersion = Literal["1.7", "2.0"]
# What may be typed for each.
PURPOSE_NAMES: Final[Mapping[str, Purpose]] = MappingProxyType(
    {
        "imprimeur": "imprimeur",
        "printer": "imprimeur",
        "riso": "riso",
        "photocopie": "photocopie",
        "photocopy": "photocopie",
    }
)
PDF_VERSIONS: Final[Mapping[str, PdfVersion]] = MappingProxyType(
    {"1.7": "1.7", "2.0": "2.0", "2": "2.0"}
)
# A purpose -> the same with less ink. A shop has a price, not a cartridge.
PURPOSES_WITH_LESS_INK: Final[Mapping[Purpose | None, Purpose]] = MappingProxyType(
    {None: "economie", "riso": "riso-economie", "photocopie": "photocopie-economie"}
)


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Options of the build of one title."""

    pages: int | None = None
    """The number of pages wanted; None: that of the front matter, or as many as it takes."""
    formats: tuple[str, ...] = ()
    """Made instead of those that the title names; empty: those."""
    preview: bool = True
    dump: bool = False
    epoch: int | None = None
    """SOURCE_DATE_EPOCH in seconds."""
    printer: PrinterProfile | None = None
    """Sheets are made for it as well."""
    language: str = "fr"
    """Of what says how to print it, and of words on sheets."""
    purpose: Purpose | None = None
    """The shop or machine that its files are for; None: readers, and a printer at home."""
    shop_order: ShopOrder | None = None
    """The order to a print shop; None: the usual one."""
    pdf_version: PdfVersion = "1.7"


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """Options of a run over titles; see `BuildOptions`."""

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
    """The folder of printers that were learnt: sheets are made for the usual one as well, if there is one."""
    language: str = "fr"
    """Of what says how to print, and of words on sheets."""
    purpose: Purpose | None = None
    """The shop or machine that files are for; None: readers, and a printer at home. Files for others stay."""
    shop_order: ShopOrder | None = None
    """The order to a print shop; None: the usual one."""
    pdf_version: PdfVersion = "1.7"
    """Of the PDFs to read."""
    anonymous: bool = False
    """Whether titles are made without the names of who wrote, printed and hands them out."""
    caches: "PressCaches | None" = field(default=None, compare=False, repr=False)
    """What this process keeps between runs; None: nothing. The files are the same."""

    def title_options(self, printer: PrinterProfile | None) -> BuildOptions:
        """Return the options of each title; sheets are made for a printer that was learnt as well, if there is one."""
        return BuildOptions(
            pages=self.pages,
            formats=self.formats,
            preview=self.preview,
            dump=self.dump,
            epoch=self.epoch,
            printer=printer,
            language=self.language,
            purpose=self.purpose,
            shop_order=self.shop_order,
            pdf_version=self.pdf_version,
        )


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a build is carried out and told."""

    whole: bool
    """Whether it is of all titles: what lost its text is removed."""
    detail: ReportDetail = "lines"
    debug: bool = False
    """Whether a bug of ours ends the run with its traceback."""
    workers: WorkerOptions = ALL_CORES


class InkSaving(NamedTuple):
    """How much of the paper the ink of a page covers on average, of all inks together: 1 is all of it, once."""

    before: float
    after: float


class FileToPrint(NamedTuple):
    """A file to print, and how: on one side or both, as a printer was learnt, in two passes; or whom to bring it to."""

    name: str
    sides: Literal["one", "both", "learnt", "passes", "imprimeur", "riso"]
    ink: InkSaving | None = None
    """None: it is printed as it was set."""


@dataclass(frozen=True, slots=True)
class BuiltTitle:
    """One title made."""

    pages: int
    sheets: int
    """Of one copy of its first format."""
    files: tuple[str, ...]
    """Names in its folder."""
    pictures: tuple[str, ...]
    """Addresses in the text."""
    diagnostics: tuple[Diagnostic, ...]
    first_to_print: FileToPrint | None
    """Of its first format on paper; None where all are for screens."""
    others_to_print: tuple[FileToPrint, ...] = ()
    """Of the others."""
    look: LookNames = NO_LOOK
    """What its looks were made from."""
    is_whole: bool = True
    """Whether these are all the formats of the title; False where `--format` chose."""
    entry: CatalogueEntry | None = None
    """What a catalogue shows of it in these formats."""


@dataclass(frozen=True, slots=True)
class BuildOutcome:
    """How it went with one title."""

    title: Title
    state: BuildState
    pages: int = 0
    sheets: int = 0
    files: tuple[str, ...] = ()
    """Names in the title's folder; of a title that failed, those that are new all the same."""
    diagnostics: tuple[Diagnostic, ...] = ()
    removed: tuple[Path, ...] = ()
    """What an older build had left."""
    crash: Exception | None = None
    """The bug."""
    first_to_print: FileToPrint | None = None
    """Of the first format."""
    others_to_print: tuple[FileToPrint, ...] = ()
    """Of the others."""
    seconds: float | None = None
    """That it took to make; None where nothing was."""

"""What a text says of itself before it begins: the front matter, typed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from pamphlets.core.picture_settings import CENTRE
from pamphlets.core.source import WHOLE_FILE, Span

# Of what the facts are that a text cites and that were confirmed on stored copies alone.
FactOrigin = Literal["", "laws", "pages", "both"]
# `Meta.draft` where its author says no more than that it is one: it is printed in the words of the text's language.
DRAFT_MARK: Final = "Version de travail"
# to be filled in by hand, or stamped
BLANK_NAME: Final = "\u00a0".join("." * 14)
# What an imprint says where no print shop made the copies. "IPNS": imprimé par nos soins.
_OWN_IMPRINT: Final = re.compile(
    r"\bI\.?P\.?N\.?S\b|\bnos soins\b|\bnous[- ]m[êe]mes\b|\bourselves\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ImpositionSettings:
    """How a title wants its sheets; what is empty, 0 or False is left to its format.

    `signature`: sheets in a signature at most; `cover`: its sheet in a file of its own. `creep`: "auto" or
    millimetres a sheet; weights are in g/m².
    """

    scheme: str = ""
    paper: str = ""
    signature: int = 0
    cover: bool = False
    creep: str = ""
    weight: int = 0
    cover_weight: int = 0
    marks: tuple[Literal["crop", "steps", "staples", "slug"], ...] = ()
    blanks: Literal["end", "inside", "notes", "error"] = "end"
    rtl: bool = False
    span: Span = field(default=WHOLE_FILE, repr=False, compare=False)
    """Of the block's key, or of the one word that names a scheme; `WHOLE_FILE` where the collective says it."""
    spans: Mapping[str, Span] = field(default_factory=dict, repr=False, compare=False)
    """Of the values, by field."""

    def span_of(self, name: str) -> Span:
        """Return where the front matter gives a field its value; where the block begins if it does not."""
        return self.spans.get(name, self.span)


@dataclass(frozen=True, slots=True)
class Meta:
    """The front matter, typed, with what `content/collectif.yaml` adds. Empty strings are unset."""

    title: str
    slug: str
    lang: str = "fr"
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    summary: str = ""
    price: str = ""
    licence: str = ""
    mentions: tuple[str, ...] = ()
    facts_as_of: str = ""
    date: str = ""
    origin: str = ""
    first_publication: str = ""
    translation: str = ""
    series: str = ""
    subjects: tuple[str, ...] = ()  # by which a catalogue sorts it
    audiences: tuple[str, ...] = ()  # whom it is for, of those that a catalogue asks
    contact: str = ""
    collective: str = ""
    address: str = ""
    imprint: str = ""
    awaits_stamp: bool = (
        False  # who prints it is a placeholder: paper has a dotted line in its place
    )
    legal_deposit: str = ""
    sorting_label: bool | None = (
        None  # whether it needs the sign for sorting waste; None: if a print shop makes it
    )
    isbn: str = ""
    issn: str = ""
    director: str = ""  # of publication: who answers for the text before the law
    draft: str = ""  # what a working version is called by its author, or DRAFT_MARK
    unverified_fact_count: int = 0  # facts cited that nobody has read over yet
    facts_on_copies: FactOrigin = ""
    stale_after: int = 18  # months, after which a state may have ended
    theme: str = "sobre"
    figures: Literal["", "old-style", "lining"] = ""  # empty: those of the theme
    ink: str = ""
    second_ink: str = ""
    formats: tuple[str, ...] = ()
    pages: int | None = None
    cover: bool = True
    cover_image: str = ""
    cover_focus: tuple[float, float] = CENTRE  # what stays in sight where it is cropped
    cover_alt: str = ""  # what it shows, for who cannot see it
    bleeds: bool = False  # pictures run beyond the edges, and the paper is cut there
    cover_title: Literal["", "knockout", "overprint", "band"] = (
        ""  # white out of the cover's picture, black over it, or beside it on a band; empty: the design chooses
    )
    cover_paper: str = ""  # the colour of its stock, for the preview alone; empty: white
    cover_plan: str = ""  # how a design composes it, by the design's own name; empty: chosen by title and seed
    motifs: tuple[
        str, ...
    ] = ()  # what is drawn for the title, by name; empty: what its words call for
    seed: int = 0  # another one gives what is drawn for the title another hand
    blanks: Literal["blank", "notes"] = "blank"  # what a filled-up page shows
    page_2: Literal["", "colophon", "text"] = (
        ""  # what stands behind the cover besides the contents; empty: what saves a sheet
    )
    opener: Literal["", "section", "number"] = (
        ""  # whether each `##` opens a page, under an ornament or its number
    )
    links: Literal["notes", "sources", "text"] = (
        "notes"  # where outside addresses are shown
    )
    notes: Literal["calls", "paragraphs"] = (
        "calls"  # paragraphs: citations of one source in a paragraph share a note
    )
    source_list: bool = True  # at the end; without it notes show the addresses of sources
    contents: bool = True
    paper: str = ""  # the size of the printed thing, where its format has several
    verso: Literal["", "sources", "poster", "blank"] = (
        ""  # the back of a zine's or poster's sheet; empty: sources if it must have them
    )
    poster_layout: Literal["", "image", "figure", "wall"] = ""  # empty: a wall of words
    answer_count: int = 0  # blanks ruled on a poster, to write in
    headline_angle: float = 0.0  # degrees, up the page
    qr: str = ""  # an address printed in letters and as a square for telephones
    event_day: str = ""
    event_hours: str = ""
    event_place: str = ""
    event_access: str = ""
    event_speakers: tuple[str, ...] = ()
    event_organisers: tuple[str, ...] = ()
    event_entry: str = ""
    archive: bool = False  # of an event that is past: never to be taken for one to come
    imposition: ImpositionSettings | None = None  # what is said of the sheets, if anything
    spans: Mapping[str, Span] = field(default_factory=dict, repr=False, compare=False)
    """Of the values that the text's own front matter gives, by field; none of what the collective sets."""

    @property
    def names_print_shop(self) -> bool:
        """Return whether the imprint names a print shop, and not those who copy it themselves."""
        return bool(self.imprint) and _OWN_IMPRINT.search(self.imprint) is None

    def span_of(self, name: str) -> Span:
        """Return where the front matter gives a field its value, or `WHOLE_FILE`."""
        return self.spans.get(name, WHOLE_FILE)

"""What is gathered while one document is written: notes, pictures, what could not be kept."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from pamphlets.importers.pandoc_ast import PandocNodes

# They tell of an address's readers.
_TRACKING_PARAMETERS = (
    "utm_",
    "fbclid",
    "gclid",
    "mc_cid",
    "mc_eid",
    "xtor",
)


class ImportedPicture(NamedTuple):
    """One picture to put beside the text: the name that it gets there, and the file that holds it until then."""

    name: str
    file: Path


class ImportLoss(NamedTuple):
    """Something that the text does not hold as the file did: the code of a message, and words near it."""

    code: str
    near: str = ""


@dataclass(slots=True, eq=False)
class WriterState:
    """What is known of one document while it is written."""

    add_picture: Callable[[str], str] = lambda _address: ""
    """Returns the file name that the picture at an address gets, nothing where there is none."""
    base: str = ""
    """The address of a web page, from which its links count."""
    lang: str = "fr"
    note_bodies: Mapping[str, PandocNodes] = field(default_factory=dict)
    """Notes that stand apart from their calls, by key."""
    anchors: frozenset[str] = frozenset()
    """Names of headings to which links in the text lead."""
    notes: list[PandocNodes] = field(default_factory=list)
    """Bodies of the notes called so far: note 1 is the first."""
    note_numbers: dict[str, int] = field(default_factory=dict)
    """Numbers of the notes that stand apart, by key."""
    pending_pictures: list[str] = field(default_factory=list)
    """Pictures met inside a paragraph or a table, to be set after it."""
    losses: Counter[ImportLoss] = field(default_factory=Counter)
    in_note: bool = False
    in_cell: bool = False
    near: str = ""
    """Words that tell where in the text the writer is."""

    def report_loss(self, code: str, near: str = "") -> None:
        """Note that something is not kept."""
        self.losses[ImportLoss(code, near or self.near)] += 1

    def is_foreign(self, lang: str) -> bool:
        """Return whether a language is another than the document's."""
        return lang.split("-", maxsplit=1)[0].lower() != self.lang.split("-")[0].lower()

    def resolve_link(self, target: str) -> str:
        """Return where a link leads, whole and without what follows its readers; nothing where it is of no use."""
        target = target.strip()
        if target.startswith("#"):
            return target if target[1:] in self.anchors else ""
        try:
            address = urljoin(self.base, target)
            parts = urlsplit(address)
        except ValueError:
            return ""
        if parts.scheme == "mailto":
            return address
        if parts.scheme not in ("http", "https") or not parts.netloc:
            return ""
        if not any(name in parts.query for name in _TRACKING_PARAMETERS):
            return address
        query = [
            pair
            for pair in parse_qsl(parts.query)
            if not pair[0].startswith(_TRACKING_PARAMETERS)
        ]
        return urlunsplit(parts._replace(query=urlencode(query)))

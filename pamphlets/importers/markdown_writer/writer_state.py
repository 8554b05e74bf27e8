"""What is gathered while one document is written: notes, pictures, what could not be kept."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from pamphlets.importers.pandoc_ast import PandocNodes, blocks_text

_TRACKING_PARAMETERS = (
    "utm_",
    "fbclid",
    "gclid",
    "mc_cid",
    "mc_eid",
    "xtor",
)  # what an address tells about its readers


class ImportedPicture(NamedTuple):
    """One picture to put beside the text: its file name, and its bytes as they came."""

    name: str
    content: bytes


class ImportLoss(NamedTuple):
    """Something that the text does not hold as the file did: which words of `wording`, and words near it."""

    code: str
    near: str = ""


@dataclass(slots=True, eq=False)
class WriterState:
    """The desk at which one document is written. `fetch` gives a picture's file name, nothing for what is none."""

    add_picture: Callable[[str], str] = lambda _address: ""
    write_note: Callable[[PandocNodes], str] = (
        blocks_text  # what `blocks` puts there writes Markdown
    )
    base: str = ""  # the address of a web page, from which its links count
    lang: str = "fr"
    note_bodies: Mapping[str, PandocNodes] = field(
        default_factory=dict
    )  # notes that stand apart from their calls
    anchors: frozenset[str] = frozenset()
    notes: list[str] = field(default_factory=list)
    note_numbers: dict[str, int] = field(default_factory=dict)
    pending_pictures: list[str] = field(
        default_factory=list
    )  # pictures met inside a paragraph, or a table, to be set after it
    losses: Counter[ImportLoss] = field(default_factory=Counter)
    in_note: bool = False
    in_cell: bool = False
    near: str = ""

    def report_loss(self, code: str, near: str = "") -> None:
        """Keep in mind that something is not kept."""
        self.losses[ImportLoss(code, near or self.near)] += 1

    def resolve_link(self, target: str) -> str:
        """Return where a link leads, whole and without what follows its readers; nothing where it is of no use."""
        target = target.strip()
        if target.startswith("#"):
            return target if target[1:] in self.anchors else ""
        try:
            whole = urljoin(self.base, target) if self.base else target
            parts = urlsplit(whole)
        except ValueError:
            return ""
        if parts.scheme == "mailto":
            return whole
        if parts.scheme not in ("http", "https") or not parts.netloc:
            return ""
        if any(mark in parts.query for mark in _TRACKING_PARAMETERS):
            kept = [
                (key, value)
                for key, value in parse_qsl(parts.query)
                if not key.startswith(_TRACKING_PARAMETERS)
            ]
            whole = urlunsplit(parts._replace(query=urlencode(kept)))
        return whole

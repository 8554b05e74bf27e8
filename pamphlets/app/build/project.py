"""What all titles of a content folder share: the collective's own words, the register of sources, where fonts lie."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from pamphlets.app.build.titles import Title, titles_in
from pamphlets.core.source import Diagnostic, Source, error, fail
from pamphlets.document.bibliography import Register
from pamphlets.document.nodes import Document
from pamphlets.readers.document import read
from pamphlets.readers.front_matter.collective import read_collective
from pamphlets.readers.front_matter.front_matter import NO_DEFAULTS, Defaults
from pamphlets.readers.text_file import decode
from pamphlets.transforms.citations.unused import unused

REGISTERS: Final = ("sources.yaml", "sources.json")


@dataclass(frozen=True, slots=True)
class Shop:
    """One content folder, and the folder of its fonts."""

    content: Path
    fonts: Path
    defaults: Defaults
    register: Register


def open_shop(content: Path, fonts: Path) -> tuple[Shop, tuple[Diagnostic, ...]]:
    """Return what the titles of a folder share, and doubts about it. Raises the faults of its files."""
    own = content / "collectif.yaml"
    defaults, said = read_collective(text_of(own)) if own.exists() else (NO_DEFAULTS, ())
    register = _register(content)
    texts = (_written(title.path) for title in titles_in(content))
    return Shop(content, fonts, defaults, register), said + unused(register, texts)


def read_title(title: Title, shop: Shop) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document that a title's file holds, and doubts about it. Raises all its faults as one group."""
    return read(text_of(title.path), title.slug, shop.defaults)


def today(epoch: int | None) -> date:
    """Return the day on which texts are set and judged: that of `epoch`, in seconds, where one is given."""
    return datetime.now(UTC).date() if epoch is None else datetime.fromtimestamp(epoch, UTC).date()


def _register(content: Path) -> Register:
    """Return the sources of a content folder, empty where it has none. Raises the faults of their file."""
    files = [content / name for name in REGISTERS if (content / name).exists()]
    if len(files) > 1:
        fail(error("register-both", Source(str(files[1]), "")))
    if not files:
        return Register()
    from pamphlets.readers.bibliography.csl_file import read_register

    return read_register(text_of(files[0]))


def _written(path: Path) -> str:
    """Return what a file says, nothing if it cannot be read: its own title tells that."""
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def home(title: Title, shop: Shop) -> Path:
    """Return the folder outside of which a title may show no picture."""
    inside = title.path.resolve().is_relative_to(shop.content.resolve())
    return shop.content if inside else title.path.parent


def text_of(path: Path) -> Source:
    """Return a file's text. Raises a fault if it cannot be read, or is not UTF-8."""
    try:
        return decode(path.read_bytes(), str(path))
    except OSError as cause:
        fail(error("text-unreadable", Source(str(path), ""), reason=cause.strerror or str(cause)))

"""What a Word file holds that pandoc leaves out without a word (ECMA-376 part 1, § 17 and § 21)."""

from collections import Counter
from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from pamphlets.importers.markdown_writer.writer_state import ImportLoss
from pamphlets.importers.pandoc_ast import PandocNode, PandocNodes, make_node
from pamphlets.importers.zip_archive import OfficeArchive, UnreadableArchiveError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CONTEXT_LENGTH: Final = 60
_WORD_NAMESPACE: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LOSS_CODES: Final = MappingProxyType({
    f"{_WORD_NAMESPACE}ins": "entrance-changes", f"{_WORD_NAMESPACE}del": "entrance-changes",
    f"{_WORD_NAMESPACE}moveFrom": "entrance-changes", f"{_WORD_NAMESPACE}moveTo": "entrance-changes",
    f"{_WORD_NAMESPACE}commentReference": "entrance-comment", f"{_WORD_NAMESPACE}object": "entrance-object",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "entrance-object",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "entrance-object",
})  # fmt: skip
_FALLBACK_TAG: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_QUOTE_STYLES: Final = frozenset(
    "quotations quotation quote intensequote citation citationintense blocktext".split()
)
_DEFAULT_COLOURS: Final = frozenset({"auto", "000000", "", "none"})


def find_losses(archive: OfficeArchive) -> tuple[Counter[ImportLoss], str]:
    """Return what pandoc will not give, and who typed the file.

    Raises UnreadableError.
    """
    root = archive.read_xml("word/document.xml")
    if root is None:
        raise UnreadableArchiveError("word/document.xml")
    losses: Counter[ImportLoss] = Counter()
    for one in _walk_elements(root):
        if code := _LOSS_CODES.get(one.tag):
            losses[ImportLoss(code, _element_text(one))] += 1
        elif one.tag == f"{_WORD_NAMESPACE}txbxContent":
            losses[ImportLoss("entrance-box", _element_text(one))] += 1
        elif one.tag == f"{_WORD_NAMESPACE}r" and _has_own_colour(one):
            losses[ImportLoss("entrance-colour", _element_text(one))] += 1
    core = archive.read_xml("docProps/core.xml")
    creator = (
        core.findtext("{http://purl.org/dc/elements/1.1/}creator", "") if core is not None else ""
    )
    return losses, creator


def unwrap_styles(blocks: PandocNodes) -> PandocNodes:
    """Return blocks that pandoc wrapped up by their styles (`docx+styles`) unwrapped: only quotations tell us more."""
    made: PandocNodes = []
    for one in _open_styled_nodes(blocks):
        quoted = one["t"] == "BlockQuote" and made and made[-1]["t"] == "BlockQuote"
        if quoted:
            made[-1] = make_node("BlockQuote", [*made[-1]["c"], *one["c"]])
        else:
            made.append(one)
    return made


def _open_styled_nodes(value: PandocNodes) -> Iterator[PandocNode]:
    """Yield nodes with all styled divisions and spans in them opened."""
    for one in value:
        style = _custom_style(one)
        if style and one["t"] == "Div" and style.casefold().replace(" ", "") in _QUOTE_STYLES:
            yield make_node("BlockQuote", unwrap_styles(one["c"][1]))
        elif style:
            yield from _open_styled_nodes(one["c"][1])
        else:
            yield {**one, "c": _unwrap_contents(one["c"])} if "c" in one else one


def _unwrap_contents(value: Any) -> Any:  # noqa: ANN401 (as deep as pandoc makes it)
    """Return the contents of a node with the styles in them opened."""
    if not isinstance(value, list):
        return (
            {**value, "c": _unwrap_contents(value["c"])}
            if isinstance(value, dict) and "c" in value
            else value
        )
    if value and all(isinstance(one, dict) and "t" in one for one in value):
        return unwrap_styles(value)
    return [_unwrap_contents(one) for one in value]


def _custom_style(one: PandocNode) -> str:
    """Return the name of the style that a division or a span stands for, nothing for any other."""
    if one["t"] not in ("Div", "Span"):
        return ""
    return next((str(value) for key, value in one["c"][0][2] if key == "custom-style"), "")


def read_docx_title(archive: OfficeArchive) -> str:
    """Return the title that the file's own sheet gives."""
    core = archive.read_xml("docProps/core.xml")
    return core.findtext("{http://purl.org/dc/elements/1.1/}title", "") if core is not None else ""


def _walk_elements(element: "Element") -> Iterator["Element"]:
    """Yield all elements but the twins that older programs are given of newer things."""
    for inner in element:
        if inner.tag != _FALLBACK_TAG:
            yield inner
            yield from _walk_elements(inner)


def _element_text(element: "Element") -> str:
    """Return the words inside an element, those that were struck out too."""
    names = (f"{_WORD_NAMESPACE}t", f"{_WORD_NAMESPACE}delText")
    return " ".join("".join(one.text or "" for one in element.iter() if one.tag in names).split())[
        : _CONTEXT_LENGTH * 20
    ]


def _has_own_colour(run: "Element") -> bool:
    """Return whether letters have a colour by hand; that of links is their style's."""
    properties = run.find(f"{_WORD_NAMESPACE}rPr")
    if (
        properties is None
        or not _element_text(run)
        or properties.find(f"{_WORD_NAMESPACE}rStyle") is not None
    ):
        return False
    found = (properties.find(f"{_WORD_NAMESPACE}{name}") for name in ("color", "highlight"))
    return any(
        one is not None and one.get(f"{_WORD_NAMESPACE}val", "auto") not in _DEFAULT_COLOURS
        for one in found
    )

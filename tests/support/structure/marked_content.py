"""A page of a PDF -> what its content stream says, sorted as a screen reader sorts it: ISO 32000-2 § 14.6, 14.8.

Read from the operators and the fonts' ToUnicode alone, so that nothing of our own writer judges itself. Words
follow the codes, unless an ActualText stands for them. Forms are read as a part of what draws them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from pypdf import PdfReader
from pypdf.generic import ContentStream

_PAINTING: Final = frozenset(
    {b"f", b"f*", b"F", b"B", b"B*", b"b", b"b*", b"S", b"s", b"sh"}
)
_SHOWING: Final = frozenset({b"Tj", b"TJ", b"'", b'"'})


@dataclass(frozen=True, slots=True)
class Artifact:
    """What is on paper and never spoken."""

    kind: str
    """its /Type: « Pagination »; empty where none is written"""
    text: str


@dataclass(slots=True)
class PageContent:
    """What one page draws."""

    texts: dict[int, str] = field(default_factory=dict)
    """by MCID, in the order in which they are drawn; "" for what has no letters"""
    tags: dict[int, str] = field(default_factory=dict)
    """the tag that each MCID is marked with"""
    artifacts: list[Artifact] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    """operators that draw outside of all marked content, text as text: no PDF/UA may have any"""
    faults: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Mark:
    """A marked-content sequence that is open."""

    tag: str
    mcid: int | None
    actual_text: str | None
    kind: str = ""
    text: str = ""
    is_told: bool = False
    """whether its ActualText was taken already"""


def read_page_content(reader: PdfReader, page: Any) -> PageContent:
    """Return what a page draws, by how it is marked."""
    content = PageContent()
    contents = page.get_contents()
    if contents is not None:
        stream_reader = _StreamReader(reader, content)
        stream_reader.read(ContentStream(contents, reader), page.get("/Resources", {}))
        if stream_reader.marks:
            content.faults.append("marked content that does not end")
    return content


def parse_to_unicode(cmap: str) -> dict[int, str]:
    """Return the text of each code of a ToUnicode CMap (§ 9.10.3)."""
    texts: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w*)>", block):
            texts[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = int(text, 16)
            for code in range(int(first, 16), int(last, 16) + 1):
                texts[code] = chr(start + code - int(first, 16))
    return texts


class _StreamReader:
    """Reads the operators of a page and of the forms that it draws."""

    def __init__(self, reader: PdfReader, content: PageContent) -> None:
        self._reader = reader
        self._content = content
        self._font_cache: dict[int, tuple[dict[int, str], int]] = {}
        self.marks: list[_Mark] = []

    def read(self, stream: ContentStream, resources: Any) -> None:
        texts: Mapping[int, str] = {}
        code_size = 1
        for operands, operator in stream.operations:
            if operator in (b"BMC", b"BDC"):
                self._begin(operands, resources)
            elif operator == b"EMC":
                self._end()
            elif operator == b"Tf":
                texts, code_size = self._read_font(resources["/Font"][operands[0]])
            elif operator in _SHOWING:
                self._add_text(_decode(operands[-1], texts, code_size))
            elif operator in _PAINTING or operator == b"INLINE IMAGE":
                self._add_painting(operator.decode())
            elif operator == b"Do":
                self._draw(resources["/XObject"][operands[0]].get_object(), resources)

    def _begin(self, operands: Any, resources: Any) -> None:
        properties = operands[1] if len(operands) > 1 else {}
        if isinstance(properties, str):
            properties = resources["/Properties"][properties]
        properties = properties.get_object() if hasattr(properties, "get_object") else {}
        mcid, actual_text = properties.get("/MCID"), properties.get("/ActualText")
        mark = _Mark(
            str(operands[0])[1:],
            None if mcid is None else int(mcid),
            None if actual_text is None else _to_text(actual_text),
            str(properties.get("/Type", "/"))[1:],
        )
        is_inside = any(
            outer.mcid is not None or outer.tag == "Artifact" for outer in self.marks
        )
        if is_inside and (mark.mcid is not None or mark.tag == "Artifact"):
            self._content.faults.append(f"{mark.tag} inside of what is marked already")
        self.marks.append(mark)
        if mark.mcid is not None:
            if mark.mcid in self._content.texts:
                self._content.faults.append(f"MCID {mark.mcid} twice")
            self._content.texts[mark.mcid] = ""
            self._content.tags[mark.mcid] = mark.tag

    def _end(self) -> None:
        if not self.marks:
            self._content.faults.append("marked content that never began")
            return
        mark = self.marks.pop()
        if mark.tag == "Artifact":
            self._content.artifacts.append(Artifact(mark.kind, mark.text))

    def _add_text(self, text: str) -> None:
        for mark in self.marks:
            if mark.actual_text is not None:
                text = "" if mark.is_told else mark.actual_text
                mark.is_told = True
                break
        for mark in reversed(self.marks):
            if mark.tag == "Artifact":
                mark.text += text
                return
            if mark.mcid is not None:
                self._content.texts[mark.mcid] += text
                return
        if text:
            self._content.loose.append(text)

    def _add_painting(self, operator: str) -> None:
        if not any(mark.mcid is not None or mark.tag == "Artifact" for mark in self.marks):
            self._content.loose.append(operator)

    def _draw(self, drawn: Any, resources: Any) -> None:
        if drawn["/Subtype"] != "/Form":
            self._add_painting("Do")
            return
        own = drawn.get("/Resources", resources)
        self.read(ContentStream(drawn, self._reader), own.get_object())

    def _read_font(self, font: Any) -> tuple[dict[int, str], int]:
        """Return the texts of a font's codes, and how many bytes a code has."""
        font = font.get_object()
        known = self._font_cache.get(id(font))
        if known is None:
            cmap = (
                font["/ToUnicode"].get_data().decode("latin-1")
                if "/ToUnicode" in font
                else ""
            )
            known = parse_to_unicode(cmap), 2 if font["/Subtype"] == "/Type0" else 1
            self._font_cache[id(font)] = known
        return known


def _decode(shown: Any, texts: Mapping[int, str], code_size: int) -> str:
    """Return the text of what Tj or TJ shows."""
    decoded = ""
    for part in shown if isinstance(shown, list) else [shown]:
        if isinstance(part, (str, bytes)):
            codes = _to_bytes(part)
            for at in range(0, len(codes), code_size):
                code = int.from_bytes(codes[at : at + code_size], "big")
                decoded += texts.get(code, "\ufffd")
    return decoded


def _to_bytes(shown: Any) -> bytes:
    return bytes(shown) if isinstance(shown, bytes) else bytes(shown.original_bytes)


def _to_text(value: Any) -> str:
    return value.decode("utf-16") if isinstance(value, bytes) else str(value)

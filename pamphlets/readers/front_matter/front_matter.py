"""The `---` head of a text, or `content/collectif.yaml` -> Meta: the text's own keys over those of its collective."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Final

from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    PamphletError,
    Source,
    Span,
    error,
    notice,
    raise_errors,
    warning,
)
from pamphlets.document.mentions import name_collective
from pamphlets.document.metadata import BLANK_NAME, ImpositionSettings, Meta
from pamphlets.readers.front_matter.imposition import IMPOSITION_NAMES, read_imposition
from pamphlets.readers.front_matter.keys import (
    KEYS,
    KEYS_BY_NAME,
    MetaKey,
    find_key,
    normalize_name,
)
from pamphlets.readers.front_matter.missing_head import describe_missing_head
from pamphlets.readers.front_matter.placeholders import (
    IMPRINT_FIELDS,
    Placeholder,
    clear_placeholders,
    describe_placeholders,
)
from pamphlets.readers.front_matter.value_marks import clear_marks
from pamphlets.readers.front_matter.values import MetaFields, read_value
from pamphlets.readers.front_matter.yaml_entries import YamlEntry, YamlScalar
from pamphlets.readers.front_matter.yaml_lines import read_entries
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.text_file import check_characters

MetaDefaults = Mapping[str, object]
NO_DEFAULTS: Final[MetaDefaults] = MappingProxyType({})

_FENCE: Final = re.compile(r"---[ \t]*$", re.MULTILINE)
# What YAML takes for a comment behind a plain value that is printed.
_PRINTED_KINDS: Final = ("line", "text", "list")
_CUT_WORDS: Final = re.compile(r"[ \t]#[ \t]+\w.*$", re.MULTILINE)
_END: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@dataclass(slots=True)
class _HeadFields:
    """Fields of Meta by name, with the place of each in the head, and the faults of the head."""

    values: MetaFields = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    placeholders: dict[str, Placeholder] = field(default_factory=dict)
    """The keys, by field, that only hold a place, each with what stands there."""


def read_front_matter(
    source: Source, slug: str, defaults: MetaDefaults
) -> tuple[Meta, int, list[Diagnostic]]:
    """Return the front matter of a text, the offset at which its body begins, and what is wrong with it.

    A key of the text's own wins over the same in `defaults`. Without a title Meta carries the slug for one.
    """
    head, body_start, faults = find_head(source)
    if head is None:
        return Meta(title=slug, slug=slug), body_start, faults
    entries, more = read_entries(source, head.start, head.stop)
    own = _read_fields(source, entries, str(defaults.get("lang", "fr")), shared=False)
    faults += more + own.faults
    if not own.values.get("title") and not any(
        fault.severity == "error" for fault in faults
    ):
        faults.append(
            error(
                "title-missing",
                source,
                own.spans.get("title", Span(head.start, head.start)),
            )
        )
    values: dict[str, Any] = {
        **defaults,
        "title": slug,
        **own.values,
        "slug": slug,
        "spans": own.spans,
    }
    meta = Meta(**values)
    if own.placeholders:
        lacks_imprint = not (meta.imprint or (meta.collective and meta.address))
        is_asked = lacks_imprint and any(
            name in own.placeholders for name in IMPRINT_FIELDS
        )
        meta = replace(meta, awaits_stamp=meta.awaits_stamp or is_asked)
        placeholders = own.placeholders.values()
        faults.append(describe_placeholders(source, placeholders, lacks_imprint=is_asked))
    return _complete_meta(source, meta, faults), body_start, faults


def read_collective(source: Source) -> tuple[MetaDefaults, tuple[Diagnostic, ...]]:
    """Return the fields of Meta that a collective sets once for all its titles, by name, for `read`.

    Raises an ExceptionGroup of PamphletErrors: unknown keys, keys of one title only, wrong types.
    """
    faults = check_characters(source)
    entries, more = read_entries(source, 0, len(source.text))
    faults += more
    shared = _read_fields(source, entries, "fr", shared=True)
    faults += shared.faults
    raise_errors("collective", faults)
    imposition = shared.values.get("imposition")
    # Its places are not in the text that it will stand in.
    if isinstance(imposition, ImpositionSettings):
        shared.values["imposition"] = replace(imposition, span=WHOLE_FILE, spans={})
    if shared.placeholders:
        values = shared.values
        lacks_imprint = not (
            values.get("imprint") or (values.get("collective") and values.get("address"))
        )
        values["awaits_stamp"] = lacks_imprint
        placeholders = shared.placeholders.values()
        faults.append(
            describe_placeholders(source, placeholders, lacks_imprint=lacks_imprint)
        )
    return shared.values, tuple(faults)


def find_head(source: Source) -> tuple[Span | None, int, list[Diagnostic]]:
    """Return where the front matter stands, where the body begins, and the fault of a head that is missing or open."""
    text = source.text
    start = len(text) - len(text.lstrip("\ufeff\n \t"))
    fence = _FENCE.match(text, start)
    if fence is None:
        return None, 0, [describe_missing_head(source, start)]
    end = _END.search(text, fence.end() + 1)
    if end is None:
        return None, fence.end(), [error("head-open", source, Span(start, start + 3))]
    head = Span(min(fence.end() + 1, end.start()), end.start())
    return head, min(end.end() + 1, len(text)), []


def _read_fields(
    source: Source, entries: list[YamlEntry], lang: str, *, shared: bool
) -> _HeadFields:
    """Return the fields of Meta that entries fill; `shared` refuses the keys of one title."""
    head = _HeadFields()
    known: list[tuple[MetaKey, YamlEntry]] = []
    for entry in entries:
        key = find_key(entry.name.text)
        if key is None:
            head.faults.append(_unknown_key_fault(source, entry.name, len(head.faults)))
        elif shared and not key.shared:
            head.faults.append(
                error("key-own", source, entry.name.span, key=entry.name.text)
            )
        elif key.field in head.spans:
            head.faults.append(
                error("key-twice", source, entry.name.span, key=entry.name.text)
            )
        else:
            known.append((key, entry))
            head.spans[key.field] = entry.value_span
    # Dates are put in words of that language.
    known.sort(key=lambda pair: pair[0].kind != "language")
    for key, entry in known:
        _read_field(source, key, entry, head, lang)
    head.faults.sort(key=lambda fault: fault.span.start)
    return head


def _read_field(
    source: Source, key: MetaKey, written: YamlEntry, head: _HeadFields, lang: str
) -> None:
    """Add to a head what one entry of it says, or the fault in that."""
    entry, placeholder = clear_placeholders(source, key, written)
    if placeholder:
        head.placeholders[key.field] = written.name, placeholder
    if entry is None:
        return
    if key.kind == "imposition":
        head.values[key.field], faults = read_imposition(source, entry)
        head.faults += faults
        return
    head.faults += _find_cut_words(source, key, entry)
    if key.kind in _PRINTED_KINDS:
        entry, remarks = clear_marks(source, entry)
        head.faults += remarks
    try:
        head.values |= read_value(source, key, entry, str(head.values.get("lang", lang)))
    except PamphletError as fault:
        head.faults.append(fault.diagnostic)


def _find_cut_words(source: Source, key: MetaKey, entry: YamlEntry) -> list[Diagnostic]:
    """Return a remark for each line of a printed value of which YAML takes the end for a comment."""
    value = entry.value
    scalars = value if isinstance(value, tuple) else (value,)
    remarks: list[Diagnostic] = []
    for scalar in scalars:
        if key.kind not in _PRINTED_KINDS or not isinstance(scalar, YamlScalar):
            continue
        last_line = source.line_at(scalar.span.stop)
        stop = source.line_start(last_line) + len(source.line_text(last_line))
        for cut in _CUT_WORDS.finditer(source.text, scalar.span.start, stop):
            words = cut[0].strip()
            if not scalar.quoted and words not in scalar.text:
                span = Span(cut.start() + 1, cut.end())
                remarks.append(notice("head-cut", source, span, words=words))
    return remarks


def _unknown_key_fault(source: Source, name: YamlScalar, earlier_faults: int) -> Diagnostic:
    """Return the fault of a key that we do not know, with the one likely meant."""
    near = find_key(find_nearest(name.text, KEYS_BY_NAME, earlier_faults))
    if near:
        return error("key-near", source, name.span, key=name.text, near=near.french)
    if normalize_name(name.text) in IMPOSITION_NAMES:
        return error("key-inside", source, name.span, key=name.text)
    known = ", ".join(key.french for key in KEYS)
    return error("key-unknown", source, name.span, key=name.text, known=known)


def _complete_meta(source: Source, meta: Meta, faults: list[Diagnostic]) -> Meta:
    """Return meta with the collective's name where it is named, and with the imprint that custom asks for.

    The law of 29 July 1881, art. 3, wants the printer's name and address on printed matter; « IPNS » is
    accepted with the collective's own. Its absence is a warning: many brochures are anonymous. Where placeholders stand
    for it, that was said of them.
    """
    imprint = meta.imprint
    if not imprint and meta.collective and meta.address:
        imprint = f"IPNS — {meta.collective}, {meta.address}"
    elif not imprint and not meta.awaits_stamp:
        faults.append(warning("imprint-missing", source))
    awaits_stamp = meta.awaits_stamp and not imprint
    name = meta.collective or (BLANK_NAME if awaits_stamp else "")
    authors = name_collective(meta.authors, name)
    mentions = name_collective(meta.mentions, name)
    return replace(
        meta, imprint=imprint, authors=authors, mentions=mentions, awaits_stamp=awaits_stamp
    )

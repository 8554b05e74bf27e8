"""A theme file -> ThemeSettings and all its faults at once, each at its line and column."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from pamphlets.core.source import Diagnostic, Source, Span, error
from pamphlets.readers.front_matter.yaml_entries import YamlEntry, YamlMapping, YamlScalar
from pamphlets.readers.front_matter.yaml_lines import read_entries
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.text_file import check_characters
from pamphlets.readers.theme_file.keys import (
    MARGIN_KEYS,
    THEME_KEYS,
    THEME_SECTIONS,
    ThemeKey,
    ThemeSection,
    find_section,
    find_theme_key,
    find_theme_kind,
)
from pamphlets.readers.theme_file.settings import (
    CoverSettings,
    MarginSettings,
    StyleSettings,
    ThemeSettings,
)
from pamphlets.readers.theme_file.values import read_theme_value

_MOST_FALLBACKS: Final = 12
# Sections that are no kind of text.
_SHARED_FIELDS: Final = ("figures", "note_placement", "note_rule")


@dataclass(slots=True)
class _ThemeFields:
    """The fields of ThemeSettings read so far, with their places, and the faults of the file."""

    source: Source
    values: dict[str, Any] = field(default_factory=dict)
    sections: dict[str, dict[str, Any]] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)

    def report(self, code: str, span: Span, **fields: str) -> None:
        """Add a fault."""
        self.faults.append(error(code, self.source, span, **fields))


def read_theme_file(source: Source, name: str) -> tuple[ThemeSettings, list[Diagnostic]]:
    """Return what a theme file says, as far as it can be read, and all its faults."""
    theme = _ThemeFields(source)
    theme.faults += check_characters(source)
    entries, more = read_entries(source, 0, len(source.text), find_theme_kind)
    theme.faults += more
    for entry in entries:
        _read_entry(entry, theme)
    theme.faults.sort(key=lambda fault: fault.span.start)
    sections = theme.sections
    margins = MarginSettings(**sections.pop("margins", {}))
    cover = CoverSettings(**sections.pop("cover", {}))
    styles: dict[str, StyleSettings] = {}
    for section in THEME_SECTIONS:
        if section.field in sections:
            styles[section.field] = StyleSettings(**sections[section.field])
    settings = ThemeSettings(
        name,
        source,
        **theme.values,
        margins=margins,
        styles=styles,
        cover=cover,
        spans=theme.spans,
    )
    return settings, theme.faults


def _read_entry(entry: YamlEntry, theme: _ThemeFields) -> None:
    """Read a key that stands at the margin."""
    name = entry.name.text
    section = find_section(name)
    key = find_theme_key(name, THEME_KEYS)
    if section is not None:
        _read_section(entry, section, theme)
    elif key is None:
        _report_unknown(entry.name, theme)
    elif key.field in theme.spans:
        theme.report("key-twice", entry.name.span, key=name)
    else:
        theme.spans[key.field] = entry.value_span
        value = _read_value(entry, key, theme)
        if value is not None:
            theme.values[key.field] = value


def _read_section(entry: YamlEntry, section: ThemeSection, theme: _ThemeFields) -> None:
    """Read the keys of a section; what one value alone says of it is read too."""
    if section.field in theme.sections:
        theme.report("key-twice", entry.name.span, key=entry.name.text)
        return
    fields = theme.sections[section.field] = {}
    if isinstance(entry.value, YamlScalar):
        _read_short_section(entry, section, theme)
        return
    if not isinstance(entry.value, YamlMapping):
        _report_section_shape(entry, section, theme)
        return
    for inner in _join_decimals(entry.value.entries):
        key = find_theme_key(inner.name.text, section.keys)
        if key is None:
            _report_unknown_inner(inner.name, section, theme)
            continue
        place = f"{section.field}.{key.field}"
        if place in theme.spans:
            theme.report("key-twice", inner.name.span, key=inner.name.text)
            continue
        theme.spans[place] = inner.value_span
        value = _read_value(inner, key, theme)
        if value is not None and key.field in _SHARED_FIELDS:
            theme.values[key.field] = value
        elif value is not None:
            fields[key.field] = value


def _read_short_section(
    entry: YamlEntry, section: ThemeSection, theme: _ThemeFields
) -> None:
    """Read `marges: 15 mm`, one margin for all sides, and `couverture: bloc`; nothing else is so short."""
    fields = theme.sections[section.field]
    if not isinstance(entry.value, YamlScalar) or not entry.value.text.strip():
        return
    if section.field == "margins":
        keys: Iterable[ThemeKey] = MARGIN_KEYS
    elif section.field == "cover":
        keys = section.keys[:1]
    else:
        _report_section_shape(entry, section, theme)
        return
    for key in keys:
        theme.spans[f"{section.field}.{key.field}"] = entry.value.span
        value, fault = read_theme_value(theme.source, key, entry.name.text, entry.value)
        if fault is not None:
            theme.faults.append(fault)
            return
        fields[key.field] = value


def _join_decimals(entries: tuple[YamlEntry, ...]) -> list[YamlEntry]:
    """Return entries in which `{corps: 9,5 pt}` is one value: YAML takes the comma for the end of it."""
    joined: list[YamlEntry] = []
    for entry in entries:
        name, last = entry.name, joined[-1] if joined else None
        is_bare = isinstance(entry.value, YamlScalar) and not entry.value.text
        if last is not None and is_bare and name.text[:1].isdigit():
            before = last.value
            if isinstance(before, YamlScalar) and before.text.isdigit():
                text = f"{before.text},{name.text}"
                joined[-1] = YamlEntry(last.name, YamlScalar(text, before.span))
                continue
        joined.append(entry)
    return joined


def _read_value(entry: YamlEntry, key: ThemeKey, theme: _ThemeFields) -> object:
    """Return the value of a key, None for an empty one and for one at fault."""
    if key.kind == "fonts":
        return _read_fonts(entry, theme)
    value = entry.value
    if isinstance(value, tuple) and len(value) == 1:
        value = value[0]
    if not isinstance(value, YamlScalar):
        theme.report(
            "theme-single", entry.name.span, key=entry.name.text, example=key.example
        )
        return None
    parsed, fault = read_theme_value(theme.source, key, entry.name.text, value)
    if fault is not None:
        theme.faults.append(fault)
    return parsed


def _read_fonts(entry: YamlEntry, theme: _ThemeFields) -> tuple[str, ...] | None:
    """Return the names of families, in their order: a list, or names with commas between."""
    if isinstance(entry.value, YamlScalar):
        texts = entry.value.text.split(",")
    elif isinstance(entry.value, tuple):
        texts = [scalar.text for scalar in entry.value]
    else:
        example = "[Source Sans 3, DejaVu Sans]"
        theme.report("theme-single", entry.name.span, key=entry.name.text, example=example)
        return None
    names = tuple(filter(None, (text.strip().strip("\"'") for text in texts)))
    return names[:_MOST_FALLBACKS] or None


def _report_section_shape(
    entry: YamlEntry, section: ThemeSection, theme: _ThemeFields
) -> None:
    """Report a section that has a value where it has lines."""
    first = section.keys[0]
    name, example = entry.name.text, f"{first.shown_name}: {first.example}"
    theme.report("theme-section", entry.name.span, key=name, example=example)


def _report_unknown(name: YamlScalar, theme: _ThemeFields) -> None:
    """Report a key at the margin that a theme file has not: with the one likely meant, or the section that it is of."""
    names = [*_all_names(THEME_KEYS), *_all_names(THEME_SECTIONS)]
    homes: list[str] = []
    for section in THEME_SECTIONS:
        if find_theme_key(name.text, section.keys) is not None:
            homes.append(section.shown_name)
    near = find_nearest(name.text.replace(" ", "_"), names, len(theme.faults))
    if homes:
        theme.report(
            "theme-key-inside", name.span, key=name.text, sections=", ".join(homes[:4])
        )
    elif near:
        theme.report(
            "theme-key-near", name.span, key=name.text, near=near.replace("_", " ")
        )
    else:
        known = [key.shown_name for key in THEME_KEYS]
        known += [section.shown_name for section in THEME_SECTIONS]
        theme.report("theme-key-unknown", name.span, key=name.text, known=", ".join(known))


def _report_unknown_inner(
    name: YamlScalar, section: ThemeSection, theme: _ThemeFields
) -> None:
    """Report a key that a section has not, with the one likely meant."""
    near = find_nearest(
        name.text.replace(" ", "_"), _all_names(section.keys), len(theme.faults)
    )
    fields = {"key": name.text, "section": section.shown_name}
    known = ", ".join(key.shown_name for key in section.keys)
    if find_section(name.text) or find_theme_key(name.text, THEME_KEYS):
        theme.report("theme-key-outside", name.span, **fields)
    elif near:
        theme.report("theme-inner-near", name.span, **fields, near=near.replace("_", " "))
    else:
        theme.report("theme-inner-unknown", name.span, **fields, known=known)


def _all_names(keys: Iterable[ThemeKey | ThemeSection]) -> list[str]:
    """Return every name of some keys."""
    names: list[str] = []
    for key in keys:
        names += key.names
    return names

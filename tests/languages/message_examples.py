"""Ids of messages -> diagnostics as authors meet them, so that every sentence can be read where it stands.

Most are what real faulty texts gave, kept in `message_examples.json`. A message that has none there is filled with
the plausible fields below.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from pamphlets.app.messages import all_messages, render_diagnostic
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, Span
from pamphlets.languages.wording import Sentence, quote_words, sentence, speak_language

_HERE: Final = Path(__file__).parent
KEPT_EXAMPLES: Final = _HERE / "message_examples.json"
FRENCH_TEXT: Final = _HERE / "french_messages.txt"
_BY_FIELD: Final = MappingProxyType(
    {
        "contrast": "2.4",
        "python": "3.12",
        "title": "Le quai en 1936",
        "comment": "# à revoir",
        "address": "../images/quai.jpg", "mark": "==x==", "fields": "ISSN, abstract",
        "advice": "17", "asked": "900", "given": "700", "highest": "120 mm", "section": "titre 2",
        "spine": "1,9",
        "whole": "20",
        "sections": "texte, titres", "signs": "É À œ «",
        "allowed": sentence("phrases.range", least="0", most="40"),
        "anchor": "prix",
        "are": sentence("phrases.page-are", pages=7),
        "attributes": "{droite}",
        "better": sentence("phrases.or", first=4, second=8),
        "pixels": "1250",
        "inks": "rouge",
        "missing": "3",
        "best": "300",
        "total": "16",
        "marks": "##",
        "blanks": "3",
        "brackets": "5000",
        "char": "א",
        "parts": sentence("counts.pages", count=8),
        "degrees": "1.4",
        "spreads": sentence("counts.spreads", count=4),
        "citation": "[@reporterre p 3]",
        "codepoint": "U+1F600",
        "columns": "5",
        "count": "3",
        "day": "samedi 21 mai 2022",
        "depth": "2.3",
        "distance": "1.5",
        "dots": "72",
        "attribute": "trame",
        "dpi": "96",
        "before": "42",
        "after": "0.4",
        "edges": sentence("phrases.edge", edges=sentence("phrases.outer")),
        "encoding": "Windows-1252",
        "ending": ".pages",
        "excess": "12",
        "fact": "six-semaines",
        "family": "Inter",
        "fewer": "9",
        "field": "year",
        "file": "reporterre.txt",
        "files": "le-marche-pageparpage-a5.pdf",
        "first": "tract.odt",
        "folder": "brochure",
        "format": "brochur",
        "found": "12",
        "height": "1.35",
        "ink": "carmin",
        "motif": "serure",
        "key": "soustitre",
        "keys": "reporterre, insee",
        "known": "brochure, affiche, tract",
        "label": "delai",
        "lang": "en",
        "large": "10.8",
        "large_leading": "13.2",
        "last": "8",
        "leading": "12.6",
        "least": "4",
        "length": "10000",
        "level": "5",
        "limit": "50000",
        "line": "12",
        "lines": "17",
        "lowest": "4",
        "made": "A6",
        "memory": "900",
        "most": "40",
        "multiple": "4",
        "name": "Encart",
        "names": "texte.md.txt",
        "near": "sous_titre",
        "note": "14",
        "number": "4",
        "office": "Assurance maladie",
        "assumptions": sentence("impositions.repaired-table"),
        "option": "--up",
        "other": "content/brochures/Le Marché.md",
        "outer": "prix",
        "page": "A5",
        "pages": sentence("phrases.pages", numbers="2-4, 7"),
        "paper": "A4",
        "path": "images/quai.png",
        "percent": "71.4",
        "printed": "douze mille",
        "problem": "mapping values are not allowed here",
        "proposal": "bureau",
        "question": sentence("questions.bord"),
        "reason": "Permission denied",
        "rows": "2",
        "safe": "5",
        "saved": "2",
        "scheme": "quarto",
        "script": sentence("scripts.hebrew"),
        "seconds": "20",
        "selector": "svg > g:hover",
        "sentence": "Le marché compte douze mille étals.",
        "covers": "8",
        "sheets": "1200",
        "side": sentence("phrases.front"),
        "sigle": "CPAM",
        "size": "9.5",
        "sizes": "A4, 150.5 × 210 mm",
        "slashed": "../images/quai.png",
        "slug": "le-marche",
        "small": "9.4",
        "small_leading": "11.5",
        "tag": "font",
        "target": "texte.md",
        "theme": "Garamond",
        "tiles": "8",
        "tint": "40",
        "type": "livr",
        "value": "douze",
        "version": "2.9",
        "wanted": "A5",
        "ways": sentence("phrases.smaller-poster", option="--size 410x580mm", percent="2.2", sheets=6),
        "what": sentence("phrases.spine"),
        "where": sentence("phrases.found-there", words=(quote_words("le marché"),)),
        "width": "38",
        "word": "habitant·es",
        "wording": "Le marché compte douze mille étals.",
        "words": "douze mille",
        "wrong": "lundi",
    }
)  # fmt: skip

_BY_CODE: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType(
    {
        "cover-title": {"size": "14", "least": "18"},
        "entrance-creator": {"name": "lise"},
        "file-near": {"near": "tract.odt"},
        "flyer-notes": {"share": "24", "most": "17"},
        "picture-cropped": {"share": "46", "asked": "{plein}"},
        "letter-notes": {"lines": "9", "most": "6"},
        "flyer-words": {"words": "112", "most": "90"},
        "format-near": {"near": "brochure"},
        "impose.blank": {"where": sentence("phrases.at-end")},
        "impose.damaged-page": {"page": "3"},
        "impose.notes": {"where": sentence("phrases.after-page", page=6)},
        "impose.lying": {"advice": sentence("phrases.turn-or-fit")},
        "impose.size": {"advice": sentence("phrases.paper-or-fit", paper="A3")},
        "impose.too-large": {"size": "A1", "advice": sentence("phrases.poster-or-fit", paper="A4")},
        "impose.too-many": {"size": "A5"},
        "impose.too-many-tiles": {"size": "A0"},
        "impose.poster": {"size": "A2"},
        "impose.poster-small": {"size": "A5"},
        "impose.unmeasured-memory": {"page": sentence("phrases.page-first", page=3)},
        "impose.unmeasured-time": {"page": sentence("phrases.page-first", page=3)},
        "impose.unmeasured-died": {"page": sentence("phrases.page-first", page=3)},
        "ink-unknown": {"known": "rouge, bleu, vert, rose fluo"},
        "missing-glyph": {"char": "🌱", "codepoint": "U+1F331", "name": "SEEDLING"},
        "note-near": {"label": "delais", "near": "delai"},
        "page-full": {"key": "resume", "words": "9"},
        "undo.paper": {"side": "3", "size": "A3", "paper": "A4"},
        "undo.scheme": {"sides": "7", "scheme": "quarto"},
        "undo.files": {"count": "3", "wanted": "2"},
        "undo.contradiction": {"options": "--scheme spreads"},
        "undo.own": {"options": "--rtl"},
        "paper-single": {"format": "zine", "size": "A7", "paper": "A3"},
        "paper-unknown": {"paper": "A7", "known": "A4, A3, A2"},
        "picture-elsewhere": {"name": "quai.jpg"},
        "picture-nowhere": {"name": "quai.png"},
        "printer.unknown": {"name": "grenier", "known": "bureau, couloir"},
        "side-full": {"key": "titre"},
        "svg-huge": {"limit": "5"},
        "svg-deep": {"limit": "100"},
        "system-nowhere": {"reason": "No such file or directory"},
        "system-refused": {"reason": "Input/output error"},
        "table-columns": {"columns": "9", "most": "6"},
        "table-words": {"words": "anticonstitutionnel", "width": "17", "room": "9"},
        "cover-plan-single": {"theme": "machine"},
        "theme-bare": {"key": "intérieur", "value": "17"},
        "theme-drawing-missing": {"path": "ruban.svg", "folder": "content/themes"},
        "theme-ending": {"theme": "punk", "file": "punk.yaml.txt", "target": "punk.yaml"},
        "theme-font-near": {"family": "EB Garamon", "near": "EB Garamond"},
        "theme-font-unknown": {"family": "Garamon", "known": "EB Garamond, Inter, Anton"},
        "theme-inner-near": {"key": "coprs", "near": "corps"},
        "theme-inner-unknown": {"key": "couleur", "known": "police, corps, interligne"},
        "theme-key-inside": {"key": "corps"},
        "theme-key-near": {"key": "oranement", "near": "ornement"},
        "theme-key-outside": {"key": "encre", "section": "texte"},
        "theme-key-unknown": {"key": "couleur", "known": "base, page, marges, texte"},
        "theme-near": {"theme": "sobr", "known": "bloc, sobre, trait", "near": "sobre"},
        "theme-number": {"key": "corps", "value": "gros", "example": "11 pt"},
        "theme-page": {"value": "A12", "known": "A4, A5, A6, Letter/2, 140x216mm"},
        "theme-pixels": {"key": "corps", "value": "12px", "advice": "9 pt"},
        "theme-range": {"key": "intérieur", "value": "300 mm", "lowest": "3 mm"},
        "theme-section": {"key": "texte", "example": "police: EB Garamond"},
        "theme-single": {"key": "encre", "example": "rouge"},
        "theme-unit": {"key": "corps", "value": "11 lieues", "example": "11 pt"},
        "theme-unknown": {"known": "bloc, sobre, trait"},
        "theme-word": {"key": "alignement", "value": "12", "known": "justifié, gauche"},
        "theme-word-near": {"key": "alignement", "value": "gauch", "near": "gauche", "known": "justifié, gauche"},
        "title-near": {"name": "le-marchee", "command": "make le-marche"},
        "title-unknown": {"name": "tout", "known": "le-marche, le-quai"},
        "title-none": {"name": "tout", "command": 'make nouveau T="Mon titre"'},
        "unknown-family": {"family": "Garamon", "known": "EB Garamond, Inter, Anton"},
        "value-address": {"key": "qr", "value": "exemple", "most": "200"},
        "value-long": {"key": "titre", "value": "Le titre de la brochure…", "most": "300"},
        "value-many": {"key": "auteurs", "most": "100"},
        "value-months": {"key": "perime_apres_mois", "most": "120"},
        "value-cover-paper": {"key": "papier_couverture", "value": "fuchsia", "known": "blanc, ivoire, jaune"},
        "value-cover-title": {"key": "titre_couverture", "value": "dessus"},
        "value-seed": {"key": "graine", "value": "rouge", "most": "99999"},
        "cover-plan-unknown": {"theme": "sobre", "plan": "mur", "known": "étiquette, initiale, titre"},
        "cover-plan-full": {"plan": "frise"},
        "cover-plan-motif": {"plan": "damier"},
        "cover-plan-picture": {"plan": "damier"},
        "value-verso": {"key": "verso", "value": "couleur"},
        "poster-key": {"key": "reponses"},
        "poster-layout": {"key": "angle"},
        "value-disposition": {"key": "disposition", "value": "affiche"},
        "value-answers": {"key": "reponses", "value": "beaucoup", "most": "6"},
        "value-angle": {"key": "angle", "value": "45", "most": "8"},
        "zine-last": {"heading": "La suite"},
        "zine-sections": {"found": "5", "lines": "8, 14, 20, 27, 31"},
        **dict.fromkeys(
            ("fitted", "too-long", "too-short", "between", "not-full", "fewer-pages"),
            MappingProxyType({"pages": "16"}),
        ),
        **dict.fromkeys(
            ("content-missing", "content-near", "content-inner", "content-file"),
            MappingProxyType({"folder": "../Nos textes", "near": "../Nos Textes"}),
        ),
        **dict.fromkeys(
            ("stray-near", "stray-folder", "stray-below", "stray-inside"),
            MappingProxyType({"name": "brochure", "near": "brochures", "folder": "brochures"}),
        ),
    }
)  # fmt: skip


def list_examples() -> Iterator[Diagnostic]:
    """Yield one diagnostic for every message, in the order of the tables."""
    kept = json.loads(KEPT_EXAMPLES.read_text("utf-8"))
    for code in all_messages():
        if code in kept:
            yield decode_example(code, kept[code])
        else:
            source = Source("content/brochures/le-marche.md", "")
            fields = {**_BY_FIELD, **_BY_CODE.get(code, {})}
            yield Diagnostic("warning", code, source, WHOLE_FILE, fields)


def write_french() -> str:
    """Return every message in French, each with its id above."""
    with speak_language("fr"):
        return (
            "\n\n".join(
                f"[{each.code}]\n{render_diagnostic(each)}" for each in list_examples()
            )
            + "\n"
        )


def decode_example(code: str, row: Mapping[str, Any]) -> Diagnostic:
    """Return a diagnostic as `encode_example` wrote it."""
    source = Source(row["path"], "\n" * (row["line"] - 1) + row["text"])
    start = row["line"] - 1 + row["column"] - 1 if row["line"] else -1
    fields = {name: _decode_field(value) for name, value in row["fields"].items()}
    return Diagnostic(row["severity"], code, source, Span(start, start), fields)


def encode_example(diagnostic: Diagnostic) -> dict[str, Any]:
    """Return a diagnostic as JSON holds it: of its text, the line at which it points."""
    place = diagnostic.source.locate(diagnostic.span)
    text = diagnostic.source.line_text(place.line)[:200] if place.line else ""
    fields = {name: _encode_field(value) for name, value in diagnostic.fields.items()}
    return {
        "severity": diagnostic.severity,
        "path": diagnostic.source.path,
        "line": place.line,
        "column": place.column,
        "text": text,
        "fields": fields,
    }


def _encode_field(value: object) -> object:
    if isinstance(value, Sentence):
        inner = {name: _encode_field(part) for name, part in value.fields.items()}
        return {"sentence": value.code, "fields": inner}
    if isinstance(value, tuple):
        return [_encode_field(part) for part in value]
    return value


def _decode_field(value: Any) -> object:
    if isinstance(value, dict):
        inner = {name: _decode_field(part) for name, part in value["fields"].items()}
        return sentence(value["sentence"], **inner)
    if isinstance(value, list):
        return tuple(_decode_field(part) for part in value)
    return value


if __name__ == "__main__":
    FRENCH_TEXT.write_text(write_french(), "utf-8")

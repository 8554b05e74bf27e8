"""The keys of a theme file: a table, no logic but its look-up. Names stand in the form that `normalize_name` gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from pamphlets.readers.front_matter.keys import normalize_name

ThemeValueKind = Literal[
    "align", "border", "figures", "flag", "font", "fonts", "indent", "label", "leading",
    "line", "lines", "margin", "name", "page", "path", "place", "plan", "rule", "section",
    "size", "tracking", "weight",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ThemeKey:
    """One key of a theme file, or of a section of it."""

    names: tuple[str, ...]
    """The French name, then its English ones and others."""
    field: str
    """Of the settings that it fills."""
    kind: ThemeValueKind
    example: str = ""
    """A value that the key takes, as it is typed."""

    @property
    def shown_name(self) -> str:
        """The French name as it is typed."""
        return self.names[0].replace("_", " ")


STYLE_KEYS: Final = (
    ThemeKey(("police", "font", "family", "famille", "fonte"), "font", "font", "EB Garamond"),
    ThemeKey(("graisse", "weight"), "weight", "weight", "500"),
    ThemeKey(("italique", "italic"), "italic", "flag", "oui"),
    ThemeKey(("corps", "size", "taille"), "size", "size", "11 pt"),
    ThemeKey(("interligne", "leading", "line_height"), "leading", "leading", "13,4 pt"),
    ThemeKey(("alignement", "align", "alignment"), "align", "align", "gauche"),
    ThemeKey(("alinea", "indent", "first_indent"), "indent", "indent", "1 em"),
    ThemeKey(("retrait", "left_indent"), "left_indent", "indent", "4 mm"),
    ThemeKey(("cesures", "hyphens", "hyphenation", "cesure", "coupures"), "hyphenate", "flag", "non"),
    ThemeKey(("capitales", "caps", "capitals", "uppercase"), "caps", "flag", "oui"),
    ThemeKey(("approche", "tracking", "letter_spacing"), "tracking", "tracking", "2 %"),
    ThemeKey(("avant", "before", "space_before"), "lines_before", "lines", "2"),
    ThemeKey(("apres", "after", "space_after"), "lines_after", "lines", "1"),
)  # fmt: skip
LABEL_KEY: Final = ThemeKey(("etiquette", "label"), "label", "label", "noir")
FIGURES_KEY: Final = ThemeKey(("chiffres", "figures"), "figures", "figures", "anciens")
PLACE_KEY: Final = ThemeKey(
    ("place", "placement", "ou", "where"), "note_placement", "place", "page"
)
NOTE_RULE_KEY: Final = ThemeKey(("filet", "rule"), "note_rule", "rule", "24 mm")
BORDER_KEYS: Final = (
    ThemeKey(("filets", "border", "borders", "filet", "bordure"), "border", "border", "barre"),
    ThemeKey(("epaisseur", "border_weight", "thickness"), "border_weight", "rule", "3 pt"),
)  # fmt: skip
MARGIN_KEYS: Final = (
    ThemeKey(("interieur", "inner", "interieure", "inside"), "inner", "margin", "17 mm"),
    ThemeKey(("exterieur", "outer", "exterieure", "outside"), "outer", "margin", "27 mm"),
    ThemeKey(("haut", "top", "tete"), "top", "margin", "20 mm"),
    ThemeKey(("bas", "bottom", "pied"), "bottom", "margin", "24,5 mm"),
)  # fmt: skip
COVER_KEYS: Final = (
    ThemeKey(("plan", "layout", "modele"), "plan", "plan", "étiquettes"),
    ThemeKey(("police", "font", "family", "famille", "fonte"), "font", "font", "Anton"),
    ThemeKey(("graisse", "weight"), "weight", "weight", "700"),
    ThemeKey(("dessin", "drawing", "image"), "drawing", "path", "fond.svg"),
)  # fmt: skip
THEME_KEYS: Final = (
    ThemeKey(("base", "basis", "from"), "base", "name", "sobre"),
    ThemeKey(("description", "resume", "summary"), "description", "line", "Une machine à écrire et du ruban."),
    ThemeKey(("page", "format", "papier", "paper", "page_size"), "page", "page", "140x216mm"),
    ThemeKey(("encre", "ink", "couleur", "colour", "color"), "ink", "line", "rouge"),
    ThemeKey(("deuxieme_encre", "second_ink", "seconde_encre", "encre_2"), "second_ink", "line", "bleu"),
    ThemeKey(("ornement", "ornament"), "ornament", "path", "etoile.svg"),
    ThemeKey(("secours", "fallback", "polices_de_secours"), "fallback", "fonts", "[Source Sans 3, DejaVu Sans]"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ThemeSection:
    """A key with keys of its own below it."""

    names: tuple[str, ...]
    field: str
    keys: tuple[ThemeKey, ...] = STYLE_KEYS
    """that may stand below it"""

    @property
    def shown_name(self) -> str:
        """The French name as it is typed."""
        return self.names[0].replace("_", " ")


_HEADING_KEYS: Final = (*STYLE_KEYS, LABEL_KEY)
# Where two sections speak of one kind of text, the later one holds: `titre 2` over `titres`.
THEME_SECTIONS: Final = (
    ThemeSection(("marges", "margins", "marge"), "margins", MARGIN_KEYS),
    ThemeSection(("texte", "text", "body"), "text", (*STYLE_KEYS, FIGURES_KEY)),
    ThemeSection(("titres", "headings", "titles"), "headings", _HEADING_KEYS),
    ThemeSection(("titre_1", "heading_1", "chapitre", "chapter", "titre1"), "heading-1", _HEADING_KEYS),
    ThemeSection(("titre_2", "heading_2", "titre2"), "heading-2", _HEADING_KEYS),
    ThemeSection(("titre_3", "heading_3", "titre3"), "heading-3", _HEADING_KEYS),
    ThemeSection(("ouverture", "opener"), "opener", _HEADING_KEYS),
    ThemeSection(("notes", "note", "footnotes"), "notes", (*STYLE_KEYS, PLACE_KEY, NOTE_RULE_KEY)),
    ThemeSection(("annexes", "secondary", "annexe"), "secondary"),
    ThemeSection(("encadres", "asides", "encadre", "aside"), "aside", (*STYLE_KEYS, *BORDER_KEYS)),
    ThemeSection(("citations", "quotes", "citation", "quote"), "quote", (*STYLE_KEYS, *BORDER_KEYS)),
    ThemeSection(("exergues", "pull_quotes", "exergue", "pull_quote"), "pull-quote", (*STYLE_KEYS, *BORDER_KEYS)),
    ThemeSection(("tableaux", "tables", "tableau", "table"), "table"),
    ThemeSection(("legendes", "captions", "legende", "caption"), "caption"),
    ThemeSection(("lettres", "letters", "lettre", "letter"), "letter"),
    ThemeSection(("code", "codes"), "code"),
    ThemeSection(("folios", "page_numbers", "folio"), "folio"),
    ThemeSection(("etapes", "steps", "etape", "step"), "step"),
    ThemeSection(("quatrieme", "back_cover", "back", "dos"), "back"),
    ThemeSection(("couverture", "cover"), "cover", COVER_KEYS),
)  # fmt: skip


def find_theme_key(written: str, keys: Iterable[ThemeKey]) -> ThemeKey | None:
    """Return the key of that name among some: accents, capitals, hyphens and spaces make no difference."""
    name = normalize_name(written)
    return next((key for key in keys if name in key.names), None)


def find_section(written: str) -> ThemeSection | None:
    """Return the section of that name."""
    name = normalize_name(written)
    return next((section for section in THEME_SECTIONS if name in section.names), None)


def find_theme_kind(written: str) -> str:
    """Return the kind of value of a key of a theme file; empty for what is no key of it."""
    if find_section(written) is not None:
        return "section"
    key = find_theme_key(written, THEME_KEYS)
    if key is not None:
        return "list" if key.kind == "fonts" else key.kind
    name = normalize_name(written)
    for section in THEME_SECTIONS:
        for inner in section.keys:
            if name in inner.names:
                return inner.kind
    return ""

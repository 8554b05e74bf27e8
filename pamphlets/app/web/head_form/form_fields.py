"""The tables of keys and a folder of texts -> the controls of a form: their groups, kinds and choices, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.app.build.titles import list_theme_files
from pamphlets.app.words import word_text
from pamphlets.core.inks import ink_names, paper_names
from pamphlets.design.ornaments.linocut.motif_names import motif_names
from pamphlets.design.registry import design_names, find_design, format_names
from pamphlets.impose.arrangement.catalogue import scheme_names
from pamphlets.languages.choice import LANGUAGE_NAMES
from pamphlets.readers.front_matter.imposition import IMPOSITION_KEYS, ImpositionKey
from pamphlets.readers.front_matter.keys import KEYS, MetaKey, ValueKind
from pamphlets.readers.front_matter.value_choices import CHOICES

Control = Literal["line", "text", "items", "choice", "boxes", "number", "another"]
"""One line; several lines; an item a line; one of a list; several of a list; a number; a number to try the next of."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One key of a form."""

    name: str
    """A French key, or `imposition.` and a setting."""
    label: str
    help: str
    control: Control
    example: str
    choices: tuple[str, ...] = ()
    """What it takes; of a line: what it may also take."""


GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "title": ("titre", "sous_titre", "auteurs", "resume", "sujets", "public"),
    "look": ("formats", "theme", "encre", "deuxieme_encre", "chiffres", "papier", "pages"),
    "cover": (
        "couverture", "description_couverture", "titre_couverture", "cadre_couverture", "papier_couverture",
        "plan_couverture", "motif", "graine", "fond_perdu",
    ),
    "origin": (
        "date", "faits_arretes_au", "perime_apres_mois", "origine", "premiere_publication", "traduction", "serie",
        "langue", "brouillon",
    ),
    "imprint": (
        "prix", "licence", "mentions", "collectif", "adresse", "contact", "imprimeur", "directeur_de_publication",
        "depot_legal", "info_tri", "isbn", "issn",
    ),
    "inside": ("sommaire", "notes", "liste_des_sources", "liens", "ouverture", "page_2", "blanches"),
    "sheet": ("disposition", "reponses", "angle", "qr", "verso", "archive"),
    "event": ("jour", "heures", "lieu", "acces", "intervenants", "organisation", "entree"),
    "sheets": tuple(f"imposition.{key.names[0]}" for key in IMPOSITION_KEYS),
})  # fmt: skip

_CONTROLS: Final[Mapping[ValueKind, Control]] = MappingProxyType(
    {
        "text": "text", "list": "items", "pages": "number", "answers": "number", "months": "number",
        "seed": "another", "flag": "choice", "cover-paper": "choice",
    }
)  # fmt: skip
_PICTURES_FOLDER: Final = "images"
_FLAGS: Final = ("oui", "non")
_BOXED_KEYS: Final = ("formats",)
_LONG_LINES: Final = ("origine",)  # sentences, though they are printed as one line


def list_fields(content: Path, theme: str) -> dict[str, tuple[FormField, ...]]:
    """Return the fields of each group; `theme` says which plans a cover may have."""
    fields = {key.french: _describe_key(key, content, theme) for key in KEYS}
    for setting in IMPOSITION_KEYS:
        field = _describe_setting(setting)
        fields[field.name] = field
    groups: dict[str, tuple[FormField, ...]] = {}
    for group, names in GROUPS.items():
        groups[group] = tuple(fields[name] for name in names)
    return groups


def _describe_key(key: MetaKey, content: Path, theme: str) -> FormField:
    """Return the field of a key."""
    choices = _list_choices(key, content, theme)
    control: Control = _CONTROLS.get(key.kind, "line")
    if key.kind in CHOICES or key.kind == "name":
        control = "choice"
    elif key.french in _BOXED_KEYS:
        control = "boxes"
    elif key.french in _LONG_LINES:
        control = "text"
    label, purpose = word_text(f"form.{key.french}"), word_text(f"keys.{key.french}")
    example = key.example.strip("[]")
    if control == "items":
        example = example.replace(", ", "\n")
    return FormField(key.french, label, purpose, control, example, choices)


def _list_choices(key: MetaKey, content: Path, theme: str) -> tuple[str, ...]:
    """Return the words that a key takes, or may take among others."""
    match key.french:
        case "theme":
            return _list_themes(content)
        case "formats":
            return tuple(format_names())
        case "encre" | "deuxieme_encre":
            return ink_names()
        case "papier_couverture":
            return paper_names()
        case "plan_couverture":
            design = find_design(theme)
            return design.cover_plan_names() if design else ()
        case "motif":
            return motif_names()
        case "langue":
            return _first_names(LANGUAGE_NAMES)
        case "couverture":
            return ("non", *_list_pictures(content))
        case _ if key.kind == "flag":
            return _FLAGS
        case _:
            return _first_names(CHOICES.get(key.kind, {}))


def _list_themes(content: Path) -> tuple[str, ...]:
    """Return the names of the program's themes and of those of a folder of texts."""
    own_names = [name for name, _ in list_theme_files(content)]
    return tuple(dict.fromkeys((*design_names(), *own_names)))


def _list_pictures(content: Path) -> tuple[str, ...]:
    """Return the pictures of a folder of texts, as a text in one of its folders names them."""
    names = sorted(path.name for path in (content / _PICTURES_FOLDER).glob("*.*"))
    return tuple(f"../{_PICTURES_FOLDER}/{name}" for name in names)


def _first_names(values: Mapping[str, str]) -> tuple[str, ...]:
    """Return the first word for each value."""
    words: dict[str, str] = {}
    for word, value in values.items():
        words.setdefault(value, word)
    return tuple(words.values())


_SETTING_CHOICES: Final[Mapping[str, Sequence[str]]] = MappingProxyType(
    {
        "flag": _FLAGS,
        "blanks": ("fin", "intérieur", "notes", "erreur"),
        "direction": ("gauche-droite", "droite-gauche"),
        "mark": ("coupe", "cahiers", "agrafes", "titre"),
        "creep": ("auto", "non"),
    }
)
_SETTING_CONTROLS: Final[Mapping[str, Control]] = MappingProxyType(
    {
        "flag": "choice",
        "blanks": "choice",
        "direction": "choice",
        "mark": "boxes",
        "count": "number",
        "name": "choice",
    }
)


def _describe_setting(setting: ImpositionKey) -> FormField:
    """Return the field of a setting of the block `imposition`."""
    name = setting.names[0]
    choices = tuple(_SETTING_CHOICES.get(setting.kind, ()))
    if setting.kind == "name":
        choices = _list_schemes()
    label = word_text(f"form.imposition.{name}")
    purpose = word_text(f"keys.imposition.{name}")
    control = _SETTING_CONTROLS.get(setting.kind, "line")
    return FormField(
        f"imposition.{name}", label, purpose, control, setting.example, choices
    )


@cache
def _list_schemes() -> tuple[str, ...]:
    """Return the names of the ways of folding."""
    return tuple(scheme_names())

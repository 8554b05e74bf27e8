"""A profile <-> the text of its file: TOML 1.0, with French keys and comments, for people to correct by hand."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NoReturn

from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Source,
    Span,
    error,
    raise_error,
    raise_errors,
)
from pamphlets.printing.printers.profile import PrinterProfile

_TEXT: Final = """\
# Ce que la feuille d’essai a appris d’une imprimante. Corrigez à la main ce qui ne va pas, ou recommencez l’essai :
#     pamphlets regler-imprimante {name_plain}
# Les longueurs sont en millimètres, sur une feuille couchée que l’on regarde (A4 : 297 de large, 210 de haut).

nom = {name}

# "auto" : l’imprimante retourne le papier elle-même ; "main" : c’est vous qui remettez la pile entre les deux faces.
recto_verso = {duplex}
# "auto" seulement : ce que vous choisissez dans la fenêtre d’impression, "bord court" ou "bord long".
reglage = {asked}
# Par-dessus quel bord le papier se retourne vraiment : c’est pour lui que sont faits les versos.
retournement = {flip}

# Quand c’est vous qui remettez la pile :
[main]
# "telle quelle" : sans la retourner ; "retournée" : debout, tournée comme la page d’un livre.
pile = {pile}
# "inverse" : la dernière feuille imprimée repasse la première ; "même" : la première d’abord.
ordre = {order}
# Les feuilles sortent l’impression "visible" ou "cachée" ; "" : on ne sait pas.
sortie = {face}

# Ce que l’imprimante laisse blanc, depuis chaque bord.
[bords]
gauche = {left}
droite = {right}
haut = {top}
bas = {bottom}

# De combien déplacer les versos pour qu’ils tombent derrière les rectos, au dixième (moins : vers la gauche, le haut).
[versos]
droite = {x}
bas = {y}

# Ce que mesurent les règles de 100 mm. Avec compenser = true, tout est agrandi ou réduit d’autant.
[echelle]
largeur = {across}
hauteur = {down}
compenser = {compensate}

# Le nom de l’imprimante pour la commande « pamphlets imprimer » (lpstat -e les donne tous) ; "" : celle du système.
[cups]
file = {queue}

# En euros : une face imprimée, une rame de 500 feuilles. 0 : on ne sait pas.
[prix]
face = {side}
rame = {ream}
"""

_WORDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "recto_verso": {"auto": "auto", "main": "none"},
        "reglage": {"bord court": "short", "bord long": "long"},
        "retournement": {"bord court": "short", "bord long": "long"},
        "main.pile": {"telle quelle": "as-is", "retournée": "turned-over"},
        "main.ordre": {"inverse": "reversed", "même": "same"},
        "main.sortie": {"visible": "up", "cachée": "down", "": ""},
    }
)
_NUMBERS: Final[Mapping[str, tuple[float, float, float]]] = (
    MappingProxyType(  # least, most, where it is not said
        {
            **{f"bords.{edge}": (0.0, 40.0, 5.0) for edge in ("gauche", "droite", "haut", "bas")},
            **{f"versos.{way}": (-20.0, 20.0, 0.0) for way in ("droite", "bas")},
            **{f"echelle.{way}": (90.0, 110.0, 100.0) for way in ("largeur", "hauteur")},
            "prix.face": (0.0, 100.0, 0.0),
            "prix.rame": (0.0, 1000.0, 0.0),
        }
    )
)
_STRINGS: Final = ("nom", "cups.file")
_FLAGS: Final = ("echelle.compenser",)
_TABLES: Final = ("main", "bords", "versos", "echelle", "cups", "prix")
_AT: Final = re.compile(r" \(at line (\d+), column (\d+)\)$")
# A file in French, which is corrected by hand; what TOML lacks is as long as what it has, so that places stand.
_COMMA: Final = re.compile(
    r"^([ \t]*\w+[ \t]*=[ \t]*[+-]?\d+),(\d+)(?=[ \t]*(?:#|\r?$))", re.MULTILINE
)
_LONGEST: Final = 60  # characters of a name


def format_profile(profile: PrinterProfile) -> str:
    """Return the text of a profile's file."""
    words = {
        key: {ours: _toml_string(french) for french, ours in table.items()}
        for key, table in _WORDS.items()
    }
    left, right, top, bottom = (f"{edge:g}" for edge in profile.edges)
    return _TEXT.format(
        name_plain=profile.name,
        name=_toml_string(profile.name),
        duplex=words["recto_verso"][profile.duplex],
        asked=words["reglage"][profile.asked],
        flip=words["retournement"][profile.flip],
        pile=words["main.pile"][profile.pile],
        order=words["main.ordre"][profile.order],
        face=words["main.sortie"][profile.face],
        left=left,
        right=right,
        top=top,
        bottom=bottom,
        x=f"{profile.shift[0] / 10:g}",
        y=f"{profile.shift[1] / 10:g}",
        across=f"{profile.scale[0]:g}",
        down=f"{profile.scale[1]:g}",
        compensate=str(profile.compensate).lower(),
        queue=_toml_string(profile.queue),
        side=f"{profile.side_price:g}",
        ream=f"{profile.ream_price:g}",
    )


def parse_profile(source: Source) -> PrinterProfile:
    """Return the profile that a file's text tells. Raises all its faults, located."""
    try:
        told = tomllib.loads(_COMMA.sub(r"\1.\2", source.text))
    except tomllib.TOMLDecodeError as cause:
        _raise_toml_error(source, str(cause))
    except RecursionError:
        raise_error(error("printer.toml", source, WHOLE_FILE, reason="nested too deep"))
    found = dict(_flatten_tables(told))
    said: list[Diagnostic] = [
        error(
            "printer.key",
            source,
            _find_key(source, key),
            key=key.rpartition(".")[2],
            known=", ".join(_known_keys(key)),
        )
        for key in found
        if key not in {*_WORDS, *_NUMBERS, *_STRINGS, *_FLAGS}
    ]
    said += [fault for key, value in found.items() if (fault := _check_value(source, key, value))]
    if not str(found.get("nom", "")).strip():
        said.append(
            error(
                "printer.name", source, _find_key(source, "nom") if "nom" in found else WHOLE_FILE
            )
        )
    raise_errors("printer", said)
    return _build_profile(found)


def _build_profile(found: Mapping[str, Any]) -> PrinterProfile:
    """Return the profile of values that are all right."""
    blank = PrinterProfile(name=found["nom"])

    def word(key: str, otherwise: str) -> Any:  # noqa: ANN401 (one of the words of its key)
        return _WORDS[key][found[key]] if key in found else otherwise

    def number(key: str) -> float:
        return float(found.get(key, _NUMBERS[key][2]))

    return PrinterProfile(
        name=found["nom"],
        duplex=word("recto_verso", blank.duplex),
        asked=word("reglage", blank.asked),
        flip=word("retournement", blank.flip),
        order=word("main.ordre", blank.order),
        pile=word("main.pile", blank.pile),
        face=word("main.sortie", blank.face),
        edges=(
            number("bords.gauche"),
            number("bords.droite"),
            number("bords.haut"),
            number("bords.bas"),
        ),
        shift=(round(10 * number("versos.droite")), round(10 * number("versos.bas"))),
        scale=(number("echelle.largeur"), number("echelle.hauteur")),
        compensate=found.get("echelle.compenser", blank.compensate),
        queue=found.get("cups.file", ""),
        side_price=number("prix.face"),
        ream_price=number("prix.rame"),
    )


def _flatten_tables(told: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield keys with their tables before them, and values. A table that is none of ours counts as a value."""
    for key, value in told.items():
        if key in _TABLES and isinstance(value, dict):
            yield from ((f"{key}.{inner}", one) for inner, one in value.items())
        else:
            yield key, value


def _check_value(source: Source, key: str, value: object) -> Diagnostic | None:
    """Return what is wrong with a value of a known key, None where it is right."""
    allowed = ""
    if key in _WORDS and (not isinstance(value, str) or value not in _WORDS[key]):
        allowed = ", ".join(_toml_string(word) for word in _WORDS[key])
    elif key in _NUMBERS:
        least, most, _ = _NUMBERS[key]
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not least <= value <= most
        ):
            allowed = f"{least:g} … {most:g}"
    elif key in _STRINGS and (
        not isinstance(value, str) or len(value) > _LONGEST or not value.isprintable()
    ):
        allowed = f'"…", {_LONGEST} letters at most'
    elif key in _FLAGS and not isinstance(value, bool):
        allowed = "true, false"
    return (
        error("printer.value", source, _find_key(source, key), key=key, allowed=allowed)
        if allowed
        else None
    )


def _known_keys(key: str) -> list[str]:
    """Return the keys that stand where an unknown one was found."""
    table = key.rpartition(".")[0]
    every = (*_WORDS, *_NUMBERS, *_STRINGS, *_FLAGS)
    return [known.rpartition(".")[2] for known in every if known.rpartition(".")[0] == table]


def _find_key(source: Source, key: str) -> Span:
    """Return where a key stands, as it is usually written; the file as a whole where it is written otherwise."""
    table, _, name = key.rpartition(".")
    here, at = "", 0
    for line in source.text.split("\n"):
        stripped = line.strip()
        if stripped.startswith("["):
            here = stripped.strip("[] ")
        elif here == table and stripped.partition("=")[0].strip().strip("\"'") == name:
            start = at + len(line) - len(line.lstrip())
            return Span(start, start)
        at += len(line) + 1
    return WHOLE_FILE


def _raise_toml_error(source: Source, reason: str) -> NoReturn:
    """Raise the fault of a text that is no TOML, at its place."""
    found = _AT.search(reason)
    span = WHOLE_FILE
    if found:
        at = source.line_start(int(found[1])) + int(found[2]) - 1
        span = Span(at, at)
    raise_error(
        error(
            "printer.toml",
            source,
            span,
            reason=_AT.sub("", reason).replace("(at end of document)", "").strip(),
        )
    )


def _toml_string(text: str) -> str:
    """Return a TOML string: one that holds no line ends."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

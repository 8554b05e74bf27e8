"""A profile <-> the text of its file: TOML 1.0, with French keys, and comments for people to correct it by hand."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
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
from pamphlets.languages.word_tables import translate_table
from pamphlets.languages.wording import Sentence, sentence
from pamphlets.printing.printers.printer_names import MOST_NAME_LETTERS, MOST_QUEUE_LETTERS
from pamphlets.printing.printers.profile import PrinterProfile


@dataclass(frozen=True, slots=True)
class ProfileWords:
    """The text of a profile's file: keys and their values are French in every language, comments are not."""

    text: str


ENGLISH_PROFILE_WORDS: Final = ProfileWords(
    """\
# What the test sheet has taught of a printer. Mend by hand what is wrong, or make the test again:
#     .venv/bin/pamphlets setup-printer {name_plain}
# Lengths are in millimetres, on a sheet that lies on its side as one looks at it (A4: 297 wide, 210 high).

nom = {name}

# "auto": the printer turns the paper itself; "main": you put the pile back between the two sides.
recto_verso = {duplex}
# "auto" alone: what you choose in the print dialog, "bord court" (short edge) or "bord long" (long edge).
reglage = {asked}
# Over which edge the paper is really turned: backs are made for that one.
retournement = {flip}

# Where you put the pile back:
[main]
# "telle quelle": without turning it over; "retournée": upright, turned like the page of a book.
pile = {pile}
# "inverse": the last sheet printed goes through first again; "même": the first one does.
ordre = {order}
# Sheets come out with the print "visible" or "cachée" (hidden); "": not known.
sortie = {face}

# What the printer leaves white, from each edge: left, right, top, bottom.
[bords]
gauche = {left}
droite = {right}
haut = {top}
bas = {bottom}

# How far backs are moved to fall behind the fronts, in tenths at least: to the right, down (less than 0: left, up).
[versos]
droite = {x}
bas = {y}

# What the rulers of 100 mm measure, across and down. With compenser = true, all is made so much larger or smaller.
[echelle]
largeur = {across}
hauteur = {down}
compenser = {compensate}

# The printer's name for “make print” (lpstat -e names them all); "": the system's own.
[cups]
file = {queue}

# In euros: a printed side, a ream of 500 sheets. 0: not known.
[prix]
face = {side}
rame = {ream}
"""
)

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
            "bords.gauche": (0.0, 40.0, 5.0),
            "bords.droite": (0.0, 40.0, 5.0),
            "bords.haut": (0.0, 40.0, 5.0),
            "bords.bas": (0.0, 40.0, 5.0),
            "versos.droite": (-20.0, 20.0, 0.0),
            "versos.bas": (-20.0, 20.0, 0.0),
            "echelle.largeur": (90.0, 110.0, 100.0),
            "echelle.hauteur": (90.0, 110.0, 100.0),
            "prix.face": (0.0, 100.0, 0.0),
            "prix.rame": (0.0, 1000.0, 0.0),
        }
    )
)
_LONGEST: Final = {"nom": MOST_NAME_LETTERS, "cups.file": MOST_QUEUE_LETTERS}
_COMPENSATE: Final = "echelle.compenser"
_KEYS: Final = (*_WORDS, *_NUMBERS, *_LONGEST, _COMPENSATE)
_TABLES: Final = ("main", "bords", "versos", "echelle", "cups", "prix")
_TOML_PLACE: Final = re.compile(r" \(at line (\d+), column (\d+)\)$")
# A file in French, which is corrected by hand; what TOML lacks is as long as what it has, so that places stand.
_DECIMAL_COMMA: Final = re.compile(
    r"^([ \t]*\w+[ \t]*=[ \t]*[+-]?\d+),(\d+)(?=[ \t]*(?:#|\r?$))", re.MULTILINE
)


def format_profile(profile: PrinterProfile, language: str = "fr") -> str:
    """Return the text of a profile's file, its comments in a language."""
    left, right, top, bottom = profile.unprintable_edges
    words = translate_table(ENGLISH_PROFILE_WORDS, language)
    return words.text.format(
        name_plain=profile.name,
        name=_toml_string(profile.name),
        duplex=_french_word("recto_verso", profile.duplex),
        asked=_french_word("reglage", profile.asked_flip),
        flip=_french_word("retournement", profile.flip),
        pile=_french_word("main.pile", profile.pile_placement),
        order=_french_word("main.ordre", profile.pile_order),
        face=_french_word("main.sortie", profile.output_face),
        left=f"{left:g}",
        right=f"{right:g}",
        top=f"{top:g}",
        bottom=f"{bottom:g}",
        x=f"{profile.back_shift[0] / 10:g}",
        y=f"{profile.back_shift[1] / 10:g}",
        across=f"{profile.ruler_lengths[0]:g}",
        down=f"{profile.ruler_lengths[1]:g}",
        compensate=str(profile.compensate).lower(),
        queue=_toml_string(profile.queue),
        side=f"{profile.side_price:g}",
        ream=f"{profile.ream_price:g}",
    )


def parse_profile(source: Source) -> PrinterProfile:
    """Return the profile that a file's text tells. Raises all its faults, located."""
    try:
        tables = tomllib.loads(_DECIMAL_COMMA.sub(r"\1.\2", source.text))
    except tomllib.TOMLDecodeError as cause:
        _raise_toml_error(source, str(cause))
    except RecursionError:
        raise_error(
            error(
                "printer.toml",
                source,
                WHOLE_FILE,
                reason=sentence("phrases.nested-too-deep"),
            )
        )
    except ValueError:  # an integer of more digits than Python reads
        raise_error(
            error(
                "printer.toml",
                source,
                WHOLE_FILE,
                reason=sentence("phrases.number-too-long"),
            )
        )
    values = _flatten_tables(tables)
    places = _index_keys(source)
    faults: list[Diagnostic] = []
    for key in values:
        table, _, name = key.rpartition(".")
        if key not in _KEYS:
            known = [
                known.rpartition(".")[2]
                for known in _KEYS
                if known.rpartition(".")[0] == table
            ]
            place = places.get(key, WHOLE_FILE)
            fields = {"key": name, "known": ", ".join(known)}
            faults.append(error("printer.key", source, place, **fields))
    for key, value in values.items():
        allowed = _allowed_values(key, value)
        if allowed:
            place = places.get(key, WHOLE_FILE)
            faults.append(error("printer.value", source, place, key=key, allowed=allowed))
    if not str(values.get("nom", "")).strip():
        faults.append(error("printer.name", source, places.get("nom", WHOLE_FILE)))
    raise_errors("printer", faults)
    return _build_profile(values)


def _build_profile(values: Mapping[str, Any]) -> PrinterProfile:
    """Return the profile of values that are all right."""
    default = PrinterProfile(name=values["nom"])

    def word(key: str, otherwise: str) -> Any:  # noqa: ANN401 (one of the words of its key)
        return _WORDS[key][values[key]] if key in values else otherwise

    def number(key: str) -> float:
        return float(values.get(key, _NUMBERS[key][2]))

    return PrinterProfile(
        name=values["nom"],
        duplex=word("recto_verso", default.duplex),
        asked_flip=word("reglage", default.asked_flip),
        flip=word("retournement", default.flip),
        pile_order=word("main.ordre", default.pile_order),
        pile_placement=word("main.pile", default.pile_placement),
        output_face=word("main.sortie", default.output_face),
        unprintable_edges=(
            number("bords.gauche"),
            number("bords.droite"),
            number("bords.haut"),
            number("bords.bas"),
        ),
        back_shift=(round(10 * number("versos.droite")), round(10 * number("versos.bas"))),
        ruler_lengths=(number("echelle.largeur"), number("echelle.hauteur")),
        compensate=values.get(_COMPENSATE, default.compensate),
        queue=values.get("cups.file", ""),
        side_price=number("prix.face"),
        ream_price=number("prix.rame"),
    )


def _flatten_tables(tables: Mapping[str, Any]) -> dict[str, Any]:
    """Return values by key, that of their table before it. A table that is none of ours counts as a value."""
    values: dict[str, Any] = {}
    for key, value in tables.items():
        if key in _TABLES and isinstance(value, dict):
            values |= {f"{key}.{name}": inner for name, inner in value.items()}
        else:
            values[key] = value
    return values


def _allowed_values(key: str, value: object) -> Sentence | str:
    """Return what may stand at a known key whose value is wrong; nothing where it is right."""
    if key in _WORDS:
        if not isinstance(value, str) or value not in _WORDS[key]:
            return ", ".join(_toml_string(word) for word in _WORDS[key])
    elif key in _NUMBERS:
        least, most, _ = _NUMBERS[key]
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not least <= value <= most
        ):
            return sentence("phrases.range", least=f"{least:g}", most=f"{most:g}")
    elif key in _LONGEST:
        most = _LONGEST[key]
        if not isinstance(value, str) or len(value) > most or not value.isprintable():
            return sentence("phrases.letters-at-most", most=most)
    elif key == _COMPENSATE and not isinstance(value, bool):
        return "true, false"
    return ""


def _index_keys(source: Source) -> dict[str, Span]:
    """Return where each key stands first, as it is usually written; keys written otherwise are left out."""
    places: dict[str, Span] = {}
    prefix, offset = "", 0
    for line in source.text.split("\n"):
        stripped = line.strip()
        if stripped.startswith("["):
            table = stripped.strip("[] ")
            prefix = f"{table}." if table else ""
        else:
            start = offset + len(line) - len(line.lstrip())
            name = stripped.partition("=")[0].strip().strip("\"'")
            places.setdefault(f"{prefix}{name}", Span(start, start))
        offset += len(line) + 1
    return places


def _raise_toml_error(source: Source, reason: str) -> NoReturn:
    """Raise the fault of a text that is no TOML, at its place."""
    place = _TOML_PLACE.search(reason)
    span = WHOLE_FILE
    if place:
        offset = source.line_start(int(place[1])) + int(place[2]) - 1
        span = Span(offset, offset)
    reason = _TOML_PLACE.sub("", reason).replace("(at end of document)", "").strip()
    raise_error(error("printer.toml", source, span, reason=reason))


def _french_word(key: str, value: str) -> str:
    """Return the word of a key that stands for a value, as a TOML string."""
    return next(
        _toml_string(word) for word, meaning in _WORDS[key].items() if meaning == value
    )


def _toml_string(text: str) -> str:
    """Return a TOML string: one that holds no line ends."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

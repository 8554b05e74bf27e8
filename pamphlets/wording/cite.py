"""What is said about sources: the register's own faults, and citations of what it lacks."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "register-missing": (
            "the source “{key}” is cited, and there is no register of sources",
            "write content/sources.yaml, or put Zotero's export there as sources.json; or write the note by hand: [^a]",
        ),
        "register-both": (
            "there are two registers, sources.yaml and sources.json",
            "keep one of them: sources in both could contradict each other",
        ),
        "register-form": (
            "the register cannot be read: {problem}",
            "look at this line and the one above it: a quotation mark or a bracket not closed, an indent too many",
        ),
        "register-colon": (
            "the register cannot be read: a second colon on one line",
            'put the words behind the first colon between quotation marks: title: "Santé : le grand fichier"',
        ),
        "register-list": (
            "the register is not a list of sources",
            'begin each source with "- id: key", as CSL-YAML has it, or export CSL-JSON from Zotero',
        ),
        "source-form": ("this is not a source", 'write "- id: key", then type, title, author… under it'),
        "source-id": ("this source has no id", 'add a line "id: …": it is the key by which texts cite it'),
        "source-key": (
            "“{key}” cannot be a source's id",
            "use letters, figures, hyphens, points, a letter or figure first; # is kept for facts: reporterre-2022",
        ),
        "source-twice": (
            "the source “{key}” is there twice, first on line {line}",
            "give one of them another id, or remove it",
        ),
        "source-field-twice": ("“{field}” is there twice in the source “{key}”", "keep one of them"),
        "source-title": ("the source “{key}” has no title", 'add a line "title: …"'),
        "source-date": (
            "the {field} date of “{key}” is no date",
            "write date-parts: [[2022, 11, 28]], or 2022-11-28",
        ),
        "source-script": (
            "the source “{key}” is cited, and has {script} letters, which this press cannot set",
            "transcribe them into Latin letters",
        ),
        "source-unknown": (
            "no source is called “{key}”",
            "add it to content/sources.yaml, or write the note by hand: [^a]",
        ),
        "source-near": ("no source is called “{key}”", "was “{near}” meant?"),
        "source-unused": ("the source “{key}” is cited by no text", "cite it as [@{key}], or leave it for later"),
    },
)

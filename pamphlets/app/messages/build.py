"""Words for the faults of names, folders and files: what can go wrong around a text."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "name-twice": (
            "this text and {other} would both be called “{slug}” in build/",
            "rename one of the two files; accents, capitals and spaces make no difference",
        ),
        "name-empty": (
            "the file's name has no letter or figure to call its brochure by",
            "rename it, for example: mon-titre.md",
        ),
        "ink-unknown": (
            "there is no ink “{ink}”",
            "the inks are: {known}; any other wants its colour on a screen behind its name: Pantone 485 U #da291c",
        ),
        "format-unknown": ("there is no format “{format}”", "the formats are: {known}"),
        "theme-unknown": ("there is no theme “{theme}”", "choose one of: {known}"),
        "text-unreadable": (
            "this file cannot be read: {reason}",
            "look at its name and at who may read it",
        ),
        "out-unwritable": (
            "this folder cannot be written to: {reason}",
            "free some space, or close what holds its files open; what was there before is whole",
        ),
        "picture-remote": (
            "the picture “{path}” is an address on the net",
            "download it into images/ and write its name instead: ../images/name.png",
        ),
    }
)

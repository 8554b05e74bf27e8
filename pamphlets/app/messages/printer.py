"""Words for the faults of printers' profiles, and of what is printed with them."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "printer.unknown": (
            "there is no printer called “{name}”",
            "there are: {known}; « pamphlets setup-printer NAME » learns a new one",
        ),
        "printer.unreadable": (
            "the printer's profile cannot be read: {reason}",
            "look at who may read it",
        ),
        "printer.toml": (
            "this is not written as TOML: {reason}",
            'words stand between straight quotes: nom = "Bureau"; numbers have none: droite = 0,3',
        ),
        "printer.key": ("a printer's profile has no “{key}” here", "it may have: {known}"),
        "printer.value": ("{key} cannot have this value", "it may be: {allowed}"),
        "printer.name": (
            "the printer has no name",
            'add a line at the head: nom = "Bureau"',
        ),
        "printer.name-unfit": (
            (
                "a printer's name has a letter or a figure, {most} signs at most, no / and no \\, "
                "and is no name that Windows keeps for itself"
            ),
            "for example: pamphlets setup-printer {proposal}",
        ),
        "printer.queue-unfit": (
            "the name of a queue has at most {most} signs, and no invisible one",
            "« lpstat -e » names the printers that the print server knows",
        ),
        "printer.no-answers": (
            "the answers cannot be read: {reason}",
            "it is a file of lines such as: endroit = oui; « pamphlets setup-printer --questions » lists them all",
        ),
        "printer.answer": (
            "{key} has no such answer",
            "the question is: {question} {allowed}",
        ),
        "printer.no-answer": (
            "there is no answer to {key}",
            "the question is: {question} {allowed}",
        ),
        "printer.not-built": (
            "there are no sheets of “{slug}” yet",
            "make them first: make {slug}",
        ),
        "printer.refused": (
            "the print server refuses: {reason}",
            "« lpstat -e » names the printers that it knows",
        ),
    }
)

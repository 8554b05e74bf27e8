"""What is told when the examples are set aside, and put back."""

from types import MappingProxyType
from typing import Final

from pamphlets.languages.wording import Plural

SENTENCES: Final = MappingProxyType(
    {
        "start.changed": """\
You changed these: {names}
Move them too? [y/N] """,
        "start.moved": Plural(
            "{count} file is now in {folder}.",
            "{count} files are now in {folder}.",
            "count",
        ),
        "start.stays": "What you changed stays: {names}",
        "start.refused": "{path} stays where it is: another file of that name is in {folder}.",
        "start.written": "{path} is there to begin with.",
        "start.back": """\
The examples can still be read and made: make CONTENU="{folder}". All of them come back with: make exemples""",
        "start.restored": Plural(
            "{count} file is back in {folder}.",
            "{count} files are back in {folder}.",
            "count",
        ),
        "start.none": "There is no folder {folder}: the examples were not set aside.",
    }
)

"""What the first `make` asks: who prints."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "first.why": """\
Once and for all: who prints? French law asks for a name and an address on printed matter.
Enter leaves a question open.""",
        "first.collectif": "Name of your collective: ",
        "first.adresse": "Postal address: ",
        "first.contact": "How to reach you (e-mail, letter box): ",
        "first.written": "It is written in {path}, where you can change it.\n",
        "first.skipped": "Nothing is written. You will not be asked again: fill in {path} when you like.\n",
    }
)

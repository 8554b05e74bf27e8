"""What is told whatever the command: a bug of ours, no memory, a terminal that does not take what is said."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "program.no-memory": "pamphlets: this computer has too little memory left for it; close other programs, and "
        "start again",
        "program.crash": "pamphlets: this is our fault, not yours; what happened is written in {report}: please send "
        "that file to whoever looks after the program",
        "program.crash-unwritten": "pamphlets: this is our fault, not yours; {cause}",
        "program.unsaid": "pamphlets: not all could be said here: {reason}",
        "program.catalogue": "pamphlets: {path} cannot be read, so this is in English: {reason}",
        "program.password": "{source}: password? ",
    }
)

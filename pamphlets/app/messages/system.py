"""What is said where the system refuses a file: no room, no right, no such name."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "system-full": (
            "there is no room left to write it: {reason}",
            "free some space on that disk, then start again; what was there before is whole",
        ),
        "system-read-only": (
            "it cannot be written, as its disk can only be read",
            "copy the folder to another disk, or name another one with --out",
        ),
        "system-denied": (
            "the system does not allow it",
            "look at who may read and write it and its folder, and close what holds it open",
        ),
        "system-open": (
            "another program holds it open",
            "close the window that shows it, then start again; what was there before is whole",
        ),
        "system-missing": (
            "it is not there",
            "look at its name; it may have been moved or deleted while this ran",
        ),
        "system-nowhere": (
            "there is no place for temporary files, or the folder that you are in was deleted: {reason}",
            "go to a folder that there is, free some space, or name a folder that can be written in TMPDIR",
        ),
        "system-name": ("its name cannot be used: {reason}", "give it a shorter name"),
        "system-long": (
            "the path to it is longer than the 260 signs that Windows allows",
            "move the whole folder nearer to the disk's top, to C:\\pamphlets for example, then start again",
        ),
        "system-loop": (
            "it is a link that leads back to itself",
            "delete the link, and put the file itself in its place",
        ),
        "system-kind": (
            "a file is where a folder should be, or a folder where a file should be",
            "move it away or rename it, then start again",
        ),
        "system-busy": (
            "this computer has too much open for it: {reason}",
            "close other programs, then start again",
        ),
        "system-memory": (
            "this computer has too little memory left for it",
            "close other programs, and start again; what was there before is whole",
        ),
        "system-refused": ("the system refuses it: {reason}", ""),
    }
)

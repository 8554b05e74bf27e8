"""The address of a picture as written -> the fault in it, before anybody looks for a file of that name.

A picture is a file beside the texts. What pads and word processors paste instead is told at once: a picture
written out in the text itself (RFC 2397), an address on the net, a place on one computer's disk.
"""

import re
from types import MappingProxyType
from typing import Final

MAX_ADDRESS_SHOWN: Final = 60  # characters: an embedded picture has a million

_EMBEDDED: Final = re.compile(r"(?:\(|\]:|=)[ \t\n]*[<\"']?data:[a-z]+/", re.IGNORECASE)
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+-]+):", re.IGNORECASE)
_DRIVE: Final = re.compile(r"[A-Za-z]:[\\/]|\\\\")
_PAGE: Final = re.compile(r"(?<=\.pdf)#page=(\d{1,6})$", re.IGNORECASE)
_SCHEME_FAULTS: Final = MappingProxyType(
    {
        "data": "picture-embedded",
        "http": "picture-remote", "https": "picture-remote", "ftp": "picture-remote",
        "file": "picture-absolute",
        "blob": "picture-pasted", "cid": "picture-pasted", "about": "picture-pasted",
        "content": "picture-pasted", "javascript": "picture-pasted",
    }
)  # fmt: skip


def split_page_address(address: str) -> tuple[str, int | None]:
    """Return the address of a file, and the number of its page: `plan.pdf#page=2` (RFC 8118); None where none is named."""
    match = _PAGE.search(address)
    if match is None:
        return address, None
    return address[: match.start()], int(match[1])


def find_address_fault(address: str) -> str:
    """Return the code of what is wrong with a picture's address; empty where it may be that of a file of ours."""
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() in _SCHEME_FAULTS:
        return _SCHEME_FAULTS[scheme[1].lower()]
    if address.startswith("//") or "://" in address:
        return "picture-remote"
    if _DRIVE.match(address) or address.startswith(("/", "~/")):
        return "picture-absolute"
    return "picture-backslash" if "\\" in address else ""


def address_fields(address: str) -> dict[str, str]:
    """Return what a message names of an address: its beginning, its last name, and how we write it."""
    beginning = address[:MAX_ADDRESS_SHOWN]
    shown = beginning if beginning == address else f"{beginning}…"
    slashed = address[-MAX_ADDRESS_SHOWN:].replace("\\", "/")
    return {"path": shown, "name": slashed.rpartition("/")[2], "slashed": slashed}


def find_embedded_picture(words: str) -> int:
    """Return the offset at which a text holds a picture itself, -1 where it holds none."""
    match = _EMBEDDED.search(words)
    return match.start() if match else -1

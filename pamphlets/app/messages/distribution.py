"""What is said of keys and of titles that are handed on."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "pack-wheels": (
            "what the key carries for Python {python} could not be fetched: {reason}",
            "this once it needs the internet; for fewer machines: make cle MACHINES=linux,windows",
        ),
        "pack-no-sums": (
            "this is no key, or one that was not finished: it has no SHA256SUMS",
            "write it again: make cle",
        ),
        "pack-missing": (
            "this file of the key is gone",
            "copy the key again from where it came from",
        ),
        "pack-changed": (
            "this file is not what was written on the key",
            "if nobody changed it on purpose, copy the key again from where it came from",
        ),
        "share-outside": (
            "only a title of the folder of texts can be handed on: its pictures and sources belong there",
            "move it to {folder}, then again: make partage T=…",
        ),
        "share-large": (
            "this archive holds more than a title: over {most} MB, or thousands of files",
            "unpack it yourself, if you know who made it",
        ),
        "share-name": (
            "this archive holds a file that belongs to no title: {name}",
            "nothing was unpacked; ask for an archive that make partage wrote",
        ),
        "share-damaged": (
            "this archive cannot be read: {reason}",
            "copy it again from where it came from",
        ),
        "share-no-text": (
            "this archive holds no text of ours",
            "one that make partage wrote has it in brochures/, tracts/…",
        ),
        "share-sources-left": (
            "its sources lie here: your register is no list of sources.yaml to which they could be added",
            "put them at the end of your register, then delete this file",
        ),
        "pack-inside": (
            "a key cannot lie in the folder of texts {folder}: it would carry itself",
            "leave the folder out, it is build/cle-pamphlets then; or name one on the key itself",
        ),
    }
)

"""What is said about typography."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "typography-calls-moved": (
            "note calls typed after the punctuation were set before it: {count} in this text, the first one here",
            "in French the call comes first, « fait[^1]. »: type it so, or leave it to the press",
        ),
        "typography-call-touches": (
            "this note call stands right after a figure or a unit and may be read as a power",
            "move the call behind another word, or reword: « en 2009, la loi[^1] » rather than « en 2009[^1] »",
        ),
        "typography-quote": (
            "this straight quotation mark has no partner in its paragraph, so the marks around it are left straight",
            "close the quotation in the same paragraph, or type « and » yourself",
        ),
    }
)

"""What is said about fonts: files that cannot be read, families and characters that are not there."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "broken-font": (
            "{path} in the folder fonts/ cannot be read as a font",
            "copy the file again from where you got it, or take it out; only .ttf and .otf files serve",
        ),
        "unknown-family": (
            "no font of the family “{family}” is in the folder fonts/",
            "the families there are: {known}; put the missing one into its own folder in fonts/",
        ),
        "missing-glyph": (
            "no font has the character “{char}” ({codepoint}, {name})",
            "write it otherwise, or put a font that has it into fonts/ and add it to the theme's fallback",
        ),
    },
)

"""What is said about set lines."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "overfull-line": (
            "this line is {excess} points wider than the column, because nothing in it may be divided: “{words}”",
            "reword, or shorten what cannot be divided; a long address reads better as [words](address)",
        ),
        "loose-line": (
            "this line has wide holes between its words: “{words}”",
            "change a word or two near it; often a long word just after it cannot be divided",
        ),
        "long-code-line": (
            "this line of code is wider than the column and is turned over: “{words}”",
            "break it yourself where it reads best",
        ),
    }
)

"""How a diagnostic is laid out: the first line, and its hint."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "diagnostics.error": "{place}: error: {message}",
        "diagnostics.warning": "{place}: warning: {message}",
        "diagnostics.notice": "{place}: notice: {message}",
        "diagnostics.hint": "hint: {hint}",
    }
)

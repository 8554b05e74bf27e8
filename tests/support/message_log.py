"""While tests run: every diagnostic that the program makes has a message, and gives all the fields that this names."""

import sys
from collections.abc import Iterator
from string import Formatter
from typing import Any

from pamphlets.core.source import Diagnostic
from pamphlets.languages.wording import Plural, Wording

# What stands between the maker of a diagnostic and the diagnostic itself.
_BETWEEN = {Diagnostic.__module__, "dataclasses", __name__}


def wording_forms(wording: Wording) -> tuple[str, ...]:
    """Return the forms of a sentence: one, or singular and plural."""
    if isinstance(wording, Plural):
        return wording.singular, wording.plural
    return (wording,)


def message_fields(wording: Wording) -> set[str]:
    """Return the names that a message has blanks for, in any of its forms, or chooses its form by."""
    names = {wording.number_field} if isinstance(wording, Plural) else set()
    for text in wording_forms(wording):
        names |= {name for _, name, _, _ in Formatter().parse(text) if name}
    return names


class MessageLog:
    """The faults of diagnostics made since the last test."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def install(self) -> None:
        """Watch all diagnostics from now on."""
        make = Diagnostic.__init__

        def watched(diagnostic: Diagnostic, *args: Any, **kwargs: Any) -> None:
            make(diagnostic, *args, **kwargs)
            maker = next(iter(_makers()), "")
            if maker.startswith("pamphlets."):
                self.faults += check_diagnostic(diagnostic)

        setattr(Diagnostic, "__init__", watched)  # noqa: B010 (mypy lets no method be assigned)

    def take_faults(self) -> list[str]:
        """Return the faults, and forget them."""
        faults, self.faults = self.faults, []
        return faults


def _makers() -> Iterator[str]:
    """Yield the modules that called, the nearest first, those in between left out."""
    frame = sys._getframe(1)
    while frame.f_back is not None:
        frame = frame.f_back
        if frame.f_globals["__name__"] not in _BETWEEN:
            yield frame.f_globals["__name__"]


def check_diagnostic(diagnostic: Diagnostic) -> list[str]:
    """Return what is wrong with a diagnostic: no message, or fields that its message names and it does not give."""
    from pamphlets.app.messages import all_messages

    if diagnostic.code not in all_messages():
        return [f"{diagnostic.code} has no message"]
    message, hint = all_messages()[diagnostic.code]
    missing = (message_fields(message) | message_fields(hint)) - set(diagnostic.fields)
    return [f"{diagnostic.code} lacks {', '.join(sorted(missing))}"] if missing else []

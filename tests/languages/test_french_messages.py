"""Every message stands in `french_messages.txt` as its reader meets it: read that file aloud after each change.

`python -m tests.languages.message_examples` writes it anew.
"""

import re

import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import Diagnostic
from pamphlets.languages.wording import speak_language
from tests.languages.message_examples import FRENCH_TEXT, list_examples, write_french

EXAMPLES = {each.code: each for each in list_examples()}


def test_the_file_to_read_holds_every_message_as_it_is() -> None:
    assert write_french() == FRENCH_TEXT.read_text("utf-8"), (
        "python -m tests.languages.message_examples writes it; then read what changed"
    )


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_an_example_fills_every_blank_in_both_languages(code: str) -> None:
    example: Diagnostic = EXAMPLES[code]
    english = render_diagnostic(example)
    with speak_language("fr"):
        french = render_diagnostic(example)
    assert not re.search(r"\bNone\b|Sentence\(|Span\(", english + french)
    first_line = french.splitlines()[0]
    assert first_line != english.splitlines()[0]

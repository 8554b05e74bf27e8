"""Messages about imposing stand on one line each: they are printed beside the name of a file."""

import pytest

from pamphlets.app.messages.impose import MESSAGES


@pytest.mark.parametrize("code", MESSAGES)
def test_messages_and_hints_are_one_line(code: str) -> None:
    assert all("\n" not in text for text in MESSAGES[code])

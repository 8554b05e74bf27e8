import re
from pathlib import Path
from string import Formatter

import pytest

from pamphlets.app.messages.impose import MESSAGES


def test_every_fault_of_imposition_has_words_and_every_word_a_fault(top: Path) -> None:
    code = "".join(path.read_text("utf-8") for path in (top / "pamphlets" / "impose").rglob("*.py"))
    assert set(re.findall(r'"(impose\.[a-z-]+)"', code)) == set(MESSAGES)


@pytest.mark.parametrize("code", MESSAGES)
def test_messages_are_one_line_and_name_only_known_fields(code: str) -> None:
    known = {
        "reason",
        "page",
        "pages",
        "sizes",
        "wanted",
        "paper",
        "folder",
        "multiple",
        "blanks",
        "where",
        "better",
        "size",
        "number",
        "percent",
        "option",
        "scheme",
        "last",
        "are",
        "depth",
        "distance",
        "edges",
        "safe",
        "what",
        "tiles",
        "columns",
        "rows",
        "sheets",
        "saved",
        "ways",
    }
    for text in MESSAGES[code]:
        assert "\n" not in text
        assert {field for _, field, _, _ in Formatter().parse(text) if field is not None} <= known

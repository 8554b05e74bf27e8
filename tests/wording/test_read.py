from pathlib import Path

import pytest

from pamphlets.wording.read import MESSAGES

READERS = "\n".join(
    path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "pamphlets/read").glob("*.py"))
)


@pytest.mark.parametrize("code", MESSAGES)
def test_every_sentence_is_said_by_someone(code: str) -> None:
    assert f'"{code}"' in READERS

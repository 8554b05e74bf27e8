import re
from pathlib import Path

from pamphlets.wording import bindery, scans


def test_every_sentence_is_said_by_someone_and_every_fault_has_words(top: Path) -> None:
    for messages, files, said in (
        (bindery.MESSAGES, ("bindery.py", "read/imposition.py"), r'"(imposition-[a-z]+)"'),
        (scans.MESSAGES, ("scans.py", "stone.py", "batch.py"), r'"(scans\.[a-z]+)"'),
    ):
        code = "".join((top / "pamphlets" / name).read_text("utf-8") for name in files)
        assert set(re.findall(said, code)) == set(messages)

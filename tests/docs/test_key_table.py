"""The manual's table of keys is that of the program."""

from tests.docs.key_table import MANUAL, find_key_table, make_key_table


def test_the_manual_has_the_table_of_all_keys() -> None:
    table = find_key_table(MANUAL.read_text("utf-8"))
    assert table == make_key_table(), "python -m tests.docs.key_table writes it anew"


def test_the_table_has_the_keys_that_were_hard_to_find() -> None:
    for name in ("sommaire", "serie", "encre", "blanches", "isbn", "chasse", "consulte_le"):
        assert f"| `{name}` |" in make_key_table()

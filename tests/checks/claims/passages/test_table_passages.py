"""What a call in a table covers of it."""

import pytest

from tests.checks.claims.essay import told

COVERED = (
    "| A[^s] | B |\n|---|---|\n| un | 120 |\n\n\n[^s]: Dossier, p. 3.",
    "| A | B[^s] |\n|---|---|\n| un | 120 |\n\n\n[^s]: Dossier, p. 3.",
    "| A | B |\n|---|---|\n| un[^s] | 120 |\n\n\n[^s]: Dossier, p. 3.",
    "| A | B | C |\n|---|---|---|\n| un | 120 | 12[^s] |\n\n\n[^s]: Dossier, p. 3.",
    "| A | B | Source |\n|---|---|---|\n| un | 120 | [@grue] |\n| deux | 12 | [@quai] |\n",
    "| A | B | Source |\n|---|---|---|\n| un | 120 | Insee, 2022 |\n",
    "| A | B |\n|---|---|\n| un | 120 |\n| Source : Insee, 2022 | |\n",
)
BARE = (
    "| A | B | C |\n|---|---|---|\n| un[^s] | 120 | 4 |\n| deux | 12 | 5 |\n\n[^s]: Dossier, p. 3.",
    "| A | B |\n|---|---|\n| un | 120 |\n",
)


@pytest.mark.parametrize("text", COVERED)
def test_a_call_in_a_table_covers_its_cells(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", BARE)
def test_a_call_on_one_row_covers_no_other(text: str) -> None:
    assert {line.split()[1] for line in told(text)} == {"claim-unsourced"}


def test_a_call_at_the_row_s_end_covers_it_unless_the_column_has_its_own() -> None:
    ends = "| A | B | C |\n|---|---|---|\n| un | 12 | 13 [@grue] |\n| deux | 14{} | 15 |"
    assert told(ends.format("")) == ["4:10 claim-unsourced", "4:15 claim-unsourced"]
    assert told(ends.format(" [@quai]")) == ["3:8 claim-unsourced", "4:23 claim-unsourced"]


def test_the_corner_speaks_for_all_where_no_other_head_does() -> None:
    assert told("| [@grue] | B |\n|---|---|\n| un | 12 |") == []
    table = "| [@grue] | B | C [@quai] |\n|---|---|---|\n| un | 12 | 13 |"
    assert told(table) == ["3:8 claim-unsourced"]

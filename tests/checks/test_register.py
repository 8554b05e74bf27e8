import pytest

from pamphlets.checks.register import check_register
from pamphlets.core.source import Source
from pamphlets.document.bibliography import Bibliography
from pamphlets.readers.bibliography.csl_file import read_bibliography


def register(text: str) -> Bibliography:
    return read_bibliography(Source("sources.yaml", text))


SEVEN = register("".join(f"- {{id: k{number}, title: A}}\n" for number in range(7)))
ODD = register(
    """
- {id: a, type: report, title: A, section: Société, note: x}
- {id: b, type: report, title: B, references: x, section: Monde}
- {id: c, type: report, title: C, section: Sport}
"""
)


@pytest.mark.parametrize(
    ("cited", "count", "keys"),
    [
        (["ab", "k1"], "6", "k0, k2, k3, k4, k5…"),
        (["k0", "k6"], "5", "k1, k2, k3, k4, k5"),
    ],
)
def test_sources_whose_own_keys_are_not_cited_are_counted_once(
    cited: list[str], count: str, keys: str
) -> None:
    (remark,) = check_register(SEVEN, cited)
    assert (remark.code, remark.severity) == ("sources-unused", "notice")
    assert remark.fields == {"count": count, "keys": keys}


def test_where_all_is_cited_and_printed_nothing_is_said() -> None:
    assert not list(check_register(SEVEN, SEVEN.entries))


def test_fields_that_nothing_prints_are_one_counted_remark_of_cited_sources() -> None:
    _, remark = check_register(ODD, ["a", "b"])
    assert (remark.code, remark.severity) == ("fields-unprinted", "notice")
    assert remark.fields == {"count": "3", "fields": "section (a, b), references (b)"}
    assert remark.source.locate(remark.span).line == 2


def test_without_a_register_no_text_is_even_read() -> None:
    keys = iter(["a"])
    assert not list(check_register(Bibliography(), keys))
    assert next(keys)

import pytest

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document.nodes import CitationItem, StyledText, Text, to_plain_text
from pamphlets.transforms.citations.citation_words import load_citation_words
from pamphlets.transforms.citations.notes.merged_items import list_places, merge_items

WORDS = load_citation_words("fr")


def place(words: str) -> tuple[Text, ...]:
    return (Text(words, WHOLE_FILE),) if words else ()


@pytest.mark.parametrize(
    ("places", "listed"),
    [
        (["p. 3", "p. 12", "p. 14"], "p. 3, 12 et 14"),
        (["p. 3"], "p. 3"),
        (["p. 3", "p. 3"], "p. 3"),
        (["p. 12", "p. 3"], "p. 12 et 3"),
        (["p. 3-5", "p. 9 sq."], "p. 3-5 et 9 sq."),
        (["§ 2", "§ 4"], "§ 2 et 4"),
        (["p. 3", "§ 4", "p. 5"], "p. 3, § 4 et p. 5"),
        (["I", "IV"], "I et IV"),
        (["", "p. 3"], "p. 3"),
        (["chap. 3, p. 2", "chap. 4"], "chap. 3, p. 2 et chap. 4"),
        (["chap. 4", "chap. 3, p. 2"], "chap. 4 et chap. 3, p. 2"),
        (["p. 5, note 3", "p. 7"], "p. 5, note 3 et p. 7"),
        (["p. 3", "p.3", "p.\u00a03", "p.4"], "p. 3 et 4"),
        (["p. 3 et 5", "p. 5", "p. 5, 7"], "p. 3, 5 et 7"),
        (["p. 3 et suiv.", "p. 9"], "p. 3 et suiv. et p. 9"),
        (["p. 20", "p. ix"], "p. 20 et ix"),
        (["t. II, p. 3", "t. II, p. 4"], "t. II, p. 3 et t. II, p. 4"),
        (["t. II", "t. IV"], "t. II et IV"),
        ([], ""),
    ],
)
def test_places_are_listed_in_their_order_each_once(places: list[str], listed: str) -> None:
    assert to_plain_text(list_places(map(place, places), WORDS)) == listed


def test_a_place_in_several_styles_stays_as_it_is() -> None:
    styled = (
        Text("p. 4, ", WHOLE_FILE),
        StyledText("emphasis", place("passim"), WHOLE_FILE),
    )
    listed = list_places([place("p. 3"), styled], WORDS)
    assert to_plain_text(listed) == "p. 3 et p. 4, passim"


def item(key: str, *facts: str, prefix: str = "", hides: bool = False) -> CitationItem:
    return CitationItem(key, (), WHOLE_FILE, facts, place(prefix), hides)


def test_each_source_stands_once_with_all_its_facts_those_with_words_before_them_last() -> (
    None
):
    items = [item("a", "x"), item("b", prefix="voir"), item("c"), item("a", "y", "x")]
    merged = merge_items(items, WORDS)
    assert [(one.key, one.facts) for one in merged] == [
        ("a", ("x", "y")),
        ("c", ()),
        ("b", ()),
    ]


@pytest.mark.parametrize("others", [True, False])
def test_an_author_is_left_out_only_where_all_leave_it_out(others: bool) -> None:
    (merged,) = merge_items([item("a", hides=True), item("a", hides=others)], WORDS)
    assert merged.hides_author == others

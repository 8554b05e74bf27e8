import pytest

from pamphlets.core.source import Span
from pamphlets.document.nodes import Paragraph, Quote, to_plain_text
from tests.readers.markdown.outline import HEAD, read_body


def quote_of(text: str) -> Quote:
    (quote,) = read_body(text)[0].blocks
    assert isinstance(quote, Quote)
    return quote


def written(text: str, span: Span) -> str:
    return text[span.start - len(HEAD) : span.stop - len(HEAD)]


@pytest.mark.parametrize("dash", ["— ", "—", "―", "– ", "-- ", "--- ", "—\u00a0", "— – "])
def test_a_last_line_behind_a_dash_is_the_attribution_without_it(dash: str) -> None:
    text = f"> Des mots.\n> {dash}Quentin, dit « – »\n"
    quote = quote_of(text)
    (name,) = quote.attribution
    assert (
        to_plain_text(quote.attribution) == written(text, name.span) == "Quentin, dit « – »"
    )
    (words,) = quote.blocks
    assert isinstance(words, Paragraph)
    assert to_plain_text(words.children) == written(text, words.span) == "Des mots."


@pytest.mark.parametrize("start", ["–", "-", "Q", "_"])
def test_what_begins_with_something_else_is_none(start: str) -> None:
    assert quote_of(f"> Des mots.\n> {start}Jeanne\n").attribution == ()


@pytest.mark.parametrize(
    "text",
    [
        "> — Une seule ligne.\n",
        "> — Bonjour.\n> — Au revoir.\n",
        "> Des mots.\n> —\n",
        "> Des mots.\n>\n> - un point\n",
    ],
)
def test_spoken_words_and_bare_dashes_are_none(text: str) -> None:
    assert quote_of(text).attribution == ()


def test_it_may_be_a_paragraph_of_its_own() -> None:
    quote = quote_of("> — Bonjour.\n>\n> — Jeanne\n")
    assert to_plain_text(quote.attribution) == "Jeanne"
    assert len(quote.blocks) == 1


def test_it_may_begin_in_another_style_and_follow_any_line_end() -> None:
    quote = quote_of("> Un.\\\n> Deux.  \n> — *Le Monde*, p. 3\n")
    assert to_plain_text(quote.attribution) == "Le Monde, p. 3"
    (words,) = quote.blocks
    assert isinstance(words, Paragraph)
    assert to_plain_text(words.children) == "Un. Deux."


def test_words_may_begin_with_an_entity() -> None:
    text = "> Mots.\n> —&amp; Fils\n"
    (name,) = quote_of(text).attribution
    assert written(text, name.span) == "&amp; Fils"

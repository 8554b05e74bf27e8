"""A sentence with its quantities -> those that need a source, by what kind of sentence it is and what stands near it.

What tells the reader what to do may count and time the doing, and set a day. Who announces an event says when and for how
much. Who tells what they did themselves is the source. A question dates nothing. A year by itself, a length of time, a
day without its year and a handful of coins are incidental: under a heading where the authors tell of themselves, in a
box that sums up, or in the paragraph that says where a table is from they need no note of their own. Elsewhere one that
comes later in their paragraph speaks for them, for a year any does; not where the sentence names whose word it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from pamphlets.checks.claims.analysis import TextAnalysis, is_same_quantity
from pamphlets.checks.claims.coverage import SentenceIndex, find_covering_calls
from pamphlets.checks.claims.numerals import normalize_characters
from pamphlets.checks.claims.passages.attributions import has_attribution
from pamphlets.checks.claims.passages.passage import Passage
from pamphlets.checks.claims.passages.sentence_kinds import (
    is_announcement,
    is_answer,
    is_command,
    is_habit,
    is_question,
    is_testimony,
    is_way_of_doing,
    lists_needs,
)
from pamphlets.checks.claims.quantities import Quantities, Quantity
from pamphlets.checks.claims.sentences import SentenceRange

_MIN_ORDERS: Final = 3  # of a text that tells what to do
_HANDFUL: Final = 20  # euros in words, up to which a sum is a detail of a story
_MAX_SIGNATURE_WORDS: Final = 4  # of a name


class SentenceClaims(NamedTuple):
    """What one sentence claims: its quantities, and what it quotes."""

    quantities: Quantities
    quotations: list[SentenceRange]


@dataclass(frozen=True, slots=True)
class TextKind:
    """What a text as a whole tells of its sentences."""

    is_guide: bool
    """Whether it tells what to do: there « on arrose » is an order too."""
    answers: frozenset[int]
    """The passages that answer a question about oneself, as in an interview."""

    def select_claims(
        self, index: SentenceIndex, passage: Passage, quantities: Quantities
    ) -> Quantities:
        """Return those quantities of a sentence that claim something, given what the sentence does."""
        if not quantities:
            return ()
        words = normalize_characters(passage.sentence_text(index.sentence))
        if passage.kind == "column-head":
            return tuple(each for each in quantities if each.kind != "count")
        if self._tells_what_to_do(passage, words):
            return tuple(each for each in quantities if not _is_part_of_doing(each))
        if is_announcement(words) or index.passage in self.answers:
            return tuple(each for each in quantities if each.kind == "share")
        if is_testimony(words) and " que " not in words and " qu'" not in words:
            return tuple(each for each in quantities if each.kind == "share")
        if is_habit(words):
            return tuple(each for each in quantities if not _is_part_of_doing(each))
        if is_question(words):
            return tuple(each for each in quantities if not _is_incidental(each, passage))
        return quantities

    def _tells_what_to_do(self, passage: Passage, words: str) -> bool:
        """Return whether a sentence says what to do or what is needed for it."""
        introduces_needs = words.endswith(":") and lists_needs(words)
        if passage.kind == "step" or introduces_needs:
            return True
        is_to_do = passage.kind == "to-do"
        is_order = is_command(words, or_infinitive=is_to_do)
        return is_order or (self.is_guide and is_way_of_doing(words))


def find_text_kind(passages: Sequence[Passage]) -> TextKind:
    """Return of what kind a text is."""
    orders = 0
    answers: set[int] = set()
    is_after_question = False
    for number, passage in enumerate(passages):
        orders += passage.kind in ("step", "to-do")
        for sentence in range(len(passage.sentences)):
            orders += is_command(normalize_characters(passage.sentence_text(sentence)))
        words = normalize_characters(passage.text)
        if passage.kind == "text" and is_after_question and is_answer(words):
            answers.add(number)
        elif passage.kind == "text":
            is_after_question = len(passage.sentences) == 1 and is_question(words)
    return TextKind(orders >= _MIN_ORDERS, frozenset(answers))


def _is_part_of_doing(quantity: Quantity) -> bool:
    """Return whether a quantity in what is to be done counts, times or dates the doing; a year alone does not."""
    if quantity.kind == "date":
        return bool(quantity.date_parts[2])
    return quantity.kind in ("count", "duration")


def _is_incidental(quantity: Quantity, passage: Passage) -> bool:
    """Return whether a quantity is a detail that any note in its paragraph speaks for."""
    year, month, day, _ = quantity.date_parts
    if quantity.kind == "date":
        return not month or bool(day and not year)
    is_in_words = passage.text[quantity.start].isalpha()
    is_handful = quantity.kind == "money" and quantity.number <= _HANDFUL and is_in_words
    return is_handful or quantity.kind == "duration"


def is_computed(quantity: Quantity, near: Quantities) -> bool:
    """Return whether a number of years is what lies between two years printed beside it."""
    if (quantity.kind, quantity.unit) != ("duration", "an"):
        return False
    years = {each.date_parts[0] for each in near if each.date_parts[0]}
    return any(int(quantity.number) + year in years for year in years)


def is_repeated(quantity: Quantity, sourced: Sequence[Quantity]) -> bool:
    """Return whether the text has a quantity under a note."""
    return any(is_same_quantity(known, quantity) for known in sourced)


@dataclass(frozen=True)
class ClaimContext:
    """A text, what its sentences claim, and the quantities that it has under a note."""

    analysis: TextAnalysis
    claims: Mapping[SentenceIndex, SentenceClaims]
    sourced: Sequence[Quantity]

    def select_doubtful(self, index: SentenceIndex) -> Quantities:
        """Return the quantities of a sentence without a note for which nothing else speaks either."""
        passage = self.analysis.passages[index.passage]
        quantities = self.claims[index].quantities
        if passage.kind in ("heading", "pull-quote", "recap"):
            quantities = tuple(
                each for each in quantities if not is_repeated(each, self.sourced)
            )
        quantities = tuple(each for each in quantities if not self._is_excused(index, each))
        near = self._table_quantities.get(index.passage, ())
        printed = self.list_printed(index.passage)
        return tuple(
            each
            for each in quantities
            if not is_repeated(each, near) and not is_computed(each, printed)
        )

    def list_printed(self, passage_number: int) -> Quantities:
        """Return all quantities of a passage."""
        printed: list[Quantity] = []
        for sentence in range(len(self.analysis.passages[passage_number].sentences)):
            index = SentenceIndex(passage_number, sentence)
            printed += self.analysis.printed[index].all_quantities
        return tuple(printed)

    def _is_excused(self, index: SentenceIndex, quantity: Quantity) -> bool:
        """Return whether a quantity is incidental where it stands."""
        passage = self.analysis.passages[index.passage]
        if not _is_incidental(quantity, passage):
            return False
        if passage.kind == "recap" or index.passage in self._told_by_witnesses:
            return True
        if passage.speaks_for_block:
            return True
        if has_attribution(passage.sentence_text(index.sentence)):
            return False
        is_year = quantity.kind == "date" and not quantity.date_parts[1]
        has_call_behind = any(call.offset >= quantity.stop for call in passage.calls)
        return has_call_behind or (is_year and bool(passage.calls))

    def is_spoken_in_text(self, passage: Passage) -> bool:
        """Return whether who signs a quotation is a person of this text, by a name that stands in it."""
        name, _, role = passage.signature.partition(",")
        words = name.split()
        is_name = 0 < len(words) <= _MAX_SIGNATURE_WORDS
        is_name = is_name and all(word[0].isupper() for word in words)
        has_work = any(char.isdigit() or char in '«“"' for char in role)
        if not is_name or has_work or role.lstrip()[:1].isupper():
            return False
        name = normalize_characters(name)
        return any(name in text for text in self._texts_outside_quotes)

    @cached_property
    def _texts_outside_quotes(self) -> Sequence[str]:
        """The words of all passages but signatures: each is a passage that is nothing but itself."""
        signatures = {passage.signature for passage in self.analysis.passages}
        texts: list[str] = []
        for passage in self.analysis.passages:
            if passage.text.strip() not in signatures:
                texts.append(normalize_characters(passage.text))
        return texts

    @cached_property
    def _told_by_witnesses(self) -> frozenset[int]:
        """The passages behind one, under the same heading, in which the authors tell of themselves."""
        told: set[int] = set()
        is_witness = False
        for number, passage in enumerate(self.analysis.passages):
            if passage.kind == "heading":
                is_witness = False
            elif passage.kind == "text":
                is_witness = is_witness or _has_testimony(passage)
                if is_witness:
                    told.add(number)
        return frozenset(told)

    @cached_property
    def _table_quantities(self) -> Mapping[int, Sequence[Quantity]]:
        """For passages of a section with a table, the quantities of its cells that have a source."""
        tables: dict[int, list[Quantity]] = {}
        near: list[Quantity] = []
        for number, passage in enumerate(self.analysis.passages):
            if passage.kind == "heading":
                near = []
            is_cell = passage.kind == "cell"
            for sentence in range(len(passage.sentences)) if is_cell else ():
                index = SentenceIndex(number, sentence)
                claim = self.claims.get(index)
                if claim and (passage.is_sourced or find_covering_calls(passage, sentence)):
                    near += claim.quantities
            if not is_cell:
                tables[number] = list(near)
        return tables


def _has_testimony(passage: Passage) -> bool:
    """Return whether a sentence of a passage tells what the authors did themselves."""
    return any(
        is_testimony(normalize_characters(passage.sentence_text(number)))
        for number in range(len(passage.sentences))
    )

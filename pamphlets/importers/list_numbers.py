"""Numbers of lists in Markdown, which pandoc forgets but for the first -> marks in the text that it hands on.

A mark is an empty span with the attribute `number`, the first inline of its item; the writer of Markdown reads it.
"""

from typing import Final

from pamphlets.importers.pandoc_ast import NUMBER_ATTRIBUTE
from pamphlets.readers.markdown.grammar.list_numbers import find_own_numbers
from pamphlets.readers.markdown.parser import parse_tokens

_LISTS: Final = ("ordered_list", "bullet_list")


def mark_typed_numbers(markdown: str) -> str:
    """Return Markdown with a mark before the words of each item of the lists whose numbers are no sequence."""
    marks: dict[int, str] = {}
    tokens = parse_tokens(markdown)
    open_lists: list[list[int]] = []
    for index, token in enumerate(tokens):
        if token.type == "list_item_open":
            open_lists[-1].append(index)
        elif token.type.removesuffix("_open") in _LISTS:
            open_lists.append([])
        elif token.type.removesuffix("_close") in _LISTS:
            items = open_lists.pop()
            typed = [tokens[item].info for item in items]
            if all(map(str.isdecimal, typed)) and any(find_own_numbers(typed)):
                for item, number in zip(items, typed, strict=True):
                    if tokens[item + 1].type == "paragraph_open":
                        marks[tokens[item + 1].meta["at"][0]] = number
    pieces: list[str] = []
    done = 0
    for offset in sorted(marks):
        pieces += (markdown[done:offset], f"[]{{{NUMBER_ATTRIBUTE}={marks[offset]}}}")
        done = offset
    return "".join(pieces) + markdown[done:]

"""The text of a style sheet -> its rules, by how special their selectors are. CSS 2.1 § 4, 5 and 6.4.3.

Selectors by name, class and id, inside others: `path`, `.a`, `#b`, `.plot path.a`, `g > a`. All others are left out.
Of media (Media Queries 3) those of paper hold, in light colours; those of screens and of dark ones do not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pamphlets.readers.svg.geometry.numbers import SvgLimitError
from pamphlets.readers.svg.xml_tree import SvgElement

_LEVELS_AROUND: Final = 4  # to be looked through for each selector around another
MAX_RULES: Final = 5000
_CLASS: Final = re.compile(r"\.([\w-]+)")
_ID: Final = re.compile(r"#([\w-]+)")
_RULE_START: Final = re.compile(r"[{};]")
_BRACE: Final = re.compile(r"[{}]")
_PAPER_MEDIA: Final = re.compile(
    r"(only\s+)?(all|print)|((all|print)\s+and\s+)?\(prefers-color-scheme:\s*light\)"
)
_OTHER_MEDIA: Final = re.compile(
    r"(only\s+)?(screen|speech)\b[^,]*|\(prefers-color-scheme:\s*dark\)|\(prefers-reduced-motion\b[^,]*"
)
_SELECTOR: Final = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)")


@dataclass(frozen=True, slots=True)
class SimpleSelector:
    """What one element must be: its name, its classes, its id."""

    name: str
    """empty or `*` for any"""
    classes: frozenset[str]
    ids: frozenset[str]
    is_parent: bool = False
    """of an element around another: whether it must be the next one around"""

    def matches(self, element: SvgElement) -> bool:
        """Return whether an element is such a one."""
        return (
            self.name in ("", "*", element.name)
            and self.classes <= element.classes
            and self.ids <= {element.attributes.get("id", "")}
        )


@dataclass(frozen=True, slots=True)
class CssRule:
    """One selector with its declarations; rules sort by `weight`, later ones win."""

    weight: tuple[int, int, int]
    subject: SimpleSelector
    around: tuple[SimpleSelector, ...]
    """what must stand around it, the innermost first"""
    declarations: Mapping[str, str]

    @property
    def match_cost(self) -> int:
        """Return about how many elements are looked at to see whether the rule speaks of one."""
        return 1 + _LEVELS_AROUND * len(self.around)

    def matches(self, element: SvgElement) -> bool:
        """Return whether the rule speaks of an element."""
        if not self.subject.matches(element):
            return False
        outer = element.parent
        for selector in self.around:
            while outer is not None and not selector.matches(outer):
                outer = None if selector.is_parent else outer.parent
            if outer is None:
                return False
            outer = outer.parent
        return True


def _remove_comments(text: str) -> str:
    """Return CSS without its comments, and without the signs that hid it from browsers of 1996."""
    kept_parts: list[str] = []
    at = 0
    while (start := text.find("/*", at)) >= 0:
        kept_parts.append(text[at:start])
        end = text.find("*/", start + 2)
        at = end + 2 if end >= 0 else len(text)
    kept_parts.append(text[at:])
    return "".join(kept_parts).replace("<!--", "").replace("-->", "")


def parse_declarations(text: str) -> Iterator[tuple[str, str]]:
    """Yield (property, value) of a declaration block."""
    for part in _remove_comments(text).split(";"):
        name, colon, value = part.partition(":")
        if colon:
            yield name.strip().lower(), value.replace("!important", "").strip()


def parse_style_sheet(text: str, rule_count: int = 0) -> tuple[list[CssRule], list[str]]:
    """Return the rules of a style sheet in order of weight, and the selectors that are beyond us.

    Raises SvgLimitError for more than MAX_RULES of both, `rule_count` of other sheets counted.
    """
    rules: list[CssRule] = []
    unknown: list[str] = []
    for selector_list, block in _iter_rule_blocks(_remove_comments(text)):
        declarations = dict(parse_declarations(block))
        for selector in selector_list.split(","):
            if rule_count + len(rules) + len(unknown) >= MAX_RULES:
                raise SvgLimitError("svg-rules", limit=str(MAX_RULES))
            selectors = _parse_selector(selector)
            if not selectors:
                unknown.append(" ".join(selector.split()))
                continue
            subject, *around = selectors
            weight = _weigh(selectors)
            rules.append(CssRule(weight, subject, tuple(around), declarations))
    rules.sort(key=lambda rule: rule.weight)
    return rules, unknown


def _iter_rule_blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield (selectors, declarations) of each rule that holds on paper, those in `@media print` and the like too.

    Left out are `@import`, `@charset`, and the blocks of `@font-face` (its family is told where it is used) and
    `@keyframes`. A media query that we cannot judge stands as a rule of its own, so that it is told.
    """
    holds = [True]  # of each block around
    at = 0
    while match := _RULE_START.search(text, at):
        prelude = text[at : match.start()].strip()
        at = match.end()
        if match[0] == "}":
            if len(holds) > 1:
                holds.pop()
        elif match[0] == ";":
            continue
        elif prelude.startswith("@media"):
            query = prelude.removeprefix("@media").strip().lower()
            is_known = _PAPER_MEDIA.fullmatch(query) or _OTHER_MEDIA.fullmatch(query)
            if holds[-1] and not is_known:
                yield prelude, ""
            holds.append(holds[-1] and bool(_PAPER_MEDIA.fullmatch(query)))
        elif prelude.startswith("@"):
            at = _find_block_end(text, at)
        else:
            end = text.find("}", at)
            if end < 0:
                return
            if holds[-1]:
                yield prelude, text[at:end]
            at = end + 1


def _find_block_end(text: str, start: int) -> int:
    """Return where the block ends that was opened before `start`, blocks in it passed over."""
    depth = 1
    for brace in _BRACE.finditer(text, start):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    return len(text)


def _parse_selector(text: str) -> list[SimpleSelector]:
    """Return a selector and those around it, the innermost first; none for what is beyond us."""
    selectors: list[SimpleSelector] = []
    parts = text.replace(">", " > ").split()
    is_parent = False
    for part in reversed(parts):
        if part == ">" and selectors and not is_parent:
            is_parent = True
            continue
        match = _SELECTOR.fullmatch(part)
        if match is None:
            return []
        classes = frozenset(_CLASS.findall(match[2]))
        ids = frozenset(_ID.findall(match[2]))
        selectors.append(SimpleSelector(match[1] or "", classes, ids, is_parent))
        is_parent = False
    return [] if is_parent else selectors


def _weigh(selectors: Iterable[SimpleSelector]) -> tuple[int, int, int]:
    """Return how special a selector is: its ids, classes and names (CSS 2.1 § 6.4.3)."""
    ids = classes = names = 0
    for selector in selectors:
        ids += len(selector.ids)
        classes += len(selector.classes)
        names += selector.name not in ("", "*")
    return ids, classes, names

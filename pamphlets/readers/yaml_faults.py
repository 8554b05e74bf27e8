"""What PyYAML says of text that it cannot read -> the diagnostic that tells it, by kind, and the place to look at.

PyYAML has two scanners, one in C and one in Python, which word the same fault differently; both are known here.
"""

import re
from typing import Final, NamedTuple

import yaml


class YamlFault(NamedTuple):
    """One kind of fault at a line and a column, counted from 0."""

    code: str
    line: int
    column: int


class _Kind(NamedTuple):
    code: str
    pattern: re.Pattern[str]
    """Of the context and the problem, as PyYAML words them."""
    is_at_context: bool
    """Whether the author must look where the part began that failed later."""


def _kind(code: str, pattern: str, *, at_context: bool = False) -> _Kind:
    return _Kind(code, re.compile(pattern), at_context)


# The first that fits is told.
_KINDS: Final = (
    _kind("yaml-escape", r"escape|hexdecimal"),
    _kind("yaml-quote", r"quoted scalar.*(?:end of stream|document)", at_context=True),
    _kind("yaml-colon", r"mapping values are not allowed"),
    _kind("yaml-bracket", r"',' or '[\]}]'|flow (?:sequence|mapping)", at_context=True),
    _kind("yaml-tab", r"\btab\b|'\\t'"),
    _kind("yaml-line", r"could not find expected ':'", at_context=True),
    _kind("yaml-line", r"(?:end of|found extra|single) document|document (?:indicator|start)"),
    _kind("yaml-item", r"sequence entries are not allowed"),
    _kind("yaml-indent", r"expected (?:key|<block end>|'-' indicator)|block (?:collection|mapping|sequence)"),
    _kind("yaml-sign", r"cannot start any token|mapping keys are not|alias|anchor|tag|directive|alphabetic|node content|indicat"),
)  # fmt: skip


def find_yaml_fault(fault: yaml.MarkedYAMLError, text: str) -> YamlFault:
    """Return what is wrong with a text that is no YAML; `yaml` is the code of what is none of the kinds known."""
    words = f"{fault.context or ''} {fault.problem or ''}"
    mark = fault.problem_mark or fault.context_mark
    code = "yaml"
    for kind in _KINDS:
        if kind.pattern.search(words):
            code = kind.code
            if kind.is_at_context:
                mark = fault.context_mark or mark
            break
    # What ends too early is found out at the end; the author needs the beginning.
    if "end of stream" in words:
        mark = fault.context_mark or mark
    if mark is None:
        return YamlFault(code, 0, 0)
    line = "".join(text.split("\n")[mark.line : mark.line + 1])
    column = mark.column
    if code == "yaml-colon" and ": " not in line[:column]:
        code, column = (
            "yaml-indent",
            len(line) - len(line.lstrip()),
        )  # the one colon of its line
    elif code == "yaml-indent" and line[:column].strip(" -\t"):
        code = "yaml-after"  # it is not the indentation that is wrong: a value has ended before it
    if code == "yaml-indent" and "\t" in line[:column]:
        code = "yaml-tab"
    sign = line[column : column + 1]
    if code in ("yaml-sign", "yaml-after") and sign and sign in ",]}":
        code = "yaml-bracket"  # two commas, or one bracket too many
    elif code == "yaml-sign" and sign == "\t":
        code = "yaml-tab"
    return YamlFault(code, mark.line, column)

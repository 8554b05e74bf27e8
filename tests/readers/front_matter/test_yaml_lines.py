"""What is read here without PyYAML is what PyYAML would have read."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import Source
from pamphlets.readers.front_matter.yaml_lines import (
    YamlEntry,
    YamlMapping,
    YamlScalar,
    read_entries,
)

NAME = st.from_regex(r"[a-z]{1,8}(_[a-z]{1,4})?", fullmatch=True)
PLAIN = st.from_regex(r"[A-Za-zéà][A-Za-zéà0-9,.;()’«» -]{0,20}[a-zé.)]", fullmatch=True)
MARKED = st.sampled_from(['"{} : # x"', "'{}: [y'", "{}  # z", "{}"])
VALUE = st.tuples(MARKED, PLAIN).map(lambda pair: pair[0].format(pair[1]))
LIST = st.lists(PLAIN, min_size=1, max_size=4)


def bare(entry: YamlEntry) -> str | list[str]:
    assert not isinstance(entry.value, YamlMapping)
    return (
        entry.value.text
        if isinstance(entry.value, YamlScalar)
        else [word.text for word in entry.value or ()]
    )


@given(
    st.dictionaries(NAME, VALUE | LIST, min_size=1, max_size=5),
    st.sampled_from(["- ", "  - ", "  -   "]),
)
def test_plain_lines_mean_what_yaml_means(head: dict[str, str | list[str]], dash: str) -> None:
    text = ""
    for name, value in head.items():
        items = "".join(f"\n{dash}{item}" for item in value)
        text += f"{name}: {value}\n" if isinstance(value, str) else f"{name}:{items}\n"
    found, told = read_entries(Source("a.md", text), 0, len(text))
    assert told == []
    got = {entry.name.text: bare(entry) for entry in found}
    assert got == yaml.load(text, yaml.BaseLoader)  # noqa: S506  all strings


@given(st.dictionaries(NAME, PLAIN, min_size=1, max_size=5), NAME)
def test_a_word_is_where_it_is_said_to_be(head: dict[str, str], block: str) -> None:
    text = "".join(f"{name}: {value} : suite\n" for name, value in head.items())
    for whole in (text, f"{text}{block * 2}_: |\n  x\n"):  # read here, then by PyYAML
        found, _ = read_entries(Source("a.md", whole), 0, len(whole))
        for entry in found[: len(head)]:
            assert isinstance(entry.value, YamlScalar)
            assert whole[entry.name.span.start :].startswith(entry.name.text + ":")
            assert whole[entry.value.span.start :].startswith(entry.value.text)

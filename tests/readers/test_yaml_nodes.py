"""The one way to PyYAML: depth and size are bounded before it composes."""

from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.readers.yaml_nodes import (
    MAX_YAML_DEPTH,
    YamlLimitError,
    compose_yaml,
    scalar_text,
)


def limit_of(text: str, max_size: int = 100_000) -> tuple[str, int, int]:
    """The fault of a text beyond a limit, its line and column from 1."""
    with pytest.raises(YamlLimitError) as caught:
        compose_yaml(text, max_size)
    mark = caught.value.problem_mark
    assert mark is not None
    return caught.value.code, mark.line + 1, mark.column + 1


def test_as_deep_as_may_be_is_composed() -> None:
    text = "[" * MAX_YAML_DEPTH + "]" * MAX_YAML_DEPTH
    assert isinstance(compose_yaml(text, 1000), yaml.SequenceNode)


@pytest.mark.parametrize("count", [MAX_YAML_DEPTH + 1, 1_500, 30_000])
@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_one_level_more_is_told_at_its_bracket(count: int, brackets: str) -> None:
    text = "\n" + brackets[0] * count + brackets[1] * count
    assert limit_of(text) == ("yaml-deep", 2, MAX_YAML_DEPTH + 1)
    assert limit_of("\n" + brackets[0] * count) == ("yaml-deep", 2, MAX_YAML_DEPTH + 1)


def test_indented_keys_are_counted_as_brackets_are() -> None:
    text = "".join(f"{' ' * level}a:\n" for level in range(1_500))
    assert limit_of(text)[:2] == ("yaml-deep", MAX_YAML_DEPTH + 1)
    assert limit_of("- " * 1_500)[0] == "yaml-deep"
    assert limit_of("? " * 1_500)[0] == "yaml-deep"


def test_aliases_count_as_what_they_stand_for() -> None:
    text = "a: &x [lol]\nb: [*x, *x]\nc: *x\n"
    root = compose_yaml(text, 79)
    assert isinstance(root, yaml.MappingNode)
    assert limit_of(text, 78) == ("yaml-large", 3, 4)


def test_a_bomb_of_aliases_is_told_where_it_grows_too_large() -> None:
    lines = ["a0: &a0 [lol]"]
    for level in range(1, 30):
        aliases = ", ".join([f"*a{level - 1}"] * 9)
        lines.append(f"a{level}: &a{level} [{aliases}]")
    code, line, _ = limit_of("\n".join(lines))
    assert (code, line) == ("yaml-large", 5)


@pytest.mark.parametrize("text", ["a: &x [*x]", "a: &x {b: *x}", "&x [[*x]]"])
def test_what_holds_itself_is_endless(text: str) -> None:
    assert limit_of(text)[0] == "yaml-deep"


@pytest.mark.parametrize("text", ["a: *x", '"\\q"', "[1", "a: b\n---\nc: d"])
def test_what_is_no_yaml_is_a_fault_of_yamls_own(text: str) -> None:
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        compose_yaml(text, 1000)
    assert not isinstance(caught.value, YamlLimitError)


def test_only_scalars_have_a_text() -> None:
    root = compose_yaml("? [a]\n: b\n", 1000)
    assert isinstance(root, yaml.MappingNode)
    ((key, value),) = root.value
    assert (scalar_text(key), scalar_text(value)) == ("", "b")


@given(st.text(st.sampled_from("[]{}:,-?&*!|>'\"%@#ax \n\\u0d8"), max_size=60))
def test_any_text_is_composed_or_a_fault(text: str) -> None:
    with suppress(yaml.YAMLError):
        compose_yaml(text, 1000)

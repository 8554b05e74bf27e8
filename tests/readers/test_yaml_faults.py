"""What either scanner of PyYAML says is told by kind, at the place to look at."""

import pytest
import yaml

from pamphlets.readers.yaml_faults import find_yaml_fault

LOADERS = [getattr(yaml, "CBaseLoader", yaml.BaseLoader), yaml.BaseLoader]
FAULTS = [
    ("a: 'b\nc: d\n", "1:4 yaml-quote"),
    ('a: "b\nc: d\n', "1:4 yaml-quote"),
    ("a: [b\nc: d\n", "1:4 yaml-bracket"),
    ("a: {b\nc: d\n", "1:4 yaml-bracket"),
    ("a: [b,, c]\n", "1:7 yaml-bracket"),
    ("a: b]\nc: [d]]\n", "2:7 yaml-bracket"),
    ("a: b: c\n", "1:5 yaml-colon"),
    ("- a: b\n  c: d: e\n", "2:7 yaml-colon"),
    ("a: b\n  c: d\n", "2:3 yaml-indent"),
    ("a:\n  b: c\n d: e\n", "3:2 yaml-indent"),
    ("a:\n- b\n - c: d\n", "3:2 yaml-indent"),
    ("a:\n  - b\n - c\n", "3:2 yaml-indent"),
    ("a: 'b' c\n", "1:8 yaml-after"),
    ("a: 'b'c'\n", "1:7 yaml-after"),
    ("a: b\nc\nd: e\n", "2:1 yaml-line"),
    ("a: b\nc\n", "2:1 yaml-line"),
    ('a: "\\é"\n', "yaml-escape"),
    ('a: "C:\\User"\n', "yaml-escape"),
    ('a: "\\xzz"\n', "yaml-escape"),
    ("a: @b\n", "1:4 yaml-sign"),
    ("a: `b\n", "1:4 yaml-sign"),
    ("a: %b\n", "1:4 yaml-sign"),
    ("a: *b\n", "1:4 yaml-sign"),
    ("a: b\nc: *é\n", "yaml-sign"),
    ("a:\n\t- b\n", "yaml-tab"),
    ("a: b\n\tc: d\n", "yaml-"),
    ("a: - b\n", "1:4 yaml-item"),
    ("- a: b\n - c: d\n", "2:2 yaml-indent"),
    ("- a: b\n c: d\n", "2:2 yaml-indent"),
    ("- a: b\n\nc: d\n", "3:1 yaml-indent"),
    ("a: ? b\n", "1:4 yaml-sign"),
    ("a: b\n- c\n", "2:1 yaml-indent"),
    ("a: b\n---\nc: d\n", "2:1 yaml-line"),
]


@pytest.mark.parametrize("loader", LOADERS, ids=["compiled", "python"])
@pytest.mark.parametrize(("text", "wanted"), FAULTS)
def test_a_fault_is_of_one_kind(
    text: str, wanted: str, loader: type[yaml.BaseLoader]
) -> None:
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        yaml.compose(text, Loader=loader)
    code, line, column = find_yaml_fault(caught.value, text)
    place = f"{line + 1}:{column + 1} {code}"
    assert wanted in place


def test_what_is_none_of_the_kinds_is_told_all_the_same() -> None:
    assert find_yaml_fault(yaml.MarkedYAMLError(problem="odd"), "") == ("yaml", 0, 0)

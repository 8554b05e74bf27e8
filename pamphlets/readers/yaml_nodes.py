"""YAML -> its nodes (YAML 1.1, all scalars strings), if they are no deeper and no more than an author's can be.

The one way to PyYAML. Its composers call themselves for each level: of 1 500 levels the Python one ends in a
RecursionError, of 30 000 the C one in a segmentation fault. So the events are counted first, which costs an eighth
of composing (0.12 s to 0.97 s for 5 000 sources). An alias counts as what it stands for, written out.
"""

from dataclasses import dataclass, field
from typing import Final, Literal

import yaml  # 11 ms

MAX_YAML_DEPTH: Final = 40  # levels: a CSL item with its facts has six
# PyYAML's Python one lets through escapes of half a character, « \ud800 »; it serves where nothing could be compiled.
_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# Characters that a list, a mapping or a scalar counts beside those of its value.
_EVENT_SIZE: Final = 4


class YamlLimitError(yaml.MarkedYAMLError):
    """YAML that goes beyond our limits where an event begins; `code` is the diagnostic that tells it."""

    def __init__(self, code: Literal["yaml-deep", "yaml-large"], event: yaml.Event) -> None:
        # The C loader's marks have the same fields.
        super().__init__(problem=code, problem_mark=event.start_mark)  # type: ignore[arg-type]
        self.code = code


@dataclass(slots=True, eq=False)
class _YamlMeasure:
    """How deep and how large YAML is so far."""

    max_size: int
    size: int = 0
    anchor_sizes: dict[str, int] = field(default_factory=dict)
    """of the anchored nodes that are closed"""
    open_nodes: list[tuple[str | None, int]] = field(default_factory=list)
    """the anchor of each list and mapping that is open, and the size before it"""

    def add(self, event: yaml.Event) -> None:
        """Count one event. Raises YamlLimitError."""
        if isinstance(event, yaml.ScalarEvent):
            scalar_size = _EVENT_SIZE + len(event.value)
            self.size += scalar_size
            if event.anchor:
                self.anchor_sizes[event.anchor] = scalar_size
        elif isinstance(event, yaml.CollectionStartEvent):
            self.open_nodes.append((event.anchor, self.size))
            self.size += _EVENT_SIZE
            if len(self.open_nodes) > MAX_YAML_DEPTH:
                raise YamlLimitError("yaml-deep", event)
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, size_before = self.open_nodes.pop()
            if anchor:
                self.anchor_sizes[anchor] = self.size - size_before
        elif isinstance(event, yaml.AliasEvent):
            if any(anchor == event.anchor for anchor, _ in self.open_nodes):
                raise YamlLimitError("yaml-deep", event)  # it holds itself
            self.size += self.anchor_sizes.get(event.anchor or "", 0) + _EVENT_SIZE
        if self.size > self.max_size:
            raise YamlLimitError("yaml-large", event)


def compose_yaml(text: str, max_size: int) -> yaml.Node | None:
    """Return the root node of a text, None where it holds none.

    Raises yaml.YAMLError: YamlLimitError for more than `MAX_YAML_DEPTH` levels, or than about `max_size`
    characters with all aliases written out.
    """
    try:
        _measure_events(text, max_size)
    except yaml.scanner.ScannerError as fault:
        # libyaml 0.2.6 has a limit of its own, a thousand levels, and meets it before it gives a single one of them.
        if fault.problem_mark is not None and fault.problem_mark.index > MAX_YAML_DEPTH:
            _measure_levels(text[: fault.problem_mark.index], max_size)
        raise
    root: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
    return root


def _measure_events(text: str, max_size: int) -> None:
    """Go through a text without making nodes of it. Raises yaml.YAMLError as `compose_yaml` does."""
    measure = _YamlMeasure(max_size)
    for event in yaml.parse(text, Loader=_LOADER):
        measure.add(event)


def _measure_levels(text: str, max_size: int) -> None:
    """Go through a text that may end in its midst. Raises YamlLimitError where what there is of it is too deep."""
    try:
        _measure_events(text, max_size)
    except YamlLimitError:
        raise
    except yaml.YAMLError:
        return


def scalar_text(node: yaml.Node) -> str:
    """Return the text of a scalar; empty for a list or a mapping, which YAML lets be a key too."""
    return node.value if isinstance(node.value, str) else ""

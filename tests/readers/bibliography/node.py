"""YAML -> its node: for tests only."""

import yaml


def node_of(text: str) -> yaml.Node:
    """The root of a text that holds something."""
    root: yaml.Node | None = yaml.compose(text, Loader=yaml.BaseLoader)
    assert root is not None
    return root

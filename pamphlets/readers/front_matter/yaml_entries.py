"""What YAML says, as the readers of keys want it: strings, lists of strings, entries, each with its place."""

from dataclasses import dataclass

from pamphlets.core.source import Span


@dataclass(frozen=True, slots=True)
class YamlScalar:
    """One string without invisible characters, and its place; `quoted` if its author quoted it."""

    text: str
    span: Span
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class YamlEntry:
    """One key with its value: a scalar, a list of scalars, entries under it, or None for what is none of these."""

    name: YamlScalar
    value: "YamlScalar | tuple[YamlScalar, ...] | YamlMapping | None"

    @property
    def value_span(self) -> Span:
        """The place of a scalar; of the key for any other value."""
        return self.value.span if isinstance(self.value, YamlScalar) else self.name.span


@dataclass(frozen=True, slots=True)
class YamlMapping:
    """The entries that stand under a key."""

    entries: tuple[YamlEntry, ...]

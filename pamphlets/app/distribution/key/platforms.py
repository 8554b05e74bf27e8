"""The name of a kind of machine -> what its wheels are called, and whether a line of a lock is for it.

PEP 425, PEP 600 (platform tags), PEP 508 (markers). pip weighs markers for the machine that it runs on alone, so they are
weighed here for others.
"""

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

PYTHONS: Final = ("3.11", "3.12", "3.13", "3.14")
"""Those for which the locks have wheels."""
_GLIBC_MINORS: Final = (5, 12, 17, 24, 26, 27, 28, 31, 34, 35, 39)
_OLD_MACS: Final = ("10_9", "10_12", "10_13", "10_15")
_MACS: Final = ("11_0", "12_0", "13_0", "14_0")


@dataclass(frozen=True, slots=True)
class Platform:
    """A kind of machine."""

    name: str
    tags: tuple[str, ...]
    """Of wheels that run there; those of the oldest systems first, for old laptops have these."""
    sys_platform: str
    machine: str


def _linux_tags(machine: str) -> tuple[str, ...]:
    old = [f"manylinux{year}_{machine}" for year in ("1", "2010", "2014")]
    numbered = [f"manylinux_2_{minor}_{machine}" for minor in _GLIBC_MINORS]
    return (*old, *numbered, f"linux_{machine}")


def _mac_tags(machine: str, systems: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"macosx_{system}_{machine}" for system in systems)


_ALL: Final = (
    Platform("linux", _linux_tags("x86_64"), "linux", "x86_64"),
    Platform("linux-arm", _linux_tags("aarch64"), "linux", "aarch64"),
    Platform("windows", ("win_amd64",), "win32", "AMD64"),
    Platform("mac", _mac_tags("arm64", _MACS), "darwin", "arm64"),
    Platform("mac-intel", _mac_tags("x86_64", (*_OLD_MACS, *_MACS)), "darwin", "x86_64"),
)
PLATFORMS: Final[Mapping[str, Platform]] = MappingProxyType(
    {platform.name: platform for platform in _ALL}
)
USUAL_PLATFORMS: Final = ("linux", "windows", "mac", "mac-intel")


def is_marker_true(marker: str, platform: Platform, python: str) -> bool:
    """Return whether a marker holds for a machine and a version of CPython, as `3.12`; True for none.

    Raises ValueError for what the locks of this project do not use.
    """
    if not marker:
        return True
    values = {
        "sys_platform": platform.sys_platform,
        "platform_machine": platform.machine,
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "os_name": "nt" if platform.sys_platform == "win32" else "posix",
        "python_version": python,
        "python_full_version": f"{python}.0",
    }
    return _is_true(ast.parse(marker.strip(), mode="eval").body, values)


def _is_true(node: ast.expr, values: Mapping[str, str]) -> bool:
    """Return what an expression of a marker comes to: Python's grammar has all of PEP 508's but `~=`."""
    match node:
        case ast.BoolOp(op=ast.And(), values=parts):
            return all(_is_true(part, values) for part in parts)
        case ast.BoolOp(op=ast.Or(), values=parts):
            return any(_is_true(part, values) for part in parts)
        case ast.Compare(left=left, ops=[sign], comparators=[right]):
            return _compare(_read_value(left, values), sign, _read_value(right, values))
        case _:
            raise ValueError(ast.unparse(node))


def _read_value(node: ast.expr, values: Mapping[str, str]) -> str:
    match node:
        case ast.Name(id=name) if name in values:
            return values[name]
        case ast.Constant(value=str(text)):
            return text
        case _:
            raise ValueError(ast.unparse(node))


def _compare(left: str, sign: ast.cmpop, right: str) -> bool:
    """Return how two values compare: as versions where both are numbers with points between them."""
    first, second = _version_key(left, right), _version_key(right, left)
    match sign:
        case ast.Eq():
            return first == second
        case ast.NotEq():
            return first != second
        case ast.Lt():
            return first < second
        case ast.LtE():
            return first <= second
        case ast.Gt():
            return first > second
        case ast.GtE():
            return first >= second
        case ast.In():
            return left in right
        case ast.NotIn():
            return left not in right
        case _:
            raise ValueError(ast.dump(sign))


def _version_key(text: str, compared: str) -> tuple[int, ...] | tuple[str]:
    """Return what a value is compared by; 3.12 and 3.12.0 are the same version."""
    parts, compared_parts = text.split("."), compared.split(".")
    if not all(part.isdecimal() for part in (*parts, *compared_parts)):
        return (text,)
    missing = max(len(compared_parts) - len(parts), 0)
    return (*map(int, parts), *([0] * missing))

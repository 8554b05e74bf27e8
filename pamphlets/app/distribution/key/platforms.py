"""The name of a kind of machine -> what its wheels are called, and whether a line of a lock is for it.

PEP 425, PEP 600 (platform tags), PEP 508 (markers). pip weighs markers for the machine that it runs on alone, so
`packaging` weighs them here for others.
"""

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

    Raises packaging.markers.InvalidMarker for what is none.
    """
    if not marker.strip():
        return True
    # 25 ms, which a build need not wait for.
    from packaging.markers import Marker

    environment = {
        "sys_platform": platform.sys_platform,
        "platform_machine": platform.machine,
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "os_name": "nt" if platform.sys_platform == "win32" else "posix",
        "python_version": python,
        "python_full_version": f"{python}.0",
    }
    return Marker(marker).evaluate(environment)

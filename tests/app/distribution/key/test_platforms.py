"""A line of a lock is for a machine where PEP 508 says so, whatever machine asks."""

import pytest
from packaging.markers import InvalidMarker

from pamphlets.app.distribution.key.platforms import PLATFORMS, PYTHONS, is_marker_true

OLD_CRYPTOGRAPHY = (
    "platform_machine == 'x86_64' and sys_platform != 'linux' and sys_platform != 'win32'"
)


@pytest.mark.parametrize(
    ("marker", "platform", "is_true"),
    [
        ("", "linux", True),
        (OLD_CRYPTOGRAPHY, "mac-intel", True),
        (OLD_CRYPTOGRAPHY, "mac", False),
        (OLD_CRYPTOGRAPHY, "linux", False),
        (OLD_CRYPTOGRAPHY, "windows", False),
        ("sys_platform == 'win32' or os_name == 'nt'", "windows", True),
        ("platform_python_implementation != 'PyPy'", "linux", True),
        ("'linux' in sys_platform", "linux-arm", True),
        ("'linux' not in sys_platform", "linux-arm", False),
    ],
)
def test_a_marker_is_weighed_for_the_machine_named(
    marker: str, platform: str, is_true: bool
) -> None:
    assert is_marker_true(marker, PLATFORMS[platform], "3.12") is is_true


@pytest.mark.parametrize(
    ("marker", "pythons"),
    [
        ("python_full_version < '3.13'", "3.11 3.12"),
        ("python_full_version >= '3.13'", "3.13 3.14"),
        ("python_version <= '3.12'", "3.11 3.12"),
        ("python_version == '3.12.0'", "3.12"),
        ("python_version > '3.9'", "3.11 3.12 3.13 3.14"),
    ],
)
def test_versions_are_compared_by_their_numbers(marker: str, pythons: str) -> None:
    linux = PLATFORMS["linux"]
    taken = [python for python in PYTHONS if is_marker_true(marker, linux, python)]
    assert taken == pythons.split()


@pytest.mark.parametrize("marker", ["sys_platform", "sys_platform ~ 'a'", "f('a') == 'b'"])
def test_what_no_lock_of_ours_says_is_refused(marker: str) -> None:
    with pytest.raises(InvalidMarker):
        is_marker_true(marker, PLATFORMS["linux"], "3.12")


def test_wheels_for_old_systems_are_preferred() -> None:
    tags = PLATFORMS["linux"].tags
    assert tags.index("manylinux_2_28_x86_64") < tags.index("manylinux_2_34_x86_64")

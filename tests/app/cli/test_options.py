"""What the words of an option mean, and which are refused before anything is read."""

import io
import os
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from pamphlets.app.cli.options import (
    parse_count,
    parse_length,
    parse_marks,
    price_parser,
    read_password,
)
from pamphlets.app.cli.parser import UsageError
from pamphlets.app.cli.sheets import choose_thicknesses
from pamphlets.core.source import PamphletError
from pamphlets.core.units import mm


def parse_thicknesses(
    creep: str | None, weight: int | None, cover_weight: int | None
) -> tuple[float | None, float | None]:
    return choose_thicknesses(
        Namespace(creep=creep, weight=weight, cover_weight=cover_weight)
    )


def test_counts_and_lengths_have_their_bounds() -> None:
    assert [parse_count(text) for text in ("0", "1", "12")] == [None, 1, 12]
    assert [parse_length(text) for text in ("0", "100 mm", "1,5MM")] == [
        0.0,
        mm(100),
        mm(1.5),
    ]
    for wrong in ("-1", "100.1mm", "1cm", ""):
        with pytest.raises(ArgumentTypeError):
            parse_length(wrong)


def test_creep_comes_from_weights_or_is_said() -> None:
    assert parse_thicknesses(None, None, None) == (None, None)
    assert parse_thicknesses("auto", None, None) == pytest.approx((mm(0.1), mm(0.1)))
    assert parse_thicknesses("auto", 120, None) == pytest.approx((mm(0.14), mm(0.14)))
    assert parse_thicknesses("auto", None, 160) == pytest.approx((mm(0.1), mm(0.18)))
    assert parse_thicknesses("0,2 mm", None, None) == pytest.approx((mm(0.2), mm(0.2)))


@pytest.mark.parametrize(
    ("typed", "price"),
    [("0,03", 0.03), ("0.03", 0.03), ("5", 5.0), ("4,50 €", 4.5), ("0", 0.0)],
)
def test_a_price_is_typed_with_a_comma_or_a_point(typed: str, price: float) -> None:
    assert price_parser(100)(typed) == price


def test_marks_are_named_with_commas() -> None:
    assert parse_marks("") == frozenset()
    assert parse_marks("slug, crop") == {"slug", "crop"}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: parse_thicknesses("thick", None, None),
        lambda: parse_thicknesses(None, 80, None),
        lambda: parse_thicknesses("0.1mm", None, 160),
        lambda: parse_marks("crop,colour"),
        lambda: parse_marks(","),
        lambda: price_parser(100)("cher"),
        lambda: price_parser(100)("-0,03"),
        lambda: price_parser(100)("101"),
        lambda: price_parser(100)("nan"),
    ],
)
def test_what_means_nothing_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises((ArgumentTypeError, UsageError)):
        wrong()


def password(word: str | None, path: Path | None) -> str | None:
    return read_password(Namespace(password=word, password_file=path))


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"geheim", "geheim"),
        (b"geheim \r\nmore\n", "geheim "),
        (b"\xef\xbb\xbf\xc3\xa9t\xc3\xa9\n", "été"),
        (b"\xe9\n", "\udce9"),
    ],
)
def test_a_password_is_the_first_line_of_its_file(
    tmp_path: Path, content: bytes, word: str
) -> None:
    (tmp_path / "word").write_bytes(content)
    assert password(None, tmp_path / "word") == word


def test_a_password_may_come_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("geheim\nmore\n"))
    assert password(None, Path("-")) == "geheim"


def test_a_password_is_given_once_or_not_at_all(tmp_path: Path) -> None:
    assert password(None, None) is None
    assert password("geheim", None) == "geheim"
    with pytest.raises(UsageError):
        password("geheim", tmp_path)


def test_a_file_without_a_password_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "blank").write_bytes(b"\ngeheim")
    os.mkfifo(tmp_path / "pipe")
    wanted = {
        "empty": "impose.no-password",
        "blank": "impose.no-password",
        "pipe": "impose.no-password-file",
        "none": "impose.no-password-file",
    }
    for name, code in wanted.items():
        with pytest.raises(ExceptionGroup) as group:
            password(None, tmp_path / name)
        (fault,) = group.value.exceptions
        assert isinstance(fault, PamphletError)
        assert fault.diagnostic.code == code

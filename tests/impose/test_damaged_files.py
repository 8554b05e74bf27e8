"""Good files, damaged: each page is what poppler and mupdf see of it, or it is named, or the job is one clear line.

What both see is kept in `seen_of_damaged_files.txt`, written by `python -m tests.impose.test_damaged_files`, as 364 files
take 30 s in two programs. A damage that is not that of the file (another zlib) is looked at anew, and so is every one in
`make judge`, which goes over four times as many.
"""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support.counts import JUDGED
from tests.support.damage_laws import Seen, impose_damaged, iterate_broken_laws
from tests.support.damager import GOOD_FILES, Damage, damage_files
from tests.support.page_looks import (
    is_alike,
    look_with_mupdf,
    look_with_pdfium,
    look_with_poppler,
)
from tests.support.renderers import has_renderer

KEPT = Path(__file__).with_name("seen_of_damaged_files.txt")
ORDINARY = range(364)  # each damage of each good file four times
_JUDGED_SEEDS = [range(begin, begin + 364) for begin in range(0, 1456, 364)]
SEEDS_LOOKED_AT_ANEW = _JUDGED_SEEDS if JUDGED else [range(0, 364, 26)]
WHOLE: Mapping[str, Sequence[str]] = {
    name: look_with_pdfium(BytesIO(data)) for name, data in GOOD_FILES.items()
}


def shorten(look: str, whole: Sequence[str]) -> str:
    """A look, or the number of the page of the good file that looks the same."""
    numbers = [str(place) for place, each in enumerate(whole) if is_alike(look, each)]
    return numbers[0] if numbers else look


def lengthen(word: str, whole: Sequence[str]) -> str:
    return whole[int(word)] if len(word) == 1 else word


def look_at(damages: Sequence[Damage], folder: Path) -> list[Seen]:
    """What poppler and mupdf see of damaged files."""
    paths: list[Path] = []
    for place, damage in enumerate(damages):
        paths.append(folder / f"d{place}.pdf")
        paths[-1].write_bytes(damage.data)
    seen: list[Seen] = []
    for damage, path, mupdf in zip(damages, paths, look_with_mupdf(paths), strict=True):
        whole = tuple(WHOLE[damage.good_file])
        seen.append(Seen(whole, tuple(look_with_poppler(path)), tuple(mupdf)))
    return seen


def read_kept() -> Iterator[tuple[str, Seen]]:
    """Yield for each damage, by its name and checksum, what was seen."""
    for line in KEPT.read_text().splitlines():
        key, *columns = line.split("\t")
        whole = tuple(WHOLE[key.split()[0]])
        poppler, mupdf = (
            tuple(lengthen(word, whole) for word in column.split()) for column in columns
        )
        yield key, Seen(whole, poppler, mupdf)


def name_key(damage: Damage) -> str:
    return f"{damage.name} {zlib.crc32(damage.data):08x}"


def keep() -> None:
    """Write what is seen of all ordinary damages."""
    damages = list(damage_files(ORDINARY))
    lines: list[str] = []
    with TemporaryDirectory() as folder:
        for damage, seen in zip(damages, look_at(damages, Path(folder)), strict=True):
            columns = [name_key(damage)]
            for looks in (seen.poppler, seen.mupdf):
                columns.append(" ".join([shorten(look, seen.whole) for look in looks]))
            lines.append("\t".join(columns) + "\n")
    KEPT.write_text("".join(lines))


def list_broken_laws(damage: Damage, seen: Seen, folder: Path) -> list[str]:
    path = folder / "in.pdf"
    path.write_bytes(damage.data)
    outcome = impose_damaged(path)
    broken = list(iterate_broken_laws(outcome, seen))
    if any("otherwise" in law for law in broken):
        # A content with a wrong byte, copied as it is, looks to pdfium as it never looked to others.
        path.write_bytes(outcome.pages)
        outcome = replace(outcome, looks=tuple(look_with_poppler(path)))
        broken = list(iterate_broken_laws(outcome, seen))
    return [f"{damage.name}: {law}" for law in broken]


@pytest.mark.parametrize("good_file", GOOD_FILES)
def test_no_page_of_a_damaged_file_is_wrong_or_missing_in_silence(
    tmp_path: Path, good_file: str
) -> None:
    kept = dict(read_kept())
    broken: list[str] = []
    for damage in damage_files(ORDINARY):
        if damage.good_file == good_file:
            seen = kept.get(name_key(damage))
            if seen is None:
                (seen,) = look_at([damage], tmp_path)
            broken += list_broken_laws(damage, seen, tmp_path)
    assert broken == []


@pytest.mark.skipif(not has_renderer("mutool"), reason="mutool is not installed")
@pytest.mark.parametrize("seeds", SEEDS_LOOKED_AT_ANEW, ids=str)
def test_nor_of_those_looked_at_anew(tmp_path: Path, seeds: Sequence[int]) -> None:
    damages = list(damage_files(seeds))
    broken: list[str] = []
    for damage, seen in zip(damages, look_at(damages, tmp_path), strict=True):
        broken += list_broken_laws(damage, seen, tmp_path)
    assert broken == []


def test_a_wrong_page_and_a_lost_one_are_found(tmp_path: Path) -> None:
    damage = Damage("text whole 0", "text", GOOD_FILES["text"])
    path = tmp_path / "in.pdf"
    path.write_bytes(damage.data)
    outcome = impose_damaged(path)
    whole = tuple(WHOLE["text"])
    seen = Seen(whole, whole, whole)
    assert list(iterate_broken_laws(outcome, seen)) == []
    swapped = replace(outcome, looks=(whole[1], whole[0], *whole[2:]))
    assert len(list(iterate_broken_laws(swapped, seen))) == 2
    missing = replace(outcome, looks=whole[:4])
    assert len(list(iterate_broken_laws(missing, seen))) == 1
    refused = replace(outcome, error="error: the PDF is damaged")
    assert len(list(iterate_broken_laws(refused, seen))) == 1


if __name__ == "__main__":
    keep()

"""What was printed of a picture comes back for the same picture, print and program, and for nothing else."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import WHOLE_PICTURE
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.raster import Raster
from pamphlets.pdf.images.rendering import picture_cache
from pamphlets.pdf.images.rendering.picture_cache import PictureCache
from pamphlets.pdf.images.rendering.printed_picture import PrintedPicture, RenderedPicture

PICTURE = PictureFile("p.jpg", b"a photograph")
PRINTED = PrintedPicture(Size(72, 72), WHOLE_PICTURE, ToneRendering("auto", 45))
DATA = bytes(range(256)) + b"\n" * 9
BITMAP = Raster(20, 10, 1, 1, "FlateDecode", DATA, is_mask=True)
RENDERED = RenderedPicture(BITMAP, Rect(0.25, 0, 0.5, 1), "halftone", 300.5)


def test_a_picture_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "pictures", "one")
    assert cache.find(PICTURE, PRINTED) is None
    cache.keep(PICTURE, PRINTED, RENDERED)
    assert cache.find(PICTURE, PRINTED) == RENDERED
    cache.keep(PICTURE, PRINTED, RENDERED._replace(is_blank=True))
    assert cache.find(PICTURE, PRINTED) == RENDERED._replace(is_blank=True)
    jpeg = replace(BITMAP, stream_filter="DCTDecode", components=3, is_mask=False)
    cache.keep(PICTURE, PRINTED, RENDERED._replace(raster=jpeg))
    assert cache.find(PICTURE, PRINTED) == RENDERED._replace(raster=jpeg)


def test_another_picture_print_or_program_finds_nothing(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, "one")
    cache.keep(PICTURE, PRINTED, RENDERED)
    assert cache.find(PICTURE._replace(data=b"another"), PRINTED) is None
    for other in (
        replace(PRINTED, size=Size(72, 73)),
        replace(PRINTED, crop=Rect(0, 0, 1, 0.5)),
        replace(PRINTED, tones=ToneRendering("auto", 25)),
    ):
        assert cache.find(PICTURE, other) is None
    assert PictureCache(tmp_path, "two").find(PICTURE, PRINTED) is None
    assert cache.find(PICTURE._replace(name="q.jpg"), PRINTED) == RENDERED


@pytest.mark.parametrize(
    "change",
    [
        {"check": "0" * 64},
        {"method": "magic"},
        {"source_dpi": "x"},
        {"area": {"x": 0, "y": 0, "width": 0, "height": 1}},
        {"area": None},
        {"area": {"x": 0.5, "y": 0, "width": 0.6, "height": 1}},
        {"area": {"x": float("nan"), "y": 0, "width": 0.6, "height": 1}},
        {"source_dpi": float("nan")},
        {"raster": {}},
        {"raster": None},
        {"width": 10**9},
        {"width": "20"},
        {"width": -20, "height": -10},
        {"bits_per_component": 7},
        {"components": 2},
        {"stream_filter": "JPXDecode"},
        {"orientation": 9},
        {"is_mask": 1},
    ],
)
def test_nothing_in_a_file_is_trusted(tmp_path: Path, change: dict[str, object]) -> None:
    cache = PictureCache(tmp_path, "one")
    cache.keep(PICTURE, PRINTED, RENDERED)
    (path,) = tmp_path.iterdir()
    head, _, data = path.read_bytes().partition(b"\n")
    entry = json.loads(head)
    for name, value in change.items():
        part = entry if name in entry else entry["raster"]
        part[name] = value
    path.write_bytes(json.dumps(entry).encode() + b"\n" + data)
    assert cache.find(PICTURE, PRINTED) is None


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"{}\n", b"[]\n", b"null\nx", b"\xff\n", b"[" * 9000]
)
def test_rubbish_is_as_good_as_nothing(tmp_path: Path, content: bytes) -> None:
    cache = PictureCache(tmp_path, "one")
    cache.keep(PICTURE, PRINTED, RENDERED)
    (path,) = tmp_path.iterdir()
    path.write_bytes(content)
    assert cache.find(PICTURE, PRINTED) is None


def test_cut_data_are_as_good_as_nothing(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, "one")
    cache.keep(PICTURE, PRINTED, RENDERED)
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    assert cache.find(PICTURE, PRINTED) is None


def test_a_picture_of_several_parts_is_not_kept(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, "one")
    for raster in (replace(BITMAP, alpha=BITMAP), replace(BITMAP, palette=b"rgb")):
        cache.keep(PICTURE, PRINTED, RENDERED._replace(raster=raster))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("a file")
    cache = PictureCache(tmp_path / "pictures", "one")
    cache.keep(PICTURE, PRINTED, RENDERED)
    assert cache.find(PICTURE, PRINTED) is None


def test_what_was_not_used_for_longest_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = PictureCache(tmp_path, "one")
    prints = [replace(PRINTED, size=Size(72, side)) for side in range(1, 5)]
    for printed in prints[:3]:
        cache.keep(PICTURE, printed, RENDERED)
        for path in tmp_path.iterdir():
            os.utime(path, (path.stat().st_atime - 100, path.stat().st_mtime - 100))
    assert cache.find(PICTURE, prints[0]) == RENDERED
    size = sum(path.stat().st_size for path in tmp_path.iterdir())
    monkeypatch.setattr(picture_cache, "MAX_CACHE_BYTES", size)
    cache.keep(PICTURE, prints[3], RENDERED)
    kept = [cache.find(PICTURE, printed) is not None for printed in prints]
    assert kept == [True, False, True, True]

"""A picture is rendered once, and what it was brought down to is told once."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from pamphlets.app.build.stages.repetitions import drop_repetitions
from pamphlets.app.messages import render_diagnostic
from pamphlets.core.geometry import Size
from pamphlets.core.page import WHOLE_PICTURE
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.source import Diagnostic, Source, Span
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.rendering import picture_renderer, render_picture
from pamphlets.pdf.images.rendering.picture_cache import PictureCache
from pamphlets.pdf.images.rendering.picture_renderer import PictureRenderer
from pamphlets.pdf.images.rendering.printed_picture import PrintedPicture
from tests.support.photographs import take_portrait

SOURCE = Source("a.md", "![une photo](p.png)\n")
SPAN = Span(0, 19)
SMALL = PrintedPicture(Size(36, 36), WHOLE_PICTURE, ToneRendering("auto", 45))
LARGE = PrintedPicture(Size(72, 72), WHOLE_PICTURE, ToneRendering("auto", 45))


def photograph() -> PictureFile:
    out = BytesIO()
    take_portrait(120).convert("RGB").save(out, "PNG")
    return PictureFile("p.png", out.getvalue())


def test_a_picture_is_rendered_once_for_a_print_and_once_for_all_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = {"p.png": photograph()}
    cache = PictureCache(tmp_path, "one")
    renderer = PictureRenderer(pictures, SOURCE, cache)
    first = renderer.render("p.png", SMALL, SPAN)
    assert renderer.render("p.png", LARGE, SPAN) != first
    monkeypatch.setattr(render_picture, "render_picture", None)
    assert renderer.render("p.png", SMALL, SPAN) is first
    assert PictureRenderer(pictures, SOURCE, cache).render("p.png", SMALL, SPAN) == first


def test_what_a_picture_was_brought_down_to_is_told_from_a_megabyte_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photo = photograph()
    renderer = PictureRenderer({"p.png": photo}, SOURCE)
    raster = renderer.render("p.png", SMALL, SPAN).raster
    saved = len(photo.data) - len(raster.data)
    assert list(renderer.list_savings()) == []
    monkeypatch.setattr(picture_renderer, "LEAST_SAVING", saved)
    (remark,) = renderer.list_savings()
    assert render_diagnostic(remark).splitlines()[0] == (
        "a.md:1:1: notice: the picture “p.png” has 0.1 MB; what is printed of it takes 0.1 MB in a PDF"
    )
    renderer.render("p.png", LARGE, SPAN)
    assert list(renderer.list_savings()) == []


def test_the_formats_of_a_title_do_not_repeat_it() -> None:
    image = Image.effect_noise((1200, 1200), 90)
    out = BytesIO()
    image.save(out, "PNG", compress_level=0)
    remarks: list[Diagnostic] = []
    for printed in (SMALL, LARGE):
        renderer = PictureRenderer({"p.png": PictureFile("p", out.getvalue())}, SOURCE)
        renderer.render("p.png", printed, SPAN)
        remarks += renderer.list_savings()
    assert [remark.fields["before"] for remark in remarks] == ["1.4", "1.4"]
    assert drop_repetitions(remarks) == tuple(remarks[:1])

"""Our sRGB profile is sRGB, and always the same bytes."""

from hashlib import sha256
from io import BytesIO

from PIL import Image, ImageChops, ImageCms

from pamphlets.pdf.images.srgb import read_srgb_profile


def test_colours_pass_unchanged_between_our_srgb_and_littlecms_own() -> None:
    colours = Image.merge(
        "RGB", [Image.linear_gradient("L").rotate(turn) for turn in (0, 90, 180)]
    )
    ours = ImageCms.ImageCmsProfile(BytesIO(read_srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    for one, other in ((ours, theirs), (theirs, ours)):
        changed = ImageCms.profileToProfile(colours, one, other)
        assert changed is not None
        extremes = ImageChops.difference(colours, changed).getextrema()
        assert max(high for _, high in extremes) <= 1  # type: ignore[misc]


def test_the_profile_is_the_same_everywhere() -> None:
    assert sha256(read_srgb_profile()).hexdigest()[:16] == "a0f6583aafc4d7a8"

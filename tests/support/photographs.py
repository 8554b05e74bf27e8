"""Pictures such as people bring, invented: photographs and scans in greys, the same on every machine."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter


def _grain(
    size: int, scale: int, seed: int
) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    """Blotches of a scale, from -1 to 1."""
    few = np.random.default_rng(seed).integers(
        0, 256, (size // scale + 2, size // scale + 2)
    )
    blotches = Image.fromarray(few.astype("uint8")).resize(
        (size, size), Image.Resampling.BICUBIC
    )
    return np.asarray(blotches, float) / 127.5 - 1


def take_landscape(size: int) -> Image.Image:
    """A bright sky above three ridges, the nearer the darker, all with grain."""
    down, across = np.mgrid[0:size, 0:size] / size
    tones = 200 + 45 * down
    for index, (height, tone) in enumerate(((0.4, 140), (0.55, 95), (0.72, 45))):
        ridge = height + 0.08 * np.sin(across * (7 + 4 * index) + index)
        land = (
            tone
            + 25 * _grain(size, max(size // 90, 2), index)
            + 12 * _grain(size, max(size // 25, 2), 9 + index)
        )
        tones = np.where(down > ridge, land, tones)
    return _develop(tones, 4)


def take_portrait(size: int) -> Image.Image:
    """A lit face with dark hair before a wall of middle grey."""
    down, across = (np.mgrid[0:size, 0:size] / size - 0.5) * 2
    tones = 100 + 25 * _grain(size, max(size // 4, 2), 5)
    radius = np.hypot(across / 0.5, down / 0.7)
    tones = np.where(radius < 1, 205 - 70 * across - 60 * radius**4, tones)
    hair = (radius < 1.1) & ((down < -0.35) | (radius > 0.93) & (down < 0.2))
    tones = np.where(hair, 40 + 20 * _grain(size, 4, 6), tones)
    for side in (-0.2, 0.2):
        eye = np.hypot((across - side) / 0.09, (down + 0.08) / 0.05)
        tones = np.where(eye < 1, 35, tones)
    mouth = np.hypot(across / 0.16, (down - 0.35) / 0.04)
    return _develop(np.where(mouth < 1, 85, tones), 4)


def draw_engraving(size: int, paper: int = 235, ink: int = 25) -> Image.Image:
    """Hatching whose lines swell with the tone, scanned at 300 dots an inch: three dots to a line."""
    fine = size * 2
    down, across = np.mgrid[0:fine, 0:fine]
    tone = 0.45 + 0.35 * np.sin(across / fine * 9) * np.cos(down / fine * 7)
    lines = (np.sin((across + 0.6 * down) * 2 * np.pi / 14) + 1) / 2 < tone * 0.8
    inside = np.hypot(across - size, down - size) < 0.85 * size
    scan = Image.fromarray(np.where(lines & inside, ink, paper).astype("uint8"))
    scan = scan.filter(ImageFilter.GaussianBlur(1.2))
    return scan.resize((size, size), Image.Resampling.BOX)


def draw_page_of_type(size: int) -> Image.Image:
    """Strokes as thick as those of type, in words and lines, softened as on a screen."""
    page = Image.new("L", (size * 2, size * 2), 255)
    pen = ImageDraw.Draw(page)
    chance = np.random.default_rng(8)
    for top in range(40, size * 2 - 40, 28):
        left = 40
        while left < size * 2 - 60:
            if chance.random() > 0.2:
                pen.line(
                    (left, top, left + int(chance.integers(0, 5)), top + 14),
                    fill=20,
                    width=3,
                )
            left += 9
    return page.resize((size, size), Image.Resampling.BOX)


def _develop(
    tones: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", noise: float
) -> Image.Image:
    """Tones with the noise of a camera."""
    grain = np.random.default_rng(1).normal(0, noise, tones.shape)
    return Image.fromarray(np.clip(tones + grain, 0, 255).astype("uint8"))

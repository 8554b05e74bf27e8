"""Rivers, fields, mountains, fire and the sea, each in a square of 100 units."""

from cmath import rect
from math import pi

from pamphlets.design.ornaments.linocut.surfaces import BlockSurface


def draw_river(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a river that winds down from hills."""
    ink.fill_shape("M0 36 L16 20 L28 30 L48 8 L66 28 L80 16 L100 38 L100 50 L0 50 Z")
    paper.shade(
        "M16 21 L28 31 L48 9 L66 29 L80 17 L98 37",
        "M10 42 L24 46 L40 42 L58 46 L74 42 L92 46",
        3.2,
        (0.45, 0.9),
    )
    ink.fill_shape("M0 48 C30 42 70 42 100 48 L100 99 L0 99 Z", 1.2)
    paper.fill_shape(
        "M50 47 C46 51 60 54 66 57 C76 62 36 64 30 71 C22 80 34 90 40 99 L86 99 C72 90 56 82 64 74 C70 68 84 64 80 57 C76 52 58 51 56 47 Z"
    )
    for line in (
        "M56 49 C56 52 66 54 70 57",
        "M72 61 C66 64 52 66 46 70",
        "M42 74 C38 80 44 88 52 97",
        "M54 76 C48 82 56 90 66 97",
        "M50 71 C58 68 68 66 74 62",
        "M36 76 C34 82 38 90 44 97",
        "M62 88 C66 92 70 94 76 98",
    ):
        ink.draw_line(line, 1.9)
    for y in (56, 63, 71, 80, 90):
        paper.draw_line(f"M2 {y} Q12 {y - 3} {24 - abs(y - 71) * 0.3} {y - 1}", 1.6)
        paper.draw_line(f"M{84 + (y - 56) * 0.1} {y + 1} Q92 {y - 2} 99 {y}", 1.6)
    for x, y, height in ((12, 50, 12), (20, 52, 10), (88, 52, 14), (94, 54, 11)):
        ink.fill_shape(f"M{x - 3.4} {y} L{x} {y - height} L{x + 3.4} {y} Z", 1.0)


def draw_field(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw furrows that run to the sky, the sun over them."""
    ink.draw_rays(50 + 28j, (16, 32), 24, 2.6)
    ink.fill_shape(
        "M50 14 C58 14 64 20 64 28 C64 37 58 42 50 42 C42 42 36 37 36 28 C36 20 42 14 50 14 Z"
    )
    ink.fill_shape("M0 46 C30 40 70 40 100 46 L100 99 L0 99 Z", 1.4)
    for number in range(-4, 5):
        far, low = 50 + 3.6 * number, 50 + 21 * number
        width = 3.6 + abs(number) * 0.6
        paper.fill_shape(f"M{far - 0.5} 46 L{low + width} 100 L{low - width} 100 Z")
    for number in range(-5, 5):
        for share in (0.22, 0.42, 0.62, 0.82):
            head, foot = 50 + 3.6 * (number + 0.5), 50 + 21 * (number + 0.5)
            y = 46 + 54 * share
            spot = head + (foot - head) * share
            if 3 < spot < 97:
                paper.draw_line(
                    f"M{spot - 4.2 * share} {y - 3.4 * share} L{spot} {y} L{spot + 4.2 * share} {y - 3.4 * share}",
                    1.5,
                )


def draw_mountain(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a mountain, snow on its head, firs at its foot."""
    ink.fill_shape("M0 90 L22 46 L32 56 L58 6 L86 60 L92 54 L100 70 L100 98 L0 98 Z")
    paper.fill_shape("M58 10 L70 34 L64 42 L58 34 L52 46 L46 38 L43 42 Z")
    paper.shade("M57 40 L32 84", "M64 44 L60 90", 3.2, (0.35, 0.85))
    paper.shade("M22 50 L6 84", "M28 58 L28 88", 3.2, (0.4, 0.9))
    paper.draw_line("M72 42 L90 76 M68 48 L80 78 M90 60 L97 74", 1.7)
    for x, height in ((6, 20), (18, 26), (30, 18), (66, 18), (78, 28), (92, 22)):
        for step in range(3):
            y = 99 - height + step * height * 0.26
            half = 2.5 + step * 2.2
            ink.fill_shape(
                f"M{x} {y} L{x + half + 1.5} {y + height * 0.42} L{x - half - 1.5} {y + height * 0.42} Z",
                0.9,
            )
        paper.draw_line(f"M{x - 1} {102 - height} L{x - 2} 95", 1.2)
    ink.draw_line("M0 98 L100 98", 2.4)


def draw_sun(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a sun whose rays are flames and ticks by turns."""
    for number in range(12):
        angle = number * pi / 6
        root, tip = rect(29, angle - 0.15), rect(49, angle + 0.1)
        side, bend = rect(29, angle + 0.2), rect(40, angle - 0.12)
        root, tip, side, bend = (
            root + 50 + 50j,
            tip + 50 + 50j,
            side + 50 + 50j,
            bend + 50 + 50j,
        )
        ink.fill_shape(
            f"M{root.real} {root.imag} Q{bend.real} {bend.imag} {tip.real} {tip.imag} L{side.real} {side.imag} Z"
        )
    ink.draw_rays(50 + 50j, (31, 42), 24, 2.0)
    ink.fill_shape(
        "M50 25 C64 25 75 36 75 50 C75 64 64 75 50 75 C36 75 25 64 25 50 C25 36 36 25 50 25 Z",
        1.6,
    )
    paper.draw_rays(50 + 50j, (17, 23.5), 30, 1.5)
    paper.draw_line("M38 46 Q42 43 46 46 M54 46 Q58 43 62 46", 2.0)
    paper.draw_line("M41 57 Q50 64 59 57", 2.0)
    paper.draw_line("M50 46 L48 54 L52 54", 1.4)


def draw_fire(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a fire on its logs."""
    ink.fill_shape(
        "M48 2 C54 18 72 26 70 42 C76 38 77 32 76 26 C90 40 94 62 82 76 C76 84 64 88 50 88 C34 88 20 82 14 70 C8 56 14 42 24 32 C24 40 26 44 31 46 C30 30 46 20 48 2 Z"
    )
    paper.fill_shape(
        "M50 32 C54 44 64 50 62 62 C66 60 68 56 68 52 C74 62 74 74 66 80 C60 84 40 84 33 79 C26 72 26 62 32 54 C33 60 35 63 39 64 C38 52 48 46 50 32 Z"
    )
    ink.fill_shape(
        "M50 52 C52 60 58 64 57 71 C60 70 61 68 61 65 C64 72 62 79 57 82 L42 82 C37 78 37 70 41 65 C42 69 43 70 45 71 C44 64 49 60 50 52 Z"
    )
    for line in (
        "M20 46 C14 56 16 68 24 76",
        "M80 40 C86 54 86 64 80 72",
        "M46 14 C44 24 36 32 36 42",
        "M54 20 C60 28 66 32 65 42",
    ):
        paper.draw_line(line, 1.8)
    ink.fill_shape("M4 90 L12 82 L96 94 L92 99 L8 97 Z", 1.2)
    ink.fill_shape("M96 90 L88 82 L4 94 L8 99 L92 97 Z", 1.2)
    paper.draw_line("M14 86 L44 90 M86 86 L56 91 M18 95 L46 93 M82 95 L56 93", 1.4)


def draw_boat(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a boat under sail, on the waves."""
    ink.fill_shape("M46 2 L50 2 L50 70 L46 70 Z")
    ink.fill_shape("M53 6 C70 24 84 44 88 62 C76 58 64 58 53 62 Z")
    ink.fill_shape("M43 14 C34 34 22 50 10 62 C22 58 34 58 43 61 Z")
    paper.shade("M55 14 C68 30 80 46 84 58", "M55 24 L56 58", 3.2, (0.3, 0.7))
    paper.draw_line("M55 36 C62 34 68 34 72 36 M55 48 C64 46 72 46 80 48", 1.4)
    paper.shade("M41 22 L41 58", "M36 34 L20 58", 3.0, (0.4, 0.8))
    ink.fill_shape(
        "M4 68 C30 74 66 74 97 66 C94 78 86 86 78 90 L22 90 C12 86 6 78 4 68 Z", 1.2
    )
    paper.draw_line("M8 73 C32 79 66 79 92 72", 1.7)
    paper.shade("M20 88 L78 88", "M16 80 L86 79", 3.0, (0.5, 0.9))
    for x, y, length in (
        (0, 89, 30),
        (26, 92, 36),
        (64, 88, 36),
        (6, 98, 30),
        (48, 99, 40),
    ):
        ink.draw_line(
            f"M{x} {y} Q{x + length * 0.3} {y - 5} {x + length / 2} {y} Q{x + length * 0.7} {y + 4} {x + length} {y - 1}",
            3.0,
        )

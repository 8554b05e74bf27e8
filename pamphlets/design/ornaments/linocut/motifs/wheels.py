"""Wheels, bicycles, gears and clocks, each in a square of 100 units."""

from math import cos, pi, sin

from pamphlets.design.ornaments.linocut.surfaces import BLUNT, BlockSurface


def draw_wheel(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a cart's wheel."""
    ink.fill_shape(
        "M50 2 C77 2 98 23 98 50 C98 77 77 98 50 98 C23 98 2 77 2 50 C2 23 23 2 50 2 Z M50 14 C30 14 14 30 14 50 C14 70 30 86 50 86 C70 86 86 70 86 50 C86 30 70 14 50 14 Z"
    )
    for number in range(10):
        angle = 0.1 + number * pi / 5
        dx, dy = cos(angle), sin(angle)
        x1, y1, x2, y2 = 50 + 8 * dx, 50 + 8 * dy, 50 + 39 * dx, 50 + 39 * dy
        ink.fill_shape(
            f"M{x1 - 2.6 * dy} {y1 + 2.6 * dx} L{x2 - 3.6 * dy} {y2 + 3.6 * dx} L{x2 + 3.6 * dy} {y2 - 3.6 * dx} L{x1 + 2.6 * dy} {y1 - 2.6 * dx} Z"
        )
        paper.draw_line(
            f"M{50 + 17 * dx} {50 + 17 * dy} L{50 + 35 * dx} {50 + 35 * dy}", 1.4
        )
        paper.draw_line(
            f"M{50 + 37 * cos(angle + 0.31)} {50 + 37 * sin(angle + 0.31)} L{50 + 46.5 * cos(angle + 0.31)} {50 + 46.5 * sin(angle + 0.31)}",
            1.5,
        )
    paper.draw_line("M8 36 C13 20 27 7.5 46 6", 1.7)
    paper.shade("M92 62 C86 80 72 92 54 94", "M87 60 C82 74 70 86 54 88", 3.0, (0.6, 1.0))
    ink.fill_shape(
        "M50 35 C58 35 65 42 65 50 C65 58 58 65 50 65 C42 65 35 58 35 50 C35 42 42 35 50 35 Z",
        1.2,
    )
    paper.fill_shape(
        "M50 44 C54 44 56 47 56 50 C56 53 53 56 50 56 C47 56 44 53 44 50 C44 47 46 44 50 44 Z"
    )
    paper.draw_rays(50 + 50j, (9, 13), 16, 1.3)


def draw_bicycle(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a bicycle from its side."""
    for x in (22, 78):
        ink.fill_shape(
            f"M{x} 46 C{x + 12} 46 {x + 21} 55 {x + 21} 67 C{x + 21} 79 {x + 12} 88 {x} 88 C{x - 12} 88 {x - 21} 79 {x - 21} 67 C{x - 21} 55 {x - 12} 46 {x} 46 Z M{x} 51 C{x - 9} 51 {x - 16} 58 {x - 16} 67 C{x - 16} 76 {x - 9} 83 {x} 83 C{x + 9} 83 {x + 16} 76 {x + 16} 67 C{x + 16} 58 {x + 9} 51 {x} 51 Z"
        )
        for number in range(9):
            angle = number * 2 * pi / 9
            ink.draw_line(
                f"M{x} 67 L{x + 17 * cos(angle)} {67 + 17 * sin(angle)}", 0.9, BLUNT
            )
        ink.fill_shape(
            f"M{x - 4} 67 Q{x - 3} 63 {x} 63 Q{x + 4} 64 {x + 4} 67 Q{x + 3} 71 {x} 71 Q{x - 4} 70 {x - 4} 67 Z"
        )
    ink.draw_line("M22 67 L36 34 L68 34 L47 68 Z M36 36 L48 68", 3.4, BLUNT)
    ink.draw_line("M78 67 L66 27 L74 22 C80 20 84 24 82 29", 3.4, BLUNT)
    ink.draw_line("M34 34 L33 27", 3.2, BLUNT)
    ink.fill_shape("M22 22 C30 19 40 22 45 25 C43 29 36 28 31 30 C26 30 22 27 22 22 Z", 0.6)
    ink.fill_shape(
        "M47 60 C52 60 55 63 55 68 C55 73 51 76 47 76 C42 76 39 72 39 68 C39 63 43 60 47 60 Z",
        0.8,
    )
    paper.fill_shape(
        "M47 65 C49 65 50 66 50 68 C50 70 49 71 47 71 C45 71 44 70 44 68 C44 66 45 65 47 65 Z"
    )
    ink.draw_line("M47 68 L54 80 M50 81 L59 79", 2.6, BLUNT)
    ink.draw_line("M24 69 L47 75 M24 64 L46 61", 1.2, BLUNT)
    paper.draw_line("M37 37.5 L62 35", 1.2)
    ink.draw_line("M0 90 L100 90", 2.0)


def draw_gear(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a large toothed wheel that drives a small one."""
    _draw_toothed_wheel(ink, paper, 40 + 58j, (38.0, 30.0), 14)
    _draw_toothed_wheel(ink, paper, 80 + 20j, (20.0, 14.5), 9)


def _draw_toothed_wheel(
    ink: BlockSurface,
    paper: BlockSurface,
    centre: complex,
    radii: tuple[float, float],
    teeth: int,
) -> None:
    """Draw a wheel with so many teeth between two radii."""
    outer, inner = radii
    corners: list[str] = []
    for number in range(teeth):
        for share, radius in ((0.0, inner), (0.12, outer), (0.42, outer), (0.54, inner)):
            angle = 2 * pi * (number + share) / teeth
            corners.append(
                f"{centre.real + radius * cos(angle)} {centre.imag + radius * sin(angle)}"
            )
    x, y, hub, ring = centre.real, centre.imag, inner * 0.3, inner * 0.66
    ink.fill_shape(f"M{' L'.join(corners)} Z", 1.4)
    paper.draw_rays(centre, (ring + 1, inner - 1.5), round(inner * 1.1), 1.6)
    paper.fill_shape(
        f"M{x - ring} {y} C{x - ring} {y - ring * 1.33} {x + ring} {y - ring * 1.33} {x + ring} {y} C{x + ring} {y + ring * 1.33} {x - ring} {y + ring * 1.33} {x - ring} {y} Z"
    )
    for number in range(5):
        angle = 0.4 + number * 2 * pi / 5
        ink.draw_line(
            f"M{x} {y} L{x + ring * 1.04 * cos(angle)} {y + ring * 1.04 * sin(angle)}",
            inner * 0.17,
            BLUNT,
        )
    ink.fill_shape(
        f"M{x - hub} {y} C{x - hub} {y - hub * 1.33} {x + hub} {y - hub * 1.33} {x + hub} {y} C{x + hub} {y + hub * 1.33} {x - hub} {y + hub * 1.33} {x - hub} {y} Z"
    )
    hole = hub * 0.45
    paper.fill_shape(
        f"M{x - hole} {y - hole} L{x + hole} {y - hole} L{x + hole} {y + hole} L{x - hole} {y + hole} Z"
    )


def draw_clock(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw an alarm clock."""
    ink.fill_shape(
        "M8 30 C2 18 14 4 27 10 L34 18 L16 36 Z M92 30 C98 18 86 4 73 10 L66 18 L84 36 Z"
    )
    paper.draw_line("M12 24 C12 16 18 13 24 14", 1.6)
    paper.draw_line("M88 24 C88 16 82 13 76 14", 1.6)
    ink.fill_shape("M22 84 L30 88 L22 100 L14 98 Z M78 84 L70 88 L78 100 L86 98 Z")
    ink.fill_shape("M45 4 L55 4 L54 16 L46 16 Z")
    ink.fill_shape(
        "M50 14 C73 14 91 32 91 54 C91 77 73 95 50 95 C27 95 9 77 9 54 C9 32 27 14 50 14 Z",
        1.4,
    )
    paper.fill_shape(
        "M50 23 C68 23 82 37 82 54 C82 72 68 86 50 86 C32 86 18 72 18 54 C18 37 32 23 50 23 Z"
    )
    paper.shade("M13 60 C15 78 32 91 50 91", "M18 60 C20 74 34 86 50 86", 3.0, (0.5, 0.8))
    for number in range(12):
        angle = number * pi / 6
        start = 23 if number % 3 == 0 else 26
        weight = 3.0 if number % 3 == 0 else 1.7
        ink.draw_line(
            f"M{50 + start * cos(angle)} {54 + start * sin(angle)} L{50 + 29 * cos(angle)} {54 + 29 * sin(angle)}",
            weight,
            BLUNT,
        )
    ink.fill_shape("M47 56 L49 30 L53 30 L54 56 L70 65 L68 69 L50 60 Z")
    ink.shade("M80 60 C78 74 66 84 52 85", "M72 58 C70 68 62 76 54 77", 2.8, (0.25, 0.55))

"""Keys, locks, doors and what else lets in or keeps out, each in a square of 100 units."""

from pamphlets.design.ornaments.linocut.surfaces import BLUNT, BlockSurface


def draw_key(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw an old key, upright, its bow above and its bit below."""
    ink.fill_shape(
        "M50 2 C64 2 74 12 74 25 C74 35 68 42 59 46 L59 53 L63 53 L63 60 L57 60 L57 96 Q50 101 43 96 L43 60 L37 60 L37 53 L41 53 L41 46 C32 42 26 35 26 25 C26 12 36 2 50 2 Z M50 12 C42 12 36 18 36 25 C36 33 42 38 50 38 C58 38 64 33 64 25 C64 18 58 12 50 12 Z"
    )
    ink.fill_shape(
        "M56 68 L80 67 L80 74 L73 74 L73 79 L81 79 L81 90 L72 90 L72 85 L66 85 L66 91 L56 91 Z"
    )
    paper.draw_line("M46 50 L46 93", 1.6)
    paper.shade("M30 20 C32 10 42 5 51 5", "M35.5 23 C37 15 44 11 50 11", 2.6)
    paper.shade("M29 27 C30 36 38 43 44 44", "M35.5 28 C38 36 44 39 50 40", 2.6)
    paper.draw_line("M69 14 C72 20 72 30 68 36", 1.5)
    paper.draw_line("M38.5 56.5 L61 56.5", 1.3)
    paper.hatch("M56 67 L80 67 L80 74 L56 75 Z", 90, 3.0, (1.2, 1.2))
    paper.draw_line("M60 82 L78 82", 1.2)


def draw_padlock(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a padlock, closed, with its keyhole."""
    ink.fill_shape(
        "M24 48 L24 32 C24 12 36 3 50 3 C64 3 76 12 76 32 L76 48 L64 48 L64 33 C64 21 59 15 50 15 C41 15 36 21 36 33 L36 48 Z"
    )
    paper.shade(
        "M26 46 L26 32 C26 15 38 6 50 6",
        "M34 46 L34 32 C34 20 42 14 50 13",
        2.8,
        (0.5, 0.9),
    )
    paper.draw_line("M72 44 L72 32 C72 22 68 13 60 9", 1.4)
    ink.fill_shape("M13 45 Q50 41 87 45 L88 92 Q50 99 12 92 Z", 1.2)
    paper.draw_line("M17 50 Q50 46.5 83 50", 1.6)
    paper.draw_line("M17 88 Q50 93.5 83 88", 1.6)
    paper.shade("M15 52 L14.5 88", "M44 52 L44 90", 3.0, (0.45, 0.85))
    paper.shade("M85 54 L85 87", "M64 54 L64 87", 3.6, (0.3, 0.6))
    ink.fill_shape(
        "M50 53 C60 53 64 60 62 66 C61 70 57 72 57 72 L61 87 L39 87 L43 72 C43 72 39 70 38 66 C36 60 40 53 50 53 Z"
    )
    paper.fill_shape(
        "M50 57 C56 57 58.5 61 57.5 65 C56.5 68.5 53 70 53 70 L56 83 L44 83 L47 70 C47 70 43.5 68.5 42.5 65 C41.5 61 44 57 50 57 Z"
    )


def draw_door(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a door ajar, light falling out of it onto the floor."""
    ink.fill_shape("M17 2 L79 2 L79 84 L17 84 Z")
    paper.fill_shape("M24 9 L72 9 L72 84 L24 84 Z")
    ink.hatch("M23 8 L73 8 L73 84 L23 84 Z", 90, 2.9, (1.7, 1.1))
    ink.fill_shape("M24 8 L56 15 L56 97 L24 84 Z", 1.4)
    paper.draw_line("M29 16 L51 20.5 L51 49 L29 44 Z", 1.5, BLUNT)
    paper.hatch("M31 19 L49 23 L49 46 L31 42 Z", 102, 3.2, (1.4, 1.0))
    paper.draw_line("M29 52 L51 57 L51 87 L29 78 Z", 1.5, BLUNT)
    paper.hatch("M31 55 L49 59 L49 83 L31 76 Z", 102, 3.2, (1.4, 1.0))
    paper.fill_shape("M53 52 C55 52 55 56 53 56 C51 56 51 52 53 52 Z")
    ink.draw_line("M73 84 L98 97", 1.7)
    ink.draw_line("M66 86 L85 98", 1.5)
    ink.draw_line("M59 88 L68 98", 1.4)
    paper.shade("M19 4 L19 82", "M23 4 L23 82", 3.4)
    paper.shade("M77 4 L77 82", "M73 4 L73 82", 3.4)
    ink.draw_line("M2 84.5 L23 84.5", 2.2)
    ink.draw_line("M79 84.5 L98 84.5", 2.2)
    ink.draw_line("M4 89 L20 89", 1.4)


def draw_bars(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a barred window in a wall, two hands on the bars."""
    ink.fill_shape("M3 3 L97 3 L97 97 L3 97 Z M17 17 L17 83 L83 83 L83 17 Z")
    for y in (10, 90):
        paper.draw_line(f"M4 {y} L96 {y}", 1.3)
    for x in (20, 46, 72):
        paper.draw_line(f"M{x} 4 L{x} 10", 1.2)
        paper.draw_line(f"M{x + 12} 10 L{x + 12} 16", 1.2)
        paper.draw_line(f"M{x + 6} 84 L{x + 6} 90", 1.2)
        paper.draw_line(f"M{x + 16} 90 L{x + 16} 96", 1.2)
    for y in (24, 50, 76):
        paper.draw_line(f"M4 {y} L16 {y}", 1.2)
        paper.draw_line(f"M84 {y - 8} L96 {y - 8}", 1.2)
    ink.hatch("M17 17 L83 17 L83 46 L17 46 Z", 0, 3.2, (2.0, 0.9))
    paper.fill_shape(
        "M33 50 C33 34 41 25 50 25 C59 25 67 34 67 50 C67 66 59 76 50 77 C41 76 33 66 33 50 Z"
    )
    ink.fill_shape(
        "M31 52 C29 30 40 20 51 20 C62 20 72 30 69 52 C66 46 66 40 62 37 C54 40 44 40 38 36 C35 41 34 46 31 52 Z"
    )
    ink.draw_line("M38 48 Q42 45 46 48 M54 48 Q58 45 62 48", 2.4)
    ink.fill_shape(
        "M39.5 52 Q42 49.5 45 52 Q42 54 39.5 52 Z M55 52 Q58 49.5 61 52 Q58 54 55 52 Z"
    )
    ink.draw_line("M50 50 L48 61 L52 61 M44 68 Q50 66 56 68", 1.8)
    ink.shade("M66 46 C66 62 60 74 51 76", "M57 46 C57 60 54 66 50 70", 2.8, (0.4, 0.8))
    ink.fill_shape("M22 84 C26 80 38 78 44 74 L56 74 C62 78 74 80 78 84 Z", 1.2)
    for x in (22, 35, 61, 74):
        ink.fill_shape(f"M{x - 3} 15 L{x + 3} 15 L{x + 3} 85 L{x - 3} 85 Z", 1.3)
        paper.draw_line(f"M{x - 0.8} 18 L{x - 0.8} 82", 1.2)
    for x in (35, 61):
        _draw_grip(ink, paper, x)


def _draw_grip(ink: BlockSurface, paper: BlockSurface, x: float) -> None:
    """Draw the fingers of a fist closed round a bar."""
    ink.fill_shape(
        f"M{x - 7} 66 C{x - 7} 63 {x + 6} 62 {x + 8} 65 L{x + 8} 84 L{x - 7} 85 Z", 1.0
    )
    for y in (69.5, 74, 78.5):
        paper.draw_line(f"M{x - 6} {y} Q{x} {y - 1.5} {x + 7} {y - 0.5}", 1.3)
    paper.draw_line(f"M{x + 4.6} 67 L{x + 4.8} 82", 1.2)


def draw_ladder(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a ladder that leans on a wall and rises above it."""
    ink.fill_shape("M60 34 L98 34 L98 98 L60 98 Z")
    for row in range(7):
        course = 42 + 8 * row
        paper.draw_line(f"M60 {course} L98 {course}", 1.3)
        for joint in (66 + 7 * (row % 2), 80 + 7 * (row % 2)):
            paper.draw_line(f"M{joint} {course - 8} L{joint} {course}", 1.2)
    for number in range(7):
        x, y = 18 + 4.9 * number, 87 - 12.2 * number
        ink.fill_shape(
            f"M{x} {y} L{x + 32} {y} L{x + 30.4} {y + 4.6} L{x - 1.6} {y + 4.6} Z", 1.0
        )
        paper.draw_line(f"M{x + 4} {y + 1.6} L{x + 24} {y + 1.6}", 1.2)
    ink.fill_shape("M10 98 L48 3 L54 5 L17 99 Z", 1.0)
    ink.fill_shape("M40 99 L78 3 L84 6 L47 99 Z", 1.0)
    paper.draw_line("M14 96 L50 7", 1.2)
    paper.draw_line("M44 96 L80 7", 1.2)
    ink.draw_line("M2 98.5 L98 98.5", 2.0)


def draw_fence(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw posts and barbed wire."""
    for x in (12, 50, 88):
        ink.fill_shape(f"M{x - 6} 14 L{x} 7 L{x + 6} 13 L{x + 7} 96 L{x - 6} 97 Z")
        paper.draw_line(f"M{x - 2} 16 L{x - 2.4} 92", 1.5)
        paper.shade(f"M{x + 6} 20 L{x + 6} 94", f"M{x} 20 L{x} 94", 4.2, (0.5, 1.0))
    for y in (26, 48, 70):
        ink.draw_line(
            f"M0 {y} Q12 {y + 1} 12 {y} Q31 {y + 7} 50 {y} Q69 {y + 7} 88 {y} L100 {y + 2}",
            1.9,
            BLUNT,
        )
        for x in (22, 32, 42, 59, 69, 79):
            sag = 2.8
            ink.draw_line(f"M{x - 3} {y + sag - 4} L{x + 3} {y + sag + 4.5}", 1.5)
            ink.draw_line(f"M{x + 3.4} {y + sag - 4} L{x - 2.6} {y + sag + 4.5}", 1.5)
    ink.draw_line("M0 97 L100 97", 2.4)
    for x in (4, 24, 31, 37, 62, 68, 75, 97):
        ink.draw_line(f"M{x} 97 Q{x + 1} 92 {x + 3} 89", 1.4)

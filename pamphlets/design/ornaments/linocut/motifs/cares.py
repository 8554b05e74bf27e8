"""Beds, remedies, chairs, clothes and luggage: what carries and cares, each in a square of 100 units."""

from pamphlets.design.ornaments.linocut.surfaces import BLUNT, BlockSurface


def draw_bed(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a hospital bed with its drip."""
    ink.draw_line("M10 8 L10 96", 2.6, BLUNT)
    ink.draw_line("M4 10 L24 10", 2.4, BLUNT)
    ink.fill_shape("M16 14 L28 14 L27 32 L22 36 L17 32 Z")
    paper.shade("M18 26 L27 26", "M19 16 L26 16", 2.7, (0.3, 0.6))
    ink.draw_line("M22 36 C22 48 32 46 34 54", 1.3, BLUNT)
    ink.fill_shape("M22 44 L28 42 L31 96 L25 96 Z M88 50 L94 50 L94 96 L88 96 Z")
    ink.fill_shape("M26 68 L92 72 L92 82 L26 80 Z", 0.8)
    paper.draw_line("M29 75 L89 78", 1.4)
    ink.fill_shape(
        "M28 66 C30 54 42 48 50 52 L56 62 C70 58 84 60 92 66 L92 73 L28 70 Z", 1.0
    )
    paper.fill_shape("M31 63 C33 56 41 52 47 54.5 L51 61 C44 60 37 61 31 63 Z")
    ink.fill_shape("M37 46 C43 44 48 48 48 53 C48 58 43 60 39 58 C34 56 33 48 37 46 Z", 1.0)
    paper.draw_line("M45 48 C46 51 46 54 44 57", 1.3)
    paper.shade("M56 64 C70 60 84 62 90 67", "M56 70 L90 72", 3.0, (0.5, 0.9))
    ink.draw_line("M27 90 L92 90", 2.0, BLUNT)
    for x in (28, 91):
        ink.fill_shape(
            f"M{x - 5} 96 Q{x - 4} 91 {x} 91 Q{x + 5} 92 {x + 5} 96 Q{x + 4} 100 {x} 100 Q{x - 5} 100 {x - 5} 96 Z",
            0.6,
        )
    ink.draw_line("M2 97 L18 97", 2.4, BLUNT)


def draw_pills(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a bottle of remedy, capsules beside it."""
    ink.fill_shape("M18 3 L58 3 L58 20 L18 20 Z")
    for x in (22, 28, 34, 40, 46, 52):
        paper.draw_line(f"M{x + 1} 4.5 L{x + 1} 18.5", 1.5)
    ink.fill_shape(
        "M22 22 L54 22 C56 28 64 30 64 38 L64 92 C64 97 60 98 56 98 L20 98 C15 98 12 96 12 91 L12 38 C12 30 20 28 22 22 Z",
        0.8,
    )
    paper.fill_shape("M12 46 L64 46 L64 84 L12 84 Z")
    ink.fill_shape(
        "M33 51 L43 51 L43 60 L52 60 L52 69 L43 69 L43 78 L33 78 L33 69 L24 69 L24 60 L33 60 Z"
    )
    ink.draw_line("M12.8 45 L12.8 85 M63.2 45 L63.2 85", 1.8, BLUNT)
    paper.shade("M15.5 40 C16 34 21 32 24 27", "M34 42 C34 38 36 32 36 26", 2.7, (0.4, 0.8))
    paper.shade("M16 87 L16 95", "M40 87 L40 95", 2.7, (0.5, 0.9))
    ink.fill_shape(
        "M68 76 C72 70 80 70 86 75 C96 83 100 88 96 93 C92 99 86 98 80 93 C70 86 64 82 68 76 Z",
        1.2,
    )
    paper.fill_shape("M84 78 C92 84 96 88 93 91 C90 95 86 94 82 91 L77 87 Z")
    paper.draw_line("M71 78 C73 75 77 74 80 76", 1.4)
    ink.fill_shape(
        "M74 58 C74 52 79 49 84 49 C90 49 95 52 95 58 C95 64 90 67 84 67 C79 67 74 64 74 58 Z"
    )
    paper.draw_line("M76 58 L93 58", 1.6)


def draw_chair(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a straw-seated chair."""
    ink.fill_shape("M18 2 L26 1 L30 62 L34 98 L26 98 L22 62 Z")
    ink.fill_shape("M58 8 L66 7 L66 56 L60 56 Z")
    ink.fill_shape(
        "M24 8 L62 12 L62 20 L24 17 Z M25 24 L62 27 L62 35 L26 33 Z M26 40 L62 42 L62 49 L27 48 Z",
        0.8,
    )
    for y in (13, 29, 44.5):
        paper.draw_line(f"M29 {y - 0.5} L57 {y + 2}", 1.4)
    ink.fill_shape(
        "M60 60 L67 60 L68 84 L62 84 Z M76 68 L84 66 L86 98 L78 98 Z M44 70 L52 70 L54 98 L46 98 Z"
    )
    ink.draw_line("M28 82 L48 84 M50 86 L80 82 M66 78 L80 78", 2.8, BLUNT)
    ink.fill_shape(
        "M22 58 L64 52 L90 62 L46 70 Z M46 70 L90 62 L90 68 L47 77 L22 64 L22 58 Z", 1.0
    )
    paper.hatch("M24 58.5 L64 53 L88 62 L46 69 Z", 20, 2.9, (1.3, 1.3))
    paper.draw_line("M22 10 L27 58", 1.4)
    paper.shade("M30 66 L32 96", "M26 66 L28 96", 3.2, (0.6, 1.0))


def draw_suitcase(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a suitcase with its labels and straps."""
    ink.fill_shape("M34 26 L36 12 C37 8 63 8 64 12 L66 26 L59 26 L58 16 L42 16 L41 26 Z")
    ink.fill_shape("M4 26 C4 23 96 23 96 26 L97 90 C97 95 3 95 3 90 Z", 0.8)
    paper.draw_line("M5 42 L95 42", 1.6)
    for x in (18, 72):
        ink.fill_shape(f"M{x} 22 L{x + 10} 22 L{x + 10} 95 L{x} 95 Z", 1.2)
        paper.fill_shape(f"M{x + 1.5} 46 L{x + 8.5} 46 L{x + 8.5} 55 L{x + 1.5} 55 Z")
        ink.fill_shape(f"M{x + 3.5} 48 L{x + 6.5} 48 L{x + 6.5} 53 L{x + 3.5} 53 Z")
        paper.draw_line(f"M{x + 2.2} 60 L{x + 2.2} 92", 1.2)
    paper.shade("M6 46 L6 88", "M16 46 L16 88", 3.0, (0.5, 0.9))
    paper.fill_shape("M36 52 L62 48 L65 68 L38 72 Z")
    ink.draw_line("M40 56 L58 53.5 M41 61 L60 58.5 M42 66 L54 64.5", 1.8)
    paper.hatch("M32 78 L68 76 L68 90 L32 91 Z", 0, 3.0, (1.0, 1.5))
    paper.shade("M94 46 L94 88", "M84 46 L84 88", 3.0, (0.5, 0.9))
    for x, y in ((3, 24), (89, 24), (3, 86), (89, 86)):
        ink.fill_shape(f"M{x} {y} L{x + 8} {y} L{x + 8} {y + 8} L{x} {y + 8} Z", 0.8)


def draw_umbrella(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw an open umbrella under rain."""
    for x, y in ((10, 6), (24, 14), (76, 4), (88, 16), (62, 8), (38, 2), (4, 28), (96, 34)):
        ink.draw_line(f"M{x} {y} L{x - 4} {y + 13}", 1.9)
    ink.draw_line("M50 18 L50 86 C50 98 34 98 34 86", 3.4, BLUNT)
    ink.fill_shape(
        "M2 58 C4 34 24 20 50 20 C76 20 96 34 98 58 C90 50 80 50 74 58 C68 50 58 50 50 58 C42 50 32 50 26 58 C20 50 10 50 2 58 Z",
        1.2,
    )
    paper.draw_line(
        "M50 22 C40 30 30 42 27 55 M50 22 C60 30 70 42 73 55 M50 22 L50 54", 1.8
    )
    paper.shade("M5 53 C8 38 24 26 42 23", "M20 50 C22 42 32 34 44 26", 2.9, (0.4, 0.8))
    paper.shade("M92 50 C88 38 76 27 60 23", "M80 48 C76 40 68 32 58 26", 3.1, (0.3, 0.6))
    for x, y in (
        (12, 68),
        (28, 76),
        (70, 70),
        (86, 76),
        (18, 88),
        (78, 90),
        (92, 60),
        (62, 82),
    ):
        ink.draw_line(f"M{x} {y} L{x - 4} {y + 11}", 1.7)


def draw_shirt(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a work jacket on a line."""
    ink.draw_line("M0 6 C30 12 70 12 100 6", 1.7, BLUNT)
    ink.fill_shape(
        "M28 14 L44 10 L50 18 L56 10 L72 14 L98 62 L84 70 L72 46 L74 97 L26 97 L28 46 L16 70 L2 62 Z"
    )
    paper.draw_line("M44 11 L42 26 L50 34 L58 26 L56 11 M50 34 L50 95", 1.8)
    for y in (44, 56, 68, 80):
        paper.fill_shape(f"M52 {y} L55 {y} L55 {y + 3} L52 {y + 3} Z")
    paper.draw_line(
        "M32 46 L45 46 L45 60 L32 60 Z M58 66 L70 66 L70 84 L58 84 Z M32 66 L44 66 L44 84 L32 84 Z",
        1.4,
        BLUNT,
    )
    paper.shade("M7 60 L28 22", "M18 66 L30 42", 3.0, (0.4, 0.8))
    paper.shade("M92 60 L72 22", "M82 66 L70 42", 3.0, (0.4, 0.8))
    paper.draw_line("M6 57 L19 65 M94 57 L81 65 M27 92 L73 92", 1.4)
    ink.fill_shape("M31 2 L36 2 L37 20 L30 20 Z M64 2 L69 2 L70 20 L63 20 Z", 0.9)


def draw_basket(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a basket of bread, leeks and fruit."""
    ink.draw_line("M14 52 C14 2 86 2 86 52", 4.6, BLUNT)
    paper.draw_line("M16 44 C20 14 60 6 76 26", 1.4)
    ink.fill_shape("M58 54 L76 8 C80 2 88 4 88 11 L74 54 Z", 1.0)
    for y in (14, 23, 32, 41):
        paper.draw_line(f"M{90.5 - 0.38 * y} {y} L{81.5 - 0.38 * y} {y + 5}", 2.0)
    for tip in ("24 6", "34 0", "42 8", "50 4"):
        ink.fill_shape(f"M36 54 L38 26 L{tip} L46 28 L46 54 Z", 0.9)
    paper.draw_line("M41 28 L40 50 M44.5 28 L44 50", 1.3)
    ink.fill_shape("M17 54 C12 44 18 34 27 34 C36 34 42 44 37 54 Z", 1.0)
    ink.draw_line("M27 35 Q27 30 30 27", 1.6)
    paper.draw_line("M20 46 C20 40 23 38 27 38", 1.6)
    ink.fill_shape("M45 54 C43 46 48 39 54 39 C60 39 65 46 62 54 Z", 1.0)
    paper.draw_line("M48 49 C48 45 51 43 54 43", 1.4)
    ink.fill_shape("M4 50 L96 50 L84 98 L16 98 Z", 1.2)
    for row in range(6):
        course = 55 + 7.4 * row
        for column in range(8):
            x = 10 + 1.6 * row + (10.8 - 0.5 * row) * column + 4 * (row % 2)
            if x < 88 - 1.8 * row:
                paper.draw_line(
                    f"M{x} {course + 1} Q{x + 3.2} {course - 2} {x + 6.4} {course + 1}", 1.7
                )
                paper.draw_line(
                    f"M{x} {course + 4.4} Q{x + 3.2} {course + 1.4} {x + 6.4} {course + 4.4}",
                    1.3,
                )
    paper.draw_line("M5 51.5 L94 51.5", 1.2)

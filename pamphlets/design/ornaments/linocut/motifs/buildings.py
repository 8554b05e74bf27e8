"""Houses, workshops, counters, bridges and walls, each in a square of 100 units."""

from pamphlets.design.ornaments.linocut.surfaces import BLUNT, BlockSurface


def draw_house(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a house seen from its corner, smoke over its chimney."""
    ink.fill_shape("M8 52 L30 20 L54 52 L54 94 L8 94 Z")
    ink.fill_shape("M28 20 L76 14 L98 48 L53 52 Z", 1.0)
    ink.fill_shape("M54 52 L93 48 L93 92 L54 94 Z", 1.0)
    ink.fill_shape("M66 22 L66 7 L76 6 L76 20 Z", 1.0)
    paper.hatch("M31 20 L75 15 L96 47 L55 51 Z", 55, 3.0, (1.2, 1.2))
    for number in range(1, 3):
        paper.draw_line(
            f"M{30 + 8 * number} {18 + 11 * number} L{76 + 7 * number} {13 + 11 * number}",
            1.4,
        )
    paper.fill_shape("M25 66 L39 66 L39 94 L25 94 Z")
    ink.fill_shape("M27 68 L37 68 L37 94 L27 94 Z")
    paper.draw_line("M32 70 L32 92", 1.2)
    paper.fill_shape("M26 42 L36 42 L36 54 L26 54 Z")
    ink.draw_line("M31 41 L31 55 M25 48 L37 48", 1.5, BLUNT)
    for x in (61, 77):
        paper.fill_shape(f"M{x} 61 L{x + 9} 60.5 L{x + 9} 75 L{x} 75.5 Z")
        ink.draw_line(f"M{x + 4.5} 60 L{x + 4.5} 76 M{x} 68 L{x + 9} 67.5", 1.5, BLUNT)
    paper.shade("M11 56 L11 92", "M24 58 L24 92", 3.0, (0.4, 0.8))
    paper.hatch("M56 80 L92 79 L92 92 L56 93 Z", 0, 3.0, (1.1, 1.4))
    paper.draw_line("M68.5 10 L68.5 20", 1.3)
    ink.draw_line("M79 6 C82 2 90 6 96 1", 1.6)
    ink.draw_line("M0 95 L100 94", 2.4)
    for x in (3, 97):
        ink.draw_line(f"M{x} 94 L{x + 1} 86", 1.4)


def draw_flats(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a tower of flats and a lower one beside it, some windows lit."""
    ink.fill_shape("M50 40 L97 40 L97 98 L50 98 Z")
    ink.fill_shape("M10 13 L58 8 L58 98 L10 98 Z", 1.2)
    lit = {(0, 1), (1, 3), (2, 0), (3, 2), (4, 1), (4, 3), (5, 0)}
    for row in range(6):
        for column in range(4):
            x, y = 15 + 10.5 * column, 20 + 11.6 * row - 0.9 * column
            pane = f"M{x} {y} L{x + 6.6} {y - 0.6} L{x + 6.6} {y + 7.6} L{x} {y + 8} Z"
            if (row, column) in lit:
                paper.fill_shape(pane)
                ink.draw_line(f"M{x + 3.3} {y - 1} L{x + 3.3} {y + 8}", 1.1, BLUNT)
            else:
                paper.draw_line(pane, 1.1, BLUNT)
    for row in range(4):
        paper.hatch(
            f"M63 {47 + 12 * row} L93 {47 + 12 * row} L93 {54 + 12 * row} L63 {54 + 12 * row} Z",
            90,
            3.4,
            (1.2, 1.8),
        )
    paper.fill_shape("M30 88 L40 88 L40 98 L30 98 Z")
    ink.draw_line("M20 13 L20 2 M16 4 L24 3 M15 7 L25 6", 1.4, BLUNT)
    ink.draw_line("M0 98.5 L100 98.5", 2.0)


def draw_factory(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a factory with a roof of teeth, its chimneys smoking."""
    ink.fill_shape("M72 96 L76 26 L86 26 L90 96 Z M56 96 L59 38 L67 38 L70 96 Z")
    ink.fill_shape(
        "M3 96 L3 56 L19 44 L19 58 L36 44 L36 58 L53 44 L53 62 L97 62 L97 96 Z", 1.0
    )
    for x in (4, 21, 38):
        paper.shade(f"M{x} 59 L{x + 13} 59", f"M{x + 9} 57 L{x + 13.5} 48", 2.8, (0.7, 1.0))
    for x in (8, 22, 36, 50, 64, 78):
        paper.fill_shape(f"M{x} 70 L{x + 9} 70 L{x + 9} 80 L{x} 80 Z")
        ink.draw_line(f"M{x + 4.5} 69 L{x + 4.5} 81 M{x} 75 L{x + 9} 75", 1.3, BLUNT)
    paper.hatch("M4 85 L96 85 L96 95 L4 95 Z", 0, 3.0, (1.1, 1.5))
    paper.draw_line("M74 32 L88 32 M74.5 37 L88 37", 1.4)
    paper.draw_line("M58.5 44 L67.5 44", 1.4)
    paper.draw_line("M78.5 42 L77 60 M62 48 L61 60", 1.4)
    ink.fill_shape(
        "M76 24 C70 17 76 11 81 13 C79 5 88 1 92 6 C100 4 101 15 95 17 C93 22 88 20 87 24 Z"
    )
    ink.fill_shape(
        "M58 35 C54 29 60 26 63 27 C60 20 68 17 72 20 C74 12 66 8 60 10 C52 2 40 6 42 13 C34 12 32 22 40 24 C42 30 50 28 52 32 Z"
    )
    paper.draw_line("M79 18 C84 15 88 13 94 12", 1.4)
    paper.draw_line("M46 14 C50 20 58 16 66 20", 1.4)
    paper.draw_line("M44 20 C48 24 54 24 57 29", 1.3)
    ink.draw_line("M0 97 L100 97", 2.0)


def draw_counter(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a counter window: somebody behind the glass, an empty chair's worth of room before it."""
    ink.fill_shape("M3 3 L97 3 L97 97 L3 97 Z")
    paper.fill_shape("M16 20 L84 20 L84 64 L16 64 Z")
    ink.hatch("M15 19 L85 19 L85 65 L15 65 Z", 90, 3.4, (0.9, 0.9))
    ink.fill_shape(
        "M22 65 C24 53 36 51 44 48 L44 44 L56 44 L56 48 C64 51 76 53 78 65 Z", 1.4
    )
    ink.fill_shape(
        "M50 23 C60 23 64 30 63 38 C62 46 57 51 50 51 C43 51 38 46 37 38 C36 30 40 23 50 23 Z",
        1.2,
    )
    paper.fill_shape(
        "M40 37 C44 36 48 33 50 31 C53 34 57 36 60 37 C60 44 56 48.5 50 48.5 C44 48.5 40 44 40 37 Z"
    )
    ink.draw_line("M43 39.5 L47 39.5 M53 39.5 L57 39.5 M47 45 L53 45", 1.3, BLUNT)
    paper.shade("M26 63 C28 56 36 55 42 52", "M34 64 L46 60", 2.8, (0.5, 0.9))
    paper.fill_shape("M46 51 L50 56 L54 51 L52 64 L48 64 Z")
    ink.fill_shape("M9 64 L91 64 L95 73 L5 73 Z", 1.2)
    paper.draw_line("M10 68.5 L90 68.5", 1.5)
    for x in (12, 35, 58, 81):
        paper.draw_line(f"M{x} 77 L{x} 96", 1.3)
    paper.shade("M14 78 L32 78", "M14 95 L32 95", 3.0, (0.35, 0.7))
    paper.shade("M38 78 L55 78", "M38 95 L55 95", 3.0, (0.35, 0.7))
    paper.shade("M61 78 L78 78", "M61 95 L78 95", 3.0, (0.35, 0.7))
    paper.hatch("M10 7 L90 7 L90 16 L10 16 Z", 0, 3.0, (1.4, 1.4))
    paper.shade("M6 22 L6 60", "M14 22 L14 60", 3.2, (0.4, 0.8))
    paper.shade("M94 22 L94 60", "M86 22 L86 60", 3.2, (0.4, 0.8))


def draw_bridge(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a stone bridge of two arches over water."""
    ink.fill_shape(
        "M0 44 C30 28 70 28 100 44 L100 78 L88 78 C88 58 60 58 60 78 L44 78 C44 56 14 58 14 78 L0 78 Z"
    )
    paper.draw_line("M0 50 C30 34 70 34 100 50", 1.7)
    for x, y, x2, y2 in ((50, 76, 54, 60), (9, 76, 12, 66), (92, 76, 90, 66)):
        paper.draw_line(f"M{x} {y} L{x2} {y2}", 1.3)
    paper.shade("M12 70 C15 52 43 50 46 70", "M8 62 C12 44 46 42 51 60", 3.4, (0.6, 0.8))
    paper.shade("M58 70 C61 54 87 54 90 70", "M53 60 C58 46 92 46 95 62", 3.4, (0.6, 0.8))
    paper.hatch("M2 53 L14 47 L10 60 L2 76 Z", 0, 3.2, (1.2, 1.2))
    ink.draw_line("M0 39 C30 23 70 23 100 39", 2.4, BLUNT)
    for x in range(3, 100, 8):
        rise = 0.0058 * (x - 50) ** 2 + 26.5
        ink.draw_line(f"M{x} {rise} L{x} {rise + 8}", 1.8, BLUNT)
    for x, rise in ((20, 33), (80, 33)):
        ink.fill_shape(
            f"M{x - 1.5} {rise} L{x - 1.5} 14 L{x - 4} 12 L{x - 3} 5 L{x + 3} 5 L{x + 4} 12 L{x + 1.5} 14 L{x + 1.5} {rise} Z"
        )
        paper.fill_shape(f"M{x - 2} 7 L{x + 2} 7 L{x + 2.4} 11.5 L{x - 2.4} 11.5 Z")
    for x, y, length in (
        (2, 82, 22),
        (30, 84, 34),
        (70, 82, 30),
        (10, 89, 36),
        (54, 90, 40),
        (0, 96, 26),
        (36, 97, 36),
        (80, 96, 20),
    ):
        ink.draw_line(f"M{x} {y} Q{x + length / 2} {y + 3} {x + length} {y}", 2.2)
    ink.shade("M18 74 C20 62 38 60 41 74", "M20 80 L40 80", 3.4, (0.3, 0.6))


def draw_wall(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a wall of bricks with a breach in it, the sun behind."""
    ink.draw_rays(50 + 42j, (17, 44), 22, 2.8)
    ink.fill_shape(
        "M50 28 C58 28 64 34 64 42 C64 50 58 56 50 56 C42 56 36 50 36 42 C36 34 42 28 50 28 Z"
    )
    paper.fill_shape("M0 68 L100 68 L100 99 L0 99 Z")
    for row in range(8):
        y = 22 + 9.6 * row
        breach = max(0.0, 27.0 - 4.2 * row)
        x = -12.0 + 9 * (row % 2)
        while x < 96:
            left, right = max(x, 0.0), min(x + 16.4, 100.0)
            if row > 5 or abs((left + right) / 2 - 50) > breach:
                ink.fill_shape(
                    f"M{left} {y} L{right} {y} L{right} {y + 8} L{left} {y + 8} Z", 1.0
                )
                paper.draw_line(f"M{left + 2} {y + 2.4} L{right - 5} {y + 2.4}", 1.2)
            x += 18


def draw_tent(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a tent pitched on grass."""
    ink.fill_shape("M6 90 L40 20 L62 90 Z")
    ink.fill_shape("M40 20 L82 26 L98 84 L62 90 Z", 1.2)
    paper.fill_shape("M40 40 L50 88 L28 88 Z")
    ink.fill_shape("M40 40 L41 88 L28 88 Z")
    paper.shade("M36 36 L12 88", "M39 44 L28 86", 3.0, (0.4, 0.85))
    paper.hatch("M44 24 L80 29 L94 82 L64 87 Z", 76, 3.3, (1.6, 1.0))
    ink.draw_line("M40 22 L36 8 M82 27 L84 14", 2.0, BLUNT)
    ink.draw_line("M40 20 L2 70 M82 26 L100 60", 1.2, BLUNT)
    ink.draw_line("M0 91 L100 87", 2.2)
    for x in (4, 14, 24, 56, 70, 84, 94):
        ink.draw_line(
            f"M{x} 97 Q{x + 1} 92 {x + 4} 90 M{x + 4} 98 Q{x + 4} 93 {x + 8} 91", 1.5
        )


def draw_pylon(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a pylon of lattice with its wires."""
    for side in (-1, 1):
        ink.draw_line(
            f"M{50 + 22 * side} 98 L{50 + 7 * side} 40 L{50 + 2 * side} 2", 3.0, BLUNT
        )
        for y, reach in ((16, 26), (32, 36), (48, 28)):
            ink.fill_shape(f"M50 {y - 5} L{50 + reach * side} {y} L50 {y + 3} Z")
            paper.draw_line(f"M{50 + 8 * side} {y - 1} L{50 + (reach - 8) * side} {y}", 1.2)
            ink.draw_line(
                f"M{50 + reach * 0.92 * side} {y} L{50 + reach * 0.92 * side} {y + 7}",
                2.4,
                BLUNT,
            )
            end = 50 + 50 * side
            ink.draw_line(
                f"M{50 + reach * 0.92 * side} {y + 6} Q{50 + (reach + 8) * side} {y + 9} {end} {y + 4}",
                1.3,
                BLUNT,
            )
    for y, half, low, low_half in ((52, 9, 66, 12.5), (66, 12.5, 82, 17), (82, 17, 98, 21)):
        ink.draw_line(
            f"M{50 - half} {y} L{50 + low_half} {low} M{50 + half} {y} L{50 - low_half} {low}",
            1.8,
            BLUNT,
        )
        ink.draw_line(f"M{50 - half} {y} L{50 + half} {y}", 1.8, BLUNT)
    ink.draw_line(
        "M47 8 L54 20 M53 8 L46 20 M46 22 L55 36 M54 22 L45 36 M44 38 L58 52 M56 38 L42 52",
        1.5,
        BLUNT,
    )
    ink.draw_line("M4 98 L96 98", 2.4)

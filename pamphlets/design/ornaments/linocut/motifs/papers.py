"""Letters, files, books and the tools of a desk, each in a square of 100 units."""

from pamphlets.design.ornaments.linocut.surfaces import BLUNT, BlockSurface


def draw_letter(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw an envelope, sealed and stamped, a letter coming out of it."""
    ink.fill_shape("M18 8 L82 4 L84 70 L18 70 Z")
    paper.fill_shape("M22 12 L78 8.5 L80 70 L22 70 Z")
    for number in range(5):
        y = 19 + 6.5 * number
        ink.draw_line(f"M29 {y + 1.5} Q50 {y - 1} {72 - 9 * (number % 3)} {y - 0.6}", 2.0)
    ink.fill_shape("M3 34 L18 46 L18 70 L84 70 L83 44 L97 32 L97 96 L3 97 Z", 1.0)
    ink.fill_shape("M3 34 L50 70 L97 32 L97 96 L3 97 Z", 1.2)
    paper.draw_line("M4 95 L38 62 M96 94 L61 61", 1.9)
    paper.shade("M6 40 L44 68", "M6 88 L36 66", 3.0, (0.25, 0.5))
    paper.shade("M94 39 L56 67", "M94 87 L64 66", 3.0, (0.25, 0.5))
    paper.shade("M10 93 L90 92", "M34 70 L66 70", 3.0, (0.3, 0.65))
    ink.fill_shape(
        "M50 58 C57 58 61 63 60 69 C60 75 55 79 49 78 C43 78 39 73 40 68 C40 62 44 58 50 58 Z",
        1.4,
    )
    paper.fill_shape(
        "M50 63 L52 67 L56 68 L53 71 L54 75 L50 73 L46 75 L47 71 L44 68 L48 67 Z"
    )


def draw_file(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a folder tied with a strap, papers sticking out."""
    ink.fill_shape("M20 12 L84 6 L88 40 L24 44 Z")
    paper.fill_shape("M23 15 L81 9.5 L85 40 L26 43 Z")
    for number in range(4):
        y = 18 + 4.6 * number
        ink.draw_line(f"M29 {y + 2} L{76 - 12 * (number % 2)} {y - 2}", 1.6)
    ink.fill_shape("M12 22 L76 18 L80 46 L14 48 Z", 1.0)
    paper.fill_shape("M15 25 L73 21.5 L77 46 L17 47 Z")
    for number in range(3):
        y = 28 + 4.6 * number
        ink.draw_line(f"M21 {y + 1.5} L{68 - 10 * (number % 2)} {y - 1.6}", 1.6)
    ink.fill_shape("M3 36 L8 30 L34 28 L39 36 L97 33 L95 96 L5 97 Z", 1.2)
    paper.draw_line("M6 41.5 L94 38.5", 1.5)
    paper.shade("M7 46 L9 93", "M32 46 L32 92", 3.1, (0.4, 0.8))
    paper.hatch("M70 72 L93 71 L92 93 L70 93 Z", 0, 3.2, (1.0, 1.5))
    paper.fill_shape("M38 54 L82 52 L81 67 L38 68 Z")
    ink.draw_line("M42 59 L76 57.5 M42 63.5 L64 63", 1.8)
    ink.fill_shape("M17 29 L24 28 L26 97 L19 97 Z", 1.0)
    paper.fill_shape("M17 76 L27 76 L27 83 L17 83 Z")
    ink.fill_shape("M19 78 L25 78 L25 81 L19 81 Z")


def draw_book(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw an open book."""
    ink.fill_shape("M2 24 L50 34 L98 24 L98 88 L54 94 L50 98 L46 94 L2 88 Z")
    paper.fill_shape(
        "M7 20 C22 14 40 18 50 28 C60 18 78 14 93 20 L93 80 C78 76 60 80 50 90 C40 80 22 76 7 80 Z"
    )
    ink.draw_line(
        "M7 20 C22 14 40 18 50 28 C60 18 78 14 93 20 L93 80 C78 76 60 80 50 90 C40 80 22 76 7 80 Z",
        2.2,
        BLUNT,
    )
    ink.draw_line("M50 28 L50 90", 2.6, BLUNT)
    for number in range(8):
        y = 27 + 6.2 * number
        if number != 4:
            ink.draw_line(f"M13 {y} C22 {y - 4} 34 {y - 2} 42 {y + 5}", 1.9)
        if number < 3 or number > 5:
            ink.draw_line(f"M58 {y + 5} C66 {y - 2} 78 {y - 4} 87 {y}", 1.9)
    ink.fill_shape("M61 50 C68 45 78 43 86 45 L86 60 C78 58 68 60 61 65 Z")
    paper.hatch(
        "M61 50 C68 45 78 43 86 45 L86 60 C78 58 68 60 61 65 Z", 60, 3.0, (1.2, 1.2)
    )
    ink.shade("M49 34 L49 86", "M38 28 L38 80", 2.9, (0.3, 0.7))
    ink.shade("M51 34 L51 86", "M62 28 L62 80", 2.9, (0.2, 0.5))
    paper.draw_line("M5 84.5 C20 81 38 84 48 92", 1.2)
    paper.draw_line("M95 84.5 C80 81 62 84 52 92", 1.2)


def draw_pencil(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a pencil that has just drawn a line."""
    ink.fill_shape("M74 3 C80 -1 98 14 96 22 L90 30 L66 11 Z")
    paper.draw_line("M78 5 C84 7 90 13 93 19", 1.5)
    ink.fill_shape("M64 13 L88 32 L84 37 L60 18 Z", 1.0)
    paper.draw_line("M64 18 L84 34", 1.4)
    ink.fill_shape("M58 20 L82 39 L40 88 L16 69 Z", 1.0)
    paper.draw_line("M64 27 L23 74", 1.6)
    paper.draw_line("M73 34 L32 82", 1.6)
    paper.shade("M79 41 L40 85", "M74 37 L35 81", 3.2, (0.7, 1.0))
    ink.fill_shape(
        "M16 69 C20 68 23 71 24 75 C28 74 31 77 32 82 C35 80 39 83 40 88 L10 98 Z", 0.8
    )
    paper.fill_shape(
        "M18 73 C21 72 22 75 23 79 C27 77 29 80 30 85 C33 83 35 85 36 87 L21 92 L14 87 Z"
    )
    ink.shade("M35 87 L22 92", "M27 78 L19 83", 2.6, (0.4, 0.8))
    ink.draw_line("M10 98 C30 93 50 101 66 95 C78 91 90 94 98 98", 2.8)


def draw_newspaper(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a newspaper, folded, with its headline."""
    ink.fill_shape("M20 3 L96 8 L92 92 L16 88 Z")
    paper.fill_shape("M24 7 L92 11.5 L88 88 L20 84 Z")
    ink.fill_shape("M5 10 L83 5 L90 94 L12 98 Z", 1.4)
    paper.fill_shape("M9 14 L79 9.5 L86 90 L16 94 Z")
    ink.fill_shape("M14 19 L75 15 L76.3 29 L15 33 Z")
    for x in (19, 28, 37, 46, 55, 64):
        paper.draw_line(f"M{x} {22.6 - x * 0.06} L{x + 0.6} {29.4 - x * 0.06}", 2.2)
        paper.draw_line(f"M{x + 0.3} {26 - x * 0.06} L{x + 5} {25.8 - x * 0.06}", 1.5)
    ink.draw_line("M15.5 37 L77 33", 2.2, BLUNT)
    ink.fill_shape("M17 43 L46 41 L48 64 L18.5 66 Z")
    paper.hatch("M17 43 L46 41 L48 64 L18.5 66 Z", 70, 3.0, (0.9, 1.6))
    for number in range(7):
        y = 42 + 6.6 * number
        ink.draw_line(f"M52 {y - 1} L79 {y - 3}", 1.9)
        if number > 3:
            ink.draw_line(f"M20 {y + 2} L47 {y}", 1.9)
    ink.shade("M86 12 L90 86", "M81 14 L86 86", 3.0, (0.6, 1.0))


def draw_ballot(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a ballot box, a folded paper going into it."""
    ink.fill_shape("M10 50 L82 50 L82 98 L10 98 Z")
    ink.fill_shape("M82 50 L97 40 L97 88 L82 98 Z", 1.0)
    ink.fill_shape("M4 50 L24 36 L98 36 L88 50 Z", 1.2)
    paper.fill_shape("M34 41 L76 41 L72 45.5 L30 45.5 Z")
    ink.fill_shape("M36 7 L72 3 L76 42 L34 44 Z", 1.0)
    paper.fill_shape("M40 11 L68 8 L72 42 L38 43.5 Z")
    ink.draw_line("M45 24 L52 33 L65 15", 4.4, BLUNT)
    ink.fill_shape("M26 43 L80 43 L78 46 L24 46 Z")
    paper.shade("M12 54 L12 96", "M44 54 L44 96", 3.1, (0.35, 0.7))
    paper.fill_shape("M44 62 L70 62 L70 82 L44 82 Z")
    ink.draw_line("M50 68 L64 68 M50 73 L64 73 M50 78 L59 78", 2.0)
    paper.hatch("M83 52 L96 43 L96 87 L83 96 Z", 90, 3.2, (1.2, 1.6))
    paper.draw_line("M10 49 L26 38", 1.3)


def draw_coins(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw stacks of coins."""
    for x, base, count in ((4, 80, 5), (62, 76, 9), (33, 94, 7)):
        for number in range(count):
            y = base - 8.2 * number
            ink.fill_shape(
                f"M{x} {y - 7} C{x} {y - 13} {x + 36} {y - 13} {x + 36} {y - 7} L{x + 36} {y} C{x + 36} {y + 6} {x} {y + 6} {x} {y} Z",
                1.0,
            )
            paper.shade(
                f"M{x + 1.5} {y - 2} C{x + 6} {y + 2} {x + 20} {y + 2} {x + 24} {y + 2}",
                f"M{x + 1.5} {y + 1} C{x + 6} {y + 5} {x + 20} {y + 5} {x + 24} {y + 5}",
                2.9,
                (0.7, 1.0),
            )
        top = base - 8.2 * (count - 1) - 7
        paper.draw_line(
            f"M{x + 4} {top} C{x + 4} {top - 4} {x + 32} {top - 4} {x + 32} {top} C{x + 32} {top + 4} {x + 4} {top + 4} {x + 4} {top} Z",
            1.3,
            BLUNT,
        )


def draw_magnifier(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a magnifying glass over small print."""
    for number in range(9):
        y = 8 + 9.4 * number
        ink.draw_line(f"M2 {y} L{94 - 13 * (number % 3)} {y}", 1.6)
    paper.fill_shape(
        "M40 3 C62 3 78 18 78 40 C78 62 62 77 40 77 C18 77 3 62 3 40 C3 18 18 3 40 3 Z"
    )
    ink.fill_shape("M62 70 L72 60 L99 88 C100 94 94 100 88 98 Z", 1.4)
    paper.draw_line("M71 67 L93 90", 1.9)
    paper.shade("M66 72 L88 95", "M69 69 L91 92", 3.2, (0.6, 0.9))
    ink.fill_shape(
        "M40 5 C60 5 75 20 75 40 C75 60 60 75 40 75 C20 75 5 60 5 40 C5 20 20 5 40 5 Z M40 14 C25 14 14 25 14 40 C14 55 25 66 40 66 C55 66 66 55 66 40 C66 25 55 14 40 14 Z",
        1.2,
    )
    for y, left, right in ((27, 24, 56), (40, 19, 58), (53, 24, 50)):
        ink.draw_line(f"M{left} {y} L{right} {y}", 5.0)
    paper.draw_line("M10 40 C10 23 23 10 40 10", 1.8)
    paper.shade("M71 46 C68 60 56 70 42 71", "M66 44 C63 56 53 65 41 66", 2.8, (0.5, 0.9))


def draw_scissors(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw scissors, open, that cut along a line."""
    ink.fill_shape("M44 60 L24 4 C30 2 36 8 38 14 L58 58 Z")
    ink.fill_shape("M56 60 L76 4 C70 2 64 8 62 14 L42 58 Z", 1.2)
    for x, side in ((28, -1), (72, 1)):
        ink.fill_shape(
            f"M{50 - 4 * side} 54 L{50 + 4 * side} 52 L{x + 8 * side} 66 C{x + 18 * side} 74 {x + 16 * side} 96 {x} 97 C{x - 14 * side} 97 {x - 16 * side} 80 {x - 8 * side} 70 Z M{x} 73 C{x - 7 * side} 76 {x - 8 * side} 89 {x} 90 C{x + 9 * side} 89 {x + 10 * side} 78 {x + 4 * side} 73 Z",
            1.0,
        )
        paper.draw_line(
            f"M{x + 10 * side} 72 C{x + 14 * side} 80 {x + 12 * side} 90 {x + 4 * side} 93",
            1.5,
        )
        paper.shade(
            f"M{x + 1.5 * side} 8 L{48 - side} 52",
            f"M{x - 6 * side} 12 L{48 - 3 * side} 54",
            3.0,
            (0.4, 0.8),
        )
    ink.fill_shape(
        "M50 50 C53 50 55 52 55 55 C55 58 53 60 50 60 C47 60 45 58 45 55 C45 52 47 50 50 50 Z",
        1.0,
    )
    paper.fill_shape("M48 54 L52 54 L52 56.5 L48 56.5 Z")
    for y in (2, 12, 22, 32):
        ink.draw_line(f"M50 {y} L50 {y + 6}", 1.7, BLUNT)


def draw_needle(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a needle and its thread."""
    ink.draw_line(
        "M79 14 C100 4 104 40 80 38 C56 36 40 20 24 30 C4 44 22 66 44 58 C66 50 88 62 80 78 C74 92 50 92 44 84 C40 78 48 72 54 78 C60 86 50 98 34 98",
        2.2,
        BLUNT,
    )
    ink.fill_shape(
        "M84 4 C90 2 94 7 92 13 C90 20 80 30 74 36 L10 96 L6 97 L8 92 L66 26 C70 20 78 7 84 4 Z M86 9 C82 10 77 17 76 21 C81 18 88 12 86 9 Z",
        1.6,
    )
    paper.draw_line("M68 34 L20 83", 1.4)

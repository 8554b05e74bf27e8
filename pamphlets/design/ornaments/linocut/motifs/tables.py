"""What stands on a table: bread, pots, cups, fruit, each in a square of 100 units."""

from pamphlets.design.ornaments.linocut.surfaces import BLUNT, BlockSurface


def draw_bread(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a loaf, cut into, a slice before it."""
    ink.fill_shape(
        "M2 52 C2 34 18 22 46 20 C76 18 97 28 97 48 C98 58 94 70 88 74 L14 76 C6 72 2 62 2 52 Z"
    )
    for x in (22, 40, 58, 76):
        paper.fill_shape(
            f"M{x - 8} 44 C{x - 4} 36 {x + 2} 29 {x + 9} 25 C{x + 8} 31 {x + 2} 40 {x - 3} 46 Z"
        )
        ink.draw_line(f"M{x - 4} 41 L{x + 5} 30", 1.2)
    paper.shade("M8 70 L86 70", "M10 54 L88 52", 3.0, (0.3, 0.7))
    paper.draw_line("M6 50 C8 40 14 34 22 30", 1.5)
    ink.fill_shape(
        "M44 96 L44 72 C36 68 38 52 52 50 C62 48 84 48 90 54 C98 60 94 72 88 74 L88 96 Z",
        1.4,
    )
    paper.fill_shape(
        "M48 92 L48 69 C42 66 43 56 54 54.5 C64 53 80 53 86 57 C91 61 89 69 84 71 L84 92 Z"
    )
    ink.stipple(
        "M48 92 L48 69 C42 66 43 56 54 54.5 C64 53 80 53 86 57 C91 61 89 69 84 71 L84 92 Z",
        5.4,
        (0.9, 1.3),
    )
    ink.shade("M84 72 L84 91", "M76 70 L76 91", 2.8, (0.5, 1.0))
    for x, y in ((10, 88), (20, 93), (30, 87), (36, 95)):
        ink.fill_shape(f"M{x} {y} L{x + 3} {y - 2} L{x + 4} {y + 1} L{x + 1} {y + 2} Z")
    ink.draw_line("M0 98 L100 97.5", 2.0)


def draw_pot(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a pot that steams, a ladle in it."""
    ink.fill_shape("M80 4 C86 2 90 6 88 11 L76 46 L69 45 Z")
    paper.draw_line("M84 9 L74 42", 1.4)
    ink.fill_shape(
        "M2 54 C2 50 8 49 12 50 L12 62 C6 63 2 60 2 56 Z M98 54 C98 50 92 49 88 50 L88 62 C94 63 98 60 98 56 Z"
    )
    ink.fill_shape("M10 44 L90 44 L86 86 C84 96 16 96 14 86 Z", 1.0)
    ink.fill_shape("M6 40 C6 36 94 36 94 40 L94 47 L6 47 Z", 1.0)
    paper.draw_line("M10 42.5 L88 42.5", 1.5)
    paper.shade("M13 51 L17 86", "M46 51 L46 90", 3.1, (0.35, 0.75))
    paper.shade("M87 51 L83 86", "M60 51 L60 90", 3.4, (0.25, 0.5))
    paper.draw_line("M18 89 C36 93 64 93 82 89", 1.6)
    for x, top in ((24, 4), (42, 0), (58, 6)):
        ink.draw_line(f"M{x} 34 C{x - 9} 26 {x + 9} 18 {x} {top}", 3.4)
    ink.draw_line(
        "M18 97 C22 93 24 99 30 95 M44 98 C48 93 52 99 56 95 M68 97 C72 93 76 99 82 95", 2.6
    )


def draw_cup(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a cup on its saucer, steaming."""
    ink.fill_shape(
        "M72 48 C88 40 100 50 96 62 C92 74 78 76 68 74 L70 67 C78 68 87 66 89 60 C91 53 84 50 76 55 Z"
    )
    ink.fill_shape("M4 86 C20 81 80 81 96 86 C90 97 70 99 50 99 C30 99 10 97 4 86 Z")
    ink.fill_shape("M10 38 L78 38 C78 62 72 84 58 90 L30 90 C16 84 10 62 10 38 Z", 1.2)
    paper.fill_shape("M14 39 C24 34 64 34 74 39 C64 45 24 45 14 39 Z")
    ink.fill_shape("M19 39.5 C28 36.5 60 36.5 69 39.5 C60 43 28 43 19 39.5 Z")
    paper.shade("M13 48 C14 66 20 80 32 87", "M34 50 C34 66 38 78 44 87", 3.0, (0.35, 0.8))
    paper.shade("M75 50 C74 66 68 80 58 86", "M62 50 C62 66 58 78 54 86", 3.0, (0.3, 0.6))
    paper.draw_line("M12 89 C30 95 70 95 88 89", 1.6)
    for x in (30, 44, 58):
        ink.draw_line(f"M{x} 30 C{x - 8} 22 {x + 8} 14 {x} 3", 3.0)


def draw_apple(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw an apple with its leaf."""
    ink.fill_shape("M49 28 C48 18 50 9 56 3 L61 6 C56 12 55 19 55 28 Z")
    ink.fill_shape("M57 18 C64 6 80 3 93 8 C88 20 74 27 58 22 Z", 1.0)
    paper.draw_line("M62 19 C70 15 78 12 87 10", 1.5)
    paper.shade("M64 20 C72 22 82 18 88 11", "M66 18 C72 15 80 12 86 10", 2.8, (0.5, 0.9))
    ink.fill_shape(
        "M52 30 C60 22 80 22 90 36 C100 54 88 90 66 97 C58 99 56 94 51 94 C46 94 44 99 36 97 C14 90 2 54 12 36 C22 22 43 22 52 30 Z",
        1.2,
    )
    paper.shade("M16 42 C10 58 20 84 36 93", "M36 40 C30 58 36 80 46 90", 2.9, (0.35, 0.8))
    paper.draw_line("M38 33 C44 38 58 39 66 33", 2.0)
    paper.shade("M88 46 C92 62 82 84 68 92", "M74 46 C76 62 70 80 60 90", 3.0, (0.35, 0.8))
    paper.fill_shape("M26 42 C30 38 35 40 33 45 C30 50 25 54 22 53 C21 49 23 45 26 42 Z")


def draw_carrot(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a carrot with its leaves."""
    for stem, tip in (
        (62 + 34j, 52 + 8j),
        (66 + 33j, 71 + 5j),
        (70 + 35j, 88 + 14j),
        (73 + 39j, 94 + 31j),
    ):
        way = tip - stem
        ink.draw_line(f"M{stem.real} {stem.imag} L{tip.real} {tip.imag}", 2.6, BLUNT)
        for share in (0.35, 0.5, 0.65, 0.8, 0.95):
            spot = stem + way * share
            for side in (-1, 1):
                end = spot + way * complex(0.3, 0.34 * side) * (1.15 - 0.5 * share)
                ink.draw_line(f"M{spot.real} {spot.imag} L{end.real} {end.imag}", 3.0)
    ink.fill_shape("M58 34 C66 28 78 38 76 47 C72 60 40 86 4 98 C14 66 44 40 58 34 Z", 1.4)
    for line in (
        "M54 38 C58 42 60 44 60 48",
        "M44 46 C48 49 50 52 50 56",
        "M34 56 L41 63",
        "M25 67 L30 72",
        "M16 79 L21 83",
        "M72 50 C68 50 66 48 64 46",
        "M60 62 C57 60 55 58 54 56",
        "M48 72 L44 67",
    ):
        paper.draw_line(line, 1.8)
    paper.shade("M56 37 C42 44 22 66 10 90", "M60 42 C46 52 28 70 12 92", 3.2, (0.4, 0.9))


def draw_bottle(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a bottle and a glass of wine."""
    ink.fill_shape(
        "M24 2 L38 2 L38 30 C46 36 50 42 50 52 L50 96 L12 96 L12 52 C12 42 16 36 24 30 Z"
    )
    paper.draw_line("M23 8 L39 8 M23 12 L39 12", 1.4)
    paper.fill_shape("M16 58 L46 58 L46 82 L16 82 Z")
    ink.draw_line("M20 64 L42 64 M22 70 L40 70 M24 76 L38 76", 2.0)
    paper.shade(
        "M27.5 16 L27.5 30 C20 36 15.5 44 15.5 54",
        "M33 16 L33 32 C28 38 26 46 26 56",
        2.8,
        (0.5, 0.9),
    )
    paper.shade("M15.5 85 L15.5 94", "M30 85 L30 94", 2.8, (0.6, 1.0))
    ink.fill_shape(
        "M58 40 L94 40 C96 58 90 68 79 70 L79 88 L90 93 L90 97 L62 97 L62 93 L73 88 L73 70 C62 68 56 58 58 40 Z"
    )
    paper.fill_shape("M61.5 43 L90.5 43 L90.5 51 Q76 54 61 50 Z")
    paper.shade("M62 54 C64 62 70 66 74 67", "M74 55 C74 60 76 64 78 66", 2.7, (0.4, 0.8))
    ink.draw_line("M2 97.5 L100 97.5", 1.8)


def draw_tap(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a tap that drips."""
    ink.fill_shape("M2 28 L14 28 L14 62 L2 62 Z")
    ink.fill_shape(
        "M14 36 L42 36 L42 30 L58 30 L58 36 C76 36 86 44 86 62 L86 68 L66 68 L66 62 C66 56 62 54 56 54 L14 54 Z",
        1.0,
    )
    ink.fill_shape("M44 18 L56 18 L57 32 L43 32 Z", 0.8)
    ink.fill_shape(
        "M24 8 C32 4 42 10 50 10 C58 10 68 4 76 8 C80 12 78 18 74 20 C66 22 58 18 50 18 C42 18 34 22 26 20 C22 18 20 12 24 8 Z",
        1.0,
    )
    paper.draw_line("M27 12 C36 10 44 14 50 14 C58 14 66 10 73 12", 1.5)
    paper.draw_line("M16 40 L56 40 C70 40 80 47 81 62", 1.8)
    paper.shade("M16 51 L56 51", "M16 44 L56 44", 2.9, (0.4, 0.8))
    paper.shade("M5 32 L5 58", "M11 32 L11 58", 3.0, (0.5, 0.9))
    ink.fill_shape("M64 66 L88 66 L88 72 L64 72 Z", 0.8)
    ink.fill_shape(
        "M76 76 C80 82 84 86 84 90 C84 95 80 98 76 98 C72 98 68 95 68 90 C68 86 72 82 76 76 Z"
    )
    paper.draw_line("M72 88 C71 92 73 95 76 95.5", 1.6)


def draw_fish(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a fish."""
    ink.fill_shape("M72 48 C80 38 90 30 99 26 C94 40 94 58 99 74 C90 70 80 62 72 52 Z")
    ink.fill_shape(
        "M34 32 C44 14 60 16 68 22 C64 28 62 34 60 38 Z M44 68 C48 78 56 82 64 80 C62 74 60 68 60 64 Z"
    )
    ink.fill_shape(
        "M1 52 C12 32 34 26 50 30 C64 34 74 44 80 50 C74 58 62 68 48 71 C30 73 10 68 1 52 Z",
        1.0,
    )
    paper.draw_line("M28 32 C36 42 36 60 28 70", 2.0)
    paper.fill_shape("M17 43 C21 42 23 45 22 48 C20 51 15 50 15 46 C15 44 16 43 17 43 Z")
    ink.fill_shape("M18 45 L20 45.5 L19.6 47.6 L17.6 47.2 Z")
    paper.draw_line("M2 53 C7 55 11 55 14 54", 1.5)
    for row in range(5):
        for column in range(7):
            x, y = 39 + 6 * column, 37.5 + 6.4 * row
            half = 18.5 - 0.011 * (x - 40) ** 2
            if abs(y - 50.5) < half - 4:
                paper.draw_line(
                    f"M{x - 1} {y - 2.6} C{x + 3} {y - 2} {x + 3} {y + 2} {x - 1} {y + 2.6}",
                    1.4,
                )
    paper.shade("M42 27 L64 24", "M44 32 L60 34", 2.8, (0.4, 0.9))
    paper.draw_line("M78 49 L95 34 M79 51 L95 50 M78 52 L95 66", 1.6)

"""Cameras, telephones, lamps and other devices, each in a square of 100 units."""

from math import cos, pi, sin

from pamphlets.design.ornaments.linocut.surfaces import BLUNT, BlockSurface


def draw_camera(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a camera that watches, on its bracket at a wall."""
    ink.fill_shape("M87 14 L99 14 L99 88 L87 88 Z")
    ink.fill_shape("M88 62 L70 66 L60 54 L69 50 L75 57 L88 53 Z", 1.0)
    ink.fill_shape("M6 34 L70 8 L86 40 L24 68 Z", 1.0)
    ink.fill_shape("M2 28 L68 2 L80 6 L84 14 L8 46 Z", 1.2)
    paper.shade("M8 31 L68 7", "M11 42 L80 14", 3.0, (0.5, 0.95))
    paper.shade("M28 63 L80 41", "M20 48 L72 24", 3.0, (0.35, 0.7))
    ink.fill_shape(
        "M14 38 C24 34 34 46 33 58 C32 68 24 74 16 70 C7 66 3 56 5 48 C6 42 9 40 14 38 Z",
        1.4,
    )
    paper.fill_shape(
        "M15 44 C22 42 28 50 27.5 57 C27 64 22 68 17 65 C11 62 9 55 10 50 C11 46 12 45 15 44 Z"
    )
    ink.fill_shape(
        "M16 47 C21 46 25 51 24.5 57 C24 62 21 64 17.5 62 C13 60 11.5 54 12.5 51 C13 48 14 47.5 16 47 Z"
    )
    paper.fill_shape("M15 50 C17.5 49 19 52 18 54 C16.5 55 14 54 14 52 Z")
    for y in (22, 34, 46, 58, 70, 82):
        paper.draw_line(f"M87.5 {y} L98.5 {y}", 1.3)
    paper.shade("M97 60 L97 86", "M90 60 L90 86", 3.0, (0.3, 0.6))
    for ray in ("M4 76 L0 88", "M14 80 L12 97", "M25 78 L29 95", "M33 70 L45 87"):
        ink.draw_line(ray, 2.4)


def draw_telephone(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a telephone with a dial, its receiver on the cradle."""
    ink.fill_shape(
        "M26 40 L74 40 C80 56 90 72 94 90 L94 96 L6 96 L6 90 C10 72 20 56 26 40 Z"
    )
    ink.fill_shape("M34 42 L36 32 L45 32 L46 40 L54 40 L55 32 L64 32 L66 42 Z", 0.8)
    ink.fill_shape(
        "M2 34 C2 12 26 5 50 5 C74 5 98 12 98 34 C98 40 94 43 88 43 L76 42 C70 42 70 36 70 32 C62 26 38 26 30 32 C30 36 30 42 24 42 L12 43 C6 43 2 40 2 34 Z",
        1.4,
    )
    paper.shade(
        "M7 32 C9 16 28 10 50 10 C72 10 91 16 93 32",
        "M22 36 C24 26 38 19 50 19 C62 19 76 26 78 36",
        3.0,
        (0.35, 0.75),
    )
    paper.fill_shape(
        "M50 47 C64 47 73 56 73 67 C73 79 63 87 50 87 C37 87 27 79 27 67 C27 56 36 47 50 47 Z"
    )
    ink.fill_shape(
        "M50 50 C62 50 70 57 70 67 C70 77 61 84 50 84 C39 84 30 77 30 67 C30 57 38 50 50 50 Z"
    )
    for number in range(10):
        angle = 0.6 + number * 2 * pi / 11.5
        x, y = 50 + 14.2 * cos(angle), 67 + 12 * sin(angle)
        paper.stipple(
            f"M{x - 3.1} {y - 3.1} L{x + 3.1} {y - 3.1} L{x + 3.1} {y + 3.1} L{x - 3.1} {y + 3.1} Z",
            5.4,
            (0.1, 0.1),
        )
        paper.fill_shape(
            f"M{x - 2.2} {y} Q{x - 2} {y - 2.2} {x} {y - 2.2} Q{x + 2.2} {y - 2} {x + 2.2} {y} Q{x + 2} {y + 2.2} {x} {y + 2.2} Q{x - 2.2} {y + 2} {x - 2.2} {y} Z"
        )
    paper.fill_shape(
        "M50 61 C55 61 57 64 57 67 C57 70 54 73 50 73 C46 73 43 70 43 67 C43 64 46 61 50 61 Z"
    )
    paper.shade("M12 86 C15 72 22 60 27 48", "M26 86 C24 74 26 64 33 54", 2.9, (0.35, 0.75))
    paper.shade("M88 86 C85 72 78 60 73 48", "M74 86 C76 74 74 64 67 54", 2.9, (0.35, 0.75))
    paper.draw_line("M9 91.5 L91 91.5", 1.6)


def draw_computer(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a screen on its foot, an eye looking out of it."""
    ink.fill_shape("M3 8 L97 5 L97 74 L3 74 Z")
    paper.fill_shape("M11 15 L89 13 L89 66 L11 66 Z")
    ink.hatch("M10 14 L90 12 L90 67 L10 67 Z", 0, 3.2, (1.6, 1.6))
    paper.fill_shape(
        "M20 41 C32 24 44 21 51 21 C58 21 70 25 81 41 C70 56 60 60 51 60 C42 60 32 57 20 41 Z"
    )
    ink.draw_line(
        "M21 41 C32 26 44 22 51 22 C58 22 70 26 80 41 C70 55 60 59 51 59 C42 59 32 56 21 41 Z",
        2.4,
        BLUNT,
    )
    ink.fill_shape(
        "M51 27 C59 27 65 33 65 41 C65 49 59 55 51 55 C43 55 37 49 37 41 C37 33 43 27 51 27 Z"
    )
    paper.draw_rays(51 + 41j, (7, 12), 22, 1.3)
    paper.fill_shape("M47 35 C50 34 52 36 51 39 C49 41 45 40 45 38 Z")
    paper.shade("M6 12 L6 70", "M10 14 L10 68", 3.4)
    ink.fill_shape("M42 74 L58 74 L61 88 L39 88 Z", 1.0)
    ink.fill_shape("M24 88 L76 88 L80 96 L20 96 Z", 1.0)
    paper.draw_line("M26 92 L74 92", 1.5)
    paper.shade("M45 77 L43 87", "M55 77 L55 87", 3.0, (0.5, 0.8))
    paper.draw_line("M8 70.5 L92 70.5", 1.2)


def draw_lamp(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a bulb that hangs from its wire and shines."""
    ink.draw_rays(50 + 58j, (32, 43), 26, 2.6)
    ink.draw_line("M50 -2 L50 12", 3.0, BLUNT)
    ink.fill_shape("M42 10 L58 10 L60 30 L40 30 Z")
    for y in (15, 20, 25):
        paper.draw_line(f"M40 {y} L60 {y + 1}", 1.5)
    ink.fill_shape(
        "M41 31 L59 31 C60 38 74 44 74 59 C74 73 63 83 50 83 C37 83 26 73 26 59 C26 44 40 38 41 31 Z",
        1.0,
    )
    paper.fill_shape(
        "M44 32 L56 32 C57 41 69.5 47 69.5 59 C69.5 70 61 78.5 50 78.5 C39 78.5 30.5 70 30.5 59 C30.5 47 43 41 44 32 Z"
    )
    ink.draw_line("M46 32 L44 58 M54 32 L56 58", 1.8, BLUNT)
    ink.draw_line("M44 58 L47 65 L50 57 L53 65 L56 58", 2.2, BLUNT)
    ink.shade(
        "M32 66 C36 75 43 78.5 50 78.5 C59 78.5 67 73 69 63",
        "M35 62 C38 70 44 74 50 74 C58 74 63 70 65 62",
        2.8,
        (0.4, 0.9),
    )
    ink.draw_line("M34 55 C35 50 38 48 41 45", 2.0)


def draw_megaphone(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a megaphone, calling."""
    ink.fill_shape("M18 50 L28 48 L37 78 C38 84 29 87 26 81 Z")
    ink.fill_shape("M6 42 L24 34 L30 56 L12 60 C4 60 2 46 6 42 Z", 0.8)
    ink.fill_shape("M24 33 L66 4 C72 16 80 48 80 68 L31 57 Z", 1.2)
    ink.fill_shape(
        "M66 3 C74 2 85 24 88 42 C90 58 88 70 81 70 C73 70 66 48 64 32 C62 16 61 4 66 3 Z",
        1.2,
    )
    paper.fill_shape(
        "M68 9 C73 12 80 28 82.5 42 C84.5 56 83 63 80 63 C75 60 70 44 68.5 32 C67 20 66 11 68 9 Z"
    )
    ink.hatch(
        "M68 8 C73 12 80 28 82.5 42 C84.5 56 83 63 80 64 C75 60 70 44 68.5 32 C67 20 66 11 68 8 Z",
        78,
        3.0,
        (2.0, 1.0),
    )
    paper.shade("M28 35 L62 12", "M30 44 L63 30", 3.0, (0.4, 0.85))
    paper.shade("M35 54 L74 62", "M32 48 L68 48", 3.0, (0.3, 0.6))
    paper.draw_line("M9 46 C8 51 9 55 13 56", 1.4)
    paper.shade("M24 56 L32 80", "M29 54 L36 78", 3.0, (0.4, 0.8))
    for call in (
        "M88 14 L97 6",
        "M91 28 L100 24",
        "M94 44 L101 44",
        "M92 60 L100 64",
        "M87 74 L95 82",
    ):
        ink.draw_line(call, 3.0)

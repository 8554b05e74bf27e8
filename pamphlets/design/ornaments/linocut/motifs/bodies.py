"""Hands, eyes, mouths, hearts and faces, each in a square of 100 units."""

from pamphlets.design.ornaments.linocut.surfaces import BLUNT, BlockSurface


def draw_hand(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw an open hand, held up."""
    ink.fill_shape(
        "M35 99 L33 85 C26 79 17 69 8 59 C4 53 9 47 15 51 C21 55 26 61 30 63 L25 28 C24 20 34 18 36 26 L41 53 L41 11 C41 3 52 3 52 11 L53 52 L58 15 C59 8 69 9 68 17 L64 55 L72 29 C74 22 83 24 81 32 C79 44 75 62 72 72 C70 80 68 85 68 99 Z"
    )
    for line in ("M29.5 26 L34 50", "M46.5 10 L47 49", "M63 16 L59.5 49", "M77 31 L70 55"):
        paper.draw_line(line, 1.7)
    for crease in (
        "M27 36 L36 35",
        "M29 46 L38 44.5",
        "M41 24 L52 24",
        "M41 37 L53 37",
        "M57 27 L67 28",
        "M56 39 L66 41",
        "M71 40 L79 42",
        "M69 48 L77 51",
    ):
        paper.draw_line(crease, 1.3)
    paper.draw_line("M34 66 C44 60 56 60 72 57", 1.8)
    paper.draw_line("M35 73 C46 70 56 68 67 72", 1.6)
    paper.draw_line("M36 67 C44 74 46 82 43 90", 2.0)
    paper.draw_line("M15 55 C22 61 27 68 32 71", 1.5)
    paper.shade("M71 62 C69 74 66 82 66.5 97", "M54 66 C54 76 52 84 52 97", 2.8, (0.4, 0.8))
    paper.draw_line("M36 94 L66 94", 1.4)


def draw_fist(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a raised fist, its thumb across the fingers."""
    ink.fill_shape("M30 100 L35 70 L68 70 L73 100 Z")
    paper.shade("M70 98 L66 74", "M48 98 L50 74", 2.8, (0.45, 0.95))
    paper.draw_line("M37 82 L34 98", 1.5)
    ink.fill_shape(
        "M21 30 C20 19 28 14 36 18 C38 8 48 6 52 13 C56 5 66 7 67 16 C74 12 82 17 82 26 L82 54 C82 68 76 76 68 78 L36 78 C26 74 20 64 21 52 Z",
        1.0,
    )
    for gap in (
        "M36.5 17 C34 28 36 40 37 50",
        "M52 12 C50 24 51.5 40 52 52",
        "M67 15 C66 28 67 42 67 54",
    ):
        paper.draw_line(gap, 2.0)
    for x, y in ((25, 24), (41, 16), (56, 15), (71, 21)):
        paper.shade(
            f"M{x} {y} L{x + 8} {y - 1.5}",
            f"M{x} {y + 17} L{x + 8} {y + 15}",
            2.8,
            (0.45, 0.9),
        )
    ink.fill_shape(
        "M19 56 C17 46 25 41 34 45 L62 51 C72 54 71 66 61 66 L45 65 C36 72 22 69 19 56 Z",
        1.2,
    )
    paper.draw_line("M25 51 C32 48 42 52 58 56", 1.8)
    paper.draw_line("M58 54 C65 55 66 61 60 62", 1.5)
    paper.shade("M27 65 L46 64", "M30 54 L46 58", 2.8, (0.3, 0.7))
    paper.shade("M79 58 C78 68 74 73 68 75", "M70 56 C70 64 66 68 62 69", 2.7, (0.5, 0.9))
    paper.draw_line("M36 79.5 L67 79.5", 1.4)


def draw_eye(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw an eye wide open, with its lashes."""
    ink.fill_shape(
        "M1 55 C14 31 34 22 51 22 C70 22 88 33 99 53 C86 73 69 82 51 82 C33 82 15 74 1 55 Z"
    )
    paper.fill_shape(
        "M9 55 C20 37 36 31 51 31 C67 31 82 39 91 54 C80 68 66 74 51 74 C35 74 20 68 9 55 Z"
    )
    ink.shade(
        "M10 54 C22 37 36 31 51 31 C66 31 80 38 90 53",
        "M14 64 C26 50 38 44 51 44 C64 44 78 50 87 62",
        2.6,
        (0.35, 0.75),
    )
    ink.fill_shape(
        "M50 30 C63 30 73 40 73 52 C73 65 63 74.5 50 74.5 C37 74.5 28 65 28 52 C28 40 38 30 50 30 Z"
    )
    paper.draw_rays(50.5 + 52.5j, (12.5, 20.5), 34, 1.4)
    paper.fill_shape("M43 41 C48 39 52 43 50 48 C47 52 40 51 39 47 C39 44 41 42 43 41 Z")
    for lash in (
        "M8 42 Q5 34 0 28",
        "M18 32 Q15 22 9 14",
        "M31 25 Q29 14 24 6",
        "M45 22 Q44 11 42 2",
        "M60 22 Q61 11 63 3",
        "M74 26 Q77 16 82 9",
        "M86 34 Q91 26 96 20",
    ):
        ink.draw_line(lash, 3.4)
    for lash in (
        "M22 77 Q18 83 13 87",
        "M36 82 Q34 89 31 94",
        "M51 83 Q51 91 50 97",
        "M66 81 Q68 88 71 93",
        "M80 75 Q84 81 89 84",
    ):
        ink.draw_line(lash, 2.4)
    paper.draw_line("M15 66 C26 75 38 78 51 78 C63 78 76 74 85 65", 1.5)


def draw_mouth(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a mouth that shouts."""
    ink.fill_shape(
        "M4 40 C18 22 32 12 41 15 C46 17 48 19 51 19 C54 19 56 17 60 15 C70 12 84 23 97 40 C93 66 76 92 50 92 C25 92 8 66 4 40 Z"
    )
    paper.fill_shape(
        "M18 41 C30 34 40 32 51 34 C61 32 72 34 83 41 C80 58 68 76 50 76 C33 76 21 58 18 41 Z"
    )
    ink.fill_shape(
        "M18 41 C30 36 40 35 51 36 C61 35 72 36 83 41 C80 58 68 76 50 76 C33 76 21 58 18 41 Z"
    )
    paper.fill_shape(
        "M25 42 C33 38 42 37.5 51 38 C60 37.5 68 38 76 42 L73 50 Q51 54 28 50 Z"
    )
    for x, y in ((36, 39), (43.5, 38), (51, 38), (58.5, 38), (66, 39)):
        ink.draw_line(f"M{x} {y - 1} L{x + 0.4} 53", 1.3)
    paper.fill_shape(
        "M33 66 C38 58 45 60 50 63 C56 60 63 58 68 66 C64 72 58 74.5 50 74.5 C43 74.5 37 72 33 66 Z"
    )
    ink.draw_line("M50 63 L50 73", 1.4)
    ink.shade("M36 70 Q50 77 65 70", "M38 63 Q50 66 63 63", 2.8, (0.3, 0.6))
    paper.shade(
        "M12 38 C22 26 32 19 41 19 C46 21 49 24 51 24 C54 23 57 20 61 19 C70 20 80 27 90 38",
        "M20 40 C30 32 38 30 44 30 C46 31 49 31 51 31 C54 31 56 30 58 30 C66 30 74 33 82 39",
        2.8,
        (0.35, 0.75),
    )
    paper.shade(
        "M12 52 C20 74 34 87 50 88 C66 87 80 74 88 54",
        "M20 52 C26 68 38 79 50 80 C62 79 74 68 80 54",
        2.9,
        (0.4, 0.85),
    )


def draw_heart(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a heart of flesh, with its vessels."""
    ink.fill_shape(
        "M36 30 L33 8 L42 6 L46 26 Z M56 24 L60 3 L69 4 L67 28 Z M66 30 L83 17 L88 25 L72 38 Z"
    )
    ink.fill_shape(
        "M43 30 C40 12 46 3 54 3 C63 3 68 12 65 22 L57 22 C59 15 57 12 54 12 C50 12 50 20 52 30 Z",
        1.1,
    )
    ink.fill_shape(
        "M30 28 C42 20 54 28 60 24 C76 20 90 36 85 56 C81 76 62 90 46 98 C28 88 12 70 14 50 C15 40 20 32 30 28 Z",
        1.2,
    )
    paper.draw_line("M70 30 C58 44 52 62 48 92", 2.0)
    paper.draw_line("M59 46 C66 52 70 60 70 70", 1.6)
    paper.draw_line("M55 56 C46 58 38 66 36 78", 1.6)
    paper.draw_line("M52 70 C58 74 60 78 59 83", 1.4)
    paper.shade("M18 50 C19 66 32 84 44 92", "M44 46 C40 60 42 74 46 84", 2.7, (0.35, 0.75))
    paper.shade("M83 46 C82 62 74 74 64 82", "M70 44 C68 56 64 66 58 74", 2.8, (0.4, 0.8))
    paper.shade("M23 36 C31 29 42 33 52 33", "M26 48 C34 42 44 44 54 42", 2.8, (0.4, 0.9))
    paper.draw_line("M36.5 10 L40 26", 1.3)
    paper.draw_line("M64 7 L62 20", 1.3)
    paper.draw_line("M47 20 C46 12 49 7 54 6.5", 1.3)


def draw_face(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a head from the side, looking up to the left, its hair tied."""
    ink.fill_shape(
        "M38 99 C42 90 42 84 38 82 C30 84 24 82 24 76 C24 73 25 71 23 69 C20 67 22 64 23 62 C19 60 22 57 22 55 C18 54 14 53 15 50 C18 44 22 38 22 32 C22 14 38 4 56 5 C78 6 90 22 88 40 C87 56 76 64 76 76 C76 86 82 92 92 99 Z"
    )
    paper.fill_shape(
        "M42 97 C47 88 46 80 42 77 C36 80 29 79 28.5 75 C29 72 29 71 27.5 69 L35 66 L27 64.5 L26.5 61.5 C24 60 27 57 27 53 C23 51 20 51 20 49.5 C24 44 28 38 28 32 C34 30 42 24 46 18 C50 30 56 36 58 44 C62 40 68 42 67 50 C66 56 62 58 59 57 C60 70 62 84 72 97 Z"
    )
    ink.draw_line("M28 42 Q33 38 40 41", 2.2)
    ink.fill_shape("M29 47 Q34 43 40 48 Q34 51 29 47 Z")
    ink.shade("M58 58 C60 72 63 86 72 97", "M44 62 C46 74 48 86 52 97", 2.8, (0.4, 0.9))
    ink.shade("M57 45 C55 40 52 34 48 27", "M46 50 C44 44 42 38 40 32", 2.8, (0.3, 0.6))
    ink.draw_line("M62 46 Q64 48 62 53", 1.4)
    for hair in (
        "M46 15 C54 26 64 30 74 32",
        "M50 11 C60 18 72 22 82 30",
        "M58 9 C68 12 78 18 84 26",
        "M60 36 C68 38 74 38 82 38",
        "M71 46 C76 46 80 44 84 44",
        "M70 54 C74 52 78 50 81 49",
        "M30 24 C34 16 40 12 46 10",
    ):
        paper.draw_line(hair, 1.6)
    paper.draw_line("M72 62 C70 74 74 86 84 95", 1.6)


def draw_ear(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw an ear that listens, sounds coming to it."""
    ink.fill_shape(
        "M58 3 C82 3 95 20 92 42 C90 58 78 64 74 76 C71 90 62 98 50 97 C38 96 34 86 38 78 C42 72 46 74 46 68 C46 60 36 60 34 44 C31 20 40 3 58 3 Z"
    )
    paper.fill_shape(
        "M58 11 C75 11 86 22 84 40 C82 52 72 58 68 70 C65 82 58 90 52 89 C46 88 46 82 50 78 C56 74 58 68 56 60 C66 56 72 48 72 38 C72 28 66 22 58 22 C52 22 46 28 46 36 L42 40 C40 24 46 11 58 11 Z"
    )
    ink.fill_shape(
        "M58 17 C70 17 79 26 78 40 C76 50 68 54 64 66 C62 60 60 58 56 55 C66 52 69 46 68 38 C67 30 64 27 58 27 C54 27 52 30 51 34 C48 26 50 17 58 17 Z"
    )
    paper.draw_line("M60 20 C70 21 75 28 74.5 38", 1.4)
    paper.shade("M87 24 C91 36 88 48 80 56", "M80 26 C83 36 80 46 74 52", 2.6, (0.4, 0.9))
    for sound in (
        "M28 22 C22 34 22 48 28 60",
        "M18 14 C9 32 9 50 18 68",
        "M8 6 C-3 30 -3 52 8 76",
    ):
        ink.draw_line(sound, 3.4)


def draw_boot(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a walking boot, laced."""
    ink.fill_shape(
        "M30 4 L66 6 C64 20 64 34 66 46 C74 56 90 58 96 70 L97 82 L24 82 C24 70 28 60 29 50 C30 34 28 18 30 4 Z"
    )
    ink.fill_shape("M22 84 L98 84 L97 95 L60 95 L56 91 L46 91 L44 96 L22 96 Z")
    for number in range(11):
        x = 28 + 6.2 * number
        paper.draw_line(f"M{x} 88 L{x + 1} 97", 1.5)
    paper.shade("M33 8 C32 24 34 40 32 54", "M48 8 C46 24 48 40 46 54", 2.7, (0.5, 0.95))
    paper.draw_line("M58 8 C55 22 56 36 58 48 C60 54 62 56 66 58", 1.6)
    for x, y in ((56, 14), (55.5, 22), (55.5, 30), (56.5, 38), (59, 46)):
        paper.draw_line(f"M{x - 5} {y} L{x + 8} {y + 2.5}", 1.7)
    paper.draw_line("M70 56 C66 64 66 72 68 80", 1.6)
    paper.shade("M76 60 C84 62 90 66 93 72", "M72 74 C78 74 84 76 90 79", 2.7, (0.5, 0.9))
    paper.draw_line("M27 76 L66 77", 1.5)
    paper.draw_line("M32 60 C38 64 40 70 40 76", 1.5)
    paper.draw_line("M31 6.5 L64 8", 1.4, BLUNT)

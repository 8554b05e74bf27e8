"""People together, what binds them and what they carry, each in a square of 100 units."""

from cmath import rect
from math import pi

from pamphlets.design.ornaments.linocut.surfaces import BLUNT, BlockSurface


def draw_queue(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw people who wait in line, one behind the other."""
    for number, (x, height) in enumerate(((77, 64), (58, 72), (39, 61), (19, 76))):
        _draw_waiting(ink, paper, x, height, number)
    ink.draw_line("M0 98 L100 98", 2.4)
    ink.fill_shape("M92 6 L100 6 L100 98 L92 98 Z", 1.2)
    paper.hatch("M92 60 L100 60 L100 97 L92 97 Z", 0, 3.4, (1.2, 1.2))
    paper.fill_shape("M94 24 L100 24 L100 48 L94 48 Z")
    ink.fill_shape("M86 50 L100 50 L100 55 L86 55 Z", 1.0)


def _draw_waiting(
    ink: BlockSurface, paper: BlockSurface, x: float, height: float, number: int
) -> None:
    """Draw somebody standing who looks to the right, with a coat, a bag or a cap by turns."""
    top = 98 - height
    ink.fill_shape(
        f"M{x - 12} {top + 18} C{x - 8} {top + 12} {x + 8} {top + 12} {x + 12} {top + 20} L{x + 14} {top + height * 0.72} L{x + 8} {top + height * 0.72} L{x + 9} 98 L{x + 1} 98 L{x} {top + height * 0.76} L{x - 3} 98 L{x - 11} 98 L{x - 13} {top + height * 0.7} Z",
        1.2,
    )
    ink.fill_shape(
        f"M{x} {top} C{x + 7} {top} {x + 8} {top + 5} {x + 8} {top + 7} L{x + 10} {top + 10} L{x + 7} {top + 11} C{x + 7} {top + 15} {x + 3} {top + 16} {x} {top + 16} C{x - 6} {top + 15} {x - 8} {top + 10} {x - 7} {top + 5} C{x - 6} {top + 1} {x - 3} {top} {x} {top} Z",
        1.0,
    )
    paper.shade(
        f"M{x + 10} {top + 24} L{x + 12} {top + height * 0.7}",
        f"M{x} {top + 24} L{x + 1} {top + height * 0.7}",
        3.0,
        (0.35, 0.8),
    )
    paper.draw_line(
        f"M{x - 6} {top + 22} C{x - 10} {top + 30} {x - 8} {top + 38} {x - 3} {top + height * 0.6}",
        1.6,
    )
    if number % 2:
        ink.fill_shape(
            f"M{x - 8} {top + 4} C{x - 6} {top - 4} {x + 6} {top - 4} {x + 8} {top + 3} L{x + 13} {top + 4} L{x + 12} {top + 6} L{x - 8} {top + 6} Z",
            0.9,
        )
    else:
        y = top + height * 0.58
        ink.fill_shape(
            f"M{x - 16} {y} L{x - 2} {y} L{x - 1} {y + 15} L{x - 17} {y + 15} Z", 1.0
        )
        paper.draw_line(f"M{x - 14} {y + 5} L{x - 4} {y + 5}", 1.3)


def draw_crowd(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a march: heads close together, banners and flags above them."""
    ink.draw_line("M18 4 L22 70 M82 2 L76 70", 2.6, BLUNT)
    ink.fill_shape("M18 4 C28 0 34 10 46 5 L48 26 C36 31 30 20 20 25 Z")
    ink.fill_shape("M82 2 C72 0 66 9 56 6 L56 26 C66 29 70 20 81 23 Z")
    paper.shade("M21 8 C28 5 34 13 44 9", "M22 22 C28 19 36 26 45 23", 3.0, (0.5, 0.9))
    paper.shade("M79 6 C72 4 66 12 59 10", "M79 20 C72 18 66 24 59 23", 3.0, (0.5, 0.9))
    for row, (y, count) in enumerate(((43, 6), (56, 5), (72, 4))):
        for number in range(count):
            x = 100 * (number + 0.5) / count
            side = 1 if (number + row) % 2 else -1
            _draw_marcher(ink, paper, complex(x, y), (6.6 + 1.9 * row) * side)


def _draw_marcher(
    ink: BlockSurface, paper: BlockSurface, head: complex, size: float
) -> None:
    """Draw shoulders and a head lit from one side; a negative size is lit from the other."""
    x, y, width = head.real, head.imag, abs(size)
    ink.fill_shape(
        f"M{x - width * 1.6} {y + width * 3.4} C{x - width * 1.5} {y + width * 1.4} {x - width} {y + width * 1.1} {x} {y + width} C{x + width} {y + width * 1.1} {x + width * 1.5} {y + width * 1.4} {x + width * 1.6} {y + width * 3.4} Z",
        1.1,
    )
    ink.fill_shape(
        f"M{x} {y - width * 1.2} C{x + width * 1.2} {y - width * 1.2} {x + width * 1.1} {y + width * 1.2} {x} {y + width * 1.3} C{x - width * 1.1} {y + width * 1.2} {x - width * 1.2} {y - width * 1.2} {x} {y - width * 1.2} Z",
        1.1,
    )
    paper.fill_shape(
        f"M{x + size * 0.1} {y - width * 0.5} Q{x + size * 0.5} {y - width * 0.3} {x + size * 0.66} {y - width * 0.5} C{x + size * 0.7} {y + width * 0.4} {x + size * 0.4} {y + width * 0.9} {x + size * 0.05} {y + width} L{x - size * 0.15} {y + width * 0.5} L{x + size * 0.14} {y + width * 0.2} Z"
    )
    paper.draw_line(
        f"M{x + size * 0.5} {y + width * 1.6} L{x + size * 1.1} {y + width * 3}", 1.4
    )
    paper.draw_line(
        f"M{x - size * 0.5} {y + width * 1.7} L{x - size * 0.6} {y + width * 3}", 1.4
    )


def draw_chain(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a chain whose middle link breaks."""
    for centre, flat in ((12 + 84j, 0), (28 + 70j, 1), (72 + 30j, 1), (88 + 16j, 0)):
        _draw_link(ink, paper, centre, flat)
    ink.fill_shape(
        "M42 60 C36 54 40 46 46 44 L50 50 C46 52 46 55 48 58 C50 60 52 60 55 58 L57 65 C52 68 46 66 42 60 Z",
        1.2,
    )
    ink.fill_shape(
        "M58 40 C64 46 60 54 56 57 L52 51 C55 49 55 46 53 43 C51 40 48 40 46 42 L43 35 C48 32 54 34 58 40 Z",
        1.2,
    )
    for ray in (
        "M34 36 L24 24",
        "M42 28 L38 12",
        "M66 62 L78 74",
        "M58 72 L62 88",
        "M30 48 L16 44",
        "M70 52 L84 56",
    ):
        ink.draw_line(ray, 3.2)


def _draw_link(ink: BlockSurface, paper: BlockSurface, centre: complex, flat: int) -> None:
    """Draw a link along the rising diagonal, seen from its side or from its edge."""
    along = rect(1, -pi / 4.6)

    def at(x: float, y: float) -> str:
        spot = centre + complex(x, y) * along
        return f"{spot.real} {spot.imag}"

    if flat:
        ink.fill_shape(
            f"M{at(-15, -3.4)} C{at(-19, -3)} {at(-19, 3)} {at(-15, 3.4)} L{at(15, 3.4)} C{at(19, 3)} {at(19, -3)} {at(15, -3.4)} Z",
            1.2,
        )
        paper.draw_line(f"M{at(-14, -0.8)} L{at(13, -0.8)}", 1.4)
        return
    ink.fill_shape(
        f"M{at(-9, -10)} L{at(9, -10)} C{at(21, -10)} {at(21, 10)} {at(9, 10)} L{at(-9, 10)} C{at(-21, 10)} {at(-21, -10)} {at(-9, -10)} Z M{at(-8, -3.6)} C{at(-12, -3.6)} {at(-12, 3.6)} {at(-8, 3.6)} L{at(8, 3.6)} C{at(12, 3.6)} {at(12, -3.6)} {at(8, -3.6)} Z",
        1.2,
    )
    paper.draw_line(f"M{at(-12, -6.4)} L{at(10, -6.8)}", 1.5)
    paper.draw_line(f"M{at(-8, 7)} L{at(10, 7)}", 1.2)


def draw_scales(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw scales, one pan lower than the other."""
    ink.fill_shape("M47 10 L53 10 L54 86 L46 86 Z")
    ink.fill_shape("M26 98 C28 88 40 86 46 84 L54 84 C60 86 72 88 74 98 Z", 0.8)
    paper.shade("M30 96 C33 91 40 89 46 87", "M36 96 L48 90", 2.8, (0.5, 0.9))
    paper.draw_line("M49 22 L48.6 82", 1.3)
    ink.fill_shape(
        "M6 28 C20 24 40 18 50 14 C62 12 82 10 95 6 L96 11 C84 16 62 20 50 22 C40 26 22 32 8 34 Z",
        0.8,
    )
    paper.draw_line("M12 29.5 C24 26 40 21 50 18 C62 16 80 13 92 9.5", 1.4)
    ink.fill_shape(
        "M50 4 C54 4 57 7 57 11 C57 15 54 18 50 18 C46 18 43 15 43 11 C43 7 46 4 50 4 Z",
        0.9,
    )
    for x, y, pan in ((17, 31, 74), (83, 10, 48)):
        ink.draw_line(f"M{x} {y} L{x - 14} {pan} M{x} {y} L{x + 14} {pan}", 1.5, BLUNT)
        ink.fill_shape(
            f"M{x - 17} {pan - 1} L{x + 17} {pan - 1} C{x + 15} {pan + 9} {x + 8} {pan + 12} {x} {pan + 12} C{x - 8} {pan + 12} {x - 15} {pan + 9} {x - 17} {pan - 1} Z",
            0.8,
        )
        paper.shade(
            f"M{x - 14} {pan + 2} C{x - 11} {pan + 8} {x - 6} {pan + 10} {x} {pan + 10}",
            f"M{x - 4} {pan + 1} L{x + 6} {pan + 4}",
            2.8,
            (0.4, 0.8),
        )


def draw_hammer(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a hammer and a spanner, crossed."""
    ink.fill_shape(
        "M9 22 C3 12 10 1 22 3 L17 13 L23 20 L33 15 C37 23 34 28 33 31 L91 87 C97 93 89 100 83 94 L27 37 C19 37 12 31 9 22 Z"
    )
    paper.draw_line("M28 29 L84 88", 1.7)
    ink.fill_shape("M68 26 L76 34 L16 96 C12 100 2 92 7 87 Z", 1.4)
    paper.draw_line("M66 33 L13 88", 1.6)
    paper.shade("M72 38 L18 94", "M68 34 L14 90", 3.2, (0.6, 0.9))
    ink.fill_shape(
        "M54 16 C62 6 76 2 86 6 L80 12 L90 22 L96 20 L99 38 L88 46 L84 40 L78 42 L60 24 L52 26 Z",
        1.2,
    )
    paper.draw_line("M60 17 C66 10 74 7 80 8", 1.6)
    paper.shade("M93 24 L95 37", "M84 26 L87 38", 2.8, (0.4, 0.9))
    paper.draw_line("M66 24 L80 37", 1.5)


def draw_helmet(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a policeman in his helmet behind his shield, the baton raised."""
    ink.fill_shape("M84 66 L92 6 L99 8 L92 68 Z")
    paper.draw_line("M94 12 L88 60", 1.5)
    ink.fill_shape(
        "M6 99 C6 76 14 60 32 54 L62 54 C76 58 82 62 90 56 L98 64 C94 76 86 82 78 82 L80 99 Z",
        1.2,
    )
    ink.fill_shape("M84 52 C90 50 98 54 98 60 C98 66 90 68 85 65 C81 62 80 54 84 52 Z", 1.0)
    paper.draw_line("M85 56.5 L96 58 M85 61 L95 62.5", 1.2)
    ink.fill_shape(
        "M24 36 C22 14 32 2 48 2 C64 2 74 14 71 36 L68 50 C62 58 34 58 28 50 Z", 1.2
    )
    paper.shade("M27 26 C28 14 36 6 46 5", "M36 26 C37 18 42 12 47 10", 2.8, (0.4, 0.9))
    paper.draw_line("M49 4 L49 20 M57 6 C61 10 63 15 63 20", 1.4)
    ink.fill_shape("M22 23 C36 19 60 19 73 23 L70 45 C62 53 34 53 26 45 Z", 1.2)
    paper.fill_shape("M26 27 C38 23.5 58 23.5 69 27 L67 43 C60 48.5 36 48.5 29 43 Z")
    ink.hatch(
        "M25 26 C38 22.5 58 22.5 70 26 L68 44 C60 50 36 50 28 44 Z", 60, 3.2, (2.0, 1.2)
    )
    ink.fill_shape("M10 58 C24 54 58 54 72 58 L68 99 L14 99 Z", 1.4)
    paper.fill_shape("M16 64 C28 61 54 61 66 64 L63 99 L19 99 Z")
    ink.hatch("M15 63 C28 60 54 60 67 63 L64 99 L18 99 Z", 60, 3.6, (0.9, 1.9))
    ink.fill_shape("M22 70 L60 70 L60 80 L22 80 Z", 1.0)
    for x in (27, 34, 41, 48, 55):
        paper.draw_line(f"M{x} 72.5 L{x} 78 M{x - 1.5} 73 L{x + 2} 73", 1.4)


def draw_train(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a train that comes towards us."""
    ink.fill_shape("M22 99 L40 78 L60 78 L78 99 L68 99 L55 82 L45 82 L32 99 Z")
    for y, half in ((84, 14), (90, 21), (97, 28)):
        ink.draw_line(f"M{50 - half} {y} L{50 + half} {y}", 2.2, BLUNT)
    ink.fill_shape(
        "M22 14 C26 4 74 4 78 14 L86 66 C86 76 78 80 72 80 L28 80 C22 80 14 76 14 66 Z", 1.2
    )
    paper.fill_shape("M28 18 L47 17 L47 40 L25 40 Z M53 17 L72 18 L75 40 L53 40 Z")
    ink.hatch("M28 18 L47 17 L47 40 L25 40 Z", 55, 3.4, (1.0, 1.9))
    ink.hatch("M53 17 L72 18 L75 40 L53 40 Z", 55, 3.4, (1.0, 1.9))
    for x in (25, 75):
        paper.fill_shape(
            f"M{x} 54 C{x + 5} 54 {x + 7} 57 {x + 7} 61 C{x + 7} 65 {x + 4} 68 {x} 68 C{x - 4} 68 {x - 7} 65 {x - 7} 61 C{x - 7} 57 {x - 5} 54 {x} 54 Z"
        )
        ink.fill_shape(
            f"M{x} 57 C{x + 3} 57 {x + 4} 59 {x + 4} 61 C{x + 4} 63 {x + 2} 65 {x} 65 C{x - 2} 65 {x - 4} 63 {x - 4} 61 C{x - 4} 59 {x - 3} 57 {x} 57 Z"
        )
    paper.draw_line("M19 47 L81 47", 1.8)
    paper.hatch("M36 52 L64 52 L64 72 L36 72 Z", 0, 3.0, (1.2, 1.6))
    paper.fill_shape("M38 8.5 L62 8.5 L61 13 L39 13 Z")
    paper.draw_line("M24 75 L76 75", 1.4)

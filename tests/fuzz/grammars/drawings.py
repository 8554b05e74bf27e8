"""A Random -> a text with an SVG drawing: shapes, paints, style sheets, uses and transforms, sound and hostile."""

from random import Random

from tests.fuzz.case import BUILD, Case, FuzzCommand
from tests.fuzz.grammars.mutation import mutate_bytes
from tests.fuzz.grammars.words import hostile_number

_TEXT = b"---\ntitre: Essai\n---\n\n![une image](../images/a.svg)\n"
_SHAPES = {
    "rect": ("x", "y", "width", "height", "rx", "ry"),
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "line": ("x1", "y1", "x2", "y2"),
}
_NEEDS = {
    "L": 2,
    "l": 2,
    "H": 1,
    "v": 1,
    "C": 6,
    "s": 4,
    "Q": 4,
    "t": 2,
    "A": 7,
    "a": 7,
    "Z": 0,
    "M": 2,
}
_TRANSFORMS = (
    ("translate", 2),
    ("scale", 1),
    ("scale", 2),
    ("rotate", 1),
    ("rotate", 3),
    ("matrix", 6),
    ("skewX", 1),
)
_PAINTS = (
    "none",
    "black",
    "#000",
    "#123456",
    "rgb(1,2,3)",
    "currentColor",
    "inherit",
    "white",
    "transparent",
)
# Attributes -> what they take, and what is not printed, or means nothing.
_ATTRIBUTES = {
    "fill": (_PAINTS, ("#12", "rgb(300%,0,0)", "url(#a)", "url(#rien)", "hsl(0,0%,0%)", "var(--x)", "")),
    "stroke": (_PAINTS, ("url(#b)", "x", "rgba(0,0,0,.5)")),
    "fill-rule": (("evenodd", "nonzero"), ("x",)),
    "stroke-linecap": (("round", "butt"), ("x",)),
    "stroke-linejoin": (("miter", "bevel"), ("arcs",)),
    "display": (("none", "inline"), ("x",)),
    "visibility": (("hidden", "visible"), ("",)),
    "opacity": (("0", "0.5", "1"), ("50%", "2", "x")),
    "clip-path": (("none",), ("url(#a)", "url(#rien)")),
    "mask": (("none",), ("url(#a)",)),
    "class": (("a", "b a"), ("",)),
    "style": (("fill:red", "fill:red;;stroke:blue", "stroke-width:2"), ("fill:url(http://x)", "stroke-width:1e30", "a{b", "fill:red!important")),
}  # fmt: skip
_NUMBERED = (
    "stroke-width",
    "stroke-miterlimit",
    "stroke-dashoffset",
    "stroke-dasharray",
    "fill-opacity",
)
_SOUND_PARTS = (
    "<defs>{}</defs>", "<g>{}</g>", "<symbol id='a'>{}</symbol>", "<title>t</title>", "<style>.a{{fill:red}}</style>",
    "<svg x='1' y='1' width='5' height='5' viewBox='0 0 9 9'>{}</svg>", "<g id='b'>{}</g><use xlink:href='#b' x='3'/>",
)  # fmt: skip
_HOSTILE_PARTS = (
    "<clipPath id='a'>{}</clipPath>", "<mask id='a'>{}</mask>", "<linearGradient id='a'><stop offset='0'/></linearGradient>",
    "<pattern id='a'>{}</pattern>", "<text>mot</text>", "<image href='x.png'/>", "<script>x</script>", "<a href='http://x'>{}</a>",
    "<foreignObject>{}</foreignObject>", "<switch>{}</switch>", "<style>#b,rect>g *:first-child{{stroke:blue}} @import 'x';</style>",
    "<style>a{{{{}}}}</style>", "<use href='#a'/>", "<use href='x.svg#a'/>", "<animate/>", "<b/>", "&amp;", "mot", "<g id='a'><use href='#a'/></g>",
)  # fmt: skip
_HOSTILE_HEADS = (
    "<!DOCTYPE svg>",
    '<!DOCTYPE svg [<!ENTITY x "y">]>',
    "\ufeff",
    "<!-- c -->",
    " ",
)


def make_case(random: Random) -> Case:
    """Return the case of one drawing in a brochure."""
    drawing = _DrawingWriter(random, is_hostile=random.random() < 0.4).drawing().encode()
    if random.random() < 0.15:
        drawing = mutate_bytes(random, drawing)
    path = "content/images/a.svg"
    files = {"content/brochures/essai.md": _TEXT, path: drawing}
    return Case(files, (FuzzCommand(BUILD),), path)


class _DrawingWriter:
    """Writes one drawing; only a hostile one holds what is refused."""

    def __init__(self, random: Random, *, is_hostile: bool) -> None:
        self._random = random
        self._is_hostile = is_hostile

    def drawing(self) -> str:
        """Return the whole file."""
        random = self._random
        body = "".join(self._element(0) for _ in range(random.choice((1, 3, 10))))
        names = (
            "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
        )
        box, head = "0 0 100 100", random.choice(("", "<?xml version='1.0'?>"))
        if self._is_hostile and random.random() < 0.3:
            box = " ".join(self._number() for _ in range(random.choice((4, 4, 4, 3))))
        if self._is_hostile and random.random() < 0.1:
            head = random.choice(_HOSTILE_HEADS)
        sizes = random.choice(
            ("", f"width='{self._length()}' height='{self._length()}'", "width='80mm'")
        )
        ratio = random.choice(
            ("", "", "preserveAspectRatio='none'", "preserveAspectRatio='xMidYMin slice'")
        )
        return f"{head}<svg {names} viewBox='{box}' {sizes} {ratio}>{body}</svg>"

    def _choose(self, sound: tuple[str, ...], hostile: tuple[str, ...]) -> str:
        is_hostile = self._is_hostile and self._random.random() < 0.2
        return self._random.choice(hostile if is_hostile else sound)

    def _element(self, depth: int) -> str:
        """Return a shape, or what holds others."""
        random = self._random
        if depth < 6 and random.random() < 0.3:
            inner = "".join(
                self._element(depth + 1) for _ in range(random.choice((0, 1, 2)))
            )
            repeat = random.choice((1, 1, 1, 60)) if self._is_hostile else 1
            group = f"<g {self._attributes()}>" * repeat + inner + "</g>" * repeat
            return random.choice(
                (group, self._choose(_SOUND_PARTS, _HOSTILE_PARTS).format(inner))
            )
        name = random.choice((*_SHAPES, "path", "polygon", "polyline"))
        if name == "path":
            return f"<path d='{self._path()}' {self._attributes()}/>"
        if name.startswith("poly"):
            points = " ".join(self._number() for _ in range(random.choice((0, 2, 4, 8))))
            return f"<{name} points='{points}' {self._attributes()}/>"
        sizes = " ".join(f"{size}='{self._length()}'" for size in _SHAPES[name])
        return f"<{name} {sizes} {self._attributes()}/>"

    def _attributes(self) -> str:
        """Return presentation attributes, a transform, an id, each at most once."""
        names = [*_ATTRIBUTES, *_NUMBERED, "transform", "id"]
        chosen = self._random.sample(names, self._random.choice((0, 1, 3)))
        return " ".join(f"{name}='{self._value(name)}'" for name in chosen)

    def _value(self, name: str) -> str:
        if name in _ATTRIBUTES:
            return self._choose(*_ATTRIBUTES[name])
        if name == "transform":
            kind, count = self._random.choice(_TRANSFORMS)
            return f"{kind}({','.join(self._number() for _ in range(count))})"
        if name == "id":
            return (
                f"i{self._random.randrange(10**6)}"
                if not self._is_hostile
                else self._random.choice("ab")
            )
        return self._number().lstrip("-")

    def _path(self) -> str:
        """Return path data: a move, then any segments, now and then with a number too few."""
        random = self._random
        segments = [f"M{self._number()} {self._number()}"]
        for letter in random.choices(list(_NEEDS), k=random.choice((1, 3, 12))):
            is_short = self._is_hostile and random.random() < 0.02
            numbers = [self._number() for _ in range(_NEEDS[letter] - is_short)]
            if letter in "Aa":
                numbers[3:5] = ["0", "1"]
            segments.append(letter + " ".join(numbers))
        return "".join(segments)

    def _number(self) -> str:
        if self._is_hostile and self._random.random() < 0.04:
            return hostile_number(self._random)
        return str(round(self._random.uniform(-20, 120), self._random.choice((0, 1, 3))))

    def _length(self) -> str:
        return self._number().lstrip("-") + self._choose(
            ("", "", "px", "mm", "%", "pt"), ("em", "x", " ")
        )

"""What is said about an SVG drawing."""

from types import MappingProxyType
from typing import Final

_FLAT: Final = (
    "draw it with flat black, grey or white; for the spot ink write fill: var(--encre)"
)
_PATHS: Final = 'in Inkscape: select all, then Path > Object to Path; save as "Plain SVG"'

MESSAGES: Final = MappingProxyType(
    {
        "svg-none": (
            "this is not an SVG drawing",
            "save it from your drawing program as SVG",
        ),
        "svg-broken": (
            "the drawing cannot be read: {reason}",
            "save it again from your drawing program as SVG",
        ),
        "svg-doctype": (
            "the <!DOCTYPE> of the drawing declares abbreviations that can hide anything",
            'delete it up to its ">", or save the drawing as "Plain SVG" or "Optimised SVG"',
        ),
        "svg-huge": (
            "the drawing has more than {limit} million characters",
            "simplify it, or export it as PNG at 300 dots an inch",
        ),
        "svg-deep": (
            "groups are nested more than {limit} deep",
            "ungroup the drawing and save it again",
        ),
        "svg-many": (
            "the drawing has more than {limit} shapes",
            "simplify it, or export it as PNG at 300 dots an inch",
        ),
        "svg-elements": (
            "the drawing has more than {limit} elements",
            "simplify it, or export it as PNG at 300 dots an inch",
        ),
        "svg-points": (
            "the outlines of the drawing have more than {limit} points",
            "simplify them (in Inkscape: Path > Simplify), or export it as PNG at 300 dots an inch",
        ),
        "svg-rules": (
            "the style sheet of the drawing has more than {limit} rules",
            'save the drawing as "Plain SVG" or "Optimised SVG"',
        ),
        "svg-matches": (
            "its style rules would have to be tried more than {limit} times on shapes",
            'save the drawing as "Plain SVG" or "Optimised SVG"',
        ),
        "svg-outside": (
            "the drawing takes its style from another file, which is not read",
            'write the rules into a <style> of the drawing, or save it as "Plain SVG"',
        ),
        "svg-long": (
            "{name} has more than {limit} characters",
            "shorten it, or save the drawing again as Plain SVG",
        ),
        "svg-number": (
            "“{value}” leads to larger numbers than a printed drawing can have",
            "correct it, or save the drawing again",
        ),
        "svg-far": (
            "this shape reaches further than {limit} points from the drawing's corner",
            "move it into the drawing, make its line thinner, or delete it",
        ),
        "svg-dashes": (
            "the line has more than {limit} dashes",
            "give it longer dashes, or none",
        ),
        "svg-extent": (
            "the drawing is {size} points large; each side must have between {least} and {most}",
            "give its <svg> a width and a height in mm",
        ),
        "svg-size": (
            "the drawing does not say how large it is",
            'give its <svg> a width and a height, or a viewBox="0 0 width height"',
        ),
        "svg-element": (
            "<{name}> cannot be printed from a drawing",
            f"turn it into plain shapes ({_PATHS}), or delete it",
        ),
        "svg-property": (
            "{name} cannot be printed from a drawing as it is used here",
            f"take the effect away in your drawing program, or cut the shapes themselves ({_PATHS})",
        ),
        "svg-paint": (
            "{name}: {value} is a paint that cannot be printed from a drawing",
            _FLAT,
        ),
        "svg-tiles": (
            "the pattern is repeated more than {limit} times over this shape",
            "make its tile larger, or draw the shape with flat black, grey or white",
        ),
        "svg-image": (
            "the picture “{name}” of the drawing cannot be printed: only PNG and JPEG within it, or beside it",
            "embed it (in Inkscape: Extensions > Images > Embed Images), or lay its file beside the drawing",
        ),
        "svg-letters": (
            "a text of the drawing has more than {limit} letters",
            "write it into the Markdown text",
        ),
        "svg-letter": (
            "no typeface of ours has “{char}”",
            f"write it otherwise, or turn the text into shapes ({_PATHS})",
        ),
        "svg-font": (
            "the typeface “{name}” is not here: the drawing is set in {family}",
            f"look whether its words still fit; else turn them into shapes ({_PATHS}), or choose {{family}} in the drawing",
        ),
        "svg-value": (
            "{name}: “{value}” cannot be read",
            "correct it, or save the drawing again",
        ),
        "svg-reference": (
            "“{name}” names nothing in this drawing",
            "it must be the id of something in the same file",
        ),
        "svg-circle": ("“{name}” repeats itself without end", "delete this <use>"),
        "svg-colour": ("the colour {value} is printed as black at {tint} %", _FLAT),
        "svg-opacity": (
            "{name} {value} is printed as a paler tint, and does not let what lies below show through",
            "give the shape the grey that you mean",
        ),
        "svg-skewed": (
            "a stretched line keeps one thickness all along",
            "turn the stroke into a shape (in Inkscape: Path > Stroke to Path) if that shows",
        ),
        "svg-ignored": (
            "{name} is not taken into account",
            "look at the printed page; change the drawing if it shows",
        ),
        "svg-selector": (
            "the style rule for “{selector}” is not understood",
            "use rules for one class, one name or one kind of shape",
        ),
        "svg-still": ("<{name}> does nothing on paper", ""),
    }
)

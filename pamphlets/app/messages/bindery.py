"""Words for what a title says of its own sheets."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "imposition-shape": (
            "“imposition” is followed by lines of its own, or by one word that names a scheme",
            "write for example\n    imposition:\n      pliage: sections\n      feuilles par cahier: 4",
        ),
        "imposition-key": ("“imposition” knows no “{key}”", "it knows: {known}"),
        "imposition-near": ("“imposition” knows no “{key}”", "did you mean “{near}”?"),
        "imposition-value": ("“{value}” is nothing that “{key}” can be", "write {known}"),
        "imposition-scheme": (
            "there is no scheme “{scheme}” for a title",
            "the schemes are: {known}; “pamphlets schemes NAME” says how each is folded",
        ),
        "imposition-paper": (
            "“{paper}” is no paper and no size",
            "write A5 to A1, RA3, SRA3, Letter, Legal, Tabloid, or a size: 320x450mm",
        ),
        "imposition-small": (
            "a sheet of {paper} folded as {scheme} makes pages of {made}, too small for {page}",
            "write papier: {better}, or leave that line out",
        ),
        "imposition-none": (
            "no paper folded as {scheme} makes pages of {page}",
            "write another pliage, or the size of your paper: papier: 600x900mm",
        ),
        "imposition-refused": (
            "“{option}” means nothing for the scheme {scheme}",
            "leave that line out, or write another pliage",
        ),
    }
)

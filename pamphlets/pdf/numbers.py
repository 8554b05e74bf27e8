"""Numbers -> the text of content streams: short, never in powers of ten, never minus nought.

The last guard: what is no number never reaches a PDF, where it would spoil the rest of its page.
"""

from math import isfinite


def format_number(value: float, digits: int = 3) -> str:
    """Return `value` to a thousandth, or so many digits: a thousandth of a point is finer than any printer's dot.

    Raises ValueError if it is infinite or no number.
    """
    if not isfinite(value):
        raise ValueError(f"{value} is no number of a PDF")
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def format_numbers(*values: float) -> str:
    """Return several numbers with a space between. Raises ValueError as `format_number` does."""
    return " ".join([format_number(value) for value in values])

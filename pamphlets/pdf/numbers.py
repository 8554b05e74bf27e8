"""Numbers as content streams write them: short, never in powers of ten, never minus nought."""


def number(value: float) -> str:
    """Return `value` to a thousandth: a thousandth of a point is finer than any printer's dot."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(*values: float) -> str:
    """Return several numbers with a blank between."""
    return " ".join([number(value) for value in values])

"""Numbers as content streams write them: short, never in powers of ten, never minus nought."""


def format_number(value: float) -> str:
    """Return `value` to a thousandth: a thousandth of a point is finer than any printer's dot."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def format_numbers(*values: float) -> str:
    """Return several numbers with a blank between."""
    return " ".join([format_number(value) for value in values])

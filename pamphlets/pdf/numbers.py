"""Numbers -> the text of content streams: short, never in powers of ten, never minus nought."""


def format_number(value: float, digits: int = 3) -> str:
    """Return `value` to a thousandth, or so many digits: a thousandth of a point is finer than any printer's dot."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def format_numbers(*values: float) -> str:
    """Return several numbers with a space between."""
    return " ".join([format_number(value) for value in values])

"""A date in words -> the words that say when something was done."""


def format_access_date(date: str) -> str:
    """Return « le 21 novembre 2026 », « en novembre 2026 », « en 2026 »."""
    return f"le {date}" if date[:1].isdecimal() and " " in date else f"en {date}"

"""One line of the bench's table: a job of ours beside a peer's, or beside what was set as its bound."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What, our measure, the peer's, their ratio and the bounds set for it."""

    job: str
    ours: str
    theirs: str
    ratio: float
    must: float
    aim: float

    def __str__(self) -> str:
        """Return the line, its verdict last."""
        verdict = (
            "aim"
            if self.ratio <= self.aim
            else "must"
            if self.ratio <= self.must
            else "MISSED"
        )
        numbers = f"{self.ratio:>9.2f}{self.must:>7.2f}{self.aim:>7.2f}"
        return f"{self.job:<58}{self.ours:>11}{self.theirs:>11}{numbers}  {verdict}"


def seconds(ours: float, theirs: float) -> tuple[str, str, float]:
    """Return two times in words, and their ratio."""
    return f"{ours:.3f} s", f"{theirs:.3f} s", ours / theirs


def megabytes(ours: float, theirs: float) -> tuple[str, str, float]:
    """Return two sizes in words, and their ratio."""
    return f"{ours:.1f} MB", f"{theirs:.1f} MB", ours / theirs

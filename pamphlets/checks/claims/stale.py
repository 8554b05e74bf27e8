"""States that a text cites -> those that may have ended since their day. Events stay true."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pamphlets.checks.claims.coverage import CitedFact
from pamphlets.checks.claims.register_checks import PrintedQuantities
from pamphlets.core.source import Diagnostic, Source, notice, warning


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later, the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def find_stale_facts(facts: Iterable[CitedFact], months: int, today: date) -> tuple[CitedFact, ...]:
    """Return the states cited that are older than so many months, each once."""
    old: dict[tuple[str, str], CitedFact] = {}
    for one in facts:
        day = one.fact.as_of
        if one.fact.kind == "etat" and day and add_months(day, months) < today:
            old.setdefault((one.item.key, one.fact.id), one)
    return tuple(old.values())


def check_stale_facts(
    source: Source, old: Sequence[CitedFact], facts: Sequence[CitedFact], printed: PrintedQuantities
) -> Iterator[Diagnostic]:
    """Yield what is said of each stale state: a warning, a mere notice where each sentence tells the year it is of."""
    for one in old:
        day = one.fact.as_of
        places = [at for other in facts if other.fact is one.fact for at in other.calling_sentences]
        told = [
            any(
                q.kind == "date" and day and q.date_parts[0] == day.year
                for q in printed[at].all_quantities
            )
            for at in places
        ]
        say = notice if told and all(told) else warning
        fields = {
            "key": one.item.key,
            "fact": one.fact.id,
            "wording": one.fact.wording.rstrip("."),
            "day": str(day),
        }
        yield say("fact-dated" if say is notice else "fact-stale", source, one.item.span, **fields)

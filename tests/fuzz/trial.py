"""A kind and a seed -> the laws that its case broke; a case that broke one -> a smaller one that does so too."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.fuzz.case import Case
from tests.fuzz.kinds import KINDS
from tests.fuzz.laws import broken_laws, broken_laws_of_files, broken_laws_of_pages
from tests.fuzz.runner import Project, run_command

_CHECK_EVERY = 5  # of so many cases one is read by qpdf, and built a second time
_MOST_TRIALS = 300  # to make a case smaller


@dataclass(frozen=True, slots=True)
class Finding:
    """A law that was broken."""

    command: str
    law: str
    """Its name, a colon, and what is against it."""

    @property
    def name(self) -> str:
        """The law's name."""
        return self.law.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Trial:
    """How a case went."""

    findings: tuple[Finding, ...]
    statuses: tuple[int, ...]
    cpu_seconds: float
    megabytes: float


def try_case(kind: str, seed: int, project: Project) -> Trial:
    """Return how the case of a seed went."""
    return carry_out(KINDS[kind].make(seed), project, is_sampled=seed % _CHECK_EVERY == 0)


def carry_out(case: Case, project: Project, *, is_sampled: bool) -> Trial:
    """Return how a case went; one that is sampled is also read by qpdf and built again."""
    project.write(case)
    findings: list[Finding] = []
    statuses: list[int] = []
    cpu, megabytes = 0.0, 0.0
    for place, command in enumerate(case.commands):
        before = project.contents()
        result = run_command(project, command.words)
        statuses.append(result.status)
        cpu += result.cpu_seconds
        megabytes = max(megabytes, result.megabytes)
        laws = [*broken_laws(project, command, result, before)]
        if result.status == 0 and not place and case.printed:
            laws += broken_laws_of_pages(project, case, result.output)
        name = " ".join(command.words)
        findings += [Finding(name, law) for law in laws]
        if is_sampled and command.words[0] == "build" and not laws and result.status == 0:
            again = run_command(project, command.words).output
            if "nothing changed" not in again:
                findings.append(Finding(name, f"again: {again.strip()[-200:]}"))
    if is_sampled:
        findings += [Finding("qpdf --check", law) for law in broken_laws_of_files(project)]
    return Trial(tuple(findings), tuple(statuses), cpu, megabytes)


def reduce_case(case: Case, finding: Finding, project: Project) -> Case:
    """Return a case with as few lines, then bytes, of its main file as still break the same law."""
    law = finding.name
    place = finding.law if law == "crash" else law
    trials = _MOST_TRIALS
    for separator in (b"\n", b""):
        smaller = True
        while smaller and trials > 0:
            smaller = False
            for content in _without_parts(case.files[case.main_file], separator):
                trials -= 1
                trial = replace(case, files={**case.files, case.main_file: content})
                broken = carry_out(
                    trial, project, is_sampled=law in {"qpdf", "again"}
                ).findings
                if any(other.law.startswith(place) for other in broken):
                    case, smaller = trial, True
                    break
                if trials <= 0:
                    break
    return case


def _without_parts(content: bytes, separator: bytes) -> Iterator[bytes]:
    """Yield a text without its first half, its second, each quarter, and so on to single lines or bytes."""
    parts = (
        content.split(separator)
        if separator
        else [content[i : i + 1] for i in range(len(content))]
    )
    size = len(parts) // 2
    while size:
        for start in range(0, len(parts), size):
            yield separator.join(parts[:start] + parts[start + size :])
        size //= 2

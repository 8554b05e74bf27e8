"""Cases on the command line: `python -m tests.fuzz markdown:123 svg:0-99`, and status 1 where one breaks a law.

`--keep FOLDER` leaves the project of each that does there; `--reduce` makes its main file as small as it can be.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

from tests.fuzz.found_cases import FOUND, found_case
from tests.fuzz.kinds import KINDS
from tests.fuzz.runner import Project, warm_up
from tests.fuzz.trial import Finding, carry_out, reduce_case, try_case


def main() -> None:
    """Try what is asked for, name what broke a law, and say how many cases there were."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument(
        "cases", nargs="*", metavar="KIND:SEED[-LAST]", help=", ".join(KINDS)
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    parser.add_argument("--found", action="store_true", help="try what was found before")
    parser.add_argument("--reduce", action="store_true")
    parser.add_argument("--times", action="store_true", help="what each case took")
    parser.add_argument(
        "--except", dest="left_out", action="append", default=[], metavar="LAW"
    )
    asked = parser.parse_args()
    os.environ["LANGUAGE"] = "en"  # of the messages that the laws know, as in tests
    warm_up()
    count, findings = 0, 0
    with tempfile.TemporaryDirectory() as name:
        project = Project(Path(name) / "case")
        for path in FOUND if asked.found else ():
            case, status = found_case(path)
            count += 1
            trial = carry_out(case, project, is_sampled=True)
            laws = [finding.law for finding in trial.findings]
            if trial.statuses[0] != status:
                laws.append(f"status: it left with {trial.statuses[0]}, not {status}")
            findings += bool(laws)
            for law in laws:
                print(f"{path.name}: {law}")
        for kind, seed in each_case(asked.cases):
            count += 1
            trial = try_case(kind, seed, project)
            if asked.times:
                print(
                    f"{kind}:{seed} {trial.cpu_seconds:.2f} s {trial.megabytes:.0f} MB {trial.statuses}"
                )
            broken = [
                finding for finding in trial.findings if finding.name not in asked.left_out
            ]
            if broken:
                findings += 1
                show(broken, kind, seed)
                case = KINDS[kind].make(seed)
                if asked.reduce:
                    case = reduce_case(case, broken[0], project)
                if asked.keep:
                    Project(asked.keep / f"{kind}-{seed}").write(case)
    print(f"{count} cases, {findings} broke a law; {process_time():.0f} s here")
    sys.exit(1 if findings else 0)


def each_case(asked: list[str]) -> Iterator[tuple[str, int]]:
    """Yield kinds and seeds. Raises SystemExit for what names none."""
    for name in asked:
        kind, _, seeds = name.partition(":")
        first, _, last = seeds.partition("-")
        if (
            kind not in {*KINDS, "all"}
            or not first.isdecimal()
            or (last and not last.isdecimal())
        ):
            sys.exit(
                f"{name} is no case: write KIND:SEED or KIND:FIRST-LAST, with {', '.join(KINDS)}"
            )
        for seed in range(int(first), int(last or first) + 1):
            for chosen in KINDS if kind == "all" else (kind,):
                yield chosen, seed


def show(findings: Sequence[Finding], kind: str, seed: int) -> None:
    """Print what broke a law, and how to try it again."""
    for finding in findings:
        print(
            f"python -m tests.fuzz {kind}:{seed}  # {finding.command}: {finding.law}",
            flush=True,
        )


if __name__ == "__main__":
    main()

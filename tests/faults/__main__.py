"""Faults on the command line: `python -m tests.faults kill full:17`, status 1 where a build broke a law.

Without a step a fault is tried at the first and last of each kind of step; `--all`: at every one.
"""

import argparse
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.faults.faults import FAULTS
from tests.faults.steps import Step
from tests.faults.trial import DiskState, prepare_build, try_fault
from tests.fuzz.runner import warm_up

_RANDOM = re.compile(r"[0-9a-f]{16}|\b\d+-(?=[0-9a-f]{8})")


def main() -> None:
    """Try what is asked for, and name what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("faults", nargs="+", metavar="FAULT[:STEP]", help=", ".join(FAULTS))
    parser.add_argument("--all", dest="are_all", action="store_true", help="at every step")
    parser.add_argument("--steps", action="store_true", help="name the steps")
    asked = parser.parse_args()
    warm_up()
    wrong, count = 0, 0
    seen: set[DiskState] = set()
    with tempfile.TemporaryDirectory() as name:
        prepared = prepare_build(Path(name))
        if asked.steps:
            print(
                *(f"{step.number} {step.action} {step.path}" for step in prepared.steps),
                sep="\n",
            )
        for words in asked.faults:
            fault, _, chosen = words.partition(":")
            steps = prepared.steps if asked.are_all else [*telling_steps(prepared.steps)]
            tried = [step for step in steps if step.action in FAULTS[fault].actions]
            for step in [prepared.steps[int(chosen) - 1]] if chosen else tried:
                count += 1
                for law in try_fault(prepared, FAULTS[fault], step, seen):
                    wrong += 1
                    print(
                        f"python -m tests.faults {fault}:{step.number}  # {step.action} {step.path}: {law}",
                        flush=True,
                    )
    print(
        f"{count} builds met a fault, of {len(prepared.steps)} steps; {wrong} things were wrong"
    )
    sys.exit(1 if wrong else 0)


def telling_steps(steps: Sequence[Step]) -> Iterator[Step]:
    """Yield the first and the last of the steps that do the same with the same file or its like."""
    kinds: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        kinds[f"{step.action} {_RANDOM.sub('', step.path)}"].append(step)
    for alike in kinds.values():
        yield from dict.fromkeys((alike[0], alike[-1]))


if __name__ == "__main__":
    main()

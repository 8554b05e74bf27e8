"""`make golden`: show what changed in the golden pages, ask, then write them. Never accept what you cannot explain."""

import sys
from difflib import unified_diff

from tests.golden.proof import CASES, HERE, PAGES, proof


def main() -> int:
    """Go through the cases; 1 if something changed and was not accepted."""
    changed: dict[str, bytes] = {}
    for case in CASES:
        for name, made in proof(case).items():
            path = HERE / case / name
            before = path.read_bytes() if path.exists() else b""
            if before == made:
                continue
            changed[f"{case}/{name}"] = made
            old, new = (
                text.decode().splitlines(keepends=True) if name == PAGES else []
                for text in (before, made)
            )
            sys.stdout.writelines(
                unified_diff(old, new, f"{case}/{name} (accepted)", f"{case}/{name} (now)")
            )
            if name != PAGES:
                sys.stdout.write(f"{case}/{name} changed: look at it once it is written\n")
    if not changed:
        sys.stdout.write("the golden pages are as they were\n")
        return 0
    sys.stdout.write(f"write {', '.join(changed)}? [y/N] ")
    sys.stdout.flush()
    if sys.stdin.readline().strip().lower() not in {"y", "yes", "o", "oui"}:
        return 1
    for name, made in changed.items():
        (HERE / name).write_bytes(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The numbers of pages with which sheets are made, folded and read: some, or with `make judge` all to 64, or to 200."""

import os

ORDINARY = (1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 31, 32, 33, 64)
JUDGED = "PAMPHLETS_JUDGE" in os.environ
COUNTS = tuple(range(1, 65)) if JUDGED else ORDINARY
# For laws of plans alone. Whatever repeats in a plan does so within 32 pages; beyond 64 only piles grow.
_THICK = (79, 80, 81, 95, 96, 97, 127, 128, 129, 160, 161, 199, 200)
MANY_COUNTS = tuple(range(1, 201)) if JUDGED else (*range(1, 66), *_THICK)

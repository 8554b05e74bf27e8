"""The numbers of pages with which sheets are made, folded and read: some, or with `make judge` all to 64."""

import os

ORDINARY = (1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 31, 32, 33, 64)
JUDGED = "PAMPHLETS_JUDGE" in os.environ
COUNTS = tuple(range(1, 65)) if JUDGED else ORDINARY

"""How our code reads, in figures: `python -m tests.house` prints the table, the tests hold what are laws."""

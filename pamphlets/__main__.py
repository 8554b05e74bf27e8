"""`python -m pamphlets`."""

from pamphlets.cli import main

if __name__ == "__main__":
    main()

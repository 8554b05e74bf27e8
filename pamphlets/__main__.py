"""`python -m pamphlets`."""

from pamphlets.app.cli.main import main

if __name__ == "__main__":
    main()

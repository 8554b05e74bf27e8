"""`python -m pamphlets`."""

import signal

if __name__ == "__main__":
    # While the program is read in, nothing is begun: Ctrl+C ends it without a word, where Python would show a traceback.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    from pamphlets.app.cli.main import main

    main()

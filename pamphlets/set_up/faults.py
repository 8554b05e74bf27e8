"""What stops a set-up: the id of a sentence, and what can be typed against it."""


class SetUpError(Exception):
    """Set-up cannot go on. `code` is the id of a sentence in `sentences`."""

    def __init__(self, code: str, command: str = "", **fields: str) -> None:
        super().__init__(code)
        self.code = code
        self.command = command
        """What to type; empty where nothing is."""
        self.fields = fields

"""What argparse of the standard library says by itself, as its sources have it from Python 3.11 to 3.14."""

from types import MappingProxyType
from typing import Final

from pamphlets.languages.wording import Plural

SENTENCES: Final = MappingProxyType(
    {
        "argparse_words.usage": "usage: ",
        "argparse_words.positionals": "positional arguments",
        "argparse_words.options": "options",
        "argparse_words.help": "show this help message and exit",
        "argparse_words.error": "%(prog)s: error: %(message)s\n",
        "argparse_words.argument": "argument %(argument_name)s: %(message)s",
        "argparse_words.unrecognized": "unrecognized arguments: %s",
        "argparse_words.required": "the following arguments are required: %s",
        "argparse_words.one-required": "one of the arguments %s is required",
        "argparse_words.not-allowed": "not allowed with argument %s",
        "argparse_words.ignored": "ignored explicit argument %r",
        "argparse_words.one": "expected one argument",
        "argparse_words.at-most-one": "expected at most one argument",
        "argparse_words.at-least-one": "expected at least one argument",
        "argparse_words.ambiguous": "ambiguous option: %(option)s could match %(matches)s",
        "argparse_words.value": "invalid %(type)s value: %(value)r",
        "argparse_words.choice": "invalid choice: %(value)r (choose from %(choices)s)",
        "argparse_words.near-choice": "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)",
        "argparse_words.unexpected": "unexpected option string: %s",
        "argparse_words.several": Plural(
            "expected %s argument", "expected %s arguments", "count"
        ),
    }
)

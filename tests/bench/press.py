"""The press as its users call it, its text set 10 on 13 as the bench asks: `python -m tests.bench.press build …`."""

from dataclasses import replace

from pamphlets.design.themes import sobre
from pamphlets.layout.theme_scaling import scale_theme

SIZE, LEADING = 10.0, 13.0


def main() -> None:
    """Run the command line with the bench's size and leading."""
    sobre.DESIGN = replace(sobre.DESIGN, theme=scale_theme(sobre.THEME, SIZE, LEADING))  # type: ignore[misc]
    from pamphlets.app.cli.main import main as command

    command()


if __name__ == "__main__":
    main()

"""Keeps the drawings of lesson steps in step with the parts they are made of.

A drawing is a plain SVG that any drawing program opens. It places parts such as the elder, the phone or the hand with
`<use href="#elder-woman" .../>`; this fills its `<defs id="parts">` with those parts from `bot/media/parts/`, each of
them a plain SVG too. `color` on a `<use>` dyes what a part draws in `currentColor`.

    python -m bot.media.figures [--check] [FOLDER]    FOLDER is lessons/ when not given
"""

from __future__ import annotations

import re
from pathlib import Path

import click

PARTS = Path(__file__).parent / "parts"

_DEFS = re.compile(r'<defs id="parts">.*?</defs>', re.DOTALL)
_USED = re.compile(r'<use\b[^>]*?\bhref="#([\w-]+)"')
_PART = re.compile(r'<svg [^>]*viewBox="([\d ]+)"[^>]*>\n(.*)\n</svg>', re.DOTALL)


def composed(figure: str) -> str:
    """Return the drawing with exactly the parts that it uses, in the order of their first use.

    Raises:
        ValueError: if it uses a part that does not exist.
    """
    scene = _DEFS.sub("", figure)
    symbols = "\n".join(_symbol(name) for name in dict.fromkeys(_USED.findall(scene)))
    return _DEFS.sub(lambda _: f'<defs id="parts">\n{symbols}\n</defs>', figure)


def figures(folder: Path) -> list[Path]:
    """Return the drawings below the folder that are made of parts."""
    return [path for path in sorted(folder.rglob("*.svg")) if _DEFS.search(path.read_text(encoding="utf-8"))]


def _symbol(name: str) -> str:
    path = PARTS / f"{name}.svg"
    part = _PART.search(path.read_text(encoding="utf-8")) if path.is_file() else None
    if part is None:
        known = ", ".join(sorted(path.stem for path in PARTS.glob("*.svg")))
        raise ValueError(f"no part {name!r}; there are {known}")
    return f'<symbol id="{name}" viewBox="{part[1]}" overflow="visible">\n{part[2]}\n</symbol>'


@click.command()
@click.option("--check", is_flag=True, help="Change nothing; fail if a drawing is out of step.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default="lessons")
def main(check: bool, folder: Path) -> None:
    """Bring every drawing below FOLDER in step with the parts."""
    stale = []
    for path in figures(folder):
        figure = path.read_text(encoding="utf-8")
        try:
            fresh = composed(figure)
        except ValueError as error:
            raise click.ClickException(f"{path}: {error}") from error
        if fresh != figure:
            stale.append(path)
            if not check:
                path.write_text(fresh, encoding="utf-8")
    for path in stale:
        click.echo(f"{'out of step' if check else 'redrawn'}: {path}")
    if check and stale:
        raise click.ClickException("run: python -m bot.media.figures")


if __name__ == "__main__":
    main()

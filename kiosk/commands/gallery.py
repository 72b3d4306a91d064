"""Photograph every screen there is.

In the chosen languages, sizes and text sizes; a contact sheet for each, and an index page."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import click

from kiosk.commands.disk import explained_disk
from kiosk.commands.interruption import heeded_signals
from kiosk.commands.terminal import draw_unseen, open_terminal, settings_or_exit

REFERENCE_SIZES = ("1920x1080@21.5", "1280x800@10.1", "1080x1920@21.5", "800x1280@10.1")


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--language", "locales", multiple=True, help="Only these; all that are offered when left out.")
@click.option(
    "--size", "sizes", multiple=True, default=REFERENCE_SIZES, show_default=True, help="WxH@INCHES."
)
@click.option(
    "--text", "text_sizes", multiple=True, type=click.IntRange(1, 4), default=(1, 4), show_default=True
)
@click.option("--procedure", "procedures", multiple=True, help="Only these; all when left out.")
@click.option("--staff", is_flag=True, help="Only the pages of the staff, in their own languages.")
@click.option("--closeups", is_flag=True, help="Only the parts that docs/design-system.md shows.")
@click.option("--site", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="A site.toml.")
@heeded_signals()
def command(  # noqa: D103 - the module's docstring is the help
    folder: Path,
    locales: tuple[str, ...],
    sizes: tuple[str, ...],
    text_sizes: tuple[int, ...],
    procedures: tuple[str, ...],
    staff: bool,
    closeups: bool,
    site: Path | None,
) -> None:
    draw_unseen()
    terminal = open_terminal(settings_or_exit(site), locked=True, read_words=True)
    offered = tuple(language.locale for language in terminal.world.library.languages)
    unknown = [locale for locale in locales if locale not in offered]
    if unknown:
        raise click.UsageError(f"no language {unknown[0]!r}: offered are {', '.join(offered)}")
    strange = [id for id in procedures if id not in terminal.world.library.procedures]
    if strange:
        known = ", ".join(terminal.world.library.procedures)
        raise click.UsageError(f"no procedure {strange[0]!r}: known are {known}")
    from kiosk.commands.picturing.exhibition import Exhibition
    from kiosk.commands.screen_size import ScreenSize

    screen_sizes = [ScreenSize.parse(size) for size in sizes]
    exhibition = Exhibition(terminal, folder, procedures)
    with explained_disk(folder):
        if closeups:
            exhibition.hang_closeups()
            click.echo(f"{exhibition.count} close-ups in {folder}")
            return
        if staff:
            from kiosk.staff.world import STAFF_LOCALES

            for size, locale in product(screen_sizes, STAFF_LOCALES):
                exhibition.hang_staff(size, locale)
            click.echo(f"{exhibition.count} pages; begin at {exhibition.close()}")
            return
        for size, locale, text_size in product(screen_sizes, locales or offered, text_sizes):
            exhibition.hang(size, locale, text_size)
        index = exhibition.close()
    click.echo(f"{exhibition.count} screens; begin at {index}")

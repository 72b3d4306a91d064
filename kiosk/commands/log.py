"""Look after the log: what mediators wrote, what visits left, and the copies of both."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import click

from kiosk import paths
from kiosk.commands.disk import explained_disk
from kiosk.commands.log_adding import mediation_from, mediation_options, refuse
from kiosk.commands.log_period import DAY, log_to_ask, period_between, period_options, write_out
from kiosk.log.acts import Act

SITE = click.option(
    "--site", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="A site.toml."
)


@click.group(help=__doc__)
def command() -> None:  # noqa: D103 - the module's docstring is the help
    pass


@command.command()
@mediation_options
@SITE
def add(*, site: Path | None, **said: Any) -> None:
    """Write a mediation down. Words are those of the log's closed lists, and of the site's own.

    Ends with 2 when something is missing or outside its list, and writes nothing then.
    """
    from kiosk.adapters.log_book import SqliteLogBook
    from kiosk.commands.site_lists import site_lists_of
    from kiosk.commands.terminal import open_terminal, settings_or_exit
    from kiosk.log.mediation_rules import complaints

    settings = settings_or_exit(site)
    library = open_terminal(settings).world.library
    lists, now = site_lists_of(settings, library), datetime.datetime.now()
    mediation = mediation_from(said, lists, library, now)
    refuse(complaints(mediation, lists, now.date()))
    with explained_disk(paths.STATE), SqliteLogBook(paths.LOG) as book:
        place = book.log(mediation)
    click.echo(f"{paths.LOG}: line {place}")


@command.command("list")
@click.option("--from", "first", type=DAY, help="The first day; today without.")
@click.option("--to", "last", type=DAY, help="The last day; today without.")
def list_mediations(first: datetime.datetime | None, last: datetime.datetime | None) -> None:
    """Show the mediations of some days, one a line: its place, day, half-day, kind, people, minutes, themes, tick.

    The tick is the day on which the staff said that it is in the Coop, - while they have not.
    """
    today = datetime.date.today()
    begin, end = first.date() if first else today, last.date() if last else today
    if begin > end:
        raise click.UsageError(
            f"--from {begin} --to {end}: the last day lies before the first: change the two"
        )
    with log_to_ask() as book:
        for kept in book.mediations(begin, end):
            mediation = kept.mediation
            themes = ",".join(each.value for each in mediation.thematiques)
            click.echo(
                f"{kept.seq}\t{mediation.date}\t{mediation.half_day.value}\t{mediation.type.value}"
                f"\t{mediation.people}\t{mediation.duree}\t{themes}\t{kept.in_coop or '-'}"
            )


@command.command()
@period_options
@click.option(
    "--format", "kind", type=click.Choice(["xlsx", "csv", "json"]), required=True, help="Kind of file."
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file.")
@SITE
def export(
    first: datetime.datetime, last: datetime.datetime, kind: str, out: Path, site: Path | None
) -> None:
    """Write the mediators' own record of a month, a quarter or a year, line by line, shuffled within each day.

    It is for them alone: what others may read is written by fanal report.
    """
    from kiosk.adapters.exports.files import Reporting, own_file
    from kiosk.adapters.exports.filters import ExportInfo
    from kiosk.adapters.exports.xlsx import SheetTooLong
    from kiosk.commands.site_lists import site_lists_of
    from kiosk.commands.terminal import open_terminal, settings_or_exit
    from kiosk.log.reports.own_record import own_record
    from kiosk.staff.reporting.choices import Export

    period = period_between(first, last)
    files = {"xlsx": Export.OWN_XLSX, "csv": Export.OWN_CSV, "json": Export.OWN_JSON}
    settings = settings_or_exit(site)
    lists = site_lists_of(settings, open_terminal(settings).world.library)
    of = Reporting(settings.name, settings.address, lists, extensions=settings.export_extensions)
    with log_to_ask() as book:
        record = own_record(book.mediations(period.first, period.last), period)
        try:
            data = own_file(files[kind], record, of, ExportInfo(period, datetime.datetime.now()))
        except SheetTooLong as error:
            raise click.ClickException(str(error)) from error
        book.note(Act.EXPORT)
    write_out(out, data)


@command.command()
def backup() -> None:
    """Copy the log beside itself, as the copy of today; the newest seven are kept.

    For a daily timer: the kiosk may be in use meanwhile. Ends with 1 when no copy could be made.
    """
    if not paths.LOG.exists():
        click.echo(f"{paths.LOG}: there is no log yet, so nothing to copy")
        return
    from kiosk.adapters.log_book import SqliteLogBook

    with explained_disk(paths.STATE), SqliteLogBook(paths.LOG) as book:
        copy = book.backup()
        book.note(Act.BACKUP)
        state = book.state()
    visits = f"{state.rows} {'visit' if state.rows == 1 else 'visits'}"
    mediations = f"{state.mediations} {'mediation' if state.mediations == 1 else 'mediations'}"
    click.echo(f"{copy}: {visits} and {mediations} copied")

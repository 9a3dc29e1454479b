"""The files that records declare, each with the record and the place in it that names it."""

from collections.abc import Iterator

from disclosure.records import Manual, Record
from disclosure.site import Site, StoredFile
from problems import Location


def declared_files(site: Site) -> Iterator[tuple[str, tuple[Record, Location]]]:
    """Every declared file, there or not, by its path relative to ``content/``."""
    if site.organisation.emblem:
        yield site.organisation.emblem, (site.organisation, ("emblem",))
    for manual in site.all(Manual):
        for index, attachment in enumerate(manual.attachments):
            yield f"manuals/{manual.id}/{attachment.file}", (manual, ("attachments", index, "file"))


def attached_files(site: Site) -> Iterator[tuple[StoredFile, Record, Location]]:
    """Every declared file that is there."""
    for path, (record, location) in dict(declared_files(site)).items():
        if file := site.files.get(path):
            yield file, record, location

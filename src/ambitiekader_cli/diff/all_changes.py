"""Everything that differs between two versions of the data, told as changes in meaning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from ambitiekader_cli.diff.change import Betekenis, Change, Diff, Unread
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.data_file import FilePair, read_pair
from ambitiekader_cli.diff.field_changes import field_changes
from ambitiekader_cli.diff.file_changes import file_changes, renamed
from ambitiekader_cli.diff.pairing import Pair, paired
from ambitiekader_cli.diff.spot import Spot
from ambitiekader_cli.diff.thing import Thing, naming, subject_of, things_in
from ambitiekader_cli.repo.versions import Changed


def changes_between(changed: Iterable[Changed], context: DiffContext) -> Diff:
    """Compare the files that differ. What cannot be read is left out, and named."""
    pairs: list[FilePair] = []
    unread: list[Unread] = []
    for each in changed:
        found = read_pair(each)
        if isinstance(found, FilePair):
            pairs.append(found)
        else:
            unread += found
    home = renamed(pairs)
    changes = (*file_changes(pairs, home, context), *_thing_changes(pairs, home, context))
    return Diff(changes, tuple(_only_form(pairs, changes)), tuple(unread))


def _thing_changes(
    pairs: Sequence[FilePair], home: Mapping[str, str], context: DiffContext
) -> Iterator[Change]:
    before = [thing for pair in pairs if pair.before for thing in things_in(pair.before)]
    after = [thing for pair in pairs if pair.after for thing in things_in(pair.after)]
    for kind in dict.fromkeys(thing.kind for thing in (*after, *before)):
        old, new = ([thing for thing in side if thing.kind == kind] for side in (before, after))
        for pair in paired(old, new, naming((new or old)[0].key, home)):
            yield from _of_thing(pair, home, context)


def _of_thing(pair: Pair[Thing], home: Mapping[str, str], context: DiffContext) -> Iterator[Change]:
    old, new = pair
    if old and new:
        if old.data != new.data:
            subject = subject_of(new, context.themas)
            looptijden = partial(context.looptijden, new.file.bestand.gemeente)
            trekker = new.data.get("trekker")
            eenheid = new.data.get("eenheid")
            spot = Spot(subject, new.place, looptijden, context.alone, trekker)
            spot = spot._replace(eenheid=eenheid if isinstance(eenheid, str) else None)
            yield from field_changes(old.data, new.data, spot)
        if home.get(old.file.path, old.file.path) != new.file.path:
            yield _relocated(old, new, context)
        return
    if new:
        subject = subject_of(new, context.themas)
        yield Change("toegevoegd", Betekenis.TOEGEVOEGD, subject, new.place, nieuw=new.data)
    if old:
        subject = subject_of(old, context.themas)
        yield Change("verwijderd", Betekenis.VERWIJDERD, subject, old.place, oud=old.data)


def _relocated(old: Thing, new: Thing, context: DiffContext) -> Change:
    one, other = old.file, new.file
    same = one.bestand.thema == other.bestand.thema
    betekenis = Betekenis.VERPLAATST if same else Betekenis.THEMA
    subject = subject_of(new, context.themas)
    return Change("verplaatst", betekenis, subject, new.place, oud=one.path, nieuw=other.path)


def _only_form(pairs: Iterable[FilePair], changes: Iterable[Change]) -> Iterator[str]:
    """Files that exist in both versions and in which nothing changed in meaning."""
    told = {change.place.source.path for change in changes}
    told |= {change.oud for change in changes if change.soort == "verplaatst"}
    for pair in pairs:
        if pair.before and pair.after and pair.after.path not in told:
            yield pair.after.path

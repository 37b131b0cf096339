"""Everything that differs between two versions of the data, told as changes in meaning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from ambitiekader_cli.beside import LARGE, Beside, can_work_beside
from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.data_file import FilePair, Unread, older_data, read_pair
from ambitiekader_cli.diff.difference import Diff
from ambitiekader_cli.diff.field_changes import field_changes
from ambitiekader_cli.diff.file_changes import file_changes, renamed
from ambitiekader_cli.diff.new_names import NewNames, new_names
from ambitiekader_cli.diff.pairing import Pair, paired
from ambitiekader_cli.diff.spot import Spot
from ambitiekader_cli.diff.thing import Thing, naming, subject_of, things_in
from ambitiekader_cli.repo.versions import Changed


def changes_between(changed: Iterable[Changed], context: DiffContext) -> Diff:
    """Compare the files that differ. What cannot be read is left out, and named.

    What names something that got another id did not change by that.
    """
    pairs: list[FilePair] = []
    unread: list[Unread] = []
    for found in _read(changed):
        if isinstance(found, FilePair):
            pairs.append(found)
        else:
            unread += found
    read = tuple(pairs)
    home = renamed(pairs)
    names = new_names(pairs, home)
    pairs = [names.in_pair(pair) for pair in pairs]
    of_things = (_with_times(pair, home, context, names) for pair in _things(pairs, home))
    changes = (*file_changes(pairs, home, context), *chain.from_iterable(of_things))
    only_form = (path for path in _only_form(pairs, changes) if path not in names.paths)
    return Diff(changes, tuple(only_form), tuple(unread), read)


def _read(changed: Iterable[Changed]) -> Iterator[FilePair | list[Unread]]:
    """Each in turn; of very much a second process reads half of the older versions."""
    files = [*changed]
    sizes = [len(each.before.content) if each.before else 0 for each in files]
    if sum(sizes) < LARGE or not can_work_beside():
        yield from map(read_pair, files)
        return
    own = len(files) // 2
    with Beside(lambda: map(older_data, files[own:])) as child:
        yield from map(read_pair, files[:own])
        results = child.results()
        for each in files[own:]:
            yield read_pair(each, next(results, ()) if results else ())


def _things(pairs: Sequence[FilePair], home: Mapping[str, str]) -> Iterator[Pair[Thing]]:
    before = [thing for pair in pairs if pair.before for thing in things_in(pair.before)]
    after = [thing for pair in pairs if pair.after for thing in things_in(pair.after)]
    for kind in dict.fromkeys(thing.kind for thing in (*after, *before)):
        old, new = ([thing for thing in side if thing.kind == kind] for side in (before, after))
        yield from paired(old, new, naming((new or old)[0].key, home))


def _with_times(
    pair: Pair[Thing], home: Mapping[str, str], context: DiffContext, names: NewNames
) -> Iterator[Change]:
    """Of another id also how often the data name it."""
    old, _ = pair
    for change in _of_thing(pair, home, context):
        is_id = change.betekenis is Betekenis.ID
        yield change._replace(genoemd=names.times(old)) if is_id and old else change


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

# SPDX-License-Identifier: MIT
"""The edits of a step, done in a few statements for each kind however many there are."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sqlalchemy import Connection

from twitchdesk.domain.edits import Drop, Edit, Put
from twitchdesk.domain.records import Kind, Record, kind_of
from twitchdesk.storage.shelves import ROW_OF_KIND, drop_all, fetch, put_all

Key = tuple[Kind, str]
Pair = tuple[Record | None, Record | None]
_CHUNK = 500


def key_of(edit: Edit) -> Key:
    """Return the kind and id that an edit is about."""
    match edit:
        case Put(record):
            return kind_of(record), record.id
        case Drop(kind, record_id):
            return kind, record_id


def apply(connection: Connection, edits: Sequence[Edit]) -> list[Pair]:
    """Do edits in order and return, for each, the record before and after it.

    Raises:
        DBAPIError: what the database refused; the caller's transaction undoes the rest.
    """
    keys = list(dict.fromkeys(key_of(edit) for edit in edits))
    at_first = dict(_found(connection, keys))
    now, pairs = dict(at_first), list[Pair]()
    for edit in edits:
        key, after = key_of(edit), edit.record if isinstance(edit, Put) else None
        pairs.append((now.pop(key, None), after))
        if after is not None:
            now[key] = after
    changed = [key for key in keys if at_first.get(key) != now.get(key)]
    # All that goes goes first: a day that holds one record of a kind may be given another one.
    for kind, ids in _chunks(key for key in changed if key in at_first):
        drop_all(connection, kind, ids)
    for kind, ids in _chunks(key for key in changed if key in now):
        put_all(connection, kind, [now[kind, record_id] for record_id in ids])
    return pairs


def _found(connection: Connection, keys: Iterable[Key]) -> Iterator[tuple[Key, Record]]:
    for kind, ids in _chunks(keys):
        for record in fetch(connection, kind, ROW_OF_KIND[kind].__table__.c.id.in_(ids)):
            yield (kind, record.id), record


def _chunks(keys: Iterable[Key]) -> Iterator[tuple[Kind, list[str]]]:
    by_kind = sorted(keys, key=lambda key: key[0])
    for kind, group in groupby(by_kind, key=lambda key: key[0]):
        ids = [record_id for _kind, record_id in group]
        for start in range(0, len(ids), _CHUNK):
            yield kind, ids[start : start + _CHUNK]

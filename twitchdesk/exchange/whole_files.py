# SPDX-License-Identifier: MIT
"""Files and folders that appear whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from twitchdesk.exchange.errors import ExportError


def _refused(target: Path, error: OSError) -> ExportError:
    said = error.strerror or "the system refused"
    return ExportError(f"{target} could not be written: {said}. Choose another place or free some space.")


def refuse_if_there(target: Path) -> None:
    """Make sure that nothing is overwritten.

    Raises:
        ExportError: there is something at ``target``, or the system does not say.
    """
    try:
        there = target.exists()
    except OSError as error:
        raise _refused(target, error) from error
    if there:
        raise ExportError(f"{target} is there already. It was left alone; choose a name that is free.")


def sync_folder(folder: Path) -> None:
    """Make sure a renamed file of ``folder`` survives a power cut, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def whole_path(target: Path) -> Iterator[Path]:
    """Give the path of a file to write, which takes the place of ``target`` at the end.

    Raises:
        ExportError: it could not be written; ``target`` is as it was.
    """
    partial = target.with_name(f".{target.name}.partial-{os.getpid()}")
    try:
        yield partial
        with partial.open("rb+") as written:
            os.fsync(written.fileno())
        partial.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise _refused(target, error) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


@contextmanager
def whole_file(target: Path) -> Iterator[IO[str]]:
    """Give a text file to write (UTF-8, line ends as written) as ``whole_path`` does. Raises as it does."""
    with whole_path(target) as partial, partial.open("w", encoding="utf-8", newline="") as writing:
        yield writing


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """Give an empty folder to fill that becomes ``target`` at the end; ``target`` must not be there yet.

    Raises:
        ExportError: it could not be written, or there is something at ``target``; that is as it was.
    """
    refuse_if_there(target)
    try:
        partial = Path(tempfile.mkdtemp(prefix=f".{target.name}.partial-", dir=target.parent))
    except OSError as error:
        raise _refused(target, error) from error
    try:
        # mkdtemp makes a folder for its owner alone, which would surprise later.
        partial.chmod(0o755)
        yield partial
        partial.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        raise _refused(target, error) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)

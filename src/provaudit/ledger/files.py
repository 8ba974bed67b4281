"""Writing a file so that it is whole at every moment: the old text or the new, never half of one."""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path

from provaudit.errors import UsageError


def write_whole(path: Path, text: str) -> None:
    """Put `text` at `path`: a temporary file in the same folder, flushed to the disk, takes the old one's place at once.

    A process killed in between leaves the old file as it was and perhaps a hidden `.tmp` file, which nothing reads.
    Raises UsageError where the folder or the disk refuses.
    """
    try:
        _write_whole(path, text)
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be written: {error.strerror}; make its folder writable, or name another"
        ) from None


def _write_whole(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex}.tmp")
    # O_EXCL with mode 0o666: the umask decides who may read it, which tempfile.mkstemp would not allow.
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    """Make the renaming itself last through a power cut, where the system can open folders (Windows cannot)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

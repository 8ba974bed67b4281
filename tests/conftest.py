"""What all tests share: no network, and where the outside data is."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is ever fetched: any attempt to connect to an internet address fails the test."""

    def refuse(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            host = address[0] if isinstance(address, tuple) else address
            if host not in ("127.0.0.1", "::1", "localhost"):
                raise AssertionError(f"something tried to connect to {address}")
        original(self, address)  # type: ignore[arg-type]

    original = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="session")
def corpora() -> Iterator[Path]:
    """The folder of outside data that PROVAUDIT_CORPORA names; tests that need it are skipped without it."""
    named = os.environ.get("PROVAUDIT_CORPORA", "")
    if not named or not Path(named).is_dir():
        pytest.skip("PROVAUDIT_CORPORA names no folder; set it to the folder that holds seeds/, gold/ and bench/")
    yield Path(named)


@pytest.fixture
def seeds() -> Path:
    """The demonstration dossier."""
    return ROOT / "seeds"

"""The door to datasketch's storages: provaudit's signatures in a MinHashLSH that is kept in Redis.

The test starts a server of its own on a free port of the loopback interface, without files, and stops it.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator

import pytest

from provaudit.analysis.duplicates import near_duplicates, signature_rows
from provaudit.analysis.duplicates.bands import bands_for

SERVER = shutil.which("redis-server")

LOCK = (
    "The council voted on Tuesday to close the eastern lock for eleven weeks while its gates, the oldest on the river, "
    "are taken out and rebuilt by a yard from the coast."
)
TEXTS = {
    "harbour": f"{LOCK} Nobody in the Pilot Inn believed that it would be eleven, and the landlord took bets on it all evening.",
    "mirror": f"{LOCK} Nobody in the Pilot Inn believed that it would be eleven, and the landlord took bets on it all night.",
    "valley": "Sheep were sold at the autumn fair for less than the hay that they had eaten, and the farmers went home early.",
}


@pytest.fixture
def port() -> Iterator[int]:
    redis = pytest.importorskip("redis", reason="the Redis client is not installed; pip install redis")
    if SERVER is None:
        pytest.skip("redis-server is not installed; apt-get install redis-server")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = int(probe.getsockname()[1])
    command = [SERVER, "--port", str(free), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        client = redis.Redis(host="127.0.0.1", port=free)
        for _ in range(100):
            try:
                client.ping()
                break
            except redis.exceptions.ConnectionError:
                time.sleep(0.05)
        else:
            pytest.fail("redis-server did not answer within five seconds")
        client.close()
        yield free
    finally:
        server.terminate()
        server.wait(timeout=10)


def test_signatures_are_found_again_in_an_index_that_redis_keeps(port: int) -> None:
    import datasketch

    storage = {"type": "redis", "redis": {"host": "127.0.0.1", "port": port}, "basename": b"provaudit"}
    rows = dict(zip(TEXTS, signature_rows(list(TEXTS.values())), strict=True))
    hashed = {name: datasketch.MinHash(hashvalues=row, seed=1, scheme="affine32") for name, row in rows.items()}
    writer = datasketch.MinHashLSH(num_perm=128, params=bands_for(0.8), storage_config=storage)
    with writer.insertion_session() as session:
        for name, one in hashed.items():
            session.insert(name, one)
    reader = datasketch.MinHashLSH(num_perm=128, params=bands_for(0.8), storage_config=storage)
    assert sorted(reader.query(hashed["harbour"])) == ["harbour", "mirror"]
    assert reader.query(hashed["valley"]) == ["valley"]
    for index in (writer, reader):
        for store in (*index.hashtables, index.keys):
            store._redis.connection_pool.disconnect()
    assert [(i, j) for i, j, *_ in near_duplicates(list(TEXTS.values()), 0.8)] == [(0, 1)]

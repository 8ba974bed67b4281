"""Everything that is measured of the duplicates analysis: `python -m bench.duplicates.run [quick|full]`.

quick (the default): speed beside peers at 10,000 documents, and accuracy. full: also 60,000 documents, and provaudit alone at
200,000, for the growth of the cost; about ten minutes on two cores. Truth by brute force is made up to 10,000 documents; beyond, recall and precision are
those against provaudit's own pairs, which are verified and equal to the truth at 10,000.
"""

from __future__ import annotations

import sys

from bench.duplicates import accuracy, peers

OWN = ("provaudit [fast]", "provaudit (numpy)")


def main() -> None:
    """Prints every figure."""
    full = sys.argv[1:] == ["full"]
    peers.compare(10_000)
    if full:
        peers.compare(60_000, exact=False)
        peers.compare(200_000, tools=OWN, exact=False)
    accuracy.main()


if __name__ == "__main__":
    main()

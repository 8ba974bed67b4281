"""Duplicates: which texts, passages, sentences and headings repeat one another.

shingles → MinHash signature → bands → candidate pairs → verified similarity → clusters, and seeds → blocks → chains for
passages. numpy runs everything; numba, where installed, runs the inner steps of large inputs with the same results.
"""

from provaudit.analysis.duplicates.index import Index, Similar
from provaudit.analysis.duplicates.near import near_duplicates, signature_rows
from provaudit.analysis.duplicates.noisy import COPIED, copied_share
from provaudit.analysis.duplicates.options import DuplicateOptions, Exclusion
from provaudit.analysis.duplicates.passages import PassageOptions
from provaudit.analysis.duplicates.repeats import Repeats, repeats, similar
from provaudit.analysis.duplicates.shingle import shingle_hashes

__all__ = [
    "COPIED",
    "DuplicateOptions",
    "Exclusion",
    "Index",
    "PassageOptions",
    "Repeats",
    "Similar",
    "copied_share",
    "near_duplicates",
    "repeats",
    "shingle_hashes",
    "signature_rows",
    "similar",
]

"""What people decided: finding ids, decisions on disk, the baseline, and carrying both over to the present findings."""

from provaudit.ledger.apply import Ledger, decide, gating, reaffirm, settle
from provaudit.ledger.baseline import Baseline, read_baseline, write_baseline, write_entries
from provaudit.ledger.carry import nearest
from provaudit.ledger.fingerprint import Statements, identify
from provaudit.ledger.resolutions import read_resolution, read_resolutions, resolution_path, write_resolution
from provaudit.model.resolution import Resolution

__all__ = [
    "Baseline",
    "Ledger",
    "Resolution",
    "Statements",
    "decide",
    "gating",
    "identify",
    "nearest",
    "read_baseline",
    "read_resolution",
    "read_resolutions",
    "reaffirm",
    "resolution_path",
    "settle",
    "write_baseline",
    "write_entries",
    "write_resolution",
]

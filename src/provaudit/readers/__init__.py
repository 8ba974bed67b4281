"""Input formats: path → sources. What cannot be read becomes a Problem, never an exception that hides the rest."""

from provaudit.readers.dossier import Dossier, common_folder, read

__all__ = ["Dossier", "common_folder", "read"]

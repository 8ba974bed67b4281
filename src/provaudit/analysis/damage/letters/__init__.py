"""Words glued, broken, misread or wrongly decoded."""

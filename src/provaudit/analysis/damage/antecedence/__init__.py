"""References to what is not there."""

"""What was lost, as another source has it."""

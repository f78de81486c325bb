"""What stands behind an answer, for people to check: cells in their grid, originals, working papers."""

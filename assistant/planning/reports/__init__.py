"""Questions answered by what reports say: the figures they state, and their passages."""

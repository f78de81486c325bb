"""Questions whose answer takes several figures: each is planned by itself, then set beside the others."""

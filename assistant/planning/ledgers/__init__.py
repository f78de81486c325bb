"""Questions answered by the rows of ledgers: words linked to columns and values, and the plans made of them."""

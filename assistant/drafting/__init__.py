"""Plan paragraphs with cited figures, and the Word documents that carry them."""

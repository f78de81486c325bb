"""From evidence to an answer whose every figure is cited."""

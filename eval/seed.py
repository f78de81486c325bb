"""The seed that the demo, the eval set and its baseline share."""

DEFAULT_SEED = 20240630

"""Reports against ledgers: the figure a report states beside the same one computed.

Done once, when a generation is built; answers and the inventory only read the result
(docs/decisions/0010-reports-against-ledgers.md).
"""

"""Reading a question against the cells of any table: by its row and column labels.

The ledger grammar (`assistant.planning.ledgers.tables`) knows what a register's columns are for.
Here nothing is known but the labels: every numeric cell is named by the words of its row
and of its headers, whatever the layout.  A question is read by which labels it mentions,
what it asks of the cells they name, and which of its words nothing explains.
"""

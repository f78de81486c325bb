"""From a plan to evidence: rows of tables, facts of reports, passages."""

"""Changes to the knowledge base that are asked for over HTTP: uploads, deletions, going back a generation.

Each is a job in the database, done by a process of its own, so that answering goes on, a fault
takes nothing with it, and a restart finds what was left undone.
"""

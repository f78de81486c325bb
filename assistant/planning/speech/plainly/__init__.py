"""Saying plainly what is said in turns of speech: each module has the rules of one kind, `plain_speech` their order."""

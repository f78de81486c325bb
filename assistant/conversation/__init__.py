"""What was asked before, and what a question asked after it means.

`turns` says what is kept of a conversation, `cues` reads the words by which a question
leans on the one before, `patching` changes the plan before it, `follow_ups` decides
between that and a new topic, `chat` answers what asks nothing of the material.
"""

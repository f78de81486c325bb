"""A query for the indexes from the words of a question: each with its other wordings.

The indexes know no glossary; what a word may also be called, and how much that counts,
is said here.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.planning.speech.words import Word
from assistant.ports import Query, Wording
from assistant.vocabulary.glossary import Glossary

WEIGHT = 0.7
_WORDINGS = 5


def query_for(words: Sequence[Word], glossary: Glossary, asked: str = "") -> Query:
    """What to search for when a question names `words`; `asked` is the question itself.

    Words that stand side by side are left so: the text may have them side by side as well.
    One character (卖 for 出让) stands in too many other words to be searched for.
    """
    text = ""
    for place, word in enumerate(words):
        text += ("" if place == 0 or words[place - 1].end == word.start else " ") + word.text
    wordings = [
        Wording(word=word, text=other, weight=WEIGHT)
        for word in dict.fromkeys(each.text for each in words)
        for other in [other for other in glossary.variants(word)[1:] if len(other) > 1][:_WORDINGS]
    ]
    return Query(text=text, wordings=tuple(wordings), asked=asked)

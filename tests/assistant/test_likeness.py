"""Which characters are taken for one another."""

from __future__ import annotations

import pytest

from assistant.vocabulary.likeness import Likeness, likeness


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param("班", "斑", Likeness.SAME_SOUND, id="same-sound"),
        pytest.param("该", "改", Likeness.SAME_SOUND, id="other-tone"),
        pytest.param("粮", "娘", Likeness.NEAR_SOUND, id="n-l"),
        pytest.param("整", "怎", Likeness.NEAR_SOUND, id="zh-z-and-eng-en"),
        pytest.param("司", "十", Likeness.NEAR_SOUND, id="s-sh"),
        pytest.param("应", "因", Likeness.NEAR_SOUND, id="ing-in"),
        pytest.param("房", "翻", Likeness.NEAR_SOUND, id="ang-an"),
        pytest.param("末", "未", Likeness.LOOK, id="one-stroke"),
        pytest.param("垦", "恳", Likeness.SAME_SOUND, id="shared-part"),
        pytest.param("供", "田", None, id="nothing"),
        pytest.param("A", "B", None, id="letters"),
    ],
)
def test_likeness(one: str, other: str, alike: Likeness | None) -> None:
    assert likeness(one, other) is alike
    assert likeness(other, one) is alike

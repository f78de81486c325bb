"""Which characters are taken for one another: those that sound alike and those that look alike.

Sounds are those of pypinyin's character table, tones left out; usual readings that people
of the south and west say alike (n/l, z/zh, in/ing …) is near, not the same.  Looks are a
table of our own: families that share a part, and pairs that differ by a stroke.
"""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import lru_cache

from pypinyin.pinyin_dict import pinyin_dict


class Likeness(IntEnum):
    """How alike two characters are, the most alike first; two may also have changed places."""

    SAME_SOUND = 1
    NEAR_SOUND = 2
    LOOK = 3
    SWAPPED = 4


_READINGS = 2  # the table has the usual ones first
_MERGED_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
_MERGED_FINALS = (("ing", "in"), ("eng", "en"), ("ang", "an"))
_FAMILIES = """
未末 己已巳 土士 干千于 日曰目 人入八 大太犬 天夫无 木本术 王玉主 白自 田由甲申 刀力 午牛 贝见 今令
么公 治冶 侯候 析折拆 拔拨 拨泼 徒徙 蓝篮 券卷 辩辨辫 戊戌戍戎 住往 准淮 抓爪瓜 崇祟 处外 复夏 丧衷
皮波坡披陂破玻彼被 斑班 图圆国困 冈岗刚钢纲 甫浦蒲铺捕埔辅 研砚 供洪拱 垦恳 胁协肋 形型刑邢 植直值置 销消削稍
案安 挂桂佳 钩勾沟构购 拍柏伯泊 卖买实 期其基棋 改该 整正 堰偃 坪平评苹 坝坎坏 洲州 桠垭亚哑 湾弯 栎砾 坳拗幼 墟嘘
溪奚 滩摊 塘糖搪 桥侨娇骄 堡保 岭领令 岩宕 岔盆 峡陕狭 泽译择 漆膝 沧仓苍 涪培陪 渡度 澄登橙 汀订灯 渚诸堵者
耕耗 粮良狼 农衣 标示 违连 建健键 占古 批比枇 查杳 督瞥 察擦 灾灰 滑猾 崩蹦 陷焰 隐稳 患串 威成 测侧厕 绘会
矿旷 采彩菜 砂沙纱 储诸 造告 林材村 草早 湿温 恢灰 绿录 森淼 护户 登凳 记计 抵低底 押压 转传 移栘 宗宋 籍藉
规现观 划画 审宙 核孩骇该 验险检 收牧 缴激 罚罗 款欸 额颜 价介 资姿 金全 投没 项顶 目日 进迸 展屐 完宪 成城诚
"""


def likeness(one: str, other: str) -> Likeness | None:
    """How alike two different characters are; None when nobody takes one for the other."""
    sounds, others = _sounds(one), _sounds(other)
    if not set(sounds).isdisjoint(others):
        return Likeness.SAME_SOUND
    if sounds and others and _merged(sounds[0]) == _merged(others[0]):
        return Likeness.NEAR_SOUND
    return Likeness.LOOK if other in _look_alikes().get(one, ()) else None


@lru_cache(maxsize=8192)
def _sounds(character: str) -> tuple[str, ...]:
    said = dict.fromkeys(_toneless(sound) for sound in pinyin_dict.get(ord(character), "").split(",") if sound)
    return tuple(said)[:_READINGS]


def _toneless(sound: str) -> str:
    """lǜ -> lü, zhōng -> zhong."""
    apart = unicodedata.normalize("NFD", sound)
    kept = "".join(mark for mark in apart if not unicodedata.combining(mark) or mark == "\N{COMBINING DIAERESIS}")
    return unicodedata.normalize("NFC", kept)


def _merged(sound: str) -> str:
    for wide, narrow in _MERGED_INITIALS:
        if sound.startswith(wide):
            sound = narrow + sound.removeprefix(wide)
            break
    for wide, narrow in _MERGED_FINALS:
        if sound.endswith(wide):
            return sound.removesuffix(wide) + narrow
    return sound


@lru_cache(maxsize=1)
def _look_alikes() -> dict[str, frozenset[str]]:
    families: dict[str, set[str]] = {}
    for family in _FAMILIES.split():
        for character in family:
            families.setdefault(character, set()).update(family.replace(character, ""))
    return {character: frozenset(others) for character, others in families.items()}

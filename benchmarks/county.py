"""A county's files in any number, the same in every run: reports of a few thousand characters
and small ledgers, on invented places and offices.

``python -m benchmarks.county FOLDER [FILES]`` writes them.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from eval.corpus.names import TOWNS, VILLAGES

LEDGER_EVERY = 5  # each fifth file is a ledger
_SEED = 20240715
_OFFICES = ("执法", "耕保", "利用", "规划", "登记", "矿产", "林业", "地环", "测绘", "信访")
_TOPICS = {
    "卫片执法": ("下发图斑", "整改到位图斑", "立案查处案件", "拆除违法建筑"),
    "耕地保护": ("恢复耕地", "新增耕地", "巡查耕地地块", "竖立公示牌"),
    "土地供应": ("出让宗地", "划拨宗地", "处置批而未供地块", "收回闲置土地"),
    "空间规划": ("编制村庄规划", "审查建设项目", "核发规划许可证", "开展规划公示"),
    "不动产登记": ("办理首次登记", "办理抵押登记", "化解历史遗留小区", "发放不动产权证"),
    "矿产管理": ("注销采矿权", "巡查矿山", "恢复治理图斑", "出让采矿权"),
    "森林资源": ("核查森林督查图斑", "查处涉林案件", "完成营造林", "巡护林区"),
    "地质灾害": ("排查隐患点", "核销隐患点", "开展应急演练", "避险搬迁农户"),
    "测绘地信": ("更新基础数据图幅", "检测测量标志", "验收测绘成果", "提供地图服务"),
    "信访维稳": ("接待来访群众", "办结信访件", "化解积案", "答复网上留言"),
}
_MEASURES = ("压实属地责任", "建立周调度机制", "逐宗建立台账", "组织专班现场督办", "强化部门联动", "严格验收销号程序",
             "开展业务培训", "畅通举报渠道", "推行限时办结", "加密巡查频次", "落实网格管理",
             "约谈滞后乡镇")  # fmt: skip
_CAUSES = ("资金到位不及时", "权属存在争议", "基层力量薄弱", "历史资料缺失", "群众意愿不统一", "汛期施工受阻",
           "部门衔接不畅", "审批链条较长")  # fmt: skip
_UNITS = ("个", "宗", "处", "件", "亩", "户", "本")


def write_county(folder: Path, files: int) -> int:
    """Writes that many files and returns the number of characters in the reports."""
    folder.mkdir(parents=True, exist_ok=True)
    characters = 0
    for number in range(files):
        chance = random.Random(_SEED + number)
        if number % LEDGER_EVERY == LEDGER_EVERY - 1:
            _write_ledger(folder / f"台账{number:05d}.csv", chance, number)
        else:
            text = report(chance, number)
            characters += len(text)
            (folder / f"报告{number:05d}.txt").write_text(text, encoding="utf-8")
    return characters


def report(chance: random.Random, number: int) -> str:
    """A half-year report of six sections, some 2,500 characters."""
    year, half = 2015 + number % 10, "上下"[number // 10 % 2]
    town = TOWNS[number % len(TOWNS)]
    lines = [f"{town}自然资源所{year}年{half}半年{_OFFICES[number % len(_OFFICES)]}工作总结（第{number}号）"]
    for place, topic in enumerate(chance.sample(sorted(_TOPICS), 6)):
        points = (f"{mark}是{_point(chance, topic)}" for mark in "一二三")
        lines.append(f"{'一二三四五六'[place]}、{topic}工作情况。{''.join(points)}")
    return "\n".join(lines) + "\n"


def _point(chance: random.Random, topic: str) -> str:
    done, other = chance.sample(_TOPICS[topic], 2)
    village, next_village = chance.sample(VILLAGES, 2)
    unit, other_unit = chance.sample(_UNITS, 2)
    measures = chance.sample(_MEASURES, 3)
    return (
        f"{measures[0]}，在{village}、{next_village}等地{done}{chance.randint(2, 900)}{unit}，涉及面积"
        f"{chance.uniform(1, 900):.2f}亩。针对{chance.choice(_CAUSES)}的问题，{measures[1]}、{measures[2]}，"
        f"{other}{chance.randint(2, 900)}{other_unit}，完成年度任务的{chance.uniform(20, 99):.1f}%。"
    )


def _write_ledger(path: Path, chance: random.Random, number: int) -> None:
    topic = sorted(_TOPICS)[number % len(_TOPICS)]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow([f"{topic}台账{number:05d}（截至{2015 + number % 10}年6月30日）"])
        out.writerow(["序号", "乡镇", "村", "编号", "面积（亩）", "状态"])
        out.writerows(_rows(chance, number))


def _rows(chance: random.Random, number: int) -> Iterator[tuple[object, ...]]:
    for row in range(1, 31):
        state = chance.choice(("已整改", "正在整改", "未整改"))
        area = f"{chance.uniform(1, 60):.2f}"
        yield row, chance.choice(TOWNS), chance.choice(VILLAGES), f"{number:05d}{row:03d}", area, state


if __name__ == "__main__":
    print(write_county(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000), "characters of reports")

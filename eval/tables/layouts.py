"""Layouts that published tables have, each with figures of a fictional county."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from eval.tables.invented import Invented, Line, Measure, Rows, drawn
from eval.tables.parted import parted_twice, units_below


def invented_tables(seed: int) -> tuple[Invented, ...]:
    """All layouts, the figures drawn from `seed`."""
    draw = Random(seed)  # noqa: S311 - no secret
    made = (_flat, _years, _sections, _months, _changes, _before_after, _indicators, _records, _groups, _goods)
    return (*(make(draw) for make in made), *_stacked(draw), units_below(draw), *parted_twice(draw))


def _flat(draw: Random) -> Invented:
    """Title, one header with units, a kind beside each name, a total."""
    names = ("第一小学", "实验小学", "城东小学", "云岭中学", "滨江中学", "职业技术学校")
    groups = dict(zip(names, ("小学", "小学", "小学", "中学", "中学", "中职"), strict=True))
    measures = (
        Measure("在校学生数", "人", 600, 3000),
        Measure("专任教师数", "人", 40, 240),
        Measure("校舍建筑面积", "平方米", 5000, 40000),
    )
    figures = drawn(draw, names, measures)
    rows: list[Line] = [
        ("澄湖县2023年学校基本情况表",),
        ("学校名称", "学段", *(f"{m.name}（{m.unit}）" for m in measures)),
    ]
    rows += [(name, groups[name], *(figures[name, m.name, ""] for m in measures)) for name in names]
    rows.append(("合计", None, *(sum((figures[name, m.name, ""] for name in names), Decimal(0)) for m in measures)))
    said = ("2023年澄湖县学校基本情况表里，", "澄湖县2023年")
    return Invented(
        "school",
        "澄湖县2023年学校基本情况表.xlsx",
        said,
        "学校",
        "所",
        names,
        measures,
        figures,
        tuple(rows),
        groups=groups,
    )


def _years(draw: Random) -> Invented:
    """A unit line, years as columns, a total and a note below."""
    names = ("县人民医院", "县中医医院", "县妇幼保健院", "城关镇卫生院", "河口乡卫生院")
    times, measure = ("2021年", "2022年", "2023年"), Measure("床位数", "张", 30, 600)
    figures = drawn(draw, names, (measure,), times)
    rows: list[Line] = [("澄湖县医疗卫生机构床位数",), (None, None, None, "单位：张"), ("机构名称", *times)]
    rows += [(name, *(figures[name, "床位数", time] for time in times)) for name in names]
    rows.append(("合计", *(sum((figures[name, "床位数", time] for name in names), Decimal(0)) for time in times)))
    rows.append(("注：乡镇卫生院含分院。",))
    said = ("澄湖县医疗卫生机构床位数表里，", "澄湖县")
    file = "澄湖县卫生健康局：2021—2023年医疗卫生机构床位数.xlsx"
    return Invented("beds", file, said, "机构", "家", names, (measure,), figures, tuple(rows), times)


def _sections(draw: Random) -> Invented:
    """A statement: sections that are the sums of their items, and the sum of all."""
    sections = (
        ("一、税收收入", ("增值税", "企业所得税", "个人所得税", "资源税", "城市维护建设税")),
        ("二、非税收入", ("专项收入", "行政事业性收费收入", "罚没收入", "国有资源有偿使用收入")),
    )
    names = tuple(name for _, items in sections for name in items)
    measures = (
        Measure("年初预算数", "万元", 1000, 30000, 1),
        Measure("1—6月执行数", "万元", 500, 15000, 1),
        Measure("上年同期数", "万元", 500, 15000, 1),
    )
    figures = drawn(draw, names, measures)

    def summed(items: tuple[str, ...]) -> Line:
        return tuple(sum((figures[name, m.name, ""] for name in items), Decimal(0)) for m in measures)

    rows: list[Line] = [("2024年1—6月澄湖县一般公共预算收入执行情况表",), ("单位：万元",)]
    rows.append(("项目", *(m.name for m in measures)))
    for title, items in sections:
        rows.append((title, *summed(items)))
        rows += [(f"  {name}", *(figures[name, m.name, ""] for m in measures)) for name in items]
    rows.append(("收入合计", *summed(names)))
    said = ("澄湖县一般公共预算收入执行情况表里，",)
    file = "2024年1—6月澄湖县一般公共预算收入执行情况表.xlsx"
    return Invented("budget", file, said, "项目", "项", names, measures, figures, tuple(rows))


def _months(draw: Random) -> Invented:
    """Months as rows, the things in columns, the whole year below."""
    names, times = ("青石站", "白渡站", "柳湾站", "双桥站"), tuple(f"{month}月" for month in range(1, 13))
    measure = Measure("降水量", "毫米", 5, 320, 1)
    figures = drawn(draw, names, (measure,), times)
    rows: list[Line] = [("澄湖县2023年各雨量站月降水量",), ("单位：毫米",), ("月份", *names)]
    rows += [(time, *(figures[name, "降水量", time] for name in names)) for time in times]
    rows.append(("全年", *(sum((figures[name, "降水量", time] for time in times), Decimal(0)) for name in names)))
    said = ("澄湖县2023年各雨量站月降水量表里，",)
    file = "澄湖县水利局：2023年各雨量站月降水量.xlsx"
    return Invented("rain", file, said, "雨量站", "个", names, (measure,), figures, tuple(rows), times)


def _changes(draw: Random) -> Invented:
    """A release: a month and the months so far, each with its change, in two levels."""
    names = ("粮食收购量", "化肥销售量", "水泥销售量", "成品油销售量")
    measures = (Measure("绝对量", "万吨", 20, 300, 1), Measure("同比增长", "%", 1, 15, 1))
    times = ("6月", "1—6月")
    figures = drawn(draw, names, measures, times)
    rows: list[Line] = [
        ("澄湖县2024年6月重要商品购销情况",),
        ("指标", "单位", "6月", None, "1—6月", None),
        (None, None, *("绝对量", "同比增长（%）") * 2),
    ]
    rows += [(name, "万吨", *(figures[name, m.name, time] for time in times for m in measures)) for name in names]
    said = ("澄湖县2024年6月重要商品购销情况表里，",)
    file = "澄湖县商务局：2024年6月重要商品购销情况.xlsx"
    merged = ("C2:D2", "E2:F2", "A2:A3", "B2:B3")
    return Invented("release", file, said, "指标", "个", names, measures, figures, tuple(rows), times, merged=merged)


def _before_after(draw: Random) -> Invented:
    """The same measures before and after, side by side under a header of two levels."""
    names, times = ("东关小区", "西苑小区", "南园小区", "北桥小区", "老粮库片区"), ("改造前", "改造后")
    measures = (Measure("住宅户数", "户", 100, 900), Measure("住宅面积", "平方米", 6000, 80000))
    figures = drawn(draw, names, measures, times)
    order = [(m, time) for time in times for m in measures]
    rows: list[Line] = [
        ("小区名称", "改造前", None, "改造后", None),
        (None, *(f"{m.name}（{m.unit}）" for m, _ in order)),
    ]
    rows += [(name, *(figures[name, m.name, time] for m, time in order)) for name in names]
    rows.append(("合计", *(sum((figures[name, m.name, time] for name in names), Decimal(0)) for m, time in order)))
    said = ("澄湖县老旧小区改造前后对比表里，", "")
    file, merged = "澄湖县老旧小区改造前后对比.xlsx", ("A1:A2", "B1:C1", "D1:E1")
    return Invented("renewal", file, said, "小区", "个", names, measures, figures, tuple(rows), times, merged=merged)


def _indicators(draw: Random) -> Invented:
    """Indicators with a column of units and years, under headings without figures."""
    times, measure = ("2021年", "2022年", "2023年"), Measure("", "万元", 50, 9000)
    names = ("环保投入", "公益捐赠", "安全生产投入", "职工培训经费")
    figures = drawn(draw, names, (measure,), times)
    lines: list[Line] = [(name, "万元", *(figures[name, "", time] for time in times)) for name in names]
    rows: list[Line] = [("澄湖水泥集团2023年责任报告关键指标",), ("指标", "单位", *times), ("环境",), lines[0]]
    rows.append(("用水总量", "万立方米", 812, 790, 775))
    rows += [("社会",), *lines[1:], ("员工总数", "人", 1204, 1188, 1190)]
    said = ("澄湖水泥集团责任报告关键指标里，", "澄湖水泥集团")
    file = "澄湖水泥集团2023年责任报告关键指标.xlsx"
    return Invented("indicators", file, said, "", "项", names, (measure,), figures, tuple(rows), times)


def _records(draw: Random) -> Invented:
    """A list with serial numbers and a party beside each name, no title."""
    names = (
        "城关中学迁建工程",
        "河口大桥加固工程",
        "县档案馆数字化项目",
        "青石水库除险项目",
        "白渡农贸市场改造",
        "乡道提质工程",
    )
    firms = ("宏远建设", "路桥集团", "智数科技", "宏远建设", "华安工程", "路桥集团")
    groups = dict(zip(names, firms, strict=True))
    measures = (
        Measure("中标金额", "万元", 80, 6000, 2),
        Measure("工期", "天", 60, 540),
        Measure("投标家数", "家", 3, 40),
    )
    figures = drawn(draw, names, measures)
    rows: list[Line] = [("序号", "项目名称", "中标单位", *(f"{m.name}（{m.unit}）" for m in measures))]
    rows += [
        (at, name, groups[name], *(figures[name, m.name, ""] for m in measures)) for at, name in enumerate(names, 1)
    ]
    said = ("2024年上半年澄湖县中标项目公示里，", "澄湖县中标项目中，")
    file = "澄湖县公共资源交易中心：2024年上半年中标项目公示.xlsx"
    return Invented("bids", file, said, "项目", "个", names, measures, figures, tuple(rows), groups=groups)


def _groups(draw: Random) -> Invented:
    """Names merged under kinds, measures over two times each."""
    kinds = (
        ("国有银行", ("江南银行", "长河银行", "九州银行")),
        ("股份制银行", ("启明银行", "东山银行", "海盛银行")),
        ("城商行", ("澄湖银行", "云岭银行", "青川银行")),
    )
    names, times = tuple(name for _, own in kinds for name in own), ("2023A", "2024H1")
    measures = (
        Measure("总资产", "亿元", 3000, 90000),
        Measure("不良贷款率", "%", 0, 3, 2),
        Measure("净息差", "%", 1, 3, 2),
    )
    figures = drawn(draw, names, measures, times)
    heads = tuple(cell for m in measures for cell in (f"{m.name}（{m.unit}）", None))
    rows: list[Line] = [("类型", "银行", *heads), (None, None, *times * 3)]
    merged = ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"]
    for kind, own in kinds:
        merged.append(f"A{len(rows) + 1}:A{len(rows) + len(own)}")
        for at, name in enumerate(own):
            rows.append(
                (None if at else kind, name, *(figures[name, m.name, time] for m in measures for time in times))
            )
    groups = {name: kind for kind, own in kinds for name in own}
    said = ("华岳证券上市银行2024年中报综述里，", "上市银行2024年中报综述中，")
    file, merges = "华岳证券：上市银行2024年中报综述.xlsx", tuple(merged)
    return Invented("banks", file, said, "银行", "家", names, measures, figures, tuple(rows), times, groups, merges)


def _goods(draw: Random) -> Invented:
    """A price bulletin: goods under headings, each with the unit it is sold by; figures stored as text."""
    kinds = (
        ("一、黑色金属", ("螺纹钢", "线材")),
        ("二、有色金属", ("铝锭", "电解铜")),
        ("三、农产品", ("玉米", "大豆")),
    )
    names = tuple(name for _, own in kinds for name in own)
    measures = (Measure("本期价格", "元", 1000, 9000, 1), Measure("涨跌幅", "%", 1, 9, 1))
    figures = drawn(draw, names, measures)
    rows: list[Line] = [("澄湖市2024年5月下旬重要生产资料价格",), ("产品名称", "单位", "本期价格（元）", "涨跌幅（%）")]
    for kind, own in kinds:
        rows.append((kind,))
        rows += [(name, "吨", *(str(figures[name, m.name, ""]) for m in measures)) for name in own]
    said = ("澄湖市2024年5月下旬重要生产资料市场价格里，",)
    file = "澄湖市统计局：2024年5月下旬重要生产资料市场价格变动情况.xlsx"
    return Invented("prices", file, said, "产品", "种", names, measures, figures, tuple(rows))


def _stacked(draw: Random) -> tuple[Invented, Invented]:
    """Two tables with the same measures below each other, each of its own kind of thing."""
    measures = (
        Measure("营业收入", "万元", 30000, 90000, 2),
        Measure("营业成本", "万元", 10000, 29999, 2),
        Measure("毛利率", "%", 5, 60, 2),
    )
    heads = tuple(f"{m.name}（{m.unit}）" for m in measures)
    made: list[Invented] = []
    for key, number, thing, classifier, names in (
        ("segments", "一、分产品", "产品", "类", ("配电设备", "储能设备", "光伏组件", "充电桩")),
        ("regions", "二、分地区", "地区", "个", ("华东", "华南", "西北", "境外")),
    ):
        figures = drawn(draw, names, measures)
        title: list[Line] = [("澄湖电气2023年主营业务分产品、分地区情况",)] if not made else [(None,)]
        body: list[Line] = [(name, *(figures[name, m.name, ""] for m in measures)) for name in names]
        rows: Rows = (*title, (number,), (thing, *heads), *body)
        said = ("澄湖电气2023年年度报告里，", "澄湖电气2023年")
        file = "澄湖电气：2023年年度报告.xlsx"
        made.append(Invented(key, file, said, thing, classifier, names, measures, figures, rows))
    return made[0], made[1]

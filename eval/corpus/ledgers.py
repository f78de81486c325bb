"""The county's ledgers, with the mess of real ones laid over the clean data.

The mess is drawn from a generator of its own, so that it can change without
changing the county: numbers typed as text or in full-width digits, dates in four
forms, trailing spaces, blanks and dashes for zero, a few digits starred.  Printed
totals are those of the clean data, starred cells included.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from decimal import Decimal

from eval.corpus.county import BUREAU, County
from eval.corpus.sheets import Cell, Ledger, Mess
from eval.corpus.writing import mask

PARCELS = "卫片执法图斑台账.xlsx"
PLOTS = "土地供应台账.csv"
BATCHES = "批而未供土地台账.csv"
LINKS = "增减挂钩项目台账.xlsx"
HAZARDS = "地质灾害隐患点台账.xlsx"
MINES = "采矿权台账.xlsx"
REGISTRY = "不动产登记月报.xlsx"
FINDINGS = "督察反馈问题整改台账.xlsx"


def ledgers(county: County, seed: int) -> tuple[Ledger, ...]:
    """Every ledger of the county, drawn up on `eval.corpus.county.AS_OF`."""
    makers: Iterable[Callable[[County, Mess], Ledger]] = (
        _parcels, _plots, _batches, _links, _hazards, _mines, _registry, _findings,
    )  # fmt: skip
    return tuple(
        make(county, Mess(random.Random(seed * 101 + place)))  # noqa: S311 - sample data
        for place, make in enumerate(makers)
    )


def _parcels(county: County, mess: Mess) -> Ledger:
    header = (
        "序号", "乡镇", "村", "图斑编号", "监测面积（亩）", "耕地面积（亩）", "永久基本农田（亩）", "违法类型",
        "是否立案", "整改措施", "整改状态", "整改时限", "责任单位", "下发日期", "备注",
    )  # fmt: skip
    rows = [
        (
            serial,
            mess.text(parcel.town),
            parcel.village,
            parcel.number,
            mask(str(parcel.monitored), 1) if parcel.monitored_masked else mess.number(parcel.monitored),
            mess.number(parcel.farmland),
            mess.area_or_nothing(parcel.basic),
            parcel.violation,
            "是" if parcel.filed else "否",
            parcel.measure,
            mess.text(parcel.wording),
            mess.date(parcel.deadline),
            parcel.responsible,
            mess.date(parcel.issued),
            mess.rng.choice((None,) * 30 + ("已现场核实", "涉及信访", "村民自建")),
        )
        for serial, parcel in enumerate(county.parcels, start=1)
    ]
    sums = [sum(getattr(parcel, name) for parcel in county.parcels) for name in ("monitored", "farmland", "basic")]
    return Ledger(
        PARCELS,
        header,
        rows,
        above=("澄岭县卫片执法图斑台账", f"填报单位：{BUREAU}    单位：亩    截至2024年6月30日"),
        total=("合计", None, None, None, *sums, *([None] * 8)),
        notes=("注：“整改到位”含已销号；永久基本农田面积包含在耕地面积内。",),
    )


def _plots(county: County, mess: Mess) -> Ledger:
    header = (
        "宗地编号", "乡镇", "受让单位", "土地用途", "供应方式", "面积（亩）", "成交价（万元）", "欠缴价款（万元）",
        "供应日期",
    )  # fmt: skip
    rows = [
        (
            plot.number,
            plot.town,
            plot.buyer,
            plot.use,
            plot.method,
            mess.number(plot.area),
            _price(plot.price, plot.price_masked, mess),
            plot.unpaid or ("—" if plot.price is None else 0),
            mess.date(plot.supplied),
        )
        for plot in county.plots
    ]
    return Ledger(PLOTS, header, rows, encoding="utf-8-sig")


def _price(price: Decimal | None, masked: bool, mess: Mess) -> Cell:
    if price is None:
        return "—"
    return mask(str(price), 2, 3) if masked else mess.number(price)


def _batches(county: County, mess: Mess) -> Ledger:
    header = (
        "序号", "批准年度", "批次名称", "批准文号", "批准面积（公顷）", "已供面积（公顷）", "未供面积（公顷）",
        "未供原因", "处置措施", "完成时限",
    )  # fmt: skip
    rows = [
        (
            serial,
            batch.year,
            batch.name,
            batch.document,
            batch.approved,
            batch.supplied,
            batch.unsupplied,
            batch.reason,
            batch.measure,
            mess.date(batch.deadline) if batch.unsupplied else "/",
        )
        for serial, batch in enumerate(county.batches, start=1)
    ]
    sums = [sum(getattr(batch, name) for batch in county.batches) for name in ("approved", "supplied", "unsupplied")]
    total = ("合计", None, None, None, *sums, None, None, None)
    return Ledger(BATCHES, header, rows, total=total, encoding="gb18030")


def _links(county: County, mess: Mess) -> Ledger:
    header = (
        "序号", "项目名称", "乡镇", "批复文号", "拆旧复垦规模", "建新规模", "节余指标", "已复垦面积", "进度",
        "计划验收时间",
    )  # fmt: skip
    rows = [
        (
            serial,
            link.name,
            link.town,
            link.document,
            link.reclaim,
            link.rebuild,
            link.surplus,
            link.reclaimed or "-",
            link.progress,
            mess.date(link.acceptance),
        )
        for serial, link in enumerate(county.links, start=1)
    ]
    sums = [
        sum(getattr(link, name) for link in county.links) for name in ("reclaim", "rebuild", "surplus", "reclaimed")
    ]
    return Ledger(
        LINKS,
        header,
        rows,
        above=("城乡建设用地增减挂钩项目台账", "单位：亩    截至2024年6月30日"),
        total=("合计", None, None, None, *sums, None, None),
        notes=("注：节余指标=拆旧复垦规模-建新规模。",),
    )


def _hazards(county: County, mess: Mess) -> Ledger:
    header = (
        "编号", "隐患点名称", "乡镇", "村", "灾害类型", "威胁户数", "威胁人数", "威胁财产（万元）", "险情等级",
        "防治措施", "监测责任人", "状态",
    )  # fmt: skip
    rows = [
        (
            hazard.number,
            hazard.name,
            mess.text(hazard.town),
            hazard.village,
            hazard.kind,
            f"{hazard.households}户" if mess.rng.randrange(100) < 6 else hazard.households,
            hazard.people,
            hazard.property_value,
            hazard.grade,
            hazard.measure,
            f"{hazard.watcher}**",
            "在册" if hazard.listed else "已核销",
        )
        for hazard in county.hazards
    ]
    return Ledger(HAZARDS, header, rows, above=("澄岭县地质灾害隐患点台账（2024年6月30日）",))


def _mines(county: County, mess: Mess) -> Ledger:
    header = (
        "序号", "采矿许可证号", "矿山名称", "乡镇", "开采矿种", "矿区面积（平方公里）", "生产规模（万吨/年）",
        "有效期起", "有效期止", "发证机关", "生产状态",
    )  # fmt: skip
    rows = [
        (
            serial,
            mine.licence,
            mine.name,
            mine.town,
            mine.mineral,
            mine.area,
            mine.capacity,
            mess.date(mine.starts),
            mess.date(mine.expires),
            mine.authority,
            mine.status,
        )
        for serial, mine in enumerate(county.mines, start=1)
    ]
    return Ledger(MINES, header, rows)


def _registry(county: County, mess: Mess) -> Ledger:
    kinds = tuple(county.registry[0].counts)
    rows = [
        (f"{month.year}年{month.month}月", *(mess.number(month.counts[kind]) for kind in kinds))
        for month in county.registry
    ]
    return Ledger(REGISTRY, ("月份", *kinds), rows, above=("不动产登记业务办理月报", "单位：件"))


def _findings(county: County, mess: Mess) -> Ledger:
    header = (
        "问题编号", "问题类别", "问题描述", "乡镇", "面积（亩）", "整改目标", "整改措施", "整改时限", "牵头单位",
        "整改进展", "是否销号",
    )  # fmt: skip
    rows = [
        (
            finding.number,
            finding.category,
            finding.summary,
            finding.town,
            mess.number(finding.area),
            finding.goal,
            finding.measure,
            mess.date(finding.deadline),
            finding.lead,
            finding.state().value,
            "是" if finding.struck_off else "否",
        )
        for finding in county.findings
    ]
    return Ledger(FINDINGS, header, rows, above=("国家自然资源督察反馈问题整改台账（截至2024年6月30日）",))

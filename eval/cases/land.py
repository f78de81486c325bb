"""Questions on land supply, approved-not-supplied batches and link projects."""

from __future__ import annotations

from datetime import date

from eval.cases.reckoning import most, others, tally, total
from eval.corpus.county import County, LinkProject
from eval.corpus.ledgers import BATCHES, LINKS, PLOTS
from eval.corpus.reports import HALF_2023, HALF_2024
from eval.sample import Case, Kind, Listed, Named, Values, quantity, values

_FIRST_HALF_2024 = (date(2024, 1, 1), date(2024, 6, 30))


def land_cases(county: County) -> tuple[Case, ...]:
    return (*_plots(county), *_dearest(county), *_batches(county), *_links(county))


def _plots(county: County) -> tuple[Case, ...]:
    this_half = county.supplied_between(*_FIRST_HALF_2024)
    last_year = county.supplied_between(date(2023, 1, 1), date(2023, 12, 31))
    debtors = tuple(dict.fromkeys(plot.buyer for plot in county.plots if plot.unpaid))
    return (
        Case(
            "plots-listed-area",
            Kind.SUM,
            "今年挂牌供出去多少亩地",
            values(total(plot.area for plot in this_half if plot.method == "挂牌"), "亩"),
            (PLOTS,),
        ),
        Case(
            "plots-unpaid",
            Kind.SUM,
            "土地价款总共还欠着多少没收上来",
            values(total(plot.unpaid for plot in county.plots), "万元"),
            (PLOTS,),
        ),
        Case(
            "plots-debtors",
            Kind.FILTER_LIST,
            "哪几家受让单位还有欠缴价款",
            Listed(debtors, others((plot.buyer for plot in county.plots), debtors)),
            (PLOTS,),
        ),
        Case(
            "plots-allocated",
            Kind.COUNT,
            "去年划拨了几宗地",
            values(sum(plot.method == "划拨" for plot in last_year), "宗", "块"),
            (PLOTS,),
        ),
        Case(
            "plots-count-and-area",
            Kind.MULTI,
            "今年1到6月供了多少宗地，合计多少亩",
            Values((quantity(len(this_half), "宗", "块"), quantity(total(plot.area for plot in this_half), "亩"))),
            (PLOTS, HALF_2024.file),
        ),
        Case(
            "plots-sold-2023-half",
            Kind.FACT,
            "23年上半年出让了几宗地",
            values(
                sum(plot.price is not None for plot in county.supplied_between(date(2023, 1, 1), date(2023, 6, 30))),
                "宗",
            ),
            (HALF_2023.file, PLOTS),
        ),
    )


def _dearest(county: County) -> tuple[Case, ...]:
    prices = {plot.number: plot.price for plot in county.plots if plot.price is not None and not plot.price_masked}
    dearest = most(prices)
    return (
        Case(
            "plot-dearest",
            Kind.ARGMAX,
            "成交价最高的是哪宗地",
            Named((dearest,), rivals=others((plot.number for plot in county.plots), [dearest])),
            (PLOTS,),
        ),
    )


def _batches(county: County) -> tuple[Case, ...]:
    left = {batch.name: batch.unsupplied for batch in county.batches}
    largest = most(left)
    return (
        Case(
            "batches-unsupplied",
            Kind.SUM,
            "批而未供总共还剩多少公顷",
            values(total(left.values()), "公顷"),
            (BATCHES,),
        ),
        Case(
            "batches-resettlement",
            Kind.COUNT,
            "因为征地拆迁未完成供不出去的批次有几个",
            values(sum(batch.reason == "征地拆迁未完成" for batch in county.batches), "个", "批"),
            (BATCHES,),
        ),
        Case(
            "batch-largest",
            Kind.ARGMAX,
            "未供面积最大的是哪个批次",
            Named((largest,), rivals=others(left, [largest])),
            (BATCHES,),
        ),
        Case(
            "batches-rate-2024-half",
            Kind.FACT,
            "批而未供今年上半年处置了多少公顷",
            values(total(batch.disposed for batch in county.batches), "公顷"),
            (HALF_2024.file,),
        ),
    )


def _links(county: County) -> tuple[Case, ...]:
    def project(link: LinkProject) -> str:
        return link.name

    accepted = tuple(project(link) for link in county.links if link.progress == "已验收")
    progress = tally(link.progress for link in county.links)
    return (
        Case(
            "links-surplus",
            Kind.SUM,
            "增减挂钩能腾出多少节余指标",
            values(total(link.surplus for link in county.links), "亩"),
            (LINKS, HALF_2024.file),
        ),
        Case(
            "links-accepted",
            Kind.FILTER_LIST,
            "哪些挂钩项目已经验收了",
            Listed(accepted, others(map(project, county.links), accepted)),
            (LINKS,),
        ),
        Case(
            "links-works",
            Kind.COUNT,
            "挂钩项目里还处在拆旧施工阶段的有几个",
            values(progress["拆旧施工"], "个"),
            (LINKS,),
        ),
    )

"""Days, spans, comparisons and what is left to a target."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from eval.cases.asked.shape import (
    MINES_IN,
    POINTS,
    Asked,
    cell,
    grouped,
    line,
    listed,
    named,
    one,
    pairs,
    percent,
)
from eval.cases.asked.tables import Tables
from eval.corpus.ledgers import BATCHES, LINKS, MINES, REGISTRY
from eval.corpus.reports import HALF_2023, HALF_2024, YEAR_2023
from eval.sample import TODAY, Kind

_END_OF_SEPTEMBER = date(2024, 9, 30)


def _mortgages(t: Tables, first: int, last: int) -> int:
    rows = t.registry[(t.registry["year"] == 2024) & (t.registry["kind"] == "抵押登记")]
    return int(rows.loc[rows["month"].between(first, last), "accepted"].sum())


_DATES: Sequence[Asked] = (
    Asked(
        "later-next-expiry",
        Kind.DATES,
        "眼下离到期最近、还没过期的采矿证是哪家矿的",
        lambda t: line(t.mines[t.mines["expires"] >= TODAY].sort_values("expires").head(1), "name"),
        "SELECT name FROM mines WHERE expires >= DATE '2024-07-15' ORDER BY expires LIMIT 1",
        named("mines.name"),
        (MINES,),
    ),
    Asked(
        "later-august",
        Kind.DATES,
        "排在8月份验收的挂钩项目是哪些",
        lambda t: line(t.links[t.links["acceptance"].map(lambda day: day.month) == 8], "name"),
        "SELECT name FROM links WHERE month(acceptance) = 8",
        listed("links.name"),
        (LINKS,),
    ),
    Asked(
        "later-old-licences",
        Kind.DATES,
        "2015年以前起算的采矿证，还在生产的有几家",
        lambda t: cell(int(((t.mines["starts"] < date(2015, 1, 1)) & (t.mines["status"] == "生产")).sum())),
        "SELECT count(*) FROM mines WHERE starts < DATE '2015-01-01' AND status = '生产'",
        one(*MINES_IN),
        (MINES,),
    ),
)

_COMPARED: Sequence[Asked] = (
    Asked(
        "later-quarters",
        Kind.COMPARE,
        "今年二季度抵押登记比一季度差多少件",
        lambda t: cell(abs(_mortgages(t, 4, 6) - _mortgages(t, 1, 3))),
        "SELECT abs(sum(accepted) FILTER (month > 3) - sum(accepted) FILTER (month <= 3)) FROM registry "
        "WHERE year = 2024 AND kind = '抵押登记'",
        one("件"),
        (REGISTRY,),
    ),
    Asked(
        "later-batches-yearly",
        Kind.TREND,
        "20年到23年，一年批几个批次",
        lambda t: pairs(t.batches[t.batches["year"] >= 2020].groupby(t.batches["year"].map("{}年".format)).size()),
        "SELECT year || '年', count(*) FROM batches WHERE year BETWEEN 2020 AND 2023 GROUP BY 1",
        grouped("个", "批"),
        (BATCHES,),
    ),
)

_GAPS: Sequence[Asked] = (
    Asked(
        "later-restored-last-year",
        Kind.GAP,
        "去年恢复耕地的任务最后欠了多少亩没完成",
        lambda t: cell(
            t.years.loc[t.years["year"] == 2023, "restore_target"].sum()
            - t.work.loc[t.work["half"].str.startswith("2023"), "restored_farmland"].sum()
        ),
        "SELECT (SELECT restore_target FROM years WHERE year = 2023) - sum(restored_farmland) FROM work "
        "WHERE half <> '2024H1'",
        one("亩"),
        (HALF_2023.file, YEAR_2023.file),
    ),
    Asked(
        "later-disposal",
        Kind.GAP,
        "批而未供处置率跟全年35%的目标还差几个点",
        lambda t: cell(
            35 - percent(t.batches["disposed"].sum(), (t.batches["disposed"] + t.batches["unsupplied"]).sum())
        ),
        "SELECT 35 - 100 * sum(disposed) / sum(disposed + unsupplied) FROM batches",
        one(*POINTS),
        (HALF_2024.file,),
    ),
)

PERIODS: Sequence[Asked] = (*_DATES, *_COMPARED, *_GAPS)

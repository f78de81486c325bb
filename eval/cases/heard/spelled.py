"""Questions with the wrong character, by sound or by shape, and in traditional characters."""

from __future__ import annotations

from collections.abc import Sequence

from eval.cases.asked.shape import (
    FINDINGS_IN,
    MINES_IN,
    PARCELS_IN,
    SPOTS_IN,
    Asked,
    cell,
    exists,
    grouped,
    line,
    listed,
    named,
    one,
    pairs,
    percent,
    ranked,
    several,
)
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS
from eval.corpus.reports import HALF_2024, INSPECTION, YEAR_2023
from eval.sample import Kind

_MISTYPED: Sequence[Asked] = (
    Asked(
        "typo-left-over",
        Kind.COUNT,
        "到现在还有多少图班没整该完",
        lambda t: cell(len(t.parcels[t.parcels["state"] != "整改完成"])),
        "SELECT count(*) FROM parcels WHERE finished IS NULL",
        one(*PARCELS_IN),
        (PARCELS, HALF_2024.file),
    ),
    Asked(
        "typo-largest",
        Kind.EXTREME,
        "检测面积最大的图斑有好大",
        lambda t: cell(t.parcels.loc[~t.parcels["monitored_masked"], "monitored"].max(), t.parcels["monitored"].max()),
        "SELECT max(monitored) FILTER (NOT monitored_masked), max(monitored) FROM parcels",
        one("亩"),
        (PARCELS,),
    ),
    Asked(
        "typo-struck-off",
        Kind.EXISTS,
        "督察问题里有没得已经消号的",
        lambda t: cell(int(t.findings["struck_off"].sum())),
        "SELECT count(*) FROM findings WHERE struck_off",
        exists(*FINDINGS_IN),
        (FINDINGS,),
    ),
    Asked(
        "typo-threatened",
        Kind.EXTREME,
        "在册隐患点威协人数最多的一处有多少人",
        lambda t: cell(t.hazards.loc[t.hazards["listed"], "people"].max()),
        "SELECT max(people) FROM hazards WHERE listed",
        one("人", "个"),
        (HAZARDS,),
    ),
    Asked(
        "typo-unsupplied",
        Kind.RANK,
        "未共面积最大的三个批次",
        lambda t: line(t.batches.sort_values("unsupplied", ascending=False).head(3), "name", "unsupplied"),
        "SELECT name, unsupplied FROM batches ORDER BY unsupplied DESC LIMIT 3",
        ranked("batches.name", "公顷"),
        (BATCHES,),
    ),
    Asked(
        "typo-kinds",
        Kind.GROUP,
        "在册的点按灾害类形分各有几处",
        lambda t: pairs(t.hazards[t.hazards["listed"]].groupby("kind").size()),
        "SELECT kind, count(*) FROM hazards WHERE listed GROUP BY kind",
        grouped(*SPOTS_IN),
        (HAZARDS,),
    ),
    Asked(
        "typo-reclaimed",
        Kind.AVERAGE,
        "挂勾项目平均一个已复恳多少亩",
        lambda t: cell(t.links["reclaimed"].sum() / len(t.links)),
        "SELECT avg(reclaimed) FROM links",
        one("亩"),
        (LINKS,),
    ),
    Asked(
        "typo-town",
        Kind.LOOKUP,
        "云波二期那个挂钩项目建新规模是多少",
        lambda t: line(t.links[t.links["name"].str.startswith("云陂镇二期")], "rebuild"),
        "SELECT rebuild FROM links WHERE starts_with(name, '云陂镇二期')",
        one("亩"),
        (LINKS,),
    ),
    Asked(
        "typo-reasons",
        Kind.DISTINCT,
        "批而末供的原应一共有几种",
        lambda t: cell(t.batches.loc[t.batches["reason"] != "", "reason"].nunique()),
        "SELECT count(DISTINCT reason) FROM batches WHERE reason <> ''",
        one("种", "个", "类"),
        (BATCHES,),
    ),
    Asked(
        "typo-granite",
        Kind.SHARE,
        "花冈岩矿占全部采矿权的百分之几",
        lambda t: cell(percent((t.mines["mineral"] == "饰面用花岗岩").sum(), len(t.mines))),
        "SELECT 100.0 * count(*) FILTER (mineral = '饰面用花岗岩') / count(*) FROM mines",
        one("%"),
        (MINES,),
    ),
    Asked(
        "typo-auctioned",
        Kind.SUM,
        "拍买出去的地总共多少亩",
        lambda t: cell(t.plots.loc[t.plots["method"] == "拍卖", "area"].sum()),
        "SELECT sum(area) FROM plots WHERE method = '拍卖'",
        one("亩"),
        (PLOTS,),
    ),
    Asked(
        "typo-plots",
        Kind.FILTER_LIST,
        "24年在汀蒲供了哪几块地，编号说一下",
        lambda t: line(
            t.plots[(t.plots["town"] == "汀浦镇") & (t.plots["supplied"].map(lambda day: day.year) == 2024)], "number"
        ),
        "SELECT number FROM plots WHERE town = '汀浦镇' AND year(supplied) = 2024",
        listed("plots.number"),
        (PLOTS,),
    ),
    Asked(
        "typo-valid-until",
        Kind.DATES,
        "采矿证有效其到2031年的有几家",
        lambda t: cell(int((t.mines["expires"].map(lambda day: day.year) == 2031).sum())),
        "SELECT count(*) FROM mines WHERE year(expires) = 2031",
        one(*MINES_IN),
        (MINES,),
    ),
    Asked(
        "typo-rate",
        Kind.RATIO,
        "青研的图斑立安率",
        lambda t: cell(
            percent(t.parcels.loc[t.parcels["town"] == "青砚镇", "filed"].sum(), (t.parcels["town"] == "青砚镇").sum())
        ),
        "SELECT 100.0 * count(*) FILTER (filed) / count(*) FROM parcels WHERE town = '青砚镇'",
        one("%"),
        (PARCELS,),
    ),
    Asked(
        "typo-vegetation",
        Kind.FACT,
        "督查报告里讲恢复直被多少亩",
        lambda t: line(
            t.mentions[(t.mentions["report"] == "inspection") & (t.mentions["name"] == "vegetation")], "figure"
        ),
        "SELECT figure FROM mentions WHERE report = 'inspection' AND name = 'vegetation'",
        one("亩"),
        (INSPECTION.file,),
    ),
)

_TRADITIONAL: Sequence[Asked] = (
    Asked(
        "old-both",
        Kind.MULTI,
        "雁洲鄉有幾個圖斑、佔了多少畝耕地",
        lambda t: cell(
            (t.parcels["town"] == "雁洲乡").sum(), t.parcels.loc[t.parcels["town"] == "雁洲乡", "farmland"].sum()
        ),
        "SELECT count(*), sum(farmland) FROM parcels WHERE town = '雁洲乡'",
        several(PARCELS_IN, ("亩",)),
        (PARCELS,),
    ),
    Asked(
        "old-progress",
        Kind.LOOKUP,
        "石鼓坪那個掛鉤項目進度到哪一步了",
        lambda t: line(t.links[t.links["town"] == "石鼓坪镇"], "progress"),
        "SELECT progress FROM links WHERE town = '石鼓坪镇'",
        named("links.progress"),
        (LINKS,),
    ),
    Asked(
        "old-windows",
        Kind.FACT,
        "不動產跟稅務聯辦窗口建了幾個",
        lambda t: line(t.mentions[(t.mentions["report"] == "2023_year") & (t.mentions["name"] == "windows")], "figure"),
        "SELECT figure FROM mentions WHERE report = '2023_year' AND name = 'windows'",
        one("个"),
        (YEAR_2023.file,),
    ),
    Asked(
        "old-building",
        Kind.EXISTS,
        "有沒有還在基建的礦",
        lambda t: cell(int((t.mines["status"] == "基建").sum())),
        "SELECT count(*) FROM mines WHERE status = '基建'",
        exists(*MINES_IN),
        (MINES,),
    ),
    Asked(
        "old-authorities",
        Kind.GROUP,
        "採礦權按發證機關分各有幾宗",
        lambda t: pairs(t.mines.groupby("authority").size()),
        "SELECT authority, count(*) FROM mines GROUP BY authority",
        grouped(*MINES_IN),
        (MINES,),
    ),
    Asked(
        "old-villages",
        Kind.FILTER_LIST,
        "在冊隱患點威脅財產超過六百五十萬元的都在哪些村",
        lambda t: line(t.hazards[t.hazards["listed"] & (t.hazards["property_value"] > 650)], "village"),
        "SELECT village FROM hazards WHERE listed AND property_value > 650",
        listed("hazards.village"),
        (HAZARDS,),
    ),
    Asked(
        "old-difference",
        Kind.COMPARE,
        "白鷺灣的督察問題比麻櫟多幾個",
        lambda t: cell(int((t.findings["town"] == "白鹭湾镇").sum() - (t.findings["town"] == "麻栎镇").sum())),
        "SELECT count(*) FILTER (town = '白鹭湾镇') - count(*) FILTER (town = '麻栎镇') FROM findings",
        one(*FINDINGS_IN),
        (FINDINGS,),
    ),
)

SPELLED: Sequence[Asked] = (*_MISTYPED, *_TRADITIONAL)

"""Lists, groups, and what comes first or last."""

from __future__ import annotations

from collections.abc import Sequence

from eval.cases.asked.shape import FINDINGS_IN, Asked, grouped, line, listed, named, pairs, ranked
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, MINES, PLOTS, REGISTRY
from eval.sample import Kind

_FIRST: Sequence[Asked] = (
    Asked(
        "later-mineral",
        Kind.ARGMAX,
        "哪种矿的矿区面积加起来最大",
        lambda t: pairs(t.mines.groupby("mineral")["area"].sum().sort_values(ascending=False)),
        "SELECT mineral, sum(area) AS amount FROM mines GROUP BY mineral ORDER BY amount DESC",
        named("mines.mineral"),
        (MINES,),
    ),
    Asked(
        "later-debtor",
        Kind.ARGMAX,
        "土地款欠得最狠的是哪家公司",
        lambda t: pairs(t.plots.groupby("buyer")["unpaid"].sum().sort_values(ascending=False)),
        "SELECT buyer, sum(unpaid) AS amount FROM plots GROUP BY buyer ORDER BY amount DESC",
        named("plots.buyer"),
        (PLOTS,),
    ),
    Asked(
        "later-quiet-month",
        Kind.EXTREME,
        "注销登记最冷清的是哪个月",
        lambda t: pairs(
            t.registry[t.registry["kind"] == "注销登记"]
            .assign(label=lambda rows: [f"{y}年{m}月" for y, m in zip(rows["year"], rows["month"], strict=True)])
            .set_index("label")["accepted"]
            .sort_values()
        ),
        "SELECT year || '年' || month || '月', accepted FROM registry WHERE kind = '注销登记' ORDER BY accepted",
        named(),
        (REGISTRY,),
    ),
    Asked(
        "later-capacity",
        Kind.RANK,
        "矿山按年产规模从大到小，头5家",
        lambda t: pairs(t.mines.set_index("name")["capacity"].sort_values(ascending=False).head(5)),
        "SELECT name, capacity FROM mines ORDER BY capacity DESC LIMIT 5",
        ranked("mines.name", "万吨/年", "万吨"),
        (MINES,),
    ),
)

_LISTS: Sequence[Asked] = (
    Asked(
        "later-watcher",
        Kind.FILTER_LIST,
        "监测责任人姓罗的隐患点，点名列一下",
        lambda t: line(t.hazards[t.hazards["watcher"] == "罗"], "name"),
        "SELECT name FROM hazards WHERE watcher = '罗'",
        listed("hazards.name"),
        (HAZARDS,),
    ),
    Asked(
        "later-improve",
        Kind.FILTER_LIST,
        "2020年批的，哪些批次是要完善配套以后再挂牌的",
        lambda t: line(t.batches[(t.batches["year"] == 2020) & (t.batches["measure"] == "完善配套后挂牌")], "name"),
        "SELECT name FROM batches WHERE year = 2020 AND measure = '完善配套后挂牌'",
        listed("batches.name"),
        (BATCHES,),
    ),
    Asked(
        "later-mountains",
        Kind.FILTER_LIST,
        "矿山生态破坏那类督察问题，没销号的编号报一下",
        lambda t: line(t.findings[(t.findings["category"] == "矿山生态破坏") & ~t.findings["struck_off"]], "number"),
        "SELECT number FROM findings WHERE category = '矿山生态破坏' AND NOT struck_off",
        listed("findings.number"),
        (FINDINGS,),
    ),
    Asked(
        "later-two-documents",
        Kind.LOOKUP,
        "禾渚一期、二期挂钩项目的批复文号给我",
        lambda t: line(t.links[t.links["town"] == "禾渚镇"], "document"),
        "SELECT document FROM links WHERE town = '禾渚镇'",
        listed("links.document"),
        (LINKS,),
    ),
    Asked(
        "later-bentonite",
        Kind.MULTI,
        "澎润土矿在哪个乡镇，现在啥子状态",
        lambda t: line(t.mines[t.mines["mineral"] == "膨润土"], "town", "status"),
        "SELECT town, status FROM mines WHERE mineral = '膨润土'",
        listed("mines.status"),
        (MINES,),
    ),
)

_GROUPS: Sequence[Asked] = (
    Asked(
        "later-mean-by-method",
        Kind.GROUP,
        "拍卖、挂牌、协议，三种方式平均每宗各多少亩",
        lambda t: [
            (method, rows["area"].sum() / len(rows))
            for method, rows in t.plots[t.plots["method"] != "划拨"].groupby("method")
        ],
        "SELECT method, sum(area) / count(*) FROM plots WHERE method <> '划拨' GROUP BY method",
        grouped("亩"),
        (PLOTS,),
    ),
    Asked(
        "later-categories",
        Kind.GROUP,
        "国家督察那些问题，一类一类数下各有几个",
        lambda t: pairs(t.findings.groupby("category").size()),
        "SELECT category, count(*) FROM findings GROUP BY category",
        grouped(*FINDINGS_IN),
        (FINDINGS,),
    ),
    Asked(
        "later-reasons",
        Kind.GROUP,
        "没供出去的地，各种原因各压着多少公顷",
        lambda t: pairs(t.batches[t.batches["reason"] != ""].groupby("reason")["unsupplied"].sum()),
        "SELECT reason, sum(unsupplied) FROM batches WHERE reason <> '' GROUP BY reason",
        grouped("公顷"),
        (BATCHES,),
    ),
)

ORDERS: Sequence[Asked] = (*_FIRST, *_LISTS, *_GROUPS)

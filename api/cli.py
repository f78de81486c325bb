"""The command ``bureau``.  Each command imports only what it uses, when it runs."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Annotated, Any

import typer

from api.terminal import ChineseCommand, ChineseGroup, complain, run, say

PLUGINS = "bureau.commands"


class Commands(ChineseGroup):
    """The built-in commands, and those that packages above this one register.

    They are found by entry point, so that nothing here imports them
    (docs/decisions/0002-eval-command-entry-point.md).
    """

    def list_commands(self, ctx: Any) -> list[str]:
        return [*super().list_commands(ctx), *sorted(point.name for point in entry_points(group=PLUGINS))]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        built_in = super().get_command(ctx, cmd_name)
        if built_in is not None:
            return built_in
        return next((_plugged_in(point) for point in entry_points(group=PLUGINS, name=cmd_name)), None)


def _plugged_in(point: EntryPoint) -> Any:
    wrapped = typer.Typer(add_completion=False, rich_markup_mode=None)
    wrapped.command(point.name, cls=ChineseCommand)(point.load())
    return typer.main.get_command(wrapped)


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"terminal_width": 88, "help_option_names": ["--help", "-h"]},
)


@app.callback(invoke_without_command=True)
def bureau(context: typer.Context) -> None:
    """向报告和台账提问，得到带出处、可以核对的数字。全程不连接外网。"""
    if context.invoked_subcommand is None:
        say(context.get_help())


@app.command(cls=ChineseCommand)
def ingest(paths: Annotated[list[Path], typer.Argument(metavar="路径", help="文件或文件夹，可以写多个")]) -> None:
    """把文件和文件夹读进知识库，发布新的一版。

    \b
    在原有资料上增加；再次导入同一个文件夹时，已删掉的文件也会从知识库移走。
    没有变化的文件不重读。读不了的文件各列一行原因，其余照常发布。
    """
    from api.ingesting import ingest_and_report

    raise typer.Exit(ingest_and_report(paths))


@app.command(cls=ChineseCommand)
def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="问题", help="用平常的话写，含空格时加引号", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="输出答案对象（JSON）")] = False,
    batch: Annotated[
        Path | None, typer.Option(metavar="文件", help="逐行回答 JSONL 文件，每行输出一个答案对象")
    ] = None,
    session: Annotated[str, typer.Option(metavar="名称", help="会话名称：同名的问题可以接着上一问来问")] = "",
) -> None:
    """回答一个问题；或用 --batch 回答一个文件里的全部问题。

    \b
    --batch 文件每行一个 {"id": …, "question": …, "session": …}，其他字段不看；
    session 相同的几行是一段对话，可以不写；
    按原顺序每行输出一个答案对象，id 原样带回，坏行也有一个说明原因的对象。
    """
    from api.asking import answer_batch, answer_one

    if (question is None) == (batch is None):
        raise typer.BadParameter("请写一个问题，或用 --batch 指定文件，二者选一")
    if batch is not None and session:
        raise typer.BadParameter("--batch 的会话写在每行的 session 里，不用 --session")
    if batch is not None:
        answer_batch(batch)
    elif question is not None:
        answer_one(question, as_json, session.strip())


@app.command(cls=ChineseCommand)
def draft(
    topic: Annotated[
        str, typer.Argument(metavar="主题", help="写哪方面的，如 耕地保护；整份计划可以不写", show_default=False)
    ] = "",
    period: Annotated[str, typer.Option(metavar="时间", help="写哪个时间的，如 2024下半年；不写就接着最新的报告")] = "",
    kind: Annotated[
        str, typer.Option(metavar="种类", help="plan 计划、summary 总结、problems 存在问题、whole 整份计划")
    ] = "",
    length: Annotated[str, typer.Option(metavar="长短", help="short 短、medium 中、long 长")] = "medium",
    tone: Annotated[str, typer.Option(metavar="语气", help="steady 一般、firm 有力、plain 平实")] = "steady",
    docx: Annotated[Path | None, typer.Option(metavar="文件", help="写成公文版式的 Word 文档")] = None,
    notes: Annotated[
        str, typer.Option(metavar="出处", help="Word 里的出处：comments 批注、footnotes 脚注、none 不写")
    ] = "comments",
    check: Annotated[
        Path | None, typer.Option(metavar="文件", help="核对以前起草的 Word 文档，列出与现在资料不一致的数字")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="输出答案对象（JSON）")] = False,
) -> None:
    """起草计划、总结或问题段落，数字都带出处；或用 --check 核对以前的稿子。

    \b
    只用资料里的数字；资料没有给出的目标留“××”并在口径里列出，缺位的数字照录。
    资料里没有的主题不起草，说明原因。本局自己的用语写在数据文件夹的 drafting.yaml 里。
    """
    from api.drafting import check_and_show, draft_and_show, manner

    if check is not None:
        check_and_show(check, as_json=as_json)
        return
    raise typer.Exit(draft_and_show(topic, period, manner(kind, length, tone, notes), docx, as_json=as_json))


@app.command(cls=ChineseCommand)
def serve(
    port: Annotated[int | None, typer.Option(metavar="端口", min=1, max=65535, help="代替 BUREAU_PORT")] = None,
) -> None:
    """启动网页和接口；按 Ctrl-C 停止。

    \b
    不设就只在本机打开；要让局域网也能打开，设 BUREAU_HOST=0.0.0.0 和管理口令 BUREAU_ADMIN_PASSWORD。
    """
    from api.serving import serve_until_stopped
    from api.settings import load_settings

    settings = load_settings()
    serve_until_stopped(settings if port is None else settings.model_copy(update={"port": port}))


@app.command(cls=ChineseCommand)
def sources(
    file: Annotated[str | None, typer.Argument(metavar="文件", help="资料的文件名或路径", show_default=False)] = None,
    correct: Annotated[
        Path | None, typer.Option(metavar="更正文件", help="按这个 YAML 文件更正读法：先预览，问过再发布")
    ] = None,
    forget: Annotated[bool, typer.Option("--forget", help="不再记住对这种表头的更正")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="不问，直接发布")] = False,
) -> None:
    """列出知识库里的资料；写上文件名则列出从中读懂了什么。

    \b
    更正文件的写法（只写要改的；几张表就写成几段，每段以“- ”开头）：
      表号: 1                  # 上面列出的“表 1”；只有一张表时可以不写
      区域: A4:F52
      表头行: 4-5
      标题: 卫片图斑整改台账
      截至: 2024-06-30
      列:
        监测面积: {单位: 亩, 角色: 数值, 类型: 数字}
      行:
        17: 合计               # 按行号，或 5-9
        全县: 合计             # 按名称
    角色：编号、名称、地点、分类、状态、日期、数值、备注；类型：文字、数字、日期；
    行的标记：明细、小计、合计、其中、说明；没有单位写“无”。
    更正会记住，以后同样表头的文件也照此读取（截至日期和带日期的标题除外）。
    """
    if correct is not None or forget:
        raise typer.Exit(_correct(file, correct, forget=forget, publish=yes))
    from api.inventory import detail_of, files_named, take_stock
    from api.rendering import detail_text, inventory_text
    from api.settings import load_settings
    from api.wiring import open_store

    knowledge = open_store(load_settings()).open_current()
    try:
        if file is None:
            say(inventory_text(take_stock(knowledge)))
            return
        found = files_named(knowledge, file)
        if not found:
            complain(f"知识库里没有“{file}”。不带文件名运行 bureau sources 可以看到全部资料。")
            raise typer.Exit(1)
        for source in found:
            say(detail_text(detail_of(knowledge, source)))
    finally:
        knowledge.close()


def _correct(file: str | None, correct: Path | None, *, forget: bool, publish: bool) -> int:
    from api.correcting import correct_file, forget_file

    if file is None:
        raise typer.BadParameter("请写上要更正的文件名")
    if forget and correct is not None:
        raise typer.BadParameter("--correct 和 --forget 二者选一")
    return forget_file(file, publish=publish) if correct is None else correct_file(file, correct, publish=publish)


@app.command(cls=ChineseCommand)
def rollback() -> None:
    """退回上一版知识库；正在运行的服务会自动跟上。"""
    from api.settings import load_settings
    from api.wiring import open_store

    say(f"已退回第 {open_store(load_settings()).rollback()} 版。")


def main() -> None:
    """The console script."""
    sys.exit(run(app))


if __name__ == "__main__":
    main()

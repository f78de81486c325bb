"""What users are told when the knowledge base cannot be written or read."""

from __future__ import annotations

BUSY = "知识库正在更新，同一时间只能有一个导入任务。请等它结束后再试。"
NOTHING_EARLIER = "没有更早的版本可以退回。"
PROBE_FAILED = "新版本没有通过检查，未发布，原有数据不受影响。请重新导入；若再次出现，请查看日志。"


def cannot_write(error: OSError) -> str:
    return f"数据文件夹写入失败（{error.strerror or error}），原有数据不受影响。请检查磁盘空间和写入权限后重新导入。"


def damaged(number: int | None) -> str:
    which = "当前数据版本" if number is None else f"数据版本 {number} "
    return f"{which}已损坏，无法读取。请执行 bureau rollback 退回上一版本，或重新导入资料。"


INDEX_UNUSABLE = "检索索引缺失或已损坏，暂时无法查找原文。请执行 bureau rollback 退回上一版本，或重新导入资料。"


def other_model(before: str, now: str) -> str:
    return f"向量模型由“{before}”改为“{now}”，检索索引全部重建"


def changed_model(name: str) -> str:
    return f"向量模型“{name}”的文件有变化，检索索引全部重建"


def no_model(name: str) -> str:
    return (
        f"找不到向量模型“{name}”。系统不会联网下载：请确认模型文件夹路径正确，"
        "或把该设置改回 builtin（内置）后重新导入资料。"
    )


def no_reranker(name: str) -> str:
    return (
        f"重排模型“{name}”用不了，暂时无法查找原文。系统不会联网下载：请确认 BUREAU_RERANKER 写的是"
        "本机上的 CrossEncoder 模型文件夹或已缓存的模型名，或把它改回 none（不用）。改后不必重新导入资料。"
    )

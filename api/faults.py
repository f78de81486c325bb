"""What users are told when something breaks: Chinese, what happened and what to do."""

from __future__ import annotations

import errno
import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answer import Answer

_OURS = {"assistant", "ingest", "vectorstore", "api", "eval"}
_DISK_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def is_expected(fault: BaseException) -> bool:
    """Whether `fault` says itself what is wrong, so that no traceback need be logged."""
    return _own_message(fault) is not None or isinstance(fault, OSError | MemoryError)


def told(fault: BaseException) -> str:
    """One or two sentences about `fault`, without internals."""
    own = _own_message(fault)
    if own is not None:
        return own
    if isinstance(fault, MemoryError):
        return "内存不够，没有做完。请关掉一些程序再试。"
    if isinstance(fault, OSError):
        where = f"（{fault.filename}）" if fault.filename else ""
        if fault.errno in _DISK_FULL:
            return f"磁盘满了{where}，没有做完。请腾出空间再试，原来的知识库没有变。"
        if isinstance(fault, FileNotFoundError | IsADirectoryError):
            return f"找不到文件{where}。请检查路径。"
        if isinstance(fault, PermissionError):
            return f"没有权限读写{where}。请检查文件夹权限，或换一个 BUREAU_HOME。"
        return f"文件读写出错{where}：{fault.strerror or type(fault).__name__}。请检查磁盘和路径再试。"
    return f"程序内部出错（{type(fault).__name__}），请重试；仍不行请把数据文件夹里的 logs/bureau.log 交给维护人员。"


def _own_message(fault: BaseException) -> str | None:
    """The Chinese message that faults of this product carry."""
    if type(fault).__module__.partition(".")[0] not in _OURS:
        return None
    message = getattr(fault, "message", None)
    return message if isinstance(message, str) else None


def refusal(message: str) -> Answer:
    """An answer object that only says why there is none."""
    from assistant.answer import Answer, Status

    return Answer(id=uuid.uuid4().hex, status=Status.REFUSED, answer=message)

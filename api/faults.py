"""What users are told when something breaks: Chinese, what happened and what to do."""

from __future__ import annotations

import errno
import uuid
from typing import Protocol, runtime_checkable

from assistant.answer import Answer, Status


@runtime_checkable
class _SpeaksForItself(Protocol):
    """Faults of this product carry their own Chinese message."""

    message: str


_DISK_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


def told(fault: BaseException) -> str:
    """One or two sentences about `fault`, without internals."""
    module = type(fault).__module__.partition(".")[0]
    if isinstance(fault, _SpeaksForItself) and module in {"assistant", "ingest", "vectorstore", "api", "eval"}:
        return fault.message
    if isinstance(fault, MemoryError):
        return "内存不够，没有做完。请关掉一些程序再试。"
    if isinstance(fault, OSError):
        where = f"（{fault.filename}）" if fault.filename else ""
        if fault.errno in _DISK_FULL:
            return f"磁盘满了{where}，没有做完。请腾出空间再试，原来的知识库没有变。"
        if isinstance(fault, PermissionError):
            return f"没有权限读写{where}。请检查文件夹权限，或换一个 BUREAU_HOME。"
        return f"文件读写出错{where}：{fault.strerror or type(fault).__name__}。请检查磁盘和路径再试。"
    return f"程序内部出错（{type(fault).__name__}），这次没有结果。请重试；仍不行请把出错记录交给维护人员。"


def refusal(message: str) -> Answer:
    """An answer object that only says why there is none."""
    return Answer(id=uuid.uuid4().hex, status=Status.REFUSED, answer=message)

"""The web application: API and chat page, on this machine only."""

from __future__ import annotations

import mimetypes
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import FileResponse
from starlette.staticfiles import StaticFiles

from api import problems
from api.guards import Guard
from api.routes import routes
from api.search_routes import search_routes
from api.wiring import Desk

PAGES = Path(__file__).parent / "pages"


def create_app(desk: Desk) -> FastAPI:
    """The application that answers from `desk` and closes it at the end.

    FastAPI's own documentation pages load scripts from a CDN and are off; the
    description itself is at ``/api/v1/openapi.json``.
    """

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        desk.close()

    app = FastAPI(
        title="bureau-assistant",
        summary="向局里的报告和台账提问，得到可以核对的数字",
        version=_version(),
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        lifespan=lifespan,
    )
    app.add_middleware(Guard)
    problems.register(app)
    app.include_router(routes(desk))
    app.include_router(search_routes(desk))
    mimetypes.add_type("text/javascript", ".js")  # some Windows registries say text/plain
    app.mount("/pages", StaticFiles(directory=PAGES), name="pages")

    @app.get("/", include_in_schema=False)
    def page() -> FileResponse:
        return FileResponse(PAGES / "index.html")

    return app


def _version() -> str:
    try:
        return version("bureau-assistant")
    except PackageNotFoundError:
        return "0"

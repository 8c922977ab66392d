# make run: the dashboard on http://localhost:8501.   make test: everything that must hold.
# The same without make stands in README.md.

PYTHON ?= python3
PORT ?= 8501
BROWSER ?= 1
WORKERS ?= auto
BIN := .venv/bin

.PHONY: run test lint lock sbom clean

run: .venv/.run
	$(BIN)/python -m indicators serve --port $(PORT)

test: .venv/.test lint
	$(BIN)/python -m indicators check
ifeq ($(BROWSER),0)
	$(BIN)/python -m pytest -n $(WORKERS) --ignore tests/browser
else
	sh tests/browser/install.sh
	sh tests/stores/install.sh
	$(BIN)/python -m pytest -n $(WORKERS)
endif

lint: .venv/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy

# Every file of every package by its hash: pip install --require-hashes -r requirements.lock
lock: .venv/.test
	$(BIN)/uv pip compile requirements.txt --universal --python-version 3.11 --generate-hashes --no-annotate \
		--no-header --quiet --output-file requirements.lock

# What is in a release, as CycloneDX 1.6.
sbom: .venv/.test
	$(BIN)/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --short-PURLs \
		--output-reproducible --output-file sbom.json

.venv/.run: requirements.txt constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m indicators prepare
	touch $@

.venv/.test: requirements-dev.txt .venv/.run
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

clean:
	rm -rf .venv .pytest_cache .ruff_cache .import_linter_cache .mypy_cache

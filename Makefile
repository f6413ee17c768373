# The ordinary commands. Each does the set-up it needs: a virtual environment in .venv with the locked versions.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
# Material prints a notice about a future major version of MkDocs at every build; the versions here are locked.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test lint check setup lock clean

site: $(READY)  ## build the demo content into site/
	$(BIN)/mkdocs build --strict

serve: $(READY)  ## preview at http://127.0.0.1:8000 with live reload
	$(BIN)/mkdocs serve --livereload

test: $(READY)  ## the whole test suite
	$(BIN)/pytest

lint: $(READY)  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: $(READY)  ## every finding about the content
	$(BIN)/research-site check

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or newer is needed; name it so: make PYTHON=python3.12 $(or $(MAKECMDGOALS),site)'; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo 'The venv module of Python is missing. Type: sudo apt install python3-venv'; exit 1; }
	rm -rf .venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

lock:  ## renew requirements.lock (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --generate-hashes --upgrade \
	  --no-emit-index-url --no-header --no-annotate --output-file requirements.lock

clean:
	rm -rf .venv site dist build .pytest_cache .mypy_cache .ruff_cache .cache

# The ordinary commands. Each does the set-up it needs: a virtual environment in .venv with the locked versions.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
# Real articles, other people's, that may lie beside the project: many of them, some labelled, and what scores those.
FIELD ?= ../shared/seeds ../shared/field
GOLD ?= ../shared/gold/dev
SCORER ?= ../shared/tools/score.py
# How `make check` reports (text, json, sarif, or github in a workflow), its further options (--no-cache), and what
# `make changes` compares with.
FORMAT ?= text
CHECK ?=
BASE ?= main
# Material prints a notice about a future major version of MkDocs at every build; the versions here are locked.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site preview serve test lint check changes schema setup field score searchsize pictures findings lock clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*  ## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do \
	  printf 'make %-10s %s\n' "$$name" "$$text"; done

site: $(READY)  ## build the demo content into site/
	$(BIN)/mkdocs build --strict

preview: $(READY)  ## the same, with links that lead on from a disk too
	$(BIN)/mkdocs build --strict --no-directory-urls

serve: $(READY)  ## preview at http://127.0.0.1:8000, following your edits
	$(BIN)/mkdocs serve --livereload

test: $(READY)  ## the whole test suite
	$(BIN)/pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

lint: $(READY)  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet .github generator/cli/starter/.github

check: $(READY)  ## what is wrong in content/, in FORMAT
	$(BIN)/research-site check --format $(FORMAT) $(CHECK)

changes: $(READY)  ## what your change does to the site since BASE, as Markdown (in build/changes.md too)
	@mkdir -p build
	@failed=0; $(BIN)/research-site diff $(BASE) --format markdown > build/changes.md 2> build/errors || failed=1; \
	if [ $$failed = 1 ]; then \
	  cat build/errors >&2; \
	  printf 'What this change does could not be found out:\n\n' > build/changes.md; \
	  tail -n 1 build/errors | sed 's/^/    /' >> build/changes.md; \
	fi; \
	cat build/changes.md >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"; exit $$failed

schema: $(READY)  ## the JSON Schemas of content in .vscode/schema, after a change of its keys
	$(BIN)/research-site schema

setup: $(READY)  ## the virtual environment alone

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or newer is needed; name it so: make PYTHON=python3.12 $(or $(MAKECMDGOALS),site)'; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo 'The venv module of Python is missing. Type: sudo apt install python3-venv'; exit 1; }
	@echo 'Setting up .venv (a minute or two, this once)…'
	@rm -rf .venv
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

field: $(READY)  ## time and memory of a build of the many real articles in FIELD
	@if [ -n '$(wildcard $(FIELD))' ]; then $(BIN)/python benchmarks/field.py $(wildcard $(FIELD)); \
	  else echo 'There is nothing in $(FIELD); name folders of articles with FIELD.'; fi

score: $(READY)  ## found companies and deals against the labelled articles in GOLD, counted by SCORER
	@if [ -f '$(SCORER)' ] && [ -d '$(GOLD)/articles' ]; then $(BIN)/python benchmarks/score.py $(GOLD) $(SCORER); \
	  else echo 'There are no articles in $(GOLD) or no program $(SCORER); name them with GOLD and SCORER.'; fi

searchsize: $(READY)  ## what a first search moves on a made site of 12,000 stories (needs a Chromium)
	$(BIN)/python benchmarks/search.py

pictures: $(READY)  ## the pictures in docs/ anew (needs a Chromium)
	$(BIN)/python benchmarks/pictures.py

findings: $(READY)  ## docs/findings.md anew, from the cases of the tests
	$(BIN)/python -m benchmarks.findings

lock:  ## renew requirements.lock (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --generate-hashes --upgrade \
	  --no-emit-index-url --no-header --no-annotate --output-file requirements.lock

clean:  ## remove everything that the others make
	rm -rf .venv site dist build .pytest_cache .mypy_cache .ruff_cache .cache

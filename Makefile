# Trots on any machine with Python 3.11 or newer and make. `make help` names the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Node and npm come out of the virtual environment; the machine needs none.
NODE := PATH="$(CURDIR)/$(BIN):$$PATH"
# For one test: make test ARGS="-k share"
ARGS ?=

.NOTPARALLEL:
.PHONY: help install demo dev test check format bench lock set clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do \
		printf '  make %-8s %s\n' "$$name" "$$text"; done

install: $(VENV)/.run-ready ## what `.venv/bin/portfolio` needs to run for a school

demo: $(VENV)/.run-ready ## a school with two groups on http://127.0.0.1:8000
	@$(BIN)/portfolio demo $(ARGS)

dev: $(VENV)/.dev-ready node_modules/.ready ## everything to work on the code, then the demo
	@$(BIN)/portfolio demo $(ARGS)

test: $(VENV)/.dev-ready node_modules/.ready ## all tests, on SQLite and on PostgreSQL
	@$(BIN)/python -m scripts.outside_tools
	@$(NODE) python -m scripts.test $(ARGS)

check: $(VENV)/.dev-ready node_modules/.ready ## style, types, HTML, accessibility, Lighthouse
	@$(BIN)/python -m scripts.outside_tools
	@$(NODE) python -m scripts.check $(ARGS)

format: $(VENV)/.dev-ready ## lets ruff lay out the Python code
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

bench: $(VENV)/.dev-ready node_modules/.ready ## speed and memory against the budgets
	@$(BIN)/python -m scripts.outside_tools
	@$(NODE) python -m bench $(ARGS)

UV_COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header pyproject.toml

lock: $(VENV)/.run-ready ## new lock files after a change of dependencies; ARGS=--upgrade for newer versions
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet uv
	$(UV_COMPILE) $(ARGS) --extra build --output-file requirements.lock
	$(UV_COMPILE) $(ARGS) --extra build --extra dev --constraint requirements.lock --output-file requirements-dev.lock
	@$(MAKE) --no-print-directory $(VENV)/.dev-ready
	$(NODE) npm install --package-lock-only

set: $(VENV)/.dev-ready ## draws the pictures of moodboards and comics anew (fetches 260 MB)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement scripts/set/requirements.lock
	$(NODE) npm ci --silent --prefix scripts/set
	$(BIN)/python -m scripts.set $(ARGS)

clean: ## removes what these targets made, except the demo's data
	rm -rf $(VENV) node_modules scripts/set/node_modules shots *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/.run-ready: requirements.lock pyproject.toml scripts/environment.py
	@$(PYTHON) scripts/environment.py run

$(VENV)/.dev-ready: requirements-dev.lock pyproject.toml scripts/environment.py
	@$(PYTHON) scripts/environment.py dev

node_modules/.ready: package-lock.json package.json .npmrc $(VENV)/.dev-ready
	@echo "Installing the locked Node packages …"
	@$(NODE) npm ci --silent && touch $@

# SPDX-License-Identifier: EUPL-1.2
# Two commands do everything on a fresh machine: `make run` and `make test`.

PYTHON ?= python3
UV := .tools/bin/uv
BIN := .venv/bin
PACKAGE := src/gezinsregie
STATIC := $(PACKAGE)/web/static/gezinsregie/gezinsregie.css
MESSAGES := $(wildcard $(PACKAGE)/locale/*/LC_MESSAGES/django.po)

export UV_PYTHON_DOWNLOADS := never
export PYTHONUTF8 := 1

.PHONY: help install run test lint types contracts unit browser axe contactsheet screenshots bench bench-compare messages demo-reset clean proofs decisions moves mutants mutants-grounds mutants-all

help: ## what there is to do
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

install: .venv/.runtime .venv/.collected .venv/.messages ## tools, packages and the front end
	@true

run: install ## start the demonstration (PORT=8000; KEEP=1 keeps a town of an earlier day)
	@$(BIN)/gezinsregie run $(if $(KEEP),--keep)

test: install .venv/.development ## everything: lint, types, contracts, tests, browser
	@$(BIN)/python tests/run.py

lint: .venv/.development ## code style
	@$(BIN)/ruff check src tests bench && $(BIN)/ruff format --check src tests bench

types: .venv/.development ## types
	@$(BIN)/mypy

contracts: .venv/.development ## who may import whom
	@$(BIN)/lint-imports

unit: install .venv/.development ## the tests that need no browser
	@$(BIN)/python -m pytest -q -m "not browser"

browser: install .venv/.development ## the tests that drive a browser (CHROMIUM=/usr/bin/chromium)
	@$(BIN)/python -m pytest -q -n 2 --dist worksteal -m browser tests/stories

axe: install .venv/.development ## every page of everybody through axe, six looks each (ten minutes)
	@$(BIN)/python -m tests.looking.matrix

contactsheet: install .venv/.development ## all pages of everybody in one picture, on two screens
	@$(BIN)/python -m tests.looking.contact_sheet

screenshots: install .venv/.development ## make the pictures in docs/images again
	@$(BIN)/python -m tests.looking.screenshots

demo-reset: install ## give the demonstration town back as new
	@GEZINSREGIE_DEMONSTRATION=1 $(BIN)/gezinsregie demo reset

bench: install .venv/.development ## how fast the pages are, against the floor (BENCH="--families 1500")
	@$(BIN)/python -m bench $(BENCH)

bench-compare: .venv/.development ## two kept measurements side by side: make bench-compare A B
	@$(BIN)/python -m bench.compare $(filter-out bench-compare,$(MAKECMDGOALS))

proofs: install .venv/.development ## the proof tools that need no browser, and one table of figures
	@$(BIN)/python -m tests.proofs

decisions: install .venv/.development ## a million decisions in a generated world, laid beside the oracle (SEED=…)
	@GEZINSREGIE_DECISIONS=1000000 GEZINSREGIE_SEED="$(or $(SEED),2026)" $(BIN)/python -m pytest -q -s -p no:cacheprovider tests/oracle/test_generated.py

moves: install .venv/.development ## people sign, leave, refuse, stand in and close in random order (TOWNS=500)
	@GEZINSREGIE_MOVES="$(or $(TOWNS),500)" $(BIN)/python -m pytest -q -s -p no:cacheprovider tests/oracle/test_moves.py

mutants: install .venv/.development ## does a test notice each small mistake in the rules that changed? (BASE=origin/main)
	@$(BIN)/python -m tests.mutation --base "$(or $(BASE),origin/main)"

mutants-grounds: install .venv/.development ## each clause of each ground left out: does the oracle notice?
	@$(BIN)/python -m tests.mutation --grounds

mutants-all: install .venv/.development ## the same for every rule, ground and the policy
	@$(BIN)/python -m tests.mutation --all

messages: .venv/.development ## collect the texts of the pages for translation (needs gettext)
	@cd $(PACKAGE) && ../../$(BIN)/django-admin makemessages --locale en --no-location --no-obsolete

clean: ## forget what was installed and built, not the database
	rm -rf .tools .venv frontend/node_modules $(PACKAGE)/web/static $(PACKAGE)/web/collected $(PACKAGE)/locale/*/LC_MESSAGES/*.mo

.tools/.present: requirements/check.sh
	@PYTHON="$(PYTHON)" sh requirements/check.sh
	@mkdir -p .tools && touch $@

$(UV): .tools/.present requirements/tools.txt
	@echo "Gereedschap …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-warn-script-location \
		--root-user-action=ignore --require-hashes --upgrade --target .tools -r requirements/tools.txt
	@touch $@

.venv/.made: $(UV)
	@$(UV) venv --quiet --allow-existing --python "$(PYTHON)" .venv
	@touch $@

.venv/.runtime: .venv/.made requirements/runtime.txt pyproject.toml
	@echo "Python-pakketten …"
	@$(UV) pip install --quiet --require-hashes -r requirements/runtime.txt
	@$(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.development: .venv/.runtime requirements/development.txt
	@echo "Pakketten voor de tests …"
	@$(UV) pip install --quiet --require-hashes -r requirements/development.txt
	@touch $@

frontend/node_modules/.installed: .tools/.present frontend/package.json frontend/package-lock.json
	@echo "Pakketten voor de browser …"
	@cd frontend && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(STATIC): frontend/node_modules/.installed frontend/build.mjs $(shell find frontend/css frontend/tokens frontend/js frontend/icons -type f 2>/dev/null)
	@echo "Vormgeving …"
	@cd frontend && node build.mjs
	@touch $@

.venv/.collected: .venv/.runtime $(STATIC)
	@echo "Bestanden voor de browser …"
	@$(BIN)/gezinsregie manage collectstatic --no-input --clear --verbosity 0
	@touch $@

.venv/.messages: .venv/.runtime $(MESSAGES)
	@$(BIN)/python requirements/messages.py $(MESSAGES)
	@touch $@

# The names of two measurements are no targets of ours: nothing is to be made for them.
ifeq (bench-compare,$(firstword $(MAKECMDGOALS)))
$(filter-out bench-compare,$(MAKECMDGOALS)):
	@true
endif

# Afterword. `make serve` and `make test` set everything up by themselves.
.DEFAULT_GOAL := help
.PHONY: help setup serve build test engines check audit bench screens format lock clean
.DELETE_ON_ERROR:

PYTHON ?= python3
export NO_MKDOCS_2_WARNING := 1
# Without the cache of compiled modules, every process would compile them again.
unexport PYTHONDONTWRITEBYTECODE
# Commands are named relative to this folder, whose own path may have spaces in it.
RUN := PATH="$(CURDIR)/.venv/bin:$$PATH" .venv/bin
PY := $(RUN)/python
PRETTIER := $(RUN)/node node_modules/prettier/bin/prettier.cjs --log-level warn
# What Prettier lays out; Ruff lays out the Python code.
LAID_OUT := "docs/assets/**/*.{ts,css}" "{macros,tests}/**/*.{mjs,ts,css}"

help: ## Show this list.
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1	/' | expand -t 14

PORT ?= 8000
# What would end the server at once is said before it starts, and then only once.
serve: setup ## Show the site at http://127.0.0.1:8000/ (or PORT=…), reloading on changes of data, pages and code.
	@$(PY) -m macros.building.ports "$(PORT)"
	@$(PY) -m macros check
	$(RUN)/watchmedo auto-restart --directory=macros --pattern='*.py' --recursive --signal SIGTERM \
		--no-restart-on-command-exit -- .venv/bin/python -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

# ProperDocs goes on from MkDocs 1.6. It makes the same site, byte for byte.
BUILDER ?= mkdocs

build: setup $(if $(filter properdocs,$(BUILDER)),.venv/dev.done) ## Build the site into site/, swapped in only when it is complete.
	rm -rf build/site
	$(PY) -m $(BUILDER) build --config-file mkdocs.yml --strict --site-dir build/site
	$(PY) -m macros.building.compressing build/site
	rm -rf site && mv build/site site

test: setup .venv/dev.done ## Run every test, those in Chromium too.
	$(PY) -m tests.chromium
	$(PY) -m tests.servers
	$(PY) -m pytest --ignore=tests/engines

engines: setup .venv/dev.done ## Run each flow and each kind of page once in Firefox and in WebKit.
	$(PY) -m tests.engines.programs
	$(PY) -m pytest tests/engines -rs

check: setup .venv/dev.done ## Check style, types, unused code, workflows and data.
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(PRETTIER) --check $(LAID_OUT)
	$(RUN)/node node_modules/typescript/bin/tsc
	$(RUN)/node node_modules/typescript/bin/tsc -p tests/browser
	$(RUN)/vulture
	$(RUN)/vulture macros tests
	$(RUN)/node node_modules/knip/bin/knip.js
	$(RUN)/node tests/workflows.mjs
	$(RUN)/zizmor --offline --quiet --persona=pedantic .github
	$(PY) -m macros check
	$(PY) -m tests.prose

audit: setup .venv/dev.done ## Ask public databases for known weaknesses of what is installed.
	$(PY) -m tests.audit

bench: setup .venv/dev.done tests/bench/node_modules/.done ## Measure the built site and print tables; PART=… measures one.
	$(PY) -m tests.chromium
	$(PY) -m tests.bench $(PART)

screens: setup .venv/dev.done ## Take a picture of every kind of page and state into build/screens/.
	$(PY) -m tests.chromium
	$(PY) -m tests.screens

format: .venv/dev.done node_modules/.done ## Lay out the code.
	$(RUN)/ruff check --fix .
	$(RUN)/ruff format .
	$(PRETTIER) --write $(LAID_OUT)

lock: .venv/dev.done node_modules/.done ## Take up new versions within the limits of requirements/*.in and package.json.
	cd requirements && for set in installer site dev; do ../.venv/bin/uv pip compile --upgrade --universal \
		--python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--quiet $$set.in --output-file $$set.txt || exit 1; done
	$(RUN)/npm update --package-lock-only

clean: ## Remove everything that the other commands made.
	rm -rf .venv node_modules tests/bench/node_modules build site .mypy_cache .pytest_cache .ruff_cache .hypothesis

setup: .venv/site.done node_modules/.done ## Install what the site is built with (the others do this when needed).

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Afterword needs Python 3.11 or newer; say which: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ echo "Python's venv module is missing; on Debian: apt install python3-venv"; rm -rf .venv; exit 1; }

# Why an installation failed, after what the installer itself says.
FAILED := { [ "$$(df -Pk . | awk 'END { print $$4 }')" -gt 1000000 ] \
	&& echo "Something could not be installed; if no host was reached, check your network and try again." \
	|| echo "The disk is nearly full; setting up takes 1 GB, so make room and try again."; exit 1; }
# Python compiles a module when it is first used, and many never are.
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --no-compile
# uv is much faster than pip but ignores pip's settings, such as a mirror. If it fails, pip tries.
define install
	@$(RUN)/uv pip install --quiet --python .venv/bin/python --require-hashes -r $< 2>/dev/null \
		|| $(PIP) -r $< || $(FAILED)
	@touch $@
endef

.venv/installer.done: requirements/installer.txt | .venv/bin/python
	@$(PIP) -r $< || $(FAILED)
	@touch $@

.venv/site.done: requirements/site.txt | .venv/installer.done
	$(install)

.venv/dev.done: requirements/dev.txt | .venv/site.done
	$(install)

node_modules/.done: package-lock.json package.json | .venv/site.done
	@$(RUN)/npm ci --loglevel=error || $(FAILED)
	@touch $@

tests/bench/node_modules/.done: tests/bench/package-lock.json tests/bench/package.json | .venv/site.done
	cd tests/bench && PATH="$(CURDIR)/.venv/bin:$$PATH" npm ci --loglevel=error
	@touch $@

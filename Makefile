.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORPORA := $(if $(PROVAUDIT_CORPORA),$(PROVAUDIT_CORPORA),$(wildcard ../shared))
export PROVAUDIT_CORPORA := $(if $(CORPORA),$(abspath $(CORPORA)),)

audit: $(VENV)/.installed ## Audit the demonstration dossier in seeds/ and write reports/
	$(BIN)/provaudit audit seeds -o reports

test: audit ## Every check: format, lint, types, layers, all tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

format: $(VENV)/.installed ## Format the code and mend what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.installed ## Measure speed and accuracy (PROVAUDIT_CORPORA names the labelled data)
	for b in speed damage values conflict truth dependence breaks duplicates; do echo "== bench.$$b.run"; $(BIN)/python -m bench.$$b.run || exit 1; done

golden: $(VENV)/.installed ## Write the golden audit, the example report, the rules' pages and the settings' schema anew, to be reviewed as a diff
	PROVAUDIT_GOLDEN=write $(BIN)/pytest tests/golden tests/rules/test_docs.py tests/test_schemas.py

pins: ## Pin requirements/*.txt anew (needs uv)
	uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --all-extras --group dev pyproject.toml -o requirements/dev.txt
	uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --all-extras pyproject.toml -o requirements/all.txt

clean: ## Remove what was made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .benchmarks
	find reports -mindepth 1 -maxdepth 1 ! -name example -exec rm -rf {} +

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/.installed: requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.PHONY: audit test format bench golden pins clean help

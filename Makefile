# Two commands: `make demo` runs the bundled study, `make test` checks everything.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python --constraint constraints.txt --override overrides.txt
# Tests keep their vault to themselves, outside the study that this repository is.
TEST_ENV := SPOLU_VAULT="$$vault" PYTHONHASHSEED=0

# Times mean something only while no other test computes: this one runs by itself.
TIMED := tests/widgets/test_coder.py::test_a_long_interview_stays_quick

.PHONY: demo test lint lab bench notebooks js clean

demo: .venv/ready
	@$(BIN)/spolu run
	@echo
	@echo "Report:     reports/build/index.html"
	@echo "Prototype:  prototypes/build/index.html"
	@echo "JupyterLab: make lab"

test: lint js
	@vault=$$(mktemp -d) && trap 'rm -rf "$$vault"' EXIT && set -x && \
	$(TEST_ENV) $(BIN)/pytest -n 2 --dist loadfile --deselect $(TIMED) && \
	$(TEST_ENV) $(BIN)/pytest $(TIMED) && \
	$(TEST_ENV) $(BIN)/pytest --nbval --nbval-sanitize-with tests/sanitize.cfg notebooks
	@git diff --exit-code --stat -- interviews coding reports prototypes notebooks || { echo "Running the notebooks changed committed files."; exit 1; }

lint: .venv/ready-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# The widgets' TypeScript is tested where Node is; its bundle is committed, so that nobody else needs Node.
js:
	@if ! [ -f js/package.json ]; then :; \
	elif command -v npm >/dev/null 2>&1; then cd js && npm ci --silent --no-audit --no-fund && npm test --silent; \
	else echo "NOT RUN: the widgets' TypeScript tests (no npm on this machine)"; fi

lab: .venv/ready
	$(BIN)/spolu lab

bench: .venv/ready-dev
	@$(INSTALL) --group bench
	@for b in benchmarks/[a-z]*.py; do echo "== $$b"; $(BIN)/python $$b || exit 1; done

.venv/ready: pyproject.toml constraints.txt overrides.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "spolu needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make demo PYTHON=python3.12")'
	@echo "Installing into .venv (once) …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check $$(grep '^uv==' constraints.txt)
	@$(INSTALL) --editable '.[all]'
	@touch $@

.venv/ready-dev: .venv/ready
	@$(INSTALL) --editable '.[all]' --group dev
	@touch $@

clean:
	rm -rf .venv reports/build prototypes/build

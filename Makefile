# make run    opens the example dossier (without a terminal: exports the example chapter and says where)
# make test   runs the tests          make check  runs what CI runs before the tests
# make bench  measures the bars of the design          make screenshots  draws the pictures of the README
# Every target makes its own .venv; nothing else has to be installed by hand.

PYTHON ?= python3
ifeq ($(OS),Windows_NT)
  BIN := .venv/Scripts
else
  BIN := .venv/bin
endif
READY := .venv/.ready

.PHONY: run test check bench screenshots clean

run: $(READY)
	@$(BIN)/caotool demo

test: $(READY)
	@$(BIN)/python -m pytest -n auto --dist loadgroup

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/caotool library check

bench: $(READY)
	$(BIN)/python -m benchmarks

screenshots: $(READY)
	$(BIN)/python scripts/screenshots.py

$(READY): pyproject.toml constraints.txt
	$(PYTHON) scripts/environment.py .venv
	@$(BIN)/python -c "import pathlib; pathlib.Path('$(READY)').touch()"

clean:
	rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Sen in a few words: `make demo` to try it, `make test` to check it. `make help` lists the rest.

PYTHON ?= python3
UV     := $(or $(shell command -v uv 2>/dev/null),.tools/bin/uv)
PY     := .venv/bin/python

# Interpreters are taken from this machine; a missing one is said plainly, not downloaded.
export UV_PYTHON_DOWNLOADS ?= never
export UV_LINK_MODE ?= copy
# Half of a start is imports: their bytecode is kept, whatever the shell says.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo run test check lint types unit kill bench nlu nlu-env train lock shots clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

demo: .venv/bot.done  ## emulator, NLU and bot on this computer; prints the phone page's address
	@.venv/bin/sen demo $(LESSON)

run: .venv/bot.done  ## the bot on Telegram; needs SEN_TELEGRAM_TOKEN
	@.venv/bin/sen run

test: .venv/dev.done nlu-env train lint types unit  ## everything: lint, types, the whole suite, browser and Rasa included

check: .venv/dev.done lint types  ## what to run before a commit: lint, types and the quick tests
	$(PY) -m pytest -q -m "not browser and not rasa and not slow and not voice"

lint: .venv/dev.done
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/sen lint

types: .venv/dev.done
	.venv/bin/mypy

unit: .venv/dev.done
	$(PY) -m pytest -n auto --dist loadfile

kill: .venv/dev.done  ## the full kill -9 run: 2,000 updates at 100 a second
	$(PY) -m tests.kill

bench: .venv/dev.done .venv-nlu/nlu.done  ## measure it all again, against bare python-telegram-bot and stock Rasa
	for each in corridor free_text cold store pictures lint pages; do $(PY) -m benchmarks.$$each || exit 1; done

shots: .venv/dev.done  ## take the screenshots of the README anew
	$(PY) -m tests.screenshots

nlu: .venv/dev.done train  ## train, ask every held-out sentence, write docs/nlu-report.md; fails when a figure fell
	$(PY) -m benchmarks.understanding

nlu-env: .venv-nlu/nlu.done  ## the NLU environment (Rasa, Python 3.10, about 2.5 GB)

train: .venv/bot.done .venv-nlu/nlu.done  ## train the NLU model, if its inputs changed
	.venv/bin/sen train

lock: $(UV)  ## write requirements/ anew from pyproject.toml
	$(UV) pip compile -q --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml -o requirements/bot.txt
	$(UV) pip compile -q --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --group dev pyproject.toml -o requirements/dev.txt
	$(UV) pip compile -q --generate-hashes --no-emit-index-url --no-header --python-version 3.10 --group pyproject.toml:nlu -o requirements/nlu.txt

clean:  ## remove what was built; the learners' database in data/ stays
	rm -rf .venv .venv-nlu .tools models .mypy_cache .ruff_cache .pytest_cache .hypothesis .rasa

# --- what the words above stand on ---

.tools/bin/uv:
	@echo "sen: installing uv into .tools"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --target .tools uv

.venv/bin/python: | $(UV)
	@echo "sen: making .venv (Python 3.11)"
	@$(UV) venv --quiet --allow-existing --python 3.11 .venv

.venv/bot.done: requirements/bot.txt pyproject.toml | .venv/bin/python
	@echo "sen: installing the bot's packages into .venv"
	@$(UV) pip sync --quiet --python $(PY) requirements/bot.txt
	@$(UV) pip install --quiet --python $(PY) --no-deps --editable .
	@rm -f .venv/dev.done
	@touch $@

.venv/dev.done: requirements/dev.txt .venv/bot.done
	@echo "sen: installing the development packages into .venv"
	@$(UV) pip install --quiet --python $(PY) --requirements requirements/dev.txt
	@touch $@

.venv-nlu/nlu.done: requirements/nlu.txt | $(UV)
	@echo "sen: making .venv-nlu (Rasa on Python 3.10, about 2.5 GB; some minutes)"
	@$(UV) venv --quiet --allow-existing --python 3.10 .venv-nlu
	@$(UV) pip sync --python .venv-nlu/bin/python requirements/nlu.txt
	@touch $@

VENV := .venv/bin
HEADLESS := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
VISIT := ofpra-espace-personnel --language fr
QML := $(shell find screens -name '*.qml' 2>/dev/null)

.PHONY: help setup run test lint proof package bench clean
.DEFAULT_GOAL := help

help: ## what each target does
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup: ## .venv and all that is needed; as root also the system packages
	@packaging/setup.sh

run: setup ## the kiosk; without a display, one unattended visit
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(VENV)/fanal run; \
	else $(HEADLESS) $(VENV)/fanal visit $(VISIT) --out build/visit && packaging/say-where.sh build/visit; fi

lint: setup ## ruff, mypy, qmllint
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/mypy
	$(if $(QML),$(VENV)/pyside6-qmllint --max-warnings 0 -I screens $(QML))

test: lint ## all that must be green: lint, content, tests
	$(if $(wildcard kiosk/cli.py),$(HEADLESS) $(VENV)/fanal check)
	$(HEADLESS) $(VENV)/pytest

proof: setup ## fresh Debian and Ubuntu roots and the long loops; results in docs/proof.md
	packaging/proof.sh

package: setup ## the frozen build in build/dist/fanal
	$(VENV)/pyinstaller --noconfirm --distpath build/dist --workpath build/work packaging/kiosk.spec

bench: setup ## the figures of this machine
	$(VENV)/fanal bench

clean: ## everything that can be made again, but for .venv
	rm -rf build .mypy_cache .pytest_cache .ruff_cache .hypothesis

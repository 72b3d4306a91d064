VENV := .venv/bin
HEADLESS := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
BESIDE := tests/screens tests/commands
QML := $(shell find screens -name '*.qml' 2>/dev/null)

.PHONY: help setup run lint test proof package stick bench clauses design clean
.DEFAULT_GOAL := help

help: ## what each target does
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

setup: ## .venv and all that is needed; as root the system packages too
	@packaging/setup.sh

run: setup ## the kiosk; without a display, one unattended visit
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(VENV)/fanal run; fi; \
	rm -rf build/visit; \
	$(HEADLESS) $(VENV)/fanal visit ofpra-espace-personnel --language fr --out build/visit && \
	printf '%s\n' 'No display here, so a visit walked by itself. What it left:' \
	    '  pictures  build/visit/*.png' '  sound     build/visit/*.wav' \
	    '  ticket    build/visit/ticket.png and ticket.pdf' \
	    '  log line  in build/visit/visit.json; the log itself is in build/visit/state'

lint: setup ## ruff, mypy, qmllint
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/mypy --strict kiosk
	$(if $(QML),$(VENV)/pyside6-qmllint --max-warnings 0 --unused-imports warning -I screens $(QML))

test: lint ## all that must be green: lint, content, tests
	$(VENV)/fanal check
	@mkdir -p build; export $(HEADLESS); \
	{ $(VENV)/pytest -m "sound and not proof"; heard=$$?; \
	  $(VENV)/pytest -m "not sound and not proof" $(BESIDE); shown=$$?; exit $$((heard || shown)); } >build/tests-beside.log 2>&1 & beside=$$!; \
	$(VENV)/pytest -m "not sound and not proof" $(addprefix --ignore=,$(BESIDE)); others=$$?; \
	wait $$beside; shown=$$?; cat build/tests-beside.log; exit $$((others || shown))

proof: setup ## bare Debian and Ubuntu roots, long loops; into docs/proof.md
	packaging/proof.sh

package: setup ## the frozen build in build/dist/fanal, a visit through it, and its Debian packages; RELEASE=1 packs by xz
	$(VENV)/pyinstaller --noconfirm --log-level WARN --distpath build/dist --workpath build/work packaging/kiosk.spec
	$(VENV)/python packaging/smoke.py build/dist/fanal build/smoke
	packaging/make_deb.sh

stick: package ## build/stick: copied to a USB stick it installs terminals without a network; as root, once with one
	packaging/stick/make_stick.sh

bench: setup ## the figures of this machine
	$(VENV)/fanal bench

clauses: setup ## docs/accessibility.md, from docs/clauses.toml
	$(VENV)/python tests/clause_table.py

design: setup ## docs/design-system.md and its pictures, from Theme.qml and real screens
	$(HEADLESS) $(VENV)/fanal gallery build/design --closeups
	$(HEADLESS) $(VENV)/python tests/design_page.py build/design

clean: ## removes all that can be made again, but for .venv and the key that signs sticks, which terminals know
	find build -mindepth 1 -maxdepth 1 ! -name signing -exec rm -rf {} + 2>/dev/null || true
	rm -rf .mypy_cache .pytest_cache .ruff_cache .hypothesis

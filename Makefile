# `make` sets everything up and builds every text; `make help` lists the rest. Works with GNU make 3.81.
# No target here is a path, and every path is relative: the folder's own name may hold spaces and accents.

# The folder of texts: make CONTENU=../mes-textes
CONTENU = content
# One title, for `make epreuve`, `make debug` and `make profile`: make epreuve T=mon-espace-sante
TITRE =
T =
# What `make same-bytes` compares with: make same-bytes BASE=HEAD~3
BASE = HEAD

# Words that somebody typed reach the shell through the environment alone, as they are: neither it nor make looks for
# `$(…)`, quotes or semicolons in them. `value` does not expand, and what is not exported is not expanded either.
unexport CONTENU TITRE T BASE
$(foreach name,$(.VARIABLES),$(if $(filter command,$(origin $(name))),$(if $(findstring $$,$(name)),,$(eval unexport $(name)))))
override PAMPHLETS_CONTENT := $(value CONTENU)
override PAMPHLETS_TITLE := $(if $(value T),$(value T),$(value TITRE))
override PAMPHLETS_BASE := $(value BASE)
override PAMPHLETS_GOAL = $@
export PAMPHLETS_CONTENT PAMPHLETS_TITLE PAMPHLETS_BASE PAMPHLETS_GOAL

PRESS = .venv/bin/python -m pamphlets
BUILD = $(PRESS) build --content "$$PAMPHLETS_CONTENT"

.DEFAULT_GOAL := build
.NOTPARALLEL:
.SUFFIXES:
.PHONY: build epreuve suivre test lint golden judge bench fuzz house same-bytes debug profile pandoc lock clean help ready ready-to-test FORCE

build: ready
	@$(BUILD)

# make mon-espace-sante: that one title. Any name that is no target below is a title's.
%: FORCE
	@sh requirements/set-up.sh run
	@$(BUILD) -- "$$PAMPHLETS_GOAL"
Makefile: ;
FORCE: ;

epreuve: ready
	@$(BUILD) --format epreuve --no-preview --out build/epreuves -- $$PAMPHLETS_TITLE

suivre: ready
	@$(PRESS) watch --content "$$PAMPHLETS_CONTENT"

test: ready-to-test lint
	.venv/bin/python -m pytest -n auto --dist worksteal

lint: ready-to-test
	.venv/bin/python -m ruff check
	.venv/bin/python -m ruff format --check
	.venv/bin/python -m mypy

golden: ready-to-test
	@.venv/bin/python -m tests.golden.accept

# Slow, some hours: one of the fuzzer, saves at 500 moments of builds, a fault at every step of
# writing, all hostile PDFs every way, sheets of every scheme and number of pages to 64 read by the model of paper.
judge: ready-to-test
	PAMPHLETS_JUDGE=1 PAMPHLETS_NO_SKIPS=1 .venv/bin/python -m pytest -n auto --dist worksteal \
		tests/impose/test_folding.py tests/impose/test_poster.py tests/impose/test_sound.py tests/fuzz/test_fuzz.py \
		tests/faults tests/app/build/test_saves_during_builds.py tests/app/run/test_limited_impose.py \
		tests/app/cli/test_stopping.py tests/app/test_visible_text.py tests/test_makefile.py

# An hour of two cores of new cases; PAMPHLETS_FUZZ_SEED=NUMBER begins with that one.
fuzz: ready-to-test
	PAMPHLETS_JUDGE=1 .venv/bin/python -m pytest -n auto --dist worksteal tests/fuzz/test_fuzz.py

bench: ready
	@sh requirements/set-up.sh bench
	@.venv/bin/python -m tests.bench

house: ready-to-test
	@.venv/bin/python -m tests.house

# Whether what is written is still what a revision wrote.
same-bytes: ready-to-test
	@.venv/bin/python -m tests.same_bytes "$$PAMPHLETS_BASE"

debug: ready
	@$(BUILD) --force --debug -- $$PAMPHLETS_TITLE

profile: ready
	@mkdir -p build/.cache
	@.venv/bin/python -m cProfile -s cumulative -m pamphlets build --content "$$PAMPHLETS_CONTENT" --force -- $$PAMPHLETS_TITLE \
		>build/.cache/profile.txt
	@head -n 70 build/.cache/profile.txt

pandoc: ready
	@sh requirements/set-up.sh import

lock: # needs uv; the versions asked for stand in pyproject.toml
	@sh requirements/lock.sh

clean:
	@find build -mindepth 1 -maxdepth 1 ! -name .gitignore ! -name commonmark -exec rm -rf {} +

ready:
	@sh requirements/set-up.sh run

ready-to-test:
	@sh requirements/set-up.sh test

help:
	@echo 'make                  installe ce qu’il faut (la première fois), compose tous les textes dans build/'
	@echo 'make mon-espace-sante compose ce seul titre'
	@echo 'make epreuve T=TITRE  compose une épreuve à corriger : lignes numérotées, grande marge'
	@echo 'make suivre           recompose à chaque enregistrement, jusqu’à Ctrl+C'
	@echo 'make CONTENU=DOSSIER  prend les textes dans un autre dossier'
	@echo 'make pandoc           installe pandoc, pour importer des .docx et des pages web'
	@echo 'make clean            vide build/'
	@echo
	@echo 'For developers:'
	@echo 'make test             all tests, ruff, mypy --strict'
	@echo 'make lint             ruff and mypy alone'
	@echo 'make golden           show what changed in the golden pages, then ask before writing'
	@echo 'make judge            sheets of all page counts to 64, folded by a model of paper (needs qpdf)'
	@echo 'make fuzz             an hour of new cases for every command: texts, PDFs, drawings, imports'
	@echo 'make bench            speed and memory beside typst and pdfimpose (installs them)'
	@echo 'make house            how the code reads, in figures: density, names, folders, two walks'
	@echo 'make same-bytes       compare all that is written with what a revision wrote (BASE=REVISION)'
	@echo 'make debug            build with tracebacks, and each title'"'"'s pages as text (TITRE=… for one)'
	@echo 'make profile          where the time of a build goes (TITRE=… for one)'
	@echo 'make lock             pin the newest versions that pyproject.toml allows (needs uv)'

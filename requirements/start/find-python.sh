# `find_python` sets `python` to a fit one, or says in French and English what is missing, and `command` what mends it.
# To be read with `.` at the top of the tree. Paths stay relative: the folder may be called « mes textes d’été ».

oldest=11 # Python 3.oldest to 3.newest: those for which requirements/*.txt has wheels
newest=14
command=

tell() { # what is the matter, in French, in English; then what to type, if it is known
    printf '\npamphlets : %s\npamphlets: %s\n' "$1" "$2" >&2
    if [ -n "${3:-}" ]; then printf '\n    %s\n\n' "$3" >&2; fi
}

is_fit() { # is $1 a Python that is not too old, nor too new, and can make virtual environments?
    command -v "$1" >/dev/null &&
        # Apple's own is 3.9, and where it is not installed the attempt opens a window that offers compilers.
        ! { [ "$(uname -s)" = Darwin ] && [ "$(command -v "$1")" = /usr/bin/python3 ]; } &&
        "$1" -E -S -c "import sys, venv
sys.exit(not (3, $oldest) <= sys.version_info[:2] <= (3, $newest))" 2>/dev/null
}

command_for_python() { # the one command that installs a fit Python
    if [ "$(uname -s)" = Darwin ]; then
        if command -v brew >/dev/null; then echo 'brew install python@3.13'
        else echo 'open https://www.python.org/downloads/macos/'; fi
    elif command -v apt-get >/dev/null; then # Debian, Ubuntu, Mint; Windows through WSL
        package=python3-venv
        if grep -qs '^VERSION_ID="22.04"' /etc/os-release || grep -qs '^VERSION_ID="21' /etc/os-release; then
            package=python3.11-venv
        fi
        echo "sudo apt-get update && sudo apt-get install -y $package"
    elif command -v dnf >/dev/null; then echo 'sudo dnf install -y python3.13'
    elif command -v pacman >/dev/null; then echo 'sudo pacman -S --needed python'
    elif command -v zypper >/dev/null; then echo 'sudo zypper install -y python313'
    fi
}

find_python() {
    # First that of the environment that is there: what stands needs no other.
    for python in .venv/bin/python python3.14 python3.13 python3.12 python3.11 python3 \
        /opt/homebrew/bin/python3 /usr/local/bin/python3 \
        /Library/Frameworks/Python.framework/Versions/3.1[1-4]/bin/python3; do
        if is_fit "$python"; then return; fi
    done
    command=$(command_for_python)
    tell "il faut Python 3.$oldest à 3.$newest, introuvable ici. Tapez ceci, puis recommencez :" \
        "Python 3.$oldest to 3.$newest is needed and not found. Type this, then start again:" "$command"
    return 1
}

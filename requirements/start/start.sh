#!/bin/sh
# What a double-click on Pamphlets.desktop (Linux) or Pamphlets.command (macOS) starts, in a terminal of its own.
# With words it is the press itself: `./Pamphlets.command build mon-titre`.
PAMPHLETS_HERE=$PWD # where the words' paths begin
export PAMPHLETS_HERE
cd "$(dirname "$0")/../.." || exit 1
. requirements/start/find-python.sh

offer_command() { # what find_python proposes, carried out if whoever sits here wants that
    if [ -z "$command" ] || ! [ -t 0 ]; then return 1; fi
    printf 'Le faire maintenant ? Do it now? (o/n) '
    read -r answer
    case $answer in [oOyY]*) sh -c "$command" ;; *) return 1 ;; esac
}

if ! find_python; then
    sh requirements/start/dialog.sh "Il faut Python 3.$oldest à 3.$newest, qui n’est pas installé ici.

${command:+Dans un terminal, tapez :
$command

}Python 3.$oldest to 3.$newest is needed." &
    if offer_command; then find_python; else false; fi
fi &&
    "$python" -E -S -m pamphlets.set_up start "$@"
status=$?
# The window must not go before its words are read.
if [ $status -ne 0 ] && [ $# -eq 0 ] && [ -t 0 ]; then
    printf '\nEntrée ferme cette fenêtre. '
    read -r _
fi
exit $status

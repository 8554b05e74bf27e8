#!/bin/sh
# Show a sentence in a window, where this system has a program for that: `sh requirements/start/dialog.sh "words"`.
# Ends with 0 where it was shown. The words are only ever text: no markup, no script.
words=$1
if command -v osascript >/dev/null; then
    osascript -e 'on run words' -e 'display alert "Pamphlets" message (item 1 of words)' -e 'end run' -- "$words" >/dev/null
elif [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exit 1
elif command -v zenity >/dev/null; then
    zenity --error --no-markup --title=Pamphlets --width=480 --text="$words" 2>/dev/null
elif command -v kdialog >/dev/null; then
    kdialog --title Pamphlets --error "$words" 2>/dev/null
elif command -v yad >/dev/null; then
    yad --error --no-markup --title=Pamphlets --width=480 --button=OK --text="$words" 2>/dev/null
elif command -v xmessage >/dev/null; then
    xmessage -center "$words" 2>/dev/null
else
    exit 1
fi

#!/bin/sh
# Put veraPDF's jars into .venv/verapdf, for `make judge`: its own from PyPI, Java's XML binding from Debian.
# Does nothing, quickly, when they are there. Fails, and says why, where this machine cannot have them.
set -eu
cd "$(dirname "$0")/.."
folder=.venv/verapdf
if [ -f "$folder/complete" ] && cmp -s requirements/verapdf.txt "$folder/complete"; then exit 0; fi

give_up() {
    echo "veraPDF cannot be had here: $1. Its tests are LEFT OUT." >&2
    exit 1
}
command -v javac >/dev/null || give_up "there is no JDK (apt-get install default-jdk-headless)"
command -v dpkg-deb >/dev/null || give_up "this is no Debian, from which Java's XML binding comes"

rm -rf "$folder"
mkdir -p "$folder/parts"
.venv/bin/python -m pip download -qq --disable-pip-version-check --no-input --no-deps --only-binary :all: \
    --require-hashes --dest "$folder/parts" --requirement requirements/verapdf.txt ||
    give_up "PyPI does not answer"
.venv/bin/python -c 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])' \
    "$folder"/parts/*.whl "$folder/parts/wheel"
(cd "$folder/parts" && apt-get download -qq -o APT::Sandbox::User=root libjaxb-java libjaxb-api-java libtxw2-java libistack-commons-java) ||
    give_up "Debian's packages cannot be fetched (apt-get update)"
for package in "$folder"/parts/*.deb; do dpkg-deb -x "$package" "$folder/parts/debian"; done
mv "$folder"/parts/wheel/*/jar/*.jar "$folder"
for name in jaxb-runtime jaxb-core jaxb-api istack-commons-runtime txw2; do
    cp -L "$folder/parts/debian/usr/share/java/$name.jar" "$folder" ||
        cp "$(find "$folder/parts/debian" -name "$name*.jar" -type f | head -n 1)" "$folder/$name.jar"
done
rm -rf "$folder/parts"
cp requirements/verapdf.txt "$folder/complete"

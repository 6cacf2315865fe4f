#!/usr/bin/env bash
# Put the previews of open requests into the site that is to be released: each as FOLDER/NUMBER/.
# Use: add-previews.sh FOLDER. Without the branch of previews nothing happens. What was made before something was withdrawn
# may still tell it, and stays away until its request is built again.
set -euo pipefail
folder=$1

gh auth setup-git
git fetch --quiet --depth 1 origin refs/heads/xem-truoc 2> /dev/null || exit 0
mkdir -p "$folder"
git archive FETCH_HEAD | tar -x -C "$folder"
withdrawn=$({ cat data/withdrawn.csv 2> /dev/null || true; } | sha256sum)
for made in "$folder"/*/; do
  [[ ! -d $made || $(cat "$made/withdrawn.sha256" 2> /dev/null) == "$withdrawn" ]] || rm -rf -- "$made"
done

#!/usr/bin/env bash
# Hold the site on the net against the manifest of what was deployed, until the host serves the new release everywhere.
# Use: verify-release.sh ADDRESS FOLDER. FOLDER holds the artifact of manifests; the one of the release before may be missing.
set -euo pipefail
address=$1 folder=$2

manifest=$(find "$folder" -path '*site/manifest.json' -print -quit)
before=$(find "$folder" -name manifest-cu.json -print -quit)
arguments=("$address" --against "$manifest")
[[ -z $before ]] || arguments+=(--since "$before")
for try in {1..12}; do
  if .venv/bin/campaign verify "${arguments[@]}"; then
    exit 0
  fi
  ((try == 12)) || sleep 60 # GitHub's network keeps a file for up to ten minutes
done
exit 1

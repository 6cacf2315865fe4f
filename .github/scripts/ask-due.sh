#!/usr/bin/env bash
# Says due=yes when something may be seen now that could not be at the last release that went well.
# Times are Vietnam's. Without any release there is nothing to add to.
set -euo pipefail

created=$(gh run list --repo "$GITHUB_REPOSITORY" --workflow deploy.yml --branch main --status success --limit 1 \
  --json createdAt --jq '.[0].createdAt // ""')
[ -n "$created" ] || exit 0
local=@$(($(date --date="$created" +%s) + 7 * 3600))
since=$(date --date="$local" --utc +%Y-%m-%dT%H:%M)

came=$(.venv/bin/campaign upcoming --since "$since")
[ -n "$came" ] || exit 0
echo "due=yes" >> "$GITHUB_OUTPUT"
printf 'Tới giờ sau %s:\n\n%s\n' "$(date --date="$local" --utc '+%H giờ %M ngày %d/%m/%Y')" "$came" >> "$GITHUB_STEP_SUMMARY"

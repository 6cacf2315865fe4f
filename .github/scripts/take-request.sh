#!/usr/bin/env bash
# Put a request's data/ and stories/ in place of the main branch's; print number=… if there is such a request.
# Use: take-request.sh EVENT. There is none when nothing but the clean-up is wanted, or when the request comes from a fork.
# Only these two folders are taken, and of them only plain files: nothing of a request is run.
set -euo pipefail
event=$1

commit=$(jq -r 'if .workflow_run.event == "pull_request" then .workflow_run.head_sha else "" end' "$event")
[[ $commit =~ ^[0-9a-f]{40}$ ]] || exit 0
number=$(gh pr list --state open --limit 500 --json number,headRefOid,isCrossRepository \
  --jq "[.[] | select(.headRefOid == \"$commit\" and (.isCrossRepository | not)) | .number][0] // empty")
[[ $number =~ ^[1-9][0-9]{0,8}$ ]] || exit 0

gh auth setup-git
git fetch --quiet --depth 1 origin "refs/pull/$number/merge"
if git ls-tree -r FETCH_HEAD data stories | grep -qvE '^100(644|755) blob '; then
  echo "data/ hoặc stories/ của yêu cầu có thứ không phải tệp thường." >&2
  exit 1
fi
git rm -rq data stories
git checkout --quiet FETCH_HEAD -- data stories
echo "number=$number"

#!/usr/bin/env bash
# Comment on a request what the job “Báo cáo” told of it, or change the comment that is there.
# Use: post-report.sh EVENT FOLDER. What the job told is anybody's: bounded, held against the event, and posted as text.
set -euo pipefail
event=$1 folder=$2
mark="<!-- campaign-report -->"

stop() {
  echo "$1" >&2
  exit 1
}

run=$(jq -r .workflow_run.id "$event") head=$(jq -r .workflow_run.head_sha "$event")
[[ $run =~ ^[1-9][0-9]{0,18}$ && $head =~ ^[0-9a-f]{40}$ ]] || stop "Sự kiện không đúng dạng."

artifacts="repos/$GITHUB_REPOSITORY/actions/runs/$run/artifacts?name=bao-cao"
read -r id size < <(gh api "$artifacts" --jq '.artifacts[0] | "\(.id) \(.size_in_bytes)"')
[[ $id =~ ^[1-9][0-9]{0,18}$ && $size =~ ^[0-9]{1,8}$ ]] || stop "Không thấy báo cáo."
((size <= 50000000)) || stop "Báo cáo quá lớn."
gh api "repos/$GITHUB_REPOSITORY/actions/artifacts/$id/zip" > "$folder/bao-cao.zip"

# An archive may hold far more than it weighs: no more is taken out of it than a report can need.
taken() {
  { unzip -p "$folder/bao-cao.zip" "$1" || true; } | head -c "$2"
}
number=$(taken number 20)
[[ $number =~ ^[1-9][0-9]{0,8}$ ]] || stop "Số của yêu cầu không đúng dạng."
taken told.json 4000000 > "$folder/told.json"

# Only the request whose head the other job ran on: else anybody could write below any request.
now=$(gh api "repos/$GITHUB_REPOSITORY/pulls/$number" --jq .head.sha)
if [[ $now != "$head" ]]; then
  echo "Yêu cầu $number đã có bản mới hơn, hoặc không phải yêu cầu này: không ghi gì."
  exit 0
fi

# Who changes the program may change what it tells: GitHub itself says whether this request does.
program='[.[] | .filename, .previous_filename // empty | select(test("^(data|stories|docs)/") | not)] | length'
counts=$(gh api "repos/$GITHUB_REPOSITORY/pulls/$number/files?per_page=100" --paginate --jq "$program")
files=0
for count in $counts; do
  [[ $count =~ ^[0-9]{1,5}$ ]] || stop "Số tệp không đúng dạng."
  ((files += count)) || true
done

python3 -m hooks.desk.reporting.posting "$folder/told.json" "$files" > "$folder/comment.md"

comments="repos/$GITHUB_REPOSITORY/issues/$number/comments"
own=".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$mark\"))) | .id"
ours=$(gh api "$comments?per_page=100" --paginate --jq "$own")
ours=${ours%%$'\n'*}
if [[ $ours =~ ^[1-9][0-9]{0,18}$ ]]; then
  gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$ours" -F "body=@$folder/comment.md" --silent
else
  gh api --method POST "$comments" -F "body=@$folder/comment.md" --silent
fi

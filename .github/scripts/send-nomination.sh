#!/usr/bin/env bash
# Carry out what `campaign nominate` decided: open the draft pull request, answer and label the issue.
# Use: send-nomination.sh FOLDER NUMBER. Can be run again: what is there already is not made twice.
# The folder's files are read as data; names from them are held against a pattern before use.
set -euo pipefail
made=$1 number=$2

stop() {
  echo "$1" >&2
  exit 1
}

[[ $number =~ ^[1-9][0-9]{0,8}$ ]] || stop "Số của đề cử không đúng dạng."
outcome=$(<"$made/outcome") label=$(<"$made/label")
[[ $outcome =~ ^(draft|people|ask)$ ]] || stop "Kết quả đọc đề cử không đúng dạng."
[[ $label =~ ^[a-z-]{1,40}$ ]] || stop "Tên nhãn không đúng dạng."

if [[ $outcome == draft ]]; then
  path=$(<"$made/path") branch="de-cu-$number"
  [[ $path =~ ^data/([a-z_]{1,40})/[a-z0-9-]{1,80}\.yml$ ]] || stop "Đường dẫn của bản nháp không đúng dạng."
  grep -qxF -- "${BASH_REMATCH[1]}" .github/nomination-folders || stop "Đường dẫn của bản nháp không đúng dạng."
  gh auth setup-git
  if ! git ls-remote --exit-code --heads origin "refs/heads/$branch" > /dev/null; then
    [[ ! -e $path && ! -L $path ]] || stop "Đã có tệp $path."
    git switch --quiet --create "$branch"
    cp -- "$made/record.yml" "$path"
    git add -- "$path"
    git -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
      commit --quiet --message "Bản nháp từ đề cử số $number"
    git push --quiet origin "$branch"
  fi
  url=$(gh pr list --head "$branch" --state all --json url --jq '.[0].url // empty')
  if [[ -z $url ]]; then
    # A repository may forbid its workflows to open pull requests: then a person opens it from the branch.
    url=$(gh pr create --draft --base main --head "$branch" --title "$(<"$made/title")" --body-file "$made/body.md") ||
      url="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/compare/main...$branch"
  fi
  printf '\n%s\n' "$url" >> "$made/comment.md"
fi

gh issue comment "$number" --body-file "$made/comment.md"
gh label create "$label" || true # there already
gh issue edit "$number" --add-label "$label" --remove-label nhan-de-cu

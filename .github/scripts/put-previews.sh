#!/usr/bin/env bash
# Keep the branch of previews: a folder for each open request, named by its number; no others, and no history.
# Use: put-previews.sh FOLDER NUMBER. Without the folder, or with an empty number, only what is over is taken away:
# requests that are closed, and what was made before something was withdrawn, which may still tell it.
# “Phát hành” takes the branch along as /xem-truoc/ of the site; it is started when the branch has changed.
set -euo pipefail
made=$1 number=$2 branch=xem-truoc

[[ -z $number || $number =~ ^[1-9][0-9]{0,8}$ ]] || {
  echo "Số của yêu cầu không đúng dạng." >&2
  exit 1
}
gh auth setup-git
open=$(gh pr list --state open --limit 500 --json number,isCrossRepository \
  --jq '.[] | select(.isCrossRepository | not) | .number')
work=$(mktemp -d)
before=
if git fetch --quiet --depth 1 origin "refs/heads/$branch" 2> /dev/null; then
  before=$(git rev-parse 'FETCH_HEAD^{tree}')
  git archive FETCH_HEAD | tar -x -C "$work"
fi

withdrawn=$({ cat data/withdrawn.csv 2> /dev/null || true; } | sha256sum)
for kept in "$work"/*/; do
  [[ -d $kept ]] || continue
  if ! grep -qxF -- "$(basename "$kept")" <<< "$open" || [[ $(cat "$kept/withdrawn.sha256" 2> /dev/null) != "$withdrawn" ]]; then
    rm -rf -- "$kept"
  fi
done
if [[ -n $number && -d $made ]] && grep -qxF -- "$number" <<< "$open"; then
  rm -rf -- "${work:?}/$number"
  cp -R -- "$made" "$work/$number"
  echo "$withdrawn" > "$work/$number/withdrawn.sha256"
fi

# One commit without a parent: what was taken away is in no history.
GIT_DIR=$(git rev-parse --absolute-git-dir)
export GIT_DIR GIT_INDEX_FILE=$work.index
git -C "$work" --work-tree="$work" add --all --force .
tree=$(git write-tree)
[[ $tree != "$before" ]] || exit 0
commit=$(git -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
  commit-tree "$tree" -m "Bản xem trước của các yêu cầu đang mở")
git push --quiet --force origin "$commit:refs/heads/$branch"
gh workflow run deploy.yml --ref main

#!/usr/bin/env bash
# Open a pull request with what `campaign withdraw` changed. Use: send-withdrawal.sh PATCH NUMBER.
# The patch is read as data and may change nothing but records and stories, plain files all of them.
# Can be run again: a branch that is there already is not made twice.
set -euo pipefail
patch=$1 number=$2

stop() {
  echo "$1" >&2
  exit 1
}

[[ $number =~ ^[1-9][0-9]{0,18}$ ]] || stop "Số của lần chạy không đúng dạng."
[[ -s $patch ]] || stop "Không có gì để gỡ."
branch="go-$number"
git switch --quiet --create "$branch"
git apply --index --include="data/*" --include="stories/*" --exclude="*" -- "$patch"
[[ -n $(git diff --cached --name-only) ]] || stop "Không có gì để gỡ."
# Each line of the raw form begins with the modes before and after: 000000 where there is no file.
! git diff --cached --raw --no-renames | grep -qvE '^:[0-7]{6} (000000|100644) ' || stop "Bản vá có thứ không phải tệp thường."
gh auth setup-git
if ! git ls-remote --exit-code --heads origin "refs/heads/$branch" > /dev/null; then
  git -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
    commit --quiet --message "Gỡ theo yêu cầu"
  git push --quiet origin "$branch"
fi
# A repository may forbid its workflows to open pull requests: then a person opens it from the branch.
gh pr create --base main --head "$branch" --title "Gỡ theo yêu cầu" --body "$(
  cat << 'TEXT'
Máy đã gỡ trong nhánh này. Trước khi gộp:

- [ ] Chạy `campaign withdraw …` không có `--write` trên máy mình ở nhánh `main` để xem tên còn ở lời văn nào, lịch sử đang có gì.
- [ ] Sửa những chỗ ấy trong nhánh này.
- [ ] Không ghi tên ai, không kể lý do ở đây: ai cũng đọc được.
- [ ] Thẻ Files changed của yêu cầu này còn hiện tên ở những dòng bị bỏ. Cần giữ kín thì đóng yêu cầu này, không gộp, và làm theo mục “Khi tên phải giữ kín” của trang Gỡ một mục.
- [ ] Gộp xong, người quản trị kho xóa nhánh này và chạy các lệnh xóa khỏi lịch sử khi cần.
TEXT
)" || echo "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/compare/main...$branch"

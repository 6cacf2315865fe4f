"""What a shell of another machine is told to do, in the folder that holds the releases; paths come by its input, one a line."""

from __future__ import annotations

from hooks.desk.publishing.hosts import CURRENT, NEW, NEXT, OLD, RELEASES

READY = r"""
at=$1
while [ ! -e "$at" ] && [ ! -L "$at" ]; do at=$(dirname "$at"); done
[ -d "$at" ] || exit 75
for each in "$at" "$1/releases"; do [ ! -d "$each" ] || { [ -w "$each" ] && [ -x "$each" ]; } || exit 74; done
[ ! -e "$1/current" ] || [ -L "$1/current" ] || exit 73
"""
"""Asked in the folder where one comes in: the place of releases, its argument, may not be there yet."""
LIST = r"""
[ ! -e current ] || [ -L current ] || exit 73
[ ! -L current ] || readlink current | sed 's,^,current ,'
[ ! -d releases ] || { cd releases; ls -1t | while IFS= read -r r; do [ -L "$r" ] || [ ! -d "$r" ] || printf '%s %s\n' "$r" "$(date -r "$r" +%s)"; done; }
"""
WAY = r"""
way() {
  at=$1 rest=$2
  while [ "$rest" != "${rest#*/}" ]; do
    at=$at/${rest%%/*} rest=${rest#*/}
    [ ! -L "$at" ] && [ -d "$at" ] || { [ -n "$3" ] && rm -f "$at" && mkdir "$at"; } || return 1
  done
}
"""
"""Whether a path below a folder goes through real folders; with a third word they are made, and what stood there goes."""
CARRY = rf"""{WAY}
while IFS= read -r path; do
  if way "$2" "$path" "" && [ -f "$2/$path" ] && [ ! -L "$2/$path" ]; then
    way "$1" "$path" make || exit 1
    [ -e "$1/$path" ] || ln "$2/$path" "$1/$path" || exit 1
  fi
done
"""
MEND = rf"""{WAY}
while IFS= read -r path; do
  way "$2" "$path" make || exit 1
  [ -L "$2/$path" ] || [ ! -d "$2/$path" ] || rm -rf "$2/$path"
  mv -fT "$1/$path" "$2/$path" || exit 1
done
"""
WRONG = r"""
cd "$1" && sha256sum -c 2>/dev/null | sed -n 's,^\./,,; s/: FAILED.*//p'
"""
LINKS = 'cd "$1" && find . -type l'
LYING = r"""cd "$1" && { find . -type l | sed 's,^,l ,'; find . ! -type l ! -type d | sed 's,^,f ,'; }"""
STRAIGHT = r"""
find -H releases -prune ! -perm -755 -exec chmod u+rwx,go+rx {} +
cd "releases/$1"
find . -type l -exec rm -f {} +
find . -type d ! -perm -755 -exec chmod u+rwx,go+rx {} +
find . -type f ! -perm -644 -exec chmod u+rw,go+r {} +
"""
STRIP = 'cd "$1" && while IFS= read -r path; do rm -f -- "$path" || exit 1; done'
SWITCH = f'rm -f {NEXT} && ln -s "{RELEASES}/$1" {NEXT} && mv -fT {NEXT} {CURRENT}'
PUT = f'[ ! -L "$1" ] && [ -d "$1" ] || {{ rm -f "$1"; mv -T "{NEW}$1" "$1"; }}; touch "$1"'
DROP = f'''
going_on="{NEW}$1"; shift
for r; do mv -T "$r" "{OLD}$r" || exit 1; done
for r in {NEW}* {OLD}*; do [ "$r" = "$going_on" ] || rm -rf "$r" || exit 1; done
'''

"""Which words are Vietnamese syllables, by the rules of the script: onset, rhyme, tone.

A syllable is an onset (or none), a rhyme and at most one tone. k, gh, ngh stand before e ê i y, c, g, ng before the
other vowels; u after q belongs to the onset, and so does i in gi; rhymes that end in c ch p t have sắc or nặng only.
The mark of the tone may stand on any vowel: hoà and hòa, and Hoàng as careless keyboards write it, Hòang, Qúy. i and y
after a consonant are the same sound, and names have both: Lý and Lí, Mỹ and Mĩ, Thy.

What is no syllable is not thereby wrong: K'Sơn, H'Hen, Niê, Bhiăk, Ksor, Rơ Châm, Black are names of people in Vietnam.
`is_written` says whether a word could be one of theirs: only letters that a language of Vietnam has, and none of the
pairs of letters that only the fonts of before Unicode show (Nguyeãn, Ñöùc, Vâ V¨n). `slips_in` finds the words of a name
that no people writes: Nguễn, Trầnn, Quôc. Other peoples' words show themselves by their onset (Krá, Blới, Bhnướch), their
end (Rượl, Ríah) or syllables in front (Alăng, Kadá); beside such a word, or Y, H', K', Siu, any other may be one too.

Sources of the rules: Đoàn Thiện Thuật, Ngữ âm tiếng Việt (1977); Quy định về chính tả, Quyết định số 240/QĐ (1984).

Measured on a spelling dictionary's 6,606 words of one syllable: all but 20, of which 14 are foreign or none at all (web, tivi)
and six are rare words of prose (hừm, chưn, gip …).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_RHYMES = {
    "a": "- c ch i m n ng nh o p t u y", "ă": "c m n ng p t", "â": "c m n ng p t u y", "e": "- c m n ng o p t",
    "ê": "- c ch m n ng nh p t u", "i": "- a ch m n nh p t u", "y": "-", "iê": "c m n ng p t u",
    "o": "- c i m n ng p t", "oo": "c n ng", "ô": "- c i m n ng p t", "ơ": "- i m n p t",
    "u": "- a c i m n ng p t", "uô": "c i m n ng t", "ư": "- a c i ng t u", "ươ": "c i m n ng p t u",
    "oa": "- c ch i m n ng nh o p t y", "oă": "c m n ng p t", "oe": "- m n o t",
    "uâ": "n ng t y", "uê": "- ch nh", "uơ": "-", "uy": "- a ch n nh p t u", "uyê": "n t",
}  # fmt: skip
"""Vowels → what may follow them; - is nothing."""
_AFTER_Q = {
    "a": "- c ch i m n ng nh o p t u y", "ă": "c m n ng p t", "â": "c m n ng p t y", "e": "- m n o t",
    "ê": "- ch n nh t u", "i": "- ch n nh t u", "y": "- ch n nh p t u", "yê": "n t", "ô": "- c", "oa": "ng", "oă": "n ng t", "ơ": "- i t",
}  # fmt: skip
_ALONE = {"yê": "m n ng t u"}
"""Rhymes that have no onset."""
_STOPS = ("c", "ch", "p", "t")
_BEFORE_FRONT = {"k", "gh", "ngh"}
_NOT_BEFORE_FRONT = {"c", "g", "ng"}
_FRONT, _VOWELS = "eêiy", "aăâeêioôơuưy"
_ROUNDED = ("oa", "oă", "oe", "uâ", "uê", "uơ", "uy")
_ONSETS = _words("ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p r s t v x")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_CHECKED = {"\u0301", "\u0323"}  # sắc, nặng: what a rhyme that ends in a stop may have


def _listed(table: dict[str, str]) -> frozenset[str]:
    return frozenset(vowels + end.replace("-", "") for vowels, ends in table.items() for end in ends.split())


_ANY, _QU, _BARE = map(_listed, (_RHYMES, _AFTER_Q, _ALONE))


@lru_cache(maxsize=65_536)
def is_syllable(word: str) -> bool:
    """Whether a word is a possible Vietnamese syllable, in small letters, in capitals, or with one capital in front."""
    if not (word.islower() or word.isupper() or word[1:].islower()):
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    tones = _TONE.findall(apart)
    plain = unicodedata.normalize("NFC", _TONE.sub("", apart))
    found = next((o for o in (*_ONSETS, "") if plain.startswith(o) and _fits(o, plain[len(o) :])), None)
    if found is None or len(tones) > 1 or (plain.endswith(_STOPS) and not _CHECKED & set(tones)):
        return False
    return not tones or _toned_at(apart) - len(found) in _places(found, plain[len(found) :])


def _toned_at(apart: str) -> int:
    """Which letter has the tone."""
    before = unicodedata.normalize("NFC", apart[: _TONE.search(apart).start()])  # type: ignore[union-attr]
    return len(before) - 1


def _places(onset: str, rhyme: str) -> set[int]:
    """Which letters of a rhyme may have the tone: the main vowel, the one before it where it is only rounded."""
    vowels = [i for i, c in enumerate(rhyme) if c in _VOWELS]
    marked = [i for i in vowels if rhyme[i] in "ăâêôơư" and not rhyme[i:].startswith("ươ")]
    glide = {0} if rhyme.startswith(_ROUNDED) else {-1} if onset in {"qu", "gi"} else set[int]()
    if marked:
        return {marked[0], *glide}
    if len(vowels) > 1 and vowels[-1] < len(rhyme) - 1:
        return {vowels[-1], *glide}
    return {1, *glide} if glide == {0} else {0, *glide}


def _fits(onset: str, rhyme: str) -> bool:
    """Whether a rhyme may stand after an onset."""
    if onset == "qu":
        return rhyme in _QU
    if rhyme == "uơ":
        return onset in {"", "h", "kh", "th"}
    if onset == "gi":
        return rhyme in _ANY and rhyme[0] not in "iy"
    if rhyme not in _ANY:
        return not onset and rhyme in _BARE
    if onset == "g" and rhyme[0] == "i":
        return rhyme in {"i", "im", "in", "ip", "it", "ich"}  # gì, gìn: i stands for two
    front = rhyme[0] in _FRONT
    return not (onset in _NOT_BEFORE_FRONT if front else onset in _BEFORE_FRONT)


_LETTERS = "A-Za-zÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9"
_OTHERS = "ÄËÏÖÜäëïöüÑñČčĔĕĬĭŎŏŬŭƀɃƁɓʼĚě\u0306\u030c"
"""What Ê Đê, Gia Rai, Ba Na, Mạ, Cơ Ho, Mnông, Xtiêng and Chăm write besides, in the scripts of schools and in older ones."""
_WRITTEN = re.compile(f"[{_LETTERS}{_OTHERS}'’‘`´]+")
# ù after a, â after o and the like, as no language of Vietnam writes them: signs that fonts drew above the letter before.
_OLD_PAIR = re.compile("a[áàãâêéèùúûõ]|e[áàãâùûõ]|o[âùûõ]|[uyôö][ùûõ]|ö[ùøûõï]")
_INSIDE = re.compile("[a-zà-ỹ][À-Þ]")
"""A capital with a mark within a word: fonts of before Unicode had the small letters there."""


@lru_cache(maxsize=65_536)
def is_written(word: str) -> bool:
    """Whether a word, a syllable or not, could be written so in a language of Vietnam: no trace of an old font."""
    if word.isascii() or is_syllable(word) or word.lower() in _OWN:
        return True
    if not _WRITTEN.fullmatch(word) or _INSIDE.search(word):
        return False
    return len(_TONE.findall(unicodedata.normalize("NFD", word))) < 2 and not _OLD_PAIR.search(word.lower())


_FOREIGN = frozenset(
    _words(
        "bd bh bhl bhn bhr bj bl bn br chh chl chr cl cr dh dj dl dr dz đh đj đl đr gl gr hb hd hđ hj hl hm hn hng hr hw j jh jr kb "
        "kc kd kđ khl khm khr kj kl km kn kng kp kr ks kt kw lh mb md mđ mh mj ml mn mng mr nd ndr nđ ngl ngr nj njr nr pj pl pn pr "
        "ps rb rc rch rd rđ rh rj rl rm rn rng rp rs rw sl sm sn sr st sw thl thr tl tm tn vl vr w z zr"
    )
)
"""Onsets of other peoples' words that no Vietnamese syllable has."""
_LAST = re.compile(
    f"(?P<front>(?:(?:[bcdđgjkmprstz]|ch|kr|pr)?[aêiuơ](?=[^{_VOWELS}]))*)(?P<onset>[^{_VOWELS}]*)(?P<vowels>[{_VOWELS}]+)(?P<end>.*)"
)
_NUCLEI = frozenset([*_RHYMES, "ia", "ua", "ưa"])
_ENDS, _OTHER_ENDS = {"", *_words("c ch i m n ng nh o p t u y")}, {*_words("h hl ih il k l nl r s uh ul")}
_DOUBLED = re.compile(r"([bcdđghklmnpqrstvx])\1$|(?:ng|nh|ch)[gh]$")
_SEVERAL = re.compile(f"[{_VOWELS}][^{_VOWELS}]+[{_VOWELS}]")
_OWN = frozenset(
    _words("chamaléa cil điểu h k ka kơ kpă ksor kuon lơ ndu neáng néang niê puih ra rah rcom rmah rơ siu y đắk lắk")
)
"""Words that begin other peoples' names, or are their families, and show it in no other way."""
_MARKED = re.compile("[^a-zđ]")
_APART = re.compile(r"[\s\d'’‘`´.,;:()/“”\"–—_*+&-]+")


@lru_cache(maxsize=65_536)
def _is_foreign(word: str) -> bool:
    """Whether a word, in small letters, shows that it is of another people's language."""
    if word in _OWN or any(letter in _OTHERS for letter in word[:-1]):
        return True
    apart = unicodedata.normalize("NFD", word)
    tones, plain = _TONE.findall(apart), unicodedata.normalize("NFC", _TONE.sub("", apart))
    last = _LAST.fullmatch(plain)
    if _DOUBLED.search(plain) or len(tones) > 1:
        return False
    if not tones and _SEVERAL.search(plain):
        return True
    if not last or last["vowels"] not in _NUCLEI | _ANY or last["end"] not in _ENDS | _OTHER_ENDS:
        return False
    in_front = last["front"] and not _TONE.search(unicodedata.normalize("NFD", word[: last.end("front")]))
    if last["onset"] in _FOREIGN or in_front or last["end"] == "l":
        return True
    # With a tone Bình may lack its n, Tài have a key too many.
    closed = last["end"] in _OTHER_ENDS
    return closed and (not tones or (last["end"] == "h" and len(last["vowels"]) > 1))


def _is_odd(word: str, name: str) -> bool:
    """Whether a word is no syllable, no abbreviation (VĐV), and not several words run together, which nobody takes for one."""
    if is_syllable(word) or not (word.isupper() or word[1:].islower()):
        return False
    return not word.isupper() or (name.isupper() and bool(_MARKED.search(word.lower())))


_KEYS = {
    "aa": "â",
    "ee": "ê",
    "oo": "ô",
    "dd": "đ",
    "uow": "ươ",
    "uwow": "ươ",
    "aw": "ă",
    "ow": "ơ",
    "uw": "ư",
    "w": "ư",
}
_KEYED = re.compile("|".join(sorted(_KEYS, key=len, reverse=True)))
_TONE_KEYS = dict(zip("sfrxj", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_FREQUENT = frozenset(
    _words("nguyễn trần phạm hoàng huỳnh đặng bùi đỗ hồ ngô dương văn thị hữu ngọc đức đình quốc thành")
)


@lru_cache(maxsize=16_384)
def _is_bare(word: str) -> bool:
    """Whether a word is a frequent one of names as the keys were pressed, Nguyeenx, Thij; or Nguyen, which none can be."""
    low = word.lower()
    tone = _TONE_KEYS.get(low[-1], "")
    made = _KEYED.sub(lambda m: _KEYS[m[0]], low[:-1] if tone else low)
    toned = {unicodedata.normalize("NFC", made[: i + 1] + tone + made[i + 1 :]) for i in range(len(made))}
    return low == "nguyen" or (made != low and not toned.isdisjoint(_FREQUENT))


@lru_cache(maxsize=16_384)
def slips_in(name: str) -> tuple[str, ...]:
    """The words of a name that are no syllables and no words of another people: what a slip of the finger leaves."""
    words = [word for word in _APART.split(name) if word]
    if bare := [word for word in words if word.isascii() and _is_bare(word)]:
        return tuple(bare)
    odd = [word for word in words if not word.isascii() and _is_odd(word, name)]
    return () if odd and any(map(_is_foreign, map(str.lower, words))) else tuple(odd)

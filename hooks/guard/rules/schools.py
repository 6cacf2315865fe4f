"""What tells of a child without a class, or without a school: a name with where it learns, what it won, what it was given."""

from __future__ import annotations

from hooks.guard.rules import kinds
from hooks.guard.rules.rule import Rule

_CHILDREN = "em|e|cháu|bé|trò|học|nữ|nam|con|hs|chị|anh|bạn|cậu|cô|thí|nhóc|thằng"
_SCHOOLS = "trường|trg|tiểu|thcs|thpt|th|mầm|mẫu|mn|cấp|phổ|ptdtnt|ptdtbt|ptdt|pt|chuyên|tr"
_CALLED = "(?:(?:⟨là⟩|⟨tên⟩|⟨thật⟩|⟨gái⟩|⟨trai⟩|⟨nội⟩|⟨ngoại⟩|⟨tôi⟩|⟨tui⟩|⟨em⟩|⟨út⟩|⟨lớn⟩|⟨nhỏ⟩|⟨đầu⟩|⟨cả⟩|⟨của⟩|⟨ông⟩|⟨bà⟩|⟨anh⟩|⟨chị⟩|⟨cô⟩|⟨thầy⟩|⟨sinh đôi⟩|⟨song sinh⟩|⟨ruột⟩|⟨họ⟩|⟨nhà⟩|⟨mình⟩|:) ){0,6}"

_ONE = "{CAP}{L}{1,6}(?! ?{CAP}|{L})"
_NEXT = r"(?:, ?| ?; ?|,? ⟨và⟩ |,? ⟨cùng⟩ )(?:(?:⟨em⟩|⟨bạn⟩|⟨bé⟩) )?"
_FIRST = (
    "".join(f"(?<!{{CAP}}{'{L}' * n} )" for n in range(1, 7)) + "(?<!{L})(?:(?:⟨em⟩|⟨bạn⟩|⟨bé⟩|⟨nhóm⟩) )?" + _ONE
)  # no word in capitals before: “Dế Mèn, …” is none
_SOME = _FIRST + "(?:" + _NEXT + _ONE + "){0,4}"
_SEVERAL = _FIRST + "(?:" + _NEXT + _ONE + "){1,4}"
_OF_A_CLASS = r"(?:1[0-2]|[1-9])(?:[A-K]\d{0,2}|/\d{1,2})(?![0-9/]|{L})"
_SHARED = r"(?: ?\( ?(?:⟨lớp⟩ )?" + _OF_A_CLASS + r"\)|(?: ⟨cùng⟩| ⟨đều⟩| ⟨học⟩){0,2} ⟨lớp⟩ " + _OF_A_CLASS + ")"
_BEHIND = "(?:" + _SHARED + r"| ?[–\-:] ?(?:⟨lớp⟩ )?" + _OF_A_CLASS + ")"
_BEFORE = r"\(?(?:⟨lớp⟩ )?(?<![0-9/.])" + _OF_A_CLASS + r"(?: ?[:–\-] ?|\) ?)"
"""Given names alone, one after the other, that share a class or have each their own: “Mai, Nam (5A) và Hân (8/3)”."""

SCHOOLS: tuple[Rule, ...] = (
    Rule(
        kinds.CHILD, r"<<(?:⟨chị em⟩|⟨anh em⟩|⟨bạn⟩) " + _CALLED + r"{ANY_NAME}(?:(?:,| ⟨và⟩|, ⟨và⟩) {ANY_NAME}){1,3},? (?:(?:⟨cùng⟩|⟨đều⟩|⟨đang⟩|⟨chung⟩|⟨học⟩) ){1,4}(?:{CLASS}|{SHORT_CLASS})",
        cased=True, whole=True, digits=1, check="child", needs="chị|anh|bạn", shape="class", at="word"),
    Rule(
        kinds.CHILD, r"{UNIT}{CAP}'?’?{L}{0,6}(?: {CAP}'?’?{L}{0,6}){1,4} ?[,(–\-] ?(?:[4-9]|1[0-7]) ⟨tuổi⟩{GOES}{NAMED_SCHOOL}",
        cased=True, whole=True, digits=1, check="child", needs="tuổi", shape="near-school age-school"),
    Rule(
        kinds.CHILD, r"<<{NAME} ?[(,;|–\-]{1,2} ?{NAMED_SCHOOL}", cased=True, whole=True, check="contest", needs=_SCHOOLS, shape="near-school name-school", at="name"),
    Rule(
        kinds.CHILD, r"<<{NAME} ?[,(–\-] ?(?:(?:⟨hiện⟩|⟨đang⟩|⟨là⟩) ){0,2}(?:⟨cô bé⟩|⟨cậu bé⟩|⟨bé⟩|⟨em⟩|⟨học sinh⟩|⟨hs⟩|⟨học trò⟩|⟨cô học trò⟩|⟨cậu học trò⟩|⟨nữ sinh⟩|⟨nam sinh⟩|⟨học⟩)(?!{L})[^.!?;,\n]{0,25}?(?<!{L}){NAMED_SCHOOL}",
        cased=True, whole=True, check="child", shape="near-school name-pupil", at="name"),
    Rule(
        kinds.CHILD, r"<<(?:(?:⟨tặng⟩|⟨trao⟩|⟨gửi⟩|⟨hỗ trợ⟩|⟨ủng hộ⟩|⟨giúp⟩)[^.!?;\n]{0,45}? (?:⟨cho⟩|⟨hỗ trợ⟩|⟨giúp⟩)|⟨về tay⟩) (?:(?:(?:⟨em⟩|⟨bé⟩|⟨cháu⟩|⟨bạn⟩|⟨học sinh⟩|⟨con⟩) ){1,2}{ANY_NAME}|(?:{SURNAME})(?: {CAP}'?’?{L}{0,6}){2,4})",
        cased=True, whole=True, check="gift", needs="tặng|trao|gửi|hỗ|ủng|giúp|về", shape="near-school given", at="word"),
    Rule(
        kinds.CHILD, r"<<(?:⟨học trò⟩|⟨nữ sinh⟩|⟨nam sinh⟩|⟨học sinh⟩|⟨cậu bé⟩|⟨cô bé⟩|⟨em⟩) (?:⟨lớp⟩ \S{1,5} )?(?:⟨của⟩ )?(?:⟨trường⟩ )?(?:⟨tiểu học⟩|⟨thcs⟩|⟨thpt⟩|⟨th⟩|⟨mầm non⟩) {CAP}{L}{1,6}(?: {CAP}{L}{1,6}){1,2}? {PUPILS_NAME}",
        cased=True, whole=True, check="child", needs="học|nữ|nam|cậu|cô|em", shape="near-school school-pupil", at="word"),
    Rule(
        kinds.CHILD, r"<<{PUPIL} [^.!?;\n]{0,40}?(?<!{L})⟨tên⟩(?: ⟨thật⟩| ⟨là⟩| ⟨gọi⟩){0,2} {ANY_NAME}\)?[^.!?;\n]{0,40}?(?<!{L})(?:{CLASS}|{NAMED_SCHOOL})",
        cased=True, whole=True, check="child_called", needs=_CHILDREN, shape="near-school child-named named", at="word"),
    Rule(
        kinds.CHILD, r"{UNIT}{CAP}'?’?{L}{0,6}(?: {CAP}'?’?{L}{0,6}){1,4} ?[,(–\-]? ?(?:(?:⟨hiện⟩|⟨đang⟩|⟨là⟩) ){0,2}(?:⟨học⟩|⟨học sinh⟩|⟨hs⟩) (?:⟨lớp⟩ )?\d{1,2}(?:[A-Za-k]\d{0,2}|[/.]\d{1,2})(?![0-9]|{L})",
        cased=True, whole=True, digits=1, check="child", needs="học|hs", shape="name-learns"),
    Rule(
        kinds.CHILD, r"<<{NAME} ?[;|,(–\-]? ?(?:(?:⟨nam⟩|⟨nữ⟩) ?[;|,–\-] ?)?{SHORT_CLASS}", cased=True, whole=True, digits=1, check="graded", shape="class called-graded", at="name"),
    Rule(
        kinds.CHILD, r"(?<!{L})(?:{CLASS}|{SHORT_CLASS}) ?[:–\-] ?(?:(?:⟨em⟩|⟨bạn⟩) )?{UNIT}(?:(?:{SURNAME}) {CAP}{L}{0,6}|{CAP}{L}{1,6} {CAP}{L}{1,6} {CAP}{L}{1,6})(?: {CAP}{L}{0,6}){0,3} ?(?:[–\-,(;]|⟨đọc⟩|⟨đạt⟩|⟨giải⟩)",
        cased=True, whole=True, digits=1, check="class_first", needs="lớp|hs|học|khối|chi", shape="class class-names", at="word"),
    Rule(
        kinds.CHILD, r"<<(?:⟨em⟩|⟨e⟩|⟨con⟩|⟨cháu⟩|⟨mình⟩) (?:⟨là⟩ |⟨tên⟩ ){1,2}{CAP}{L}{0,6}\.?(?: {CAP}{L}{0,6}){1,4},? (?:(?:⟨là⟩|⟨hs⟩|⟨học sinh⟩|⟨học⟩|⟨lớp⟩|⟨đang⟩),? ){1,4}\d{1,2}(?:[A-Za-k]\d{0,2}|[/.]\d{1,2})(?![0-9]|{L})",
        cased=True, whole=True, digits=1, check="child", needs="em|e|con|cháu|mình", shape="class-of-mine", at="word"),
    Rule(
        kinds.CHILD, r"<<(?:⟨thằng⟩|⟨nhóc⟩|⟨cu⟩|⟨bé⟩|⟨con bé⟩) {CAP}{L}{0,6}[^.!?;\n]{0,40}? ⟨học⟩ (?:⟨lớp⟩ )?{SHORT_CLASS}", cased=True, whole=True, digits=1, check="child", needs="thằng|nhóc|cu|bé|con", shape="class-of-mine", at="word"),
    Rule(
        kinds.CHILD, r"(?<!⟨trẻ⟩ )<<{PUPIL} " + _CALLED + r"{ANY_NAME}[^.!?\n]{0,110}?(?<!{L}){NAMED_SCHOOL}",
        cased=True, whole=True, check="child", needs=_CHILDREN, shape="near-school child-school", at="word"),
    Rule(
        kinds.CHILD, r"(?<!{L}){NAMED_SCHOOL}[^.!?;\n]{0,90}?(?<!{L}){PUPIL} " + _CALLED + r"{ANY_NAME}",
        cased=True, whole=True, check="class_first", needs=_SCHOOLS, shape="near-school school-child", at="word"),
    Rule(
        kinds.CHILD, r"(?<!{L}){UNIT}{CAP}{L}{1,6}(?:(?: {CAP}{L}{0,6}){1,3} ?\( ?(?:⟨lớp⟩ )?(?:1[0-2]|[1-9])(?:[A-Z]\d{0,2}|/\d{1,2})\)|(?: {CAP}{L}{0,6}){0,3} ?\( ?(?:⟨lớp⟩ )?(?:1[0-2]|[1-9])(?:[A-K]\d{0,2}|/\d{1,2}) ?[,–\-] ?(?:{SCHOOL} )?{CAP}{L}{1,6}(?: {CAP}{L}{0,6}){1,4}\))",
        cased=True, whole=True, digits=1, check="in_class", shape="in-class"),
    Rule(
        kinds.CHILD, r"<<(?:em|cháu|‹bé›|‹bạn›|trò|học sinh|hs|con) (?:(?:‹tên›|là|gái|trai) ){0,2}{FULL_NAME}[^.!?\n]{0,60}?<<(?:lớp {0,2}\d|hs {0,2}\d|thcs|thpt|tiểu học|mầm non|trường (?:th|tiểu|mầm|mẫu))",
        whole=True, digits=1, check="child", needs="em|cháu|bé|bạn|trò|học|hs|con", shape="class-said", at="word"),
    Rule(
        kinds.CHILD, _SEVERAL + _SHARED + "|" + _SOME + _BEHIND + _NEXT + _SOME + _BEHIND,
        cased=True, whole=True, digits=1, check="in_a_row", shape="class row-class"),
    Rule(
        kinds.CHILD, r"(?<!{L})⟨lớp⟩ " + _OF_A_CLASS + r"(?: ?[:–\-] ?| ⟨có⟩ | ⟨gồm⟩ )(?:(?:⟨các⟩|⟨hai⟩|⟨ba⟩|⟨em⟩|⟨bạn⟩) ){0,2}" + _SEVERAL + "|(?<!{L})" + _BEFORE + _SOME + r"[;,.] ?" + _BEFORE + _SOME
        + r"|(?:(?<![^\n;|:.(] )(?<![^\n;|:.( ])|(?<=[Nn]hóm )|(?<=[Đđ]ội ))(?:1[0-2]|[1-9])[A-K]\d{0,2}(?![0-9/]|{L}) ?[:–\-] ?" + _ONE + "(?:(?:, ?| ?; ?|,? ⟨và⟩ )" + _ONE + "){2,5}",
        cased=True, whole=True, digits=1, check="in_a_row", shape="class class-row"),
)  # fmt: skip

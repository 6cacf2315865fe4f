"""What tells of a child: a name with a class, a school, in the orders that reporters, clerks and tables have them."""

from __future__ import annotations

from hooks.guard.rules import kinds
from hooks.guard.rules.rule import Rule

PUPILS: tuple[Rule, ...] = (
    Rule(
        kinds.CHILD, r"<<{CHILD_WORD} (?:(?:⟨là⟩|⟨tên⟩|⟨nội⟩|⟨ngoại⟩|⟨gái⟩|⟨trai⟩|⟨nhỏ⟩|⟨tôi⟩|⟨tui⟩|⟨ông⟩|⟨bà⟩|⟨em⟩|⟨anh⟩|⟨chị⟩|⟨út⟩|⟨lớn⟩|⟨đầu⟩|⟨cả⟩|⟨của⟩|⟨thầy⟩|⟨cô⟩|:),? ){0,4}{ANY_NAME}[^.!?;\n]{0,70}?(?<!{L}){CLASS}",
        cased=True, whole=True, digits=0, check="child", needs="em|cháu|bé|trò|học|nữ|nam|con|hs|chị|anh|bạn|cậu|cô", shape="class child-called", at="word"),
    Rule(
        kinds.CHILD, r"<<{CHILD_WORD} (?:(?:⟨là⟩|⟨tên⟩) ){0,2}{ANY_NAME}(?: ⟨lớp⟩ (?:⟨mình⟩|⟨em⟩|⟨tôi⟩|⟨con⟩))? {0,2}[,;(|–\-]? {0,2}{SHORT_CLASS}", cased=True, whole=True, digits=1, check="child", needs="em|cháu|bé|trò|học|nữ|nam|con|hs|chị|anh|bạn|cậu|cô", shape="class child-called", at="word"),
    Rule(
        kinds.CHILD, r"<<{CHILD_WORD} {ANY_NAME}[^.!?;\n0-9]{0,30}{SHORT_CLASS}(?=[^.!?;\n]{0,20}?(?<!{L}){SCHOOL}(?!{L}))", cased=True, whole=True, digits=1, check="child", needs="em|cháu|bé|trò|học|nữ|nam|con|hs|chị|anh|bạn|cậu|cô", shape="class child-called", at="word"),
    Rule(
        kinds.CHILD, r"<<{NAME} {0,2}[,;:(|*–\-]{0,2} {0,2}(?:(?:⟨học sinh⟩|⟨hs⟩|⟨hiện⟩|⟨đang⟩|⟨học⟩) {1,2}){0,3}(?:{CLASS}|{SHORT_CLASS})[^.!?\n]{0,40}?(?<!{L}){SCHOOL}(?!{L})",
        cased=True, whole=True, digits=0, check="child", needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt", shape="class name-class", at="name"),
    Rule(
        kinds.CHILD, r"<<{NAME} {0,2}[,;:(|–\-]{0,2} {0,2}(?:(?:⟨là⟩|⟨học sinh⟩|⟨hs⟩|⟨hiện⟩|⟨đang⟩|⟨học⟩) {1,2}){1,3}{SCHOOL}[^.!?\n]{0,50}?(?<!{L})(?:{CLASS}|{SHORT_CLASS})",
        cased=True, whole=True, check="child", needs="học|hs", shape="class name-class", at="name"),
    Rule(
        kinds.CHILD, r"<<{NAME} {0,2}[;|,*–\-] {0,2}{SCHOOL}(?!{L})[^.!?\n]{0,40}?[;|,*–\-] {0,2}(?:{CLASS}|{SHORT_CLASS})", cased=True, whole=True, digits=1, check="child", needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt", shape="class name-class", at="name"),
    Rule(
        kinds.CHILD, r"(?<!{L})(?:{CLASS}|{SHORT_CLASS})[^.!?\n]{0,70}?<<{CHILD_WORD} (?:(?:⟨là⟩|⟨tên⟩) ){0,2}{ANY_NAME}",
        cased=True, whole=True, digits=0, check="class_first", needs="lớp|hs|học|khối|chi|em|cháu|bé|bạn|trò|nữ|nam", shape="class child-called", at="digit word"),
    Rule(kinds.CHILD, r"<<{NAME}[^.!?;\n]{0,60}?(?<!{L}){CLASS}", cased=True, whole=True, check="child_told", needs="lớp|khối|chi", shape="class name-class", at="name"),
    Rule(kinds.CHILD, r"(?<!{L})(?:{CLASS}|{SHORT_CLASS})[ ,–\-(]{1,4}{SCHOOL}(?!{L})[^.!?:\n]{0,40}(?:: ?| ⟨gồm⟩ (?:⟨có⟩ |⟨các em⟩ |⟨các bạn⟩ ){0,2}){NAME}", cased=True, whole=True, check="class_first", needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt", shape="class school-names"),
    Rule(kinds.CHILD, r"<<{NAME}[.,;|\n ]{1,4}(?:⟨hiện⟩ |⟨đang⟩ |⟨học⟩ ){0,3}⟨lớp⟩ {0,2}[:=] {0,2}\d", cased=True, whole=True, digits=1, check="child", needs="lớp", shape="class name-class", at="name"),
    Rule(
        kinds.CHILD, r"(?<!{L})(?<!⟨môn⟩ )(?!⟨giải⟩|⟨nhất⟩|⟨nhì⟩|⟨tập⟩|⟨các⟩|⟨những⟩|⟨toàn⟩|⟨một⟩|⟨khối⟩|⟨và⟩|⟨cuối⟩|⟨phòng⟩ |⟨tủ⟩ |⟨góc⟩ |⟨sĩ⟩ |⟨chủ⟩ ){UNIT}{CAP}{L}{1,6} ?(?:\( ?|, |– |- )?(?:(?:⟨là⟩|⟨học sinh⟩|⟨hiện⟩|⟨đang⟩|⟨học⟩|⟨cậu⟩|⟨cô⟩|⟨em⟩|⟨học trò⟩|⟨bé⟩|⟨cùng⟩|⟨đều⟩|⟨vào⟩|⟨lên⟩|⟨năm nay⟩|⟨ngồi⟩ (?:⟨ở⟩ )?(?:⟨bàn⟩ )?(?:⟨đầu⟩|⟨cuối⟩|⟨giữa⟩|⟨nhất⟩)|⟨đứng đầu⟩) ){0,3}⟨lớp⟩ {0,2}(?:\d{1,2}(?:[A-Z]\d{0,2}|[/.]\d{1,2})?|(?:⟨một⟩|⟨hai⟩|⟨ba⟩|⟨bốn⟩|⟨năm⟩|⟨sáu⟩|⟨bảy⟩|⟨tám⟩|⟨chín⟩)(?!{L}))(?: (?:⟨chuyên⟩ )?{CAP}{L}{1,6})?,? {SCHOOL}(?!{L})",
        cased=True, whole=True, check="child", shape="class class-school", needs="lớp"),
    Rule(kinds.CHILD, r"(?<!{L}){CLASS}[ ,:;|–\-]{1,3}{NAME}[^.!?\n]{0,30}?(?<!{L}){SCHOOL}(?!{L})", cased=True, whole=True, check="class_first", needs="lớp", shape="class class-called", at="word"),
    Rule(
        kinds.CHILD, r"(?<!{L}){SCHOOL}(?!{L})[^.!?\n]{0,50}?(?:[:;,–\-] {0,2}| ⟨có⟩ (?:⟨em⟩ |⟨bạn⟩ )?)(?!⟨giải⟩|⟨tập⟩|⟨phòng⟩|⟨đội⟩){NAME} {0,2}(?:[(,–\-] {0,2})?{SHORT_CLASS}", cased=True, whole=True, digits=1, check="class_first", needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt", shape="class called-class", at="word"),
    Rule(
        kinds.CHILD, r"(?<!{L}){SCHOOL}(?!{L})[^.!?\n]{0,60}?(?<!{L}){CLASS}[,:;–\- ]{1,4}{NAME}", cased=True, whole=True, digits=1, check="class_first", needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt", shape="class class-called", at="word"),
    Rule(
        kinds.CHILD, r"<<{CHILD_WORD} [^.!?\n]{0,30}?(?<!{L})(?:{CLASS}|⟨học⟩ {SHORT_CLASS})[^.!?\n]{0,60}? ⟨tên⟩ (?:⟨là⟩ )?{ANY_NAME}", cased=True, whole=True, check="child", needs="em|cháu|bé|trò|học|nữ|nam|con|hs|chị|anh|bạn|cậu|cô", shape="class named", at="word"),
    Rule(
        kinds.CHILD, r"<<(?:⟨lớp trưởng⟩|⟨lớp phó⟩|⟨bí thư chi đoàn⟩|⟨bí thư đoàn⟩|⟨chi đội trưởng⟩|⟨liên đội trưởng⟩|⟨đội trưởng đội tuyển⟩)[^.!?\n]{0,8}? (?:{CLASS}|{SHORT_CLASS})[^.!?\n]{0,60}?(?<!{L})(?:{SURNAME})(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, check="class_first", needs="lớp|bí|chi|liên|đội", shape="class leader", at="word"),
    Rule(
        kinds.CHILD, r"<<{NAME} {0,2}[;|\t](?:[^;|\t\n]{0,20}[;|\t]){0,3} {0,2}(?:{CLASS}(?: \d{1,2})?|{SHORT_CLASS}) {0,2}[;|\t][^\n]{0,40}?(?<!{L}){SCHOOL}(?!{L})", cased=True, whole=True, digits=1, check="child", needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt", shape="class name-class", at="name"),
    Rule(
        kinds.CHILD, r"(?<!{L})(?!⟨giải⟩|⟨nhất⟩|⟨nhì⟩|⟨tập⟩|⟨các⟩|⟨những⟩|⟨bảng⟩|⟨nhà⟩|⟨khối⟩){UNIT}{CAP}{L}{1,6}(?: {CAP}{L}{0,6}){0,3} ?[(] ?{SHORT_CLASS}\)?[^.!?\n]{0,60}?(?<!{L}){SCHOOL}(?!{L})", cased=True, whole=True, digits=1, check="child", shape="class called-class",
        needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt"),
    Rule(
        kinds.CHILD, r"<<{NAME} {0,2}(?:[,(–\-] {0,2})?(?:⟨đang⟩ |⟨hiện⟩ |⟨đến⟩ |⟨tới⟩ |⟨vào⟩ |⟨vô⟩ |⟨lên⟩ ){0,2}(?:⟨học⟩ )?(?:⟨học⟩|⟨lớp⟩) {0,2}\d{1,2}(?:[A-Z]\d{0,2}|[/.]\d{1,2})(?![0-9]|{L})", cased=True, whole=True, digits=1, check="child", needs="lớp|học", shape="class name-class", at="name"),
    Rule(kinds.CHILD, r"<<{NAME} {0,2}[(,–\-] {0,2}(?:⟨sn⟩|⟨sinh năm⟩|⟨sinh⟩|[1-9]\d? ⟨tuổi⟩|⟨năm sinh⟩)[ :]{0,2}(?:20\d\d)?[,;) ]{1,3}(?:⟨là⟩ |⟨đang⟩ |⟨hiện⟩ ){0,2}(?:⟨học sinh⟩|⟨học⟩|⟨hs⟩) [^.!?;\n]{0,20}?{SCHOOL}(?!{L})", cased=True, whole=True, digits=1, check="child", needs="học|hs", shape="pupil", at="name"),
    Rule(kinds.CHILD, r"(?<!{L})(?:{CLASS}|{SHORT_CLASS}) {0,2}[|;\t] {0,2}{NAME} {0,2}[|;\t][^\n]{0,30}?(?<!{L}){SCHOOL}(?!{L})", cased=True, whole=True, digits=1, check="class_first", needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt", shape="class class-cell"),
    Rule(kinds.CHILD, r"<<⟨danh sách⟩[^.!?\n]{0,30}?(?<!{L}){CLASS}[^.!?\n]{0,30}?: {0,2}(?:1[.)] {0,2})?{NAME}", cased=True, whole=True, digits=1, check="class_first", needs="danh", shape="class", at="word"),
    Rule(
        kinds.CHILD, r"(?<!{L}){CLASS}[^.!?\n,:]{0,20} ⟨là⟩ (?:⟨em⟩ )?{NAME} ?[,(–\-] ?(?:⟨học sinh⟩ )?{SCHOOL}(?!{L})", cased=True, whole=True, check="class_first", needs="lớp|khối|chi", shape="class is-called", at="word"),
    Rule(
        kinds.CHILD, r"<<(?:⟨học sinh⟩|⟨hs⟩|⟨học trò⟩|⟨nữ sinh⟩|⟨nam sinh⟩|⟨thí sinh⟩|⟨đội viên⟩|⟨em⟩|⟨bé⟩|⟨cháu⟩) (?:{CLASS}|{SHORT_CLASS}) ?[:,–\-]? ?(?:{SURNAME}) {CAP}{L}{0,6}(?: {CAP}{L}{0,6}){0,3}",
        cased=True, whole=True, digits=1, check="class_first", needs="học|hs|nữ|nam|thí|đội|em|bé|cháu", shape="class class-named", at="word"),
    Rule(
        kinds.CHILD, r"(?<!{L}){SCHOOL}(?!{L})[^.!?\n|;]{0,50}? ?[|;–\-] ?{SHORT_CLASS} ?[|;–\-] ?(?:{SURNAME})(?: {CAP}{L}{0,6}){2,4}", cased=True, whole=True, digits=1, check="class_first", needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt", shape="class class-cell", at="word"),
    Rule(
        kinds.CHILD, r"<<{NAME} ?\n ?(?:⟨lớp⟩:? ?)?(?:{CLASS}|{SHORT_CLASS}) ?\n ?(?:⟨trường⟩:? ?)?{SCHOOL}(?!{L})", cased=True, whole=True, digits=1, check="child", needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt", shape="class lines", at="name"),
    Rule(
        kinds.CHILD, r"(?<!{L}){SCHOOL}(?!{L})[^.!?\n]{0,50}\n ?(?:⟨lớp⟩:? ?)?(?:{CLASS}|{SHORT_CLASS}) ?\n ?(?:[Hh]ọ (?:và )?tên:? ?)?(?:{SURNAME})(?: {CAP}{L}{0,6}){2,4}(?![^\n]{0,30}(?:⟨chủ nhiệm⟩|⟨giáo viên⟩))", cased=True, whole=True, digits=1, check="class_first", needs="trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt", shape="class lines", at="word"),
    Rule(
        kinds.CHILD, r"(?<!{L}){UNIT}{CAP}'?’?{L}{0,6}(?: {CAP}'?’?{L}{0,6}){0,3} ?[(] ?(?:[4-9]|1[0-7]) ⟨tuổi⟩\),? (?:⟨học⟩ |⟨hiện⟩ |⟨đang⟩ ){0,3}⟨lớp⟩ {0,2}\d", cased=True, whole=True, digits=2, check="child", needs="tuổi", shape="class"),
    Rule(kinds.CHILD, r"(?<!{L})(?:{CLASS}|{SHORT_CLASS}) {0,2}[|;\t] {0,2}{NAME}", cased=True, whole=True, digits=1, check="graded", shape="class class-cell"),
)  # fmt: skip

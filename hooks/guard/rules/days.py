"""The day on which somebody is born, in the ways that people tell it."""

from __future__ import annotations

from hooks.guard.rules import kinds
from hooks.guard.rules.rule import Rule

_NO_WORD = (
    "(?<!<<học )(?<!<<khai )(?<!<<giáo )(?<!<<cứu )(?<!<<sơ )(?<!<<bẩm )(?<!<<hy )(?<!\\shi )(?<!^hi )(?<!<<phát (?=s))(?<!<<vệ )(?<!<<thí )(?<!<<tái )(?<!<<ký )(?<!<<tuyển )(?<!<<nảy )(?<!<<dân )(?<!<<an )(?<!<<hoc )(?<!<<dưỡng )(?<!<<phat )(?<!<<ve )(?<!<<thi )"
    "(?<!ho\u1ecdc )"
)
"""No compound that ends in “sinh”."""
_WORD = "<<(?:sinhngày|sinh|snh|sanh(?=\\s(?:ngày|năm|tháng|mùng|mồng|[0-9]))|sih|sjnh|sn|s\\.n|ns|n/s|dob|d\\.o\\.b|date of birth|birthday|birth date|năm sinh|chào đời|ra đời|born|ntns|n\\.t\\.n\\.s|n/sinh|s/n|nsinh|ngsinh|n\\.s|s\\.(?=\\s?[0-9]))(?:>>|(?<=s\\.))"
_BORN = _NO_WORD + _WORD
_GIVEN = "<<(?:(?:ông|bà|anh|chị|chú|bác|cụ|‹văn›|‹thị›|‹ngọc›|‹minh›|‹thanh›|‹hữu›|‹đức›|‹hoàng›|‹xuân›|‹bảo›) (?:an|phát|dân|ký)|(?:‹cô›|thầy) giáo) sinh>>"
"""A given name that is the first half of such a compound too."""
_HALVES = (
    "(?=[A-ZĐ])(?:⟨học⟩|⟨khai⟩|⟨vệ⟩|⟨tái⟩|⟨hy⟩|⟨hi⟩|⟨thí⟩|⟨dưỡng⟩|⟨phát⟩|⟨an⟩|⟨ký⟩|⟨dân⟩|⟨giáo⟩|⟨cứu⟩|⟨sơ⟩|⟨tuyển⟩)"
)
"""The same in capitals, behind a family name or a title."""
_NO_BIRTH = (
    r"(?!\s(?:hoạt|viên|sống|thái|học(?! (?:viên|sinh|trò))|sản|lý|động|kế|quán|tồn|sôi|lợi|khí|thành|linh|trưởng))"
)
_SAID = r"(?:\s?\([^)\n]{0,30}\))?(?:[\s:.,()\-]{0,3}<<(?:ra|vào|ngày|nhật|mùng|mồng|của|là|bé|em|con|gái|trai|nội|ngoại|út|cháu|thầy|mẹ|má|ba|bố|cha|cụ|tôi|tui|mình|quốc|khánh|tết|lễ|sáng|chiều|đêm|thứ|on|năm|tháng|hôm|nhằm|lúc|đúng|hồi|trong|ngay|khoảng|ông|bà|anh|chị|cô)>>){0,5}[\s:.,()\-;|]{0,3}(?:\d{1,2}\s?(?:giờ|g|h)\s?\d{0,2}(?: (?:sáng|chiều|tối|đêm|trưa|khuya))?,? (?:ngày )?)?"

DAYS: tuple[Rule, ...] = (
    Rule(kinds.BIRTH, _GIVEN + _SAID + r"(?:{DATE}|{SHORT_DATE})", whole=True, digits=4, check="birth", needs="ông|bà|anh|chị|chú|bác|cụ|cô|thầy|văn|thị|ngọc|minh|thanh|hữu|đức|hoàng|xuân|bảo", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<{UNIT}{CAP}{L}{0,6}(?: {CAP}{L}{0,6}){0,3} " + _HALVES + r" (?:⟨sinh⟩|⟨sanh⟩) (?:⟨ngày⟩ )?{DATE}", cased=True, whole=True, digits=6, check="called_birth", shape="date born", at="name"),
    Rule(kinds.BIRTH, r"<<{SOMEBODY}(?: {CAP}{L}{0,6}){0,3} " + _HALVES + r" (?:sinh|sanh) (?:⟨ngày⟩ )?{DATE}", cased=True, whole=True, digits=6, check="called_birth", needs="ông|bà|anh|chị|cô|chú|bác|dì|cậu|thầy|em|cụ", shape="date born", at="word"),
    Rule(kinds.BIRTH, _BORN + _SAID + r"(?:{DATE}|{SHORT_DATE})", whole=True, digits=4, check="birth", needs="sinh|sanh|snh|sih|sjnh|nsinh|sn|s|ns|n|dob|d|date|birthday|birth|năm|chào|ra|born|ntns", shape="date born", at="word"),
    Rule(
        kinds.BIRTH, _BORN + r"(?!\s(?:từ|trước|sau|hoạt|viên|sống|thái|học(?! (?:viên|sinh|trò))|sản|lý|động|kế|quán|tồn|sôi|lợi|khí|thành|linh|trưởng|con|đẻ|nhật|ra và))[^.;!?\n0-9,]{0,40}[,:(]?\s?(?:(?:ngày|hôm|vào)\s){0,2}{DATE}",
        whole=True, digits=6, check="birth", needs="sinh|sanh|snh|dob|ntns", shape="date born", at="word"),
    Rule(kinds.BIRTH, _BORN + r"\s(?:năm\s)?(?:19|20)\d\d(?: ?\(\d{1,2}/\d{1,2}\)|[,\s(]{1,3}(?:đúng ra |chính xác |cụ thể )?(?:là )?(?:ngày\s\d{1,2}\s?(?:/|tháng)|tháng\s\d{1,2},?\s(?:ngày|mùng|mồng))\s?\d{1,2})", whole=True, digits=6, check="birth", needs="sinh|sanh|snh|sih|sjnh|nsinh|sn|s|ns|n|dob|d|date|birthday|birth|năm|chào|ra|born|ntns", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<khai sinh[^.;!?\n0-9]{0,50}<<(?:là|ghi)(?:\s(?:là|ngày|sinh|mùng|mồng)){0,3}\s{DATE}", whole=True, digits=4, check="birth", needs="khai", shape="date", at="word"),
    Rule(kinds.BIRTH, r"<<khai sinh[^.;!?\n0-9]{0,20}<<(?:là|ghi|ngày)(?:\s(?:là|ngày|sinh|mùng|mồng)){0,3}\s{DAY_IN_WORDS}>>", whole=True, check="birth", needs="khai", shape="month", at="word"),
    Rule(kinds.BIRTH, r"<<(?:‹đẻ›|lọt lòng)>>[^.;!?\n0-9]{0,30}?(?:{DATE}|{SHORT_DATE}|{DAY_IN_WORDS}>>)", whole=True, digits=2, check="borne", needs="đẻ|lọt", shape="date", at="word", not_after="(?:tiếng |cha |bố )mẹ\\s$|con\\s$"),
    Rule(kinds.BIRTH, r"{DATE},?\s(?:(?:là|đúng|cũng là)\s)?(?:ngày\s|hôm\s|lúc\s|khi\s)?[^.;!?\n0-9]{0,25}(?:ông|bà|anh|chị|cô|chú|bác|em|cháu|bé|thầy|con|cậu|cụ|mẹ)>>[^.;!?\n0-9]{0,25}<<(?:cất tiếng khóc|lọt lòng|chào đời)>>", whole=True, digits=4, check="birth", needs="khóc|lọt|chào", shape="date born", at="digit"),
    Rule(kinds.BIRTH, r"{DATE},?\s(?:là\s)?(?:khi\s|lúc\s|ngày\s)?tiếng khóc\s(?:của|chào đời|đầu tiên)>>", whole=True, digits=4, check="birth", needs="khóc", shape="date born", at="digit"),
    Rule(kinds.BIRTH, r"<<(?:chào đời|cất tiếng khóc|được sinh ra)>>[^.;!?\n0-9]{0,40}{DATE}", whole=True, digits=4, check="birth", needs="chào|cất|được", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<sinh nhật(?!\s(?:lần (?:thứ )?\S{1,8}\s)?(?:của\s)?(?:bác|đảng|đoàn|đội|hội|báo|trường|tổ chức|người|chủ tịch|thư viện|lớp|câu lạc bộ|clb|công ty|quỹ))[^.;!?\n]{0,40}(?:{DATE}|{DAY_IN_WORDS}|\d{1,2}[/\-.]\d{1,2}(?![0-9/\-])|\d{1,2}\s(?:tháng|thg)\s\d{1,2}(?![0-9]))", whole=True, digits=2, check="birth", needs="sinh", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"{DATE}(?:,?\s(?:chính\s)?là\s|\s?[:–\-]\s)(?:ngày|hôm|lúc)[^.;!?\n]{0,30}<<(?:chào đời|ra đời|sinh|sinh ra|cất tiếng khóc)>>" + _NO_BIRTH, whole=True, digits=4, check="birth", needs="ngày|hôm|lúc", shape="date born", at="digit"),
    Rule(kinds.BIRTH, r"(?:{DATE}|{SHORT_DATE})[\s\-:(,;|…).]{1,5}(?:là |cột |ô |ghi ){0,2}<<(?:ngày sinh|sinh nhật|ngày tháng năm sinh)>>", whole=True, digits=4, check="birth", needs="ngày|sinh", shape="date born", at="digit"),
    Rule(kinds.BIRTH, r"<<(?:tròn|bước sang|lên)\s(?:tuổi\s)?\d{1,3}(?:\stuổi|\s?t>>)?[\s,(]{1,2}(?:đúng\s|vào\s|hôm\s){0,2}(?:ngày\s)?(?:{DATE}|{SHORT_DATE})", whole=True, digits=5, needs="tròn|bước|lên", shape="date", at="word"),
    Rule(kinds.BIRTH, r"<<ngày[\s,/]{0,2}(?:tháng[\s,/]{0,2}năm\s)?s[ia]nh>>(?!\s(?:hoạt|viên|sống|thái|học(?! (?:viên|sinh|trò))|sản|lý|động|kế|quán|tồn|sôi|lợi|khí|thành|linh|trưởng|của (?:báo|hội|trường|đảng|đoàn|đội|tờ)))[^0-9\n;]{0,30}(?:{DATE}|{SHORT_DATE}|\d{1,2}[|_*~]\d{1,2}[|_*~](?:19|20)\d\d)", whole=True, digits=4, check="birth", needs="ngày", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"\d{1,2}[/\-]\d{1,2}(?![0-9/\-])[^.;!?\n0-9]{0,12}<<là (?:ngày )?sinh nhật>>(?!\s(?:của\s)?(?:bác|đảng|đoàn|đội|hội|báo|trường|tổ chức|chủ tịch|thư viện|lớp|câu lạc bộ|clb|công ty|quỹ))", whole=True, digits=2, needs="sinh", shape="date born", at="digit"),
    Rule(
        kinds.BIRTH,
        r"<<{NAME} {0,2}(?:[,;|(/–\-]{1,2} {0,2}|, \(|  )(?:(?:⟨nam⟩|⟨nữ⟩|⟨sinh⟩|⟨sn⟩|[Ss]) {0,2}[.,;|–\-]? {0,2})?{DATE}",
        cased=True, whole=True, digits=4, check="named_birth", needs="", shape="set-apart", at="name"),
    Rule(
        kinds.BIRTH, r"<<{SOMEBODY} {ANY_NAME} ?(?:[(] ?{DATE}|[,;–\-] ?{DATE}(?= ?(?:[,;)–\-]|$)))", cased=True, whole=True, digits=6, check="named_birth",
        needs="ông|bà|anh|chị|cô|chú|bác|dì|cậu|thầy|em|cụ|hộ|gia|nhà", shape="date set-apart somebody", at="word"),
    Rule(kinds.BIRTH, r"<<ngày[\s,/]{0,2}(?:tháng[\s,/]{0,2}năm\s)?s[ia]nh>>[^0-9\n;:.]{0,40}:\s?{DAY_IN_WORDS}>>", whole=True, check="birth", needs="ngày", shape="month born", at="word"),
    Rule(kinds.BIRTH, _BORN + _SAID + r"{DAY_IN_WORDS}>>", whole=True, check="birth", needs="sinh|sanh|snh|sih|sjnh|nsinh|sn|s|ns|n|dob|d|date|birthday|birth|năm|chào|ra|born|ntns", shape="month born", at="word"),
    Rule(
        kinds.BIRTH, r"(?:{DATE}|{DAY_IN_WORDS} năm (?:19|20)\d\d),? (?:‹ông›|‹bà›|anh|‹chị›|‹cô›|‹chú›|bác|em|cháu|‹bé›|thầy|con|cậu)>>[^.;\n]{0,40}<<(?:chào đời|ra đời|được sinh|cất tiếng khóc)>>",
        whole=True, digits=4, check="birth", needs="chào|ra|được|cất", shape="date born", at="digit"),
    Rule(kinds.BIRTH, r"<<(?:ngày sinh|sinh ngày|sinh|sn|ns|dob)[\s:.]{1,3}(?:(?:0[1-9]|[12]\d|3[01]) ?(?:0[1-9]|1[0-2]) ?|(?:[12]\d|3[01]|[1-9]) (?:1[0-2]|[1-9]) )(?:19|20)\d\d(?!\d)", digits=6, needs="ngày|sinh|sn|ns|dob", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<(?:ngày sinh|ngsinh|sinh ngày|sinh|sn|ns|dob)(?:\s(?:của|em|e|tôi|mình|con|cháu|là)){0,3}[\s:.]{1,3}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d(?!\d)(?![.,]\d)", digits=6, needs="ngày|ngsinh|sinh|sn|ns|dob", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<sinh[^.;!?\n0-9]{0,12}<<ngày[\s:]{1,3}\d{1,2}[\s,;]{1,3}tháng[\s:]{1,3}\d{1,2}[\s,;]{1,3}năm[\s:]{1,3}(?:19|20)\d\d(?!\d)", whole=True, digits=6, check="birth", needs="sinh", shape="month born", at="word"),
    Rule(kinds.BIRTH, r"<<(?:năm|tháng|ngày) sinh[\s:]{1,3}\d{1,4}(?:[\s,;|]{1,3}(?:năm|tháng|ngày)(?: sinh)?[\s:]{1,3}\d{1,4}){2}", whole=True, digits=4, needs="năm|tháng|ngày", shape="month born", at="word"),
    Rule(kinds.BIRTH, r"(?<!dưỡng )<<(?:sinh ngày|ngày sinh)[\s:]{1,3}\d{1,2}[/\-]\d{1,2}(?![0-9/\-])", whole=True, digits=2, needs="sinh|ngày", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<(?:nam|nữ)\s?[,;|/\-]\s?{DATE}", whole=True, digits=4, check="named_birth", not_after="(?:việt|miền|hội|hà|quảng|đông|phía)\\s$", needs="nam|nữ", shape="date man-date", at="word"),
    Rule(kinds.BIRTH, r"{DATE}\s?[,;|]\s?(?:nam|nữ|dân tộc|kinh)>>", whole=True, digits=4, check="named_birth", needs="nam|nữ|dân|kinh", shape="date date-man", at="digit"),
    Rule(kinds.BIRTH, r"<<{NAME} {DATE}(?=\s?(?:[,;|).\n–\-]|$))", cased=True, whole=True, digits=6, check="bare_birth", shape="date set-apart", at="name"),
    Rule(
        kinds.BIRTH, r"(?<![^\n|;:.,(\x22 ])(?<!{L} ){UNIT}{CAP}{L}{1,6}(?: {CAP}{L}{0,6}){0,3} ?[,;|–\-] ?\d{1,2}([./\-])\d{1,2}\1(?:[3-9]\d|29)(?!\d)(?= ?[,;|–\-] ?(?:⟨ấp⟩|⟨khu phố⟩|⟨kp⟩|⟨thôn⟩|⟨tổ⟩|⟨khóm⟩|⟨buôn⟩|⟨xã⟩|⟨phường⟩)(?!{L}))",
        cased=True, whole=True, digits=6, check="short_birth", needs="ấp|khu|kp|thôn|tổ|khóm|buôn|xã|phường", shape="date set-apart"),
    Rule(kinds.BIRTH, r"<<tuổi\s?[:=\-]?\s?{DATE}", whole=True, digits=6, check="named_birth", needs="tuổi", shape="date", at="word"),
    Rule(kinds.BIRTH, _BORN + _SAID + r"(?:tháng|thg\.?)\s?\d{1,2}(?:\s?[/\-.]\s?|,? năm\s)(?:19|20)\d\d[,\s(]{1,3}(?:đúng\s)?(?:ngày|mùng|mồng)\s\d{1,2}(?!\d)", whole=True, digits=6, check="birth", needs="sinh|sanh|sn|chào|ra", shape="date born", at="word"),
    Rule(
        kinds.BIRTH, _BORN + _SAID + r"(?:năm\s)?{LUNAR_YEAR}>>[\s,(]{0,3}(?:tức\s(?:năm\s)?|năm\s)?(?:(?:19|20)\d\d)?[\s,)]{1,3}(?:(?:nhằm|vào|đúng|là)\s)?(?:ngày\s|hôm\s)?(?:(?:mùng\s|mồng\s)?\d{1,2}\s?(?:/|tháng\s)\s?\d{1,2}(?!\d)|{DAY_IN_WORDS}>>)",
        whole=True, check="birth", needs="sinh|sanh|sn|chào|ra", shape="lunar born", at="word"),
    Rule(kinds.BIRTH, _BORN + _NO_BIRTH + r"[^.;!?\n0-9,]{0,20}\s{HOLIDAY}>>[^.;!?\n0-9]{0,14}(?:19|20)\d\d(?!\d)", whole=True, digits=4, check="birth", needs="sinh|sanh|sn|chào|ra", shape="holiday", at="word"),
    Rule(
        kinds.BIRTH, r"(?<!học )<<(?:sinh|năm sinh)>>" + _NO_BIRTH + r"[^.;!?\n]{0,30}\?[”\x22]?\s{1,3}(?:[–\-]\s?)?(?:{L}{1,8}(?: {L}{1,8}){0,2}:\s?)?(?:(?:dạ|‹ờ›|‹ừ›|vâng|‹à›|tôi|tui|bà|ông|thì|là|sinh|ngày|hôm|mùng|mồng|em|con|cháu|chị|anh|cô)>>[,.…\s]{1,3}){0,5}(?:{DATE}|{SHORT_DATE}|{DAY_IN_WORDS}>>)",
        whole=True, check="birth", needs="sinh|năm", shape="asked-birth date", at="word"),
    Rule(kinds.YEAR, _GIVEN + _SAID + r"(?:19|20)\d\d(?!\d)", whole=True, digits=4, needs="ông|bà|anh|chị|chú|bác|cụ|cô|thầy|văn|thị|ngọc|minh|thanh|hữu|đức|hoàng|xuân|bảo", at="word"),
    Rule(kinds.YEAR, _BORN + _SAID + r"(?:19|20)\d\d(?!\d)", whole=True, digits=4, needs="sinh|sanh|snh|sih|sjnh|nsinh|sn|s|ns|n|dob|d|date|birthday|birth|năm|chào|ra|born|ntns", at="word"),
)  # fmt: skip

"""What personal details look like, and the words that say it is none: one table for Python and for browsers."""

from __future__ import annotations

from typing import NamedTuple

from hooks.guard import kinds


class Rule(NamedTuple):
    """One shape of a detail. All patterns are written in the short way of `patterns`, for text in small letters.

    Every repetition is bounded, so that a text takes time by its length alone.
    """

    kind: str
    pattern: str
    cased: bool = False
    """Whether capitals matter: names."""
    whole: bool = False
    """Whether it is looked for in the text as it stands; else dates, sums, numbers of documents and addresses of pages are left out."""
    needs: str = ""
    """Words of which one is in every text that it can be found in, with a bar between them; “” for none."""
    at: str = ""
    """Where it begins: “word” one of these, “digit” a number, “name” a family name, or several; “” anywhere."""
    digits: int = 0
    """How many digits a text has at least that it can be found in."""
    shape: str = ""
    """By the names that `shapes` has for it, what a text holds at least that it can be found in."""
    check: str = ""
    """A further question that `checks` answers, by name."""
    not_after: str = ""
    """What stands right before (to the end of it) if it is none."""
    not_before: str = ""
    """What follows right behind if it is none."""
    offices: str = ""
    """Whether one of an office is none: “” no, “near” if words of an office stand before or behind, “direct” if it is a hotline."""


_UNITS = (
    r"\s{0,2}(?:(?:đồng|đ|vnđ|vnd|{MILLION}|‹tỷ›|nghìn|‹ngàn›|người|lượt|học sinh|học viên|‹hộ›|gia đình|cuốn|quyển|đầu sách|‹bản›|m2|km|ha|kg|‹tấn›|suất"
    r"|‹phần›|‹giờ›|thành viên|công dân|‹thẻ›|hồ sơ|trường hợp|tài khoản|xe|lít|‹ký›)>>|m²|%)"
)
_CODES = (
    "<<(?:zoom(?![^0-9\\n;]{0,40}(?:gọi|liên hệ|nhắn|Đt|sđt|điện thoại))[^0-9\\n;]{0,30}|(?:mst|mã số thuế|stk|tài khoản|tk|ck)[^0-9\\n;]{0,30}|(?:mã )?(?:hồ sơ|phiếu|biên nhận|biên lai|vé)|mã (?:hàng|sản phẩm|vạch|bản ghi|đề|bưu chính|bưu điện|đơn|tra cứu|đơn vị|xã|số sách|vùng|lớp|giao dịch)|sku|isbn|issn|hóa đơn|lô hàng|số vào sổ"
    "|stt|(?:số|mã) tài sản|số thứ tự|số báo danh|sbd|vào sổ|sổ vàng|số hiệu(?: {L}{1,7})?|giấy phép|giấy chứng nhận|bằng khen|bằng số|serial|sê ri|số tiền|kinh phí|tổng|tổng cộng|thu|chi|trị giá|giá|quỹ)"
    r"(?: số)?[\s:.]{0,3}$"
)
_MARKED = "<<(?:(?:mã|ký hiệu|số hiệu|mẫu|tài liệu|hồ sơ|model)(?: số)?|mã(?: {L}{1,7}){1,4}|số (?:tài sản|kiểm kê))[\\s:]{1,3}$"
_BORN = (
    "(?<!học )(?<!khai )(?<!giáo )(?<!cứu )(?<!sơ )(?<!bẩm )(?<!hy )(?<!\\shi )(?<!^hi )(?<!phát )(?<!vệ )(?<!thí )(?<!tái )(?<!ký )(?<!tuyển )(?<!nảy )(?<!dân )(?<!an )(?<!hoc )(?<!dưỡng )(?<!phat )(?<!ve )(?<!thi )"
    "(?<!ho\u1ecdc )<<(?:sinhngày|sinh|sanh(?=\\s(?:ngày|năm|tháng|mùng|mồng|[0-9]))|sih|sjnh|sn|s\\.n|ns|n/s|dob|d\\.o\\.b|date of birth|birthday|birth date|năm sinh|chào đời|ra đời|born|ntns|n\\.t\\.n\\.s|n/sinh|s/n|nsinh|n\\.s|s\\.(?=\\s?[0-9]))>>"
)
_SAID = r"(?:[\s:.,()\-]{0,3}<<(?:ra|vào|ngày|nhật|mùng|mồng|của|là|bé|em|con|gái|trai|nội|ngoại|út|cháu|thầy|mẹ|má|ba|bố|cha|cụ|tôi|tui|mình|quốc|khánh|tết|lễ|sáng|chiều|đêm|thứ|on|năm|tháng|hôm|nhằm|lúc|đúng|hồi|trong|ngay|khoảng|ông|bà|anh|chị|cô)>>){0,5}[\s:.,()\-;|]{0,3}(?:\d{1,2}\s?(?:giờ|g|h)\s?\d{0,2}(?: (?:sáng|chiều|tối|đêm|trưa|khuya))?,? (?:ngày )?)?"

RULES: tuple[Rule, ...] = (
    # Papers
    Rule(
        kinds.ID,
        r"{ID_WORD}(?:\s(?:(?:hạng\s)?[a-e][12]?>>|(?:9|12)\s(?:chữ\s)?số>>))?[^0-9\n;]{0,40}\n?{NO_DIGIT}[0-9][0-9oil]?(?:[ .\-\n]?[0-9oil]){2,13}(?![0-9]|(?<=[oil]){L})",
        digits=3, check="no_year", not_before=_UNITS, needs="cccd|cmnd|cmtnd|cmt|cmqđ|cmsq|số|căn|chứng|mã|định|đdcn|thẻ|giấy|gplx|bằng|hộ|passport|id|hc|cc", shape="paper", at="word"),
    Rule(kinds.ID, r"<<(?:hộ chiếu|passport)[^\n;0-9]{0,30}<<[a-z]\s?\d{7}>>", digits=7, needs="hộ|passport", shape="paper", at="word"),
    Rule(
        kinds.ID,
        r"(?<![0-9])(?<![0-9][.,\-/])<<[0o][0-9oil]{2}(?:[\s.\-]{0,2}[0-9oil]){9}(?![0-9])(?!{L})",
        digits=8, check="citizen", not_before=_UNITS, not_after=_CODES, shape="twelve", at="digit"),
    Rule(kinds.ID, r"(?<![0-9])(?<![0-9][ .,\-/])<<0(?:[ .\-]{1,2}[0-9]){11}(?![0-9])(?=[^.;!?\n]{0,40}(?:căn cước|cccd|định danh|cmnd|giấy tờ))", digits=12, check="citizen", shape="paper", at="digit"),
    Rule(
        kinds.ID, r"(?<![0-9])(?<![0-9][.,\-/])<<(?:[0-2]\d|3[0-8])\d{7}(?![0-9])(?![.,]\d)>>",
        digits=9, check="no_sum", not_before=_UNITS, not_after=_CODES, shape="nine", at="digit"),
    Rule(kinds.ID, r"<<(?:0|không){BETWEEN}{DIGIT}(?:{BETWEEN}{DIGIT}){10}>>(?!{BETWEEN}{DIGIT})", check="citizen", needs="không", shape="spoken", at="word"),
    Rule(kinds.ID, r"{ID_WORD}[^0-9\n;]{0,12}{DIGIT}(?:{BETWEEN}{DIGIT}){8,11}(?![0-9])>>", check="nine", needs="cccd|cmnd|cmtnd|cmt|cmqđ|cmsq|số|căn|chứng|mã|định|đdcn|thẻ|giấy|gplx|bằng|hộ|passport|id|hc|cc", shape="paper", at="word"),
    Rule(kinds.ID, r"(?<![0-9])<<0\d{2}({SIGN})\d{3}\1\d{3}\1\d{3}(?![0-9])", check="citizen", digits=12, not_before=_UNITS, not_after=_CODES, shape="alike", at="digit"),
    # Telephones
    Rule(
        kinds.PHONE,
        r"(?<![0-9])(?<![0-9][.,\-/])(?:[(]?\+?[(]?<<(?:[0o]{2})?84[)]?|<<(?:[0o]|không)){BETWEEN}{DIGIT}(?:{BETWEEN}{DIGIT}){7,10}(?![0-9])>>",
        check="phone", not_after=_CODES, offices="near", needs="không|o", shape="telephone", at="digit word"),
    Rule(
        kinds.PHONE,
        r"{TELEPHONE_WORD}[\s:.,()\-+–]{0,4}(?:{L}{1,7}[\s:.]{1,3}){0,4}[(]?(?<![0-9.,/])(?!1[89]00)\d(?:[ .\-()]{0,2}\d){5,11}(?![0-9])(?![/,]\d)",
        digits=6, not_before=_UNITS, offices="near", needs="đt|sđt|đ|dđ|đd|đtdđ|dt|số|điện|đthoại|di|máy|tel|phone|mobile|cell|zalo|viber|liên|lh|l|gọi", shape="telephone", at="word"),
    Rule(kinds.PHONE, r"\+(?!84)[1-9]\d{0,2}[\s.\-(]{1,3}\d{1,4}(?:[\s.\-)]{1,2}\d{2,4}){2,3}(?![0-9])", digits=9, offices="near", needs="+"),
    Rule(
        kinds.PHONE, r"(?<![0-9])(?<![0-9][.,\-/])<<0\d{1,4}(?:{DICTATED}\d{1,4}){1,5}(?![0-9])", check="dictated", not_after=_CODES, offices="near", digits=9, needs="rồi|kế|tiếp|nối|chấm|gạch|cách|liền|thêm", shape="dictated", at="digit"),
    Rule(kinds.PHONE, r"(?<![0-9])(?<![0-9][.,\-/])<<0\d{1,4}({SIGN})\d{1,4}(?:\1\d{1,4}){1,7}(?![0-9])", check="dictated", not_after=_CODES, offices="near", digits=9, shape="alike", at="digit"),
    Rule(kinds.PHONE, r"(?:tel|sms|phone|sdt|dt|wa\.me|callto|zalo\.me)[:=/]{1,3}\+?\d{9,12}(?!\d)", whole=True, digits=9, needs="tel|sms|phone|sdt|dt|wa|callto|zalo", at="word"),
    Rule(kinds.PHONE, r"<<(?:‹ba›|‹năm›|‹bảy›|‹tám›|‹chín›){BETWEEN}{DIGIT}(?:{BETWEEN}{DIGIT}){7,8}>>(?!{BETWEEN}{DIGIT})", check="no_zero", needs="ba|năm|bảy|tám|chín", shape="lead-zero spoken-run", at="word"),
    # Mail
    Rule(
        kinds.MAIL,
        r"(?<!{L})(?!(?:fanpage|page|trang|kênh|tiktok|youtube|facebook|instagram|threads|zalo)\s{1,2}@)[a-z0-9._+\-]{1,64}[\x22']?\s{0,2}@{1,2}\s{0,2}(?:[a-z0-9\-]{1,40}(?:\s?\.\s?[a-z0-9\-]{1,30}){0,3}\s?\.\s?(?!(?:pptx?|docx?|xlsx?|pdf|jpe?g|png|zip|mp[34])>>)[a-z][a-z0-9\-]{1,30}|gmail|yahoo|hotmail|outlook|icloud)",
        whole=True, offices="mail", needs="@"),
    Rule(
        kinds.MAIL,
        r"[a-z0-9._+\-]{2,64}(?:\s{0,2}[\[({<]\s?(?:at?|a[ \-]?còng|a cộng|a móc|a vòng|@)\s?[\])}>]\s{0,2}|[\s_](?:at|a[ \-]?còng|a cộng|a móc|a vòng)[\s_])"
        r"(?:[a-z0-9\-]{2,40}|gờ[ \-]?meo|g[ \-]mail)(?:\s{0,2}(?:[\[({<]\s?(?:dot|chấm|\.)\s?[\])}>]|\.|\s(?:dot|chấm)\s)\s{0,2}[a-z0-9\-]{2,20}){1,3}>>",
        whole=True, offices="mail", shape="at", needs="còng|cộng|móc|vòng|acòng|acộng|amóc|avòng|at|@|(a"),
    Rule(
        kinds.MAIL, r"<<(?=[a-z.]{0,40}[0-9._]|[a-z]{8})[a-z0-9._]{5,40}\s(?:gmail|yahoo|hotmail|outlook|icloud)(?:\.|\s|\schấm\s)com>>", whole=True, offices="mail", needs="gmail|yahoo|hotmail|outlook|icloud"),
    Rule(kinds.MAIL, r"<<(?:gmail|yahoo|hotmail|outlook)(?:\scủa\s{L}{2,6})?(?:\s?[:=]|\slà)\s?(?=[a-z.]{0,40}[0-9._]|[a-z]{8})[a-z][a-z0-9._]{4,40}>>", whole=True, offices="mail", needs="gmail|yahoo|hotmail|outlook", at="word"),
    # Births
    Rule(kinds.BIRTH, _BORN + _SAID + r"(?:{DATE}|{SHORT_DATE})", whole=True, digits=4, check="birth", needs="sinh|sanh|sih|sjnh|nsinh|sn|s|ns|n|dob|d|date|birthday|birth|năm|chào|ra|born|ntns", shape="date born", at="word"),
    Rule(
        kinds.BIRTH, _BORN + r"(?!\s(?:từ|trước|sau|hoạt|viên|sống|thái|học|sản|lý|động|kế|quán|tồn|sôi|lợi|khí|thành|linh|trưởng|con|đẻ|nhật|ra và))[^.;!?\n0-9,]{0,25}[,:(]?\s?(?:(?:ngày|hôm|vào)\s){0,2}{DATE}",
        whole=True, digits=6, check="birth", needs="sinh|sanh", shape="date born", at="word"),
    Rule(kinds.BIRTH, _BORN + r"\s(?:năm\s)?(?:19|20)\d\d[,\s(]{1,3}(?:ngày\s\d{1,2}\s?(?:/|tháng)|tháng\s\d{1,2},?\s(?:ngày|mùng|mồng))\s?\d{1,2}", whole=True, digits=6, check="birth", needs="sinh|sanh|sih|sjnh|nsinh|sn|s|ns|n|dob|d|date|birthday|birth|năm|chào|ra|born|ntns", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<khai sinh[^.;!?\n0-9]{0,20}<<(?:là|ghi)(?:\s(?:là|ngày|sinh|mùng|mồng)){0,3}\s{DATE}", whole=True, digits=4, check="birth", needs="khai", shape="date", at="word"),
    Rule(kinds.BIRTH, r"<<khai sinh[^.;!?\n0-9]{0,20}<<(?:là|ghi)(?:\s(?:là|ngày|sinh|mùng|mồng)){0,3}\s{DAY_IN_WORDS}>>", whole=True, check="birth", needs="khai", shape="month", at="word"),
    Rule(kinds.BIRTH, r"<<(?:‹đẻ›|lọt lòng)>>[^.;!?\n0-9]{0,30}?(?:{DATE}|{SHORT_DATE}|{DAY_IN_WORDS}>>)", whole=True, digits=2, check="borne", needs="đẻ|lọt", shape="date", at="word", not_after="(?:tiếng |cha |bố )mẹ\\s$|con\\s$"),
    Rule(kinds.BIRTH, r"{DATE},?\s(?:(?:là|đúng|cũng là)\s)?(?:ngày\s|hôm\s|lúc\s|khi\s)?[^.;!?\n0-9]{0,25}(?:ông|bà|anh|chị|cô|chú|bác|em|cháu|bé|thầy|con|cậu|cụ|mẹ)>>[^.;!?\n0-9]{0,25}<<(?:cất tiếng khóc|lọt lòng|chào đời)>>", whole=True, digits=4, check="birth", needs="khóc|lọt|chào", shape="date born", at="digit"),
    Rule(kinds.BIRTH, r"{DATE},?\s(?:là\s)?(?:khi\s|lúc\s|ngày\s)?tiếng khóc\s(?:của|chào đời|đầu tiên)>>", whole=True, digits=4, check="birth", needs="khóc", shape="date born", at="digit"),
    Rule(kinds.BIRTH, r"<<(?:chào đời|cất tiếng khóc|được sinh ra)>>[^.;!?\n0-9]{0,40}{DATE}", whole=True, digits=4, check="birth", needs="chào|cất|được", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<sinh nhật(?!\s(?:lần (?:thứ )?\S{1,8}\s)?(?:của\s)?(?:bác|đảng|đoàn|đội|hội|báo|trường|tổ chức|người|chủ tịch|thư viện|lớp|câu lạc bộ|clb|công ty|quỹ))[^.;!?\n]{0,40}(?:{DATE}|{DAY_IN_WORDS}|\d{1,2}[/\-]\d{1,2}(?![0-9/\-])|\d{1,2}\s(?:tháng|thg)\s\d{1,2}(?![0-9]))", whole=True, digits=2, needs="sinh", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"{DATE},?\s(?:chính\s)?là\s(?:ngày|hôm|lúc)[^.;!?\n]{0,30}<<(?:chào đời|ra đời|sinh|sinh ra|cất tiếng khóc)>>", whole=True, digits=4, check="birth", needs="là", shape="date born", at="digit"),
    Rule(kinds.BIRTH, r"(?:{DATE}|{SHORT_DATE})[\s\-:(,;|…).]{1,5}(?:là |cột |ô |ghi ){0,2}<<(?:ngày sinh|sinh nhật|ngày tháng năm sinh)>>", whole=True, digits=4, check="birth", needs="ngày|sinh", shape="date born", at="digit"),
    Rule(kinds.BIRTH, r"<<(?:tròn|bước sang|lên)\s(?:tuổi\s)?\d{1,3}(?:\stuổi)?[\s,]{1,2}(?:đúng\s|vào\s|hôm\s){0,2}(?:ngày\s)?(?:{DATE}|{SHORT_DATE})", whole=True, digits=5, needs="tròn|bước|lên", shape="date", at="word"),
    Rule(kinds.BIRTH, r"<<ngày[\s,/]{0,2}(?:tháng[\s,/]{0,2}năm\s)?s[ia]nh>>(?!\s(?:hoạt|viên|sống|thái|học|sản|lý|động|kế|quán|tồn|sôi|lợi|khí|thành|linh|trưởng|của (?:báo|hội|trường|đảng|đoàn|đội|tờ)))[^0-9\n;]{0,30}(?:{DATE}|{SHORT_DATE}|\d{1,2}[|_*~]\d{1,2}[|_*~](?:19|20)\d\d)", whole=True, digits=4, check="birth", needs="ngày", shape="date born", at="word"),
    Rule(
        kinds.BIRTH,
        r"<<{NAME} {0,2}(?:[,;|(/–\-]{1,2} {0,2}|  )(?:(?:⟨nam⟩|⟨nữ⟩|⟨sinh⟩|⟨sn⟩|[Ss]) {0,2}[.,;|–\-]? {0,2})?{DATE}",
        cased=True, whole=True, digits=4, check="named_birth", needs="", shape="set-apart", at="name"),
    Rule(
        kinds.BIRTH, r"<<{SOMEBODY} {ANY_NAME} ?(?:[(] ?{DATE}|[,;–\-] ?{DATE}(?= ?(?:[,;)–\-]|$)))", cased=True, whole=True, digits=6, check="named_birth",
        needs="ông|bà|anh|chị|cô|chú|bác|dì|cậu|thầy|em|cụ|hộ|gia|nhà", shape="date set-apart somebody", at="word"),
    Rule(kinds.BIRTH, r"<<ngày[\s,/]{0,2}(?:tháng[\s,/]{0,2}năm\s)?s[ia]nh>>[^0-9\n;:.]{0,40}:\s?{DAY_IN_WORDS}>>", whole=True, check="birth", needs="ngày", shape="month born", at="word"),
    Rule(kinds.BIRTH, _BORN + _SAID + r"{DAY_IN_WORDS}>>", whole=True, check="birth", needs="sinh|sanh|sih|sjnh|nsinh|sn|s|ns|n|dob|d|date|birthday|birth|năm|chào|ra|born|ntns", shape="month born", at="word"),
    Rule(
        kinds.BIRTH, r"(?:{DATE}|{DAY_IN_WORDS} năm (?:19|20)\d\d),? (?:‹ông›|‹bà›|anh|‹chị›|‹cô›|‹chú›|bác|em|cháu|‹bé›|thầy|con|cậu)>>[^.;\n]{0,40}<<(?:chào đời|ra đời|được sinh|cất tiếng khóc)>>",
        whole=True, digits=4, check="birth", needs="chào|ra|được|cất", shape="date born", at="digit"),
    Rule(kinds.BIRTH, r"<<(?:ngày sinh|sinh ngày|sinh|sn|ns|dob)[\s:.]{1,3}(?:(?:0[1-9]|[12]\d|3[01]) ?(?:0[1-9]|1[0-2]) ?|(?:[12]\d|3[01]|[1-9]) (?:1[0-2]|[1-9]) )(?:19|20)\d\d(?!\d)", digits=6, needs="ngày|sinh|sn|ns|dob", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<(?:ngày sinh|sinh ngày|sinh|sn|ns|dob)[\s:.]{1,3}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d(?!\d)(?![.,]\d)", digits=6, needs="ngày|sinh|sn|ns|dob", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<(?:năm|tháng|ngày) sinh[\s:]{1,3}\d{1,4}(?:[\s,;|]{1,3}(?:năm|tháng|ngày)(?: sinh)?[\s:]{1,3}\d{1,4}){2}", whole=True, digits=4, needs="năm|tháng|ngày", shape="month born", at="word"),
    Rule(kinds.BIRTH, r"(?<!dưỡng )<<(?:sinh ngày|ngày sinh)[\s:]{1,3}\d{1,2}[/\-]\d{1,2}(?![0-9/\-])", whole=True, digits=2, needs="sinh|ngày", shape="date born", at="word"),
    Rule(kinds.BIRTH, r"<<(?:nam|nữ)\s?[,;|/\-]\s?{DATE}", whole=True, digits=4, check="named_birth", not_after="(?:việt|miền|hội|hà|quảng|đông|phía)\\s$", needs="nam|nữ", shape="date man-date", at="word"),
    Rule(kinds.BIRTH, r"{DATE}\s?[,;|]\s?(?:nam|nữ|dân tộc|kinh)>>", whole=True, digits=4, check="named_birth", needs="nam|nữ|dân|kinh", shape="date date-man", at="digit"),
    Rule(kinds.YEAR, _BORN + _SAID + r"(?:19|20)\d\d(?!\d)", whole=True, digits=4, needs="sinh|sanh|sih|sjnh|nsinh|sn|s|ns|n|dob|d|date|birthday|birth|năm|chào|ra|born|ntns", at="word"),
    # Accounts
    Rule(
        kinds.ACCOUNT,
        r"<<(?:stk|số tài khoản|số tk|tài khoản|tk|iban|thẻ atm|số thẻ atm|thẻ ngân hàng|số thẻ ngân hàng|thẻ tín dụng|chuyển khoản|ck|(?:bank )?account|acc)(?!{L})[^0-9\n;]{0,60}\n?[^0-9\n;]{0,6}{NO_DIGIT}<<[0-9o](?:[ .\-]?[0-9oil]|[a-z](?=[0-9]{8})){3,21}(?![0-9])",
        digits=4, check="account", not_before=_UNITS, offices="account", needs="stk|số|tài|tk|iban|thẻ|chuyển|ck|bank|account|acc", shape="account", at="word"),
    Rule(kinds.ACCOUNT, r"{BANK}[^0-9\n;]{0,30}{NO_DIGIT}\d(?:[ .\-]{0,3}\d|[a-z](?=[0-9]{8})){7,18}(?![0-9])", digits=8, check="account", not_before=_UNITS, offices="account", needs="vietcombank|vcb|agribank|bidv|vietinbank|viettinbank|techcombank|tcb|mb|mbbank|acb|sacombank|tp|tpbank|vp|vpbank|vib|shb|hd|hdbank|đông|ocb|msb|sea|seabank|lien|lienvietpostbank|lp|lpbank|exim|eximbank|scb|kienlong|kienlongbank|nam|abbank|bac|momo|zalo|zalopay|viettel|viettelpay|shopee|shopeepay|vn|vnpay|pvcombank|ngân", at="word", shape="eight"),
    Rule(kinds.ACCOUNT, r"{NO_DIGIT}\d(?:[ .\-]?\d){7,18}[\s\-–,:(;|]{1,4}(?:tại |nh |ngân hàng )?{BANK}", digits=8, check="account", offices="account", needs="vietcombank|vcb|agribank|bidv|vietinbank|viettinbank|techcombank|tcb|mb|mbbank|acb|sacombank|tp|tpbank|vp|vpbank|vib|shb|hd|hdbank|đông|ocb|msb|sea|seabank|lien|lienvietpostbank|lp|lpbank|exim|eximbank|scb|kienlong|kienlongbank|nam|abbank|bac|momo|zalo|zalopay|viettel|viettelpay|shopee|shopeepay|vn|vnpay|pvcombank|ngân", at="digit", shape="eight"),
    Rule(kinds.ACCOUNT, r"<<(?:stk|số tài khoản|số tk|tài khoản)[^0-9\n;]{0,40}?<<(?![0-9]){DIGIT}(?:{BETWEEN}{DIGIT}){7,15}>>", check="eight", needs="stk|số|tài", shape="account spoken-run", at="word"),
    Rule(kinds.ACCOUNT, r"(?<![0-9])(?:9704|4\d{3}|5\d{3})(?:[ \-]?\d{4}){3}(?:\d{3})?(?![0-9])", digits=16, shape="sixteen", at="digit"),
    # Tax numbers
    Rule(
        kinds.TAX,
        r"<<(?:mst(?:cn|tncn)?|m(?:ã\s)?số ‹thu[êeếề]›|ms ?thuế|mã thuế|thuế (?:tncn|thu nhập cá nhân) mã(?: số)?|m\.s\.t|tax (?:code|id))>>[^0-9\n]{0,70}\n?[^0-9\n]{0,10}{NO_DIGIT}\d(?:[ .,\-/\n]{0,3}[0-9oil]){9}(?:[ .\-]?\d[ .\-]?\d)?(?![0-9])",
        digits=7, check="tax", needs="mst|mstcn|msttncn|mã|ms|msthuế|m|msố|thuế|tax", at="word"),
    Rule(kinds.TAX, r"<<(?:mst|mã số thuế|mã thuế)[^0-9\n;]{0,40}?<<(?![0-9]){DIGIT}(?:{BETWEEN}{DIGIT}){8,10}>>", check="nine", needs="mst|mã", shape="tax spoken-run", at="word"),
    Rule(kinds.TAX, r"{NO_DIGIT}8\d{9}(?![0-9])[\s,;:(–\-]{1,3}(?:là )?(?:mst|mã số thuế|mã thuế)>>", digits=10, check="tax", needs="mst|mã", shape="tax", at="digit"),
    Rule(kinds.TAX, r"(?<![0-9])(?<![0-9][.,\-/])<<8\d{9}(?![0-9])(?![.,]\d)", digits=10, check="taxed", shape="tax-list", at="digit"),
    Rule(kinds.TAX, r"<<(?:đăng ký|tờ khai|kê khai|nộp|tờ) thuế>>[^.;\n0-9]{0,50}<<mã(?: số)?[\s:]{1,3}{NO_DIGIT}\d{10}(?![0-9])", digits=10, check="tax", needs="đăng|tờ|kê|nộp", shape="tax", at="word"),
    # Insurance
    Rule(
        kinds.INSURANCE,
        r"<<(?:bhxh|bhyt|bảo hiểm (?:xã hội|y tế)|(?:sổ|thẻ|mã|mã số|số) (?:bảo hiểm|bh(?: (?:xã hội|y tế))?)|vssid)>>[^0-9\n;]{0,50}\n?{NO_DIGIT}\d(?:[ .\-]?[0-9oil]){8,14}(?![0-9])",
        digits=9, check="insurance", not_before=_UNITS, needs="bhxh|bhyt|bảo|sổ|thẻ|mã|số|vssid", at="word", shape="insured"),
    Rule(kinds.INSURANCE, r"<<[a-z]{2}\s?[1-5]\s?\d{2}[\s.\-]?\d{2}[\s.\-]?\d{1,3}(?:[\s.\-]?\d){5,7}>>", shape="card", digits=13, check="card"),
    # Places on a map
    Rule(
        kinds.POSITION,
        r"{NO_DIGIT}(?:[89]|1\d|2[0-3])[.,]\d{3,12}\s?°?\s?(?:độ\s)?(?:vĩ\s?)?(?:độ\s?)?(?:n|b|bắc|vĩ độ bắc)?(?:\s?(?:và|[,;/|–\-])\s?|\s{1,3})(?:<<(?:kinh độ|lon|lng|long|lg|e|đông)\s?[:=]?\s?)?10[2-9]\n?[.,]\d{3,12}(?![0-9])",
        whole=True, offices="place", digits=8, check="position", needs="102|103|104|105|106|107|108|109", at="digit"),
    Rule(
        kinds.POSITION,
        r"{NO_DIGIT}10[2-9][.,]\d{3,12}\s?°?\s?(?:e|đ|đông)?(?:\s?(?:và|[,;/|–\-])\s?|\s{1,3})(?:[89]|1\d|2[0-3])[.,]\d{3,12}(?![0-9])",
        whole=True, offices="place", digits=8, check="position", needs="102|103|104|105|106|107|108|109", at="digit"),
    Rule(kinds.POSITION, r"<<n\s?\d{1,2}[\s.°]\s?\d{1,2}[.,]?\d{0,6}\s?['′]?(?:\s\d{1,2}(?:[.,]\d{1,4})?[\x22”″]?)?\s?[,;\-]?\s?e\s?\d{3}[\s.°]", whole=True, offices="place", digits=6, needs="n", at="word"),
    Rule(kinds.POSITION, r"<<(?:vĩ độ|kinh độ|lat|lng|lon|latitude|longitude|gps(?:dest)?(?:latitude|longitude))>>[\s:=\x22']{0,4}(?:là\s)?\d{1,3}[.,]\d{3,12}", whole=True, offices="place", digits=5, needs="vĩ|kinh|lat|lng|lon|latitude|longitude|gpsdestlatitude|gpsdestlongitude|gpslatitude|gpslongitude", at="word"),
    Rule(kinds.POSITION, r"\d{1,3}\s?[°º˚o]\s?\d{1,2}(?:[.,]\d{1,6}\s?['’′`]|\s?['’′`]\s?\d{1,2}(?:[.,]\d{1,4})?)(?![0-9])", whole=True, offices="place", digits=2, not_after="kinh tuyến(?: trục| gốc)?\\s$|<<đến\\s$", not_before="['’′`”″\\x22]{0,2}\\s?(?:vĩ |độ )?(?:[nbeđ]|bắc|đông)?\\s?(?:vĩ |độ )?(?:đến|-)\\s", at="digit", shape="degree"),
    Rule(kinds.POSITION, r"\d{1,3}\s?[°º˚]\s?\d{1,2}[.,]\d{2,6}\s?[nbeđ]>>", whole=True, offices="place", digits=5, needs="°|º|˚", at="digit"),
    Rule(kinds.POSITION, r"\d{1,3}[.,]\d{2,10}\s?[°º˚]\s?[nbeđ]>>", whole=True, offices="place", digits=5, needs="°|º|˚", at="digit"),
    Rule(
        kinds.POSITION, r"\d{1,3}\sđộ\s\d{1,2}\sphút(?:\s\d{1,2}(?:[.,]\d{1,4})?\sgiây\s?(?:vĩ|bắc|kinh|đông|n|e)?|\s(?:vĩ|bắc|kinh|đông))",
        whole=True, offices="place", digits=3, needs="độ", at="digit", shape="minutes"),
    Rule(
        kinds.POSITION,
        r"(?:google\.[a-z.]{2,6}/maps|maps\.google\.[a-z.]{2,6}|goo\.gl/maps|maps\.app\.goo\.gl|g\.page|maps\.apple\.com|bing\.com/maps|waze\.com/ul|plus\.codes)[/?@][^\s]{2,5}",
        whole=True, offices="map", needs="google|maps|goo|g|bing|waze|plus", at="word", shape="maps"),
    Rule(kinds.POSITION, r"[+\-]\d{1,2}\.\d{3,6}[+\-]\d{3}\.\d{3,6}", whole=True, offices="place", digits=8, needs="+"),
    Rule(kinds.POSITION, r"\d{1,3}\sdeg\s\d{1,2}", whole=True, offices="place", digits=3, needs="deg", at="digit"),
    Rule(kinds.POSITION, r"<<gps\s?(?:latitude|longitude|position|coordinates)[^0-9\n]{0,12}\d{1,3}[^a-z0-9]{1,3}\d", whole=True, offices="place", digits=3, needs="gps|gpslatitude|gpslongitude|gpsposition|gpscoordinates", at="word"),
    Rule(kinds.POSITION, r"(?:tọa độ|toạ độ|<<gps|vị trí)[^0-9\n]{0,30}{NO_DIGIT}(?:[89]|1\d|2[0-3])[.,]\d{2,12}[^0-9\n]{1,12}10[2-9][.,]\d{2,12}(?![0-9])", whole=True, offices="place", digits=7, needs="tọa|toạ|gps|vị", at="word", shape="decimals"),
    Rule(kinds.POSITION, r"<<4[89]\s?[p-r]\s\d{6}\s?[,;]?\s?\d{7}(?![0-9])", whole=True, offices="place", digits=15, at="digit"),
    Rule(kinds.POSITION, r"openstreetmap\.org/[^\s]{0,40}\d\.\d|<<geo:\d", whole=True, offices="place", digits=2, needs="openstreetmap|geo", at="word"),
    Rule(kinds.POSITION, r"<<x\s?[=:]\s?\d{6,7}(?:[.,]\d{1,3})?[\s,;\-]{1,3}y\s?[=:]\s?\d{6,7}", whole=True, offices="place", digits=12, needs="x", at="word"),
    Rule(kinds.POSITION, r"<<[xy]\s?[=:]?\s?(?:10[2-9]|[89]|1\d|2[0-3])[.,]\d{3,8}[\s,;\-]{1,3}(?:(?:vĩ|kinh) độ )?[xy]\s?[=:]?\s?(?:10[2-9]|[89]|1\d|2[0-3])[.,]\d{3,8}(?![0-9])", whole=True, offices="place", digits=8, needs="x|y", shape="decimals", at="word"),
    Rule(
        kinds.POSITION, r"(?<![^\s:(,])(?=[2-9+]{0,7}[CFGHJMPQRVWX])(?:[2-9CFGHJMPQRVWX]{4}){1,2}\+[2-9CFGHJMPQRVWX]{2,3}(?![A-Za-z0-9])",
        cased=True, whole=True, offices="place", digits=1, needs="+"),
    Rule(kinds.POSITION, r"<<vn-?\s?2000>>[^\n]{0,30}\d{6,7}[.,]?\d?", whole=True, offices="place", digits=6, needs="vn", at="word", shape="vn2000"),
    Rule(
        kinds.POSITION, r"(?:1\d|[89]|mười(?: một| hai)?|tám|chín) (?:phẩy|chấm) (?:\d{3,8}|(?:{DIGIT}\s){3,8})[^.;\n0-9]{0,20}?(?:10[2-9]|một trăm (?:lẻ|linh) {DIGIT}) (?:phẩy|chấm) (?:\d{3}|{DIGIT}\s{DIGIT})",
        whole=True, offices="place", needs="phẩy|chấm"),
    Rule(kinds.POSITION, r"(?<![0-9] )<<1 [0-2] ?[.,] ?\d(?: \d){2,7}[^0-9\n]{1,5}1 0 [2-9] ?[.,] ?\d(?: \d){2,7}", whole=True, offices="place", digits=9, at="digit"),
    Rule(kinds.POSITION, r"(?<![^\s:(,])(?=[2-9]{0,3}[cfghjmpqrvwx])(?=[a-z+]{0,6}[2-9])[2-9cfghjmpqrvwx]{4}\+[2-9cfghjmpqrvwx]{2,3}(?![a-z0-9])", whole=True, offices="place", digits=1, needs="+"),
    # Plates
    Rule(
        kinds.PLATE, r"(?<![0-9])(?<![0-9A-Za-z][.,/\-])<<[1-9]\d ?-? ?(?:[A-Z]{1,2}|MĐ)\d?(?: ?[\- .] ?){1,2}(?:\d{3}(?: ?\. ?| )?\d{2}|\d{2}(?: ?\. ?| )\d{3})(?![0-9])(?![.,/\-]\d)(?!{L})",
        cased=True, digits=7, shape="plate", at="digit", not_after=_MARKED),
    Rule(kinds.PLATE, r"(?<![0-9])<<[1-9]\d[a-z]\d?-\d{3}\.\d{2}(?![0-9])", digits=7, at="digit"),
    Rule(
        kinds.PLATE, r"<<(?:biển|bảng)(?: (?:số|xe))?[\s:][^.;\n0-9]{0,40}?(?:(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mươi)[\s,]{1,2}){2,3}(?:[a-z]|bê|bờ|xê|cờ|ca|dê|đê|ép|phờ|giê|gờ|hát|hờ|lờ|mờ|nờ|pê|pờ|tê|tờ|vê|vờ)[\s,]{1,2}(?:(?:(?:không|một|hai|ba|bốn|năm|lăm|sáu|bảy|tám|chín|chấm)[\s,.]{0,2}){4}|(?:{L}{2,4}[\s,]{1,2})?\d{3}\.?\d{2}(?![0-9]))",
        whole=True, needs="biển|bảng", at="word", shape="plate-said"),
    Rule(
        kinds.PLATE, r"<<(?:xe|chiếc|wave|dream|honda|yamaha|sirius|vision|air ?blade|ô tô|mô tô)>>[^0-9\n;]{0,25}[1-9]\d\s?-?\s?[a-z]{1,2}\d?\s?[\- .]\s?\d{4}(?![0-9])",
        digits=6, needs="xe|chiếc|wave|dream|honda|yamaha|sirius|vision|air|ô|mô", at="word", shape="plate-number"),
    Rule(kinds.PLATE, r"<<[1-9]\d[a-z]\d?\s{1,2}[\-.]\s{1,2}\d{3}\.?\d{2}(?![0-9])", digits=7, shape="plate-number", at="digit", not_after=_MARKED),
    Rule(kinds.PLATE, r"(?<![0-9])<<[1-9]\d-?[A-Z][A-Z0-9]-\d{4}(?![0-9])(?!{L})", cased=True, digits=6, not_after=_MARKED, shape="plate", at="digit"),
    Rule(
        kinds.PLATE, r"<<(?:biển số|biển kiểm soát|biển đăng ký|bảng số|bks|bsx|biển|bs|xe|ôtô|ô tô|mô tô|môtô)>>[^0-9\n;]{0,20}(?:[1-9]\d(?:[\s.\-_/*]|gạch){0,4}(?!cc)(?:[a-z]{1,2}|mđ)\d?|mđ\d)(?:[\s.\-_/*]|gạch){0,4}\d(?:[\s.\-_/*]{0,3}\d){3,4}(?![0-9])(?![.,/]\d)",
        whole=True, digits=6, needs="biển|bảng|bks|bsx|bs|xe|ô|ôtô|mô|môtô", at="word", shape="plate-parts"),
    Rule(kinds.PLATE, r"<<[1-9]\d-?[a-z]{1,2}\d?\s?[\- .]?\s?(?:\d{3}\.?\d{2}|\d{4})(?![0-9])(?=[^.;\n]{0,15}<<xe>>)", whole=True, digits=6, needs="xe", shape="plate-number", at="digit"),
    Rule(kinds.PLATE, r"<<(?:biển|bảng) số[\s:]{1,2}[1-9]\d-\d{3}\s?[a-z]{2}>>", whole=True, digits=5, needs="biển|bảng", at="word"),
    # What a camera writes into a photo
    Rule(
        kinds.CAMERA, r"(?:(?:camera|lens|body|internal)\s?serial\s?(?:number|no\.?)?|serial\s?number|<<serial\s?(?:no\.?)?|<<s/n|<<body (?:sn|no\.?)|sê[ \-]?ri|sê[ \-]?ry|<<seri)(?: (?:máy ảnh|máy|thân máy|ống kính|là|số)){0,2}[\s:=\x22#.]{1,4}(?=(?:[^0-9\n]{0,5}[0-9]){4})[0-9a-z]{1,12}(?:[ \-][0-9a-z]{3,8}){0,2}",
        digits=4, check="camera", needs="camera|lens|body|internal|serial|serialnumber|bodyserialnumber|lensserialnumber|cameraserialnumber|internalserialnumber|s|sê|seri", at="word"),
    Rule(
        kinds.CAMERA, r"<<số (?:thân )?máy(?: (?:ảnh|là|số)){0,2}[\s:=#]{1,4}(?![0(])(?=(?:[^0-9\n]{0,5}[0-9]){4})[0-9a-z]{1,12}(?:[ \-][0-9a-z]{3,8}){0,2}",
        digits=4, check="camera", needs="số", shape="machine", at="word"),
    Rule(
        kinds.CAMERA, r"(?:[Cc]amera ?)?[Oo]wner(?:['’]?s)? ?(?:[Nn]ame)?\x22? ?[:=] ?\x22?(?:{CAP}{L}{0,6})(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, needs="owner|ownername|cameraowner|cameraownername", at="word"),
    Rule(
        kinds.CAMERA, r"(?:⟨chủ máy⟩|⟨chủ sở hữu⟩|[Hh]ost ?[Cc]omputer ?[:=] ?[A-Za-z]{3,12} (?:⟨của⟩|of))(?: ⟨ảnh⟩| ⟨máy⟩)?[ :=]{1,3}(?:{CAP}{L}{0,6})(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, check="camera", needs="chủ|hostcomputer|host", at="word"),
    Rule(
        kinds.CAMERA, r"(?:[Aa]rtist|[Cc]opyright|[Bb]y-?[Ll]ine|[Aa]uthor|[Cc]reator)\x22? ?[:=–\-] ?\x22?(?:© ?|\([Cc]\) ?)?(?!⟨báo⟩|⟨tòa⟩|⟨ban⟩|⟨hội⟩|⟨sở⟩|⟨thư viện⟩|⟨trường⟩|⟨công ty⟩|⟨đài⟩|⟨ubnd⟩|⟨nhà⟩|⟨nxb⟩|⟨trung tâm⟩|⟨đoàn⟩|⟨câu lạc bộ⟩)(?:{CAP}{L}{0,6})(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, check="tag", needs="artist|copyright|by|byline|author|creator", shape="tag", at="word"),
    Rule(kinds.CAMERA, r"(?:[Hh]ost ?[Cc]omputer|⟨tên thiết bị⟩|⟨tên máy⟩|[Dd]evice(?: ?[Nn]ame)?)\x22? ?[:=] ?\x22?[^\n:;]{0,15}? ?(?:⟨của⟩|of) (?:{CAP}{L}{0,6})(?: {CAP}{L}{0,6}){1,4}", cased=True, whole=True, needs="host|hostcomputer|tên|device|devicename", shape="device", at="word"),
    Rule(kinds.CAMERA, r"(?:{CAP}{L}{0,8} ){0,4}{CAP}{L}{0,8}['’]s (?:i[Pp]hone|i[Pp]ad|[Gg]alaxy|[Ss]amsung|[Oo]ppo|[Rr]edmi|[Cc]amera)", cased=True, whole=True, shape="phone-of", needs="s"),
    Rule(kinds.CAMERA, r"<<imei(?: ?[12](?![0-9]))?[^0-9\n;]{0,25}\d(?:[ \-]?\d){14}(?![0-9])", digits=15, needs="imei", at="word"),
    # Pages of persons
    Rule(
        kinds.PROFILE,
        r"(?:facebook\.com|<<fb\.com|fb\.me|<<m\.me|tiktok\.com|instagram\.com|<<t\.me|zalo\.me|threads\.net|twitter\.com|<<x\.com)/@?[a-z0-9._\-/?=&%]{3,100}",
        whole=True, check="profile", offices="page", needs="facebook|fb|m|tiktok|instagram|t|zalo|threads|twitter|x", at="word", shape="page"),
    Rule(kinds.PROFILE, r"(?:linkedin\.com/in|youtube\.com/(?:c|channel|user)|pinterest\.com|youtube\.com/(?=@))/?@?[^\s<>\x22,;)]{3,60}", whole=True, check="profile", offices="page", needs="linkedin|youtube|pinterest", at="word", shape="page"),
    Rule(kinds.PROFILE, r"<<(?:fb|facebook|nick|tiktok|instagram|telegram)(?: (?:cá nhân|zalo|fb|facebook))?\s?[:=]?\s{0,2}(?!https?:)(?=[a-z._]{0,40}[0-9._])[a-z][a-z0-9._]{4,50}>>", whole=True, check="nick", offices="page", needs="fb|facebook|nick|tiktok|instagram|telegram", at="word"),
    Rule(kinds.PROFILE, r"<<(?:fb|facebook|tiktok|ig|insta|instagram|telegram|zalo)\s?:?\s?@[a-z0-9._]{3,50}", whole=True, check="nick", offices="page", needs="ig|insta|fb|facebook|tiktok|instagram|telegram|zalo", at="word"),
    Rule(kinds.PROFILE, r"<<zalo\s?[:=]\s{0,2}(?!https?:)(?=[a-z._]{0,40}[0-9._])[a-z][a-z0-9._]{4,50}>>", whole=True, check="nick", offices="page", needs="zalo", at="word"),
    Rule(kinds.PROFILE, r"<<nick (?:zalo|viber|facebook|fb|tiktok)\s?[:=]?\s?[\x22“”]\S", whole=True, needs="nick", at="word"),
    Rule(kinds.PROFILE, r"@[a-z0-9._]{3,50}\s(?:trên|bên|ở)\s(?:instagram|tiktok|facebook|telegram|threads)", whole=True, offices="page", needs="@"),
    Rule(kinds.PROFILE, r"<<nick (?:zalo|viber|facebook|fb)\s?[:=]?\s?\d{6,12}", whole=True, digits=6, needs="nick", at="word"),
)  # fmt: skip

"""What a text holds at least that a rule can find anything in: looked for once a text, cheaper than the rules themselves."""

from __future__ import annotations

from hooks.guard.patterns import either_way

_BORN = r"sinh(?<!học sinh)(?<!hoc sinh)(?<!vệ sinh)(?<!ve sinh)(?<!phát sinh)(?<!phat sinh)(?! (?:hoạt|viên|sống|thái|học|sản|lý|động|kế|quán|tồn|sôi|lợi|khí|thành|trưởng)(?!{L}))|sinh nhật|(?:chào|ra) đời|khóc|<<(?:sn|ns|nsinh|s/n|s\.n|n/s|n/sinh|ntns|n\.t|dob|d\.o|date|birth|born|n\.s|s\. ?[0-9])"
"""Words of birth."""
_MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"

SHAPES = {
    "paper": (
        "cccd|cmnd|cmt|cmq|cms|căn cước|chứng minh|định danh|Đdcn|ddcn|số cc|thẻ cc|giấy tờ|giấy tùy|gplx|bằng lái|giấy phép lái|hộ chiếu|passport"
        "|hộ khẩu|id card|<<hc>>|<<cc(?!{L})"
    ),
    "twelve": r"[0-9](?:[\s.\-]{0,2}[0-9oil]){8}",
    "nine": "[0-9]{9}",
    "spoken": "<<không{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}",
    "telephone": (
        r"[0-9](?:[\W_]{0,3}[0-9oil]){4}|[0-9]{2}{BETWEEN}(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín){BETWEEN}{DIGIT}|<<(?:[0o]|không|84)[0-9oil]{0,4}{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}"
    ),
    "at": r"a[ \-]?còng|a cộng|a móc|a vòng|[\[({<]\s?(?:at?\s?[\])}>]|at|@)|[\s_]at[\s_]",
    "date": (
        r"tháng|thg|tết|[0-9]\s?[/.\-]\s?[0-9ivx]|[0-9]{2} ?[0-9]{2} ?[0-9]{4}|[0-9] [0-9]{1,2} (?:19|20)[0-9]|[0-9],? năm|"
        rf"<<{_MONTHS}[a-z]{{0,6}} [0-9]|[0-9][ \-/]{_MONTHS}"
    ),
    "month": "tháng|tết",
    "born": rf"(?:{_BORN})(?=[^0-9]{{0,90}}[0-9]|[^.;!?\n]{{0,110}}t(?:háng|ết|hg))|(?:(?:19|20)[0-9]{{2}}|[/.\-][0-9]{{2}})(?![0-9])[^0-9!?\n]{{0,60}}(?:{_BORN})",
    "bracketed": rf"[(] ?(?:[0-9]{{1,2}}|{_MONTHS})",
    "set-apart": (
        r"(?:[,;|(/–\-] {0,2}|  )(?:(?:nam|nữ|sinh|sn|s) {0,2}[.,;|–\-]? {0,2})?"
        rf"(?:[0-9]{{1,4}}\s?(?:[/.\-]\s?[0-9ivx]|,? năm |\s{{0,2}}(?:tháng|thg|[\-/]?{_MONTHS}))|{_MONTHS}[a-z]{{0,6}} [0-9])"
    ),
    "man-date": r"(?:nam|nữ)\s?[,;|/\-]\s?[0-9jfmasond]",
    "date-man": r"[0-9]\s?[,;|]\s?(?:nam|nữ|dân tộc|kinh)>>",
    "lives": (
        "(?:địa chỉ|Đ/c|đ/c|đc|address|hộ khẩu|hktt|trú|ngụ|ở|nhà|sống)"
        r"(?:[\s:,]{1,3}(?:riêng|trọ|của|tôi|mình|ông|bà|anh|chị|cô|thầy|em|bác|chú|hiện|nay|tại|ở|là|nhà|trước|đây|liên|hệ|số|lô|căn|quán|ngay|trong)(?!{L})){0,8}"
        r"[\s:,]{0,3}[a-z]{0,2}[0-9]"
    ),
    "number-in-words": r"số\s(?:(?:‹một›|mốt|hai|ba|‹bốn›|‹tư›|‹năm›|lăm|‹sáu›|‹bảy›|‹tám›|chín|‹mười›|‹mươi›|trăm|lẻ|linh|không)>>\s?){1,6},?\s?{STREET_WORD}",
    "alley": r"(?:hẻm|ngõ|ngách|kiệt)\s(?:số\s)?[0-9]",
    "flat": "chung cư|<<cc>>|tầng|block|tòa|tháp|trọ|khu nhà ở|túc xá|ktx|<<nhà [a-z][0-9]",
    "numbered": r",\s(?:(?:nhà\s)?số|nhà)\s[0-9]",
    "slash-street": r"/[a-z]{0,2}[0-9]{1,4}[a-z]?(?: , |, ? ?| ){STREET_WORD}",
    "slash-hamlet": r"/[a-z]{0,2}[0-9]{1,4}[a-z]?,?\s(?:(?:đầu|cuối|trong|thuộc|ở)\s)?(?:{HAMLET})",
    "page": r"\.(?:com|me|net)/",
    "plate-number": r"[1-9][0-9]\s?-?\s?(?:[a-z]{1,2}|mđ)[0-9]?\s?[\- .]?\s?[0-9][ .\-]?[0-9][ .\-]?[0-9]|mđ[0-9]",
    "eight": r"[0-9](?:[ .\-]?[0-9]){7}",
    "minutes": r"độ\s[0-9]{1,2}\sphút",
    "maps": r"maps|g\.page|waze|plus\.codes|goo\.gl",
    "vn2000": r"vn-?\s?2000",
    "account": "stk|số tk|tài khoản|<<tk|iban|thẻ atm|thẻ ngân hàng|thẻ tín dụng|chuyển khoản|<<ck>>|account|<<acc",
    "spoken-run": "{DIGIT}(?:{BETWEEN}{DIGIT}){7}",
    "dictated": r"<<0[0-9]{1,4}(?!(?: ?[.\-]? ?[0-9]){8})[\s,.\-(]",
    "insured": "bhxh|bhyt|bảo hiểm",
    "tax": "thuế|mst",
    "decimals": "10[2-9][.,][0-9]{2}",
    "alike": r"[0-9]({SIGN})[0-9]{1,4}\1[0-9]",
    "sixteen": r"[0-9](?:[ \-]?[0-9]){15}",
    "card": r"[0-9](?:[\s.\-]?[0-9]){9}",
    "block": "[a-z][0-9]{1,3}-[0-9]",
    "door": "số nhà|nhà số|nhà mang số|nhà đánh số|địa chỉ",
    "slash": r"[0-9][a-z]?/(?!(?:19|20)[0-9][0-9](?![0-9]))[a-z]{0,2}[0-9]{1,4}(?![0-9/])",
    "street": r"[0-9][a-z]?[0-9]?[\s,\-]{1,4}(?:(?:trên|ở|tại|thuộc|trong) )?{STREET_WORD}",
    "hamlet": r"[0-9][a-z]?[0-9]?[\s,\-]{1,4}(?:{HAMLET}|{STREET_WORD})",
}
"""Name → pattern in the short way, for small letters."""
CASED = {
    "class": (
        "⟨lớp⟩[ :=]{0,5}(?:[0-9]|⟨lá⟩|⟨chồi⟩|⟨mầm⟩|⟨nhà trẻ⟩|(?:⟨một⟩|⟨hai⟩|⟨ba⟩|⟨bốn⟩|⟨tư⟩|⟨năm⟩|⟨sáu⟩|⟨bảy⟩|⟨tám⟩|⟨chín⟩|⟨mười⟩)(?!{L}))"
        "|(?:⟨khối⟩|⟨chi đội⟩) ?[0-9]|<<(?<![/.])(?:(?:1[0-2]|[1-9])(?:[A-Z][0-9]{0,2}|/[0-9]{1,2})(?![0-9/])|1[0-2] (?:Toán|Lý|Vật|Hóa|Hoá|Sinh|Tin|Văn|Sử|Địa|Anh|Pháp))(?!{L})"
    ),
    "plate": "<<[1-9][0-9] ?-? ?[A-Z]",
    "called": "[0-9][A-Za-z]?[0-9]?(?: ?(?:[Bb]is|[Tt]er))?,? {CAP}{L}{0,6} {CAP}",
    "pupil": "(?:⟨sn⟩|⟨sinh⟩|⟨tuổi⟩)(?!{L})[ :0-9,;)]{1,12}(?:⟨là⟩ |⟨đang⟩ |⟨hiện⟩ ){0,2}⟨h⟩",
    "slash-called": "/[A-Za-z]{0,2}[0-9]{1,4}[A-Za-z]?,? {CAP}",
    "child-called": (
        "<<{CHILD_WORD} (?:(?:⟨là⟩|⟨tên⟩|⟨nội⟩|⟨ngoại⟩|⟨gái⟩|⟨trai⟩|⟨nhỏ⟩|⟨tôi⟩|⟨ông⟩|⟨bà⟩|⟨em⟩|⟨anh⟩|⟨chị⟩|⟨út⟩|⟨lớn⟩|⟨đầu⟩|⟨cả⟩|⟨của⟩|⟨thầy⟩|⟨cô⟩|:),? ){0,4}{CAP}"
    ),
    "named": "⟨tên⟩ (?:⟨là⟩ )?{CAP}",
    "class-called": r"(?:⟨lớp⟩|⟨khối⟩|⟨đội⟩|⟨trẻ⟩) {0,2}(?:\S{1,8}?)?[ ,:;–\-]{1,4}{CAP}{L}{0,6} {CAP}",
    "class-cell": "[0-9][A-Za-z/][0-9]{0,2} {0,2}[|;\t] {0,2}{CAP}",
    "school-names": "{SCHOOL}(?!{L})[^.!?:\n]{0,40}(?::| ⟨gồm⟩ )",
    "class-school": r"(?:⟨lớp⟩|⟨khối⟩|⟨đội⟩|⟨trẻ⟩) {0,2}(?:\S{1,8}?)?[ ,–\-(]{1,4}{SCHOOL}(?!{L})",
    "called-class": r"{CAP}{L}{0,6} {0,2}(?:[(,–\-] {0,2})?(?:(?:⟨lớp⟩|⟨hs⟩|⟨học sinh⟩) {0,2})?[0-9]{1,2}[A-Z/]",
    "somebody": "<<(?:⟨ông⟩|⟨bà⟩|⟨anh⟩|⟨chị⟩|⟨cô⟩|⟨chú⟩|⟨bác⟩|⟨dì⟩|⟨cậu⟩|⟨thầy⟩|⟨em⟩|⟨cụ⟩) {CAP}",
    "hamlet-or-called": "[0-9][A-Za-z]?[0-9]?,? (?:⟨tổ⟩|⟨kp⟩|⟨khu⟩|⟨khóm⟩|⟨ấp⟩|⟨thôn⟩|{CAP}{L}{0,6} {CAP})",
}
"""The same for patterns of capitals."""

_HINTS = (
    "facebook|fb|tiktok|instagram|telegram|zalo|nick|.me/|x.com|twitter|threads|maps|goo|waze|bing|plus|geo:|openstreet|@|+|°|º|˚|còng|a cộng|a móc|a vòng"
    "| at |_at_|(at|[at|{at|(a)|[a]|gmail|yahoo|hotmail|outlook|icloud|born|chung cư|số nhà|nhà số|địa chỉ|sinh nhật|vn2000|vn-2000|passport|hộ chiếu|dob|d.o.b|birth| deg |gps"
)
HINTS = either_way(_HINTS)
"""Of these one is in a text with few digits that tells of a person, if its numbers do not look so."""
IN_WORDS = (
    "lớp {0,2}(?:lá|chồi|mầm|nhà|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)|(?:sinh|đời|khóc|tuổi|s\\.?n[\\s:.])[^.;!?\\n]{0,60}t(?:háng|ết|hg)"
    "|tháng[^.;!?\\n]{0,60}(?:đời|sinh|khóc)"
)
"""Classes and days of birth in words."""
SPOKEN = (
    r"<<(?:o|không)[\s,.\-]{1,3}(?:{DIGIT}[\s,.\-]{0,3}){2}|a[ \-]?còng|a cộng|a móc|a vòng|\sat\s|_at_|[(\[{]\s?at?\s?[)\]}]|[(\[{]\s?at|gmail|yahoo|hotmail|outlook|icloud|lớp {0,2}(?:lá|chồi|mầm|nhà|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)"
    r"|facebook|<<fb|tiktok|instagram|telegram|twitter|threads|zalo|nick|maps|goo\.|\.me/|x\.com|sinh|chào đời|@|(?:stk|khoản|mst|thuế|cmnd|cccd|cước)[^\n;]{0,40}?<<(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?:[\s,.\-]{1,3}{DIGIT}){4}|số (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)|số nhà|nhà số|địa chỉ"
)
"""Of these one is in every text without digits that tells of a person."""
LINK = r"[@\s]|%40|[0-9][.,][0-9]{3}"
"""One of these, or of the words below, is in every address of a page that tells of a person, or other words stand behind it."""
DATES = (
    r"(?<![0-9/.])[0-9]{1,2}/(?:[0-9]{1,2}/)?(?:19|20)[0-9]{2}(?![0-9])(?:/[a-zđ]{2,6}[0-9]{0,2}(?:-[a-zđ]{1,12}){0,3})?|(?<![0-9/])(?:19|20)[0-9]{2}\s?[–-]\s?(?:19|20)[0-9]{2}(?![0-9])"
    r"|(?<![0-9/.])[0-9]{1,5}/(?:[0-9]{4}/)?(?:qđ|kh|qh|nđ|tt|nq|ct|tb|bc|hd|ttr|cv|ubnd|bgdđt|cp)[a-zđ0-9]{0,3}(?:-[a-zđ0-9]{1,14}){0,3}"
)
"""Days, spans of years and numbers of documents, in most texts with digits."""
DATED = r"(?:[,;(|/–-] {0,2}|  )(?:(?:nam|nữ|sinh|sn) {0,2}[.,;|–-]? {0,2})?[0-9]{1,2}/[0-9]{1,2}/(?:19|20)|(?:nam|nữ)\s?[,;|/-]|(?:19|20)[0-9]{2}\s?[,;|]\s?(?:nam|nữ|dân|kinh)"
BORN = r"sinh|chào đời|ra đời|khóc|tuổi|<<s\.?n>>|<<n\.?s>>|ntns|n\.t|<<[sn]/|<<s\. ?[0-9]|dob|d\.o|birth|born|tròn>>|bước sang"
"""What a text with a day in it holds if the day is one of birth: signs round the day, or words."""
SET_APART = r"[0-9](?:[0-9]?/[0-9]{1,2}/(?:19|20)|[0-9]{3}\s?[,;|]\s?(?:dân|kinh))"
"""What `DATED` finds without one of its words."""
NUMBERED = (
    "(?:hẻm|ngõ|ngách|kiệt|căn|phòng|<<sn|sinh năm|<<p\\.|lô|lớp|khối|đội|stk|cccd|cmnd|khoản|nhà số|số nhà|mang số|đánh số|, số|, nhà số)"
    "(?: hộ| trọ)?[ :.]{0,3}(?:(?:số|lớp)[ :]{1,2})?(?:.{1,2}-?)?[0-9]"
)
"""A number behind one of the words that count flats, classes, accounts."""
NUMBERS = (
    r"[0-9](?:(?<![0-9].)(?:[\W_]{0,3}[0-9oil]){5}|(?![0-9])(?: ?(?:độ|°|º|˚)|[a-z]?/[a-z]{0,2}[0-9]|[/.\-][ivx]|-[0-9]{1,2}-[0-9]"
    r"|[a-z]?[0-9]?[\s,\-–]{1,4}(?:(?:trên|ở|tại|thuộc|trong) )?(?:{STREET_WORD}|{HAMLET})|[a-zđ][0-9]?(?!{L})|"
    r" ?-? ?[a-z]{1,2}[0-9]? ?[\- .] ?[0-9]|[\s.,(\-]{1,3}(?:‹không›|‹một›|hai|ba|‹bốn›|‹sáu›|‹bảy›|‹tám›|‹chín›|‹năm›[\s,.\-]{1,3}(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)|‹khong›|‹mot›|‹bon›|‹chin›|rồi|kế|tiếp|nối|chấm|gạch|cách|‹liền›|‹thêm›|viết)>>|[.,][0-9]{2,12}[^0-9\n]{1,12}10[2-9][.,]|\s?‹tuổi›,? (?:là |đang |hiện )?h))"
)
"""What digits look like in a text that tells of a person and has none of the hints."""
WORDS = {
    "spoken": (
        "không|o|a|số|gmail|yahoo|hotmail|outlook|icloud|còng|cộng|móc|vòng|at|lớp|facebook|fb|tiktok|instagram|telegram|twitter|threads|zalo|nick|maps|goo|me|x"
        "|sinh|đời|nhà|địa|stk|khoản|mst|thuế|cmnd|cccd|cước"
    ),
    "dated": "sinh|đời|khóc|tuổi|sn|s|ns|n|ntns|nsinh|dob|d|birth|born|tròn|bước",
    "numbered": "sn|sinh|hẻm|ngõ|ngách|kiệt|căn|phòng|p|lô|lớp|khối|đội|stk|cccd|cmnd|khoản|nhà|số",
    "hints": (
        "facebook|fb|tiktok|instagram|telegram|zalo|nick|me|x|twitter|threads|maps|goo|google|waze|bing|plus|geo|openstreet|openstreetmap"
        "|còng|cộng|móc|vòng|at|born|chung|nhà|địa|nhật|vn|passport|chiếu|dob|d|birth|birthday|deg|gps|gpslatitude|gpslongitude|gpsposition|gpscoordinates|a|gmail|yahoo|hotmail|outlook|icloud"
    ),
    "in words": "lớp|tháng|tết|thg",
    "link": "facebook|fb|tiktok|instagram|zalo|me|x|twitter|threads|maps|goo|waze|bing|openstreetmap|plus|geo|g|tel|sms|callto",
}
"""Of these one is in each text that the pattern of the same name can be found in."""

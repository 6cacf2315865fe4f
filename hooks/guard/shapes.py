"""What a text holds at least that a rule can find anything in: looked for once a text, cheaper than the rules themselves."""

from __future__ import annotations

SINH = r"sinh(?:(?= (?:ngày )?[0-9]{1,2}(?:[/.\-]| tháng))|(?<!học sinh)(?<!hoc sinh)(?<!vệ sinh)(?<!ve sinh))(?! (?:hoạt|viên|sống|thái|học(?! (?:viên|sinh|trò))|sản|lý|động|kế|quán|tồn|sôi|lợi|khí|thành|trưởng)(?!{L}))|sanh (?:ngày|năm|tháng|mùng|mồng|[0-9])|(?:ngày|năm) sanh"
"""“sinh” where it may be a birth."""
_BORN = (
    SINH
    + r"|sinh nhật|(?:chào|ra) đời|khóc|lọt lòng|<<(?:sinhngày|snh|sih|sjnh|sn|ns|nsinh|s/n|s\.n|n/s|n/sinh|ntns|n\.t|dob|d\.o|date|birth|born|ngsinh|n\.s|s\. ?[0-9])"
)
"""Words of birth."""
MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
HOLIDAYS = "quốc khánh|giáng sinh|noel|quốc tế phụ nữ|quốc tế lao động|quốc tế thiếu nhi|phụ nữ việt nam|nhà giáo|giải phóng|thương binh|tết|trung thu|đoan ngọ|giỗ tổ|vu lan|phục sinh|rằm tháng"
"""Days that somebody may be born on, without a number."""

SHAPES = {
    "paper": (
        "<<pp (?:no|số)|cccd|cmnd|cmt|cmq|cms|căn cước|chứng minh|định danh|Đdcn|ddcn|số cc|thẻ cc|giấy tờ|giấy tùy|gplx|bằng lái|giấy phép lái|hộ chiếu|passport"
        "|hộ khẩu|id card|<<hc>>|<<cc(?!{L})"
    ),
    "twelve": r"[0-9](?:[\s.\-]{0,2}[0-9oil]){8}",
    "pupil-code": "thẻ học sinh|mã (?:số )?(?:học sinh|hs|hộ|bệnh|bn|người bệnh)|bệnh án|số (?:thẻ |sổ )?hộ|hồ sơ (?:bệnh|người)|hsba|số (?:khám|vào|nhập|lưu)",
    "secret": r"(?:mật (?:khẩu|mã)|pass?word|passwd|passcode|<<(?:pass|mk|pw)(?:wifi)?>>)[^\n]{0,90}[0-9@#$!%]",
    "name-and-secret": r"[a-z0-9._]{3}/(?=[^\s,;/]{0,30}[a-z])[^\s,;/]{0,30}[0-9@#$!%][^\s,;/]{0,30}(?:[\s,;]|$)",
    "code-word": "otp|<<pin>>|mã (?:xác|mở|khóa|bảo|đăng|kích|định danh mức)",
    "nine": "[0-9]{9}",
    "spoken": "<<không{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}",
    "spoken-zero": "<<{ZERO}(?:{BETWEEN}(?:{DIGIT}|mươi)){2}",
    "mixed": "<<0[0-9]{1,3}{BETWEEN}(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)>>",
    "turned": r"(?<![0-9])0[0-9]{1,4}[^0-9\n]{0,12}\n[^\n]{0,40}[0-9]",
    "split": r"đầu[^0-9\n]{1,8}0[0-9]",
    "masked": r"0[0-9](?:[ .]?[0-9]){0,6}[ .]?(?:[x*]{2}|\.{3}|-{3})|xx[ .]?[0-9]{5}",
    "east": r"0[1789]0[ .\-][0-9]{4}[ .\-][0-9]{4}",
    "telephone": (
        r"[0-9](?:[\W_]{0,3}[0-9oil]){4}|[0-9]{2}{BETWEEN}(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín){BETWEEN}{DIGIT}|<<(?:[0o]|không|84)[0-9oil]{0,4}{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}"
    ),
    "at": (
        r"(?:còng|móc|vòng)\s(?:gmail|yahoo|hotmail|outlook|icloud)|a(?<![^\W_].)(?:[ \-]?còng| cộng| móc| vòng)|at[\s_,](?<=[\s_,]at.)"
        r"|[\[({<](?:(?<=[a-z0-9._+\-].)|(?<=[a-z0-9._+\-]\s.)|(?<=[a-z0-9._+\-]\s\s.))\s?(?:at?\s?[\])}>]|at|@)"
    ),
    "date": (
        r"tháng|thg|tết|[0-9]\s?[/.\-|_*~]\s?[0-9ivx]|<<[0-9]{6}(?![0-9])|[0-9]{2} ?[0-9]{2} ?[0-9]{4}|[0-9] [0-9]{1,2} (?:19|20)[0-9]|[0-9],? năm|"
        rf"<<{MONTHS}[a-z]{{0,6}} [0-9]|[0-9][ \-/]{MONTHS}"
    ),
    "month": "tháng|tết",
    "lunar": "{LUNAR_YEAR}",
    "asked-birth": r"sinh[^.;!?\n]{0,30}\?",
    "born": rf"(?:{_BORN})(?=[^0-9]{{0,90}}[0-9]|[^.;!?\n]{{0,110}}t(?:háng|ết|hg))|(?:(?:19|20)[0-9]{{2}}|[/.\-][0-9]{{2}})(?![0-9])[^0-9!?\n]{{0,60}}(?:{_BORN})",
    "man-date": rf"n(?:am|[ữu])\s?[,;|/\-]\s?(?:[0-9]|{MONTHS})",
    "date-man": r"[0-9]\s?[,;|]\s?(?:nam|nữ|dân tộc|kinh)>>",
    "lives": (
        "<<(?:địa chỉ|Đ/c|đ/c|đc|address|hộ khẩu|hktt|trú|ngụ|ở|nhà|sống)"
        r"(?:[\s:,]{1,3}(?:riêng|trọ|của|tôi|mình|ông|bà|anh|chị|cô|thầy|em|bác|chú|con|tui|má|ba|tía|nội|ngoại|cậu|dì|cụ|cháu|thím|dượng|mợ|bạn|mẹ|hiện|nay|tại|ở|là|nhà|trước|đây|liên|hệ|số|lô|căn|quán|ngay|trong|nhận|quà|lầu)(?!{L})){0,8}"
        r"[\s:,]{0,3}[a-z]{0,2}[0-9]"
    ),
    "number-in-words": r"(?:số|nhà)\s{IN_WORDS}{1,6},?\s?(?:trong\s)?{STREET_WORD}",
    "alley-in-words": r"(?:hẻm|ngõ|ngách|kiệt|tổ)\s(?:số\s)?(?:[0-9]{1,4}[a-z]?,?\s(?:nhà|số)\s(?:số\s)?{IN_WORDS}|{IN_WORDS}{1,4},?\s?(?:nhà|số)\s)",
    "alley": r"(?:hẻm|ngõ|ngách|kiệt)\s(?:số\s)?[0-9]",
    "flat": "chung cư|nhà ở xã hội|<<cc>>|c/c|tầng|block|tòa|tháp|trọ|khu nhà ở|túc xá|ktx|<<nhà [a-z][0-9]",
    "numbered": r"(?:,|[0-9][a-z]?|[\-–])\s(?:(?:nhà\s)?số|nhà)\s[0-9]",
    "slash-street": r"/[a-z]{0,2}[0-9]{1,4}[a-z]?(?: , |, ? ?| ){STREET_WORD}",
    "slash-hamlet": r"/[a-z]{0,2}[0-9]{1,4}[a-z]?,?\s(?:(?:đầu|cuối|trong|thuộc|ở)\s)?(?:{HAMLET})",
    "hamlet-slashed": r"(?:tổ|kp|tdp|khu phố|khóm|ấp|thôn)[\s.]{0,2}[^;.\n]{1,22}\s(?:(?:số|nhà)\s)?[a-z]{0,2}[0-9]{1,4}[a-z]?/",
    "named-page": "(?:fb|book|zalo) ?[:=] ?{L}",
    "pressed": r"(?:bấm|nhấn)[^.;!?\n0-9]{0,12}(?:[46] số )?[0-9]{4}",
    "quoted-page": r"(?:zalo|viber|book|fb|face|tiktok) [^.;!?\n]{0,24}[\x22“]",
    "page": r"[.,\s]\s?(?:com|me|net)\s?/",
    "plate-number": r"[1-9][0-9]\s?-?\s?(?:[a-z]{1,2}|mđ)[0-9]?\s{0,2}[\- .]?\s{0,2}[0-9][ .\-]?[0-9][ .\-]?[0-9]|mđ[0-9]",
    "plate-parts": r"[1-9][0-9](?:[\s.\-_/*]|gạch){0,4}(?:[a-z]{1,2}|mđ)[0-9]?(?:[\s.\-_/*]|gạch){0,4}[0-9]|mđ[0-9]",
    "plate-said": "(?:biển|bảng|bks)(?: (?:số|xe))?[\\s:,][^.;\n0-9]{0,60}[\\s,](?:[a-z]|bê|bờ|xê|cờ|ca|dê|đê|ép|phờ|giê|gờ|hát|hờ|lờ|mờ|nờ|pê|pờ|tê|tờ|vê|vờ)[\\s,]{1,2}(?:không|một|hai|ba|bốn|năm|lăm|sáu|bảy|tám|chín)",
    "degree": r"[0-9]\s?[°º˚]|[0-9]o[0-9]{1,2}\s?['’′]",
    "sent": r"(?:gửi|giao|ship|chuyển)[^.;\n0-9]{0,30}[\s:][a-z]{0,2}[0-9]",
    "eight": r"[0-9](?:[ .\-]{0,3}[0-9]){7}|[0-9][a-z]{1,2}[0-9]{6}",
    "minutes": r"độ\s[0-9]{1,2}\sphút",
    "maps": r"maps|g\.page|waze|plus\.codes|goo\.gl",
    "vn2000": r"vn-?\s?2000",
    "account": "stk|số tk|tài khoản|<<tk|iban|thẻ atm|thẻ ngân hàng|thẻ tín dụng|chuyển khoản|<<ck>>|account|<<acc",
    "spoken-run": "{DIGIT}(?:{BETWEEN}{DIGIT}){7}",
    "dictated": r"<<0[0-9]{1,4}(?!(?: ?[.\-]? ?[0-9]){8})[\s,.\-(]",
    "insured": "vssid|msbh|bhxh|bhyt|bảo hiểm|(?:sổ|thẻ|mã|mã số) bh",
    "class-said": "lớp {0,2}[0-9]|hs {0,2}[0-9]",
    "tax": "thuế|mst|khấu trừ",
    "tax-list": r"thuế[^\n]{0,160}<<8[0-9]{9}(?![0-9])",
    "tag": r"(?:artist|copyright|by-?line|author|creator)\x22? ?[:=–\-]",
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
        "⟨lớp⟩(?: ⟨ghép⟩)?[ :=]{0,5}(?:[0-9]|⟨lá⟩|⟨chồi⟩|⟨mầm⟩|⟨nhà trẻ⟩|(?:⟨một⟩|⟨hai⟩|⟨ba⟩|⟨bốn⟩|⟨tư⟩|⟨năm⟩|⟨sáu⟩|⟨bảy⟩|⟨tám⟩|⟨chín⟩|⟨mười⟩)(?!{L}))"
        "|(?:⟨khối⟩|⟨chi đội⟩|⟨lá⟩|⟨chồi⟩|⟨mầm⟩) ?[0-9]|[Ll]\\.1?[0-9]|<<(?<![/.])(?:(?:1[0-2]|[1-9])(?:[A-Z][0-9]{0,2}|[a-gk][0-9]{1,2}|/[0-9]{1,2})(?![0-9/])|1[0-2] (?:Toán|Lý|Vật|Hóa|Hoá|Sinh|Tin|Văn|Sử|Địa|Anh|Pháp))(?!{L})"
    ),
    "name-class": (
        "{CAP}{L}{0,6} {CAP}[^!?]{0,130}?(?:⟨lớp⟩|⟨khối⟩|⟨chi đội⟩|(?:⟨lá⟩|⟨chồi⟩|⟨mầm⟩) ?[0-9]|[Ll]\\.1?[0-9]|(?<![0-9A-Za-z/.])(?:1[0-2]|[1-9])(?:[A-Z]|[a-gk][0-9]|/[0-9]{1,2}(?![0-9]))|1[0-2] [A-ZĐ])"
    ),
    "is-called": "⟨là⟩ (?:⟨em⟩ )?{CAP}{L}{0,6} {CAP}",
    "leader": "⟨lớp trưởng⟩|⟨lớp phó⟩|⟨bí thư⟩|⟨đội trưởng⟩",
    "plate": "<<[1-9][0-9] ?-? ?[A-Z]",
    "called": (
        "[0-9](?<![0-9].)(?=[0-9]{0,3}[A-Za-z]?[0-9]?(?: ?(?:[Bb]is|[Tt]er))?,? {CAP}{L}{0,6} {CAP})(?!(?<=1)9[0-9]{2}(?![0-9])|(?<=2)0[0-9]{2}(?![0-9]))"
        "(?<!⟨thôn⟩ .)(?<!⟨ấp⟩ .)(?<!⟨tổ⟩ .)(?<!⟨phố⟩ .)(?<!⟨khóm⟩ .)"
    ),
    "set-apart": (
        r"{CAP}(?:\.|{L}{0,6}) {0,2}(?:[,;|(/–\-]{1,2} {0,2}|, \(|  )(?:(?:⟨nam⟩|⟨nữ⟩|⟨sinh⟩|⟨sn⟩|[Ss]) {0,2}[.,;|–\-]? {0,2})?"
        r"(?:[0-9]{1,4}\s?(?:[/.\-]\s?[0-9ivxIVX]|,? năm |\s{0,2}(?:tháng|thg|[\-/]?(?:{ENGLISH_MONTH})))|(?:{ENGLISH_MONTH})[a-z]{0,6} [0-9])"
        r"|{CAP}{L}{0,6} {CAP}{L}{0,6} [0-9]{1,2}([/.\-])[0-9]{1,2}\1(?:19|20)[0-9]{2}"
    ),
    "pupil": "(?:⟨sn⟩|⟨sinh⟩|⟨tuổi⟩)(?!{L})[ :0-9,;)]{1,12}(?:⟨là⟩ |⟨đang⟩ |⟨hiện⟩ ){0,2}⟨h⟩",
    "slash-called": "/[A-Za-z]{0,2}[0-9]{1,4}(?<!/(?:19|20)[0-9]{2})[A-Za-z]?,? {CAP}{L}{0,6} {CAP}",
    "child-called": (
        "<<{CHILD_WORD} (?:(?:⟨là⟩|⟨tên⟩|⟨nội⟩|⟨ngoại⟩|⟨gái⟩|⟨trai⟩|⟨nhỏ⟩|⟨tôi⟩|⟨tui⟩|⟨ông⟩|⟨bà⟩|⟨em⟩|⟨anh⟩|⟨chị⟩|⟨út⟩|⟨lớn⟩|⟨đầu⟩|⟨cả⟩|⟨của⟩|⟨thầy⟩|⟨cô⟩|:),? ){0,4}{CAP}"
    ),
    "named": "⟨tên⟩ (?:⟨là⟩ )?{CAP}",
    "class-of-mine": r"<<(?:1[0-2]|[1-9])(?:[A-Za-k][0-9]{0,2}|[/.][0-9]{1,2})(?![0-9]|{L})",
    "class-called": r"(?:⟨lớp⟩|⟨khối⟩|⟨đội⟩|⟨trẻ⟩) {0,2}(?:\S{1,8}?)?[ ,:;–\-]{1,4}{CAP}{L}{0,6} {CAP}",
    "class-cell": r"[0-9][A-Za-z/][0-9]{0,2} {0,2}[|;\t–\-] {0,2}{CAP}",
    "lines": r"\n ?(?:⟨lớp⟩|[0-9])[^\n]{0,14}\n",
    "school-names": "{SCHOOL}(?!{L})[^.!?:\n]{0,40}(?::| ⟨gồm⟩ )",
    "class-school": r"(?:⟨lớp⟩|⟨khối⟩|⟨đội⟩|⟨trẻ⟩) {0,2}(?:\S{1,8}?)?[ ,–\-(]{1,4}{SCHOOL}(?!{L})",
    "in-class": r"\( ?(?:⟨lớp⟩ )?(?:1[0-2]|[1-9])(?:[A-Z][0-9]{0,2}|/[0-9]{1,2})(?:\)| ?[,–\-] ?(?:{SCHOOL} )?{CAP})",
    "row-class": r"(?:[,;]| ⟨và⟩| ⟨cùng⟩) ?(?:⟨em⟩ |⟨bạn⟩ |⟨bé⟩ )?{CAP}{L}{1,6}[^.!?\n]{0,60}?(?:\( ?|[–\-:] ?|⟨lớp⟩ )(?:⟨lớp⟩ )?1?[0-9][A-K/]",
    "class-row": r"[0-9][A-K/][0-9]{0,2}\)? ?(?:[:–\-] ?|⟨có⟩ |⟨gồm⟩ )?(?:⟨các⟩ |⟨hai⟩ |⟨ba⟩ |⟨em⟩ |⟨bạn⟩ ){0,2}{CAP}{L}{1,6}[;,. ]",
    "called-class": r"{CAP}{L}{0,6} {0,2}(?:[(,–\-] {0,2})?(?:(?:⟨lớp⟩|⟨hs⟩|⟨học sinh⟩) {0,2})?[0-9]{1,2}[A-Z/]",
    "somebody": "<<(?:⟨ông⟩|⟨bà⟩|⟨anh⟩|⟨chị⟩|⟨cô⟩|⟨chú⟩|⟨bác⟩|⟨dì⟩|⟨cậu⟩|⟨thầy⟩|⟨em⟩|⟨cụ⟩|⟨thím⟩|⟨mợ⟩|⟨dượng⟩) {CAP}",
    "hamlet-or-called": (
        r"{CAP}(?:\.|{L}{0,6}) {0,2}[,:(|–\-] {0,2}(?:⟨ở⟩ |⟨ngụ⟩ |⟨nhà⟩ )?(?:⟨số⟩ )?[0-9]{1,4}[A-Za-z]?(?:/[A-Za-z]{0,2}[0-9]{1,4}[A-Za-z]?){0,4}"
        ",? (?:⟨tổ⟩|⟨kp⟩|⟨khu⟩|⟨khóm⟩|⟨ấp⟩|⟨thôn⟩|[Qq][Ll] ?[0-9]|⟨quốc lộ⟩ [0-9]|{CAP}{L}{0,6} {CAP})"
    ),
}
"""The same for patterns of capitals."""

"""What a text holds if it tells of a person: a word, a pattern beside it, or a number of some form. Most texts hold none."""

from __future__ import annotations

from hooks.guard.shapes import CASED, HOLIDAYS, MONTHS, SHAPES, SINH

LINK = r"[@\slpy%0-9](?:(?<=[@\s])|(?<=l)inkedin\.com|(?<=p)interest\.com|(?<=y)outube\.com/(?:c|user|channel)/|(?<=%)40|(?<=[0-9])[.,][0-9]{3})"
"""One of these, or of the words below, is in every address of a page that tells of a person, or other words stand behind it."""
LINK_WORDS = "facebook|fb|tiktok|instagram|zalo|me|x|twitter|threads|vietqr|sepay|momo|maps|goo|waze|bing|openstreetmap|plus|geo|g|tel|sms|callto"
_OFFICIAL = r"(?i:(?:qđ|kh|qh|nđ|tt|nq|ct|tb|bc|hd|cv|ubnd|bgdđt|cp)[a-zđ0-9]{0,3}(?:-[a-zđ0-9]{1,14}){0,3})"
_WATCHED = (
    r"{STREET_WORD}|{HAMLET}|(?:độ|trên|ở|tại|thuộc|trong|tháng|thg|năm|và|kinh|vĩ|đông|bắc|nhà|số|lô|căn|tuổi|gạch)>>|[a-z]{1,2}[0-9 .\-]|"
    + MONTHS
)
"""What makes a small number part of something, behind it."""
DATES = (
    rf"[0-9](?:(?<={{L}} [1-9])(?!(?<=8)4)(?<!r[ồo]i [1-9])(?<!k[ếe] [1-9])(?<!ti[ếe]p [1-9])(?<!th[eê][mo] [1-9])(?:[0-9]{{0,3}}|[0-9]?[.,][0-9]{{1,2}})(?![0-9])(?=[.,;:!?)]?(?:\n\n|$|[ \n](?!{_WATCHED}){{SMALL}}{{L}}))"
    r"|(?<=\n\n\n\n.)[0-9]{3}(?:-[0-9]{2}){0,2}(?=\n\n\n\n|$)|(?<=[IVX]\..)(?:\.[a-z])?(?![.0-9])|"
    r"(?<![0-9/.].)(?:[0-9]?/(?:[0-9]{1,2}/)?(?:19|20)[0-9]{2}(?![0-9])(?:/(?i:[a-zđ]{2,6}[0-9]{0,2}(?:-[a-zđ]{1,12}){0,3}))?"
    rf"|[0-9]{{0,4}}/(?:[0-9]{{4}}/)?{_OFFICIAL}|[0-9]{{3}}(?<=(?:19|20)[0-9]{{2}})\s?[–-]\s?(?:19|20)[0-9]{{2}}(?![0-9])))"
)
"""Counts, days, spans of years and numbers of documents, in most texts with digits: left out before numbers are looked for."""
NUMBERS = (
    r"[0-9](?:(?<![0-9].)(?:(?:(?<=0)|(?<=o.)|(?<=8)4)(?:[\W_]{0,3}{ODIGIT}){6}|[0-9]{8}"
    r"|(?=(?:[\W_]{0,3}{ODIGIT}){5})(?:(?:[\W_]{0,3}{ODIGIT}){9}|(?P<run>))"
    r"|(?<=0)[0-9]{1,4}[^0-9\n]{0,12}\n[^\n]{0,40}[0-9]"
    r"|(?<=0)(?=[ .\-]?[235789])(?:[ .\-]?[0-9]){1,8}[\s.,(\-]{1,3}(?:(?:rồi|kế|tiếp|theo|tới|nối|sau|đó|là|với|và|kinh|vĩ|đông|bắc|nhà|số|lô|căn|ngang|chấm|gạch|cách|‹liền›|‹thêm›|viết)>>[\s,.)\-(]{1,4}){1,4}[0-9]"
    r"|(?<![^\W_].)[0-9]{0,3}[a-zđ](?:[0-9]{0,2}|[a-z]?[0-9]{4,6})(?![0-9]|{L}))"
    r"|(?![0-9])(?:[ .]?(?:\*{2}|\.\.\.[0-9]|---[0-9])| ?(?:độ(?![ni])|°|º|˚)|(?:‹không›|‹một›|‹bốn›|‹năm›|‹sáu›|‹bảy›|‹tám›|‹chín›)[0-9]|[/.\-]\s?[ivx]{1,4}(?:\s?[/.\-]|,? năm)|-[0-9]{1,2}-[0-9]|-[0-9](?<=[a-z][0-9]-.)|-[0-9](?<=[a-z][0-9]{2}-.)"
    r"|-[0-9](?<=[a-z][0-9]{3}-.)|(?<=[1-9].)(?:[\s.\-_/*]|gạch){0,4}[a-z]{1,2}[0-9]?(?:[\s.\-_/*]|gạch){1,4}[0-9]|(?=[a-z]?/[a-z]{0,2}[0-9])(?P<slash>)"
    r"|[a-z]?[0-9]?[\s,\-–]{1,4}(?:(?:trên|ở|tại|thuộc|trong) )?(?:{STREET_WORD}|{HAMLET}[ .]{0,2}[0-9]|(?={HAMLET})(?P<hamlet>))"
    r"|[\s.,(\-]{1,3}(?:‹không›|‹một›|hai|ba|‹bốn›|‹sáu›|‹bảy›|‹tám›|‹chín›|‹năm›|‹khong›|‹mot›|‹bon›|‹chin›)>>(?:{BETWEEN}{DIGIT}){2}"
    r"|[.,][0-9]{2,12}[^0-9\n]{1,12}(?:10[2-9]|[89]|1[0-9]|2[0-3])[.,][0-9]{2}|\s?‹tuổi›,? (?:là |đang |hiện )?(?:học|hs)"
    r"|(?=\s?[/.\-]\s?[0-9]|,? năm|\s{0,2}(?:tháng|thg)|,? [0-9]{1,2} (?:19|20)|,? (?:19|20)[0-9]{2}|[ \-/]?"
    + MONTHS
    + ")(?P<day>)))"
)
"""What a number looks like that may be a person's by itself, or, where a group has a name, with something else."""
LABEL_WORDS = (
    "cccd|cmnd|cmtnd|cmt|cmqđ|cmsq|đdcn|cc|gplx|passport|pp|hc|đt|sđt|đ|dđ|đd|đtdđ|dt|đthoại|tel|phone|mobile|cell|zalo|lh|l|gọi|stk|tk|iban|ck|account|acc|acct|mst|ms"
    "|mstcn|tax|bhxh|bhyt|msbh|vssid|vietcombank|vcb|agribank|bidv|vietinbank|viettinbank|techcombank|tcb|mb|mbbank|acb|sacombank|tpbank|vpbank|vib|shb|hdbank|ocb|msb|seabank"
    "|lienvietpostbank|lpbank|eximbank|scb|abbank|momo|zalopay|viettelpay|shopeepay|vnpay|pvcombank|bank|mđ|viber"
)
LABELS = (
    "số giấy tờ|căn cước|chứng minh|định danh|giấy tờ tùy|giấy tùy|bằng lái|lái xe|hộ chiếu|hộ khẩu|id card|số máy|thân máy|điện thoại|liên lạc|liên hệ|phụ huynh|di động|máy bàn|tài khoản"
    "|thẻ atm|ngân hàng|tín dụng|chuyển khoản|đông á|nam á|bac a|viettel money|shopee pay|viettel pay|mã thuế|số thuế|ms thuế|bảo hiểm|vn2000|vn-2000|vn 2000|mã bh|sổ bh|thẻ bh|số bh|msthuế|ms thue|msthue"
)
"""Digits that are a person's number behind or before one of these words."""
SLASHED = f"{SHAPES['slash-street']}|{SHAPES['slash-hamlet']}|{SHAPES['hamlet-slashed']}"
SLASH_CLASS = (
    r"(?:1[0-2]|[1-9])(?:(?<![0-9/.][1-9])(?<![0-9/.]1[0-2])|(?<=l\.[1-9])|(?<=l\.1[0-2]))/[0-9]{1,2}(?![0-9/])"
)
CLASS_WORDS = "trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt|em|cháu|bé|trò|học|hs|nữ|nam|con|anh|chị|bạn|cậu|cô|lớp|khối|giải|hạng|nhất|nhì|khen|dương|danh|khoa|thằng|nhóc"
"""Numbers with a slash, and what makes houses and classes of them."""
LIVES_WORDS = "địa|đ|đc|address|hộ|hktt|trú|ngụ|ở|nhà|sống"
SENT, LIVES, APART, CALLED = SHAPES["sent"], SHAPES["lives"], CASED["hamlet-or-called"], CASED["called"]
PLUS = r"\+\s?[(1-9]|[0-9A-Za-z]\+[2-9A-Za-z]"
DATE, SET_APART, MAN = SHAPES["date"], CASED["set-apart"], (SHAPES["man-date"], SHAPES["date-man"])
MAN_WORDS = "nam|nữ|dân|kinh"
BEHIND = "~"
"""What begins so stands right behind the word: looked for there alone, which is soon done."""
Gates = tuple[tuple[str, str, str], ...]
"""Words of which one is there, of these phrases one, and what is there with it; “” for nothing more."""
BORN: Gates = (
    ("sinh|sanh", "", SINH),
    ("sinhngày", "", ""),
    ("sính|sình|sỉnh|sĩnh|sịnh", "", "(?:ngày|năm) s[ìíỉĩị]nh|s[ìíỉĩị]nh ngày"),
    ("đời", "chào đời|ra đời", ""),
    ("khóc|snh|sih|sjnh|nsinh|ngsinh|sn|ns|ntns|dob|date|birth|birthday|born", "", ""),
    ("s|n|d", "s/n|s.n|n/s|n.t|d.o|n.s|s.", r"<<(?:s/n|s\.n|n/s|n\.t|d\.o|n\.s|s\. ?[0-9])"),
)
"""Words of birth, which count beside a day."""
_COUNTS = r"(?: hộ| trọ| ghép)?[ :.]{0,3}(?:(?:số|lớp)[ :]{1,2})?(?:[a-z]{1,2}[.\-]?)?[0-9]"

CLASSES: Gates = (
    ("lớp", "", BEHIND + r"(?: {0,2}(?:lá|chồi|mầm|nhà trẻ|một|hai|ba|bốn|tư|năm(?! [12])|sáu|bảy|tám|chín|mười)(?!{L})|" + _COUNTS + ")"),
    ("khối", "", BEHIND + _COUNTS),
    ("đội", "", BEHIND + _COUNTS),
)  # fmt: skip
"""Classes, which count beside a name."""
NAMED = (
    r"{CAP}{L}{0,6} {CAP}[^!?]{0,130}?(?:⟨lớp⟩|⟨khối⟩|⟨đội⟩)|(?:⟨lớp⟩|⟨khối⟩|⟨đội⟩)[^!?]{0,130}?{CAP}{L}{0,6} {CAP}|"
    + r"<<(?:⟨em⟩|⟨cháu⟩|⟨bé⟩|⟨bạn⟩|⟨hs⟩|⟨con⟩|⟨sinh⟩) (?:⟨tên⟩ |⟨là⟩ )?{SMALL}{1,7} (?:⟨thị⟩|⟨văn⟩|⟨minh⟩|⟨ngọc⟩|⟨thanh⟩|⟨hữu⟩|⟨gia⟩|⟨bảo⟩|⟨quốc⟩|⟨đức⟩|⟨kim⟩|⟨thu⟩|⟨hoàng⟩|⟨xuân⟩) {SMALL}|"
    + CASED["child-called"]
)

_SAID = r"[^\n;]{0,40}?<<(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?:[\s,.\-]{1,3}{DIGIT}){4}"

WORDED: Gates = (
    ("gmail|yahoo|hotmail|outlook|icloud|facebook|fb|tiktok|instagram|telegram|twitter|threads|nick|ig|ins|insta", "", ""),
    ("zalo|viber|face", "", BEHIND + r" [^.;!?\n]{0,24}[\x22“]"),
    ("cvv|cvc", "", ""),
    ("bấm|nhấn", "", SHAPES["pressed"]),
    ("maps|goo|google|g|waze|bing|plus|openstreetmap|geo", "maps|goo.gl|g.page|waze|bing.com|plus.codes|openstreetmap|geo:", ""),
    ("me|x", "m.me|t.me|fb.me|wa.me|zalo.me|x.com", ""),
    ("x", "x=|x:|x =|x :", ""),
    ("n", "", BEHIND + r"\s?[0-9]"),
    ("zalo", "", r"zalo(?:\.me|\s?[:=]|\s?:?\s?@|pay)"),
    ("còng|cộng|móc|vòng", "a còng|a-còng|a cộng|a móc|a vòng|còng gmail|móc gmail|vòng gmail|còng yahoo|móc yahoo|vòng yahoo", SHAPES["at"]),
    ("acòng|acộng|amóc|avòng|at", "", SHAPES["at"]),
    ("a", "(a|[a|{a|<a|( a|[ a|{ a|< a", SHAPES["at"]),
    ("phẩy|chấm", "", BEHIND + r" (?:[0-9]{3}|{DIGIT}\s{DIGIT}\s{DIGIT})"),
    ("biển|bảng|bks", "", SHAPES["plate-said"] + r"|(?:biển|bảng|bks)(?: số)?[\s:]{1,2}[1-9][0-9]-"),
    ("chủ|hostcomputer", "chủ máy|chủ sở hữu|hostcomputer", ""),
    ("lá|chồi|mầm", "", BEHIND + " ?[0-9]"),
    ("thpt|chuyên", "", "1[0-2] (?:toán|lý|vật lý|hóa|hoá|sinh|tin|văn|sử|địa|anh|pháp)"),
    ("hẻm|ngõ|ngách|kiệt|căn|phòng|lô|ch", "", BEHIND + _COUNTS),
    ("p", "", BEHIND + r"\." + _COUNTS),
    ("khẩu|password|pasword|passwd|passcode|passwifi|mkwifi|pass|mk|pw", "", BEHIND + r"[^\n]{0,90}[0-9@#$!%]"),
    ("mã", "mật mã", r"mật mã[^\n]{0,90}[0-9@#$!%]"),
    ("đăng|tài|nick|user", "", r"(?:đăng nhập|tài khoản|nick|user)[^.;!?\n]{0,40}\s[a-z][a-z0-9._]{2,30}/[^\s,;/]{0,30}[0-9@#$!%]"),
    ("là", "là mã|là otp", r"[0-9]{4} (?:chính )?là (?:mã|otp)"),
    ("otp|pin|thực|nhận|minh|khóa|mật|nhập|hoạt|mức", "otp|pin|mã xác|mã mở|mã khóa|mã bảo|mã đăng|mã kích|mã định danh", BEHIND + r"[^\n]{0,80}?[0-9](?:[ .\-]?[0-9]){3}"),
    ("sinh|hs|nghèo|nhân|bn|án|bệnh|viện|trữ|hsba", "mã học|mã số học|thẻ h|mã hs|mã số hs|mã hộ|mã số hộ|mã bệnh|mã số bệnh|mã bn|mã người|bệnh án|số hộ|thẻ hộ|sổ hộ|hồ sơ|hsba|số khám|vào viện|nhập viện|số lưu", BEHIND + r"(?:\s(?:số|là|mã))?[\s:]{1,3}[a-z]{0,3}[\-. ]?[0-9](?:[ .\-/]?[0-9]){4}"),
    ("khai|gks", "khai sinh|gks", r"(?:khai sinh|gks)(?: bản sao)? số[\s:]{1,2}[0-9]"),
    ("vietqr|sepay", "", ""),
    ("momo", "me.momo", ""),
    ("skype", "", BEHIND + r"\s?[:=]?\s{0,2}[a-z0-9]"),
    ("tuổi", "", BEHIND + r"\s?[:=\-]?\s?[0-9]{1,2}[/.\-]"),
    ("sinh|sanh|chào|đời", HOLIDAYS, BEHIND + r"[^.;!?\n0-9,]{4,45}(?:[123] tết[^0-9]{0,14})?(?:19|20)[0-9]{2}"),
    ("tròn|lên", "", BEHIND + r"\s(?:tuổi\s)?[0-9]"),
    ("bước", "bước sang", BEHIND + r" sang\s(?:tuổi\s)?[0-9]"),
    ("stk|khoản|mst|msthuế|msbh|thuế|thuê|cmnd|cccd|cước|bhxh|bhyt|vssid|hiểm", "", BEHIND + _SAID),
    ("máy", "số máy|thân máy|mã máy", BEHIND + r"(?: (?:ảnh|là|số)){0,2}[\s:=#]{1,4}[a-z]{0,6}[0-9]"),
    ("xe|chiếc|cub|honda|dream|suzuki|yamaha|vespa", "", r"[1-9][0-9]-[0-9]{3}-?\s?[a-z]{2}"),
    ("bị", "mã thiết bị", BEHIND + r"[\s:=#]{1,4}[a-z]{0,6}[0-9]"),
    ("mang", "", BEHIND + " số [a-z]{0,6}[0-9]"),
    ("trăm", "không", r"<<không{BETWEEN}{DIGIT}"),
    ("sn|seri|ri", "", BEHIND + r"[\s:=#.]{1,4}[a-z]{0,6}[0-9]"),
    ("minh", "chứng minh", BEHIND + _SAID),
    ("danh", "định danh", BEHIND + _SAID),
    ("không|kô|hông|hổng|ko|zê|dê|zero", "", BEHIND + r"(?:[ \-]?rô)?(?:{BETWEEN}(?:{DIGIT}|mươi)){3}"),
    ("đuôi|cuối", "đầu", SHAPES["split"]),
    ("xx|xxx|xxxx", "", SHAPES["masked"]),
    ("o", "", BEHIND + r"{BETWEEN}{DIGIT}(?:{BETWEEN}{DIGIT}){5}"),
    ("số", "số nhà|nhà số", ""),
    ("số", ", số|mang số|đánh số", "(?:, số|mang số|đánh số)" + _COUNTS),
    ("số", "", SHAPES["number-in-words"]),
    ("số", "", BEHIND + r" [0-9]{1,4}[a-z]?(?:(?:/| (?:trên|xẹc|sẹc|xuyệt|xuỵt|xẹt) )[0-9]{1,4}[a-z]?){0,3},? (?:tổ|kp|khu phố|khóm|ấp|thôn|tdp)[ .]{1,2}[0-9]"),
    ("sn|nhà", "", BEHIND + r"[ :.]{1,2}[0-9]{1,4}[a-z]?(?:/[0-9a-z]{1,5}){0,3},? (?:tổ|kp|khu phố|khóm|ấp|thôn|tdp|đội)[ .]{1,2}[0-9]"),
    ("tổ|kp|tdp|phố|khóm|ấp|thôn", "", BEHIND + r"[ .]{1,2}[0-9]{1,3}[a-z]?(?:,| -| –)? (?:nhà )?số [0-9]"),
    ("hẻm|ngõ|ngách|kiệt|tổ", "", BEHIND + r" (?:số )?(?:[0-9]{1,4}[a-z]?,? (?:nhà|số) (?:số )?{IN_WORDS}|{IN_WORDS}{1,4},? ?(?:nhà|số) )"),
    ("nhà", "", BEHIND + r" (?:số )?{IN_WORDS}{1,6},? ?(?:trong )?(?:hẻm|ngõ|ngách|kiệt)"),
    ("địa", "địa chỉ", BEHIND + r" chỉ(?:[^\n]{0,90}[0-9]|(?:\slà)?:?\s(?:nhà\s)?số\s)"),
    ("sn", "", BEHIND + _COUNTS),
    ("sinh", "sinh năm", BEHIND + " năm" + _COUNTS),
    ("stk|cccd|cmnd|khoản", "", BEHIND + r"[ :.]{0,3}(?:số[ :]{1,2})?(?:[a-z]{1,2}[.\-]?)?[0-9]"),
    ("chung|nhật|vn|hộ", "chung cư|sinh nhật|vn2000|vn-2000|vn 2000|hộ chiếu", ""),
    ("imei|serial|serialnumber|bodyserialnumber|lensserialnumber|cameraserialnumber|internalserialnumber|seri|owner|ownername|cameraowner|cameraownername|passport|dob|birth|born|birthday|gps|gpslat|gpslong|gpslatitude|gpslongitude|gpsposition|gpscoordinates|deg", "", ""),
    ("sê|xê", "sê ri|sê-ri|xê ri|xê-ri|sê ry|sê-ry|xê ry|xê-ry", ""),
    ("mđ", "", BEHIND + "[0-9]"),
    ("linkedin|youtube|pinterest", "linkedin.com/|youtube.com/|pinterest.com/", ""),
    ("đẻ|lọt", "", BEHIND + r"[^.;!?\n0-9]{0,45}(?:[0-9]|tháng)"),
    ("artist|copyright|by|byline|author|creator", "", SHAPES["tag"]),
    ("s", "'s |’s ", r"['’]s (?:iphone|ipad|galaxy|samsung|oppo|redmi|camera)"),
    ("thiết|host|device|tên", "tên thiết bị|host computer|tên máy|device", ""),
    ("đầu|trước", "số không|số 0", "số (?:không|0)|không (?:ở |phía |đằng )?(?:đầu|trước)"),
    ("lat|lng|lon|latitude|longitude", "", BEHIND + r"[\s:=\x22']{0,4}(?:là\s)?[0-9]"),
    ("vĩ|kinh", "vĩ độ|kinh độ", BEHIND + " độ>>"),
)  # fmt: skip

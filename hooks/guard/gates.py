"""What a text holds if it tells of a person: a word, a pattern beside it, or a number of some form. Most texts hold none."""

from __future__ import annotations

from hooks.guard.shapes import CASED, SHAPES, SINH

LINK = r"[@\s]|%40|[0-9][.,][0-9]{3}"
"""One of these, or of the words below, is in every address of a page that tells of a person, or other words stand behind it."""
LINK_WORDS = "facebook|fb|tiktok|instagram|zalo|me|x|twitter|threads|maps|goo|waze|bing|openstreetmap|plus|geo|g|tel|sms|callto"
_OFFICIAL = r"(?:qđ|kh|qh|nđ|tt|nq|ct|tb|bc|hd|cv|ubnd|bgdđt|cp)[a-zđ0-9]{0,3}(?:-[a-zđ0-9]{1,14}){0,3}"
DATES = (
    r"[0-9](?<![0-9/.].)(?:[0-9]?/(?:[0-9]{1,2}/)?(?:19|20)[0-9]{2}(?![0-9])(?:/[a-zđ]{2,6}[0-9]{0,2}(?:-[a-zđ]{1,12}){0,3})?"
    rf"|[0-9]{{0,4}}/(?:[0-9]{{4}}/)?{_OFFICIAL}|[0-9]{{3}}(?<=(?:19|20)[0-9]{{2}})\s?[–-]\s?(?:19|20)[0-9]{{2}}(?![0-9]))"
)
"""Days, spans of years and numbers of documents, in most texts with digits: left out before numbers are looked for."""
NUMBERS = (
    r"[0-9](?:(?<![0-9].)(?:(?:(?<=0)|(?<=o.)|(?<=8)4)(?:[\W_]{0,3}[0-9oil]){6}|[0-9]{8}|(?:[\W_]{0,3}[0-9oil]){11}"
    r"|(?<=0)(?:[ .\-]?[0-9]){1,8}[\s.,(\-]{1,3}(?:(?:rồi|kế|tiếp|theo|nối|sau|đó|là|với|ngang|chấm|gạch|cách|‹liền›|‹thêm›|viết)>>[\s,.)\-(]{1,4}){1,4}[0-9]"
    r"|(?<![^\W_].)[0-9]{0,3}[a-zđ](?:[0-9]{0,2}|[a-z]?[0-9]{4,6})(?![0-9]|{L}))"
    r"|(?![0-9])(?: ?(?:độ|°|º|˚)|[/.\-]\s?[ivx]{1,4}(?:\s?[/.\-]|,? năm)|-[0-9]{1,2}-[0-9]|-[0-9](?<=[a-z][0-9]-.)|-[0-9](?<=[a-z][0-9]{2}-.)"
    r"|-[0-9](?<=[a-z][0-9]{3}-.)| ?-? ?[a-z]{1,2}[0-9]? ?[\- .] ?[0-9]"
    r"|[a-z]?[0-9]?[\s,\-–]{1,4}(?:(?:trên|ở|tại|thuộc|trong) )?(?:{STREET_WORD}|{HAMLET}[ .]{0,2}[0-9])"
    r"|[\s.,(\-]{1,3}(?:‹không›|‹một›|hai|ba|‹bốn›|‹sáu›|‹bảy›|‹tám›|‹chín›|‹năm›|‹khong›|‹mot›|‹bon›|‹chin›)>>(?:{BETWEEN}{DIGIT}){2}"
    r"|[.,][0-9]{2,12}[^0-9\n]{1,12}(?:10[2-9]|[89]|1[0-9]|2[0-3])[.,][0-9]{2}|\s?‹tuổi›,? (?:là |đang |hiện )?(?:học|hs)))"
)
"""What a number looks like that may be a person's by itself."""
RUN = r"[0-9](?<![0-9].)(?:[\W_]{0,3}[0-9oil]){5}"
LABELS = "|".join(
    ("{ID_WORD}", "{TELEPHONE_WORD}", "{BANK}", *(SHAPES[name] for name in ("account", "tax", "insured", "vn2000")))
)
"""Digits that are a person's number behind or before one of these words."""
SLASH = r"[0-9][a-z]?/[a-z]{0,2}[0-9]"
SLASHED = f"{SHAPES['slash-street']}|{SHAPES['slash-hamlet']}"
SLASH_CLASS = r"(?:1[0-2]|[1-9])(?<![0-9/.][1-9])(?<![0-9/.]1[0-2])/[0-9]{1,2}(?![0-9/])"
CLASS_WORDS = "trường|tiểu|thcs|thpt|th|mầm|mẫu|mn|ptdtnt|em|cháu|bé|trò|học|hs|nữ|nam|con|anh|chị|bạn|cậu|cô|lớp|khối"
"""Numbers with a slash, and what makes houses and classes of them."""
HAMLET = r"[0-9][a-z]?[0-9]?[\s,\-–]{1,4}(?:(?:trên|ở|tại|thuộc|trong) )?{HAMLET}"
LIVES_WORDS = "địa|đ|đc|address|hộ|hktt|trú|ngụ|ở|nhà|sống"
LIVES, APART, CALLED = SHAPES["lives"], CASED["hamlet-or-called"], CASED["called"]
PLUS = r"\+\s?[(1-9]|[0-9A-Z]\+[2-9A-Z]"
DATE, SET_APART, MAN = SHAPES["date"], CASED["set-apart"], f"{SHAPES['man-date']}|{SHAPES['date-man']}"
MAN_WORDS = "nam|nữ|dân|kinh"
BORN: tuple[tuple[str, str], ...] = (
    ("sinh", SINH),
    ("đời", "(?:chào|ra) đời"),
    ("khóc|nsinh|sn|ns|ntns|dob|date|birth|birthday|born", ""),
    ("s|n|d", r"<<(?:s/n|s\.n|n/s|n\.t|d\.o|n\.s|s\. ?[0-9])"),
)
"""Words of birth, which count beside a day."""

WORDED: tuple[tuple[str, str], ...] = (
    ("gmail|yahoo|hotmail|outlook|icloud|facebook|fb|tiktok|instagram|telegram|twitter|threads|nick|ig|insta", ""),
    ("maps|goo|google|g|waze|bing|plus|openstreetmap|geo", r"maps|goo\.gl|g\.page|waze|bing\.com|plus\.codes|openstreetmap|geo:"),
    ("me|x", r"\.me/|x\.com|<<x\s?[=:]\s?[0-9]"),
    ("n", r"<<n\s?[0-9]"),
    ("zalo", r"zalo(?:\.me|\s?[:=]|\s?:?\s?@|pay)"),
    ("còng|cộng|móc|vòng|at|a", SHAPES["at"]),
    ("lớp", r"lớp {0,2}(?:lá|chồi|mầm|nhà trẻ|một|hai|ba|bốn|tư|năm(?! [12])|sáu|bảy|tám|chín|mười)(?!{L})"),
    ("tròn|bước|lên", r"<<(?:tròn|bước sang|lên)\s(?:tuổi\s)?[0-9]"),
    ("stk|khoản|mst|thuế|cmnd|cccd|cước", r"(?:stk|khoản|mst|thuế|cmnd|cccd|cước)[^\n;]{0,40}?<<(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?:[\s,.\-]{1,3}{DIGIT}){4}"),
    ("không|o", r"(?:không|o(?<![^\W_].)){BETWEEN}{DIGIT}(?:{BETWEEN}{DIGIT}){5}"),
    ("số", SHAPES["number-in-words"] + "|số nhà|nhà số"),
    ("số|nhà|mang|đánh", r"(?:, số|nhà số|số nhà|mang số|đánh số)[ :.]{0,3}(?:[a-z]{1,2}[.\-]?)?[0-9]"),
    ("địa", r"địa chỉ(?:[^\n]{0,90}[0-9]|:?\s(?:nhà\s)?số\s)"),
    ("hẻm|ngõ|ngách|kiệt|căn|phòng|p|lô|lớp|khối|đội", r"(?:hẻm|ngõ|ngách|kiệt|căn|phòng|<<p\.|lô|lớp|khối|đội)(?: hộ| trọ)?[ :.]{0,3}(?:(?:số|lớp)[ :]{1,2})?(?:[a-z]{1,2}[.\-]?)?[0-9]"),
    ("sn|sinh", r"(?:<<sn|sinh năm)[ :.]{0,3}(?:[a-z]{1,2}[.\-]?)?[0-9]"),
    ("stk|cccd|cmnd|khoản", r"(?:stk|cccd|cmnd|khoản)[ :.]{0,3}(?:số[ :]{1,2})?(?:[a-z]{1,2}[.\-]?)?[0-9]"),
    ("chung|nhật|vn|hộ", r"chung cư|sinh nhật|vn-?\s?2000|hộ chiếu"),
    ("passport|dob|birth|born|birthday|gps|gpslatitude|gpslongitude|gpsposition|gpscoordinates|lat|lng|lon|latitude|longitude|deg|mđ", ""),
    ("vĩ|kinh", r"(?:vĩ|kinh) độ>>"),
)  # fmt: skip
"""Words of which one is there, and what is there with it; “” for nothing more."""

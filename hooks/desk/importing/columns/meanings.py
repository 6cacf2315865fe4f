"""What a heading means: one table of the words that offices write over their columns."""

from __future__ import annotations

import re
from functools import lru_cache

from hooks.desk.importing.columns.consent import HEADING, OF_PICTURES
from hooks.desk.importing.files.readings import converted
from hooks.old_encodings import OLD
from hooks.records.joined.levels import COMMUNES, DISTRICTS, ELSEWHERE, any_of, names
from hooks.records.model.kinds import registry
from hooks.text import clean_line, fold

DROP, PRIVATE, UNKNOWN = "drop", "private", "unknown"
MARK, KIND_MARK, YEAR = "mark", "kind mark", "year"
"""Columns of x marks: under titles and awards, under kinds, under years."""
RANK, SCORE = "rank", "score"
"""Columns of grades, of points and votes: they refuse who failed, and are not kept."""
RESULT, REMARK, CONSENT = "result", "remark", "consent"
FIELDS = {
    "stt": "STT",
    "name": "Họ và tên",
    "kind": "Loại",
    "title": "Danh hiệu",
    "award": "Hình thức khen",
    "hamlet": "Ấp, khu phố",
    "commune": "Xã, phường",
    "district": "Huyện",
    "address": "Địa chỉ",
    "unit": "Đơn vị công tác",
    "achievement": "Thành tích",
    RESULT: "Kết quả xét",
    REMARK: "Ghi chú",
    CONSENT: "Đồng ý công khai tên",
}
"""What a column can be → the heading it gets in the file to mend."""
NOT_KEPT = frozenset({RESULT, REMARK, CONSENT, RANK, SCORE, MARK, KIND_MARK, YEAR})
"""Columns that say something of their rows without a word of them going into the register."""
_BRACKETS, _WORD = re.compile(r"\(.*?\)"), re.compile("[a-z0-9]+")
_SIDES = re.compile(r"\n|\s/\s|\s[-–|]\s|[()]")
"""What parts a heading in two languages."""
_COMMUNE = any_of(map(fold, names(COMMUNES)))
_DISTRICT = any_of(map(fold, names(DISTRICTS, ELSEWHERE)))
_WORK = r"(dang |hien )?(cong tac|lam viec|hoc tap|theo hoc|sinh hoat|dang hoc)"
_BODY = "don vi|co quan|truong|doanh nghiep|to chuc|tap the"
_HONOURED = f"{_BODY}|ca nhan|ho gia dinh|gia dinh|dong ho|toc ho|cong dong|chu ho"
_MEMBER = r"con|cac con|chau|cac chau|thanh vien|nguoi than|vo|chong|cha|me|bo|cha me|bo me"
_HEAD = r"truong (toc|ho|chi|dong ho|dong toc|ban|ap|thon|khom|khu pho|kp|to|don vi|co quan|doan|tap the|phong|chi ho)|thu truong( (don vi|co quan))?|(nguoi )?(dai dien|dung dau|dau moi|phu trach|lien he|gioi thieu|de cu|lap|nhap|gui|dien phieu)( .*)?|(giao vien )?chu nhiem( .*)?|gvcn|hieu truong|giam doc|bi thu( chi bo)?|toc truong|hoi truong|chi hoi truong"
"""Who speaks for a body: another than the honoured."""
_DWELLING = r"( (noi )?((hien )?(dang )?(o|cu tru|sinh song)|thuong tru))?"
_GIFT = r"(muc |so |tong )?(tien|hoc bong|kinh phi|qua|phan qua)( .*)?|muc (thuong|ho tro|chi|tang)( .*)?|(tri gia|gia tri|thanh tien)( .*)?"
_JUDGED = "binh xet|xet|xet chon|xet duyet|xet tang|cham|tham dinh|binh chon|binh bau|kiem tra|bo phieu|bieu quyet|phuc tra|so duyet|cong nhan|kiem phieu|ra soat"
_PERSONS = "hoc sinh|sinh vien|hoc vien|thi sinh|giao vien|hoi vien|doan vien|can bo|cong chuc|vien chuc|nguoi lao dong|cong dan"
_RULES: tuple[tuple[str, str], ...] = (
    (DROP, r"o so"),
    (DROP, OF_PICTURES),
    (CONSENT, HEADING),
    ("address", r"dia chi (lien he|lien lac|thu)"),
    (DROP, r"ma (xa|phuong|tinh|huyen|dvhc|don vi|don vi hanh chinh|xa phuong|truong|ap)( .*)?"),
    (PRIVATE, r"(ngay|nam|thang)( ,?/?(thang|nam))* sinh.*|sinh (ngay|nam).*|n ?s|ntns|n t n s|tuoi|do tuoi|noi sinh"),
    (PRIVATE, r".*\b(cccd|cmnd|cmtnd|can cuoc|dinh danh|chung minh|ho chieu|bhxh|bhyt|ma so thue)\b.*"),
    (PRIVATE, r".*\b(dien thoai|sdt|so dt|dt|di dong|dtdd|zalo|email|facebook|lien he|tai khoan|ngan hang)\b.*"),
    (PRIVATE, r"so nha|dia chi nha|gioi tinh|g tinh|gioi|nam nu|nam|nu|dan toc.*|ton giao|suc khoe|khuyet tat|hoan canh.*|(dien )?(ho )?(can )?ngheo"),
    (PRIVATE, r"(que|nguyen|chanh) quan|(ngay|noi) cap|ma (ho|so|dinh danh).*|(so )?(so )?ho khau|trinh do.*|hoc van|nghe( nghiep)?"),
    (PRIVATE, r"(la )?(dang|doan|hoi) vien|(dien )?chinh sach|kinh|ngay vao (dang|doan).*"),
    (RESULT, rf"ket (qua|luan) (cuoc hop |hop )?({_JUDGED}).*|(ket qua )?(dat|duoc|de nghi|dong y)( hay| hoac)? (khong|chua|k|ko)( (dat|duoc|de nghi|dong y))?"),
    (RESULT, r"((khong|chua) )?(dat( (yeu cau|tieu chuan|tieu chi|chuan))?|dong y|tan thanh|nhat tri|thong nhat|de nghi|duoc|(duoc )?cong nhan|du dieu kien|hop le)"),
    (RESULT, r"xet duyet.*|(y kien|ket luan|quyet dinh) (cua )?(hoi dong|ban|to|cap|xa|ubnd|hoi nghi|thuong truc).*|ket luan.*|hoi dong( (xet|tham dinh|binh).*)?|duyet"),
    (RESULT, rf"({_JUDGED})( (cua )?(hoi dong|hd|hoi nghi|ap|kp|khu pho|thon|to|xa|phuong|tap the|nhan dan|dan|cap .*))?|(hoi dong|hd|hoi nghi|ban|to|ap|khu pho|kp|thon|xa|phuong|huyen|tinh|ubnd) ({_JUDGED})( .*)?"),
    (RESULT, r"(d )?k ?d|d( c ?d)?"),
    (SCORE, r"(tong )?(so )?(diem|phieu)\b.*|ty le.*|ti le.*|(ket qua )?(tu |xa |phuong |hoi dong )?(cham|danh gia)( diem)?"),
    (SCORE, r"(tieu chi|tieu chuan|chi so|chi tieu)\b.*|tc \d.*|tc\d+"),
    (RANK, r"(ket qua )?(tu )?(xep|phan) (loai|hang|muc).*|muc( do)?( dat( duoc)?)?|hang|danh gia.*"),
    ("achievement", r"(noi dung|ly do|thanh tich) (duoc )?(de nghi )?(khen|tang|bieu duong|cong nhan|ton vinh).*"),
    (REMARK, r"ghi chu.*|chu thich|nhan xet.*|tinh trang.*|trang thai|y kien.*|ly do.*|g chu|gc|luu y|dien bien"),
    (DROP, r"so (nhan|thanh vien|nguoi|khau|con|ho|tien|nam|lan)( .*)?|nhan khau|muc thuong|tinh|(dat |nam )?(danh hieu )?nam( (duoc )?(dat|cong nhan|khen|tang|xet).*)?|so (qd|quyet dinh).*|chuc (vu|danh)"),
    (DROP, _GIFT),
    (DROP, r"(hinh )?anh|link.*|minh chung.*|dau thoi gian|timestamp|(start|completion) time|thoi (gian|diem)( (gui|nop|dien|dang ky|tra loi).*)?|ky nhan|ky ten|chu ky"),
    (YEAR, r"(nam )?(19|20)\d\d"),
    ("stt", r"(stt|tt|so tt|so thu tu|s t t|no)( (stt|tt|no))*"),
    ("commune", r"(ten )?don vi hanh chinh.*"),
    ("unit", rf"(ten )?(noi|dia chi( noi)?|({_BODY})( ({_BODY}))*) {_WORK}( .*)?"),
    ("name", r"h(o|\.)?( va)?,? (ten|dem|lot|chu lot)( .*)?|ten( nguoi| ca nhan)?|ho|ho va|full name|ong( ba)?|ong ba .*|ten (dem|lot|goi)"),
    ("name", r"(ho ten|ten)? ?(chu ho|dai dien (ho|gia dinh)).*|((ho va|ho) )?(ten )?(chong|vo)"),
    ("name", r"(ten )?(gia dinh|ho gia dinh|dong ho|toc ho|chi ho|cong dong|clb|cau lac bo)( .*)?|ten (ho|tap the|mo hinh).*"),
    ("name", rf"ten ({_BODY})( .*)?|ho ten va .*|tap the(,? ca nhan)?|ca nhan"),
    ("name", rf"((ho va )?(ho )?ten (cac |cua )?)?({_HONOURED})( (va |hoac |hay )?(ten )?({_HONOURED}))+( .*)?"),
    ("kind", r"(.* )?doi tuong( .*)?|loai( hinh)?|nhom"),
    ("title", r"danh hieu.*|ten danh hieu"),
    ("award", r"(hinh thuc|de nghi|muc)? ?khen( thuong)?.*|de nghi (tang|khen).*|hinh thuc"),
    ("address", r"dia chi.*|d c|dc|noi (o|cu tru).*|cho o.*|(noi |ho khau )?thuong tru.*|hktt|tam tru|dia (ban|phuong).*|(ap|khu pho|thon|to)\b.*\b(xa|phuong)\b.*|(xa|phuong)\b.*\bhuyen\b.*"),
    ("hamlet", rf"(ten )?(ap|khu pho|thon|khom|to|to dan pho|kp|khu|to nhan dan|khu dan cu|kdc|xom|khoi pho|buon|soc|bon|lang|phum)( (ap|khu pho|thon|khom|to|to dan pho|kp|khu|khu dan cu|ban|soc|xom|khoi|khoi pho|buon|bon|lang|phum))*{_DWELLING}"),
    ("commune", rf"(ten )?({_COMMUNE}|x|p|tt)( ({_COMMUNE}|p|tt))*{_DWELLING}"),
    ("district", rf"(ten )?({_DISTRICT}|tp|t xa|h)( ({_DISTRICT}|tp|t|tx|t xa))*( cu)?"),
    ("unit", r"nghe( nghiep)?,? (va |hoac )?(don vi|co quan|noi|cho)\b.*(cong tac|lam viec).*|don vi.*|noi (cong tac|lam viec|hoc tap).*|co quan.*|truong( hoc)?|chuc (vu|danh).*(don vi|co quan|cong tac).*|lop|to (chuyen mon|bo mon|cong tac)|khoa( phong)?|phong ban|bo phan|phong khoa|chi (bo|doan)"),
    ("achievement", r"(tom tat |noi dung )?thanh tich.*|ket qua.*|noi dung|viec lam.*"),
)  # fmt: skip
_COMPILED = tuple((name, re.compile(rule)) for name, rule in _RULES)
NAME_KINDS = (
    (r"chu ho|gia dinh|\bho gia dinh\b", "family"),
    (r"dong ho|toc ho|chi ho", "clan"),
    (r"cong dong|clb|cau lac bo", "community"),
    (r"ten (don vi|co quan|truong|doanh nghiep|to chuc)|^don vi", "unit"),
    (rf"\b(ca nhan|{_PERSONS})\b", "individual"),
)
"""Words in the heading over names → the kind they tell."""
_ALONE = "ca nhan|gia dinh|ho|dong ho|chu ho|cong dan"
MIXED = re.compile(
    rf"^ho (va )?ten.* ten (don vi|tap the|co quan)|\btap the\b.* ({_ALONE})\b|\b({_ALONE})\b.* tap the\b"
)
"""A heading over people and units alike: each name tells for itself."""
OF_GIFTS = re.compile(_GIFT)
"""Headings over what goes with an award: left out, but where a mark under it says who has it."""
OF_MEMBERS = re.compile(
    rf"(ho va ten|ho ten|ten) (cua )?({_MEMBER})( .*)?|(cac )?(con|chau)|thanh vien( .*)?|vo|chong|vo chong|cha me|con (cua )?(ong|ba|gia dinh)\b.*|phu huynh.*"
)
"""Headings over the names of a family's members, beside its head's."""
OF_HEADS = re.compile(rf"((ho va ten|ho ten|ten) )?({_HEAD})( ({_HEAD}))*")
"""Headings over the names of who speaks for a body, beside its own."""
OF_PERSONS = re.compile(
    r"h(o)?( va)? ten\b.*|ho|ho va.*|ho .*(dem|lot)|ten( nguoi| ca nhan| goi)?|full name|.*chu ho.*|ca nhan|ong ba.*"
)
"""Headings over the names of people, beside which “Tên đơn vị” is where they work."""
OF_BODIES = re.compile(rf"(ten )?({_BODY})( .*)?")
KINDS = re.compile(
    r"ca nhan|cong dan|(ho )?gia dinh|ho gia dinh|ho|dong ho|toc ho|cong dong|don vi|tap the|co quan|to chuc"
)
"""Headings that are the name of a kind."""


@lru_cache(maxsize=16384)
def words_of(heading: str) -> str:
    """A heading folded for comparing: no accents, brackets or signs."""
    if heading.isascii() and heading.isdigit():
        return heading
    folded = fold(clean_line(heading))
    bare = _BRACKETS.sub(" ", folded) if "(" in folded else folded
    return " ".join(_WORD.findall(bare)) or " ".join(_WORD.findall(folded))


def field_of(heading: str) -> str:
    """What a column with this heading holds, or UNKNOWN; of two languages, of several encodings the one that is known."""
    found = _field_of(heading)
    return "name" if found == UNKNOWN and own_kind(heading) else found


def own_kind(heading: str) -> str:
    """The campaign's own kind of recipient whose names stand below a heading, “Tên chợ” or “Chợ”; '' for none."""
    line, folded = clean_line(heading).casefold(), words_of(heading)
    own = ((id_, word) for id_, words in registry.current().own_words.items() for word in words)
    called = ((id_, word.casefold(), words_of(word)) for id_, word in own)
    return next((id_ for id_, word, bare in called if line == word or f"{folded} ".startswith(f"ten {bare} ")), "")


def name_headings() -> list[str]:
    """Headings over names that an import knows, as examples: the usual ones, and the campaign's own kinds'."""
    own = (f"Tên {words[0][:1].lower()}{words[0][1:]}" for words in registry.current().own_words.values())
    return ["Họ và tên", "Tên", "Tên đơn vị", *own]


@lru_cache(maxsize=10_000)
def _field_of(heading: str) -> str:
    if (found := _field(words_of(heading))) != UNKNOWN or len(heading) > 80:
        return found
    sides = [_field(words_of(side)) for side in _SIDES.split(heading) if side.strip()]
    if len(sides) > 1 and (known := next((side for side in sides if side != UNKNOWN), "")):
        return known
    turned = (_field(words_of(converted(heading, kind))) for kind in OLD if not heading.isascii())
    return next((side for side in turned if side != UNKNOWN), UNKNOWN)


def _field(words: str) -> str:
    return next((name for name, rule in _COMPILED if rule.fullmatch(words)), UNKNOWN) if words else UNKNOWN

"""What the house of a person looks like: its number with a street, an alley, a hamlet, or words of living."""

from __future__ import annotations

from hooks.guard.rules import kinds
from hooks.guard.rules.rule import Rule

_DAY_WORD = "<<(?:ngày|sáng|chiều|tối|hôm|lúc|đêm|trưa|dịp|hạng|tỷ số|tỉ số|đạt|chiếm|khoảng|vụ|mùa|lễ|hội)[\\s:]{1,2}$"
_NUMBERED = (
    "<<(?:(?:xe buýt|tuyến|chuyến xe)(?: số)?|ấp|khu phố|kp|tổ|thôn|khóm|khu|phố|tổ dân phố|ngày|tháng|quận|phường|lớp|khóa|năm|buôn|đội|ban|dài|rộng|hơn|gần|khoảng|trên|có"
    "|bê tông hóa|sửa|mở|làm|trồng|thắp sáng|nâng cấp|các|những|và|với|được)\\s{1,2}$|<<từ\\s[^,;.\n]{0,25}\\sđến\\s$"
)
_NO_HOUSE = (
    "<<(?:trường|thcs|thpt|tiểu học|mầm non|bệnh viện|nhà máy|tiểu đoàn|quyết định|kế hoạch|công văn|nghị quyết|nghị định|thông tư"
    "|chỉ thị|luật|đề|tờ|kỳ|bài|tạp chí|mẫu|biểu|phụ lục|chương trình|điểm|phân hiệu|xe buýt|tuyến|chuyến xe|cơ sở|báo|tập|truyện|lớp|nhóm|cụm|đội|phòng|cây|cột|mốc|cầu|ngã ba|ngã tư|chốt|cổng|trạm|kho|xưởng|lô|đường|khóa)\\s{1,2}$"
)
_PRINTED = "<<(?:tập san|bản tin|báo tường|đặc san|báo|tạp chí|quyết định|kế hoạch|công văn|biên bản|thông báo|tủ sách|thư viện|chi hội)(?:\\scủa|\\sở)?\\s$"
"""What has a number and may be of a hamlet."""

HOUSES: tuple[Rule, ...] = (
    Rule(
        kinds.HOUSE,
        r"<<(?:số nhà|nhà số|căn nhà số|nhà mang số|nhà đánh số)[\s:.]{0,3}{NUMBER}(?![0-9])(?:\s{0,2},?\s{0,2}(?:đường|hẻm|ngõ|kiệt)\s{STREET_NAME}{1,40})?",
        whole=True, digits=1, not_before="\\s(?:của|thuộc)\\s(?:khu|trường|trại|công ty|cơ quan|bệnh viện|chương trình|dự án|phong trào|chiến dịch|cuộc thi|mô hình|đề án)", offices="near", needs="số|nhà|căn", shape="door", at="word"),
    Rule(
        kinds.HOUSE, r"<<(?:số nhà|nhà số|căn nhà số|địa chỉ(?:\slà)?:?\s(?:nhà\s)?số)(?:\s(?:của|tui|tôi|em|mình|cô|ông|bà|anh|chị|là)){0,3}\s{IN_WORDS}{2,6}",
        whole=True, offices="near", needs="số|nhà|căn|địa", shape="door", at="word"),
    Rule(
        kinds.HOUSE, r"<<số\s{IN_WORDS}{1,6},?\s?(?:đường|phố|hẻm|ngõ)\s\S",
        whole=True, not_after=_NO_HOUSE, offices="near", needs="số", shape="number-in-words", at="word"),
    Rule(
        kinds.HOUSE, r"{LIVES}\s(?:tại\s)?số\s{IN_WORDS}{1,6}{STREET_WORD}\s",
        whole=True, offices="near", needs="địa|đ|đc|hộ|hktt|thường|tạm|trú|cư|ngụ|ở|nơi|chỗ|nhà|hiện|sống|đang", shape="number-in-words", at="word"),
    Rule(
        kinds.HOUSE, r"<<⟨nhà⟩ (?:⟨ông⟩ (?=⟨bà⟩))?{SOMEBODY} {ANY_NAME},? (?:⟨ở⟩ |⟨tại⟩ |⟨số⟩ ){0,2}(?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?(?:/[A-Za-z]{0,2}\d{1,4}[A-Za-z]?){0,4},? {STREET_CALLED}",
        cased=True, whole=True, digits=1, offices="near", needs="nhà", shape="called somebody", at="word"),
    Rule(
        kinds.HOUSE, r"<<(?:⟨ở⟩|⟨ngụ⟩|⟨trú⟩) (?:⟨số⟩ )?(?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?(?:/[A-Za-z]{0,2}\d{1,4}[A-Za-z]?){0,4},? {STREET_CALLED}",
        cased=True, whole=True, digits=1, offices="near", needs="ở|ngụ|trú", shape="called lives", at="word"),
    Rule(
        kinds.HOUSE, r"{LIVES}\s(?:(?:ở|tại|trên)\s)?{STREET_WORD}\s[^,;.\n]{2,40},\s(?:nhà\s)?số\s{NUMBER}(?![0-9])", whole=True, digits=1, offices="near", needs="địa|đ|đc|hộ|hktt|thường|tạm|trú|cư|ngụ|ở|nơi|chỗ|nhà|hiện|sống|đang", shape="numbered", at="word"),
    Rule(kinds.HOUSE, r"<<[a-z]{1,2}\d{1,3}(?:\ssố\s\d{1,3})?,?\s(?:khu dân cư|kdc|tđc|khu tái định cư)\s\S", whole=True, digits=1, not_after="<<(?:đường|tuyến|trục|nút)\\s(?:[a-z]{1,2}\\d{1,3}(?:,| và)\\s){0,3}$", offices="near", needs="khu|kdc|tđc", at="digit"),
    Rule(kinds.HOUSE, r"<<(?:sn|nhà(?: mặt tiền| mặt phố)?|số)[\s:.]{1,3}{NUMBER}\s?[,\-]?\s{1,2}(?:(?:trên|ở|tại|thuộc|trong)\s)?{STREET_WORD}\s?(?:số\s)?(?!(?:trước|sau|bên|nào|này)>>)\S{STREET_NAME}{0,40}", whole=True, digits=1, not_after=_NO_HOUSE, offices="near", needs="sn|nhà|số", shape="street", at="word"),
    Rule(
        kinds.HOUSE,
        r"<<(?:(?:⟨số⟩|⟨lô⟩|⟨nhà⟩) )?(?!(?:19|20)\d\d )(?<![0-9][.,/\-])(?<![0-9])\d{1,4}[A-Za-z]?\d?(?:[/\-]\d{1,4}[A-Za-z]?){0,5}(?: , |, ? ?| )"
        r"(?:⟨đường⟩|[Đđ]g?\.|[Đđ]g |⟨hẻm⟩|⟨ngõ⟩|⟨ngách⟩|⟨kiệt⟩|⟨phố⟩|⟨đại lộ⟩) ?(?:⟨số⟩ )?(?:{CAP}|[0-9]){STREET_NAME}{0,40}",
        cased=True, whole=True, digits=1, check="house", not_after=_NUMBERED + "|" + _DAY_WORD + "|<<(?:hẻm|ngõ|ngách|kiệt)\\s$", offices="near", needs="đường|đ|đg|hẻm|ngõ|ngách|kiệt|phố|quốc|tỉnh|ql|hương|đại", shape="street", at="digit"),
    Rule(
        kinds.HOUSE, r"(?<![0-9.,/\-])<<{SLASHED}(?: , |, ? ?| ){STREET_WORD} ?\S{STREET_NAME}{0,40}",
        whole=True, digits=2, check="house", not_after=_DAY_WORD, offices="near", needs="/", shape="slash-street", at="digit"),
    Rule(
        kinds.HOUSE,
        r"<<⟨số⟩ (?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?(?:[/\-]\d{1,4}[A-Za-z]?){0,5},? {CAP}{L}{0,6}(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, digits=1, check="street", not_after=_NO_HOUSE, offices="near", needs="số", shape="called", at="word"),
    Rule(
        kinds.HOUSE,
        r"(?<![0-9.,/\-])<<(?!(?:19|20)\d\d/)[A-Za-z]{0,2}\d{1,4}[A-Za-z]?(?:/\d{1,4}[A-Za-z]?){1,5},? {CAP}{L}{0,6}(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, digits=2, check="street", not_after=_DAY_WORD, offices="near", needs="/", shape="slash-called", at="digit"),
    Rule(
        kinds.HOUSE,
        r"{LIVES}[\s:]{0,3}(?:<<(?:hiện nay|hiện tại|hiện|trước đây|liên hệ|tại|ở|là|nhà|của|em|ông|bà)>>[\s:]{0,3}){0,3}(?:số\s|lô\s|nhà\s|căn\s)?(?!(?:19|20)\d\d>>)"
        r"(?<![0-9]){SLASHED}(?![0-9])(?!\s?(?:m|căn|hộ|nhà|%|tháng)>>)",
        whole=True, digits=2, offices="near", needs="địa|đ|đc|hộ|hktt|thường|tạm|trú|cư|ngụ|ở|nơi|chỗ|nhà|hiện|sống|đang", shape="slash lives", at="word"),
    Rule(
        kinds.HOUSE,
        r"{LIVES}[\s:]{0,3}(?:<<(?:hiện nay|hiện tại|hiện|tại|ở|là|nhà|của)>>[\s:]{0,3}){0,3}(?:số|căn|lô)\s(?!(?:19|20)\d\d>>){NUMBER}(?![0-9])\s?[,\-]?\s(?:{HAMLET}|{STREET_WORD})",
        whole=True, digits=1, offices="near", needs="địa|đ|đc|hộ|hktt|thường|tạm|trú|cư|ngụ|ở|nơi|chỗ|nhà|hiện|sống|đang", shape="hamlet lives", at="word"),
    Rule(
        kinds.HOUSE,
        r"(?:⟨địa chỉ⟩|⟨address⟩|[ĐđDd]/[Cc]|⟨đc⟩|⟨thường trú⟩|⟨tạm trú⟩|⟨trú tại⟩|⟨ngụ tại⟩|⟨ngụ⟩|⟨ở tại⟩|⟨nơi ở⟩|⟨chỗ ở⟩|⟨địa chỉ⟩ ⟨nhận⟩ (?:⟨quà⟩|⟨sách⟩|⟨hàng⟩|⟨thư⟩|⟨giải⟩)|⟨nhà⟩(?: (?:⟨riêng⟩|⟨của⟩|⟨tôi⟩|⟨mình⟩|⟨ông⟩|⟨bà⟩|⟨anh⟩|⟨chị⟩|⟨cô⟩|⟨thầy⟩|⟨em⟩|⟨bác⟩|⟨chú⟩|⟨con⟩|⟨tui⟩|⟨má⟩|⟨nội⟩|⟨ngoại⟩|⟨cậu⟩|⟨dì⟩|⟨cụ⟩|⟨cháu⟩)){0,3})(?: ⟨hiện nay⟩| ⟨tại⟩| ⟨ở⟩| ⟨là⟩)?[ ,:]{1,3}"
        r"(?:⟨số⟩ )?(?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?(?: ?(?:⟨bis⟩|⟨ter⟩))?,? {CAP}{L}{0,6}(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, digits=1, offices="near", needs="địa|đ|đc|address|hộ|hktt|thường|tạm|trú|cư|ngụ|ở|nơi|chỗ|nhà|hiện|sống|đang|d", shape="called lives", at="word"),
    Rule(
        kinds.HOUSE, r"{DWELLS}[\s:]{0,3}(?:<<(?:hiện nay|hiện tại|hiện|tại|ở|là|nhà)>>[\s:]{0,3}){0,3}(?!(?:19|20)\d\d>>){NUMBER}(?![0-9])\s?[,\-]?\s(?:(?:đường|đ\.|hẻm|ngõ|quốc lộ|tỉnh lộ)\s|(?:ql|tl)[\s.]?\d)",
        whole=True, digits=1, offices="near", needs="địa|đ|đc|hộ|hktt|thường|tạm|trú|cư|ngụ|nơi|chỗ", shape="street", at="word"),
    Rule(
        kinds.HOUSE, r"<<(?:⟨ở⟩|⟨ngụ⟩|⟨trú⟩) (?:⟨tại⟩ )?(?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?(?:/[A-Za-z]{0,2}\d{1,4}[A-Za-z]?){0,4},? (?:⟨ấp⟩|⟨khu phố⟩|⟨kp⟩|⟨thôn⟩|⟨khóm⟩) {CAP}",
        cased=True, whole=True, digits=1, offices="near", needs="ở|ngụ|trú", shape="hamlet lives", at="word"),
    Rule(kinds.HOUSE, r"<<(?:số|sn|nhà)[\s:.]{1,2}{NUMBER},?\s(?:tổ|kp|khu phố|khóm|ấp|thôn|tdp|đội)[\s.]{1,2}\d", whole=True, digits=2, check="begins", offices="near", needs="số|sn|nhà", shape="hamlet", at="word"),
    Rule(
        kinds.HOUSE, r"(?:địa chỉ|Đ/c|đ/c|<<Đc|thường trú|tạm trú|cư trú|cư ngụ|ngụ|<<nhà ở|nơi ở|chỗ ở|hộ khẩu|hktt)(?: tại| hiện nay| hiện tại| của (?:ông|bà|anh|chị|em|cô|thầy|bác)){0,3}[\s:]{1,3}(?!(?:19|20)\d\d>>){NUMBER},?\s(?:tổ|kp|khu phố|khóm|ấp|thôn)\s\S",
        whole=True, digits=2, offices="near", needs="địa|đ|đc|hộ|hktt|thường|tạm|trú|cư|ngụ|ở|nơi|chỗ|nhà|hiện|sống|đang", shape="hamlet lives", at="word"),
    Rule(kinds.HOUSE, r"<<[a-z]{1,2}\d{1,3}-\d{1,4},?\s(?:khu dân cư|kdc|khu phố|kp|tổ|ấp|đường|chung cư|khu)>>", whole=True, digits=2, offices="near", needs="-", shape="block", at="digit"),
    Rule(
        kinds.HOUSE, r"(?<![0-9.,/\-])<<(?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?,? {CAP}{L}{0,6}(?: {CAP}{L}{0,6}){1,4}(?=,? (?:[Pp]\.|⟨phường⟩|[Qq]\.|⟨tp⟩|⟨thành phố⟩|⟨kp⟩|⟨khu phố⟩|⟨tổ⟩ \d|⟨ấp⟩ |⟨thôn⟩ ))",
        cased=True, whole=True, digits=1, not_after=_NUMBERED + "|" + _NO_HOUSE, offices="near", needs="p|phường|q|tp|thành|kp|khu|tổ|ấp|thôn", shape="called", at="digit"),
    Rule(
        kinds.HOUSE, r"<<(?:⟨gửi⟩|⟨giao⟩|⟨chuyển⟩|⟨ship⟩) (?:[^.;!?\n0-9]{0,30}[ :])?(?:⟨số⟩ )?(?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?(?:/[A-Za-z]{0,2}\d{1,4}[A-Za-z]?){0,4},? {STREET_CALLED}",
        cased=True, whole=True, digits=1, offices="near", needs="gửi|giao|chuyển|ship", shape="called", at="word"),
    Rule(kinds.HOUSE, r"{DWELLS}[^.;!?\n]{0,60},\s(?:nhà\s)?số\s(?:nhà\s)?{NUMBER}(?![0-9])", whole=True, digits=1, offices="near", needs="địa|đ|đc|hộ|hktt|thường|tạm|trú|cư|ngụ|nơi|chỗ", shape="numbered", at="word"),
    Rule(kinds.HOUSE, r"{DWELLS}[^.;!?\n0-9]{0,30}[\s:]<<[a-z]{1,2}\d{1,3},?\s(?:tổ|kp|khu phố|ấp|khóm)[\s.]{0,2}\d", whole=True, digits=2, offices="near", needs="địa|đ|đc|hộ|hktt|thường|tạm|trú|cư|ngụ|nơi|chỗ", shape="hamlet", at="word"),
    Rule(
        kinds.HOUSE, r"<<(?:địa chỉ|đc|Đ/c|đ/c)>>[^0-9\n;.]{0,25}[\s:](?<![0-9]){SLASHED}(?![0-9])(?!\s?(?:m|căn|hộ|nhà|%|tháng)>>)", whole=True, digits=2, offices="near", needs="địa|đ|đc", shape="slash", at="word"),
    Rule(
        kinds.HOUSE, r"<<⟨số nhà⟩ (?:⟨của⟩ )?(?:⟨ông⟩|⟨bà⟩|⟨anh⟩|⟨chị⟩|⟨cô⟩|⟨thầy⟩|⟨em⟩|⟨bác⟩|⟨chú⟩|⟨tôi⟩|⟨mình⟩)[^0-9\n,;.]{0,20}[: ]\d", cased=True, whole=True, digits=1, needs="số", shape="door", at="word"),
    Rule(
        kinds.HOUSE, r"<<(?:⟨ở⟩|⟨ngụ⟩|⟨trú⟩|⟨sống⟩)(?: ⟨ngay⟩| ⟨tại⟩| ⟨trong⟩| ⟨căn⟩| ⟨nhà⟩| (?:⟨lầu⟩|⟨tầng⟩) \d){0,3} ⟨số⟩ (?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?(?:/\d{1,4}[A-Za-z]?){0,4},? {STREET_CALLED}",
        cased=True, whole=True, digits=1, offices="near", needs="ở|ngụ|trú|sống", shape="called lives", at="word"),
    Rule(
        kinds.HOUSE, r"(?<![0-9.,/\-])<<[A-Za-z]{0,2}\d{1,4}[A-Za-z]?(?:/[A-Za-z]{0,2}\d{1,4}[A-Za-z]?){1,5},?\s(?:(?:⟨đầu⟩|⟨cuối⟩|⟨trong⟩|⟨thuộc⟩|⟨ở⟩)\s)?(?:⟨tổ⟩|⟨kp⟩|⟨khu phố⟩|⟨khu⟩|⟨ấp⟩|⟨thôn⟩|⟨khóm⟩|⟨phường⟩|⟨xã⟩|[Pp]\.|⟨tdp⟩|⟨tổ dân phố⟩|⟨buôn⟩|⟨bon⟩|⟨sóc⟩)\s?(?:\d|{CAP})", cased=True, whole=True, digits=2, check="house", not_after=_DAY_WORD, offices="near", needs="/", shape="slash-hamlet", at="digit"),
    Rule(
        kinds.HOUSE, r"<<(?:hẻm|ngõ|ngách|kiệt)\s(?:số\s)?\d{1,4}[a-z]?(?:(?:/\d{1,4}[a-z]?){1,4}(?![0-9/])|(?:,?\s(?:hẻm|ngõ|ngách)\s\d{1,4}){0,2}(?:\s[^,;.\n0-9]{1,30})?,?\s(?:số\s|nhà\s){1,2}\d{1,4}(?![0-9])(?!\s?(?:tầng|hộ|gian|người|căn|lần)))",
        whole=True, digits=2, offices="near", needs="hẻm|ngõ|ngách|kiệt", shape="alley", at="word"),
    Rule(
        kinds.HOUSE, r"[,;:(]\s(?:hẻm|ngõ|ngách|kiệt)\s(?:số\s)?\d{1,4}[a-z]?(?=\s?(?:[.;)]|$))",
        whole=True, digits=1, offices="near", needs="hẻm|ngõ|ngách|kiệt", shape="alley"),
    Rule(
        kinds.HOUSE, r"<<(?:hẻm|ngõ|ngách|kiệt)\s(?:số\s)?\d{1,4}[a-z]?(?:/\d{1,4}[a-z]?){0,4}(?![0-9])(?=[^.;!?\n]{0,60}<<nhà (?:ông|bà|anh|chị|cô|thầy|em|bác|chú|cụ)>>)",
        whole=True, digits=1, not_after="<<(?:văn|tuấn|anh|ông|bà)\\s$", offices="near", needs="hẻm|ngõ|ngách|kiệt", at="word"),
    Rule(
        kinds.HOUSE, r"{LIVES}\s(?:(?:ở|tại|trong|trên|ngay|đầu|cuối|sâu|con|căn|nhà|trọ)\s){0,3}(?:hẻm|ngõ|ngách|kiệt)\s(?:số\s)?\d{1,4}[a-z]?(?:/\d{1,4}[a-z]?){0,4}(?![0-9])(?!\s?(?:m>>|mét|tầng|km|người|hộ))",
        whole=True, digits=1, offices="near", needs="địa|đ|đc|hộ|hktt|thường|tạm|trú|cư|ngụ|ở|nơi|chỗ|nhà|hiện|sống|đang", shape="alley", at="word"),
    Rule(
        kinds.HOUSE,
        r"<<(?:(?:căn hộ|phòng trọ|phòng|căn|ch\.?)(?:\scủa\s[^,;:.\n0-9]{2,20}:)?\s(?:tầng\s\d{1,2},?\s)?|p\.\s?)(?:số\s)?[a-z]{0,2}[.\-]?\d[a-z0-9.\-]{0,8},?\s(?:(?:tầng|lô|khối|(?:dãy|khu|lầu)(?=\s[a-z0-9]{1,2},?\s(?:nhà|khu|dãy) trọ))\s[a-z0-9]{1,2},?\s(?:của\s)?)?(?:chung cư|nhà ở xã hội|cc|c/c|block|tòa|tháp|nhà trọ|dãy trọ|khu trọ|ký túc xá|ktx|nhà [a-z]\d)>>",
        whole=True, digits=1, needs="căn|phòng|p|ch", at="word", shape="flat"),
    Rule(kinds.HOUSE, r"<<[a-z]{1,2}\d{0,2}[.\-]\d{1,4},?\s(?:chung cư|c/c|cc|tòa|block)>>", whole=True, digits=1, offices="near", at="digit", shape="flat"),
    Rule(kinds.HOUSE, r"<<(?:chung cư|cc|ktx|khu nhà ở|nhà trọ|khu trọ|dãy trọ|ký túc xá)\s[^;\n]{1,40},?\s(?:căn hộ|căn|phòng|p\.)\s?(?:số\s)?[a-z]{0,2}\d", whole=True, digits=1, needs="chung|cc|ktx|khu|nhà|dãy|ký", at="word", shape="flat"),
    Rule(kinds.HOUSE, r"<<(?:khu dân cư|kdc|tđc|khu tái định cư|khu đô thị)\s[^,;.\n]{1,40},\slô\s[a-z]{0,2}\d[^.;\n]{1,25}<<(?:nhà|hộ|gia đình|ông|bà|anh|chị|cô)>>", whole=True, digits=1, needs="khu|kdc|tđc", at="word"),
    Rule(
        kinds.HOUSE, r"<<(?:gửi|giao|ship|chuyển)(?:\s[^.;!?\n0-9]{0,30})?(?:về|tới|đến|qua|cho)[\s:]{1,3}(?:nhà\s|số\s){0,2}(?<![0-9]){SLASHED}(?![0-9])(?:[\s,]{1,2}{STREET_WORD}\s?\S{STREET_NAME}{0,40})?",
        whole=True, digits=2, check="sent", offices="near", needs="gửi|giao|ship|chuyển", shape="slash sent", at="word"),
    Rule(kinds.HOUSE, r"<<lô\s[a-z]{0,2}\d{1,4}(?:,?\s(?:ô|căn|nhà)(?:\ssố)?\s\d{1,4})?,?\s(?:đường|kdc|tđc|khu (?:dân cư|tái định cư|nhà ở|đô thị))(?:\s\S{1,20}|,\s(?:nhà|hộ)\s)", whole=True, digits=1, offices="near", needs="lô", at="word"),
    Rule(kinds.HOUSE, r"<<(?:tổ|kp|tdp|khu phố|khóm|ấp|thôn|đường số|đường)[\s.]{1,2}\d{1,3}[a-z]?(?:,|\s[\-–])?\s(?:(?:tổ|kp|khu phố|khóm|ấp|thôn)[\s.]{1,2}[^,;.\n]{1,20},\s)?(?:nhà\s(?:số\s)?|số\s(?!\d(?![0-9a-z/]))){NUMBER}(?![0-9])(?=\s?(?:[,;|()]|\.?(?:\s*\n|$)|\.\s)|\s(?:gần|đối diện|cạnh|kế|sau|ngay|bên|phường|xã|khu phố|kp|ấp|thôn|đường|hẻm)>>)",
        whole=True, digits=2, not_after=_PRINTED, offices="near", needs="tổ|kp|tdp|khu|khóm|ấp|thôn|đường", at="word", shape="numbered"),
    Rule(
        kinds.HOUSE, r"<<(?:(?:tổ|kp|tdp|khu phố|khóm|ấp|thôn)[\s.]{0,2}(?:\d{1,3}[a-z]?(?:,|\s[–\-])?|[^,;.\n0-9]{2,20}(?:,|\s[–\-]))\s){1,3}(?:(?:số|nhà)\s)?{SLASHED}(?![0-9])(?=\s?(?:[,;|()]|\.?(?:\s*\n|$)|\.\s))",
        whole=True, digits=2, check="behind_hamlet", offices="near", needs="tổ|kp|tdp|khu|khóm|ấp|thôn", shape="hamlet-slashed", at="word"),
    Rule(
        kinds.HOUSE, r"<<(?:hẻm|ngõ|ngách|kiệt|tổ)\s(?:số\s)?(?:\d{1,4}[a-z]?|{IN_WORDS}{1,4}),?\s?(?:nhà\s|số\s){1,2}(?:{IN_WORDS}{1,6}|{NUMBER})(?=\s?(?:[.,;)\n]|$))",
        whole=True, offices="near", needs="hẻm|ngõ|ngách|kiệt|tổ", shape="alley-in-words", at="word"),
    Rule(kinds.HOUSE, r"<<nhà\s(?:số\s)?{IN_WORDS}{1,6},?\s?(?:trong\s)?(?:hẻm|ngõ|ngách|kiệt)\s(?:số\s)?(?:\d|{IN_WORDS})", whole=True, offices="near", needs="nhà", shape="number-in-words", at="word"),
    Rule(
        kinds.HOUSE, r"<<(?:cánh (?:cổng|cửa)(?: sắt| gỗ| nhỏ| xanh)?|căn nhà|ngôi nhà|căn) số {NUMBER},? (?:khu phố|kp|tổ|ấp|khóm|thôn|hẻm|đường) ?\S",
        whole=True, digits=1, needs="cánh|căn|ngôi", at="word", shape="hamlet"),
    Rule(
        kinds.HOUSE,
        r"<<{SOMEBODY} {ANY_NAME} {0,2}[,:(|–\-] {0,2}(?:⟨ở⟩ |⟨ngụ⟩ |⟨nhà⟩ )?(?:⟨số⟩ )?(?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?(?:/[A-Za-z]{0,2}\d{1,4}[A-Za-z]?){0,4},? (?:(?:⟨tổ⟩|⟨kp⟩|⟨khu phố⟩|⟨khóm⟩|⟨ấp⟩|⟨thôn⟩) \S|{STREET_CALLED})",
        cased=True, whole=True, digits=1, offices="near", needs="ông|bà|anh|chị|cô|chú|bác|dì|cậu|thầy|hộ|nhà|em|cụ|gia|thím|mợ|dượng", shape="hamlet-or-called somebody", at="word"),
    Rule(
        kinds.HOUSE, r"<<{SOMEBODY} {ANY_NAME} {0,2}\d{1,4}[A-Za-z]?(?:/[A-Za-z]{0,2}\d{1,4}[A-Za-z]?){1,4},? (?:⟨tổ⟩|⟨kp⟩|⟨khu phố⟩|⟨khóm⟩|⟨ấp⟩|⟨thôn⟩) ?\S",
        cased=True, whole=True, digits=2, check="house", offices="near", needs="ông|bà|anh|chị|cô|chú|bác|dì|cậu|thầy|hộ|nhà|em|cụ|gia|thím|mợ|dượng", shape="slash somebody", at="word"),
    Rule(
        kinds.HOUSE, r"(?<![0-9.,/\-])<<(?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?(?: ?(?:⟨bis⟩|⟨ter⟩))?,? {STREET_CALLED}(?:(?:,| ⟨là⟩|, ⟨là⟩) ⟨nhà⟩(?: ⟨riêng⟩)?(?: ⟨của⟩)?|,? (?:⟨gặp⟩|⟨hỏi⟩)) (?:⟨ông⟩|⟨bà⟩|⟨anh⟩|⟨chị⟩|⟨cô⟩|⟨thầy⟩|⟨em⟩|⟨bác⟩|⟨chú⟩|⟨cụ⟩)",
        cased=True, whole=True, digits=1, needs="nhà|gặp|hỏi", shape="called", at="digit"),
    Rule(
        kinds.HOUSE,
        r"<<{NAME} {0,2}[,:(|–\-] {0,2}(?:⟨ở⟩ |⟨ngụ⟩ |⟨nhà⟩ )?(?:⟨số⟩ )?(?!(?:19|20)\d\d )\d{1,4}[A-Za-z]?(?:/[A-Za-z]{0,2}\d{1,4}[A-Za-z]?){0,4},? (?:(?:⟨tổ⟩|⟨kp⟩|⟨khu phố⟩|⟨khóm⟩|⟨ấp⟩|⟨thôn⟩) \S|[Qq][Ll] ?\d|⟨quốc lộ⟩ \d|{STREET_CALLED})",
        cased=True, whole=True, digits=1, check="named_house", offices="near", shape="hamlet-or-called", at="name"),
    Rule(kinds.HOUSE, r"(?<![0-9.,/\-])<<(?!(?:19|20)\d\d>>){NUMBER},?\stổ\s\d{1,3}[a-z]?,?\s(?:ấp|kp|khu phố|khóm|thôn)\s\S", whole=True, digits=2, not_after=_NUMBERED + "|" + _NO_HOUSE, offices="near", needs="tổ", shape="hamlet", at="digit"),
)  # fmt: skip

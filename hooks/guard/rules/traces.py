"""By what somebody is traced: spots on a map, plates, what a camera writes, pages of persons."""

from __future__ import annotations

from hooks.guard.rules import kinds
from hooks.guard.rules.rule import Rule

_MARKED = "<<(?:(?:mã|ký hiệu|số hiệu|mẫu|tài liệu|hồ sơ|model)(?: số)?|‹mã›(?! (?:thị|văn|ngọc|minh|thanh|hữu|đức|quốc|kim)>>)(?: {L}{1,7}){1,4}|số (?:tài sản|kiểm kê))[\\s:]{1,3}(?:[0-9a-z.\\-]{5,14},?\\s(?:và\\s|đến\\s|-\\s)?){0,2}$"
_FOR_ALL = r"<<wi-?fi[^.;!?\n]{0,6}(?:{OFFICE})[^.;!?\n]{0,40}$"
"""The network of a library is there for its readers."""

TRACES: tuple[Rule, ...] = (
    # Places on a map
    Rule(
        kinds.POSITION,
        r"{NO_DIGIT}(?:[89]|1\d|2[0-3])(?:[.,]|\s\.\s)\d{3,12}\s?°?\s?(?:độ\s)?(?:vĩ\s?)?(?:độ\s?)?(?:n|b|bắc|vĩ độ bắc)?(?:\s?(?:và|[,;/|–\-])\s?|\s{1,3})(?:<<(?:kinh độ|lon|lng|long|lg|e|đông)\s?[:=]?\s?)?10[2-9]\n?(?:[.,]|\s\.\s)\d{3,12}(?![0-9])",
        whole=True, offices="place", digits=8, check="position", needs="102|103|104|105|106|107|108|109", at="digit"),
    Rule(
        kinds.POSITION,
        r"{NO_DIGIT}10[2-9][.,]\d{3,12}\s?°?\s?(?:e|đ|đông)?(?:\s?(?:và|[,;/|–\-])\s?|\s{1,3})(?:[89]|1\d|2[0-3])[.,]\d{3,12}(?![0-9])",
        whole=True, offices="place", digits=8, check="position", needs="102|103|104|105|106|107|108|109", at="digit"),
    Rule(kinds.POSITION, r"<<n\s?\d{1,2}[\s.°]\s?\d{1,2}[.,]?\d{0,6}\s?['′]?(?:\s\d{1,2}(?:[.,]\d{1,4})?[\x22”″]?)?\s?[,;\-]?\s?e\s?\d{3}[\s.°]", whole=True, offices="place", digits=6, needs="n", at="word"),
    Rule(kinds.POSITION, r"<<(?:vĩ độ|kinh độ|lat|lng|lon|latitude|longitude|gps(?:dest)?(?:lat(?:itude)?|long(?:itude)?|lng))>>[\s:=\x22']{0,4}(?:là\s)?\d{1,3}[.,]\d{3,12}", whole=True, offices="place", digits=5, needs="vĩ|kinh|lat|lng|lon|latitude|longitude|gpslat|gpslong|gpslng|gpsdestlatitude|gpsdestlongitude|gpslatitude|gpslongitude", at="word"),
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
        kinds.POSITION, r"(?:1\d|[89]|mười(?: một| hai)?|tám|chín) (?:phẩy|chấm) (?:\d{3,8}|(?:{DIGIT}[\s,]{1,2}){3,8})[^.;\n0-9]{0,20}?(?:10[2-9]|một trăm (?:lẻ|linh) {DIGIT}) (?:phẩy|chấm) (?:\d{3}|{DIGIT}\s{DIGIT})",
        whole=True, offices="place", needs="phẩy|chấm"),
    Rule(kinds.POSITION, r"(?<![0-9] )<<1 [0-2] ?[.,] ?\d(?: \d){2,7}[^0-9\n]{1,5}1 0 [2-9] ?[.,] ?\d(?: \d){2,7}", whole=True, offices="place", digits=9, at="digit"),
    Rule(kinds.POSITION, r"(?<![^\s:(,])(?=[2-9]{0,3}[cfghjmpqrvwx])(?=[a-z+]{0,6}[2-9])[2-9cfghjmpqrvwx]{4}\+[2-9cfghjmpqrvwx]{2,3}(?![a-z0-9])", whole=True, offices="place", digits=1, needs="+"),
    # Plates
    Rule(
        kinds.PLATE, r"(?<![0-9])(?<![0-9A-Za-z][.,/\-])<<[1-9]\d ?-? ?(?:[A-Z]{1,2}|MĐ)\d?(?: ?[\- ._] ?){1,2}(?:\d{3}(?: ?\. ?| )?\d{2}|\d{2}(?: ?\. ?| )\d{3})(?![0-9])(?![.,/\-]\d)(?!{L})",
        cased=True, digits=7, shape="plate", at="digit", not_after=_MARKED),
    Rule(kinds.PLATE, r"(?<![0-9])<<[1-9]\d[a-z]\d?-\d{3}\.\d{2}(?![0-9])", digits=7, at="digit"),
    Rule(
        kinds.PLATE, r"<<(?:biển|bảng|bks)(?: (?:số|xe))?[\s:,][^.;\n0-9]{0,40}?(?:(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mươi)[\s,]{1,2}){2,3}(?:[a-z]|bê|bờ|xê|cờ|ca|dê|đê|ép|phờ|giê|gờ|hát|hờ|lờ|mờ|nờ|pê|pờ|tê|tờ|vê|vờ)[\s,]{1,2}(?:(?:(?:không|một|hai|ba|bốn|năm|lăm|sáu|bảy|tám|chín|chấm|trăm|linh|lẻ)[\s,.]{0,2}){4}|(?:{L}{2,4}[\s,]{1,2})?\d{3}\.?\d{2}(?![0-9]))",
        whole=True, needs="biển|bảng|bks", at="word", shape="plate-said"),
    Rule(
        kinds.PLATE, r"<<(?:xe|chiếc|wave|dream|honda|yamaha|sirius|vision|air ?blade|ô tô|mô tô)>>[^0-9\n;]{0,25}[1-9]\d\s?-?\s?[a-z]{1,2}\d?\s?[\- .]\s?\d{4}(?![0-9])",
        digits=6, needs="xe|chiếc|wave|dream|honda|yamaha|sirius|vision|air|ô|mô", at="word", shape="plate-number"),
    Rule(kinds.PLATE, r"<<[1-9]\d[a-z]\d?\s{1,2}[\-.]\s{1,2}\d{3}\.?\d{2}(?![0-9])", digits=7, shape="plate-number", at="digit", not_after=_MARKED),
    Rule(kinds.PLATE, r"(?<![0-9])<<[1-9]\d-?[A-Z][A-Z0-9]-\d{4}(?![0-9])(?!{L})", cased=True, digits=6, not_after=_MARKED, shape="plate", at="digit"),
    Rule(
        kinds.PLATE, r"<<(?:biển số|biển kiểm soát|biển đăng ký|bảng số|bks|bsx|biển|bs|xe|ôtô|ô tô|mô tô|môtô)>>[^0-9\n;]{0,20}(?:[1-9]\d(?:[\s.\-_/*]|gạch){0,4}(?!cc)(?:[a-z]{1,2}|mđ)\d?|mđ\d)(?:[\s.\-_/*]|gạch){0,4}\d(?:[\s.\-_/*]{0,3}\d){3,4}(?![0-9])(?![.,/]\d)",
        whole=True, digits=6, needs="biển|bảng|bks|bsx|bs|xe|ô|ôtô|mô|môtô", at="word", shape="plate-parts"),
    Rule(kinds.PLATE, r"<<[1-9]\d-?[a-z]{1,2}\d?\s?[\- .]?\s?(?:\d{3}\.?\d{2}|\d{4})(?![0-9])(?=[^.;\n]{0,15}<<xe>>)", whole=True, digits=6, needs="xe", shape="plate-number", at="digit"),
    Rule(kinds.PLATE, r"<<(?:biển|bảng|bks)(?: số)?[\s:]{1,2}[1-9]\d-?(?:\d{3}\s?[a-z]{2}>>|[a-z]{1,2}\s?\d{3,4}(?![0-9]))", whole=True, digits=5, needs="biển|bảng|bks", at="word"),
    Rule(kinds.PLATE, r"<<(?:xe|chiếc|cub|honda|dream|suzuki|yamaha|vespa|biển|bảng)>>[^;\n]{0,30}?<<[1-9]\d-\d{3}-?\s?[a-z]{2}>>", whole=True, digits=5, needs="xe|chiếc|cub|honda|dream|suzuki|yamaha|vespa|biển|bảng", at="word"),
    # What a camera writes into a photo
    Rule(
        kinds.CAMERA, r"(?:(?:camera|lens|body|internal)\s?serial\s?(?:number|no\.?)?|serial\s?number|<<serial\s?(?:no\.?)?|<<s/?n|<<body (?:sn|no\.?)|[sx]ê[ \-]?ri|[sx]ê[ \-]?ry|<<seri)(?: (?:máy ảnh|máy|thân máy|ống kính|là|số)){0,2}[\s:=\x22#.]{1,4}(?=(?:[^0-9\n]{0,5}[0-9]){3})[0-9a-z]{1,20}(?:[ \-][0-9a-z]{3,8}){0,2}",
        digits=3, check="camera", needs="sn|camera|lens|body|internal|serial|serialnumber|bodyserialnumber|lensserialnumber|cameraserialnumber|internalserialnumber|s|sê|xê|seri", at="word"),
    Rule(
        kinds.CAMERA, r"<<số (?:thân )?máy(?: (?:ảnh|là|số)){0,2}[\s:=#]{1,4}(?![0(])(?=(?:[^0-9\n]{0,5}[0-9]){4})[0-9a-z]{1,12}(?:[ \-][0-9a-z]{3,8}){0,2}",
        digits=4, check="camera", needs="số", shape="machine", at="word"),
    Rule(
        kinds.CAMERA, r"(?:[Cc]amera [Oo]wner ?(?:[Nn]ame)? |(?:[Cc]amera ?)?[Oo]wner(?:['’]?s)? ?(?:[Nn]ame)?\x22?(?: ?[:=] ?\x22?| \x22))(?:{CAP}{L}{0,6})(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, needs="camera|owner|ownername|cameraowner|cameraownername", at="word"),
    Rule(
        kinds.CAMERA, r"(?:⟨chủ máy⟩|⟨chủ sở hữu⟩|[Hh]ost ?[Cc]omputer ?[:=] ?[A-Za-z]{3,12} (?:⟨của⟩|of))(?: ⟨ảnh⟩| ⟨máy⟩)?[ :=]{1,3}[\x22“]?(?:[A-Za-z]{3,12} ⟨của⟩ )?(?:{CAP}{L}{0,6})(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, check="camera", needs="chủ|hostcomputer|host", at="word"),
    Rule(
        kinds.CAMERA, r"(?:[Aa]rtist|[Cc]opyright|[Bb]y-?[Ll]ine|[Aa]uthor|[Cc]reator)\x22? ?[:=–\-] ?\x22?(?:© ?|\([Cc]\) ?)?(?!⟨báo⟩|⟨tòa⟩|⟨ban⟩|⟨hội⟩|⟨sở⟩|⟨thư viện⟩|⟨trường⟩|⟨công ty⟩|⟨đài⟩|⟨ubnd⟩|⟨nhà⟩|⟨nxb⟩|⟨trung tâm⟩|⟨đoàn⟩|⟨câu lạc bộ⟩)(?:{CAP}{L}{0,6})(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, check="tag", needs="artist|copyright|by|byline|author|creator", shape="tag", at="word"),
    Rule(kinds.CAMERA, r"(?:[Hh]ost ?[Cc]omputer|⟨tên thiết bị⟩|⟨tên máy⟩|[Dd]evice(?: ?[Nn]ame)?)\x22? ?[:=] ?\x22?[^\n:;]{0,15}? ?(?:⟨của⟩|of) (?:{CAP}{L}{0,6})(?: {CAP}{L}{0,6}){1,4}", cased=True, whole=True, needs="host|hostcomputer|tên|device|devicename", shape="device", at="word"),
    Rule(kinds.CAMERA, r"(?:{CAP}{L}{0,8} ){0,4}{CAP}{L}{0,8}['’]s (?:i[Pp]hone|i[Pp]ad|[Gg]alaxy|[Ss]amsung|[Oo]ppo|[Rr]edmi|[Cc]amera)", cased=True, whole=True, shape="phone-of", needs="s"),
    Rule(kinds.CAMERA, r"<<imei(?:\s?[12](?![0-9]))?(?!{L})[^\n;]{0,60}?{NO_DIGIT}\d(?:[ \-]?\d){14}(?![0-9])", digits=15, needs="imei", at="word"),
    Rule(kinds.CAMERA, r"<<(?=(?:[a-z]{0,8}[0-9]){4})[a-z0-9]{7,20}>>", digits=4, check="camera_told", whole=True, needs="serial|serialnumber|seri|sê|xê|máy|sn|imei|mang|mã", at="digit"),
    Rule(kinds.CAMERA, r"(?<![0-9/])\d{6}([/ \-])\d{2}\1\d{6}\1\d(?![0-9/])", whole=True, digits=15, at="digit"),
    # Passwords
    Rule(
        kinds.SECRET, r"<<(?:(?:mật khẩu|mật mã|pass?word|passwd|passcode)>>|(?:pass|mk|pw)(?:wifi)?>>(?=\s?[:=(]|\s(?:wifi|wi-fi|e?mail|gmail|facebook|fb|zalo|máy|nhà|của|vô|vào|phần|đăng|tài|iphone|điện|web|trang|laptop|hộp|ông|bà|anh|chị|cô|tôi|em|mình|trường|cũ|mới|là|vneid|vssid|vnedu|ngân|app|thẻ|ipad|camera)>>|\s(?!lại|sách|vé|bộ|đồ|hàng|truyện)[^\s.:;0-9]{2,12}\s?:))[^.;!?\n]{0,60}?(?:\s?[:=(]\s?|\slà\s|\s(?=[\x22“]))[\x22“‘']?(?=\S{0,30}[0-9@#$!%])(?!\S{0,30}://)(?!(?:\d{1,2}[./\-]){1,2}(?:19|20)\d\d>>)[^\s,;()]{4,40}",
        whole=True, check="secret", needs="mật|password|pasword|passwd|passcode|pass|passwifi|mkwifi|mk|pw", shape="secret", at="word", not_after=_FOR_ALL),
    Rule(kinds.SECRET, r"<<(?:đăng nhập|tài khoản|nick|user)>>[^.;!?\n]{0,40}\s[a-z][a-z0-9._]{2,30}/(?=[^\s,;/]{0,30}(?:[@#$!%*]|[0-9][^\s,;/]{0,9}[0-9]))(?=[^\s,;/]{0,30}[a-z])[^\s,;/:]{6,40}(?=[,;.]?(?:\s|$))", whole=True, needs="đăng|tài|nick|user", shape="name-and-secret", at="word"),
    Rule(kinds.SECRET, r"<<(?:mật khẩu|password)>>(?:\s(?=\S{0,30}[0-9])[^\s,;:]{6,40}|(?:\s[^\s.;:!?]{1,12}){0,7}?\s(?:(?!\d{1,9}[a-zđ]{1,3}>>)(?=[^\s,;:]{0,30}[a-z_@#$!%*])(?=[^\s,;:]{0,30}[0-9])(?!\S{0,30}\.(?:vn|com|net))[^\s,;:()/“”\x22]{6,40}|\d{4,8}[#*]))", whole=True, digits=1, check="secret", needs="mật|password", shape="secret", at="word", not_after=_FOR_ALL),
    Rule(
        kinds.SECRET, r"<<(?:(?:mã\s)?otp|mã pin|pin(?= (?:thẻ|atm|của|vssid|zalo|điện thoại)>>)|mã (?:xác (?:thực|nhận|minh)|(?:mở )?khóa|bảo mật|đăng nhập|kích hoạt|định danh mức(?: \d)?))(?:(?!\s(?:tổng đài|đầu số|số điện thoại|gọi|hotline|ngày|năm|tháng|lúc|trước|sau|thông tư|quyết định|đơn|hồ sơ|phiếu|vé|sách|gồm|khoảng|hơn|gần|trên|từ)>>)\s[^\s0-9.;!?:=]{1,12}(?:\s\d(?=\s(?:{L}|:)))?){0,8}\s?[\s:=]{1,3}(?!1[89]00)\d(?:[ .\-]?\d){3,7}(?![0-9/])(?!\s?(?:mah|chữ|ký|lần|đồng|người|cuốn|bạn|lượt|tài khoản|hội viên)>>)",
        whole=True, digits=4, needs="otp|mã|pin", shape="code-word", at="word"),
    Rule(kinds.SECRET, r"<<(?:g-)?\d{4,8}\s(?:là|chính là)\s(?:mã\s)?(?:otp|mã pin|mã (?:xác (?:thực|nhận|minh)|đăng nhập|kích hoạt|bảo mật))>>", whole=True, digits=4, needs="mã|otp", shape="code-word", at="digit"),
    Rule(kinds.SECRET, r"<<(?:cvv|cvc)2?>>[^0-9\n]{0,15}\d{3}(?!\d)", whole=True, digits=3, needs="cvv|cvc", at="word"),
    Rule(kinds.SECRET, r"<<(?:khóa|‹cửa›|‹cổng›|‹két›)>>[^.;!?\n0-9]{0,30}<<(?:bấm|‹nhấn›)>>[^.;!?\n0-9]{0,12}(?:[46] số )?\d{4,8}(?![0-9./])(?!\s?(?:cuốn|người|đồng|lần)>>)", whole=True, digits=4, needs="khóa|cửa|cổng|két", shape="pressed", at="word"),
    # Pages of persons
    Rule(kinds.PROFILE, r"<<skype\s?[:=]?\s{0,2}(?:live:[a-z0-9._:]{3,50}|(?=[a-z._]{0,40}[0-9._])[a-z][a-z0-9._]{4,50}>>)", whole=True, check="nick", offices="page", needs="skype", at="word"),
    Rule(
        kinds.PROFILE, r"<<[Nn]ick (?:[Zz]alo|FB|[Ff]b|[Ff]acebook|[Tt]ik[Tt]ok|[Vv]iber) ?[:=] ?(?!⟨thư viện⟩|⟨hội⟩|⟨báo⟩|⟨trường⟩|⟨nhóm⟩|⟨clb⟩|⟨câu lạc⟩|⟨ubnd⟩|⟨nhà⟩|⟨trung tâm⟩|⟨tủ⟩|⟨quỹ⟩|⟨lớp⟩|⟨đoàn⟩|⟨đội⟩|⟨ban⟩|⟨sở⟩|⟨phòng⟩|⟨chi⟩|⟨công⟩)(?:{CAP}{L}{0,6})(?: {CAP}{L}{0,6}){1,4}",
        cased=True, whole=True, offices="page", needs="nick", at="word"),
    Rule(
        kinds.PROFILE, r"<<(?:FB|[Ff]b|[Ff]acebook|[Zz]alo) ?[:=] ?(?:(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Trịnh|Trương|Hồ|Lý)(?: {CAP}{L}{0,6}){1,3}|(?:⟨cô⟩|⟨thầy⟩|⟨mẹ⟩|⟨bà⟩|⟨anh⟩|⟨chị⟩|⟨ông⟩|⟨chú⟩|⟨bác⟩) {CAP}{L}{0,6})(?!{L})",
        cased=True, whole=True, offices="page", shape="named-page", needs="fb|facebook|zalo", at="word"),
    Rule(kinds.PROFILE, r"<<(?:fb|facebook|face|zalo|tiktok)>>[^.;!?\n]{0,40}\((?=[a-z._]{0,40}[0-9._])[a-z][a-z0-9._]{4,50}\)", whole=True, check="nick", offices="page", needs="fb|facebook|face|zalo|tiktok", at="word"),
    Rule(kinds.PROFILE, r"<<(?:facebook|fb|tiktok|instagram|zalo)(?:\s?\.\s?|\s(?:chấm|dot)\s)(?:com|me)\s(?:gạch(?: chéo| xéo| ngang)?|xẹt|xẹc|sẹc|xuyệt|xuỵt|sổ)\s(?:a còng\s?)?[a-z0-9._]{3,50}", whole=True, needs="facebook|fb|tiktok|instagram|zalo", at="word"),
    Rule(
        kinds.PROFILE,
        r"(?:(?:facebook|<<fb|tiktok|instagram|twitter|<<x)(?:\s?[.,]\s?|\s)com|fb\.me|<<m\.me|<<t\.me|zalo\.me|threads\.net)\s?/\s?@?[a-z0-9._\-/?=&%]{3,100}",
        whole=True, check="profile", offices="page", needs="facebook|fb|m|tiktok|instagram|t|zalo|threads|twitter|x", at="word", shape="page"),
    Rule(kinds.PROFILE, r"(?:linkedin\.com/in|youtube\.com/(?:c|channel|user)|pinterest\.com|youtube\.com/(?=@))/?@?[^\s<>\x22,;)]{3,60}", whole=True, check="profile", offices="page", needs="linkedin|youtube|pinterest", at="word", shape="page"),
    Rule(kinds.PROFILE, r"<<(?:fb|facebook|nick|tiktok|ins|insta|instagram|telegram)(?: (?:của )?(?:em|e|bé|cháu|con|tôi|mình|cô|chị|anh|bạn|thầy|bà|ông|chú|bác|dì)(?: {L}{1,7})?)?(?: (?:cá nhân|zalo|fb|facebook|riêng|gõ|tìm|tên|là)){0,2}\s?[:=]?\s{0,2}/?(?!https?:)(?=[a-z._]{0,40}[0-9._])[a-z][a-z0-9._]{4,50}>>", whole=True, check="nick", offices="page", needs="fb|facebook|nick|tiktok|ins|insta|instagram|telegram", at="word"),
    Rule(kinds.PROFILE, r"<<(?:fb|facebook|tiktok|ig|ins|insta|instagram|telegram|zalo)(?: (?:riêng|cá nhân|chính|phụ|mới)| (?:của )?(?:em|e|bé|cháu|con|tôi|mình|cô|chị|anh|bạn|thầy|bà|ông|chú|bác|dì)(?: {L}{1,7})?){0,2}\s?:?\s?@[a-z0-9._]{3,50}", whole=True, check="nick", offices="page", needs="ig|ins|insta|fb|facebook|tiktok|instagram|telegram|zalo", at="word"),
    Rule(kinds.PROFILE, r"<<zalo\s?[:=]\s{0,2}(?!https?:)(?=[a-z._]{0,40}[0-9._])[a-z][a-z0-9._]{4,50}>>", whole=True, check="nick", offices="page", needs="zalo", at="word"),
    Rule(kinds.PROFILE, r"<<nick (?:zalo|viber|facebook|fb|tiktok)\s?[:=]?\s?[\x22“”]\S", whole=True, needs="nick", at="word"),
    Rule(kinds.PROFILE, r"<<(?:zalo|viber|facebook|fb|face|tiktok)(?:(?: (?:của )?(?:em|e|bé|cháu|con|tôi|mình|cô|chị|anh|bạn|thầy|bà|ông|chú(?! ý>>)|bác|dì)(?: {L}{1,7})?)(?: là| tên){0,2}| tên(?: là)?)\s?[:=]?\s?[\x22“]\S", whole=True, offices="page", needs="zalo|viber|facebook|fb|face|tiktok", shape="quoted-page", at="word", not_after="<<(?:nhóm|trang|kênh|group|fanpage|page|cộng đồng)\\s$"),
    Rule(kinds.PROFILE, r"@[a-z0-9._]{3,50}\s(?:trên|bên|ở)\s(?:instagram|tiktok|facebook|telegram|threads)", whole=True, offices="page", needs="@"),
    Rule(kinds.PROFILE, r"<<nick (?:zalo|viber|facebook|fb)\s?[:=]?\s?\d{6,12}", whole=True, digits=6, needs="nick", at="word"),
)  # fmt: skip

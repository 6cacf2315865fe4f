"""Pieces of patterns: dates, digits as people write them, words before and behind what is looked for."""

from __future__ import annotations

_TONES = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lâm|Mai|Trương|Đào|Cao"
    "|Hà|Tạ|Thái|Châu|Lương|Tô|Chu|Tăng|Quách|Điểu|Thổ|Vương|Lưu|Phùng|Kiều|Nông|Hứa|La|Từ|Triệu|Bế|Ma|Ksor|Thạch|Sơn"
    "|Thị|Danh|Kim|Trầm|Khổng|Tống|Doãn|Phí|Lục|Vi|Lò|Giàng|Sùng|Vàng|Thào|Hầu|Chế|Nghiêm|Tiêu|Lại|Văn|Mạc|Nhan|Viên|Ninh"
    "|Vòng|Voòng|Sỳ|Thòng|Chau|Mã|Tôn|Thân|Giáp|Cù|Khương|Lã|Đàm|Đậu|Mang|Vừ"
)
FAMILIES = (
    SURNAMES
    + "|Siu|Kso|Sro|Rơ|Rah|Kpă|Đàng|Thiều|Lường|Sầm|Nhâm|Uông|Tòng|Liêu|Khúc|Cấn|Chử|Đới|Khuất|Kha|Nhữ|Lầu|Chướng|Vày|Bành|Thiệu|Khưu|Chung|Sú|Diệp|Lữ|Tào|Thẩm|Ung|Ngụy|Mạch"
    "|Bạch|Bạc|Biện|Cái|Đái|Đổng|Giản|Hàn|Kỷ|Lăng|Liễu|Lôi|Lư|Mông|Nhậm|Ôn|Phàn|Phù|Quản|Tề|Thang|Thôi|Tiết|Trình|Tất|Ưng|Ứng|Vưu|Âu|Hmok|Niê|Rmah|Cil|Ka|Ha|Trang|Yên"
)
"""Family names where a name may begin: with those that are rare."""
_TITLE_WORDS = (
    "ông|‹bà›|anh|‹chị›|‹cô›|‹chú›|bác|‹dì›|‹cậu›|thầy|(?<!trẻ )em|cháu|‹bé›|‹cụ›|(?<!chúng )‹tôi›|‹mình›|con|(?<!cha )(?<!bố )‹mẹ›(?! việt nam)|(?:‹ba›|‹cha›|‹bố›)(?= (?:‹em›|‹cháu›|‹bé›|‹của›))|vợ|(?<!ba )chồng|đồng chí|Đ/c|phụ huynh|gia đình|cá nhân"
    "|nhà riêng|riêng|gặp|chủ nhiệm|chủ tịch|giám đốc|hiệu trưởng|hiệu phó|bí thư|trưởng ấp|trưởng thôn|hội trưởng"
    "|tổ trưởng|trưởng ban|‹phó›|cán bộ|thư ký|kế toán|giáo viên|(?<!mọi )người(?! (?:mù|cao tuổi|khuyết tật|nghèo|tàn tật|lao động|tiêu dùng|có công|yêu sách))|(?<!đứng )‹tên›(?! (?:đơn vị|cơ quan|trường|tổ chức|công ty|hội|tài khoản|tk|báo|quỹ))|hội viên|thành viên|đội viên|cộng tác viên|tình nguyện viên|chuyên viên|học viên|tác giả|nhân vật"
)
PERSON = rf"<<(?:{_TITLE_WORDS})>>"
"""Words that say a person is spoken of."""
FULL_NAME = "<<(?:{SURNAME_LOW}) (?:‹văn›|‹thị›|‹minh›|‹ngọc›|‹thanh›|‹hữu›|‹đức›|‹quốc›|‹kim›|‹thu›|‹hoàng›|‹xuân›|‹bảo›|‹gia›|‹công›) {L}{2,7}"
"""The name of a person in small letters, as far as its second word tells it."""
OFFICE = (
    "<<(?:cảnh sát|biên phòng|điện lực|cấp nước|quân sự|ubnd|ủy ban|uỷ ban|hĐnd|hội khuyến học|hội (?:người cao tuổi|phụ nữ|nông dân|cựu chiến binh|cựu giáo chức|chữ thập đỏ)"
    "|(?<!xã )(?<!cơ )‹hội›|hoi khuyen hoc|trường|‹sở›|‹phòng›(?! (?:số|trọ|[0-9]))|văn phòng|vp|tòa soạn|toà soạn|(?<!thông )(?<!nhà )‹báo›(?! (?:qua|cho|với|lại|về|ngay|tới|đến|tin|bận|trước|giùm|giúp))|‹đài›(?! (?:loan|bắc|trung)>>)|tạp chí|đường dây nóng|hotline|tổng đài|trung tâm|tthtcĐ|thư viện"
    "|bộ phận|công an|cơ quan|trụ sở|fax|‹trạm›|nhà văn hóa|nhà thiếu nhi|(?<!biên )ban(?! (?:đêm|vé|hàng|bánh|ngày|đầu|sáng|trưa|chiều|tối|mai))|‹quỹ›|bưu điện|trực ban|công ty|doanh nghiệp|tỉnh ủy"
    "|đảng ủy|thành ủy|mặt trận|ubmttq|‹đoàn›(?! (?:kết|thị|văn(?! (?:công|nghệ|hóa|hoá))))|(?<!cán )(?<!đi )‹bộ›|‹cục›|chi cục|‹viện›|bệnh viện|ngân hàng|tiểu học|thcs|thpt|mầm non|mẫu giáo"
    "|nhà sách|hiệu sách|văn miếu|đền(?: thờ)?(?= {L})|di tích|miếu|quảng trường|nhà hát|cửa hàng|siêu thị|khách sạn|nhà hàng|‹chợ›|bến xe|sân vận động|(?<!gia )‹đình›(?= (?:làng|thần|tân|bình|phú|an|long|mỹ|hưng|cổ)>>)|‹chùa›|nhà thờ|giáo xứ|giáo họ|thiền viện|tịnh xá|thánh thất|khu du lịch|cơ sở|đại học|cao đẳng|nhà máy|xí nghiệp|(?:nhà|bia|đài) (?:truyền thống|lưu niệm|tưởng niệm)|tượng đài|nghĩa trang|(?:bia|nhà bia|nghĩa trang|đền) liệt (?:sĩ|sỹ)|bảo tàng|bảo hiểm xã hội|kho bạc|tòa án|viện kiểm sát|công viên|hội trường|tập đoàn|hợp tác xã|câu lạc bộ|nhà xuất bản|nxb|chi nhánh|nhà trường|thành đoàn|tỉnh đoàn|ban tổ chức|btc|bqt|bql|library|school|office|department|committee|hospital|museum|newspaper)>>"
)
"""Words that say an office is spoken of."""
_HOTLINE = "<<(?:đường dây nóng|hotline|tổng đài|trực ban|số trực|(?<!cho )(?<!với )(?<!gửi )(?<!tới )(?<!về )(?<!nhờ )(?<!để )(?<!nha )(?<!nhé )(?<!ạ )(?<!dạ )(?<!thưa )(?<!chào )(?<!gởi )(?:tòa soạn|toà soạn))>>"

PIECES = {
    "CAP": "[A-Z" + _TONES + "]",
    "SMALL": "[a-z" + _TONES.lower() + "]",
    # A family name stands where a rule of names begins; elsewhere two words in capitals are enough.
    "NAME": r"{UNIT}{CAP}{L}{0,6}(?: {CAP}(?:\.|'?’?{L}{0,6})){1,4}",
    "UNIT": "(?!⟨lớp⟩|⟨trường⟩|⟨tiểu⟩|⟨thcs⟩|⟨thpt⟩|⟨mầm⟩|⟨mẫu⟩|⟨th⟩ |⟨trung⟩ |⟨hội⟩|⟨ubnd⟩|⟨chi đội⟩)",
    "ANY_NAME": "{UNIT}{CAP}'?’?{L}{0,6}(?: {CAP}'?’?{L}{0,6}){0,4}",
    "ENGLISH_MONTH": "[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec",
    "DATE": (
        r"(?:\d{1,2}\s?[/.\-]\s?(?:\d{1,2}|[ivxIVX]{1,4})(?:\s?[/.\-]\s?|,? năm )(?:19|20)\d\d|\d{1,2}[ \-/](?:{ENGLISH_MONTH})[a-z]{0,6}(?:,? |[\-/])(?:19|20)\d\d"
        r"|(?:{ENGLISH_MONTH})[a-z]{0,6} \d{1,2},? (?:19|20)\d\d|\d{1,2}\s{1,2}(?:tháng|thg)\.?\s{1,2}\d{1,2}(?:,?\s{1,2}năm|,)?\s{1,2}(?:19|20)\d\d|(?:19|20)\d\d[\-/.]\d{1,2}[\-/.]\d{1,2}|\d \d ?[/.\-] ?\d \d ?[/.\-] ?(?:1 9|2 0) \d \d)(?!\d)"
    ),
    "SHORT_DATE": r"(?:\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?['’‘]?\d\d|\d{1,2} tháng \d{1,2})(?!\d)",
    "HOLIDAY": (
        "(?:quốc khánh|giáng sinh|noel|quốc tế (?:phụ nữ|lao động|thiếu nhi)|phụ nữ việt nam|nhà giáo|giải phóng|thương binh|(?:mùng|mồng) (?:‹một›|hai|ba|1|2|3) tết"
        "|trung thu|đoan ngọ|giỗ tổ|vu lan|phục sinh|rằm tháng (?:giêng|bảy|‹tám›))"
    ),
    "LUNAR_YEAR": "(?:giáp|ất|bính|đinh|mậu|kỷ|canh|‹tân›|nhâm|quý|quí) (?:‹tý›|‹tí›|sửu|dần|mão|mẹo|thìn|‹tỵ›|‹tị›|ngọ|mùi|‹thân›|dậu|tuất|hợi)",
    # Digits as people write them: O for 0, l and I for 1, or in words.
    "NO_DIGIT": r"(?<![0-9])(?<![0-9][.,])",
    "MILLION": r"‹triệu›(?! (?:thị|văn)>>)",
    "DAY_IN_WORDS": (
        r"(?:(?:mùng|mồng) (?:\d{1,2}|{L}{2,4}) tết|(?<!{L})"
        r"(?:(?:\d{1,2}|rằm|hăm|băm|‹một›|mốt|hai|ba|bốn|‹tư›|‹năm›|lăm|‹sáu›|‹bảy›|‹tám›|chín|‹mười›|‹mươi›)[\s,\-]{1,3}){1,3}tháng[\s\-]{1,2}"
        r"(?:\d{1,2}(?!\d)|giêng|chạp|‹một›|hai|ba|bốn|‹tư›|‹năm›|sáu|bảy|‹tám›|chín|‹mười›))"
    ),
    "FAR_NUMBER": r"(?<![0-9a-z/])(?<![0-9][.,\-/ ])[0-9](?:[ .\-]{0,2}[0-9]){7,21}(?![0-9/a-z])",
    "ODIGIT": r"[0-9oil](?![^\W0-9_ilo])",
    "DIGIT": "(?:[0-9oil]|không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín)",
    "BETWEEN": r"[\s.,()\[\]_\-/…*|+~=^'\x22]{0,3}",
    "DICTATED": r"[\s,.\-(]{0,3}(?:(?:rồi|kế|là|tới|tiếp|theo|nối|sau|đó|chấm|gạch|cách|liền|viết|thêm|với|ngang)[\s,.)\-(]{1,4}){0,4}",
    "ZERO": "(?:không|‹kô›|‹hông›|‹hổng›|ko|[zd]ê[ \\-]?rô|zero)",
    "TENS": "(?:{DIGIT}|mươi|‹mười›|lẻ|linh)(?!{L})",
    # Between parts of a number that is read to somebody: a line, a time mark, who speaks, “dạ”.
    "TURN": (
        r"[ ,.…?!\-–]{0,4}(?:\n[\[(]?(?:\d{1,2}:\d\d(?::\d\d)?[\])]?[ \-–:]{0,3})?(?:{L}{1,8}(?: {L}{1,8}){0,2}:)?[ \-–]{0,3}"
        r"(?:(?:dạ|vâng|‹ừ›|‹ờ›|rồi|ạ|tiếp|ghi|nghe|số|đi|em|con|anh|chị|cô|bác|xong|là|chưa)>>[ ,.…?!]{0,4}){0,4}){1,3}"
    ),
    "COUNTRY": "(?:1(?=[ .()\\-]{0,3}[2-9])|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[126]|9[0-58]|2[1-689]\\d|35\\d|37\\d|38[0-9]|42[013]|5[09]\\d|67\\d|85[2356]|88[06]|9[679]\\d)",
    "TELEPHONE_WORD": (
        "<<(?:Đt|sđt|Đ/t|dĐ|Đd|ĐtdĐ|dt di động|số (?:đt|máy(?![\\s:]{1,2}[1-9][0-9]{7,9}(?![0-9]))|điện thoại|liên lạc|liên hệ|phụ huynh)|điện thoại|đthoại|di động|máy bàn"
        "|tel|phone|mobile|cell|zalo|viber|liên hệ|liên lạc|lh|l/h|gọi)"
    ),
    "ID_WORD": (
        "<<(?:cccd|cmnd|cmtnd|cmt|cmqĐ|cmsq|căn cước|chứng minh (?:nhân dân|thư|nd|quân đội|sĩ quan)|số chứng minh|chứng minh(?= [^0-9\\n;]{0,20}số)|(?:số |mã )?định danh|ĐDcn|đdcn|số cc|thẻ cc"
        "|giấy tờ tùy thân|số giấy tờ|giấy tùy thân|gplx|bằng lái|giấy phép lái xe|hộ chiếu|passport|hộ khẩu|id card|hc|cc)(?!{L})"
    ),
    "NUMBER": r"(?:\d{1,4}[a-z]?\d?(?:(?:[/\-]|\s(?:trên|xẹc|sẹc|xuyệt|xuỵt|xẹt)\s)\d{1,4}[a-z]?){0,5}(?: ?(?:bis|ter)>>)?)",
    "IN_WORDS": r"(?:(?:‹một›|mốt|hai|ba|‹bốn›|‹tư›|‹năm›|lăm|‹sáu›|‹bảy›|‹tám›|chín|‹mười›|‹mươi›|trăm|lẻ|linh|không|(?:trên|xẹc|sẹc|xuyệt)(?=\s(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)>>))>>\s?)",
    "SLASHED": r"(?:[a-z]{0,2}\d{1,4}[a-z]?(?:/[a-z]{0,2}\d{1,4}[a-z]?){1,5})",
    "STREET_WORD": "(?:(?:đường|đg|h[ẻẽe]m|ngõ|ngách|kiệt|phố|quốc lộ|tỉnh lộ|hương lộ|đại lộ)(?!{L})|đg?\\.|ql\\.?)",
    "STREET_NAME": r"(?:(?! {1,2}(?:[Kk]hu phố|‹[Ấấ]›p|[Tt]hôn|[Kk]hóm|[Tt]ổ|[Kk][Pp]|[Tt][Dd][Pp])[. ]{0,2}\d)[^,;)\n])",
    "LIVES": (
        "<<(?:địa chỉ|Đ/c|đ/c|đc|hộ khẩu|hktt|thường trú|tạm trú|trú tại|trú quán|cư trú|cư ngụ|ngụ(?: tại)?|ở tại|ở trọ|nơi ở|chỗ ở|nhà ở|nhà(?: (?:riêng|trọ|của|tôi|mình|ông|bà|anh|chị|cô|thầy|em|bác|chú|con|tui|má|‹ba›|‹tía›|nội|ngoại|cậu|‹dì›|cụ|cháu|thím|dượng|‹mợ›|‹bạn›|‹mẹ›)){0,3}"
        "|hiện ở|sống (?:tại|ở)|đang ở|ở)>>"
    ),
    "HAMLET": "(?:tổ|kp|khu phố|khu|ấp|thôn|khóm|phường|xã|p\\.|tdp|tổ dân phố|buôn|bon|sóc)",
    "BANK": (
        "<<(?:vietcombank|vcb|agribank|bidv|vietinbank|viettinbank|techcombank|tcb|mb ?bank|mb|acb|sacombank|tp ?bank|vp ?bank|vib|shb"
        "|hd ?bank|đông á|ocb|msb|sea ?bank|lien ?viet ?post ?bank|lp ?bank|exim ?bank|scb|kienlong ?bank|nam a bank|nam á|abbank|bac a bank"
        "|momo|zalo ?pay|viettel ?pay|viettel money|shopee ?pay|vn ?pay|pvcombank|ngân hàng)>>"
    ),
    "SURNAME": SURNAMES,
    "STREET_CALLED": (
        "(?:(?:{SURNAME}|Hùng|Hưng Đạo|Cách Mạng|Hai Bà|Lạc Long|An Dương|Nam Kỳ|Xô Viết|Điện Biên|Phù Đổng|Tôn|Ông|Bùi)(?: {CAP}{L}{0,6}){1,3}"
        "|Đồng Khởi|Quang Trung|Bà Triệu|Duy Tân|Hàm Nghi|Âu Cơ|Thành Thái|Cộng Hòa|Độc Lập|Thống Nhất|Hòa Bình|Giải Phóng|Bạch Đằng|Tuệ Tĩnh"
        "|Trường Chinh|Trường Sa|Hoàng Sa)"
    ),
    "DWELLS": "<<(?:địa chỉ|Đ/c|đ/c|đc|hộ khẩu|hktt|thường trú|tạm trú|trú tại|cư trú|cư ngụ|ngụ|nơi ở|chỗ ở)>>",
    "SOMEBODY": "(?:⟨hộ⟩ |⟨gia đình⟩ |⟨nhà⟩ )?(?:⟨ông⟩|⟨bà⟩|⟨anh⟩|⟨chị⟩|⟨cô⟩|⟨chú⟩|⟨bác⟩|⟨dì⟩|⟨cậu⟩|⟨thầy⟩|⟨em⟩|⟨cụ⟩|⟨thím⟩|⟨mợ⟩|⟨dượng⟩)",
    "CLASS": (
        r"(?:(?:⟨lớp⟩(?: ⟨ghép⟩)?|⟨khối⟩|⟨khối lớp⟩|⟨chi đội⟩)(?: {0,2}| {0,1}: {0,2})(?:\d{1,2}[.\-/]?(?:[A-Za-z]{0,3}\d{0,2})|⟨lá⟩|⟨chồi⟩|⟨mầm⟩|⟨nhà trẻ⟩|⟨một⟩|⟨hai⟩|⟨ba⟩|⟨bốn⟩"
        r"|⟨tư⟩|⟨năm⟩|⟨sáu⟩|⟨bảy⟩|⟨tám⟩|⟨chín⟩|⟨mười⟩))(?!{L})"
    ),
    "SHORT_CLASS": r"(?:(?:⟨lớp⟩|⟨hs⟩|⟨học sinh⟩|[Ll]\.) {0,2})?(?<![0-9])(?:(?:1[0-2]|[1-9])(?:[A-Z]\d{0,2}|[a-gk]\d{1,2}|/\d{1,2})|1[0-2] (?:Toán|Lý|Vật lý|Hóa|Hoá|Sinh|Tin|Văn|Sử|Địa|Anh|Pháp)|(?<!{L})(?:⟨lá⟩|⟨chồi⟩|⟨mầm⟩) ?\d)(?![0-9]|{L})",
    "SCHOOL": "(?:⟨trường⟩|⟨trg⟩|⟨ptdtbt⟩|⟨phổ thông dân tộc⟩|⟨tiểu học⟩|⟨thcs⟩|⟨thpt⟩|⟨th⟩|⟨mầm non⟩|⟨mẫu giáo⟩|⟨mn⟩|⟨ptdtnt⟩|[Tt]\\.[Hh]\\.(?:[Pp]\\.[Tt]|[Cc]\\.[Ss])|⟨chuyên⟩(?= {CAP}))",
    # A school that is named: where a child goes to it, the child is found.
    "NAMED_SCHOOL": (
        "(?:(?:(?:⟨điểm trường⟩|⟨trường⟩|⟨trg⟩|[Tt]r\\.) )?(?:(?:⟨tiểu học⟩|⟨thcs⟩|⟨thpt⟩(?: ⟨chuyên⟩)?|⟨th⟩|⟨mầm non⟩|⟨mẫu giáo⟩|⟨mn⟩|⟨cấp⟩ (?:[123]|I{1,3})|⟨phổ thông⟩|⟨chuyên⟩|⟨thcs và thpt⟩) {CAP}"
        "|⟨ptdtnt⟩|⟨ptdtbt⟩|(?:⟨phổ thông⟩|⟨pt⟩) ?⟨dân tộc⟩|⟨trường⟩ ⟨dân tộc nội trú⟩|⟨ptdt⟩|⟨pt dtnt⟩)"
        "|(?:⟨trường⟩|⟨trg⟩) (?!⟨đại học⟩|⟨cao⟩|⟨trung cấp⟩|⟨chính⟩|⟨cán bộ⟩|⟨sĩ quan⟩|⟨bồi dưỡng⟩|⟨kỹ thuật⟩|⟨đh⟩|⟨cđ⟩|⟨quân⟩|⟨đảng⟩|⟨đào tạo⟩|⟨dạy⟩|⟨sa⟩|⟨sơn⟩|⟨chinh⟩|⟨giang⟩|⟨thcs⟩|⟨thpt⟩|⟨tiểu⟩|⟨mầm⟩|⟨mẫu⟩|⟨th⟩ ){CAP}{L}{1,6})"
    ),
    "PUPILS_NAME": (
        "(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lâm|Mai|Trương|Đào|Cao|Hà|Tạ|Lương|Tô|Tăng|Quách|Điểu|Phùng|Nông)(?: {CAP}{L}{1,6}){2,3}"
    ),
    "GOES": (
        r"(?: ?[,;|(–\-]{1,2} ?|\) ?,? ?| )(?:(?:⟨năm nay⟩|⟨hiện⟩|⟨đang⟩|⟨là⟩|⟨học sinh⟩|⟨học trò⟩|⟨hs⟩|⟨học⟩|⟨cùng⟩|⟨đều⟩|⟨chung⟩|⟨ở⟩|⟨tại⟩|⟨của⟩|⟨thuộc⟩|⟨đến từ⟩|⟨từ⟩|⟨cô bé⟩|⟨cậu bé⟩|⟨nữ sinh⟩|⟨nam sinh⟩|\d{1,2} ⟨tuổi⟩),? ){0,5}"
    ),
    "PUPIL": "(?:{CHILD_WORD}|⟨thí sinh⟩|⟨nhóc⟩|⟨thằng⟩|⟨e⟩)",
    "CHILD_WORD": "(?:⟨em⟩|⟨cháu⟩|⟨bé⟩|⟨trò⟩|⟨học sinh⟩|⟨học trò⟩|⟨nữ sinh⟩|⟨nam sinh⟩|⟨con gái⟩|⟨con trai⟩|⟨con⟩|⟨hs⟩|⟨chị em⟩|⟨anh em⟩|[Bb]ạn|ban(?= {CAP}{L})|⟨cậu bé⟩|⟨cô bé⟩)",
    "OFFICE": OFFICE,
    "PERSON": PERSON,
    "FULL_NAME": FULL_NAME,
    "SURNAME_SURE": (
        "nguyễn|trần|‹lê›|phạm|hoàng(?= (?:văn|thị))|huỳnh|phan|‹vũ›|‹võ›|‹đặng›|‹bùi›|‹đỗ›|‹hồ›|ngô|‹dương›|(?<!quản )(?<!xử )‹lý›|đinh|trịnh|đoàn(?= (?:văn|thị))|lâm(?! (?:đồng|nghiệp))"
        "|trương|‹đào›(?! tạo)|điểu|phùng|quách|ksor|thạch|triệu(?= (?:văn|thị))|nghiêm|doãn|khổng"
    ),
    "SURNAME_LOW": "|".join(f"‹{name.lower()}›" for name in SURNAMES.split("|")),
    "HOTLINE": _HOTLINE,
}

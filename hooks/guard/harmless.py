"""What is full of digits and tells of no person, and by which words an office is told from one."""

from __future__ import annotations

LINKS: tuple[str, ...] = (
    r"https?://[^\s<>\x22'`]{1,2000}",
    r"<<(?:isbn|issn)[^0-9\n]{0,12}[0-9x][0-9x\- ]{6,20}|<<97[89]-?\d[\d\-]{8,14}".replace(r"[\d\-]", r"[0-9\-]"),
)
"""Addresses of pages, numbers of books: full of digits, and they tell of nobody."""
AMOUNTS: tuple[str, ...] = (
    # Numbers of documents, then dates and hours.
    r"[0-9](?<![0-9].)[0-9.]{0,7}/(?:\d{4}/)?(?:[a-zđ]{2,12})(?:[\-–][a-zđ0-9]{1,14}){0,3}(?:\s?\d{1,3})?",
    r"[0-9](?<![0-9/].)[0-9]?\s?[/.\-]\s?(?:\d{1,2}\s?[/.\-]\s?)?(?:19|20)\d\d(?!\d)",
    r"[0-9](?<![0-9].)[0-9]? tháng \d{1,2},? năm (?:19|20)\d\d",
    r"[0-9](?<![0-9].)\d{3}(?<=(?:19|20)\d\d)-[01]\d-[0-3]\d(?![0-9\-])",
    # Sums and counts.
    r"[0-9](?<![0-9.,].)(?<![0-9] .)(?!(?<=0)[0-9]{8})[0-9.,]{0,20}(?<![.,])\s{0,2}(?:(?:đồng|‹đ›|d(?! ?[.\-]? ?[0-9])|vnđ|vnd|{MILLION}|‹tỷ›|nghìn|‹ngàn›|usd|người|lượt|giây|phút|m2|km|ha)>>|m²|%)",
)
"""What is full of digits and tells of nobody: left out before numbers are looked for."""

OFFICES = {
    "office": "{OFFICE}",
    "hotline": "{HOTLINE}",
    "somebodys": r"^[)\s,.:\-–(]{0,4}(?:(?:là|số|của|gặp|hỏi|tên|máy|thuộc|do)\s){0,4}{PERSON}",
    "holder": (
        "<<(?:ubnd|ủy ban|uỷ ban|ubmttq|mttq|mặt trận|bảo hiểm xã hội|bhxh|cao đẳng|đại học|(?<!xã )‹hội›(?! ý)|hội (?:khuyến học|chữ thập đỏ)|trường|‹sở›|‹quỹ›(?<!thủ quỹ)|‹báo›(?! cáo| danh)|‹đài›|thư viện|kho bạc|trung tâm|nhà (?:thiếu nhi|văn hóa)|tỉnh đoàn|công đoàn|liên đoàn|nghiệp đoàn|công ty|hợp tác xã"
        "|bệnh viện|phòng (?:giáo dục|văn hóa)|ban (?:tổ chức|vận động|liên lạc|chỉ đạo|quản lý)|tòa soạn)>>"
    ),
    "own_account": "{PERSON}|{FULL_NAME}|<<(?:chủ (?:tài khoản|thẻ|tk)|ctk|thụ hưởng)>>(?![\\s:]{1,3}(?:là )?(?:{OFFICE}))|<<(?:{SURNAME_SURE})>>",
    "place": (
        "<<(?:trụ sở|ủy ban|nhà ga|ga(?! ?(?:giường|trải|gối))|sân bay|bến cảng|nhà sách|‹chợ›|siêu thị|văn miếu|vườn quốc gia|khu bảo tồn|khu di tích|di tích|‹đền›|quảng trường|công viên|sân vận động|nhà thi đấu|điểm (?:học|trường|đọc|bưu điện|thi)|nhà văn hóa"
        "|nhà thiếu nhi|thư viện|trường|ubnd|đình(?! (?:tôi|em|anh|chị|ông|bà|vị))(?<!gia đình)|miếu|tượng đài|bến xe|bến phà|bến đò|khu du lịch|công cộng|đỉnh núi|ngọn núi|‹thác›|cột mốc|chiến khu|trung tâm|công an|bệnh viện|trạm y tế|‹chùa›|nhà thờ|hội trường|bảo tàng|bưu điện|tòa soạn|cơ quan)>>"
    ),
    "dwelling": "<<(?:nha(?= (?:toi|tui|em|anh|chi|ong|ba|rieng)>>)|‹nhà›(?! (?:văn|thiếu|thi|hát|thờ|sách|trường|máy|bia|truyền|khách|ga|tưởng|nước))|chòi|trọ|chỗ ở|nơi ở|phòng trọ|exif|(?<!điện )(?<!nhiếp )ảnh)>>",
    "campaign": "<<của\\s{1,3}(?:chiến dịch|chương trình|phong trào|cuộc thi|ban tổ chức|ngày hội|tỉnh đoàn|hội khuyến học|thư viện|nhà trường)>>",
    "named_after": "<<(?:quỹ|học bổng|giải thưởng|mang tên|trường(?: (?:tiểu học|thcs|thpt|mầm non|th))?)(?: (?:học bổng|khuyến học))? {FULL_NAME}(?: {L}{1,6})?|<<(?:dòng họ|tộc|chi họ) (?:{SURNAME_LOW})>>(?: {L}{1,6})?(?=[,.:(]| -)",
    "somewhere": "<<(?:xã|phường|thị trấn|huyện|tỉnh|‹ấp›|thôn) (?!đoàn|ủy|hội){L}{2,7}(?: {L}{2,7})?",
    "treasury": "<<(?:kho bạc|kbnn|(?:đơn vị|cơ quan|tổ chức) (?:thụ hưởng|nhận))>>",
    "from": r"<<(?:từ|bằng)\s(?:số|máy|thuê bao|điện thoại|đt|sđt)(?:\s(?:điện thoại|máy|lạ|của|này)){0,2}[\s:]{1,2}$",
    "office_map": (
        r"(?:/place/|/search/|/dir/|[?&](?:q|query|daddr)=)[^\s]{0,12}?(?:ubnd|thu[+_%20\-]{1,3}vien|truong|quang[+_%20\-]{1,3}truong|nha[+_%20\-]{1,3}van|trung[+_%20\-]{1,3}tam|toa[+_%20\-]{1,3}soan"
        r"|bao[+_%20\-]{1,3}|benh[+_%20\-]{1,3}vien|cong[+_%20\-]{1,3}(?:an|vien)|hoi[+_%20\-]{1,3}|so[+_%20\-]{1,3}giao|chua[+_%20\-]{1,3}|nha[+_%20\-]{1,3}tho|bao[+_%20\-]{1,3}tang|thcs|thpt|tieu[+_%20\-]{1,3}hoc|mam[+_%20\-]{1,3}non)"
    ),
    "person": "{PERSON}",
    "name": "{FULL_NAME}",
    "within": r"\sla\s(?:{OFFICE})".replace("la", "là"),
    "behind": r"^[)\s,.:\-–(]{0,4}(?:(?:là|số|của|máy|điện thoại|hộp thư|địa chỉ|thư điện tử|email|thuộc|-)\s){0,4}(?:{OFFICE})",
    "bracketed": r"^[^.;!?\n()]{0,110}\((?:{OFFICE})[^)\n]{0,40}\)",
    "mobile": r"^[^0-9]{0,40}(?:[0o]|84|không)[\s.,()_\-]{0,3}(?:[35789]|ba|năm|bảy|tám|chín)",
    "free_mail": r"@\s{0,2}(?:gmail|yahoo|hotmail|outlook|icloud|live|ymail|proton|pm[.]me|zoho|aol|yandex|mail[.]com|me[.]com)|gmail|yahoo",
    "office_mail": (
        r"(?:[.@](?:gov|mil)\.vn|@(?:chinhphu|quochoi|moet|dangcongsan)[.]|^(?:toasoan|toa\.soan|bandoc|banbientap|bantochuc|phongdoc|quangcao|phathanh|tuyensinh|cuocthi|duthi|baiduthi|giaithuong|van\.?thu(?!an|y)|ubnd|baodientu|lienhetoasoan|hotro)"
        r"[a-z0-9._\-]{0,30}@|^(?:ten|tenban|vidu|vi\.du|abc|email|name|example|user|hoten)@|^(?:info|contact|office|support|press|media|webmaster|lienhe|bientap)@(?!gmail|yahoo|hotmail|outlook|icloud|live|ymail)|@[a-z0-9.\-]{0,40}(?:khuyenhoc|thuvien|truong(?!gi)|thcs|thpt|tieuhoc|mamnon|ubnd|baodongnai)|@(?:unesco|unicef|undp|un|who|worldbank|asean)[.](?:org|int)|^(?:bbt|btc|hkh|bgh|vp)[._]?@|^(?:hkh|bbt|btc)[._]|^(?:(?:th|c[123]|mn|mg|tt)[._]|c[123][a-z]|tieuhoc|mamnon|maugiao|thcs|thpt|pgd|phong|truong|vp|vanphong|gdtx|bgh|tuyensinh|info|lienhe|contact|hoi|thuvien|bientap)"
        r"[a-z0-9._\-]{0,30}@[a-z0-9.\-]{0,40}[.](?:edu|org)[.]vn)"
    ),
    "office_page": (
        r"(?:/ ?|^)@?(?:bao(?![._0-9]|(?:ngoc|chau|anh?|han|khanh|tran|nam|long|minh|lam|quoc|vy|thy|tram|thu|uyen|nhi|yen|binh|duy|hoang|giang|linh|my|phuc|thien|trung|khang)(?![a-z]))|hoi|ubnd|truong|tieuhoc|thcs|thpt|mamnon|truyenhinh|ptth|dnrtv|tv[a-z]{2,12}tinh|doan(?:tn|xa|phuong|truong|thanhnien)|tinhdoan|thanhdoan|thuvien|thu\.vien|congan|trungtam|quykhuyenhoc|clb|nxb|vtv"
        r"|htv|vov|tuoitre|thanhnien|vnexpress|nhandan|sogddt|sogiaoduc|phonggd|chinhphu|thongtin|khuyenhoc|hoc|lop|congdoan|phunu|nongdan|mattran|mttq|ubmttq|dangbo|tuyengiao|unesco|groups/|watch"
        r"|[a-z0-9._\-]{2,60}/videos/|\.\./|sharer|share(?=[?.]|/[vpr]/)|plugins|events|hashtag|dialog|pages/|media/|stories)|khuyenhoc|[.](?:gov|edu|org)[.]vn|fanpage|official|dientu|tinhdoan|ubnd|library|news"
    ),
}
"""By which words and addresses an office is told from a person."""

"""By which words people are called before a name and behind it: courtesy, degrees, dignities, jobs; one list for all that read names."""

from __future__ import annotations

KIN = "ông|bà|anh|chị|cô|chú|bác|dì|cậu|thầy|em|cháu|cụ|đồng chí|đ/c"
"""Courtesy before a name; the guard's rules are made of it too."""
HOUSES = "gia đình|hộ|vợ chồng|gđ"
"""A house, before the name of who stands for it."""
DEGREES = (
    "GS|PGS|TSKH|TS|ThS|BS|BSCK ?[I12]+|CK ?[I12]+|CN|KS|KTS|DS|LS|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND|HT|TT|ĐĐ|NT|SC|LM|MS"
)
"""Degrees and dignities in letters: “PGS, TS.”, “BS CK1”."""
TITLES = (
    "cô giáo|thầy giáo|nhà giáo|giáo viên|giảng viên|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|cử nhân|kỹ sư|kiến trúc sư|bác sĩ|y sĩ|dược sĩ"
    "|luật sư|nhạc sĩ|họa sĩ|ca sĩ|nghệ sĩ|nghệ nhân|thầy thuốc|nhà văn|nhà thơ|nhà báo|nhà nghiên cứu|nhà khoa học|doanh nhân|chiến sĩ"
    "|liệt sĩ|thương binh|anh hùng|mẹ việt nam anh hùng|mẹ|già làng|hiệu trưởng|hiệu phó|phó hiệu trưởng|giám đốc|phó giám đốc|chủ tịch"
    "|phó chủ tịch|bí thư|phó bí thư|trưởng ấp|trưởng thôn|tổ trưởng|trưởng phòng|trưởng ban|hòa thượng|thượng tọa|đại đức|ni sư"
    "|ni trưởng|sư cô|sư thầy|sư bà|linh mục|mục sư|nữ tu|đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá"
    "|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy"
)
"""What somebody is, written out, before a name: “Nhà giáo”, “Thạc sĩ”."""
WITH_TITLES = "ưu tú|nhân dân|cao cấp|lao động|lực lượng vũ trang nhân dân|llvt nhân dân|llvtnd|chuyên khoa [i12]+"
"""What a title may be followed by: “Nhà giáo ưu tú”."""
JOBS = (
    f"{TITLES}|cán bộ|công chức|viên chức|công nhân|nông dân|học sinh|sinh viên|cựu chiến binh|cựu giáo viên|gv|nguyên|hưu trí|về hưu|thủ thư|kế toán"
    "|y tá|điều dưỡng|hộ sinh|phóng viên|nhân viên|hội viên|đảng viên|đoàn viên|thợ|tiểu thương|buôn bán|nội trợ|làm ruộng|làm vườn|trưởng"
    "|phó|chi hội|tổ phó"
)
"""What somebody is, behind a name and a sign: “Trần Văn Bê - giáo viên”."""

"""What is said around a detail, and of whom: asked by the further questions, in Python and in browsers.

Written as Python has regular expressions, with \\w for letters and digits; `campaign forms` makes the browser's of them.
"""

from __future__ import annotations

ADULT = (
    r"(?<!\w)(?:cô|thầy|giáo viên|gv|gvcn|chủ nhiệm|chu nhiem|giao vien|dạy|day|phụ trách|phu trach|hiệu trưởng|hieu truong|hiệu phó|mở lớp"
    r"|giảng viên|bà|ông|ông bà|tổ trưởng|bảo mẫu|tặng|trao|thăm|nói chuyện|giao lưu|nhà (?:văn|thơ|báo)|nhà giáo|danh nhân|nhạc sĩ|họa sĩ|nghệ sĩ|bác sĩ|kỹ sư|tiến sĩ|cựu học sinh|phóng viên|chủ tịch|giám đốc|bí thư(?! (?:chi )?đoàn)|phụ huynh|phu huynh|(?<!tật )vận động|đỡ đầu)(?!\w)"
)
GROWN_UP = ADULT.replace("|tặng|trao|thăm|nói chuyện|giao lưu", "")
"""The same where grown-ups may do something for the child who is told of."""
NAMED_AFTER = (
    r"(?:trường|chuyên|tiểu học|thcs|thpt|mầm non|mẫu giáo|(?<!\w)th|đường|giải|quỹ|học bổng|mang tên|(?<!họ )(?<!họ và )tên|phường|xã|ấp|thôn|buôn|bon|phố|công viên|truong|tieu hoc"
    r"|anh hùng|liệt sĩ|liên đội|chi đội|báo|đài|tỉnh|thành phố|tp|tp\.|ủy|sở)\s{1,2}$"
)
"""What is called after somebody."""
_GROUPS = (
    "(?:chi|phân|liên|đại) đội|đội(?: tuyển| bóng| kịch)?|chi đoàn|câu lạc bộ|clb|nhóm|tủ|tủ sách|kệ sách|xe sách|góc (?:đọc|sách|học tập|thư viện)|thư viện|phòng(?: đọc| học)?"
    "|vườn|tập san|đặc san|báo tường|ban nhạc|sao(?: nhi đồng)?|(?:bài|tập) (?:thơ|hát|đọc|học)|truyện|vở kịch|tiết mục|dự án|mô hình|gian hàng|giải|cúp"
)
_ABOUT_GROUPS = "xanh|rau|hoa|đọc|đọc sách|nhỏ|lưu động|mini|cũ|mới|thân thiện|ngoài trời|thuốc nam|mang tên|nhi đồng|thiếu nhi|toán|khoa học"
_NO_GROUP = "bạn|em|cháu|bé|con|trưởng|phó|viên|có|của|gồm|là|do|và|với|cùng|cho|tặng|trao|học|trò|sinh|hs|tên|anh|chị|cô|thầy|ông|bà|tác|giả|cậu"
GROUP = rf"(?<!\w)(?<!phó )(?<!trưởng )(?:{_GROUPS})(?: (?:{_ABOUT_GROUPS})){{0,2}} ?[“\x22]?\s?$"
"""A group, a library, a thing that is called by a name: no child."""
GROUP_NAMED = rf"(?<!\w)(?<!phó )(?<!trưởng )(?:{_GROUPS})(?: (?:{_ABOUT_GROUPS})){{0,2}}(?: [“\x22]?(?!(?:{_NO_GROUP})(?!\w))[^\W\d_]{{1,7}}){{0,3}}\s$"
"""The same before the last word of a name."""
GROUP_FIRST = rf"^(?:{_GROUPS}) (?!(?:{_NO_GROUP})(?!\w))"
ONE_WORD = r"^[^\W\d_]+ ?[(,;|–-]"
GREAT = (
    r"^(?:nguyễn (?:du|trãi|huệ|trung trực|đình chiểu|bỉnh khiêm|tri phương|hữu cảnh)|lê (?:lợi|quý đôn|thánh tông|hồng phong|lai|hoàn)|trần (?:hưng đạo|phú|quang khải)|quang trung"
    r"|đinh bộ lĩnh|đinh tiên hoàng|lý (?:thường kiệt|thái tổ)|ngô quyền|phan (?:bội châu|chu trinh|châu trinh|đình phùng)|hồ chí minh|hồ xuân hương|đoàn thị điểm|mạc đĩnh chi|chu văn an|trịnh hoài đức)"
    r"(?= ?[,(–-])(?!.*(?<!\w)(?:học sinh|(?<!tiểu )học|hs|em|bạn|tuổi|đang|con)(?!\w))"
)
"""Dead great persons whom nothing calls a pupil."""
CHILD_CALLED = r"(?<!\w)(?:em|cháu|bé|con|học trò|học sinh|nữ sinh|nam sinh)(?!\w)[^,;:]{0,20}\stên\s{1,2}$"
KIN = r"(?:con|cháu)(?: (?:gái|trai|nội|ngoại|út|lớn|đầu|cả)){0,2}(?: của)? (?:ông bà|ông|bà|anh|chị|cô|thầy)(?!\w)|(?:cô|cậu) (?:bé|học trò|học sinh|nữ sinh|nam sinh)"
"""A child, or whose child it is: no grown-up of the class."""
GIVES = r"(?<!\w)(?:tặng|trao|thăm)(?=[^.;!?\n]{0,40}\scho\s{1,2}(?:em\s|cháu\s)?$)"
"""What somebody does for the child."""
MEETS = r"^.*(?<!\w)(?:gặp(?: gỡ| lại)?|kể về|nói về|viết về|nhắc đến|nhắc tới|khen|phỏng vấn|chở|đưa|đón|dắt|cõng|nuôi|giới thiệu|chúc mừng|tuyên dương|phụ huynh|là (?:ba|má|mẹ|cha|bố) của) (?:em |bạn |cháu |bé )?$"
"""Who meets a child, or tells of it, is somebody else."""
PLAYED = r"(?<!\w)(?:nhân vật|tiểu phẩm|vở kịch|hoạt cảnh|vai|trong truyện|cổ tích)(?!\w)|(?<!\w)(?:được|do) (?:các em|các bạn|lớp|học sinh)(?!\w)"
TOLD_IN_A_BOOK = r"^(?:\s(?:trong|của) (?:truyện|phim|sách|bài thơ|câu chuyện)|,?\s(?:là|vào) (?:bài|tên|chủ đề|tác phẩm|đề tài|tuần|tiết))(?!\w)"
HEROES = r"^(?:(?:em|anh|chị|hai chị em) )?(?:kim đồng|lê văn tám|võ thị sáu|nguyễn văn trỗi|trần quốc toản|lý tự trọng|nguyễn bá ngọc|vừ a dính|phạm ngọc đa|trần văn ơn|tô vĩnh diện|quách thị trang|dương văn nội|lượm|trưng trắc)(?!\w)"
"""Children whom schools tell of."""
YOUNG = r"(?<!\w)(?:học sinh|hs|học trò|em|cháu|bé|nhí|tuổi|đội viên|thí sinh|lớp trưởng|học lớp|đang học|lớp (?:lá|chồi|mầm)|mầm non|mẫu giáo)(?!\w)"
TITLE = r"(?<!\w)(?:ông|bà|anh|chị|cô|chú|bác|thầy|dì|cậu)\s$"
CHILDREN = r"(?<!\w)(?:con|cháu|các em)(?!\w)"
DEAD = r"(?<!\w)(?:hy sinh|hi sinh|liệt sĩ|anh hùng)(?!\w)"
"""Of whom history tells."""
GROWN = r"(?<![0-9])(?:1[89]|[2-9][0-9])\s?tuổi"
"""Who is no child."""
CHILD_LAST = r"(?<!\w)(?:em|cháu|bé|bạn|trò|học sinh|học trò) [^,;.]{2,40}$"
"""Who is named last is a child, whoever is told of before the class."""
NO_PUPIL = r"(?<!\w)(?:khối|kệ|tủ|kho|ngăn|quầy|căn tin|nhà|quán|tiệm|cửa hàng|chợ|chung cư|công ty|bảng|phòng|hộp|tập|sách|vở|tổ|đội|nhóm|chi hội|đường|cơ sở|xe|mẫu|khu|dãy|tầng|cổng|giải)(?!\w)[^,;:]{0,20}$"
NO_GIVEN_NAME = (
    r"(?<!\w)(?:toán|văn|lý|hóa|hoá|sử|địa|tin|nhạc|họa|nữ|nam(?=, (?:nữ|bắc))|đông|tây|bắc|hai|tư|sáu|bảy|tám|chín|một|hạng|loại|đạt|khá|giỏi|tốt|đỏ|xanh|vàng|trắng|tím"
    r"|mục|điều|khoản|chương|phần|bài|hình|bảng|cột|sân|vườn|phòng|lầu|tầng|lô|dãy|khu|xe|tivi|loa|máy|bàn|ghế|tủ|sách|vở|báo|đất|nước|mẹ|cha|ba|thứ|tuần|tháng|kỳ|rồng|phượng|thỏ|gấu|nai|sóc|mèo|hổ|tấm|cám|bưởi|xoài|ổi|quýt|cam|chuối|nghe|nói|đọc|viết|sáng|chiều|tối|gà|vịt|ngan|ngỗng|chó|bò|trâu|cá|góc|tết|lễ|cờ|hội|thơ|truyện|kho|kệ|quận|tuyến|nhà|hình|chợ|quán|tiệm|hoạ|kịch|múa|hát)(?!\w)"
)
"""What stands in a row with a class and is nobody: a subject, a day, a thing."""
NO_ROW = r"(?<!\w)(?:khối|phòng|tầng|lầu|lô|dãy|khu|xe|tuyến|quốc lộ|hình|bảng|cột|mẫu|giống|loại|chung cư|công ty|thông tư|điều|khoản|mục|chương|bài|sân|ghế|hàng|cổng|kệ|ngăn|môn|tiết|cây|hoa|truyện|vở|kịch|ôn tập|các xã)(?!\w)[^.;!?\n]{0,40}$"
"""What such a row may be of besides."""
SCHOOL = r"(?<!\w)(?:trường(?! (?:đại học|cao đẳng|trung cấp|chính trị))|tiểu học|thcs|thpt|mầm non|mẫu giáo|th|liên đội)(?!\w)"
WON = (
    r"(?<!\w)(?:con (?:thứ|đầu|út|gái|trai|lớn|nhỏ)|giải|huy chương|hcv|hcb|hcđ|thí sinh|bảng|đạt|đoạt|giành|điểm|thủ khoa|á khoa|hạng|học sinh|hs|học bổng|em|bạn|khen|tuyên dương|xuất sắc|học trò"
    r"|vinh danh|danh sách|violympic)(?!\w)"
)
DAYS = r"(?<!\w)(?:ngày|lịch|trực|sáng|chiều|tối|thứ|từ|đến|lúc|tỷ số|tỉ số|hiệp|thắng|khai mạc|khai giảng|cuộc thi|hội thi|hội trại)(?!\w)[^,;:–-]{0,40}$"
PRAISED = r"(?<!\w)(?:giải|hạng|nhất|nhì|khen|tuyên dương|vinh danh|thủ khoa|danh sách|xuất sắc|học bổng|huy chương|học sinh|hs)(?!\w)"
CALLED_SO = (
    r"(?<!\w)(?:mang|đặt|đường|sách|truyện|phim|nhóm|clb|câu lạc bộ|chó|mèo|trường|lớp|bài|ghi|điền|viết|ký) tên(?!\w)"
)
FAMOUS = r"(?<!\w)(?:thi hào|danh y|vua|trạng nguyên|nhạc sĩ|nhà văn|nhà thơ|họa sĩ|đại tướng|tướng|danh nhân|chí sĩ|nhà cách mạng|chủ tịch|tổng bí thư|anh hùng|liệt sĩ|nhà giáo)(?!\w)[^.;!?\n]{0,40}$"
DIED = r"(?<!\w)(?:mất|qua đời|hy sinh)(?!\w)"
"""Of whom books tell: born long ago, or dead."""
SOMEBODY = r"(?<!\w)(?:cậu|chú|bác|dì|ông|bà|anh|chị|em|cháu|bé|con|cô|cụ|thầy|mẹ|tôi|mình|nó|bạn|(?:nguyễn|trần|lê|phạm|huỳnh|võ|vũ|đặng|bùi|đỗ|ngô|phan|trương) (?:văn|thị))(?!\w)"
"""Who is born; of things that come into the world the same word is said."""
ROW_BEGINS = r"(?:^|[\n|;:(.,]\s?|[0-9][.)]?\s|(?<!\w)(?:ông|bà|anh|chị|cô|chú|bác|thầy|em|cụ|cháu|bé|tên|hộ)\s)$"
"""Before a name in a row of its own, or a title."""
PLACE = r"^(?:hà (?:nội|nam|tĩnh|giang|tiên|đông)|lâm đồng|thái (?:nguyên|bình)|cao (?:bằng|lãnh)|sơn (?:la|tây)|châu (?:đốc|thành)|ninh (?:bình|thuận)|lai châu|huế|hồ chí minh)"
"""Provinces that begin like a family name: “Hà Nội, 12/5/2015” is where and when something was written."""
BEASTS = r"(?<!\w)(?:bò|bê|trâu|nghé|heo|lợn|gà|vịt|chó|mèo|dê|cừu|thỏ|chim|cá|trứng|lứa|ổ|nái|đàn|hội|thành lập|quyết định|mất|qua đời|hy sinh)(?!\w)"
OF_AN_OFFICE = r"định danh (?:của )?(?:cơ sở|đơn vị|tổ chức|cơ quan|trường|doanh nghiệp|hợp tác xã)"
COMPANY = (
    r"(?<!\w)(?:công ty|cty|doanh nghiệp|dn|dntn|tnhh|cổ phần|hợp tác xã|htx|chi nhánh|cơ quan|đơn vị|tổ chức|trường|ubnd|hội(?! (?:thi|diễn|thao))|quỹ|cơ sở|cửa hàng"
    r"|trung tâm|phòng(?! (?:số|trọ))|nhà in|nhà xuất bản|nxb|ngân hàng|tập đoàn|nhà máy|xí nghiệp|siêu thị|nhà sách|cong ty|báo(?! cáo)|đài|sở|thư viện|bệnh viện|đại học|tòa soạn|doanh nghiep|hop tac xa|truong (?:mam non|tieu hoc|thcs|thpt)|thu vien|hoi khuyen hoc|benh vien|trung tam|uy ban)(?!\w)"
)
OWN = r"(?<!\w)(?:của mình|cá nhân|hộ(?! kinh)|ca nhan|tncn|thu nhập|npt|người(?! (?:bán|mua))|nguoi|ông|bà|anh|chị|bạn|thí sinh|tôi|của em|thầy|cô)(?!\w)"
CALLED = r"(?:công ty|doanh nghiệp|dntn|tnhh|cổ phần|hợp tác xã|htx|cửa hàng|cơ sở|nhà sách) (?:cô|bà|ông|anh|chị|thầy)(?!\w)"
"""A company that is called after somebody."""
OWN_BEHIND = r"^\s?,?\s?(?:(?:tôi|em|cháu|mình) (?:tên|là)(?!\w)|(?:là )?(?:của|mang tên|tên) (?:ông|bà|anh|chị|tôi|tui|em|mình|thầy|cô|bác|chú|cậu|dì))(?!\w)"
LISTED = r"(?:khấu trừ|danh sách|bảng kê|quyết toán|thu nhập|thù lao|tncn)[^\n]{0,150}$"
FOR_READERS = r"wi-?fi[^.;!?\n]{0,30}(?<!\w)(?:thư viện|nhà văn hóa|phòng đọc|hội trường|tủ sách|bưu điện|công cộng|miễn phí|khách|bạn đọc|quán)(?!\w)|(?<!\w)(?:ký tự|kí tự|chữ số|(?:đừng|không|chớ) (?:nên )?(?:đặt|dùng)|yếu|ví dụ|chẳng hạn)(?!\w)"
"""A network that is there for all; what a password is to be like, or not."""
HIDDEN = r"[x*]{2}|(?<!\w)(?:giữa|cuối|đầu|gạch|dấu|chấm|che|giấu|thay|còn thiếu|thiếu)(?!\w)"
"""What says which digits of a number were left out."""
NO_ZERO = r"số (?:không|0)(?!\w)|không (?:ở |phía |đằng )?(?:đầu|trước)(?!\w)"
PAPERS = r"căn cước|cccd|cmnd|chứng minh|định danh|hộ chiếu|giấy tờ|bằng lái|gplx|hộ khẩu"
TAXES = r"thuế|người phụ thuộc|(?<!\w)mst(?!\w)"
INSURED = r"bhxh|bhyt|bảo hiểm|(?<!\w)(?:trả|số|giữ|lấy|cuốn) sổ(?!\w)|vssid"
ACCOUNTS = (
    r"tài khoản|stk|chuyển khoản|(?<!\w)(?:tk|ck)(?!\w)|bank|momo|agribank|bidv|ngân hàng|(?<!\w)(?:vcb|acb)(?!\w)"
)
"""Words of a number, anywhere in its sentence."""
PHOTO = r"(?<!\w)(?:ảnh|hình|chụp|quay|flycam|drone|dji|gopro|iphone|samsung|oppo|camera|owner|exif|xmp|metadata|siêu dữ liệu|lens|ống kính|canon|nikon|sony|fujifilm|panasonic|lumix|iso|eos|dsc|img)(?![^\W\d_])|\.(?:jpe?g|nef|cr2|arw|heic)"
"""What is told of a photo beside the number of the camera."""
NUMBERED = r"(?:serial|[sx]ê[ -]?ri|seri|số (?:thân )?máy|mã (?:máy|thiết bị)|(?<!\w)sn(?!\w)|imei|mang số)"
TAGS = (
    r"(?<!\w)(?:artist|copyright|model|software|make|serial|imei|body|lightroom|photoshop|photo|tệp|thuộc tính)(?!\w)"
)
ADMIN = (
    r"^\s?,?\s?(?:phường|xã|p\.|x\.|tp|khu phố|kp|quận|q\.|thành phố|thị trấn|tt\.|đặc khu|ấp|thôn|tổ|phuong|quốc lộ)"
)
OF_A_HAMLET = r"^số [0-9] (?:tổ|ấp|thôn|kp|khu phố|khóm) [0-9]{1,2} (?!ấp|kp|khu|phường|xã|thôn|khóm|gần|cạnh|đối|hỏi|của|nhà|tổ|đường)[^\W\d_]"
"""“Số 3 tổ 5 đạt …”: who took part."""
HOUSE_OF = r"(?<!\w)(?:(?:tới|đến|về|tại|ở|ngụ|trú|giao|gửi|nhà)|(?:ông|bà|anh|chị|cô|chú|bác|dì|cậu|thầy|em|cụ) [^\W\d_]{2,7}(?: [^\W\d_]{2,7})?)$"
"""Right before the number of a house: whose it is, or that somebody lives there."""
SOMEBODYS = r"^[^.;!?\n]{0,25}[(,]\s?(?:nhà\s)?(?:bà|ông|anh|chị|cô|chú|cụ)\s"
JUST_NAMED = r"(?<!\w)(?:ông|bà|anh|chị|cô|chú|bác|thầy|dì|cậu|em) [^\W\d_]{2,7} ?[(:]$"
"""“anh Cường (84…)”."""
BESIDE = r"^[^.;!?\n0-9]{0,55}[(,]\s?(?:gặp |hỏi |số )?(?:bà|ông|anh|chị|cô|chú|cụ|thầy|em|bác|dì|cậu) [^\W\d_]"
"""“… của Trường … (cô Hạnh)”: hers."""
OWN_BOX = (
    r"^(?!(?:thuvien|truong|phong|vanphong|van|bbt|btc|hkh|th|thcs|thpt|mn|vp|hoi|ban|lien|doan|doi|to|gv|hs|info|toasoan|tieuhoc|mamnon|pgd|sgd|so|sogd|ubnd|lop|quy|khoa|nha|bao|tin|thi|tuyen|tuyensinh|contact|lienhe|office|admin|tt|trungtam|clb|bgh|xa)[._])"
    r"[a-z]{2,7}[._][bcdghklmnpqstvxy]{1,3}@"
)
"""A name with initials: somebody's box, be it at a school."""
TURNS = r"\n[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?(?:[^\n:0-9]{0,26}:)?|\n[^\n:0-9]{0,26}:"
"""What stands before what somebody says."""
TENS = r"(?<!\w)m[ưu][ơo]i(?=[\s,.-]{1,3}(?:một|mot|mốt|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|lam|sáu|sau|bảy|bay|bẩy|tám|tam|chín|chin|[0-9])(?!\w))|(?<!\w)(?:lẻ|linh)(?!\w)"
"""“ba mươi ba”: two digits, not three."""
A_DIGIT = r"(?<!\w)(?:không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|lam|sáu|sau|bảy|bay|bẩy|tám|tam|chín|chin|o)(?!\w)|[0-9]"
NOT_TO = r"(?<!\w)(?:không|đừng|chớ)(?!\w)[^,.;]{0,25}(?:cá nhân|người)(?: nào)?"
"""“đừng chuyển cho cá nhân nào”."""
DIRECTLY = r"(?<!\w)(?:tài khoản|stk|tk)\s(?:(?:số\s|của\s){0,2}|[^,;.0-9]{0,25}\scủa\s)$"
IN_NAME_OF = r"(?<!\w)(?:đứng tên|mang tên|chủ|ctk|thụ hưởng|tên(?! (?:đơn vị|người|cơ quan|lớp|trường)|$))(?!\w)"
OWNED = r"^\S{0,2}\s(?:là\s)?(?:của|thuộc)\s"
SHRINE = r"(?<!\w)(?:chùa|miếu|đình|đền)\s$"
"""“Chùa Ông”, “Miếu Bà”: called so, nobody."""
TITLED = r"(?<!\w)(?:ông|bà|cụ|anh|chị|cô|chú|bác|cậu|dì|cháu|bé) (?:đoàn|trường|viện|đình|quỹ|hội|báo|đài)$"
"""Somebody who is called like an office."""

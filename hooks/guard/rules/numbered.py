"""Numbers that are somebody's: of papers, telephones, accounts, tax, insurance; with the addresses of mail."""

from __future__ import annotations

from hooks.guard.rules import kinds
from hooks.guard.rules.rule import Rule

_UNITS = (
    r"\s{0,2}(?:(?:đồng|đ|vnđ|vnd|{MILLION}|‹tỷ›|nghìn|‹ngàn›|người|lượt|học sinh|học viên|‹hộ›|gia đình|cuốn|quyển|đầu sách|‹bản›|m2|km|ha|kg|‹tấn›|suất"
    r"|là mã (?:máy|kiện|đơn|vận|lô|hàng|tài sản|phiếu|sách|vật tư)|‹phần›|‹giờ›|thành viên|công dân|‹thẻ›|hồ sơ|trường hợp|tài khoản|xe|lít|‹ký›)>>|m²|%)"
)
_CODES = (
    "<<(?:zoom(?![^0-9\\n;]{0,40}(?:gọi|liên hệ|nhắn|Đt|sđt|điện thoại))[^0-9\\n;]{0,30}|(?:mst|mã số thuế|stk|tài khoản|tk|ck)[^0-9\\n;]{0,30}|(?:mã )?(?:hồ sơ|phiếu|biên nhận|biên lai|vé)|(?:số|mã) (?:lô|lưu kho|lưu chiểu|kho|kiện|công văn(?: đi| đến)?)|(?<!a )lô(?: (?:vắc xin|thuốc|sách|hàng))?|công văn(?: đi| đến)?|kinh phí (?:quyết toán|dự toán|thực hiện|hỗ trợ|đối ứng)|mã (?:đơn hàng|vận đơn|kiện hàng)(?:\\s{L}{1,7}){0,4}|mã (?:hàng|sản phẩm|vạch|bản ghi|đề|bưu chính|bưu điện|đơn|tra cứu|đơn vị|xã|số sách|vùng|lớp|giao dịch|(?:số )?(?:đề tài|công trình|sáng kiến|giải pháp|nhiệm vụ(?: {L}{1,7}){0,3}|dự án|đề án|hợp đồng|gói thầu|hạng mục|hiện vật|tác phẩm|bài (?:thi|dự thi|viết)|ấn phẩm|tư liệu|tài liệu|văn bản|mô hình|công tơ|thửa(?: đất)?))|đăng ký (?:bản quyền|quyền tác giả|xuất bản|sáng kiến|nhãn hiệu)|sku|isbn|issn|hóa đơn|lô hàng|số vào sổ"
    "|stt|(?:số|mã) tài sản|số thứ tự|số báo danh|sbd|vào sổ|sổ vàng|số hiệu(?: {L}{1,7})?|giấy phép|giấy chứng nhận|bằng khen|bằng số|serial|sê ri|số tiền|kinh phí|tổng|tổng cộng|thu|chi|trị giá|giá|quỹ)"
    r"(?: số)?[\s:.]{0,3}$"
)

_A_CODE = r"\s{1,2}là mã (?:máy|kiện|đơn|vận|lô|hàng|tài sản|phiếu|sách|vật tư)>>"

NUMBERS: tuple[Rule, ...] = (
    # Papers
    Rule(
        kinds.ID,
        r"{ID_WORD}(?:\s(?:(?:hạng\s)?[a-e][12]?>>|(?:9|12)\s(?:chữ\s)?số>>))?[^0-9\n;]{0,40}\n?{NO_DIGIT}[0-9][0-9oil]?(?:[ .\-\n]?[0-9oil]){2,13}(?![0-9]|(?<=[oil]){L})",
        digits=3, check="no_year", not_before=_UNITS, needs="cccd|cmnd|cmtnd|cmt|cmqđ|cmsq|số|căn|chứng|mã|định|đdcn|thẻ|giấy|gplx|bằng|hộ|passport|id|hc|cc", shape="paper", at="word"),
    Rule(kinds.ID, r"<<(?:hộ chiếu|passport|pp (?:no|số))[^\n;0-9]{0,60}<<[a-z]\s?\d{7,8}>>", digits=7, needs="hộ|passport|pp", shape="paper", at="word"),
    Rule(
        kinds.ID,
        r"(?<![0-9])(?<![0-9][.,\-/])<<[0o][0-9oil]{2}(?:[\s.\-]{0,2}[0-9oil]){9}(?![0-9])(?!{L})",
        digits=8, check="citizen", not_before=_UNITS + r"|[\s,(–\-]{1,4}(?:tại |nh )?{BANK}", not_after=_CODES, shape="twelve", at="digit"),
    Rule(kinds.ID, r"(?<![0-9])(?<![0-9][ .,\-/])<<0(?:[ .\-]{1,2}[0-9]){11}(?![0-9])(?=[^.;!?\n]{0,40}(?:căn cước|cccd|định danh|cmnd|giấy tờ))", digits=12, check="citizen", shape="paper", at="digit"),
    Rule(
        kinds.ID, r"(?<![0-9])(?<![0-9][.,\-/])<<(?:[0-2]\d|3[0-8])\d{7}(?![0-9])(?![.,]\d)>>",
        digits=9, check="no_sum", not_before=_UNITS, not_after=_CODES, shape="nine", at="digit"),
    Rule(kinds.ID, r"<<(?:0|không){BETWEEN}{DIGIT}(?:{BETWEEN}{DIGIT}){10}>>(?!{BETWEEN}{DIGIT})", check="citizen", needs="không", shape="spoken", at="word"),
    Rule(kinds.ID, r"{ID_WORD}[^0-9\n;]{0,12}{DIGIT}(?:{BETWEEN}{DIGIT}){8,11}(?![0-9])>>", check="nine", needs="cccd|cmnd|cmtnd|cmt|cmqđ|cmsq|số|căn|chứng|mã|định|đdcn|thẻ|giấy|gplx|bằng|hộ|passport|id|hc|cc", shape="paper", at="word"),
    Rule(kinds.ID, r"(?<![0-9])<<0\d{2}({SIGN})\d{3}\1\d{3}\1\d{3}(?![0-9])", check="citizen", digits=12, not_before=_UNITS, not_after=_CODES, shape="alike", at="digit"),
    Rule(
        kinds.ID, r"<<(?:thẻ (?:học sinh|hs)(?: (?:mã|số))?|mã(?: số)? (?:học sinh|hs|hộ (?:cận )?nghèo|bn)|(?:(?:mã(?: số)?|số) )?(?:hồ sơ |hs )?bệnh án|hsba|(?:mã(?: số)?|hồ sơ|số hồ sơ) (?:bệnh nhân|người bệnh)|số (?:(?:thẻ |sổ )?hộ (?:cận )?nghèo|khám bệnh|(?:vào|nhập) viện|lưu trữ))(?:\s(?:bệnh án|số|là)){0,2}[\s:]{1,3}(?!\d{1,3}\.\d{3}(?![0-9.]))[a-z]{0,3}[\-. ]?\d(?:[ .\-/]?\d){4,11}(?![0-9])",
        digits=5, not_before=_UNITS, needs="thẻ|mã|bệnh|hồ|số|hs|hsba", shape="pupil-code", at="word"),
    Rule(kinds.ID, r"<<(?:khai sinh|gks) (?:bản sao )?số[\s:]{1,2}\d{1,5}(?:/(?:19|20)\d\d(?!\d)|,? (?:quyển|ngày|cấp))", whole=True, digits=1, needs="khai|gks", at="word"),
    # Telephones
    Rule(
        kinds.PHONE,
        r"(?<![0-9])(?<![0-9][.,\-/])(?:[(]?\+?[(]?<<[0o]{0,2}84[)]?|<<(?:[0o]|không)){BETWEEN}{DIGIT}(?:{BETWEEN}{DIGIT}){7,10}(?![0-9])>>",
        check="phone", not_after=_CODES, not_before=_A_CODE, offices="near", needs="không|o", shape="telephone", at="digit word"),
    Rule(
        kinds.PHONE,
        r"{TELEPHONE_WORD}(?!-(?:19|20)\d\d-)[\s:.,()\-+–]{0,4}(?:{L}{1,7}[\s:.]{1,3}){0,4}[(]?(?<![0-9.,/])(?!1[89]00)\d(?:[ .\-()]{0,2}\d){5,11}(?![0-9])(?![/,]\d)",
        digits=6, not_before=_UNITS, offices="near", needs="đt|sđt|đ|dđ|đd|đtdđ|dt|số|điện|đthoại|di|máy|tel|phone|mobile|cell|zalo|viber|liên|lh|l|gọi", shape="telephone", at="word"),
    Rule(kinds.PHONE, r"\+\s?(?!84)(?:\({COUNTRY}\)|{COUNTRY})(?:[\s.\-()]{0,3}\d){7,11}(?![0-9])(?![.,]\d)", digits=9, not_before=_UNITS, offices="near", needs="+"),
    Rule(kinds.PHONE, r"(?<![0-9])(?<![0-9][.,\-/])<<0[1789]0([ .\-])\d{4}\1\d{4}(?![0-9])", digits=11, not_after=_CODES, offices="near", shape="east", at="digit"),
    Rule(
        kinds.PHONE, r"(?<![0-9])(?<![0-9][.,\-/])<<0{BETWEEN}{DIGIT}(?:{BETWEEN}{DIGIT}(?!{L})){7,9}(?![0-9])", check="phone", not_after=_CODES, offices="near", digits=2, shape="mixed", needs="không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín", at="digit"),
    Rule(
        kinds.PHONE, r"<<{ZERO}(?:(?:{TURN}|{DICTATED}){TENS}(?![0-9]?:[0-9])){8,14}(?![0-9])", whole=True, check="spoken", offices="near", shape="spoken-zero", needs="không|kô|hông|hổng|ko|zê|dê|zero", at="word"),
    Rule(
        kinds.PHONE, r"(?<![0-9])(?<![0-9][.,\-/])<<0\d{1,4}(?:(?:{TURN}|{DICTATED})\d{1,4}(?![0-9:])){1,5}", whole=True, check="spoken", not_after=_CODES, offices="near", digits=9, shape="turned", at="digit"),
    Rule(
        kinds.PHONE, r"<<(?:đầu|đuôi|cuối)(?: số)?(?: là)?[\s:]{1,2}\d{2,8}(?:[^0-9.;!?\n]{1,25}\d{2,8}){1,2}(?![0-9])", whole=True, check="split", offices="near", digits=9, shape="split", needs="đầu|đuôi|cuối", at="word"),
    Rule(
        kinds.PHONE, r"(?:<<0\d(?:[ .]?\d){0,6}[ .]?(?:[x*]{2,7}|\.{3}|-{3})[ .]?\d{0,6}|<<[x]{2,4}[ .]?\d{6,8})(?![0-9])[^0-9\n;!?]{1,30}\d{2,5}(?![0-9])", whole=True, check="masked", offices="near", digits=9, shape="masked", needs="xx|xxx|xxxx", at="digit word"),
    Rule(
        kinds.PHONE, r"(?<![0-9])(?<![0-9][.,\-/])<<0\d{1,4}(?:{DICTATED}\d{1,4}){1,5}(?![0-9])", check="dictated", not_after=_CODES, offices="near", digits=9, needs="rồi|kế|tiếp|nối|chấm|gạch|cách|liền|thêm", shape="dictated", at="digit"),
    Rule(kinds.PHONE, r"(?<![0-9])(?<![0-9][.,\-/])<<0\d{1,4}({SIGN})\d{1,4}(?:\1\d{1,4}){1,7}(?![0-9])", check="dictated", not_after=_CODES, offices="near", digits=9, shape="alike", at="digit"),
    Rule(kinds.PHONE, r"(?:tel|sms|phone|sdt|dt|wa\.me|callto|zalo\.me)[:=/]{1,3}\+?\d{9,12}(?!\d)", whole=True, digits=9, needs="tel|sms|phone|sdt|dt|wa|callto|zalo", at="word"),
    Rule(kinds.PHONE, r"<<(?:‹ba›|‹năm›|‹bảy›|‹tám›|‹chín›){BETWEEN}{DIGIT}(?:{BETWEEN}{DIGIT}){7,8}>>(?!{BETWEEN}{DIGIT})", check="no_zero", needs="ba|năm|bảy|tám|chín", shape="lead-zero spoken-run", at="word"),
    # Mail
    Rule(
        kinds.MAIL,
        r"(?<!{L})(?!(?:fanpage|page|trang|kênh|tiktok|youtube|facebook|instagram|threads|zalo)\s{1,2}@)[a-z0-9._+\-]{1,64}[\x22']?\s{0,2}@{1,2}\s{0,2}(?:[a-z0-9\-]{1,40}(?:\s?\.\s?[a-z0-9\-]{1,30}){0,3}\s?\.\s?(?!(?:pptx?|docx?|xlsx?|pdf|jpe?g|png|zip|mp[34])>>)[a-z][a-z0-9\-]{1,30}|gmail|yahoo|hotmail|outlook|icloud)",
        whole=True, offices="mail", needs="@"),
    Rule(
        kinds.MAIL,
        r"[a-z0-9._+\-]{2,64}(?:\s{0,2}[\[({<]\s?(?:at?|a[ \-]?còng|a cộng|a móc|a vòng|@)\s?[\])}>]\s{0,2}|[\s_,]{1,3}(?:at|a[ \-]?còng|a cộng|a móc|a vòng)[\s_,]{1,3}|\s(?:còng|móc|vòng)\s(?=gmail|yahoo|hotmail|outlook|icloud))"
        r"(?:[a-z0-9\-]{2,40}|gờ[ \-]?(?:meo|mail)|gi[ \-]?meo|g[ \-]mail)(?:\s{0,2}(?:[\[({<]\s?(?:dot|chấm|\.)\s?[\])}>]|\.|,?\s(?:dot|chấm),?\s)\s{0,2}[a-z0-9\-]{2,20}){1,3}>>",
        whole=True, offices="mail", shape="at", needs="còng|cộng|móc|vòng|acòng|acộng|amóc|avòng|at|@|(a"),
    Rule(
        kinds.MAIL, r"<<(?=[a-z.]{0,40}[0-9._]|[a-z]{8})[a-z0-9._]{5,40}\s(?:gmail|yahoo|hotmail|outlook|icloud)(?:\.|\s|\schấm\s)com>>", whole=True, offices="mail", needs="gmail|yahoo|hotmail|outlook|icloud"),
    Rule(kinds.MAIL, r"<<(?:gmail|yahoo|hotmail|outlook)(?:\scủa\s{L}{2,6})?(?:\s?[:=]|\slà)\s?(?=[a-z.]{0,40}[0-9._]|[a-z]{8})[a-z][a-z0-9._]{4,40}>>", whole=True, offices="mail", needs="gmail|yahoo|hotmail|outlook", at="word"),
    Rule(
        kinds.MAIL, r"<<[a-z](?=[a-z.]{0,40}[0-9._])[a-z0-9._]{4,40}\s(?:ở|bên|trên|tại)\s(?:gmail|yahoo|hotmail|outlook|icloud)>>", whole=True, offices="mail", needs="gmail|yahoo|hotmail|outlook|icloud"),
    Rule(
        kinds.MAIL, r"<<[a-z][a-z0-9._]{2,40}[\s\-_]{1,3}(?:at|a[ \-]?còng)[\s\-_]{1,3}(?:gmail|yahoo|hotmail|outlook|icloud)[\s\-_.]{1,3}(?:(?:dot|chấm)[\s\-_]{1,3})?com>>", whole=True, offices="mail", needs="gmail|yahoo|hotmail|outlook|icloud"),
    Rule(
        kinds.MAIL, r"{DIGIT}[\s,]{1,2}(?:a[ \-]?còng|a cộng|a móc|a vòng)[\s\-]{1,2}(?:gmail|gờ[ \-]?(?:meo|mail)|gi[ \-]?meo|g[ \-]mail|yahoo)[\s\-]{1,2}(?:chấm|dot)[\s\-]{1,2}com>>", whole=True, shape="at", needs="còng|cộng|móc|vòng"),
    Rule(kinds.MAIL, r"(?<![^\W_])(?:[a-z0-9._\-] ){3,40}@(?: [a-z0-9\-]){2,20} \.(?: [a-z]){2,5}(?: \. [a-z] [a-z])?>>", whole=True, needs="@"),
    Rule(kinds.MAIL, r"{L}\s{1,2}@\s?(?:gmail|yahoo|hotmail|outlook|icloud)\s?\.\s?(?:com|vn)", whole=True, offices="mail", needs="@"),
    # Accounts
    Rule(
        kinds.ACCOUNT,
        r"<<(?:stk|số tài khoản|số tk|tài khoản|tk|iban|thẻ atm|số thẻ atm|thẻ ngân hàng|số thẻ ngân hàng|thẻ tín dụng|chuyển khoản|ck|(?:bank )?account|acc)(?!{L})[^0-9\n;]{0,60}\n?[^0-9\n;]{0,6}{NO_DIGIT}<<[0-9o](?:[ .\-]?[0-9oil]|[a-z]{1,2}(?=[0-9]{6})){3,21}(?![0-9])",
        digits=4, check="account", not_before=_UNITS, offices="account", needs="stk|số|tài|tk|iban|thẻ|chuyển|ck|bank|account|acc", shape="account", at="word"),
    Rule(kinds.ACCOUNT, r"{BANK}[^0-9\n;]{0,30}{NO_DIGIT}\d(?:[ .\-]{0,3}\d|[a-z]{1,2}(?=[0-9]{6})){7,18}(?![0-9])", digits=8, check="account", not_before=_UNITS, offices="account", needs="vietcombank|vcb|agribank|bidv|vietinbank|viettinbank|techcombank|tcb|mb|mbbank|acb|sacombank|tp|tpbank|vp|vpbank|vib|shb|hd|hdbank|đông|ocb|msb|sea|seabank|lien|lienvietpostbank|lp|lpbank|exim|eximbank|scb|kienlong|kienlongbank|nam|abbank|bac|momo|zalo|zalopay|viettel|viettelpay|shopee|shopeepay|vn|vnpay|pvcombank|ngân", at="word", shape="eight"),
    Rule(kinds.ACCOUNT, r"{NO_DIGIT}\d(?:[ .\-]?\d|[a-z]{1,2}(?=[0-9]{6})){7,18}[\s\-–,:(;|]{1,4}(?:tại |nh |ngân hàng )?{BANK}", digits=8, check="account", offices="account", needs="vietcombank|vcb|agribank|bidv|vietinbank|viettinbank|techcombank|tcb|mb|mbbank|acb|sacombank|tp|tpbank|vp|vpbank|vib|shb|hd|hdbank|đông|ocb|msb|sea|seabank|lien|lienvietpostbank|lp|lpbank|exim|eximbank|scb|kienlong|kienlongbank|nam|abbank|bac|momo|zalo|zalopay|viettel|viettelpay|shopee|shopeepay|vn|vnpay|pvcombank|ngân", at="digit", shape="eight"),
    Rule(kinds.ACCOUNT, r"<<(?:stk|số tài khoản|số tk|tài khoản)[^0-9\n;]{0,40}?<<(?![0-9]){DIGIT}(?:{BETWEEN}{DIGIT}){7,15}>>", check="eight", needs="stk|số|tài", shape="account spoken-run", at="word"),
    Rule(kinds.ACCOUNT, r"(?<![0-9])(?:9704|4\d{3}|5\d{3})(?:[ \-]?\d{4}){3}(?:\d{3})?(?![0-9])", digits=16, shape="sixteen", at="digit"),
    Rule(kinds.ACCOUNT, r"<<(?:vietqr\.[a-z]{2,3}/[^\s]{0,60}?\d{6}|sepay\.vn/img[^\s]{0,60}?\d{6}|(?<=me\.)momo\.vn/[a-z0-9]{3,30})", whole=True, offices="account", needs="vietqr|sepay|momo", at="word"),
    # Tax numbers
    Rule(
        kinds.TAX,
        r"<<(?:mst(?:cn|tncn)?|m(?:ã\s)?số ‹thu[êeếề]›|ms ?thuế|mã thuế|thuế (?:tncn|thu nhập cá nhân) mã(?: số)?|m\.s\.t|tax (?:code|id))>>[^0-9\n]{0,70}\n?[^0-9\n]{0,10}{NO_DIGIT}\d(?:[ .,\-/\n]{0,3}[0-9oil]){9}(?:[ .\-]?\d[ .\-]?\d)?(?![0-9])",
        digits=7, check="tax", needs="mst|mstcn|msttncn|mã|ms|msthuế|m|msố|thuế|tax", at="word"),
    Rule(kinds.TAX, r"<<(?:mst|mã số thuế|mã thuế|ms ?thuế|thuế)>>[^0-9\n;]{0,40}?<<(?![0-9]){DIGIT}(?:{BETWEEN}{DIGIT}){8,10}>>", check="nine", needs="mst|mã|ms|msthuế|thuế", shape="tax spoken-run", at="word"),
    Rule(kinds.TAX, r"{NO_DIGIT}8\d{9}(?![0-9])[\s,;:(|–\-]{1,3}(?:là )?(?:mst|mã số thuế|mã thuế|khấu trừ)>>", digits=10, check="tax", needs="mst|mã|khấu", shape="tax", at="digit"),
    Rule(kinds.TAX, r"(?<![0-9])(?<![0-9][.,\-/])<<8\d{9}(?![0-9])(?![.,]\d)", digits=10, check="taxed", shape="tax-list", at="digit"),
    Rule(kinds.TAX, r"<<(?:đăng ký|tờ khai|kê khai|nộp|tờ) thuế>>[^.;\n0-9]{0,50}<<mã(?: số)?[\s:]{1,3}{NO_DIGIT}\d{10}(?![0-9])", digits=10, check="tax", needs="đăng|tờ|kê|nộp", shape="tax", at="word"),
    Rule(kinds.TAX, r"<<thuế>>[^.;!?\n]{0,45}?{NO_DIGIT}8\d{3}[ .\-]?\d{3}[ .\-]?\d{3}(?![0-9])", digits=10, check="tax", needs="thuế", at="word"),
    # Insurance
    Rule(
        kinds.INSURANCE,
        r"<<(?:bhxh|bhyt|msbh|bảo hiểm (?:xã hội|y tế)|(?:sổ|thẻ|mã|mã số|số) (?:bảo hiểm|bh(?: (?:xã hội|y tế))?)|vssid)>>[^0-9\n;]{0,50}\n?{NO_DIGIT}\d(?:[ .\-]?[0-9oil]){8,14}(?![0-9])",
        digits=9, check="insurance", not_before=_UNITS, needs="bhxh|bhyt|msbh|bảo|sổ|thẻ|mã|số|vssid", at="word", shape="insured"),
    Rule(kinds.INSURANCE, r"<<[a-z]{2}\s?[1-5]\s?\d{2}[\s.\-]?\d{2}[\s.\-]?\d{1,3}(?:[\s.\-]?\d){5,7}>>", shape="card", digits=13, check="card"),
    Rule(kinds.INSURANCE, r"<<(?:số )?‹sổ›>>[^0-9\n;.]{0,12}{NO_DIGIT}[1-9]\d[ .\-]?\d{2}[ .\-]?\d{2}[ .\-]?\d{2}[ .\-]?\d{2}(?![0-9])(?![.,/\-]\d)", digits=10, not_before=_UNITS, needs="sổ", at="word"),
    Rule(kinds.INSURANCE, r"<<(?:bhxh|bhyt|msbh|bảo hiểm (?:xã hội|y tế)|vssid)>>[^0-9\n;]{0,40}?<<(?![0-9]){DIGIT}(?:{BETWEEN}{DIGIT}){9,14}>>", check="nine", needs="bhxh|bhyt|msbh|bảo|vssid", shape="insured spoken-run", at="word"),
    # Numbers whose word stands elsewhere in the sentence
    Rule(kinds.ID, "{FAR_NUMBER}", digits=8, check="paper_told", not_after=_CODES, not_before=_UNITS, offices="near", needs="căn|cccd|cmnd|chứng|định|hộ|giấy|bằng|gplx", shape="paper", at="digit"),
    Rule(kinds.TAX, "{FAR_NUMBER}", digits=10, check="tax_told", not_before=_UNITS, needs="thuế|mst|phụ", at="digit"),
    Rule(kinds.INSURANCE, "{FAR_NUMBER}", digits=10, check="insured_told", not_after=_CODES, not_before=_UNITS, needs="bhxh|bhyt|bảo|sổ|vssid", at="digit"),
    Rule(kinds.ACCOUNT, "{FAR_NUMBER}", digits=8, check="account_told", not_after=_CODES, not_before=_UNITS, offices="account", needs="tài|stk|chuyển|tk|ck|bank|momo|agribank|bidv|ngân|vcb|acb|vietcombank|vietinbank|techcombank|mbbank|sacombank|tpbank|vpbank", shape="eight", at="digit"),
    # Telephones in words with hundreds
    Rule(kinds.PHONE, r"<<không(?:{BETWEEN}(?:{DIGIT}|trăm|mươi|‹mười›|lẻ|linh)(?!{L})){3,9}{BETWEEN}trăm(?:{BETWEEN}(?:{DIGIT}|trăm|mươi|‹mười›|lẻ|linh)(?!{L})){2,9}", offices="near", needs="trăm"),
)  # fmt: skip

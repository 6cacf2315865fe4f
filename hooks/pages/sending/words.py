"""Words of the forms: what to do about a fault, what is said under a field, what one item of a list is called."""

from __future__ import annotations

from hooks.records.joined.visibility import Back

HINTS = {
    "missing": "{advice}",
    "string_too_short": "{advice}",
    "string_too_long": "Viết gọn lại.",
    "too_short": "Thêm một mục.",
    "int_parsing": "Chỉ viết chữ số, không dấu chấm, dấu phẩy. {advice}",
    "int_type": "Chỉ viết chữ số. {advice}",
    "greater_than_equal": "{advice}",
    "less_than_equal": "{advice}",
    "enum": "{advice}",
    "string_pattern_mismatch": "{help} {advice}",
    "partial_date": "{hint}",
    "full_date": "Cần đủ ngày, tháng, năm, như 15/12/2026.",
    "formula": "Bỏ dấu ấy đi.",
    "foreign_letters": "Xóa và gõ lại các chữ ấy{instead}.",
    "odd_hidden": "Xóa cả từ ấy rồi gõ lại.",
    "odd_broken": "Gõ lại cả từ ấy.",
    "odd_name": "Ghi tên bằng chữ Việt.",
    "citation_form": "Chọn một văn bản; hoặc ghi nơi đăng, tên bài, địa chỉ.",
    "place_both": "Chọn lại nơi.",
    "place_no_district": "Chọn lại nơi trong danh sách.",
    "place_empty": "Chọn một nơi trong danh sách.",
    "story_empty": "Viết nội dung bài, ít nhất một câu.",
    "story_note": "Viết điều ấy vào bài, hoặc ghi ở phần Nguồn.",
    "story_html": "Bỏ thẻ; chữ đậm viết **như thế này**, chữ nghiêng viết *như thế này*.",
    "text_photo": "Thêm ảnh vào phần Ảnh trong bài, hoặc bỏ dòng này.",
    "no_sources": "Thêm ít nhất một nguồn, hoặc đánh dấu đây là dữ liệu minh họa.",
    "no_consent": "Điền ngày đồng ý, phạm vi, nơi giữ phiếu, hoặc đánh dấu đây là dữ liệu minh họa.",
    "no_own": "Điền ô này; chưa biết thì đánh dấu là bản nháp, hoặc là dữ liệu minh họa.",
}
"""What to do, in the words of a form, where the check's own hint speaks of lines of a file."""
HELP = {
    "decision.title": "Chọn khi cả danh sách cùng một danh hiệu.",
    "decision.award": "Chọn khi cả danh sách cùng một hình thức khen.",
    "decision.recipients": "Mỗi người, mỗi nhà một dòng, theo thứ tự của danh sách gốc. Quá 15 dòng thì để máy đọc từ tệp.",
    "Recipient.title": "Bỏ trống thì theo quyết định.",
    "Recipient.award": "Bỏ trống thì theo quyết định.",
    "Recipient.exemplar": "Chọn trang của người, nơi này, nếu đã có.",
    "Citation.id": "Chọn khi nguồn là một văn bản trong danh sách. Nguồn là bài đăng thì bỏ trống ô này.",
    "Citation.url": "Địa chỉ trang web, bắt đầu bằng https://.",
    "story.cover": "Ảnh lớn ở đầu bài.",
    "story.gallery": "Ảnh không đặt vào chữ thì xếp cuối bài.",
    "story.about": "Chọn những gương sáng có trong bài.",
    "photo": "Người trong ảnh phải đồng ý cho đăng.",
    "clauses": "Chọn những điều trong kế hoạch có liên quan.",
    "run_by": "Chọn đơn vị, cộng đồng, cá nhân đã có trang.",
    "units": "Chọn đơn vị, cộng đồng đã có trang.",
    "clan": "Chọn dòng họ đã có trang.",
    "agency": "Chọn khi đơn vị này là một cơ quan được nêu trong kế hoạch.",
    "sample": "Đánh dấu khi không phải người thật, việc thật.",
    "draft": "Đánh dấu thì chưa hiện trên trang.",
    "more_places": "Khi hoạt động ở nhiều nơi.",
    "changes": "Các thay đổi về sau, có ngày.",
    "lead": "Đánh dấu thì bài đứng đầu trang Câu chuyện; chỉ một bài được đứng đầu.",
    "former_slugs": "Khi bài đã đổi địa chỉ: tên bài trong địa chỉ cũ, để địa chỉ ấy dẫn về đây.",
    "merged": "Khi hai mục là một: mã trong địa chỉ của mục bị bỏ, để địa chỉ ấy dẫn về đây.",
    "place_date": "Năm của nơi ghi ở trên. Bỏ trống thì tên mới hiểu là hiện nay, tên cũ là trước 01/7/2025.",
    "statistic.level": "Chọn khi con số là của cả tỉnh, thành phố hay cả nước; bỏ trống thì theo nơi ghi ở trên.",
    "Figure.measure": "Vài chữ gọi loại số này, như gia đình, dòng họ, hội viên.",
    "Change.recipient": "Số thứ tự của dòng được sửa hoặc thu hồi.",
}
"""Help in the words of a form where the field's own speaks of files and ids; a model's name first where it matters."""
NOUNS = {
    "recipients": "dòng",
    "facts": "việc",
    "figures": "số",
    "sources": "nguồn",
    "authors": "tác giả",
    "gallery": "ảnh",
    "about": "gương sáng",
    "places": "nơi",
    "more_places": "nơi",
    "clauses": "điều",
    "corrections": "đính chính",
    "changes": "thay đổi",
    "notes": "ghi chú",
    "unknown": "điều chưa rõ",
    "other_names": "tên",
    "run_by": "nơi, người",
    "units": "nơi",
}
"""What one item of a list is called."""
NOT_CHANGED = {
    Back.CONSENT: "bản đã đăng chỉ có phần được đồng ý công bố",
    Back.DATE: "bản đã đăng chưa có phần chờ tới ngày hiện",
}
"""Why a form cannot begin with what is published: what it lacks would be lost."""

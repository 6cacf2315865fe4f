"""What pydantic's errors are called, in Vietnamese: for the check and for the forms in the browser alike."""

from __future__ import annotations

TOLD: dict[str, tuple[str, str, str]] = {
    "missing": ("thieu-truong", "thiếu trường bắt buộc “{title}”", "thêm {line}"),
    "extra_forbidden": ("truong-la", "không có trường nào tên “{name}” ở đây", "{near}"),
    "string_too_short": ("de-trong", "trường này không được để trống", "ví dụ: {example}"),
    "string_too_long": ("qua-dai", "dài quá {max_length} ký tự", "viết gọn lại"),
    "string_type": ("sai-kieu", "cần một dòng chữ, không phải danh sách hay nhóm trường", "ví dụ: {example}"),
    "list_type": ("sai-kieu", "cần một danh sách", "mỗi mục một dòng, bắt đầu bằng “- ”; không có mục nào thì xóa dòng này; ví dụ: {example}"),
    "model_type": ("sai-kieu", "cần một nhóm trường", "viết các trường con ở dòng dưới, thụt vào hai dấu cách"),
    "too_short": ("de-trong", "danh sách cần ít nhất {min_length} mục", "ví dụ: {example}"),
    "too_long": ("qua-nhieu", "danh sách chỉ được tối đa {max_length} mục", "giữ lại những mục đáng nói nhất"),
    "int_parsing": ("sai-so", "cần một số nguyên", "chỉ viết chữ số, không dấu chấm, dấu phẩy; ví dụ: {example}"),
    "int_parsing_size": ("sai-so", "số quá lớn", "xem lại các chữ số; ví dụ: {example}"),
    "int_type": ("sai-so", "cần một số nguyên", "ví dụ: {example}"),
    "float_parsing": ("sai-so", "cần một số", "dùng dấu chấm cho phần thập phân; ví dụ: {example}"),
    "greater_than_equal": ("sai-so", "số phải từ {ge} trở lên", "ví dụ: {example}"),
    "greater_than": ("sai-so", "số phải lớn hơn {gt}", "ví dụ: {example}"),
    "less_than_equal": ("sai-so", "số phải từ {le} trở xuống", "ví dụ: {example}"),
    "bool_parsing": ("sai-kieu", "cần true (có) hoặc false (không)", "viết true hoặc false"),
    "bool_type": ("sai-kieu", "cần true (có) hoặc false (không)", "viết true hoặc false"),
    "enum": ("gia-tri-la", "không nằm trong các giá trị cho phép: {expected}", "{near}"),
    "string_pattern_mismatch": ("sai-dang", "giá trị không đúng dạng của trường “{title}”", "{help} Ví dụ: {example}"),
    "slug": ("sai-dang", "giá trị không đúng dạng của trường “{title}”", "{help} Chỉ chữ thường không dấu, số và gạch nối; ví dụ: {proposal}"),
    "partial_date": ("sai-ngay", "ngày không đọc được", "{hint}"),
    "full_date": ("sai-ngay", "thiếu ngày hoặc tháng", "cần đủ năm-tháng-ngày, ví dụ 2024-09-15"),
    "email": ("sai-dang", "đây không phải một địa chỉ email", "{hint}"),
    "phone": ("sai-dang", "đây không phải một số điện thoại ở Việt Nam", "{hint}"),
    "foreign_letters": ("chu-la", "có chữ cái không thuộc tiếng Việt trông giống chữ thường: {letters}", "xóa và gõ lại các chữ đó"),
    "citation_form": ("nguon", "nguồn phải là một văn bản (id) hoặc một bài đăng (publisher), không cả hai, không thiếu cả hai", "chỉ ghi id: mã văn bản; hoặc chỉ ghi publisher, title, url"),
    "place_both": ("noi", "đã có mã (code) thì không ghi tên cũ (former, district)", "giữ một trong hai cách"),
    "place_no_district": ("noi", "tên xã, phường cũ phải kèm huyện cũ, vì nhiều nơi trùng tên", "thêm district: tên huyện cũ"),
    "place_empty": ("noi", "nơi phải có mã (code), hoặc tên cũ và huyện cũ, hoặc huyện cũ", "thêm code: hoặc former: và district:"),
    "unit_goes": ("noi", "nơi cũ phải ghi mã nơi nhận ngày nay (now_code) hoặc tên nơi cũ đã nhận (into), chỉ một trong hai", "giữ một trong hai"),
    "end_before_start": ("ngay-nguoc", "ngày kết thúc trước ngày bắt đầu ({start}: {start_value})", "xem lại hai ngày"),
    "milestone_form": ("moc", "mốc cần đúng một trong hai: date (một lần) hoặc every (hằng năm)", "giữ một trong hai"),
    "milestone_quarter": ("moc", "quý chỉ dùng khi date là một năm", "ví dụ date: 2024 và quarter: 1"),
    "no_sources": ("thieu-nguon", "bản ghi thật phải có ít nhất một nguồn", "thêm sources:, hoặc sample: true nếu là minh họa"),
    "no_consent": ("thieu-dong-y", "cá nhân, gia đình, dòng họ có thật phải có phiếu đồng ý", "thêm consent: (given_on, scope, kept_by), hoặc sample: true nếu là minh họa"),
}  # fmt: skip
"""Type of pydantic error → (code, message, hint); {x} are the error's own values. The browser's forms tell the same."""
STORY_TOLD: dict[str, tuple[str, str, str]] = {
    "story_empty": ("bai-trong", "bài chưa có nội dung", "viết nội dung bài"),
    "story_html": ("html-trong-bai", "trong bài có thẻ HTML", "bỏ thẻ, dùng dấu của bài: **đậm**, *nghiêng*, [tên](https://…)"),
    "story_comment": ("html-trong-bai", "ghi chú <!-- --> sẽ in ra cho mọi người đọc", "xóa ghi chú; lời nhắn cho người duyệt thì viết ở nơi gửi bài"),
    "story_title": ("muc-trong-bai", "tên mục cùng bậc với tên bài", "viết ## trước tên mục; không lặp lại tên bài"),
}  # fmt: skip
IMAGE_TOLD: dict[str, tuple[str, str, str]] = {
    "text_image": ("anh-trong-bai", "ảnh phải đứng riêng một đoạn", "để một dòng trống trên và dưới; viết theo mẫu: ![](ten-anh.jpg)"),
    "text_photo": ("anh-trong-bai", "ảnh trong bài chưa có trong cover hay gallery", "thêm ảnh vào gallery ở phần đầu bài"),
}  # fmt: skip
"""What is wrong with a photo in a story's text, told by the check of photos and by the form."""

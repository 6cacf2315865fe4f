"""Four official texts of an invented place, in four shapes, and the tree that each is meant to have."""

from __future__ import annotations

import html
import io
from collections.abc import Sequence

import docx

Rows = Sequence[Sequence[str]]
Text = Sequence[str | Rows]

LETTERHEAD: Rows = [
    ["ỦY BAN NHÂN DÂN\nTỈNH VÙNG THỬ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
    ["Số: 12/QĐ-UBND", "Vùng Thử, ngày 05 tháng 3 năm 2022"],
]
END: Rows = [
    [
        "Nơi nhận:\n- Như trên;\n- Các sở, ban, ngành;\n- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNgười Ký",
    ]
]

DECISION: Text = [
    LETTERHEAD,
    "QUYẾT ĐỊNH",
    "Về việc ban hành quy định xét tặng danh hiệu Bến nước sạch",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
    "Căn cứ Luật Dựng ra số 01/2020/QH00;",
    "Theo đề nghị của Giám đốc Sở Sông Nước tại Tờ trình số 9/TTr-SSN.",
    "QUYẾT ĐỊNH:",
    "Chương I",
    "QUY ĐỊNH CHUNG",
    "Điều 1. Phạm vi và đối tượng",
    "1. Quy định này nói về việc xét tặng danh hiệu ở các bến trong vùng.",
    "2. Đối tượng gồm:",
    "a) Bến có người trông coi;",
    "b) Bến do nhiều nhà cùng giữ;",
    "c) Bến mới lập chưa đủ một năm;",
    "d) Bến của trường học;",
    "đ) Bến khác do xã giới thiệu.",
    "Điều 2. Cách hiểu từ ngữ",
    "Trong quy định này, bến là chỗ thuyền ghé được cả khi nước cạn.",
    "Chương II",
    "CÁCH XÉT VÀ NGƯỜI LÀM",
    "Mục 1",
    "CÁCH XÉT",
    "Điều 3. Hồ sơ",
    "1. Hồ sơ có một tờ khai và ba tấm hình chụp bến.",
    "3. Hồ sơ gửi về Sở Sông Nước trước ngày 15 tháng 9 hằng năm.",
    "Mục 2",
    "NGƯỜI LÀM",
    "Điều 4. Trách nhiệm",
    "1. Sở Sông Nước chủ trì, phối hợp với Hội Bến Nước tổ chức xét, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/11/2023.",
    "2. Ủy ban nhân dân các xã, phường lập danh sách bến.",
    "Điều 5. Hiệu lực",
    "Quyết định này có hiệu lực từ ngày ký./.",
    END,
    "PHỤ LỤC I",
    "BẢNG TIÊU CHÍ CHẤM ĐIỂM BẾN NƯỚC",
    "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2022)",
    [
        ["TT", "Tiêu chí", "Điểm tối đa"],
        ["I", "Nước và bờ", "60"],
        ["1", "Nước trong, không có rác nổi", "35"],
        ["2", "Bờ có cỏ giữ đất", "25"],
        ["II", "Người và thuyền", "40"],
        ["1", "Thuyền có áo phao cho mọi người", "30"],
        ["2", "Có bảng ghi giờ đò", "10"],
        ["", "Tổng cộng", "100"],
    ],
    "PHỤ LỤC II",
    "DANH SÁCH VIỆC LÀM",
    [
        ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"],
        ["1", "Vẽ bản đồ các bến", "Sở Sông Nước", "Hội Bến Nước", "Quý II/2022"],
        ["2", "In bảng giờ đò", "Hội Bến Nước", "", "Trước ngày 30/6/2023"],
    ],
]  # fmt: skip
DECISION_TREE = """can-cu chuong-I dieu-1 dieu-1.1 dieu-1.2 dieu-1.2.a dieu-1.2.b dieu-1.2.c dieu-1.2.d dieu-1.2.đ dieu-2
chuong-II chuong-II.muc-1 dieu-3 dieu-3.1 dieu-3.3 chuong-II.muc-2 dieu-4 dieu-4.1 dieu-4.2 dieu-5
phu-luc-I phu-luc-I.I phu-luc-I.I.1 phu-luc-I.I.2 phu-luc-I.II phu-luc-I.II.1 phu-luc-I.II.2
phu-luc-II phu-luc-II.1 phu-luc-II.2"""

PLAN: Text = [
    LETTERHEAD,
    "KẾ HOẠCH",
    "Giữ sạch dòng sông Thử giai đoạn 2022 - 2025",
    "Thực hiện lời hẹn của hội nghị bến nước, Ủy ban nhân dân tỉnh lập kế hoạch như sau:",
    "I. MỤC TIÊU",
    "- Sông không còn rác nổi ở các bến đông người qua lại.",
    "- Mỗi bến có một đội giữ bờ.",
    "II. NHIỆM VỤ",
    "1. Nhặt rác",
    "1.1. Mỗi tháng các đội nhặt rác hai lần, buổi sáng sớm.",
    "1.2. Rác nhặt được:",
    "a) Rác khô gom vào kho;",
    "b) Rác ướt đem ủ:",
    "- Ủ bằng thùng;",
    "+ Thùng có nắp;",
    "+ Thùng không nắp thì che lá.",
    "- Ủ dưới hố.",
    "2. Trồng cỏ giữ bờ",
    "Cỏ trồng vào đầu mùa mưa, mỗi nhà góp một bó giống.",
    "3. Đặt bảng nhắc ở bến.",
    "3. Dạy trẻ bơi.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Sở Sông Nước",
    "a) Chủ trì, phối hợp với Hội Bến Nước lập lịch nhặt rác trong quý I năm 2023.",
    "b) Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 10 tháng 12 hằng năm.",
    "2. Ủy ban nhân dân các xã, phường cử người trông bến.",
    "Trên đây là kế hoạch giữ sạch sông, đề nghị các nơi cùng làm./.",
    END,
]
PLAN_TREE = """mo-dau I I.1 I.2 II II.1 II.1.1 II.1.2 II.1.2.a II.1.2.b II.1.2.b.1 II.1.2.b.1.1 II.1.2.b.1.2 II.1.2.b.2 II.2 II.3 II.3-2
III III.1 III.1.a III.1.b III.2 III.loi-ket"""

DIRECTIVE: Text = [
    LETTERHEAD,
    "CHỈ THỊ",
    "Về việc giữ an toàn khi qua đò",
    "Mùa nước lớn năm nay đến sớm, nhiều bến chưa sửa kịp lối xuống.",
    "Để người qua đò được yên tâm, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
    "1. Sở Sông Nước:",
    "a/ Xem lại mọi bến trước ngày 20/5/2022;",
    "b/ Dừng đò khi gió lớn.",
    "2. Các chủ đò phải có đủ áo phao, đèn và còi.",
    "* Đò nhỏ chở không quá năm người.",
    "* Đò lớn có hai người chèo.",
    "3. Công an tỉnh tuần tra trên sông.",
    "Yêu cầu các nơi làm ngay, có gì khó thì báo về Sở Sông Nước./.",
    END,
]
DIRECTIVE_TREE = "mo-dau mo-dau-2 1 1.a 1.b 2 2.1 2.2 3 3.loi-ket"

GUIDE: Text = [
    [["HỘI BẾN NƯỚC\nBAN THƯỜNG TRỰC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"], ["Số: 7/HD-HBN", "Vùng Thử, ngày 9 tháng 4 năm 2022"]],
    "HƯỚNG DẪN",
    "Lập đội giữ bờ",
    "Kính gửi: Các xã, phường trong vùng.",
    "Hội Bến Nước chỉ cách lập đội như dưới đây.",
    "PHẦN THỨ NHẤT",
    "LẬP ĐỘI",
    "A. AI VÀO ĐỘI",
    "I. Người lớn",
    "1) Người biết bơi.",
    "2) Người có thuyền.",
    "II. Trẻ em",
    "(a) Trẻ từ mười tuổi, có cha mẹ đi cùng.",
    "(b) Trẻ của trường gần bến.",
    "B. ĐỘI LÀM GÌ",
    "Đội họp mỗi tháng một lần ở bến.",
    "PHẦN THỨ HAI",
    "TIÊU CHÍ ĐỘI GIỎI",
    "1. Đội người lớn",
    "- Nhặt đủ hai lần mỗi tháng.",
    "- Có sổ ghi công.",
    "2. Đội trẻ em",
    "- Mỗi em biết bơi.",
    "- Không em nào đi một mình.",
    "PHẦN THỨ BA",
    "VIỆC SAU CÙNG",
    "Hội Bến Nước theo dõi và chỉ thêm khi các nơi hỏi.",
    END,
]  # fmt: skip
GUIDE_TREE = """mo-dau phan-thu-nhat phan-thu-nhat.A phan-thu-nhat.A.I phan-thu-nhat.A.I.1 phan-thu-nhat.A.I.2 phan-thu-nhat.A.II
phan-thu-nhat.A.II.a phan-thu-nhat.A.II.b phan-thu-nhat.B phan-thu-hai phan-thu-hai.1 phan-thu-hai.1.1 phan-thu-hai.1.2
phan-thu-hai.2 phan-thu-hai.2.1 phan-thu-hai.2.2 phan-thu-ba phan-thu-ba.doan-mo-dau"""

TEXTS: dict[str, tuple[Text, str]] = {
    "quyet-dinh": (DECISION, DECISION_TREE),
    "ke-hoach": (PLAN, PLAN_TREE),
    "chi-thi": (DIRECTIVE, DIRECTIVE_TREE),
    "huong-dan": (GUIDE, GUIDE_TREE),
}


def as_txt(text: Text) -> bytes:
    """As a text file: letterheads side by side, tables with strokes between columns."""
    out: list[str] = []
    for block in text:
        if isinstance(block, str):
            out.append(block)
        elif block in (LETTERHEAD, END) or block is text[0]:
            for row in block:
                cells = [cell.split("\n") for cell in row]
                for i in range(max(map(len, cells))):
                    left, right = (cell[i] if i < len(cell) else "" for cell in cells)
                    out.append(f"{left:<50}{right}".rstrip() if right else left)
        else:
            out += [" | ".join(row) for row in block]
    return ("\r\n".join(out) + "\r\n").encode()


def as_docx(text: Text) -> bytes:
    """As a Word file."""
    document = docx.Document()
    for block in text:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), max(map(len, block)))
        for r, row in enumerate(block):
            for c, value in enumerate(row):
                table.cell(r, c).text = value
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_html(text: Text) -> bytes:
    """As a page such as portals have."""
    out = ["<!DOCTYPE html><html><head><meta charset=utf-8><title>Trang</title><script>var x = 1</script></head><body>"]
    for block in text:
        if isinstance(block, str):
            out.append(f"<p><b>{html.escape(block)}</b></p>")
            continue
        rows = ("".join(f"<td>{html.escape(cell).replace(chr(10), '<br>')}</td>" for cell in row) for row in block)
        out.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    return "\n".join(out).encode()


WRITERS = {".txt": as_txt, ".docx": as_docx, ".html": as_html}


def pieces(text: Text) -> list[str]:
    """Every line and every line of a cell that the text has."""
    cells = [cell for block in text if not isinstance(block, str) for row in block for cell in row]
    lines = [block for block in text if isinstance(block, str)]
    return [line for piece in (*lines, *cells) for line in piece.split("\n") if line.strip()]

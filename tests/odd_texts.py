"""Texts that are what they seem, and texts that are not; addresses that lead where they say, and others: one table for all.

The check and the browser's forms are held against it: tests/test_odd_text.py, tests/frontend/test_odd.py.
"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, ...]] = {
    "": (
        "Trần Văn Quý", "K'Sơn, H'Hen Niê, Bhiăk, Ksor Ơi, Y Ê̆ban", "hoà, toá, khoẻ, tuân, uý, thuở, ĐƯỜNG LỘ", "XÃ HỘI HỌC TẬP “XÃ” – PHƯỜNG",
        "Noël, naïve, Raphaël, São Paulo, Müller, Citroën, Haïti", "30 m², 5½ kg, 3×4, 20 °C, 5 kΩ, 3 μm, ΔT", "«Мир и труд в школе»", "Ελλάδα και παιδεία",
        "chùa វត្ត và trường ສະຖານີ, 学習", "§ 5, Điều 3; chú thích¹", "Be\u0302\u0301n\u00a0nước", "Bến\u200b nước\u00ad", "nhà 👨\u200d👩\u200d👧 vui ❤\ufe0f", "cà\tphê",
        "Ɖồng Nai, Y Ƀlơm, Kƀang, Ɓah, ɓon, Ơ̆, Brașov, Lǐ Bái, Łódź, œuvre", "«Пушкин А. С.» và «А. С. Пушкин», «и т. д.»", "hằng số β. Dài 5 Ω. Giá 1/2, ½", "Ðồng Nai", "Ấp 1\nấp 2", "", "1. Bến", "Nhà “Tri thức”",
    ),
    "odd_hidden": ("Bến \u202enước", "Bến \u2067nước\u2069", "a\x08\x1b[31m", "Bến\x00", "x\U000e0041", "\u3164", "a\ufdd0", "a\U0001fffe", "a\ufe00", "\u2800"),
    "odd_broken": (
        "Nguyeãn Vaên Ñöùc", "Traàn Thò Leâ", "Phaïm Hoaøng", "NguyÔn V¨n ThÞ", "B×nh", "§øc", "Nguyá»…n VÄƒn", "TrÆ°á»\x9dng", "há»\x8dc táº\xadp", "lÃ\xa0 mÃ¡",
        "Bến\ufffd", "\ue001Bến", "Bến\U000f0001", "H\u0321\u0322\u0327ay", "a\u0336b", "\u0301\u0302", "Bến \u0301nước",
    ),
    "foreign_letters": (
        "Đồi Sіm", "Вến", "Саo", "Тоа", "nhà о đây", "\U0001d40anh", "Ｎhà", "ⓐn", "ﬁn", "ᴀn", "Ⅳ", "Lê ꓓꓳ", "Đồng Νai", "Bế𝗻",
        "Nguyễn Thɩ", "Thıết", "ſách", "ɐqɔ", "ǀǁ", "Văɲ", "Kƙ", "a․b", "a⁄b", "1⁄2", "1∕2", "ông А. Б.", "ông Б. nói", "ông Γ. Đ", "ngày Ꞌa", "Ɯa", "Lê Ǝ", "ŉa", "Thẛ", "ə",
    ),
}  # fmt: skip
"""Type of fault ('' for none) → texts, in any field."""
NAMES: dict[str, tuple[str, ...]] = {
    "": ("Trần Văn Quý", "Trường THPT số 2", "1. Bến", "“Ngôi nhà trí tuệ”", "Nhà (vợ)", "8/3", "Bến 🎉", "→ Bến", "★ Bến ✓"),
    "odd_name": ("📚", "🎉🎉", "学習", "مكتبة", "Bến מים", "★", "…"),
    "formula": ("=IMAGE(A1)", "+84", "-Bến", "@Bến", "＝Bến", "  =Bến", "'=Bến", "\u200b=Bến", "－Bến", "\"+Bến"),
    "odd_hidden": ("Bến \u202eQuý",),
    "foreign_letters": ("Трần",),
}  # fmt: skip
"""As `TEXTS`, for names."""
GOOD = (
    "https://dongthu.gov.vn/", "https://bao.example.vn/tin?a=1&b=2#x", "https://sub.so-mau.gov.vn/Pages/tin.aspx", "https://a_b.example.vn",
    "https://example.vn/đường/@ban?u=http://b.vn", "http://example.vn", "https://EXAMPLE.vn/A",
    "https://bao.example/tin", "https://test.vn/", "https://local.example.vn/", "https://snip.io/", "https://private.com/a", "https://about.me/a",
)  # fmt: skip
"""Addresses that lead where they say."""
MISLEADING = (
    "https://dongthu.gov.vn@evil.example/", "https://a:b@evil.example", "https://dongthu.gov.vn\\@evil.example/", "https://evil.example\\.gov.vn/", "https://dоngthu.gov.vn/",
    "https://dongthu．gov．vn/", "https://xn--80ak6aa92e.com/", "https://XN--80AK6AA92E.com/", "https://127.0.0.1/", "http://169.254.169.254/x", "https://2130706433/",
    "https://0x7f000001/", "https://0177.0.0.1", "https://0X7F.1/", "https://127.1", "https://[::1]/", "https://localhost/", "https://may.local/", "https://may/",
    "https://a.vn:8080/", "https://a.vn.", "https://a%2evn/", "https:///evil.example", "https://a..vn/", "https://-a.vn", "https://①.vn/", "https://a.vn/x\x07", "https://a.vn/%0d%0aX",
    "https://127.0.0.1.nip.example/", "https://exam\u212ale.vn/", "https://a.vn/\u202etin", f"https://{'a' * 64}.vn/", f"https://{'a.' * 140}vn/", "https://1.2.3.4:80/",
    "https://kho.svc/", "https://a.test", "https://a.intra/x", "https://trang.private/", "https://a.localnet/", "https://a.LOCALDOMAIN?b", "https://a.alt/", "https://a.kho.svc.cluster/",
    "https://7f000001.nip.io/", "https://a9fea9fe.nip.io", "https://a.sslip.io/", "https://nip.io/", "https://localtest.me/x", "https://a.lvh.me/", "http://vcap.me", "https://a.lacolhost.com/x",
)  # fmt: skip
"""Addresses that lead elsewhere, or nowhere that everybody could go."""
LINKS: dict[bool, tuple[tuple[str, str], ...]] = {
    False: (
        ("báo Đồng Nai", "https://evil.example/"), ("baodongnai.com.vn", "https://baodongnai.com.vn/bai"), ("BaoDongNai.com.vn", "https://www.baodongnai.com.vn"), ("www.a.vn", "http://A.vn"),
        ("https://a.vn…", "https://a.vn/b"), ("TP.HCM, v.v. và Th.S An, so-lieu.xlsx", "https://a.vn/"), ("Dân trí.com.vn", "https://dantri.example"), ("xa.gov.vn", "https://tin.xa.gov.vn/"),
        ("a@b.vn", "mailto:a@b.vn?subject=x"), ("ban.vn@b.vn", "mailto:ban.vn@b.vn"), ("dongnai.gov.vn", "guong:aa11aa"), ("1.500.vn2", "https://a.vn"),
    ),
    True: (
        ("dongnai.gov.vn/quyet-dinh", "https://evil.example/"), ("https://dongnai.gov.vn", "https://evil.example/"), ("xem tại dongnai.gov.vn.", "https://dongnai.gov.vn.evil.example/"),
        ("www.dongnai.xyz", "https://evil.example"), ("https://đồngnai.vn/x", "https://dongnai.vn"), ("a@b.vn", "mailto:a@c.vn"), ("a@b.vn", "https://c.vn/"), ("a.vn và b.vn", "https://a.vn/"),
    ),
}  # fmt: skip
"""Whether a link leads elsewhere than its words say → its words, and where it leads."""

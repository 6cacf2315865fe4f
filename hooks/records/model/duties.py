"""Who does what in a clause: each body with the roles the clause's own verbs give it."""

from __future__ import annotations

from enum import StrEnum

from hooks.records.model.fields import AgencyRef, F, Model


class Role(StrEnum):
    """What a clause makes a body do, or what others do towards it: only verbs of the plan."""

    ISSUES = "ban-hanh"
    ASKS = "de-nghi"
    ASKED = "duoc-de-nghi"
    DIRECTED = "duoc-chi-dao"
    GOVERNS = "lanh-dao"
    LEADS = "chu-tri"
    ADVISES = "tham-muu"
    JOINS = "phoi-hop"
    WITH = "cung-phoi-hop"
    CARRIES_OUT = "thuc-hien"
    DIRECTS = "chi-dao"
    ORIENTS = "dinh-huong"
    ORIENTED = "duoc-dinh-huong"
    COMMENDS = "khen-thuong"
    REPORTS = "bao-cao"
    RECEIVES = "nhan-bao-cao"
    GATHERS = "tong-hop"
    ADVISED = "duoc-tham-muu"
    ANSWERS = "chiu-trach-nhiem"
    EXEMPLARY = "guong-mau"
    URGES = "van-dong"
    URGED = "duoc-van-dong"
    MOBILISES = "huy-dong"
    MOBILISED = "duoc-huy-dong"
    COMPETES = "thi-dua"


ROLE_LABELS = {
    Role.ISSUES: "Ban hành",
    Role.ASKS: "Đề nghị",
    Role.ASKED: "Được đề nghị",
    Role.DIRECTED: "Được chỉ đạo",
    Role.GOVERNS: "Lãnh đạo",
    Role.LEADS: "Chủ trì",
    Role.ADVISES: "Tham mưu",
    Role.JOINS: "Phối hợp",
    Role.WITH: "Cùng phối hợp",
    Role.CARRIES_OUT: "Thực hiện",
    Role.DIRECTS: "Chỉ đạo",
    Role.ORIENTS: "Định hướng",
    Role.ORIENTED: "Được định hướng",
    Role.COMMENDS: "Khen thưởng",
    Role.REPORTS: "Báo cáo",
    Role.RECEIVES: "Nhận báo cáo",
    Role.GATHERS: "Tổng hợp",
    Role.ADVISED: "Được tham mưu",
    Role.ANSWERS: "Được xác định rõ trách nhiệm",
    Role.EXEMPLARY: "Gương mẫu",
    Role.URGES: "Vận động",
    Role.URGED: "Được vận động",
    Role.MOBILISES: "Huy động",
    Role.MOBILISED: "Được huy động",
    Role.COMPETES: "Thi đua",
}
"""What a body is said to do."""


class Duty(Model):
    """One role, and the bodies a clause gives it to."""

    role: Role = F(
        "Vai trò",
        "Đúng động từ của điều ấy: chu-tri, phoi-hop, tham-muu, thuc-hien, chi-dao, bao-cao, nhan-bao-cao…",
        "chu-tri",
    )
    bodies: list[AgencyRef] = F(
        "Cơ quan", "Mã cơ quan, nhóm cơ quan, đúng như điều ấy gọi tên.", ["so-gddt"], min_length=1
    )

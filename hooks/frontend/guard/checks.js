/* Further questions about what a rule found; hooks/guard/checks.py asks the same, and a test holds both to one table of cases. */

/** @typedef {{text: string, start: number, end: number, found: string}} Seen small letters, and where */

/** @type {Record<string, string>} */
const WORDS = { không: "0", khong: "0", một: "1", mot: "1", mốt: "1", hai: "2", ba: "3", bốn: "4", bon: "4", tư: "4", tu: "4", năm: "5", nam: "5", lăm: "5", lam: "5", sáu: "6", sau: "6", bảy: "7", bay: "7", bẩy: "7", tám: "8", tam: "8", chín: "9", chin: "9", o: "0", l: "1", i: "1" };
const before = (/** @type {Seen} */ { text, start }, most = 60) => text.slice(Math.max(0, start - most), start);
const behind = (/** @type {Seen} */ { text, end }, most = 60) => text.slice(end, end + most);
const bare = (/** @type {string} */ text) => text.replace(/[^0-9]/g, "");
const w = (/** @type {string} */ words) => new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words})(?![\\p{L}\\p{N}_])`, "gu");
const has = (/** @type {RegExp} */ rule, /** @type {string} */ text) => text.search(rule) >= 0;
/** @type {(text: string) => number[]} */
const years = (text) => (text.match(/(?<![0-9])(?:19|20)[0-9][0-9](?![0-9])/g) || []).map(Number);

const ADULT = w("cô|thầy|giáo viên|gv|gvcn|chủ nhiệm|chu nhiem|giao vien|dạy|day|phụ trách|phu trach|hiệu trưởng|hieu truong|hiệu phó|mở lớp|giảng viên|bà|ông|ông bà|tổ trưởng|bảo mẫu|tặng|trao|thăm|nói chuyện|giao lưu|nhà (?:văn|thơ|báo)|nhà giáo|danh nhân|nhạc sĩ|họa sĩ|nghệ sĩ|bác sĩ|kỹ sư|tiến sĩ|cựu học sinh|phóng viên|chủ tịch|giám đốc|bí thư(?! (?:chi )?đoàn)|phụ huynh|phu huynh|(?<!tật )vận động|đỡ đầu");
const NAMED_AFTER = /(?:trường|chuyên|tiểu học|thcs|thpt|mầm non|mẫu giáo|(?<![\p{L}\p{N}_])th|đường|giải|quỹ|học bổng|mang tên|(?<!họ )(?<!họ và )tên|phường|xã|ấp|thôn|buôn|bon|phố|công viên|truong|tieu hoc|anh hùng|liệt sĩ|liên đội|chi đội|báo|đài|tỉnh|thành phố|tp|tp\.|ủy|sở)\s{1,2}$/u;
const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])[0-9]{7}$/;
const COUNTED = /^[0-9]{2}(?:, [0-9]{2}){4,}$/; // 01, 02, 03: one number after the other
const THOUSANDS = /^[1-9][0-9]{0,2}(?:\.[0-9]{3})+$/;
const PLAYED = w("nhân vật|tiểu phẩm|vở kịch|hoạt cảnh|vai|trong truyện|cổ tích|(?:được|do) (?:các em|các bạn|lớp|học sinh)"), HEROES = /^(?:(?:em|anh|chị|hai chị em) )?(?:kim đồng|lê văn tám|võ thị sáu|nguyễn văn trỗi|trần quốc toản|lý tự trọng|nguyễn bá ngọc|vừ a dính|phạm ngọc đa|trần văn ơn|tô vĩnh diện|quách thị trang|dương văn nội|lượm|trưng trắc)(?![\p{L}\p{N}_])/u;
const TOLD_IN_A_BOOK = /^\s(?:trong|của) (?:truyện|phim|sách|bài thơ|câu chuyện)(?![\p{L}\p{N}_])/u;
const isStory = (/** @type {string} */ found) => has(PLAYED, found) || HEROES.test(found);
const YOUNG = w("học sinh|hs|học trò|em|cháu|bé|nhí|tuổi|đội viên|thí sinh|lớp trưởng|học lớp|đang học|lớp (?:lá|chồi|mầm)|mầm non|mẫu giáo");
const CALLED = /(?:công ty|doanh nghiệp|dntn|tnhh|cổ phần|hợp tác xã|htx|cửa hàng|cơ sở|nhà sách) (?:cô|bà|ông|anh|chị|thầy)(?![\p{L}\p{N}_])/gu;
const CHILD_CALLED = /(?<![\p{L}\p{N}_])(?:em|cháu|bé|con|học trò|học sinh|nữ sinh|nam sinh)(?![\p{L}\p{N}_])[^,;:]{0,20}\stên\s{1,2}$/u;
const KIN = /(?:con|cháu)(?: (?:gái|trai|nội|ngoại|út|lớn|đầu|cả)){0,2}(?: của)? (?:ông bà|ông|bà|anh|chị|cô|thầy)(?![\p{L}\p{N}_])|(?:cô|cậu) (?:bé|học trò|học sinh|nữ sinh|nam sinh)/gu;
const COMPANY = w("công ty|cty|doanh nghiệp|dn|dntn|tnhh|cổ phần|hợp tác xã|htx|chi nhánh|cơ quan|đơn vị|tổ chức|trường|ubnd|hội|quỹ|cơ sở|cửa hàng|trung tâm|phòng(?! (?:số|trọ))|nhà in|nhà xuất bản|nxb|ngân hàng|tập đoàn|nhà máy|xí nghiệp|siêu thị|nhà sách|cong ty|báo(?! cáo)|đài|sở|thư viện|bệnh viện|đại học|tòa soạn|doanh nghiep|hop tac xa|truong (?:mam non|tieu hoc|thcs|thpt)|thu vien|hoi khuyen hoc|benh vien|trung tam|uy ban");
const SOMEBODY = w("cậu|chú|bác|dì|ông|bà|anh|chị|em|cháu|bé|con|cô|cụ|thầy|mẹ|tôi|mình|nó|bạn");
const OWN_BEHIND = /^\s?,?\s?(?:(?:tôi|em|cháu|mình) (?:tên|là)(?![\p{L}\p{N}_])|(?:là )?(?:của|mang tên|tên) (?:ông|bà|anh|chị|tôi|tui|em|mình|thầy|cô|bác|chú|cậu|dì))(?![\p{L}\p{N}_])/u;
const GIVES = /(?<![\p{L}\p{N}_])(?:tặng|trao|thăm)(?=[^.;!?\n]{0,40}\scho\s{1,2}(?:em\s|cháu\s)?$)/gu;
const MEETS = /^.*(?<![\p{L}\p{N}_])(?:gặp(?: gỡ| lại)?|kể về|nói về|viết về|nhắc đến|nhắc tới|khen|phỏng vấn|chở|đưa|đón|dắt|cõng|nuôi|giới thiệu|chúc mừng|tuyên dương|phụ huynh|là (?:ba|má|mẹ|cha|bố) của) (?:em |bạn |cháu |bé )?$/u;
const DEAD = w("hy sinh|hi sinh|liệt sĩ|anh hùng");
const SCHOOL = w("trường(?! (?:đại học|cao đẳng|trung cấp|chính trị))|tiểu học|thcs|thpt|mầm non|mẫu giáo|th|liên đội");
const WON = w("giải|huy chương|hcv|hcb|hcđ|thí sinh|bảng|đạt|đoạt|giành|điểm|thủ khoa|á khoa|hạng|học sinh|hs|học bổng|em|bạn|khen|tuyên dương|xuất sắc|học trò|vinh danh|danh sách|violympic");
const PRAISED = w("giải|hạng|nhất|nhì|khen|tuyên dương|vinh danh|thủ khoa|danh sách|xuất sắc|học bổng|huy chương|học sinh|hs");
const DAYS = /(?<![\p{L}\p{N}_])(?:ngày|lịch|trực|sáng|chiều|tối|thứ|từ|đến|lúc|tỷ số|tỉ số|hiệp|thắng|khai mạc|khai giảng|cuộc thi|hội thi|hội trại)(?![\p{L}\p{N}_])[^,;:–-]{0,40}$/u;
const GROWN_UP = new RegExp(ADULT.source.replace("|tặng|trao|thăm|nói chuyện|giao lưu", ""), "gu");
const CALLED_SO = w("(?:mang|đặt|đường|sách|truyện|phim|nhóm|clb|câu lạc bộ|chó|mèo|trường|lớp|bài|ghi|điền|viết|ký) tên");
const BEASTS = w("bò|bê|trâu|nghé|heo|lợn|gà|vịt|chó|mèo|dê|cừu|thỏ|chim|cá|trứng|lứa|ổ|nái|đàn|hội|thành lập|quyết định|mất|qua đời|hy sinh");
const FAMOUS = /(?<![\p{L}\p{N}_])(?:thi hào|danh y|vua|trạng nguyên|nhạc sĩ|nhà văn|nhà thơ|họa sĩ|đại tướng|tướng|danh nhân|chí sĩ|nhà cách mạng|chủ tịch|tổng bí thư|anh hùng|liệt sĩ|nhà giáo)(?![\p{L}\p{N}_])[^.;!?\n]{0,40}$/u;
const DIED = w("mất|qua đời|hy sinh");
const TAGS = w("artist|copyright|model|software|make|serial|imei|body|lightroom|photoshop|photo|tệp|thuộc tính");
/** @type {(seen: Seen, most: number, least: number) => [string, string]} what stands in the same sentence before and behind */
const sentence = (seen, most, least) => [before(seen, most).replace(/.*[.!?\n]\s/s, ""), behind(seen, least).split(/[.!?\n]/)[0]];
const NO_PUPIL = /(?<![\p{L}\p{N}_])(?:khối|nhà|bảng|phòng|hộp|tập|sách|vở|tổ|đội|nhóm|chi hội|đường|cơ sở|xe|mẫu|khu|dãy|tầng|cổng|giải)(?![\p{L}\p{N}_])[^,;:]{0,20}$/u;
const GROWN = /(?<![0-9])(?:1[89]|[2-9][0-9])\s?tuổi/u;
const PHOTO = /(?<![\p{L}\p{N}_])(?:ảnh|hình|chụp|quay|flycam|drone|dji|gopro|iphone|samsung|oppo|camera|owner|exif|xmp|metadata|siêu dữ liệu|lens|ống kính|canon|nikon|sony|fujifilm|panasonic|lumix|iso|eos|dsc|img)(?!\p{L})|\.(?:jpe?g|nef|cr2|arw|heic)/u;
const OWN = w("cá nhân|ca nhan|tncn|thu nhập|npt|người(?! (?:bán|mua))|nguoi|ông|bà|anh|chị|bạn|thí sinh|tôi|của em|thầy|cô");

/**
 * The digits of a number as people write it, with words and letters for some.
 * @param {string} found
 */
export function digitsOf(found) {
  return (found.match(/[0-9]|\p{L}+/gu) || []).map((piece) => (/[0-9]/.test(piece) ? piece : WORDS[piece] ?? [...piece].map((letter) => WORDS[letter] ?? "").join(""))).join("");
}

/* A number whose word stands elsewhere in its sentence, as hooks/guard/far.py. */
const END = /[;!?\n]|(?<![0-9])(?<!no)(?<!so)\.\s/;
/** @type {(seen: Seen) => [string, string]} */
const around = (seen) => [before(seen, 70).split(END).pop() ?? "", behind(seen, 40).split(END)[0]];
const MACHINE = /(?:serial|[sx]ê[ -]?ri|seri|số (?:thân )?máy|mã (?:máy|thiết bị)|(?<![\p{L}\p{N}_])sn(?![\p{L}\p{N}_])|imei|mang số)/u;
/** @type {(words: RegExp, counts: number[]) => (seen: Seen) => boolean} */
const toldBy = (words, counts) => (seen) => {
  const digits = bare(seen.found);
  return counts.includes(digits.length) && !digits.endsWith("00000") && words.test(around(seen).join(" "));
};
const paperTold = toldBy(/căn cước|cccd|cmnd|chứng minh|định danh|hộ chiếu|giấy tờ|bằng lái|gplx|hộ khẩu/, [8, 9, 12]);
const taxTold = toldBy(/thuế|(?<![\p{L}\p{N}_])mst(?![\p{L}\p{N}_])/u, [10, 13]);
const insuredTold = toldBy(/bhxh|bhyt|bảo hiểm|(?<![\p{L}\p{N}_])(?:trả|số|giữ|lấy|cuốn) sổ(?![\p{L}\p{N}_])|vssid/u, [10]);
const accountTold = toldBy(/tài khoản|stk|chuyển khoản|(?<![\p{L}\p{N}_])(?:tk|ck)(?![\p{L}\p{N}_])|bank|momo|agribank|bidv|ngân hàng|(?<![\p{L}\p{N}_])(?:vcb|acb)(?![\p{L}\p{N}_])/u, [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);

/** @type {Record<string, (seen: Seen) => boolean>} */
export const CHECKS = {
  phone(seen) {
    const { found } = seen;
    if (COUNTED.test(found)) return false;
    let digits = digitsOf(found);
    if (/^[(+]*(?:[0o]{2})?84/.test(found) || /^0840?[35789][0-9]{8}$/.test(digits)) digits = digits.replace(/^0{0,2}840?/, "0");
    if (!/[0-9]/.test(found)) return digits.length >= 9 && digits.length <= 11 && digits.startsWith("0");
    if (MOBILE.test(digits) || MOBILE.test((found.match(/^[0-9]+/) ?? [""])[0])) return true; // the second: “0912345678, 40 cuốn”
    const bare = found.replace(/(?<=[0-9])[^0-9]+$/, ""); // “0912 345 678 không?”: a word of the sentence, no digit
    if (bare !== found) return CHECKS.phone({ ...seen, found: bare });
    if (/^(?:02[0-9]{9}|0[2-8][0-9]{8}|01[2689][0-9]{8})$/.test(digits)) return digits.length === 11 || !/^[0-9]{9,11}$/.test(found);
    const row = found.replace(/(?<=[0-9])(?:\s?[,(/|]\s?|\s[\-–]\s)[0-9]{1,4}$/, ""); // “0613 829 475 - 32 hộ”
    return row !== found && CHECKS.phone({ ...seen, found: row });
  },
  citizen({ found }) {
    const digits = digitsOf(found), place = digits.slice(0, 3);
    return digits.length === 12 && place <= "096" && place > "000" && !digits.endsWith("00000") && !/^[01]+$/.test(digits);
  },
  no_sum: ({ found }) => !found.endsWith("00000"),
  no_year({ found }) {
    const match = found.match(/[0-9][0-9oil .\-\n]*$/), digits = match ? digitsOf(match[0]) : "";
    if (/định danh (?:của )?(?:cơ sở|đơn vị|tổ chức|cơ quan|trường|doanh nghiệp|hợp tác xã)/.test(found)) return false;
    if (match && digits.length < 9 && THOUSANDS.test(match[0].trim())) return false;
    return digits.length >= 4 && !/^(?:19|20)[0-9][0-9]$/.test(digits) && !digits.endsWith("00000");
  },
  birth(seen) {
    if ((seen.found.includes("đời") || seen.found.startsWith("sinh nhật lần")) && /(?:hội|trường|ubnd|trung tâm|thư viện|báo|công ty|quỹ|đội|đảng|đoàn|mô hình|câu lạc bộ|phong trào|lớp|tổ chức|nhóm|tờ|tổ hợp tác|hợp tác xã|tủ sách|dự án|chương trình|cuộc thi|ngôi làng)\s/.test(before(seen))) return false;
    if (/sinh(?: nhật)? của (?:báo|hội|trường|đảng|đoàn|đội|tờ)/.test(seen.found)) return false;
    if (seen.found.includes("ra đời") && !has(SOMEBODY, before(seen))) return false;
    const told = years(seen.found);
    if (FAMOUS.test(before(seen, 50)) && ((told.length ? Math.max(...told) : 1931) < 1931 || has(DIED, behind(seen, 40)))) return false;
    return told.every((year) => year >= 1915) && !/^[,.]?\s(?:năm\s)?1[0-8][0-9][0-9](?![0-9])/.test(behind(seen, 12));
  },
  named_birth(seen) {
    if (/^(?:hà (?:nội|nam|tĩnh|giang)|lâm đồng|thái (?:nguyên|bình)|cao bằng|sơn la)/.test(seen.found)) return false;
    const told = years(seen.found), last = told[told.length - 1];
    return told.length > 0 && last >= 1915 && last <= 2020 && !NAMED_AFTER.test(before(seen));
  },
  account(seen) {
    const { found } = seen;
    const match = found.match(/[0-9o][0-9oil .\-]*[a-z]{0,2}[0-9 .\-]*$/) || found.match(/[0-9][0-9 .\-]*(?:[a-z]{1,2}(?=[0-9]))?[0-9 .\-]*/), number = match ? match[0].trim() : "", digits = digitsOf(number);
    if (THOUSANDS.test(number) || digits.endsWith("00000")) return false;
    if (/^1[89]00[0-9]{4}(?:[0-9]{2})?$/.test(digits) || /(?<![0-9])[0-9]{4}\.[0-9]\.[0-9]{7}(?![0-9])/.test(found + behind(seen, 12))) return false;
    if (/mã số|(?<![\p{L}\p{N}_])mst(?![\p{L}\p{N}_])/u.test(found)) return false;
    return digits.length >= (/^(?:stk|số tài khoản|so tai khoan|số tk)/.test(found) ? 4 : 6);
  },
  tax(seen) {
    const ofAPerson = /(?<![0-9])(?<![0-9][ .,\-/\n])8[0-9 .,\-/\n]+$/.test(seen.found);
    if (ofAPerson && (before(seen).includes("hộ kinh doanh") || !has(COMPANY, before(seen, 40)))) return true;
    if (OWN_BEHIND.test(behind(seen, 40).split(/[;.!?\n]/)[0]) || (has(OWN, seen.found) && !has(COMPANY, seen.found))) return true;
    if (/^\s?-\s?[0-9]{3}(?![0-9])/.test(behind(seen, 40)) && !ofAPerson) return false;
    const told = (before(seen, 80).replace(ofAPerson ? /.*[;.!?\n]\s/s : /.*[.!?\n]\s/s, "") + seen.found).replace(CALLED, "công ty"), after = behind(seen, 40).split(/[;.!?\n]/)[0];
    const last = (/** @type {RegExp} */ rule) => Math.max(-1, ...[...told.matchAll(rule)].map((m) => m.index));
    const company = last(COMPANY), own = last(OWN);
    return company >= 0 ? own > company : own >= 0 || !has(COMPANY, after);
  },
  card: ({ found }) => bare(found).length === 13,
  nine({ found }) {
    const parts = found.split(/(?<![\p{L}\p{N}_])(?:số|so|là|la)(?![\p{L}\p{N}_])/u);
    return digitsOf(parts[parts.length - 1]).length >= 9;
  },
  eight({ found }) {
    const parts = found.split(/(?<![\p{L}\p{N}_])(?:số|so|là|la|khoản|khoan|stk|tk)(?![\p{L}\p{N}_])/u);
    return digitsOf(parts[parts.length - 1]).length >= 8;
  },
  dictated: ({ found }) => !COUNTED.test(found) && MOBILE.test(bare(found)),
  insurance: (seen) => !/(?<![\p{L}\p{N}_])(?:tài khoản|stk|số tk)(?![\p{L}\p{N}_])/u.test(before(seen, 30) + seen.found) && !/(?<![0-9])02[0-9](?:[ .\-]?[0-9]){8}$/.test(seen.found),
  position(seen) {
    const parts = [...seen.found.matchAll(/[0-9]{1,3}[.,]([0-9]{3,12})/g)].map((m) => m[1]);
    return parts.every((part) => part.length >= 4) || /(?:tọa độ|toạ độ|toa do|gps|vĩ độ|kinh độ|vị trí|định vị|lat|maps|ghim)/.test(before(seen, 40) + seen.found) || /[0-9]\s?°?\s?[nb](?!\p{L})/u.test(seen.found);
  },
  house(seen) {
    if (/\/(?:19|20)[0-9][0-9](?![0-9])/.test(seen.found)) return false;
    if (/^[a-z]{1,2}[0-9]/.test(seen.found)) return true;
    const match = seen.found.match(/(?<![0-9/])([0-9]{1,4})\/([0-9]{1,4})(?![0-9/a-z])/);
    if (!match || Number(match[1]) > 31 || Number(match[2]) > 12) return true;
    if (/đường|duong|hẻm|hem|ngõ|phố|kiệt/.test(seen.found)) return !/(?<![\p{L}\p{N}_])(?:đến|từ)\s$/u.test(before(seen, 5));
    if (/[|;]\s?$/.test(before(seen, 3)) && /^\s?(?:[|;\n]|$)/.test(behind(seen, 3))) return true; // a cell of its own
    return /(?<![\p{L}\p{N}_])(?:ở|ngụ|trú|địa chỉ|đ\/c|nhà|số|tại)[^\p{L}\p{N}_]{0,3}(?:số[^\p{L}\p{N}_])?$/u.test(before(seen, 20)) || /tổ|kp|khu phố/.test(seen.found);
  },
  street(seen) {
    if (/\/(?:19|20)[0-9][0-9](?![0-9])/.test(seen.found)) return false;
    const tail = seen.found.match(/[0-9][0-9a-z/\-]*,?\s+(.*)$/), name = tail ? tail[1] : "";
    if (/^(?:quốc lộ|ql|tỉnh lộ)/.test(name)) return true;
    if (/^\s?,?\s?(?:phường|xã|p\.|x\.|tp|khu phố|kp|quận|q\.|thành phố|thị trấn|tt\.|đặc khu|ấp|thôn|tổ|phuong|quốc lộ)/.test(behind(seen, 20)) || /\s(?:phường|xã|p|tp)$/.test(name)) return true;
    if (/^[^.;!?\n]{0,25}[(,]\s?(?:nhà\s)?(?:bà|ông|anh|chị|cô|chú|cụ)\s/.test(behind(seen, 40))) return true;
    return seen.found.includes("/") && (/^(?:số|so)/.test(seen.found) || CHECKS.house(seen)) && /\s/.test(name);
  },
  sent: ({ found }) => !/\/(?:19|20)[0-9][0-9](?![0-9])/.test(found),
  named_house: (seen) => CHECKS.house(seen) && !NAMED_AFTER.test(before(seen)),
  begins(seen) {
    const told = before(seen, 3).trimEnd();
    return !told || ",;:(|.".includes(told[told.length - 1]);
  },
  child(seen) {
    const told = before(seen, 50).replace(/.*[.;!?\n]\s?/s, "").replace(GIVES, "").replace(MEETS, "").replace(KIN, "con"), inside = seen.found.replace(KIN, "con");
    if ((NAMED_AFTER.test(told) && !CHILD_CALLED.test(told)) || has(ADULT, inside) || isStory(inside) || TOLD_IN_A_BOOK.test(behind(seen, 20))) return false;
    if (GROWN.test(told.slice(-30) + inside + behind(seen, 25)) || has(DEAD, behind(seen, 40))) return false;
    if (!has(ADULT, told)) return true;
    return /^(?:em|e|cháu|bé|bạn|trò|học|hs|nữ|nam|con|nhóc|thằng|(?:chị|anh) em|chau|be|ban|tro|hoc)(?![\p{L}\p{N}_])/u.test(inside) && !/\s(?:là|dạy|chủ nhiệm|phụ trách)\s/.test(inside);
  },
  child_called: (seen) => !has(CALLED_SO, seen.found) && CHECKS.child(seen),
  contest(seen) {
    const [told, after] = sentence(seen, 70, 70), around = `${told} ${seen.found} ${after}`;
    if (NAMED_AFTER.test(told) || has(GROWN_UP, around) || isStory(seen.found)) return false;
    if (seen.found.includes(",") && has(SCHOOL, told.split(/[;:]/).pop() || "")) return false;
    return has(WON, around) && !has(DEAD, after);
  },
  in_class(seen) {
    const [told] = sentence(seen, 40, 0);
    return !NAMED_AFTER.test(told) && !NO_PUPIL.test(told + seen.found) && !has(ADULT, told + seen.found);
  },
  graded(seen) {
    const [told, after] = sentence(seen, 70, 40);
    if (NAMED_AFTER.test(told) || has(GROWN_UP, told + seen.found + after) || DAYS.test(told)) return false;
    if (seen.found.includes("/") && (seen.found.match(/\p{L}+/gu) || []).length < 3 && !/[(,;|–-]/.test(seen.found)) return false;
    return has(PRAISED, `${told} ${after}`);
  },
  gift(seen) {
    const [told, after] = sentence(seen, 90, 40), found = seen.found.replace(/^(?:tặng|trao)/, "");
    return has(SCHOOL, told) && !has(GROWN_UP, (found + after.split(/[,(]? ?con(?![\p{L}\p{N}_])/u)[0]).replace(KIN, "con")) && !GROWN.test(found + after);
  },
  borne: (seen) => !has(BEASTS, before(seen, 40) + seen.found + behind(seen, 15)) && CHECKS.birth(seen),
  taxed: (seen) => /(?:khấu trừ|danh sách|bảng kê|quyết toán|thu nhập|thù lao|tncn)[^\n]{0,150}$/.test(before(seen, 160)) && !has(COMPANY, before(seen, 40)),
  paper_told: paperTold,
  tax_told: (seen) => taxTold(seen) && CHECKS.tax(seen),
  insured_told: (seen) => insuredTold(seen) && CHECKS.insurance(seen),
  account_told: (seen) => !/^(?:1[89]00|[0-9]{4}\.[0-9]\.[0-9]{7})/.test(seen.found) && accountTold(seen),
  camera_told(seen) {
    const [told, after] = around(seen);
    return MACHINE.test(told.slice(-40)) && !/^0[35789][0-9]{8}$/.test(seen.found) && PHOTO.test(`${told} ${seen.found} ${after}`);
  },
  no_zero: (seen) => /số (?:không|0)(?![\p{L}\p{N}_])|không (?:ở |phía |đằng )?(?:đầu|trước)(?![\p{L}\p{N}_])/u.test(`${before(seen)} ${behind(seen)}`) && MOBILE.test("0" + digitsOf(seen.found).slice(-9)),
  tag(seen) {
    const around = before(seen, 80) + behind(seen, 80);
    return PHOTO.test(around) || has(TAGS, around);
  },
  child_told(seen) {
    const told = before(seen, 40).replace(/.*[.;!?\n]\s?/s, "").replace(GIVES, "").replace(/(?:ông|bà) (?:nội|ngoại)/g, "");
    if (/(?<![\p{L}\p{N}_])(?:ông|bà|anh|chị|cô|chú|bác|thầy|dì|cậu)\s$/u.test(told) || has(w("con|cháu|các em"), seen.found) || !has(YOUNG, told + seen.found) || isStory(seen.found) || GROWN.test(told.slice(-30) + seen.found + behind(seen, 25))) return false;
    return !(NAMED_AFTER.test(told) || has(ADULT, told + seen.found));
  },
  class_first: (seen) => !has(ADULT, (/(?<![\p{L}\p{N}_])(?:em|cháu|bé|bạn|trò|học sinh|học trò) [^,;.]{2,40}$/u.test(seen.found) ? "" : before(seen, 25)) + seen.found) && !/(?:đường|mang tên)\s/.test(seen.found),
  camera(seen) {
    const around = before(seen, 80) + seen.found + behind(seen, 80);
    return /^(?:camera|lens|body|internal)/.test(seen.found) || PHOTO.test(around) || (seen.found.startsWith("chủ") && /sê[ -]?ri|serial|imei/.test(around));
  },
  profile({ found }) {
    const path = found.slice(found.indexOf("/") + 1).replace(/^[/@]+|[/@]+$/g, "");
    return found.includes("/") && path.length >= 3 && !["home", "login", "photo", "reel"].includes(path);
  },
  nick({ found }) {
    const name = found.split(/[\s:=]+/).pop() || "";
    return !/^[a-z]+\.(?:com|vn|net)$/.test(name) && !/^(?:bao|hoi|truong|ubnd)/.test(name);
  },
};

//! Arabic and Hebrew, which run from right to left.

use super::Culture;

/// Arabic.
pub const ARABIC: Culture = Culture {
    first: &[
        ("محمد", "mohammed"),
        ("فاطمة", "fatima"),
        ("ليلى", "layla"),
        ("عبد الرحمن", "abdulrahman"),
        ("يوسف", "yusuf"),
    ],
    last: &[
        ("الخطيب", "alkhatib"),
        ("حداد", "haddad"),
        ("المصري", "almasri"),
        ("بن علي", "benali"),
        ("الزهراني", "alzahrani"),
    ],
    companies: &[
        "شركة {last} ل{trade}",
        "مؤسسة {last} وأولاده",
        "مجموعة النور ل{trade} ش.م.م.",
    ],
    trades: &["لبرمجيات", "لتجارة", "لأجهزة الطبية", "لهندسة"],
    phones: &["+971 4 ### ####", "+20 2 ########", "05########"],
};

/// Hebrew.
pub const HEBREW: Culture = Culture {
    first: &[
        ("נועה", "noa"),
        ("יוסף", "yosef"),
        ("אבישג", "avishag"),
        ("דוד", "david"),
        ("שירה", "shira"),
    ],
    last: &[
        ("כהן", "cohen"),
        ("לוי", "levi"),
        ("בן־דוד", "ben-david"),
        ("מזרחי", "mizrahi"),
        ("אברהם", "avraham"),
    ],
    companies: &["{last} {trade} בע״מ", "אחים {last}", "{trade} הצפון בע״מ"],
    trades: &["תוכנה", "מכשור", "הנדסה", "דפוס"],
    phones: &["+972 3-###-####", "05#-#######"],
};

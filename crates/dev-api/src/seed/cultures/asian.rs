//! Japanese and Chinese.

use super::Culture;

/// Japanese.
pub const JAPANESE: Culture = Culture {
    first: &[
        ("さくら", "sakura"),
        ("太郎", "taro"),
        ("健一", "kenichi"),
        ("ユウコ", "yuko"),
        ("美咲", "misaki"),
        ("がく", "gaku"),
    ],
    last: &[
        ("佐藤", "sato"),
        ("鈴木", "suzuki"),
        ("高橋", "takahashi"),
        ("渡邊", "watanabe"),
        ("小笠原", "ogasawara"),
        ("ビンテ", "binte"),
    ],
    companies: &[
        "株式会社{last}{trade}",
        "{last}{trade}有限会社",
        "{trade}ジャパン合同会社",
    ],
    trades: &["製作所", "ソフトウェア", "電機", "精密工業", "システムズ"],
    phones: &["03-####-####", "+81 90-####-####", "0120-###-###"],
};

/// Chinese, simplified and traditional.
pub const CHINESE: Culture = Culture {
    first: &[
        ("伟", "wei"),
        ("秀英", "xiuying"),
        ("思远", "siyuan"),
        ("丽", "li"),
        ("建国", "jianguo"),
        ("雨桐", "yutong"),
    ],
    last: &[
        ("王", "wang"),
        ("李", "li"),
        ("歐陽", "ouyang"),
        ("陳", "chen"),
        ("赵", "zhao"),
        ("诸葛", "zhuge"),
    ],
    companies: &[
        "{last}氏{trade}有限公司",
        "北京{trade}股份有限公司",
        "上海{last}{trade}有限公司",
    ],
    trades: &["科技", "软件", "仪器", "貿易", "自动化"],
    phones: &["+86 10 #### ####", "138########", "+852 #### ####"],
};

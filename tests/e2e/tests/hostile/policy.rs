//! The Trusted Types policy: no sink accepts markup that runs, and no text becomes code.

use e2e::{Fixture, journey, json};

use crate::watch::run_in_page;

/// tests/browser/trusted_types.rs knows many more.
const REFUSED: &[&str] = &[
    "<script>window.__hit = 1</script>",
    "<img src=x onerror=\"window.__hit = 1\">",
    "<iframe srcdoc=\"<script>parent.__hit = 1</script>\"></iframe>",
    "<a href=\"&#106;avascript:window.__hit = 1\">x</a>",
    "<svg><script>window.__hit = 1</script></svg>",
];

const ALLOWED: &[&str] = &[
    "<a href=\"/customers\" class=\"button\">x</a>",
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
        const fragments = [];
        const frame = document.createElement('iframe');
        const doors = {
            innerHTML: () => { box.innerHTML = markup; },
            insertAdjacentHTML: () => box.insertAdjacentHTML('beforeend', markup),
            fragment: () => fragments.push(document.createRange().createContextualFragment(markup)),
            parser: () => fragments.push(new DOMParser().parseFromString(markup, 'text/html').body),
            srcdoc: () => { frame.srcdoc = markup; },
        };
        for (const [name, door] of Object.entries(doors)) {
            const [outcome, fault] = await outside(door);
            if (outcome !== 'ran') throw new Error(`${name} ended the code that inserts: ${fault}`);
        }
        const [outcome] = await outside(() => document.write(markup));
        if (outcome !== 'refused') throw new Error(`the page was replaced by ${markup}`);
        if ([box, ...fragments].some(it => it.childNodes.length) || frame.srcdoc) {
            throw new Error(`${markup} was inserted: ${box.outerHTML}`);
        }
    }
    for (const markup of input.allowed) {
        const box = document.createElement('div');
        await outside(() => { box.innerHTML = markup; });
        if (box.innerHTML !== markup) throw new Error(`${markup} was refused: ${box.outerHTML}`);
    }
    if (window.__hit !== undefined) throw new Error('it ran');";

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
fn markup_that_runs_is_refused_quietly() {
    journey(Fixture::customers(1), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(1).await;
        page.allow_console("TrustedHTML");
        page.allow_console("Trusted Types");
        page.allow_console("CSP violation");
        let input = json!({"refused": REFUSED, "allowed": ALLOWED});
        run_in_page(page, &format!("{OUTSIDE} {MARKUP}"), &input).await;
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

//! What stands in for Chromium's accessibility tree and console in Firefox and WebKitGTK.

use e2e::{App, Engine, Fixture, journey, until};

const OTHERS: [Engine; 2] = [Engine::Firefox, Engine::WebKit];

/// Makes elements by their tags, attributes and texts, at the end of the one with this id or the body.
const MAKE: &str = "const make = (parent, tag, attributes = {}, text = '') => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.append(text);
        (document.getElementById(parent) ?? document.body).append(element);
    };";

fn in_others(test: impl AsyncFn(&App)) {
    for engine in OTHERS {
        journey(Fixture::customers(0).in_engine(engine), async |app| {
            app.page.goto("/customers").await;
            app.page.button("Sign in").wait().await;
            test(app).await;
        });
    }
}

#[test]
fn finds_what_a_screen_reader_meets() {
    in_others(async |app| {
        let page = &app.page;
        let elements = "make('', 'button', {}, 'Shown');
            make('', 'button', {'aria-label': 'Named'}, 'Text');
            make('', 'button', {id: 'invisible'}, 'Invisible');
            document.getElementById('invisible').style.visibility = 'hidden';
            make('', 'button', {hidden: ''}, 'Not displayed');
            make('', 'button', {role: 'tab'}, 'Of another role');
            make('', 'div', {id: 'silent', 'aria-hidden': 'true'});
            make('silent', 'button', {}, 'Silent');
            make('', 'div', {id: 'inert', inert: ''});
            make('inert', 'button', {}, 'Inert');
            make('', 'dialog', {id: 'dialog', 'aria-label': 'Before all'});
            make('dialog', 'button', {}, 'Inside');";
        page.script(&format!("{MAKE}{elements}"), vec![]).await;
        page.button("Shown").wait().await;
        page.button("Named").wait().await;
        page.role("tab", "Of another role").wait().await;
        for name in [
            "Text",
            "Invisible",
            "Not displayed",
            "Of another role",
            "Silent",
            "Inert",
            "Inside",
        ] {
            assert!(!page.button(name).is_there().await, "{name}");
        }
        let open = "document.getElementById('dialog').showModal()";
        page.script(open, vec![]).await;
        page.button("Inside").wait().await;
        assert!(!page.button("Shown").is_there().await);
        page.button("Inside")
            .within(&page.dialog("Before all"))
            .wait()
            .await;
    });
}

#[test]
fn errors_of_a_page_are_reported() {
    in_others(async |app| {
        // Firefox's driver keeps errors of its own scripts from the page, but not events.
        let errors = "console.error('on the console');
            dispatchEvent(new ErrorEvent('error', {message: 'thrown'}));
            const promise = new Promise(() => {});
            dispatchEvent(new PromiseRejectionEvent('unhandledrejection',
                {promise, reason: 'in vain'}));
            new Image().src = 'http://elsewhere.example/picture.png'";
        let words = ["on the console", "thrown", "in vain", "CSP violation: img"];
        for word in words {
            app.page.allow_console(word);
        }
        app.page.script(errors, vec![]).await;
        for word in words {
            until(word, true, async || {
                app.site.reports().iter().any(|it| it.contains(word))
            })
            .await;
        }
    });
}

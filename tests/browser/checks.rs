//! public/boot/checks.js: what the browser lacks, and whose error it is.

use js_sys::{Error, Function, Reflect, global};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "/public/boot/checks.js")]
extern "C" {
    #[wasm_bindgen(js_name = missingFeature)]
    fn missing_feature(scope: &JsValue) -> Option<String>;
    #[wasm_bindgen(js_name = isOwn)]
    fn is_own(error: &JsValue, stem: &str) -> bool;
    #[wasm_bindgen(js_name = isOwn)]
    fn is_own_at(error: &JsValue, stem: &str, running: &str) -> bool;
}

const STEM: &str = "/desk/customer-desk-0123456789abcdef";

/// The stacks of errors of other scripts, as Chromium, Firefox and Safari write them.
const FOREIGN: [&str; 6] = [
    "TypeError: x\n    at chrome-extension://abcdef/content.js:1:2",
    "f@moz-extension://0a1b/content.js:1:2\n",
    "RuntimeError: x\n    at chrome-extension://abcdef/wallet_bg.wasm:wasm-function[9]:0x1",
    "@https://desk.example/customers:1:2",
    "TypeError: Failed to fetch\n    at window.fetch (https://other.example/tag.js:1:2)",
    "",
];

const OWN: [&str; 4] = [
    "NotFoundError: x\n    at a (https://desk.example/desk/customer-desk-0123456789abcdef.js:1:2)",
    "RuntimeError: unreachable\n    at https://desk.example/desk/customer-desk-0123456789abcdef_bg.wasm:wasm-function[9]:0x1",
    "RangeError: Maximum call stack size exceeded\n    at wasm://wasm/00abcdef:wasm-function[9]:0x1",
    "TypeError: x\n    at chrome-extension://abcdef/patch.js:1:2\n    at https://desk.example/desk/customer-desk-0123456789abcdef.js:1:2",
];

#[wasm_bindgen_test]
fn this_browser_lacks_nothing() {
    assert_eq!(missing_feature(&global()), None);
}

#[wasm_bindgen_test]
fn a_missing_feature_is_named() {
    for (path, name) in [
        ("WebAssembly", "WebAssembly"),
        ("AbortSignal", "AbortSignal.timeout"),
        ("AbortSignal.any", "AbortSignal.any"),
        ("HTMLDialogElement", "HTMLDialogElement"),
        ("HTMLElement.prototype.showPopover", "popover"),
        ("ResizeObserver", "ResizeObserver"),
        ("Intl.Collator", "Intl.Collator"),
        ("CSS.supports", "CSS nesting"),
    ] {
        // A scope like the browser's, with copies of the objects on the way to the feature.
        let without = Function::new_with_args(
            "path",
            "const names = path.split('.');
             const last = names.pop();
             const scope = Object.create(globalThis);
             for (const name of ['CSS', 'Intl']) scope[name] = globalThis[name];
             let at = scope;
             for (const name of names) {
                 const value = Object.create(at[name]);
                 Object.defineProperty(at, name, {value});
                 at = value;
             }
             Object.defineProperty(at, last, {value: undefined});
             return scope",
        );
        let scope = without.call1(&JsValue::NULL, &path.into()).unwrap();
        assert_eq!(missing_feature(&scope).as_deref(), Some(name), "{path}");
    }
}

#[wasm_bindgen_test]
fn only_errors_of_the_application_are_its_own() {
    for (stacks, own) in [(&FOREIGN[..], false), (&OWN[..], true)] {
        for stack in stacks {
            assert_eq!(is_own(&error(stack), STEM), own, "{stack}");
        }
    }
    for reason in [JsValue::UNDEFINED, JsValue::NULL, "text".into()] {
        assert!(!is_own(&reason, STEM));
    }
}

/// The application moves the focus, and another script listens.
#[wasm_bindgen_test]
fn a_listener_that_fails_inside_a_call_of_the_application_is_not_its_own() {
    let ours = format!("https://desk.example{STEM}.js:1:2");
    let wasm = format!("https://desk.example{STEM}_bg.wasm:wasm-function[9]:0x1");
    let foreign = "chrome-extension://abcdef/content.js:3:4";
    let tag = "https://desk.example/tag.js:3:4";
    let running =
        format!("Error\n    at https://desk.example/boot.js:1:2\n    at {ours}\n    at {wasm}");
    for thrower in [foreign, tag] {
        let chromium =
            format!("TypeError: x\n    at f ({thrower})\n    at g ({ours})\n    at {wasm}");
        assert!(!is_own_at(&error(&chromium), STEM, &running), "{chromium}");
        let firefox = format!("f@{thrower}\ng@{ours}\n@{wasm}\n");
        assert!(!is_own_at(&error(&firefox), STEM, &running), "{firefox}");
        // The error went through the application, and ended what it did.
        assert!(is_own_at(
            &error(&chromium),
            STEM,
            "Error\n    at https://desk.example/boot.js:1:2"
        ));
    }
    for thrower in [&ours, &wasm] {
        let own = format!(
            "TypeError: x\n    at Array.map (<anonymous>)\n    at g ({thrower})\n    at {wasm}"
        );
        assert!(is_own_at(&error(&own), STEM, &running), "{own}");
    }
}

fn error(stack: &str) -> Error {
    let error = Error::new("x");
    Reflect::set(&error, &"stack".into(), &stack.into()).unwrap();
    error
}

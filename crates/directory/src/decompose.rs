//! The parts of a letter: a base and its accents, or the letters of a ligature (Unicode's
//! compatibility decomposition, NFKD).
//!
//! Unicode's tables are a tenth of the whole download, and every browser has them. So the browser
//! answers in the browser, and a crate with the same tables natively. docs/decisions.md

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use unicode_normalization::char::decompose_compatible as decompose;

/// Calls `each` with the parts of a letter, in their order.
#[cfg(target_arch = "wasm32")]
pub(crate) fn decompose(letter: char, each: impl FnMut(char)) {
    use std::cell::RefCell;
    use std::rc::Rc;

    use hashbrown::HashMap;

    thread_local! {
        // A call of the browser takes about as long as folding a whole name.
        static PARTS: RefCell<HashMap<char, Rc<[char]>>> = RefCell::default();
    }
    let parts = PARTS.with_borrow_mut(|parts| {
        let parts = parts.entry(letter).or_insert_with(|| {
            let text = js_sys::JsString::from(letter.encode_utf8(&mut [0; 4]) as &str);
            String::from(text.normalize("NFKD")).chars().collect()
        });
        Rc::clone(parts)
    });
    parts.iter().copied().for_each(each);
}

//! Intercepts downloads, so that no file is saved.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The intercepted downloads. Dropping it ends the interception.
pub struct Downloads(Array);

impl Downloads {
    /// Intercepts downloads from now on.
    pub fn intercept() -> Self {
        // A click on a link with `download` makes the browser save its target.
        let code = "
            const links = [];
            HTMLAnchorElement.prototype.click = function () {
                if (this.download) links.push(this);
                else HTMLElement.prototype.click.call(this);
            };
            return links;";
        let links = Function::new_no_args(code).call0(&JsValue::NULL);
        Self(links.unwrap().unchecked_into())
    }

    /// Returns the number of downloads so far.
    pub fn count(&self) -> u32 {
        self.0.length()
    }

    /// Returns name and content of the last download.
    pub async fn last(&self) -> (String, String) {
        let link = self.0.get(self.count() - 1);
        let name = Reflect::get(&link, &"download".into()).unwrap();
        // Keeps the byte order mark.
        let code = "
            const text = new TextDecoder('utf-8', { ignoreBOM: true });
            return fetch(link.href).then(it => it.arrayBuffer()).then(it => text.decode(it));";
        let read = Function::new_with_args("link", code);
        let text: Promise = read.call1(&JsValue::NULL, &link).unwrap().unchecked_into();
        let text = JsFuture::from(text).await.unwrap();
        (name.as_string().unwrap(), text.as_string().unwrap())
    }
}

impl Drop for Downloads {
    fn drop(&mut self) {
        let code = "delete HTMLAnchorElement.prototype.click";
        Function::new_no_args(code).call0(&JsValue::NULL).unwrap();
    }
}

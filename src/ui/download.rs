use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A file that the page makes and the browser saves. Each piece is handed to the browser at once, so
/// that the memory of the application never holds the whole file.
pub struct Download(Array);

impl Download {
    /// Returns an empty file.
    pub fn new() -> Self {
        Self(Array::new())
    }

    /// Appends a piece.
    pub fn push(&mut self, piece: &str) {
        let parts = Array::of1(&JsValue::from_str(piece));
        if let Ok(blob) = Blob::new_with_str_sequence(&parts) {
            self.0.push(&blob);
        }
    }

    /// Saves the file as `name`. Returns whether the browser accepted it.
    pub fn save(self, name: &str, media_type: &str) -> bool {
        self.try_save(name, media_type).is_ok()
    }

    fn try_save(self, name: &str, media_type: &str) -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let blob = Blob::new_with_blob_sequence_and_options(&self.0, &options)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // The browser has read the URL by then.
        set_timeout(
            move || {
                let _ = Url::revoke_object_url(&url);
            },
            std::time::Duration::from_secs(60),
        );
        Ok(())
    }
}

impl Default for Download {
    fn default() -> Self {
        Self::new()
    }
}

use model::{ApiError, Page, Unreadable, Window};
use web_sys::AbortSignal;

use super::Api;
use super::client::decoded;

impl Api {
    /// Reads one page of a list. `path` returns the path of a window's page.
    ///
    /// A short page can be the end of the list, or all that the API sends at a time. Where it is as
    /// long as a usual cap, the row after it is read as well: docs/api.md, "Capped pages".
    ///
    /// # Errors
    /// Any fault of a call. A fault of the row after the page is ignored.
    pub(super) async fn list<T>(
        self,
        window: Window,
        path: impl Fn(Window) -> String,
        decode: fn(&[u8], Window) -> Result<Page<T>, Unreadable>,
        id: fn(&T) -> i64,
        abort: Option<AbortSignal>,
    ) -> Result<Page<T>, ApiError> {
        let answer = self.get(&path(window), abort.clone()).await?;
        let mut page = decoded(&answer, |body| decode(body, window))?;
        page.cut();
        if page.looks_capped() {
            let window = page.row_after();
            let next = self.get(&path(window), abort).await.ok();
            let next = next.and_then(|answer| decode(&answer.body, window).ok());
            page.capped = next.is_some_and(|next| page.goes_on_with(&next, id));
        }
        Ok(page)
    }
}

use model::{ApiError, Page, Unreadable, Window};
use web_sys::AbortSignal;

use super::Api;
use super::client::decoded;

impl Api {
    /// One page of a list. A short page may be all that the station sends at a time, so that where
    /// it is as long as stations are often set to answer, the row after it is asked for.
    pub(super) async fn list<T>(
        self,
        window: Window,
        path: impl Fn(Window) -> String,
        decode: fn(&str, Window) -> Result<Page<T>, Unreadable>,
        id: fn(&T) -> i64,
        abort: Option<AbortSignal>,
    ) -> Result<Page<T>, ApiError> {
        let answer = self.get(&path(window), abort.clone()).await?;
        let mut page = decoded(&answer, |text| decode(text, window))?;
        if page.looks_capped() {
            let window = page.row_after();
            let after = self.get(&path(window), abort).await.ok();
            let after = after.and_then(|answer| decode(&answer.body, window).ok());
            page.capped = after.is_some_and(|after| page.goes_on_with(&after, id));
        }
        Ok(page)
    }
}

use leptos::prelude::*;
use model::{JobRow, RecordChange};

use super::words;
use crate::context::AppContext;
use crate::language::t;
use crate::router::customer_href;

/// The customer of a row by name, as a link unless the row has deleted it.
pub fn row_customer(app: AppContext, row: &JobRow) -> AnyView {
    let name = words::row_name(app, row);
    let is_gone = matches!(row.done_change(), Some(RecordChange::Deleted(..)));
    match row.id().filter(|_| !is_gone) {
        Some(id) => {
            let href = customer_href(id);
            view! { <a class="row-link" href=href dir="auto" translate="no" lang="">{t(name)}</a> }
                .into_any()
        }
        None => view! { <span dir="auto" translate="no" lang="">{t(name)}</span> }.into_any(),
    }
}

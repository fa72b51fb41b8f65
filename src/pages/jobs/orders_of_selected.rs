use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{OrderQuery, Selected, Window};

use crate::context::AppContext;
use crate::language::t_of;
use crate::reactive::effect;

/// The customers whose orders are looked for, at most: each costs a request.
const MOST: usize = 25;

/// Says how many of the selected customers have orders, as far as a look at the first ones tells.
pub fn orders_of_selected(app: AppContext, selected: RwSignal<Option<Vec<Selected>>>) -> AnyView {
    let found = RwSignal::new(None::<(usize, usize)>);
    effect(move || {
        let ids: Vec<_> = selected.with(|selected| {
            let selected = selected.iter().flatten();
            selected.take(MOST).map(Selected::id).collect()
        });
        if ids.is_empty() {
            return;
        }
        spawn_local(async move {
            let (mut with_orders, mut checked) = (0, 0);
            for id in ids {
                let query = OrderQuery {
                    window: Window::first(1),
                    ..OrderQuery::first(1)
                };
                if let Ok(page) = app.api.orders(id, query, None).await {
                    checked += 1;
                    with_orders += usize::from(!page.rows.is_empty());
                }
                // The dialog was closed.
                if found.try_get_untracked().is_none() {
                    return;
                }
            }
            found.try_set(Some((with_orders, checked)));
        });
    });
    let words = Signal::derive(move || match found.get() {
        None => texts::job_orders_checking(),
        Some((found, checked)) => {
            let all = selected.with(|selected| selected.as_ref().map_or(0, Vec::len));
            if checked < all {
                texts::job_orders_found_first(found, checked)
            } else {
                texts::job_orders_found(found, checked)
            }
        }
    });
    view! { <p class="dialog-text" role="status">{t_of(words)}</p> }.into_any()
}

use leptos::prelude::*;

use crate::pages::customer_list::list::ListContext;

/// The buttons of the acts that change or delete the selected customers.
pub fn act_buttons(_list: ListContext) -> AnyView {
    ().into_any()
}

use super::Columns;
use super::query_string::{Parameters, Printer};
use crate::CustomerId;

/// How the list shows its rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListLook {
    /// The columns.
    pub columns: Columns,
    /// The name of the view that the user has opened; at most 80 characters.
    pub view: Option<String>,
    /// The customer that the panel *Peek* shows.
    pub peek: Option<CustomerId>,
}

impl ListLook {
    /// The most characters of a view's name.
    pub const VIEW_LENGTH: usize = 80;

    pub(super) fn parse(parameters: &Parameters) -> Self {
        let columns = parameters.get("columns").map(Columns::parse);
        let view = parameters.get("view").map(view_name);
        let peek = parameters.get("peek").and_then(|text| text.parse().ok());
        Self {
            columns: columns.unwrap_or_default(),
            view: view.filter(|name| !name.is_empty()),
            peek,
        }
    }

    pub(super) fn print(&self, url: &mut Printer) {
        if let Some(columns) = self.columns.to_url() {
            url.pair("columns", columns);
        }
        if let Some(view) = &self.view {
            let escaped = form_urlencoded::byte_serialize(view.as_bytes());
            url.pair("view", escaped.collect::<String>());
        }
        if let Some(id) = self.peek {
            url.pair("peek", id);
        }
    }
}

/// Returns the name of a view without the white space around it, and no longer than it can be.
pub(super) fn view_name(text: &str) -> String {
    let shortened: String = text.trim().chars().take(ListLook::VIEW_LENGTH).collect();
    shortened.trim_end().to_owned()
}

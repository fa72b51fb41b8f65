use serde_json::json;
use texts::Message;

use super::list_look::view_name;
use crate::wire::json::Json;
use crate::{ListLook, ListQuery};

/// A view of the list: a name for what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListView {
    name: String,
    /// At the first row, without the name of a view.
    query: ListQuery,
}

/// The views that a user has saved, in the order in which they were saved. No two have the same name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedViews(Vec<ListView>);

/// The most views of a user. More would not fit the menu, and hardly the storage.
const MOST: usize = 100;

impl ListView {
    /// Returns a view of what `query` shows; none where the name is blank.
    pub fn new(name: &str, query: &ListQuery) -> Option<Self> {
        let name = view_name(name);
        (!name.is_empty()).then(|| Self {
            name,
            query: without_place(query),
        })
    }

    /// Reads a view from its name and the search part and fragment of its URL: `?type=company#search=x`.
    /// None where the name is blank.
    pub fn of_url(name: &str, url: &str, max_limit: u16) -> Option<Self> {
        let (search, fragment) = url.split_once('#').unwrap_or((url, ""));
        Self::new(name, &ListQuery::parse(search, fragment, max_limit))
    }

    /// Returns the name; at most [`ListLook::VIEW_LENGTH`] characters.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the query of the list that opens the view.
    pub fn query(&self) -> ListQuery {
        let mut query = self.query.clone();
        query.look.view = Some(self.name.clone());
        query
    }

    /// Whether the list shows just the view: the rows in view and the peek do not count.
    pub fn is_shown_by(&self, query: &ListQuery) -> bool {
        without_place(query) == self.query
    }

    fn has_name(&self, name: &str) -> bool {
        self.name.to_lowercase() == view_name(name).to_lowercase()
    }

    fn url(&self, max_limit: u16) -> String {
        let (search, fragment) = (self.query.to_url(max_limit), self.query.to_fragment());
        match fragment.is_empty() {
            true => format!("?{search}"),
            false => format!("?{search}#{fragment}"),
        }
    }
}

impl SavedViews {
    /// Reads the text of [`Self::to_text`]. What cannot be read is left out.
    pub fn parse(text: &str, max_limit: u16) -> Self {
        Json::parse(text).map_or_else(|_| Self::default(), |json| Self::of_json(&json, max_limit))
    }

    /// Reads a file that [`Self::to_text`] has written.
    ///
    /// # Errors
    /// Returns a sentence where the file holds no views.
    pub fn read_file(bytes: &[u8], max_limit: u16) -> Result<Self, Message> {
        let json = Json::parse(bytes).map_err(|_| texts::views_file_unreadable())?;
        let views = Self::of_json(&json, max_limit);
        if views.0.is_empty() {
            return Err(texts::views_file_unreadable());
        }
        Ok(views)
    }

    /// Returns the views as JSON, for the storage and for a file.
    pub fn to_text(&self, max_limit: u16) -> String {
        let view = |view: &ListView| json!({"name": view.name, "url": view.url(max_limit)});
        let views: Vec<_> = self.0.iter().map(view).collect();
        json!({ "views": views }).to_string()
    }

    /// Returns the views in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &ListView> {
        self.0.iter()
    }

    /// Returns the view with this name, in capitals or not.
    pub fn get(&self, name: &str) -> Option<&ListView> {
        self.0.iter().find(|view| view.has_name(name))
    }

    /// Returns the views with `view` in the place of the one of its name, or at the end. None where there
    /// are too many.
    #[must_use]
    pub fn with(&self, view: ListView) -> Option<Self> {
        let mut views = self.clone();
        match views.0.iter().position(|it| it.has_name(&view.name)) {
            Some(at) => views.0[at] = view,
            None if views.0.len() < MOST => views.0.push(view),
            None => return None,
        }
        Some(views)
    }

    /// Returns the views without the one of this name.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        let others = self.0.iter().filter(|view| !view.has_name(name));
        Self(others.cloned().collect())
    }

    /// Returns the views with those of a file, and the number of views that are new. Where a name
    /// stands for another view already, the new one gets a number: nothing is replaced.
    pub fn joined(&self, file: &Self) -> (Self, usize) {
        let mut joined = self.clone();
        for view in &file.0 {
            let is_known = joined
                .get(&view.name)
                .is_some_and(|known| known.query == view.query);
            if let Some(with) = (!is_known)
                .then(|| joined.with(joined.renamed(view)))
                .flatten()
            {
                joined = with;
            }
        }
        let added = joined.0.len() - self.0.len();
        (joined, added)
    }

    /// Returns `view` with a name that no view has: its own, or that with a number.
    fn renamed(&self, view: &ListView) -> ListView {
        let numbered = |number: usize| {
            let room = ListLook::VIEW_LENGTH - 6;
            let name: String = view.name.chars().take(room).collect();
            format!("{name} ({number})")
        };
        let names = [view.name.clone()].into_iter().chain((2..).map(numbered));
        let free = names.into_iter().find(|name| self.get(name).is_none());
        ListView {
            // Among more names than there are views, one is free.
            name: free.unwrap_or_default(),
            query: view.query.clone(),
        }
    }

    fn of_json(json: &Json, max_limit: u16) -> Self {
        let list = json
            .get("views")
            .and_then(Json::as_list)
            .unwrap_or_default();
        let view = |json: &Json| {
            let text = |key| json.get(key).and_then(Json::as_text);
            ListView::of_url(text("name")?, text("url")?, max_limit)
        };
        let views = list.iter().filter_map(view);
        views.fold(Self::default(), |views, view| {
            let is_new = views.get(&view.name).is_none();
            is_new.then(|| views.with(view)).flatten().unwrap_or(views)
        })
    }
}

/// Returns the query at its first row, without the name of a view and without a peek.
fn without_place(query: &ListQuery) -> ListQuery {
    let mut query = query.at(0);
    query.look.view = None;
    query.look.peek = None;
    query
}

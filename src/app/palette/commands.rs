use leptos::prelude::*;
use model::ListQuery;

use crate::context::AppContext;
use crate::router::Route;

/// What can be done from anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    Customers,
    NewCustomer,
    Duplicates,
    ReadAll,
    SignOut,
}

impl Command {
    /// All of them, in the order of the palette; what needs all customers only where they are read.
    pub fn all(app: AppContext) -> impl Iterator<Item = Self> {
        let commands = [
            Self::NewCustomer,
            Self::Customers,
            Self::Duplicates,
            Self::ReadAll,
            Self::SignOut,
        ];
        let has_directory = app.api.has_directory();
        let needs_it = |it: &Self| matches!(it, Self::Duplicates | Self::ReadAll);
        commands
            .into_iter()
            .filter(move |it| has_directory || !needs_it(it))
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Customers => "Go to all customers",
            Self::NewCustomer => "New customer",
            Self::Duplicates => "Show likely duplicates",
            Self::ReadAll => "Read all customers anew",
            Self::SignOut => "Sign out",
        }
    }

    pub fn icon(self) -> &'static str {
        match self {
            Self::Customers => "building",
            Self::NewCustomer => "plus",
            Self::Duplicates => "search",
            Self::ReadAll => "refresh",
            Self::SignOut => "sign-out",
        }
    }

    pub fn run(self, app: AppContext) {
        let go = |route: &Route| app.navigator.go(route);
        match self {
            Self::Customers => go(&Route::Customers(ListQuery::first(app.api.max_limit()))),
            Self::NewCustomer => go(&Route::NewCustomer),
            Self::Duplicates => go(&Route::Duplicates),
            Self::ReadAll => {
                if let Some(all) = app.directory.get_untracked() {
                    all.refresh();
                }
            }
            Self::SignOut => app.unsaved.leave(move || app.session.sign_out()),
        }
    }
}

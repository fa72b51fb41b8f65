use leptos::prelude::*;
use model::DuplicatesQuery;
use texts::Message;

use crate::context::AppContext;
use crate::router::Route;

/// A command that every screen has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    Customers,
    NewCustomer,
    Duplicates,
    Import,
    Activity,
    Refresh,
    SignOut,
}

impl Command {
    /// Returns the commands in the order of the palette. Those that need the directory are left out
    /// where `config.json` switches it off.
    pub fn all(app: AppContext) -> impl Iterator<Item = Self> {
        let commands = [
            Self::NewCustomer,
            Self::Customers,
            Self::Duplicates,
            Self::Import,
            Self::Activity,
            Self::Refresh,
            Self::SignOut,
        ];
        let has_directory = app.api.has_directory();
        let needs_directory =
            |command: &Self| matches!(command, Self::Duplicates | Self::Import | Self::Refresh);
        commands
            .into_iter()
            .filter(move |command| has_directory || !needs_directory(command))
    }

    pub fn label(self) -> Message {
        match self {
            Self::Customers => texts::palette_customers(),
            Self::NewCustomer => texts::palette_new_customer(),
            Self::Duplicates => texts::palette_duplicates(),
            Self::Import => texts::palette_import(),
            Self::Activity => texts::palette_activity(),
            Self::Refresh => texts::palette_refresh(),
            Self::SignOut => texts::action_sign_out(),
        }
    }

    pub fn icon(self) -> &'static str {
        match self {
            Self::Customers => "building",
            Self::NewCustomer => "plus",
            Self::Duplicates => "search",
            Self::Import => "arrow-up",
            Self::Activity => "check",
            Self::Refresh => "refresh",
            Self::SignOut => "sign-out",
        }
    }

    pub fn run(self, app: AppContext) {
        let go = |route: &Route| app.navigator.go(route);
        match self {
            Self::Customers => go(&untrack(|| app.first_list())),
            Self::NewCustomer => go(&Route::NewCustomer),
            Self::Duplicates => go(&Route::Duplicates(DuplicatesQuery::default())),
            Self::Import => go(&Route::Import),
            Self::Activity => go(&Route::Activity),
            Self::Refresh => {
                if let Some(directory) = app.directory.get_untracked() {
                    directory.refresh();
                }
            }
            Self::SignOut => app.unsaved.leave(move || app.session.sign_out()),
        }
    }
}

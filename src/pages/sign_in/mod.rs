//! Signing in: as a page, or as a dialog over a page whose token has expired.

mod credentials;
mod form;

use leptos::prelude::*;

use crate::context::use_app_context;
use crate::pages::shared::set_title;
use crate::ui::{Button, Dialog, Icon};
use form::SignInForm;

/// The page of any URL for a user who is not signed in.
#[component]
pub fn SignInPage() -> impl IntoView {
    set_title("Sign in");
    view! {
        <main id="main" class="sign-in">
            <p class="sign-in-brand">
                <Icon name="brand" class="brand-mark"/>
                "Customer Desk"
            </p>
            <div class="sign-in-card">
                <h1 tabindex="-1">"Sign in"</h1>
                <SignInForm/>
            </div>
        </main>
    }
}

/// The dialog over the page when the API no longer accepts the token. The page and the values that
/// the user typed stay (docs/failures.md, "401").
#[component]
pub fn SessionExpiredDialog() -> impl IntoView {
    let app = use_app_context();
    let sign_out = move || app.unsaved.leave(move || app.session.sign_out());
    view! {
        // Escape does nothing: without a token the page below cannot work.
        <Dialog id="sign-in-again" title="Sign in again" on_cancel=|| ()>
            <p class="dialog-body">
                "The server no longer accepts your sign-in. The page keeps the values that you typed."
            </p>
            <SignInForm over_page=true/>
            <div class="dialog-actions">
                <Button label="Sign out" on_press=sign_out/>
            </div>
        </Dialog>
    }
}

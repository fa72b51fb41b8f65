//! Signing in: as the whole page, or over a page whose token has expired.

mod credentials;
mod form;

use leptos::prelude::*;

use crate::context::use_app_context;
use crate::pages::shared::set_title;
use crate::ui::{Button, Dialog, Icon};
use form::SignInForm;

/// What is shown at any URL to those who aren't signed in.
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

/// What is shown over the page when the station no longer takes the token: the page and what was
/// typed into it stay.
#[component]
pub fn SessionExpiredDialog() -> impl IntoView {
    let app = use_app_context();
    let sign_out = move || app.unsaved.leave(move || app.session.sign_out());
    view! {
        // Escape leads nowhere: without a token the page below can do nothing.
        <Dialog id="sign-in-again" title="Sign in again" on_cancel=|| ()>
            <p class="dialog-body">
                "The station no longer accepts your sign-in. What you typed on this page is kept."
            </p>
            <SignInForm over_page=true/>
            <div class="dialog-actions">
                <Button label="Sign out" on_press=sign_out/>
            </div>
        </Dialog>
    }
}

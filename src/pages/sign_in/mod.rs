//! Signing in: as a page, or as a dialog over a page whose token has expired.

mod credentials;
mod form;

use leptos::prelude::*;

use crate::context::use_app_context;
use crate::pages::shared::set_title;
use crate::reactive::{memo, optional};
use crate::session::SessionState;
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

/// The dialog over the page when the API no longer accepts the token, or when the user wants to sign
/// in again. The page and the values that the user typed stay (docs/failures.md, "401").
#[component]
pub fn SessionExpiredDialog() -> impl IntoView {
    let app = use_app_context();
    let sign_out = move || app.unsaved.leave(move || app.session.sign_out());
    // The session can expire while the dialog is open.
    let is_expired = memo(move || app.session.state() == SessionState::Expired);
    let text = Signal::derive(move || {
        if is_expired.get() {
            "The server no longer accepts your sign-in. The page keeps the values that you typed."
        } else {
            "The failure may come from your sign-in. The page keeps the values that you typed."
        }
    });
    // Without a token the page below cannot work: the dialog of an expired session cannot be closed.
    let close = move || app.session.want_sign_in(false);
    let cancel = move || {
        (!is_expired.get()).then(|| view! { <Button label="Cancel" on_press=close/> }.into_any())
    };
    view! {
        <Dialog id="sign-in-again" title="Sign in again" on_cancel=close>
            <p class="dialog-body">{text}</p>
            <SignInForm over_page=true/>
            <div class="dialog-actions">
                {optional(cancel)}
                <Button label="Sign out" on_press=sign_out/>
            </div>
        </Dialog>
    }
}

//! Signing in: as a page, or as a dialog over a page whose token has expired.

mod credentials;
mod form;

use leptos::prelude::*;

use crate::context::use_app_context;
use crate::language::{t, t_of};
use crate::pages::shared::set_title;
use crate::reactive::{effect, memo, optional};
use crate::session::SessionState;
use crate::ui::{Button, Dialog, Icon, LanguageSwitch};
use form::SignInForm;

/// The page of any URL for a user who is not signed in.
#[component]
pub fn SignInPage() -> impl IntoView {
    let toasts = use_app_context().toasts;
    let not_loaded = move || toasts.show(texts::menu_language_not_loaded());
    effect(|| set_title(&texts::action_sign_in()));
    view! {
        <main id="main" class="sign-in">
            <p class="sign-in-brand">
                <Icon name="brand" class="brand-mark"/>
                "Customer Desk"
            </p>
            <div class="sign-in-card">
                <h1 tabindex="-1">{t(texts::action_sign_in())}</h1>
                <SignInForm/>
            </div>
            <LanguageSwitch on_failure=not_loaded/>
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
            texts::sign_in_expired()
        } else {
            texts::sign_in_maybe()
        }
    });
    // Without a token the page below cannot work: the dialog of an expired session cannot be closed.
    let close = move || app.session.want_sign_in(false);
    let cancel = move || {
        (!is_expired.get())
            .then(|| view! { <Button label=texts::action_cancel() on_press=close/> }.into_any())
    };
    view! {
        <Dialog id="sign-in-again" title=texts::action_sign_in_again() on_cancel=close>
            <p class="dialog-body">{t_of(text)}</p>
            <SignInForm over_page=true/>
            <div class="dialog-actions">
                {optional(cancel)}
                <Button label=texts::action_sign_out() on_press=sign_out/>
            </div>
        </Dialog>
    }
}

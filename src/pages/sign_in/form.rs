use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{ApiError, Fault};
use texts::Message;

use super::credentials::{Credentials, accepted_token};
use crate::context::use_app_context;
use crate::language::t;
use crate::reactive::{effect, optional};
use crate::ui::{Banner, ControlKind, Field, focus, read_controls};

/// The form of a token. It has a login and a password too if `config.json` names a login path.
#[component]
pub fn SignInForm(
    /// Whether the form is in a dialog over a page. A checkbox then asks for the same user.
    #[prop(optional)]
    over_page: bool,
) -> impl IntoView {
    // Never preselected: another person may be at the keyboard.
    let same_user = RwSignal::new(false);
    let app = use_app_context();
    let token = RwSignal::new(String::new());
    let login = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<Problem>);
    let token_error = RwSignal::new(None::<Message>);
    let busy = RwSignal::new(false);
    let login_path = app.api.login_path();
    let with_login = login_path.is_some();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        read_controls(&event);
        if busy.get_untracked() {
            return;
        }
        problem.set(None);
        let clean = match app.api.clean_token(&token.get_untracked()) {
            Ok(clean) => clean,
            Err(wrong) => {
                token_error.set(Some(Message::sentences([
                    wrong.explanation(),
                    texts::sign_in_copy_again(),
                ])));
                return focus("#token");
            }
        };
        token_error.set(None);
        token.set(clean.clone());
        let credentials = Credentials::entered(
            clean,
            login_path.as_deref(),
            &login.get_untracked(),
            &password.get_untracked(),
        );
        let Some(credentials) = credentials else {
            problem.set(Some(Problem::Empty));
            return focus("#token");
        };
        busy.set(true);
        spawn_local(async move {
            let result = accepted_token(app.api, credentials).await;
            // The form is gone: the user has cancelled or signed out, or another tab has signed in.
            if busy.try_set(false).is_some() {
                return;
            }
            match result {
                Ok((token, login)) => {
                    let same_user = same_user.get_untracked();
                    app.session.sign_in(&token, login.as_deref(), same_user);
                }
                Err(error) => problem.set(Some(Problem::Api(error))),
            }
        });
    };
    effect(|| focus("#token"));
    let busy_attribute = Signal::derive(move || busy.get().then_some("true"));
    view! {
        <form class="sign-in-form" novalidate on:submit=submit>
            {optional(move || Some(problem_banner(&problem.get()?, with_login)))}
            <Field
                id="token"
                label=texts::sign_in_token()
                kind=ControlKind::Secret
                hint=texts::sign_in_token_hint()
                error=token_error
                value=token
                on_input=move |text: String| token.set(text)
            />
            {with_login.then(|| view! { <LoginFields login password/> }.into_any())}
            {over_page.then(|| same_user_checkbox(same_user))}
            <button
                type="submit"
                class="button button-primary button-block"
                aria-busy=busy_attribute
            >
                <span class="button-text">{t(texts::action_sign_in())}</span>
            </button>
        </form>
    }
}

fn same_user_checkbox(same_user: RwSignal<bool>) -> AnyView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=same_user
                on:change:target=move |event| same_user.set(event.target().checked())
            />
            {t(texts::sign_in_same_user())}
        </label>
    }
    .into_any()
}

#[component]
fn LoginFields(login: RwSignal<String>, password: RwSignal<String>) -> impl IntoView {
    view! {
        <p class="divider">{t(texts::sign_in_or())}</p>
        <Field
            id="login"
            label=texts::sign_in_login()
            autocomplete="username"
            value=login
            on_input=move |text: String| login.set(text)
        />
        <Field
            id="password"
            label=texts::sign_in_password()
            kind=ControlKind::Password
            autocomplete="current-password"
            value=password
            on_input=move |text: String| password.set(text)
        />
    }
}

#[derive(Clone)]
enum Problem {
    /// The user entered no credentials.
    Empty,
    /// The API did not accept the credentials, or the call failed.
    Api(ApiError),
}

fn problem_banner(problem: &Problem, with_login: bool) -> AnyView {
    let (title, detail) = match problem {
        Problem::Empty if with_login => (
            texts::sign_in_nothing(),
            texts::sign_in_nothing_login(),
        ),
        Problem::Empty => (texts::sign_in_nothing(), texts::sign_in_nothing_token()),
        Problem::Api(error) if error.fault == Fault::Unauthorized => (
            texts::sign_in_not_accepted(),
            texts::sign_in_not_accepted_advice(),
        ),
        Problem::Api(error) => (
            texts::sign_in_failed(),
            Message::sentences([error.explanation(), error.details()]),
        ),
    };
    view! { <Banner title=title>{t(detail)}</Banner> }.into_any()
}

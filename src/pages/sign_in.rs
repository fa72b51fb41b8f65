use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{ApiError, Fault};

use crate::desk::{Desk, use_desk};
use crate::ui::{Banner, Button, Dialog, Field, FieldKind, Icon, effect, focus, optional};

/// What is shown at any URL to those who aren't signed in.
#[component]
pub fn SignInPage() -> impl IntoView {
    document().set_title("Sign in · Customer Desk");
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
    let desk = use_desk();
    let sign_out = move || desk.unsaved.leave(move || desk.session.sign_out());
    view! {
        // Escape leads nowhere: without a token the page below can do nothing.
        <Dialog id="sign-in-again" title="Sign in again" on_cancel=|| ()>
            <p class="dialog-body">
                "The station no longer accepts your sign-in. What you typed on this page is kept."
            </p>
            <SignInForm/>
            <div class="dialog-actions">
                <Button label="Sign out" on_press=sign_out/>
            </div>
        </Dialog>
    }
}

#[derive(Clone)]
enum Problem {
    /// Nothing was entered.
    Empty,
    /// The station said no, or nothing.
    Api(ApiError),
}

#[component]
fn SignInForm() -> impl IntoView {
    let desk = use_desk();
    let token = RwSignal::new(String::new());
    let login = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<Problem>);
    let busy = RwSignal::new(false);
    let login_path = desk.api.login_path();
    let with_login = login_path.is_some();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let entered = entered(
            &token.get_untracked(),
            login_path.as_deref(),
            login,
            password,
        );
        let Some(entered) = entered else {
            problem.set(Some(Problem::Empty));
            return focus("#token");
        };
        busy.set(true);
        spawn_local(async move {
            let result = sign_in(desk, entered).await;
            // Another tab may have signed in meanwhile, and this form be gone.
            busy.try_set(false);
            if let Err(error) = result {
                problem.try_set(Some(Problem::Api(error)));
            }
        });
    };
    effect(|| focus("#token"));
    let while_busy = Signal::derive(move || busy.get().then_some("true"));
    view! {
        <form class="sign-in-form" novalidate on:submit=submit>
            {optional(move || Some(problem_banner(&problem.get()?, with_login)))}
            <Field
                id="token"
                label="API token"
                kind=FieldKind::Secret
                hint="Paste the token that your station gave you."
                value=token
                on_input=move |text: String| token.set(text)
            />
            {with_login.then(|| view! { <LoginFields login password/> }.into_any())}
            <button
                type="submit"
                class="button button-primary button-block"
                aria-busy=while_busy
            >
                <span class="button-text">"Sign in"</span>
            </button>
        </form>
    }
}

#[component]
fn LoginFields(login: RwSignal<String>, password: RwSignal<String>) -> impl IntoView {
    view! {
        <p class="divider">"or"</p>
        <Field
            id="login"
            label="Login"
            autocomplete="username"
            value=login
            on_input=move |text: String| login.set(text)
        />
        <Field
            id="password"
            label="Password"
            kind=FieldKind::Password
            autocomplete="current-password"
            value=password
            on_input=move |text: String| password.set(text)
        />
    }
}

/// What was entered to sign in with.
enum Entered {
    Token(String),
    Login {
        path: String,
        login: String,
        password: String,
    },
}

/// A token wins over a login, for it was pasted on purpose.
fn entered(
    token: &str,
    login_path: Option<&str>,
    login: RwSignal<String>,
    password: RwSignal<String>,
) -> Option<Entered> {
    let token = token.trim();
    if !token.is_empty() {
        return Some(Entered::Token(token.to_owned()));
    }
    let login = login.get_untracked();
    let path = login_path.filter(|_| !login.trim().is_empty())?.to_owned();
    let password = password.get_untracked();
    Some(Entered::Login {
        path,
        login,
        password,
    })
}

async fn sign_in(desk: Desk, entered: Entered) -> Result<(), ApiError> {
    let token = match entered {
        Entered::Token(token) => token,
        Entered::Login {
            path,
            login,
            password,
        } => desk.api.log_in(&path, &login, &password).await?,
    };
    desk.api.check_token(&token).await?;
    desk.session.sign_in(&token);
    Ok(())
}

fn problem_banner(problem: &Problem, with_login: bool) -> AnyView {
    let (title, detail) = match problem {
        Problem::Empty if with_login => (
            "Nothing to sign in with.",
            "Paste a token, or enter your login and password.".to_owned(),
        ),
        Problem::Empty => ("Nothing to sign in with.", "Paste a token.".to_owned()),
        Problem::Api(error) if error.fault == Fault::Unauthorised => (
            "The station did not accept this.",
            "Check the token, or the login and password, and try again.".to_owned(),
        ),
        Problem::Api(error) => (
            "You could not be signed in.",
            format!("{} {}", error.explanation(), error.details()),
        ),
    };
    view! { <Banner title=title>{detail}</Banner> }.into_any()
}

//! Owners: marks that tell the users of one browser apart without naming them. Drafts belong to an
//! owner (docs/failures.md, "Tab closed, reloaded or crashed").

use std::hash::{DefaultHasher, Hash, Hasher};

const LOGIN_PREFIX: &str = "login-";
const TOKEN_PREFIX: &str = "token-";

/// Returns the owner of a session that has only a token.
pub fn of_token(token: &str) -> String {
    mark(TOKEN_PREFIX, token)
}

/// Returns the owner after a sign-in with `token`, or with a `login` that was exchanged for it.
/// `before` is the owner of the session until then, empty if there was none. `same_user` is whether
/// the user confirmed that they are that owner; it counts only where logins do not decide it.
pub fn after_sign_in(before: &str, token: &str, login: Option<&str>, same_user: bool) -> String {
    let new = login.map_or_else(|| of_token(token), of_login);
    // Two logins can be compared. A new token does not name its user.
    let can_compare = login.is_some() && before.starts_with(LOGIN_PREFIX);
    if same_user && !before.is_empty() && !can_compare {
        before.to_owned()
    } else {
        new
    }
}

/// Returns whether two owners may be the same user: only two logins tell users apart.
pub fn may_be_same_user(one: &str, other: &str) -> bool {
    !one.starts_with(LOGIN_PREFIX) || !other.starts_with(LOGIN_PREFIX) || one == other
}

/// Returns the mark of a login. Capital letters and blanks around it make no other user.
fn of_login(login: &str) -> String {
    mark(LOGIN_PREFIX, &login.trim().to_ascii_lowercase())
}

fn mark(prefix: &str, credential: &str) -> String {
    let mut hasher = DefaultHasher::new();
    credential.hash(&mut hasher);
    format!("{prefix}{:x}", hasher.finish())
}

use std::time::Duration;

use leptos::prelude::*;
use model::UnixTime;

use super::time_of_day;
use crate::reactive::clock::now;
use crate::reactive::interval;

/// How old something is: "from 14:03, 5 minutes ago".
#[component]
pub fn Age(of: UnixTime) -> impl IntoView {
    let age = interval(Duration::from_secs(15), move || age(of));
    view! {
        <span role="timer">
            {Signal::derive(move || format!("from {}, {}", time_of_day(of), age.get()))}
        </span>
    }
}

fn age(of: UnixTime) -> String {
    match (now().0 - of.0) / 60 {
        ..=0 => "less than a minute ago".into(),
        1 => "1 minute ago".into(),
        minutes @ 2..=119 => format!("{minutes} minutes ago"),
        minutes => format!("{} hours ago", minutes / 60),
    }
}

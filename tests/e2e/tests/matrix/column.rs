//! Plays the cells of one call, one after the other.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use e2e::{App, Fixture, Value, journey, print_line};
use futures::FutureExt;

use crate::table::{CELLS, Call, Case, Cell};

/// The cells of all columns that have been played.
static RAN: AtomicUsize = AtomicUsize::new(0);

/// The browser's own messages about failed requests. No other message is expected.
const EXPECTED: [&str; 2] = ["Failed to load resource", "net::ERR_"];

/// The stored items of the session. All others are cleared between cells.
const KEPT: &str = "return Object.fromEntries(Object.entries(sessionStorage)
    .filter(([key]) => !key.includes('draft')))";
const RESTORE: &str = "sessionStorage.clear();
    Object.entries(arguments[0]).forEach(([key, value]) => sessionStorage.setItem(key, value))";

/// Plays a whole column; fails at the end with all cells that failed.
pub fn play(call: Call) {
    journey(Fixture::customers(40), async |app| {
        for part in EXPECTED {
            app.page.allow_console(part);
        }
        let page = app.sign_in("/customers?limit=10").await;
        page.table("Customers").wait_rows(10).await;
        let session = page.script(KEPT, vec![]).await;
        let only = std::env::var("CELL").unwrap_or_default();
        let mut count = 0;
        let mut failures = Vec::new();
        for row in CELLS.into_iter().flatten() {
            let name = format!("{call:?} × {}", row.fault).to_lowercase();
            match row.cell(call) {
                Cell::Plays(case) if row.fault.contains(&only) => {
                    count += 1;
                    failures.extend(play_cell(app, &name, *case, &session).await);
                }
                Cell::Plays(_) => {}
                Cell::NotApplicable(why) => println!("{name}: not applicable, {why}"),
            }
        }
        let all = RAN.fetch_add(count, Ordering::Relaxed) + count;
        print_line(&format!(
            "{count} cells of the fault matrix ran ({call:?}), {all} so far"
        ));
        assert!(
            failures.is_empty(),
            "{} of {count} cells failed:\n{}",
            failures.len(),
            failures.join("\n")
        );
    });
}

/// Returns what went wrong, if anything.
async fn play_cell(app: &App, name: &str, case: Case, session: &Value) -> Option<String> {
    let begin = Instant::now();
    let played = AssertUnwindSafe(async {
        clean(app, session).await;
        case(app).await;
    });
    let outcome = played.catch_unwind().await;
    let time = begin.elapsed().as_secs_f64();
    let Err(failure) = outcome else {
        println!("{name}: ok in {time:.1} s");
        return None;
    };
    let why = words(&*failure);
    println!("{name}: FAILED in {time:.1} s\n{why}");
    println!(
        "  the page says: {}",
        app.page.text().await.replace('\n', " | ")
    );
    for request in app.site.proxy.log() {
        println!("  {request}");
    }
    Some(format!("{name}: {why}"))
}

/// Clears everything but the session, so that no cell sees the one before.
async fn clean(app: &App, session: &Value) {
    let proxy = &app.site.proxy;
    proxy.heal();
    proxy.slow_down(0);
    app.page.set_online(true).await;
    app.page.script(RESTORE, vec![session.clone()]).await;
    // A file of the same origin: without the application, no draft is written after this.
    app.page.goto("/favicon.svg").await;
    app.page.script(RESTORE, vec![session.clone()]).await;
    proxy.forget();
}

fn words(failure: &(dyn Any + Send)) -> String {
    let text = failure.downcast_ref::<String>().cloned();
    text.or_else(|| failure.downcast_ref::<&str>().map(|&text| text.to_owned()))
        .unwrap_or_else(|| "a panic without words".into())
}

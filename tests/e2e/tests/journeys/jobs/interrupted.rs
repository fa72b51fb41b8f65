use e2e::{App, Fixture, Page, journey, until};

use super::{CUSTOMERS, act, archived, customers, job_button, report, select_all, start};

/// Begins to archive 40 customers, slowly, and waits until some are written.
async fn in_the_middle(app: &App) -> (Vec<u64>, &Page) {
    let ids = customers(app, 40).await;
    let page = app.sign_in("/customers").await;
    app.wait_for_sync().await;
    select_all(page).await;
    // Long enough for what follows, whatever else the machine does.
    app.site.proxy.slow_down(700);
    start(page, "Archive", "Archive 40 customers").await;
    until("some writes", true, async || {
        app.site.proxy.requests("PUT", CUSTOMERS).len() >= 6
    })
    .await;
    (ids, page)
}

/// Returns the customers that were written, as often as they were.
fn written(app: &App) -> Vec<String> {
    let puts = app.site.proxy.requests("PUT", CUSTOMERS).into_iter();
    let mut paths: Vec<_> = puts
        .filter(|put| put.reached_api)
        .map(|put| put.path)
        .collect();
    paths.sort();
    paths
}

async fn all_are_archived_once(app: &App, ids: &[u64]) {
    assert_eq!(archived(app, ids).await, vec![true; ids.len()]);
    let written = written(app);
    let mut once = written.clone();
    once.dedup();
    assert_eq!(written, once);
}

#[test]
fn a_job_goes_on_after_a_reload() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let (ids, page) = in_the_middle(app).await;
        page.reload().await;
        page.wait_for_text("Interrupted:").await;
        page.passes_axe("a job that was interrupted").await;
        // Nothing is sent before the user wants it.
        let sent = written(app).len();
        app.wait_for_sync().await;
        assert_eq!(written(app).len(), sent);
        app.site.proxy.slow_down(0);
        job_button(page, "Resume").click().await;
        assert_eq!(report(page).await, vec!["Done"; 40]);
        all_are_archived_once(app, &ids).await;
    });
}

#[test]
fn a_job_that_is_discarded_tries_nothing_more() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let (_, page) = in_the_middle(app).await;
        page.reload().await;
        job_button(page, "Discard").click().await;
        page.role("region", "Job").wait_gone().await;
        let sent = written(app).len();
        page.reload().await;
        app.wait_for_sync().await;
        assert!(!page.role("region", "Job").is_there().await);
        assert_eq!(written(app).len(), sent);
    });
}

#[test]
fn a_second_tab_cannot_run_the_same_job() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let (ids, page) = in_the_middle(app).await;
        page.duplicate_tab().await;
        page.wait_for_text("Interrupted:").await;
        job_button(page, "Resume").click().await;
        page.wait_for_text("This job is running in another tab. Go on there.")
            .await;
        app.site.proxy.slow_down(0);
        page.next_tab(0).await;
        assert_eq!(report(page).await, vec!["Done"; 40]);
        all_are_archived_once(app, &ids).await;
    });
}

#[test]
fn signing_out_ends_the_job_and_forgets_it() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let (_, page) = in_the_middle(app).await;
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        page.textbox("API token").wait().await;
        let kept = "return Object.keys(sessionStorage).filter(key => key.includes('job'))";
        assert_eq!(page.script(kept, vec![]).await, e2e::json!([]));
        app.enter_token().await;
        app.wait_for_sync().await;
        assert!(!page.role("region", "Job").is_there().await);
        page.goto("/activity").await;
        page.wait_for_text("Nothing written yet").await;
    });
}

#[test]
fn jobs_run_one_after_the_other() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let (ids, page) = in_the_middle(app).await;
        act(page, "Set status").click().await;
        page.spinbutton("New status").fill("7").await;
        page.button("Set status of 40 customers").click().await;
        page.wait_for_text("1 more job waits").await;
        assert_eq!(app.api.customer(ids[39]).await["status"], 0);
        app.site.proxy.slow_down(0);
        page.toast("Set status of 40 customers: Done (40)")
            .wait()
            .await;
        assert_eq!(archived(app, &ids).await, vec![true; 40]);
        assert_eq!(app.api.customer(ids[39]).await["status"], 7);
    });
}

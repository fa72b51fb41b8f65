//! Changes of other administrators, odd lists, and a reloaded tab.

use e2e::{App, Fault, json, until};

use super::reading::{Read, Reading};

/// A newer order replaces the one that is shown.
pub async fn newer_order(app: &App) {
    let reading = Reading::open(app, Read::Orders).await;
    // Orders are not written through the API: their news can only be put into the answer.
    let news = Fault::garble(|answer| {
        answer["orders"][0]["description"] = json!("Changed meanwhile");
    });
    reading.proxy.fault("GET", &reading.api(), 1, news);
    reading.ask_again().await;
    reading.page.wait_for_text("Changed meanwhile").await;
    reading.is_well_after(1).await;
}

/// A newer record replaces the one that is shown.
pub async fn newer(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    // The one that a list by company begins with.
    let id = match read {
        Read::Customer => reading.id,
        _ => reading.read_rows("sortby=company&limit=10").await[0]["_id"]
            .as_u64()
            .unwrap(),
    };
    let phone = format!("+1 555 {id:04}");
    app.api.write(id, json!({"customerPhone": phone})).await;
    reading.ask_again().await;
    reading.page.wait_for_text(&phone).await;
    reading.is_well_after(1).await;
    assert_eq!(app.api.customer(id).await["phone"], phone);
}

/// A warning counts the rows that do not match.
pub async fn filter_ignored(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    let page = reading.page;
    reading
        .proxy
        .fault("GET", &reading.api(), 99, Fault::IgnoreFilter);
    match read {
        Read::Orders => page.checkbox("Draft").click().await,
        _ => page.combobox("Type").choose("Companies").await,
    }
    page.alert("The list may be incomplete.").wait().await;
    page.alert("do not match the filter").wait().await;
    reading.proxy.heal();
    page.reload().await;
    reading.table().wait().await;
    reading.table().wait_settled().await;
    page.alert("The list may be incomplete.").wait_gone().await;
}

/// A warning, and the next page starts after the rows that came.
pub async fn limit_capped(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    let page = reading.page;
    reading
        .proxy
        .fault("GET", &reading.api(), 99, Fault::CapLimit(10));
    page.combobox("Rows per page").choose("25").await;
    page.alert("The list may be incomplete.").wait().await;
    page.alert("fewer rows at a time").wait().await;
    page.button("Next page").click().await;
    page.wait_for_path(&reading.with_query("offset=10&limit=25"))
        .await;
    reading.shows_rows_of("offset=10&limit=10").await;
}

/// Repeated rows are dropped, with a warning.
pub async fn page_repeated(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    let page = reading.page;
    let twice = Fault::garble(|answer| {
        let rows = answer.as_object_mut().unwrap().values_mut().next();
        let rows = rows.unwrap().as_array_mut().unwrap();
        rows[1] = rows[0].clone();
    });
    reading.proxy.fault("GET", &reading.api(), 1, twice);
    reading.ask_again().await;
    page.alert("came twice and is shown once").wait().await;
    reading.table().wait_rows(9).await;

    reading
        .proxy
        .fault("GET", &reading.api(), 99, Fault::RepeatFirstPage);
    reading.load().await;
    reading.shown().await;
    page.button("Next page").click().await;
    page.alert("The list may be incomplete.").wait().await;
    page.alert("sent the previous page again").wait().await;
}

/// The URL restores the view.
pub async fn reloaded(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    reading.ask_again().await;
    reading.wait_asked(1).await;
    reading.shown().await;
    let path = reading.page.path().await;
    reading.page.reload().await;
    reading.shown().await;
    until("the address", path, async || reading.page.path().await).await;
    match read {
        Read::Customer => reading.still_shown().await,
        Read::List => reading.shows_rows_of("sortby=company&limit=10").await,
        // By number is the default: pressing its head has turned it round.
        Read::Orders => {
            reading
                .shows_rows_of("sortby=number&direction=desc&limit=10")
                .await
        }
    }
}

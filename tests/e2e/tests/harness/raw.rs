//! A `fetch` without the application around it.

use e2e::{App, Fixture, Page, Value, journey, json};

/// The API's path of the list.
pub const CUSTOMERS: &str = "/v1.0/customers";

/// Starts one, with the token; a POST creates a customer.
const START: &str = "
    const start = (method, path, options = {}) => fetch(path, {
        method, headers: {authorization: 'Bearer demo', 'content-type': 'application/json'},
        body: method === 'GET' ? undefined : JSON.stringify({
            customerName: '', customerLastName: '', customerCompanyName: 'Raw',
            customerEmail: '', customerPhone: '', customerDescription: '', customerStatus: 0,
            archived: false, crmId: '', refId: '',
        }), ...options});
    const learn = async answering => {
        try {
            const answer = await answering;
            const heads = Object.fromEntries(answer.headers);
            try {
                return {status: answer.status, heads, text: await answer.text()};
            } catch (cut) {
                return {status: answer.status, heads, cut: cut.name};
            }
        } catch (rejected) {
            return {rejected: rejected.name};
        }
    };";

/// Plays with a page of the site that asks nothing by itself.
pub fn raw(customers: usize, story: impl AsyncFnOnce(&App)) {
    journey(Fixture::customers(customers), async |app| {
        app.page.allow_console("ERR_");
        app.page
            .allow_console("the server responded with a status of");
        app.page.goto("/favicon.svg").await;
        story(app).await;
    });
}

/// What a page learns: `rejected`, or `status` and `heads` with either the `text` or `cut`.
pub async fn fetch(page: &Page, method: &str, path: &str) -> Value {
    let ask = format!(
        "{START} learn(start({}, {})).then(arguments[arguments.length - 1]);",
        json!(method),
        json!(path)
    );
    page.script_async(&ask).await
}

/// Starts one and does not wait for it.
pub async fn begin(page: &Page, method: &str, path: &str) {
    let ask = format!(
        "{START} window.stop = new AbortController();
        start({}, {}, {{signal: window.stop.signal}}).catch(() => {{}});",
        json!(method),
        json!(path)
    );
    page.script(&ask, vec![]).await;
}

/// Ends the one that was begun last, as the application does when a question is overtaken.
pub async fn stop(page: &Page) {
    page.script("window.stop.abort()", vec![]).await;
}

/// The JSON that a page learned.
pub fn body(learned: &Value) -> Value {
    serde_json::from_str(learned["text"].as_str().unwrap()).unwrap()
}

//! A `fetch` without the application around it.

use e2e::{App, Fixture, Page, Value, journey, json};

/// The path of the list in the API.
pub const CUSTOMERS: &str = "/v1.0/customers";

/// Starts a `fetch` with the token. A POST creates a customer.
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

/// Runs a test on a page of the site that sends no requests by itself.
pub fn raw(customers: usize, test: impl AsyncFnOnce(&App)) {
    journey(Fixture::customers(customers), async |app| {
        app.page.allow_console("ERR_");
        app.page
            .allow_console("the server responded with a status of");
        app.page.goto("/favicon.svg").await;
        test(app).await;
    });
}

/// Sends a request. Returns `rejected`, or `status` and `heads` with either `text` or `cut`.
pub async fn fetch(page: &Page, method: &str, path: &str) -> Value {
    let ask = format!(
        "{START} learn(start({}, {})).then(arguments[arguments.length - 1]);",
        json!(method),
        json!(path)
    );
    page.script_async(&ask).await
}

/// Sends a request without waiting for its answer.
pub async fn begin(page: &Page, method: &str, path: &str) {
    let ask = format!(
        "{START} window.stop = new AbortController();
        start({}, {}, {{signal: window.stop.signal}}).catch(() => {{}});",
        json!(method),
        json!(path)
    );
    page.script(&ask, vec![]).await;
}

/// Aborts the last request, as the application does with a superseded query.
pub async fn stop(page: &Page) {
    page.script("window.stop.abort()", vec![]).await;
}

/// Returns the JSON body of an answer.
pub fn body(learned: &Value) -> Value {
    serde_json::from_str(learned["text"].as_str().unwrap()).unwrap()
}

//! The dev API as a process of its own, and a small client to arrange and to check its data.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use reqwest::Method;
use serde_json::{Value, json};

use crate::machine;

/// The token that the dev API accepts.
const TOKEN: &str = "demo";
const READY: &str = "dev-api listening on ";

/// A running dev API; it ends with this value.
pub struct DevApi {
    process: Child,
    client: reqwest::Client,
    /// Scheme, host and port, without a slash at the end.
    pub url: String,
}

impl DevApi {
    /// Starts one with this many made-up customers in memory, always the same ones.
    pub fn start(customers: usize) -> Self {
        let mut process = Command::new(machine::dev_api())
            .args(["--port", "0", "--database", "memory", "--customers"])
            .arg(customers.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the dev API does not start");
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let url = lines
            .find_map(|line| Some(line.ok()?.strip_prefix(READY)?.trim().to_owned()))
            .unwrap_or_else(|| panic!("the dev API ended before it said “{READY}…”"));
        // A full pipe would stop the API.
        std::thread::spawn(move || lines.for_each(drop));
        let client = reqwest::Client::new();
        Self {
            process,
            client,
            url,
        }
    }

    /// Any call, with the token: the status and the body (`Null` when it is no JSON).
    pub async fn call(&self, method: &str, path: &str, body: Option<&Value>) -> (u16, Value) {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = self
            .client
            .request(method, format!("{}{path}", self.url))
            .bearer_auth(TOKEN);
        if let Some(body) = body {
            request = request.json(body);
        }
        let answer = request.send().await.expect("the dev API does not answer");
        let status = answer.status().as_u16();
        (status, answer.json().await.unwrap_or(Value::Null))
    }

    /// Creates a customer from the keys that differ from an empty record; returns its `_id`.
    pub async fn create(&self, keys: Value) -> u64 {
        let mut record = json!({
            "customerName": "", "customerLastName": "", "customerEmail": "",
            "customerCompanyName": "", "customerPhone": "", "customerDescription": "",
            "customerStatus": 0, "archived": false, "crmId": "", "refId": ""
        });
        for (key, value) in keys.as_object().unwrap() {
            record[key] = value.clone();
        }
        let (status, answer) = self.call("POST", "/v1.0/customers", Some(&record)).await;
        assert!(status < 300, "creating a customer: {status} {answer}");
        answer["customer"]["_id"].as_u64().unwrap()
    }

    /// Returns a customer, or `Null` when there is none.
    pub async fn customer(&self, id: u64) -> Value {
        let (_, answer) = self
            .call("GET", &format!("/v1.0/customers/{id}"), None)
            .await;
        answer["customer"].clone()
    }

    /// Returns the rows of the list. `query` is the part after the question mark.
    pub async fn customers(&self, query: &str) -> Vec<Value> {
        let (_, answer) = self
            .call("GET", &format!("/v1.0/customers?{query}"), None)
            .await;
        answer["customers"].as_array().unwrap().clone()
    }

    /// Changes some keys of a customer, as another administrator may do.
    pub async fn write(&self, id: u64, keys: Value) {
        let now = self.customer(id).await;
        let mut record = json!({
            "customerName": now["name"], "customerLastName": now["lastname"],
            "customerEmail": now["email"], "customerCompanyName": now["companyname"],
            "customerPhone": now["phone"], "customerDescription": now["description"],
            "customerStatus": now["status"], "archived": now["archived"],
            "crmId": now["crmid"], "refId": now["refid"]
        });
        for (key, value) in keys.as_object().unwrap() {
            record[key] = value.clone();
        }
        let path = format!("/v1.0/customers/{id}");
        let (status, answer) = self.call("PUT", &path, Some(&record)).await;
        assert!(status < 300, "changing a customer: {status} {answer}");
    }

    /// An answer as it stands.
    pub async fn text(&self, path: &str) -> String {
        let request = self.client.get(format!("{}{path}", self.url));
        let answer = request.bearer_auth(TOKEN).send().await;
        let answer = answer.expect("the dev API does not answer");
        answer
            .text()
            .await
            .expect("the dev API's answer breaks off")
    }

    /// Returns the orders of a customer. `query` is the part after the question mark.
    pub async fn orders(&self, id: u64, query: &str) -> Vec<Value> {
        let path = format!("/v1.0/customers/{id}/orders?{query}");
        let (_, answer) = self.call("GET", &path, None).await;
        answer["orders"].as_array().unwrap().clone()
    }
}

impl Drop for DevApi {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

//! Creating, changing and removing customers.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::time::{SystemTime, UNIX_EPOCH};

use common::{Api, CUSTOMERS, ids};
use dev_api::{Database, Options};
use serde_json::{Value, json};

fn full() -> Value {
    json!({
        "customerName": "n", "customerLastName": "l", "customerCompanyName": "c",
        "customerEmail": "e", "customerPhone": "p", "customerDescription": "d",
        "customerStatus": -7, "archived": true, "crmId": "k", "refId": "r",
    })
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

#[test]
fn every_field_is_kept() {
    let api = Api::empty();
    let created = api.create(&full());
    let expected = json!({
        "_id": created["_id"], "name": "n", "lastname": "l", "companyname": "c", "email": "e",
        "phone": "p", "description": "d", "status": -7, "archived": true,
        "archivationdate": created["archivationdate"], "crmid": "k", "refid": "r",
    });
    assert_eq!(created, expected);
}

#[test]
fn texts_come_back_as_they_were_sent() {
    let api = Api::empty();
    for text in [
        " a ",
        "a\u{0}b",
        "'; DROP TABLE customers; --",
        "👩‍👩‍👧",
        "\u{202e}x",
        "<b>&",
        "%s",
    ] {
        let created = api.create(&json!({"customerName": text, "customerDescription": text}));
        let read = api.read(&format!("{CUSTOMERS}/{}", created["_id"]));
        assert_eq!(read["customer"]["name"], text);
        assert_eq!(read["customer"]["description"], text);
    }
}

#[test]
fn a_change_wipes_every_field_that_is_left_out() {
    let api = Api::empty();
    let id = api.create(&full())["_id"].clone();
    let path = format!("{CUSTOMERS}/{id}");
    let changed = api
        .send("PUT", &path, &json!({"customerName": "only"}))
        .json(200);
    let expected = json!({
        "_id": id, "name": "only", "lastname": "", "companyname": "", "email": "", "phone": "",
        "description": "", "status": 0, "archived": false, "archivationdate": 0, "crmid": "",
        "refid": "",
    });
    assert_eq!(changed["customer"], expected);
    assert_eq!(api.read(&path)["customer"], expected);
}

#[test]
fn the_names_of_reads_are_not_those_of_writes() {
    let api = Api::empty();
    let created = api.create(&json!({
        "customerName": "n", "name": "x", "lastname": "x", "companyname": "x", "email": "x",
        "phone": "x", "description": "x", "status": 5, "crmid": "x", "refid": "x",
        " customerLastName": "x", "customername": "x", "_id": 77, "archivationdate": 77,
        "anything": {"else": []},
    }));
    assert_ne!(created["_id"], 77);
    for field in [
        "lastname",
        "companyname",
        "email",
        "phone",
        "description",
        "crmid",
        "refid",
    ] {
        assert_eq!(created[field], "", "{field}");
    }
    assert_eq!(
        (&created["status"], &created["archivationdate"]),
        (&json!(0), &json!(0))
    );
}

#[test]
fn archiving_sets_the_date_once_and_restoring_clears_it() {
    let api = Api::empty();
    let before = now();
    let id = api.create(&json!({"customerName": "n"}))["_id"].clone();
    let path = format!("{CUSTOMERS}/{id}");
    let put = |archived: bool, phone: &str| {
        let body = json!({"customerName": "n", "archived": archived, "customerPhone": phone});
        let mut answer = api.send("PUT", &path, &body).json(200);
        let customer = answer["customer"].take();
        assert_eq!(customer["archived"], archived);
        customer["archivationdate"].as_i64().unwrap()
    };
    assert_eq!(put(false, "1"), 0);
    let archived_at = put(true, "2");
    assert!((before..=now()).contains(&archived_at));
    assert_eq!(put(false, "3"), 0);
    let archived = api.create(&json!({"customerName": "n", "archived": true}));
    assert!((before..=now()).contains(&archived["archivationdate"].as_i64().unwrap()));
}

#[test]
fn a_change_of_an_archived_customer_keeps_its_date() {
    let api = Api::small();
    let old = api.read("/v1.0/customers/5")["customer"]["archivationdate"].clone();
    assert_eq!(old, 1_767_225_600);
    let body = json!({"customerName": "n", "archived": true});
    let changed = api.send("PUT", "/v1.0/customers/5", &body).json(200);
    assert_eq!(changed["customer"]["archivationdate"], old);
}

#[test]
fn lists_follow_every_write() {
    let api = Api::empty();
    let listed = |query: &str| ids(&api.rows(&format!("{CUSTOMERS}?{query}")));
    let id = api.create(&json!({"customerCompanyName": "c"}))["_id"]
        .as_i64()
        .unwrap();
    assert_eq!(listed("type=company&archived=false"), [id]);
    assert!(listed("type=person").is_empty());
    let path = format!("{CUSTOMERS}/{id}");
    api.send("PUT", &path, &json!({"customerLastName": "l"}))
        .json(200);
    assert_eq!(listed("type=person&archived=false"), [id]);
    assert!(listed("type=company").is_empty());
    let body = json!({"customerLastName": "l", "archived": true});
    api.send("PUT", &format!("{CUSTOMERS}/{id}"), &body)
        .json(200);
    assert_eq!(listed("type=person&archived=true&sortby=name"), [id]);
    assert!(listed("type=company").is_empty());
    assert!(listed("archived=false").is_empty());
    api.call("DELETE", &format!("{CUSTOMERS}/{id}"), b"");
    assert!(listed("").is_empty());
    let next = api.create(&json!({"customerName": "n"}))["_id"]
        .as_i64()
        .unwrap();
    assert!(next > id, "an id came back");
}

#[test]
fn a_company_of_accents_alone_is_a_company() {
    let api = Api::empty();
    api.create(&json!({"customerCompanyName": "\u{301}"}));
    for sortby in ["default", "name", "company"] {
        let path = format!("{CUSTOMERS}?type=company&sortby={sortby}");
        assert_eq!(api.rows(&path).len(), 1, "{sortby}");
    }
}

#[test]
fn a_customer_without_any_name_is_refused() {
    let api = Api::small();
    let bodies = [
        json!({}),
        json!({"customerEmail": "a@example.com"}),
        json!({"customerName": " ", "customerLastName": "\t", "customerCompanyName": ""}),
        json!({" customerName": "with a space before"}),
    ];
    for body in bodies {
        api.send("POST", CUSTOMERS, &body).error(422);
        api.send("PUT", "/v1.0/customers/1", &body).error(422);
    }
    assert_eq!(api.rows(CUSTOMERS).len(), 20);
    assert_eq!(api.read("/v1.0/customers/1")["customer"]["name"], "Ada");
    for name in ["customerName", "customerLastName", "customerCompanyName"] {
        api.create(&json!({name: "enough"}));
    }
}

#[test]
fn wrong_types_are_refused_by_name_and_change_nothing() {
    let api = Api::small();
    let before = api.read("/v1.0/customers/1");
    let fields = full();
    for field in fields.as_object().unwrap().keys() {
        let wrong = match field.as_str() {
            "customerStatus" => vec![json!("1"), json!(1.5), json!(u64::MAX), json!(true)],
            "archived" => vec![json!("true"), json!(1), json!(0)],
            _ => vec![json!(1), json!(false), json!(["a"]), json!({"a": 1})],
        };
        for value in wrong.into_iter().chain([Value::Null]) {
            let mut body = fields.clone();
            body[field] = value;
            for (method, path) in [("POST", CUSTOMERS), ("PUT", "/v1.0/customers/1")] {
                let message = api.send(method, path, &body).error(400);
                assert!(message.contains(field.as_str()), "{body}: {message}");
            }
        }
    }
    assert_eq!(api.read("/v1.0/customers/1"), before);
    assert_eq!(api.rows(CUSTOMERS).len(), 20);
}

#[test]
fn removing_a_customer_removes_its_orders() {
    let folder = std::env::temp_dir().join(format!("dev-api-orders-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("data.db");
    let api = Api::start(Options {
        customers: Some(20),
        database: Database::File(file.clone()),
        ..Options::default()
    });
    let count = || -> i64 {
        let db = rusqlite::Connection::open(&file).unwrap();
        let sql = "SELECT count(*) FROM orders WHERE customer_id = 3";
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(count(), 100);
    assert_eq!(api.call("DELETE", "/v1.0/customers/3", b"").status, 204);
    assert_eq!(count(), 0);
    std::fs::remove_dir_all(&folder).unwrap();
}

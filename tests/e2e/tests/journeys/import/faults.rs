//! Faults between the browser and the API in the middle of an import.

use std::collections::BTreeSet;

use e2e::{Fault, Fixture, LocalFile, journey, json};

use super::{check, open};
use crate::jobs::{ANY_CUSTOMER, CUSTOMERS, job_button, page_of_gateway, saying, wait_for_report};

/// How many customers the file creates.
const NEW: usize = 40;
/// How many it changes.
const CHANGED: usize = 20;

/// Faults of a write, and whether the row is done without the user.
fn faults() -> Vec<(Fault, bool)> {
    vec![
        (Fault::DropAfter, true),
        (Fault::AnswerAfter(page_of_gateway(502)), true),
        (Fault::Answer(saying(400)), false),
        (Fault::AnswerAfter(page_of_gateway(200)), true),
        (Fault::CutAfter, true),
    ]
}

#[test]
fn no_fault_creates_a_customer_twice() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let key = |at: usize| format!("K-{at}");
        for at in 0..CHANGED {
            app.api
                .create(json!({"customerCompanyName": "Old", "crmId": key(at)}))
                .await;
        }
        let page = open(app).await;
        let rows: String = (0..CHANGED + NEW)
            .map(|at| format!("{},Firm {at}\n", key(at)))
            .collect();
        let file = LocalFile::new("rows.csv", format!("CRM ID,Company\n{rows}"));
        check(page, &file, "New (40), Changed (20)").await;
        app.site.proxy.forget();
        let mut refused = 0;
        for (method, path, between) in [("POST", CUSTOMERS, 7), ("PUT", ANY_CUSTOMER, 3)] {
            for (at, (fault, ends_well)) in faults().into_iter().enumerate() {
                refused += usize::from(!ends_well);
                app.site
                    .proxy
                    .fault_after(1 + between * at, method, path, 1, fault);
            }
        }
        page.allow_console("Failed to load resource");
        page.button("Import 60 customers").click().await;
        wait_for_report(page).await;
        page.wait_for_text(&format!("Done ({})", NEW + CHANGED - refused))
            .await;
        job_button(page, "Try again").click().await;
        page.toast("The import has ended: Done (60).").wait().await;

        let customers = app.api.customers("limit=100").await;
        let names: BTreeSet<_> = customers
            .iter()
            .map(|it| it["companyname"].to_string())
            .collect();
        assert_eq!(customers.len(), NEW + CHANGED);
        assert_eq!(names.len(), NEW + CHANGED, "{names:?}");
    });
}

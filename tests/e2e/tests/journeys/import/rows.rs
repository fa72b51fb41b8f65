use e2e::{Fixture, Key, LocalFile, journey, json};

use super::{check, choose, column, open, writes};
use crate::jobs::{job_button, report, wait_for_report};

const EVERY_KIND: &str = "CRM ID,Company,Email,Phone\r\n\
    C-1,Acme,acme@example.com,34\r\n\
    C-2,Two,,\r\n\
    C-3,Same,same@example.com,\r\n\
    C-9,New one,new@example.com,\r\n\
    C-10,Bad,not an address,\r\n\
    C-9,Again,again@example.com,\r\n\
    C-11,Delta Works,delta@example.com,\r\n";

#[test]
fn every_kind_of_row() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let customer = async |keys| app.api.create(keys).await;
        let acme = customer(json!({"customerCompanyName": "Acme", "crmId": "C-1",
            "customerEmail": "acme@example.com", "customerPhone": "12"}))
        .await;
        customer(json!({"customerCompanyName": "First", "crmId": "C-2"})).await;
        customer(json!({"customerCompanyName": "Second", "crmId": "C-2"})).await;
        customer(json!({"customerCompanyName": "Same", "crmId": "C-3",
            "customerEmail": "same@example.com"}))
        .await;
        customer(json!({"customerCompanyName": "Delta Works",
            "customerEmail": "delta@example.com"}))
        .await;
        let page = open(app).await;
        page.passes_axe("the import without a file").await;
        let file = LocalFile::new("customers.csv", EVERY_KIND);
        choose(page, &file).await;
        page.toast("7 rows were read.").wait().await;
        page.passes_axe("the columns of a file").await;
        page.button("Check").click().await;
        let counts = "New (1), Changed (1), Unchanged (1), Invalid (1), Ambiguous (1), \
            Repeated (1), Likely duplicate (1)";
        page.toast(counts).wait().await;
        page.passes_axe("the result of a check").await;
        assert_eq!(
            column(page, 1).await,
            [
                "Changed",
                "Ambiguous",
                "Unchanged",
                "New",
                "Invalid",
                "Repeated",
                "Likely duplicate"
            ]
        );
        page.wait_for_text("Phone: 12 → 34").await;
        assert_eq!(writes(app), 0);

        page.textbox("Email, row 6").fill("bad@example.com").await;
        page.press(Key::Tab).await;
        page.toast("New (2), Changed (1), Unchanged (1), Ambiguous (1)")
            .wait()
            .await;
        page.button("Create anyway").click().await;
        page.button("Import 4 customers").click().await;
        assert_eq!(report(page).await, vec!["Done"; 4]);
        page.toast("The import has ended: Done (4).").wait().await;
        page.passes_axe("the import after its job").await;
        assert_eq!(app.api.customer(acme).await["phone"], "34");
        assert_eq!(writes(app), 4);

        let downloads = page.save_downloads().await;
        job_button(page, "Close").click().await;
        page.button("Download the rows that were not imported")
            .click()
            .await;
        let (name, file) = downloads.take().await;
        assert!(name.starts_with("not-imported"), "{name}");
        let file = String::from_utf8(file).unwrap();
        let lines: Vec<&str> = file.lines().collect();
        assert_eq!(lines.len(), 3, "{file}");
        assert!(lines[1].contains("C-2") && lines[1].contains("2 customers match"));
        assert!(lines[2].contains("Again") && lines[2].contains("Row 5 is the same customer."));
    });
}

#[test]
fn the_same_file_twice_changes_nothing() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = open(app).await;
        let file = LocalFile::new("new.csv", "Company;Phone\nOne;1\nTwo;2\nThree;3\n");
        check(page, &file, "New (3)").await;
        page.button("Import 3 customers").click().await;
        page.toast("The import has ended: Done (3).").wait().await;
        job_button(page, "Close").click().await;
        check(page, &file, "Unchanged (3)").await;
        page.wait_for_text("There is nothing to import.").await;
        assert_eq!(writes(app), 3);
    });
}

#[test]
fn an_export_is_imported_without_changes() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let odd = json!({"customerCompanyName": "=1+1", "customerDescription": "one\ntwo",
            "crmId": "0047"});
        app.api.create(odd).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        let downloads = page.save_downloads().await;
        page.button("Export").click().await;
        page.button("Export 301 customers").click().await;
        let (name, content) = downloads.take().await;
        page.link("Import").click().await;
        check(page, &LocalFile::new(&name, content), "Unchanged (301)").await;
        page.wait_for_text("There is nothing to import.").await;
    });
}

#[test]
fn a_thousand_rows() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = open(app).await;
        let rows: String = (1..=1_000)
            .map(|it| format!("Firm {it},F-{it}\n"))
            .collect();
        let file = LocalFile::new("many.csv", format!("Company,Reference ID\n{rows}"));
        check(page, &file, "New (1,000)").await;
        page.wait_for_text("950 more rows").await;
        page.button("Show more").click().await;
        page.wait_for_text("900 more rows").await;
        page.button("Import 1,000 customers").click().await;
        wait_for_report(page).await;
        page.toast("The import has ended: Done (1,000).")
            .wait()
            .await;
        assert_eq!(writes(app), 1_000);
    });
}

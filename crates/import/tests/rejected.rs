use import::{Columns, MatchBy, RowCheck, Sheet, rejected_csv};
use proptest::prelude::*;
use texts::Message;

use crate::support::{KnownCustomers, cells, laws, read_bytes, said, sheet, texts};

fn rejected(sheet: &Sheet, rows: &[(usize, &str)]) -> String {
    let rows = rows
        .iter()
        .map(|(row, reason)| (*row, Message::verbatim(*reason)));
    rejected_csv(sheet, rows, &Message::english)
}

#[test]
fn rows_stand_with_all_columns_and_the_reasons() {
    let sheet = sheet("company;shoe size;email\nAcme;43;none\nBeta;44;b@c.example\n");
    let file = rejected(&sheet, &[(0, "email: Enter an email address.")]);
    assert_eq!(
        file,
        "\u{feff}\"company\";\"shoe size\";\"email\";\"Reasons\"\r\n\
         \"Acme\";\"43\";\"none\";\"email: Enter an email address.\"\r\n"
    );
}

#[test]
fn the_file_can_be_mended_and_imported_again() {
    let known_customers = KnownCustomers::default();
    let check = known_customers.check(sheet("company,email\nAcme,none\n"), MatchBy::AlwaysCreate);
    let reason = check.reason(0, known_customers.known()).unwrap();
    let file = rejected_csv(check.sheet(), [(0, reason)], &Message::english);
    let mended = file.replace("none", "a@b.example");
    let check = known_customers.check(sheet(&mended), MatchBy::AlwaysCreate);
    assert_eq!(check.row(0), &RowCheck::New);
    // The reasons do not pile up.
    let file = rejected(check.sheet(), &[(0, "Again.")]);
    assert_eq!(sheet(&file).names(), ["company", "email", "Reasons"]);
    assert_eq!(said(&texts::import_reasons()), "Reasons");
}

#[test]
fn a_cell_of_json_cannot_become_a_formula() {
    let sheet = read_bytes(b"[{\"companyname\":\"=1+1\"}]").unwrap();
    let file = rejected(&sheet, &[(0, "=2")]);
    assert!(file.contains("\"'=1+1\",\"'=2\""), "{file}");
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn a_rejected_row_means_the_same_when_it_is_read_again(
        texts in prop::collection::vec(texts(), 2),
        is_json in any::<bool>(),
    ) {
        let file = if is_json {
            format!("[{}]", serde_json::json!({"companyname": texts[0], "description": texts[1]}))
        } else {
            let quoted: Vec<String> = texts.iter().map(|it| format!("\"{}\"", it.replace('"', "\"\""))).collect();
            format!("\u{feff}companyname,description\n{}\n", quoted.join(","))
        };
        let Ok(sheet) = read_bytes(file.as_bytes()) else { return Ok(()) };
        let again = read_bytes(rejected(&sheet, &[(0, "x")]).as_bytes()).unwrap();
        for column in 0..2 {
            prop_assert_eq!(sheet.bare(0, column), again.bare(0, column));
        }
        prop_assert_eq!(cells(&again)[0][2], "x");
        let columns = Columns::of(&again);
        prop_assert_eq!(columns.uses()[..2].to_vec(), Columns::of(&sheet).uses().to_vec());
    }
}

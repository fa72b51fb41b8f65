//! Our search engine beside others: the same customers and the same queries, typed key by key in the
//! same browser.

mod contender;
mod customers;
mod measured;
mod query;
mod report;
mod site;
mod spellings;
mod write;

use e2e::{DevApi, Driver};

use crate::Failure;
use contender::{CONTENDERS, Contender};
use customers::Customers;
pub(crate) use query::Query;
use site::Site;

/// The number of customers. Each engine holds all of them in memory.
const CUSTOMERS: usize = 100_000;

/// Measures all engines, or the one with this name. Returns the report.
pub(crate) async fn compare(only: Option<&str>) -> Result<String, Failure> {
    let chosen = chosen(only)?;
    let customers = customers().await?;
    let queries = Query::list()?;
    let wanted = wanted(&queries, &customers)?;
    let site = Site::start(&customers).await?;
    let driver = Driver::measuring();
    let mut results = Vec::new();
    for contender in chosen {
        println!("Measuring {}", contender.title);
        let measured = contender
            .measure(&driver, &site, &queries, &wanted)
            .await
            .map_err(|failure| failure.to_string());
        results.push((contender, measured));
    }
    Ok(report::text(&results, &queries))
}

/// Writes the list of queries. Returns a message.
pub(crate) async fn write_queries() -> Result<String, Failure> {
    let queries = write::queries(&customers().await?)?;
    query::save(&queries)?;
    Ok(format!("{} queries are in {}", queries.len(), query::FILE))
}

/// Returns the IDs that each query may mean.
fn wanted(queries: &[Query], customers: &Customers) -> Result<Vec<Vec<i64>>, Failure> {
    let mut all = Vec::with_capacity(queries.len());
    for query in queries {
        let ids = query.wanted(customers);
        if ids.is_empty() {
            let text = &query.text;
            let advice = "make the list anew with --write-queries";
            return Err(format!("no customer is meant by “{text}”: {advice}").into());
        }
        all.push(ids);
    }
    Ok(all)
}

async fn customers() -> Result<Customers, Failure> {
    println!("Starting the dev API with {CUSTOMERS} customers and reading all of them");
    Customers::read(&DevApi::start(CUSTOMERS), CUSTOMERS).await
}

fn chosen(only: Option<&str>) -> Result<Vec<&'static Contender>, Failure> {
    let is_chosen = |contender: &&Contender| only.is_none_or(|name| name == contender.name);
    let chosen: Vec<_> = CONTENDERS.iter().filter(is_chosen).collect();
    if chosen.is_empty() {
        let names = CONTENDERS.map(|contender| contender.name).join(", ");
        return Err(format!("--only takes one of {names}").into());
    }
    Ok(chosen)
}

use std::borrow::Cow;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Xlsx, XlsxError};

use super::{PIECE, ReadError, archive};
use crate::sheet::{Builder, CellFault, FileFormat, MOST_COLUMNS, MOST_TEXT, Sheet};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads a sheet of a workbook: the chosen one, else the first with a text.
pub async fn read(
    bytes: &[u8],
    chosen: Option<usize>,
    pause: impl AsyncFn(),
) -> Result<Sheet, ReadError> {
    archive::check(bytes, &pause).await?;
    let mut workbook = Workbook::new(Cursor::new(bytes)).map_err(error)?;
    pause().await;
    let sheets = workbook.sheets_metadata().iter();
    let sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    for sheet in 0..sheets.len() {
        if chosen.is_some_and(|chosen| chosen != sheet) {
            continue;
        }
        if let Some(builder) = read_sheet(&mut workbook, &sheets[sheet], &pause).await? {
            return builder.finish(FileFormat::Xlsx { sheet, sheets });
        }
    }
    Err(ReadError::EmptyXlsx)
}

/// The cells of a row so far.
#[derive(Default)]
struct Row {
    /// Counted from 0.
    index: u32,
    cells: Vec<String>,
    /// The bytes of all cells: many of them can share one large text.
    bytes: usize,
    faults: Vec<(usize, CellFault)>,
}

/// Reads a sheet; none where it holds nothing.
async fn read_sheet(
    workbook: &mut Workbook<'_>,
    name: &str,
    pause: &impl AsyncFn(),
) -> Result<Option<Builder>, ReadError> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(error)?;
    let mut builder = None;
    let mut row = Row::default();
    let mut rows = 0;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(error)? {
        let (index, column) = (cell.pos.0, cell.pos.1 as usize);
        let text = text(&cell.value);
        let is_formula = cell.formula.is_some();
        let fault = match &cell.value {
            DataRef::Error(error) => Some(CellFault::Error(error.to_string())),
            DataRef::Empty if is_formula => Some(CellFault::Formula),
            _ => None,
        };
        if text.is_empty() && fault.is_none() {
            continue;
        }
        if column >= MOST_COLUMNS {
            return Err(ReadError::ManyColumns);
        }
        if index != row.index {
            push(&mut builder, std::mem::take(&mut row))?;
            row.index = index;
            rows += 1;
            if rows % PIECE == 0 {
                pause().await;
            }
        }
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        row.bytes += text.len();
        if row.bytes > MOST_TEXT {
            return Err(ReadError::ManyCells);
        }
        row.cells[column] = text.into_owned();
        row.faults.extend(fault.map(|fault| (column, fault)));
    }
    push(&mut builder, row)?;
    Ok(builder)
}

fn push(builder: &mut Option<Builder>, row: Row) -> Result<(), ReadError> {
    let cells = row.cells.iter().map(String::as_str);
    match builder {
        _ if row.cells.is_empty() => {}
        None => *builder = Some(Builder::new(cells)?),
        Some(builder) => builder.push(row.index.saturating_add(1), cells, row.faults)?,
    }
    Ok(())
}

/// Returns a value as a text. Dates have the form of ISO 8601, as in an export: the file holds a number and a
/// pattern for each.
fn text<'a>(value: &'a DataRef<'a>) -> Cow<'a, str> {
    match value {
        DataRef::SharedString(text) => unescaped(text),
        DataRef::String(text) => unescaped(text),
        DataRef::Bool(flag) => flag.to_string().into(),
        DataRef::Int(number) => number.to_string().into(),
        DataRef::Float(number) => number.to_string().into(),
        DataRef::DateTime(at) => time(at).into(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.into(),
        DataRef::Error(_) | DataRef::Empty => "".into(),
    }
}

/// Returns a text with carriage returns where Excel has written their code.
fn unescaped(text: &str) -> Cow<'_, str> {
    if text.contains("_x000D_") {
        text.replace("_x000D_", "\r").into()
    } else {
        text.into()
    }
}

fn time(at: &ExcelDateTime) -> String {
    if at.is_duration() {
        let seconds = (at.as_f64() * 86_400.0).round() as i64;
        let (minutes, second) = (seconds.div_euclid(60), seconds.rem_euclid(60));
        return format!(
            "{}:{:02}:{second:02}",
            minutes.div_euclid(60),
            minutes.rem_euclid(60)
        );
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        _ => format!("{date} {hour:02}:{minute:02}:{second:02}"),
    }
}

fn error(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Password,
        _ => ReadError::BrokenXlsx,
    }
}

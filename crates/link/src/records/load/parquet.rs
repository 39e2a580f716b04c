//! Parquet in: only the columns that are used, batch by batch.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type,
    Int64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_schema::{DataType, TimeUnit};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use super::csv::take;
use super::source::File;
use super::table::Table;
use crate::records::config::Config;
use crate::records::problem::Problem;

/// Rows decoded at a time.
const BATCH: usize = 8192;

/// Reads a file into the table.
pub(crate) fn read(file: &File, config: &Config, table: &mut Table) -> Result<(), Problem> {
    let opened = std::fs::File::open(&file.path).map_err(|e| Problem::file(&file.path, &e))?;
    let fault =
        |e: &dyn std::fmt::Display| Problem::data(&file.path, format!("not a readable Parquet file: {e}"));
    let builder = ParquetRecordBatchReaderBuilder::try_new(opened).map_err(|e| fault(&e))?;
    let headings: Vec<String> = builder.schema().fields().iter().map(|f| f.name().clone()).collect();
    let layout = table.plan(&file.path, &headings, config)?;
    let mut wanted: Vec<usize> = layout.cells.iter().flat_map(|(_, c)| c.iter().copied()).collect();
    wanted.extend(layout.id.iter().chain(&layout.list));
    wanted.sort_unstable();
    for &at in &wanted {
        let field = &builder.schema().fields()[at];
        if !readable(field.data_type()) {
            let said = format!(
                "column {}: cells of type {} cannot be read; leave it out with `ignore`",
                field.name(),
                field.data_type()
            );
            return Err(Problem::data(&file.path, said));
        }
    }
    let mask = ProjectionMask::roots(builder.parquet_schema(), wanted.iter().copied());
    let batches = builder.with_projection(mask).with_batch_size(BATCH).build().map_err(|e| fault(&e))?;
    let mut list = (file.list.clone(), None);
    let mut row = 0;
    for batch in batches {
        let batch = batch.map_err(|e| fault(&e))?;
        let columns: Vec<Cells> = batch.columns().iter().map(Cells::of).collect();
        for i in 0..batch.num_rows() {
            row += 1;
            let cell = |at: usize| wanted.binary_search(&at).map_or("", |c| columns[c].get(i));
            take(&layout, cell, row, row, file, &mut list, table);
        }
    }
    Ok(())
}

fn readable(kind: &DataType) -> bool {
    match kind {
        DataType::Dictionary(_, value) => matches!(**value, DataType::Utf8 | DataType::LargeUtf8),
        DataType::Timestamp(_, _) => true,
        kind => {
            matches!(
                kind,
                DataType::Utf8
                    | DataType::LargeUtf8
                    | DataType::Utf8View
                    | DataType::Boolean
                    | DataType::Null
                    | DataType::Date32
                    | DataType::Date64
                    | DataType::Float32
                    | DataType::Float64
            ) || kind.is_integer()
        }
    }
}

/// A column of a batch, as strings; strings themselves are not copied.
enum Cells {
    Kept(ArrayRef),
    Made(Vec<String>),
}

impl Cells {
    fn of(array: &ArrayRef) -> Self {
        match array.data_type() {
            DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => Self::Kept(array.clone()),
            DataType::Dictionary(_, _) => {
                let dictionary = array.as_any_dictionary();
                let values = Self::of(dictionary.values());
                let keys = dictionary.normalized_keys();
                let cell = |(i, key): (usize, usize)| {
                    if array.is_null(i) { String::new() } else { values.get(key).to_owned() }
                };
                Self::Made(keys.into_iter().enumerate().map(cell).collect())
            }
            _ => Self::Made(
                (0..array.len())
                    .map(|i| if array.is_null(i) { String::new() } else { text(array, i) })
                    .collect(),
            ),
        }
    }

    fn get(&self, i: usize) -> &str {
        match self {
            Self::Made(cells) => &cells[i],
            Self::Kept(array) if array.is_null(i) => "",
            Self::Kept(array) => match array.data_type() {
                DataType::Utf8 => array.as_string::<i32>().value(i),
                DataType::LargeUtf8 => array.as_string::<i64>().value(i),
                _ => array.as_string_view().value(i),
            },
        }
    }
}

fn number<T: ArrowPrimitiveType>(array: &dyn Array, i: usize) -> T::Native {
    array.as_primitive::<T>().value(i)
}

fn text(array: &dyn Array, i: usize) -> String {
    match array.data_type() {
        DataType::Boolean => array.as_boolean().value(i).to_string(),
        DataType::Int8 => number::<Int8Type>(array, i).to_string(),
        DataType::Int16 => number::<Int16Type>(array, i).to_string(),
        DataType::Int32 => number::<Int32Type>(array, i).to_string(),
        DataType::Int64 => number::<Int64Type>(array, i).to_string(),
        DataType::UInt8 => number::<UInt8Type>(array, i).to_string(),
        DataType::UInt16 => number::<UInt16Type>(array, i).to_string(),
        DataType::UInt32 => number::<UInt32Type>(array, i).to_string(),
        DataType::UInt64 => number::<UInt64Type>(array, i).to_string(),
        DataType::Float32 => number::<Float32Type>(array, i).to_string(),
        DataType::Float64 => number::<Float64Type>(array, i).to_string(),
        DataType::Date32 => date(i64::from(number::<Date32Type>(array, i))),
        DataType::Date64 => date(number::<Date64Type>(array, i).div_euclid(86_400_000)),
        DataType::Timestamp(unit, _) => date(match unit {
            TimeUnit::Second => number::<TimestampSecondType>(array, i).div_euclid(86_400),
            TimeUnit::Millisecond => number::<TimestampMillisecondType>(array, i).div_euclid(86_400_000),
            TimeUnit::Microsecond => number::<TimestampMicrosecondType>(array, i).div_euclid(86_400_000_000),
            TimeUnit::Nanosecond => {
                number::<TimestampNanosecondType>(array, i).div_euclid(86_400_000_000_000)
            }
        }),
        _ => String::new(),
    }
}

/// Days since 1970 as a date.
fn date(days: i64) -> String {
    let epoch = jiff::civil::date(1970, 1, 1);
    let span = i32::try_from(days).ok().and_then(|d| epoch.checked_add(jiff::Span::new().days(d)).ok());
    span.map_or(String::new(), |d| d.to_string())
}

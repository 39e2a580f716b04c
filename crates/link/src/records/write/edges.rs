//! The table of edges, as CSV and as Parquet, in the same order.

use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, DictionaryArray, Float64Array, Int32Array, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;

use crate::records::cluster::Edge;
use crate::records::compare::describe;
use crate::records::hash::FastMap;
use crate::records::linkage::Linkage;
use crate::records::problem::Problem;

/// Edges in a batch of the Parquet file.
const BATCH: usize = 1 << 16;

/// Probability as it is written: four decimals, so that a rounding of the last bits does not show.
pub(crate) fn rounded(probability: f32) -> f64 {
    (f64::from(probability) * 1e4).round() / 1e4
}

/// Levels of an edge in words, one comparison after the other; the same for all edges of a pattern.
pub(crate) fn levels(linkage: &Linkage, pattern: u64) -> String {
    let said = linkage.comparisons.iter().filter(|c| c.level(pattern) != 0);
    said.map(|c| format!("{}: {}", c.name, describe(c, pattern))).collect::<Vec<_>>().join("; ")
}

/// A cell of a CSV file, quoted where it must be.
pub(crate) fn cell(out: &mut Vec<u8>, value: &str) {
    if value.bytes().any(|b| matches!(b, b',' | b'"' | b'\n' | b'\r')) {
        out.push(b'"');
        out.extend_from_slice(value.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    } else {
        out.extend_from_slice(value.as_bytes());
    }
}

/// Edges that are shown: all that were kept, those of a cluster and those that are not.
pub(crate) fn csv(linkage: &Linkage, path: &Path) -> Result<(), Problem> {
    let fault = |e: std::io::Error| Problem::file(path, &e);
    let mut file = BufWriter::with_capacity(1 << 20, std::fs::File::create(path).map_err(fault)?);
    file.write_all(b"left_list,left,right_list,right,probability,levels,rule\n").map_err(fault)?;
    let mut said: FastMap<u64, Vec<u8>> = FastMap::default();
    let mut line = Vec::new();
    for edge in &linkage.edges {
        line.clear();
        for record in [edge.a, edge.b] {
            let (list, id) = linkage.record(record);
            cell(&mut line, list);
            line.push(b',');
            cell(&mut line, id);
            line.push(b',');
        }
        let p = (rounded(edge.probability) * 1e4).round() as u32;
        line.extend_from_slice(&[b'0' + (p / 10_000) as u8, b'.']);
        line.extend([1000, 100, 10, 1].map(|d| b'0' + (p / d % 10) as u8));
        line.push(b',');
        line.extend_from_slice(said.entry(edge.pattern).or_insert_with(|| {
            let mut out = Vec::new();
            cell(&mut out, &levels(linkage, edge.pattern));
            out
        }));
        line.push(b',');
        cell(&mut line, &linkage.rules[usize::from(edge.rule)].name);
        line.push(b'\n');
        file.write_all(&line).map_err(fault)?;
    }
    file.flush().map_err(fault)
}

/// How Parquet files are written.
pub(crate) fn properties() -> WriterProperties {
    WriterProperties::builder().set_compression(Compression::SNAPPY).build()
}

/// A column of few distinct strings.
pub(crate) fn few(keys: Vec<i32>, values: Vec<String>) -> Result<ArrayRef, arrow_schema::ArrowError> {
    let values = Arc::new(StringArray::from(values));
    Ok(Arc::new(DictionaryArray::<Int32Type>::try_new(Int32Array::from(keys), values)?))
}

fn batch(linkage: &Linkage, edges: &[Edge]) -> Result<RecordBatch, arrow_schema::ArrowError> {
    let list = |r: u32| i32::from(linkage.people.rows[r as usize].list);
    let id = |r: u32| linkage.record(r).1;
    let mut known: FastMap<u64, i32> = FastMap::default();
    let mut words: Vec<String> = Vec::new();
    let levels: Vec<i32> = edges
        .iter()
        .map(|e| {
            *known.entry(e.pattern).or_insert_with(|| {
                words.push(levels(linkage, e.pattern));
                words.len() as i32 - 1
            })
        })
        .collect();
    let lists = &linkage.people.lists;
    let rules = linkage.rules.iter().map(|r| r.name.clone()).collect();
    RecordBatch::try_from_iter([
        ("left_list", few(edges.iter().map(|e| list(e.a)).collect(), lists.clone())?),
        ("left", Arc::new(edges.iter().map(|e| Some(id(e.a))).collect::<StringArray>()) as ArrayRef),
        ("right_list", few(edges.iter().map(|e| list(e.b)).collect(), lists.clone())?),
        ("right", Arc::new(edges.iter().map(|e| Some(id(e.b))).collect::<StringArray>()) as ArrayRef),
        (
            "probability",
            Arc::new(edges.iter().map(|e| rounded(e.probability)).collect::<Float64Array>()) as ArrayRef,
        ),
        ("levels", few(levels, words)?),
        ("rule", few(edges.iter().map(|e| i32::from(e.rule)).collect(), rules)?),
    ])
}

/// The same table as Parquet.
pub(crate) fn parquet(linkage: &Linkage, path: &Path) -> Result<(), Problem> {
    let fault = |e: &dyn std::fmt::Display| Problem::data(path, format!("cannot be written: {e}"));
    let file = std::fs::File::create(path).map_err(|e| Problem::file(path, &e))?;
    let first = batch(linkage, &linkage.edges[..0]).map_err(|e| fault(&e))?;
    let mut writer = ArrowWriter::try_new(file, first.schema(), Some(properties())).map_err(|e| fault(&e))?;
    for part in linkage.edges.chunks(BATCH) {
        writer.write(&batch(linkage, part).map_err(|e| fault(&e))?).map_err(|e| fault(&e))?;
    }
    writer.close().map(|_| ()).map_err(|e| fault(&e))
}

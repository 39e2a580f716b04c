//! The best partition and the sampled ones.

use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StringArray, UInt32Array};
use arrow_schema::{DataType, Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::{EnabledStatistics, WriterProperties};

use super::edges::{cell, few};
use crate::records::draws::Open;
use crate::records::linkage::Linkage;
use crate::records::problem::Problem;
use crate::records::watch::Watch;

/// Records in a batch of the Parquet file.
const BATCH: usize = 1 << 16;

/// Clusters numbered from 1, in the order of their first records.
fn numbered(clusters: &[u32]) -> Vec<u32> {
    let mut number = vec![0_u32; clusters.len()];
    let mut next = 0;
    clusters
        .iter()
        .map(|first| {
            let slot = &mut number[*first as usize];
            if *slot == 0 {
                next += 1;
                *slot = next;
            }
            *slot
        })
        .collect()
}

/// One line for each record: list, record, cluster.
pub(crate) fn csv(linkage: &Linkage, path: &Path) -> Result<(), Problem> {
    let fault = |e: std::io::Error| Problem::file(path, &e);
    let mut file = BufWriter::with_capacity(1 << 20, std::fs::File::create(path).map_err(fault)?);
    file.write_all(b"list,record,cluster\n").map_err(fault)?;
    let mut line = Vec::new();
    for (at, cluster) in numbered(&linkage.clusters).into_iter().enumerate() {
        let (list, id) = linkage.record(at as u32);
        line.clear();
        cell(&mut line, list);
        line.push(b',');
        cell(&mut line, id);
        line.extend_from_slice(format!(",{cluster}\n").as_bytes());
        file.write_all(&line).map_err(fault)?;
    }
    file.flush().map_err(fault)
}

/// All draws one after the other: draw, list, record, cluster; every record once in each draw.
pub(crate) fn draws(linkage: &Linkage, path: &Path, watch: &dyn Watch) -> Result<(), Problem> {
    let fault = |e: &dyn std::fmt::Display| Problem::data(path, format!("cannot be written: {e}"));
    let file = std::fs::File::create(path).map_err(|e| Problem::file(path, &e))?;
    let ids: Vec<ArrayRef> = (0..linkage.rows().max(1))
        .step_by(BATCH)
        .map(|from| {
            let to = (from + BATCH).min(linkage.rows());
            Arc::new((from..to).map(|r| Some(linkage.people.ids.get(r))).collect::<StringArray>()) as ArrayRef
        })
        .collect();
    let schema = Schema::new(vec![
        Field::new("draw", DataType::UInt32, false),
        Field::new_dictionary("list", DataType::Int32, DataType::Utf8, false),
        Field::new("record", DataType::Utf8, false),
        Field::new("cluster", DataType::UInt32, false),
    ]);
    let schema = Arc::new(schema);
    let batch = |draw: u32, from: usize, clusters: &[u32]| {
        let rows = from..from + clusters.len();
        let lists = rows.clone().map(|r| i32::from(linkage.people.rows[r].list)).collect();
        RecordBatch::try_new(
            schema.clone(),
            vec![
                Arc::new(UInt32Array::from(vec![draw; clusters.len()])) as ArrayRef,
                few(lists, linkage.people.lists.clone())?,
                ids[from / BATCH].clone(),
                Arc::new(UInt32Array::from(clusters.to_vec())),
            ],
        )
    };
    // ids and clusters are nearly all different: a dictionary of them would be built and thrown away
    let plain = |p: parquet::file::properties::WriterPropertiesBuilder, column: &str| {
        p.set_column_dictionary_enabled(column.into(), false)
            .set_column_statistics_enabled(column.into(), EnabledStatistics::None)
    };
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY);
    let properties = plain(plain(properties, "record"), "cluster").build();
    let mut writer = ArrowWriter::try_new(file, schema.clone(), Some(properties)).map_err(|e| fault(&e))?;
    let open = Open::of(linkage);
    for draw in 0..linkage.draws {
        watch.tick("drawing partitions", u64::from(draw), u64::from(linkage.draws));
        let clusters = numbered(&open.draw(linkage, linkage.seed, u64::from(draw)));
        for (at, part) in clusters.chunks(BATCH).enumerate() {
            let made = batch(draw + 1, at * BATCH, part).map_err(|e| fault(&e))?;
            writer.write(&made).map_err(|e| fault(&e))?;
        }
    }
    writer.close().map(|_| ()).map_err(|e| fault(&e))
}

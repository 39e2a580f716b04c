//! A column of names or numbers as text, whichever of the usual types it was written in.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
    UInt64Type,
};
use arrow_array::{Array, LargeStringArray, PrimitiveArray, StringArray, StringViewArray};

/// A column that can be read as text.
pub(super) enum Texts<'a> {
    Plain(&'a StringArray),
    Large(&'a LargeStringArray),
    View(&'a StringViewArray),
    /// Keys into a column of values.
    Keys(Vec<Option<usize>>, Box<Texts<'a>>),
    Numbers(Vec<Option<String>>),
}

impl<'a> Texts<'a> {
    /// `None` where the column is neither text nor whole numbers.
    pub(super) fn of(column: &'a dyn Array) -> Option<Self> {
        if let Some(c) = column.as_string_opt::<i32>() {
            return Some(Self::Plain(c));
        }
        if let Some(c) = column.as_string_opt::<i64>() {
            return Some(Self::Large(c));
        }
        if let Some(c) = column.as_string_view_opt() {
            return Some(Self::View(c));
        }
        if let Some(c) = column.as_any_dictionary_opt() {
            let keys = c.normalized_keys();
            let keys = (0..c.len()).map(|i| c.is_valid(i).then(|| keys[i])).collect();
            return Some(Self::Keys(keys, Box::new(Self::of(c.values().as_ref())?)));
        }
        numbers::<Int32Type>(column)
            .or_else(|| numbers::<Int64Type>(column))
            .or_else(|| numbers::<UInt32Type>(column))
            .or_else(|| numbers::<UInt64Type>(column))
            .or_else(|| numbers::<Int16Type>(column))
            .or_else(|| numbers::<UInt16Type>(column))
            .or_else(|| numbers::<Int8Type>(column))
            .or_else(|| numbers::<UInt8Type>(column))
            .map(Self::Numbers)
    }

    /// The text of one row; `None` where it is null.
    pub(super) fn at(&self, i: usize) -> Option<String> {
        match self {
            Self::Plain(c) => c.is_valid(i).then(|| c.value(i).to_owned()),
            Self::Large(c) => c.is_valid(i).then(|| c.value(i).to_owned()),
            Self::View(c) => c.is_valid(i).then(|| c.value(i).to_owned()),
            Self::Keys(keys, values) => values.at((*keys.get(i)?)?),
            Self::Numbers(c) => c.get(i)?.clone(),
        }
    }
}

fn numbers<T: ArrowPrimitiveType>(column: &dyn Array) -> Option<Vec<Option<String>>>
where
    T::Native: std::fmt::Display,
{
    let column: &PrimitiveArray<T> = column.as_primitive_opt::<T>()?;
    Some(column.iter().map(|v| v.map(|v| v.to_string())).collect())
}

//! Correcting a claim at the terminal: one question per field, Enter keeps what is there.

use amparo_model::Said;

use crate::Result;
use crate::cli::Ctx;
use crate::show::edit::{self, Field};

/// Asks for the fields of a claim and the reason; `None` when nothing was changed.
pub(super) fn ask(ctx: &mut Ctx, said: &Said) -> Result<Option<(Said, String)>> {
    let say = ctx.ui.say();
    let mut fields = edit::fields(said, say);
    let before: Vec<String> = fields.iter().map(|f| f.value.clone()).collect();
    ctx.ui.note(say.t("correct-help"))?;
    for field in &mut fields {
        let choices = match field.choices.len() {
            0 => String::new(),
            n if n > 14 => format!(" ({n})"),
            _ => format!(
                " ({})",
                field.choices.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ")
            ),
        };
        let typed = ctx.ui.ask(&format!("{}{choices} [{}]:", field.label, field.value))?;
        match typed.as_str() {
            "" => {}
            "-" => field.value.clear(),
            other => other.clone_into(&mut field.value),
        }
    }
    if fields.iter().map(|f: &Field| f.value.clone()).eq(before) {
        ctx.ui.note(say.t("correct-nothing"))?;
        return Ok(None);
    }
    let values = fields.into_iter().map(|f| (f.name.to_owned(), f.value)).collect();
    match edit::apply(said, &values) {
        Ok(said) => {
            let why = ctx.ui.ask(&say.t("ask-why"))?;
            Ok((!why.is_empty()).then_some((said, why)))
        }
        Err(problem) => {
            ctx.ui.problem(&problem);
            Ok(None)
        }
    }
}

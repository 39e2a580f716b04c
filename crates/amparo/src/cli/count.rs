//! `amparo count`: a figure with its rule, from accepted acts.

use amparo_estimate::counts::{Filter, Period, Unit, Unknowns};
use amparo_model::Edtf;

use super::Ctx;
use crate::{Problem, Result, flow, words};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo count --unit victims --act arrest
  amparo count --unit acts --case \"Dong Khe\" --period 2016
  amparo count --unit victim-acts --period 2016-01/2016-03 --place CN --unknowns exclude --json

Only accepted acts are counted, asserted and alleged ones apart. Where sources differ, or a date is too vague for the
period, the figure is a range. The snapshot is the size and root of the log, so that the figure can be made again.")]
pub(super) struct Args {
    /// What is counted
    #[arg(long, value_enum, default_value_t = Of::Victims)]
    unit: Of,
    /// Kind of act: arrest, forced_return, … (a term of vocab/acts.toml); may be given again [default: all]
    #[arg(long = "act", value_name = "ACT")]
    acts: Vec<String>,
    /// Period, as EDTF: 2016, 2016-03, 2016-01/2016-03 [default: all time]
    #[arg(long, value_name = "DATE")]
    period: Option<String>,
    /// Place by name, country code or gazetteer id [default: everywhere]
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    /// One case: its id, the last letters of it, or its title [default: all]
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// What becomes of acts whose date or place is too vague
    #[arg(long, value_enum, default_value_t = Vague::Range)]
    unknowns: Vague,
    /// Print `amparo.count/1`
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Of {
    /// Occasions of one kind of act
    Acts,
    /// People, each once
    Victims,
    /// People × kinds of act
    VictimActs,
    /// Cases with at least one fitting act
    Incidents,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Vague {
    /// In the upper end only
    Range,
    /// Left out
    Exclude,
    /// Counted
    Include,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let known = words::terms("acts");
    if let Some(act) = args.acts.iter().find(|a| !known.iter().any(|t| t.id == **a)) {
        return Err(Problem::usage("problem-no-term").value("typed", act).value("list", "acts"));
    }
    let filter = Filter {
        acts: args.acts,
        period: args.period.as_deref().map(period).transpose()?,
        place: args.place,
    };
    let unit = match args.unit {
        Of::Acts => Unit::Acts,
        Of::Victims => Unit::Victims,
        Of::VictimActs => Unit::VictimActs,
        Of::Incidents => Unit::Incidents,
    };
    let unknowns = match args.unknowns {
        Vague::Range => Unknowns::Range,
        Vague::Exclude => Unknowns::Exclude,
        Vague::Include => Unknowns::Include,
    };
    let store = ctx.open()?;
    let case = args.case.as_deref().map(|typed| flow::find_case(&store, typed)).transpose()?;
    let count = flow::count(&store, case.as_ref(), unit, &filter, unknowns)?;
    store.close()?;
    if args.json {
        return ctx.ui.json(&count);
    }
    let say = ctx.ui.say();
    let figures = [
        ("count-asserted", count.asserted),
        ("count-alleged", count.alleged),
        ("count-either", count.either),
    ];
    for (id, figure) in figures {
        ctx.ui.line(say.a(id, "figure", &figure.to_string()))?;
    }
    ctx.ui.line(crate::show::counting::rule(unit, unknowns, say).join(" "))?;
    ctx.ui.line(say.a("count-snapshot", "snapshot", &count.snapshot))
}

fn period(typed: &str) -> Result<Period> {
    let date: Edtf = typed.parse()?;
    let no_year = || Problem::usage("problem-no-year").value("typed", typed);
    let (from, to) = date.bounds().ok_or_else(no_year)?;
    Ok(Period { from: from.map(|d| d.to_string()), to: to.map(|d| d.to_string()) })
}

//! Sealed fields on the pages: that there are some, and one at a time what it says, to whoever may open it. The value
//! stands in the one answer to the form that asks for it, and nowhere else.

use std::sync::Arc;

use amparo_model::{CaseId, RecordId, ReportId, SealedId};
use amparo_store::sealed::{WHATS, What, sealed_label};
use amparo_store::{About, OpenKey, SealedField, Store};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use zeroize::Zeroizing;

use super::app::App;
use super::case::case_id;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, html, not_allowed};
use super::person::record_id;
use super::report::report_id;
use super::rights::{Action, Actor, Verdict, may_in};
use crate::say::Say;
use crate::{Problem, Result, flow};

/// Looks that are listed.
const LOOKS: usize = 50;

/// The sealed fields of a page.
#[derive(Default)]
pub(super) struct Panel {
    /// Those that whoever looks may open.
    pub(super) rows: Vec<Row>,
    /// Whether there are others. Not how many.
    pub(super) hidden: bool,
    /// Whether the key of the case has not reached whoever looks yet.
    pub(super) pending: bool,
    /// Who opened what, and when; for whoever reviews.
    pub(super) looks: Vec<(String, String, String)>,
    /// Where the form to seal goes.
    pub(super) to: String,
    /// Kinds to choose from: word and label.
    pub(super) kinds: Vec<(&'static str, String)>,
}

/// One sealed field.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) what: String,
    /// Whom it is about: id of the record and its label.
    pub(super) about: Option<(String, String)>,
    pub(super) who: String,
    pub(super) at: String,
    /// Whether the key is there.
    pub(super) opens: bool,
    /// Reports of the case in whose text the same words stand: id and title.
    pub(super) stands: Vec<(String, String)>,
    /// How many those are.
    pub(super) still: u64,
    /// Reports that nobody with the key has looked through yet.
    pub(super) unlooked: u64,
}

/// Who looks at a page, as far as sealed fields go.
#[derive(Clone)]
pub(super) struct Looker {
    actor: Actor,
    key: Option<Arc<OpenKey>>,
}

impl Looker {
    pub(super) fn of(visit: &Visit) -> Self {
        Self { actor: visit.actor.clone(), key: visit.session.key.clone() }
    }

    /// The key to open and seal with. The holder of the passphrase has one in the store, where no account can open.
    fn key(&self, store: &Store) -> Result<Arc<OpenKey>> {
        match &self.key {
            Some(key) => Ok(key.clone()),
            None if matches!(self.actor, Actor::Owner(_)) => {
                Ok(Arc::new(store.owner_key(self.actor.name())?))
            }
            None => Err(Problem::refused("problem-no-key")),
        }
    }

    /// The sealed fields of a case that `wanted` picks.
    pub(super) fn panel(
        &self,
        store: &Store,
        case: &CaseId,
        wanted: impl Fn(&SealedField) -> bool,
        say: &Say,
    ) -> Result<Panel> {
        let owner = if matches!(self.actor, Actor::Owner(_)) { store.held_owner_key()? } else { None };
        let key = self.key.as_deref().or(owner.as_ref());
        let fields = store.sealed_fields(case, key)?;
        let mut panel = Panel { to: format!("/cases/{case}/seal"), ..Panel::default() };
        for field in fields.into_iter().filter(|f| wanted(f)) {
            // Whoever holds the passphrase waits for no key: what people sign in for is not theirs.
            let theirs = field.opens || !matches!(self.actor, Actor::Owner(_));
            if theirs && self.actor.opens(case, field.by.as_ref()) {
                panel.rows.push(row(store, field, say)?);
            } else {
                panel.hidden = true;
            }
        }
        if let Actor::Member { id, .. } = &self.actor {
            panel.pending = store.waiting_for_key(case)?.contains(id);
        }
        // Who looked tells which fields there are: it is for those who may open all of them.
        if self.actor.opens(case, None) {
            let looks = store.looks(case)?.into_iter().take(LOOKS);
            panel.looks = looks.map(|l| (say.t(what_id(l.what)), l.who, minute(&l.at))).collect();
        }
        panel.kinds = WHATS.into_iter().map(|w| (w.word(), say.t(what_id(w)))).collect();
        Ok(panel)
    }
}

impl Panel {
    /// Whether nothing is sealed, as far as whoever looks may know.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty() && !self.hidden
    }
}

fn row(store: &Store, field: SealedField, say: &Say) -> Result<Row> {
    let about = match &field.about {
        About::Record(id) => Some((id.to_string(), store.record(id)?.label)),
        About::Case | About::Source(_) => None,
    };
    let sightings = store.sightings(&field.id)?;
    let titled = |id: &ReportId| Ok((id.to_string(), store.inbox_row(id)?.title));
    Ok(Row {
        still: sightings.reports.len() as u64,
        stands: sightings.reports.iter().map(titled).collect::<Result<_>>()?,
        unlooked: sightings.unlooked,
        id: field.id.to_string(),
        what: say.t(what_id(field.what)),
        about,
        who: field.who,
        at: minute(&field.at),
        opens: field.opens,
    })
}

fn what_id(what: What) -> &'static str {
    match what {
        What::Name => "sealed-name",
        What::Contact => "sealed-contact",
        What::SafePlace => "sealed-safe-place",
        What::Note => "sealed-note",
    }
}

fn minute(at: &str) -> String {
    at.chars().take(16).collect::<String>().replace('T', " ")
}

fn nobody() -> Problem {
    Problem::not_found("problem-no-such").value("kind", "sealed field")
}

fn sealed_id(text: &str) -> Result<SealedId> {
    SealedId::parse(text).ok_or_else(nobody)
}

/// What a form asks to seal: kind and value.
fn asked(form: &Signed) -> Result<(What, Zeroizing<String>)> {
    let what = What::parse(form.get("what"));
    let what = what.ok_or_else(|| Problem::usage("problem-choose").value("what", "kind"))?;
    Ok((what, Zeroizing::new(form.get("value").to_owned())))
}

/// That it is sealed, and in how many reports the same words stand still.
fn done(still: usize, say: &Say) -> String {
    match still {
        0 => say.t("sealed-done"),
        still => format!("{} {}", say.t("sealed-done"), say.n("sealed-stands", still as i64)),
    }
}

/// Seals something about a case.
pub(super) async fn of_case(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let (case, (what, value), looker) = (case_id(&id)?, asked(&form)?, Looker::of(&visit));
    let who = visit.name();
    let still = app
        .on_store(move |store| {
            store.case(&case)?;
            let id = flow::seal(store, &*looker.key(store)?, &case, (what, About::Case), &value, &who)?;
            Ok(store.sightings(&id)?.reports.len())
        })
        .await?;
    visit.say_next(&app, done(still, visit.say()));
    Ok(Redirect::to(&format!("/cases/{id}")).into_response())
}

/// Seals something about a person.
pub(super) async fn of_person(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let (record, (what, value), looker) = (record_id(&id)?, asked(&form)?, Looker::of(&visit));
    let who = visit.name();
    let still = app
        .on_store(move |store| {
            let case = store.case_of(&record)?;
            let about = About::Record(record);
            let id = flow::seal(store, &*looker.key(store)?, &case, (what, about), &value, &who)?;
            Ok(store.sightings(&id)?.reports.len())
        })
        .await?;
    visit.say_next(&app, done(still, visit.say()));
    Ok(Redirect::to(&format!("/people/{id}")).into_response())
}

/// Seals the name of the source of a report.
pub(super) async fn of_source(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let (report, looker, actor) = (report_id(&id)?, Looker::of(&visit), visit.actor.clone());
    let case = CaseId::parse(form.get("case")).ok_or_else(|| Problem::usage("problem-choose-case"))?;
    let still = app
        .on_store(move |store| {
            let source = store.report(&report)?.source;
            may_in(&actor, Action::Decide, std::slice::from_ref(&case))?;
            // The name goes from every case the source tells in: whoever seals it must decide in all of them.
            for case in store.cases_of_source(&source)? {
                may_in(&actor, Action::Decide, &[case]).map_err(|_| Problem::refused("error-not-allowed"))?;
            }
            let key = looker.key(store)?;
            Ok(flow::seal_source(store, &key, &case, &source, actor.name())?.still)
        })
        .await?;
    let say = visit.say();
    let mut said = say.t("sealed-source-done");
    if still > 0 {
        said = format!("{said} {}", say.n("sealed-stands", still as i64));
    }
    visit.say_next(&app, said);
    Ok(Redirect::to(&format!("/reports/{id}")).into_response())
}

/// Shows the value of one field, in this answer alone.
pub(super) async fn open(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    _form: Signed,
) -> Answer {
    let (id, looker, say) = (sealed_id(&id)?, Looker::of(&visit), visit.say());
    let releases =
        move |actor: &Actor, case: &CaseId| may_in(actor, Action::Release, &[case.clone()]).is_ok();
    let (row, case, value, destroys) = app
        .on_store(move |store| {
            let field = store.sealed_field(&id)?;
            if !looker.actor.opens(&field.case, field.by.as_ref()) {
                return Err(nobody());
            }
            let value = flow::unseal(store, &*looker.key(store)?, &id, looker.actor.name())?;
            let case = field.case.clone();
            let destroys = releases(&looker.actor, &case);
            Ok((row(store, field, say)?, case.to_string(), value, destroys))
        })
        .await?;
    let mut page = visit.page(&app, "cases");
    // To come back to after a change of language: this page is answered once.
    page.path = format!("/cases/{case}");
    html(&Opened { page, row, case, value, destroys })
}

/// Destroys the value of a field. Only whoever publishes may.
pub(super) async fn destroy(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let (id, actor, why) = (sealed_id(&id)?, visit.actor.clone(), form.get("why").to_owned());
    let field = id.clone();
    let field = app.on_store(move |store| Ok(store.sealed_field(&field)?)).await?;
    let case = field.case;
    if !actor.opens(&case, field.by.as_ref()) {
        return Err(nobody().into());
    }
    if actor.may_in(Action::Release, std::slice::from_ref(&case)) != Verdict::Yes {
        return Ok(not_allowed(visit.lang));
    }
    app.on_store(move |store| flow::destroy_sealed(store, &id, actor.name(), &why)).await?;
    visit.say_next(&app, visit.say().t("sealed-destroyed"));
    Ok(Redirect::to(&format!("/cases/{case}")).into_response())
}

/// What is due when somebody signs in or changes who works on a case. What fails is for the operator: nobody is kept out
/// by a damaged key.
pub(super) async fn settle(app: &Arc<App>, key: Arc<OpenKey>, who: String) {
    if let Err(problem) = app.on_store(move |store| flow::settle_sealed(store, &key, &who)).await {
        crate::cli::ui::aside(&format!("{}: {problem}", problem.kind.word()));
    }
}

/// The name of a source on the page of a report.
pub(super) struct SourceName {
    /// The field, where it is sealed and theirs to open.
    pub(super) row: Option<Row>,
    /// Cases under whose key it can be sealed, where it is not sealed and has a case.
    pub(super) cases: Vec<(String, String)>,
    /// Whether words stand in the text that are sealed and theirs to open.
    pub(super) words: bool,
}

/// Whether the name of the source of a report is sealed, and what can be done about it.
pub(super) fn source_name(
    store: &Store,
    looker: &Looker,
    (report, label): (&ReportId, &str),
    cases: &[(String, String)],
    say: &Say,
) -> Result<SourceName> {
    // That there is something to find is for those who may know what.
    let mine = |field: &SealedField| looker.actor.opens(&field.case, field.by.as_ref());
    let words = store.sealed_in(report, None)?.iter().any(mine);
    let Some(id) = sealed_label(label) else {
        return Ok(SourceName { row: None, cases: cases.to_vec(), words });
    };
    let case = store.sealed_field(&id)?.case;
    let row = looker.panel(store, &case, |field| field.id == id, say)?.rows.pop();
    Ok(SourceName { row, cases: Vec::new(), words })
}

/// Picks what is about a record.
pub(super) fn about(record: &RecordId) -> impl Fn(&SealedField) -> bool + '_ {
    move |field| matches!(&field.about, About::Record(id) if id == record)
}

#[derive(Template)]
#[template(path = "opened.html")]
struct Opened {
    page: Page,
    row: Row,
    case: String,
    value: Zeroizing<String>,
    destroys: bool,
}

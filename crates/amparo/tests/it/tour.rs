//! The first tour: every step says something, and every link of it opens the place that it names.

use amparo::say::{LANGS, Lang, Say};
use axum::http::StatusCode;

use super::team::Team;
use super::web::Web;

/// The addresses of the steps, and how many steps there are.
fn links(page: &str) -> (Vec<String>, usize) {
    let list = page.split("<ol class=\"tour\">").nth(1).expect("the steps").split("</ol>").next().unwrap();
    let one = |rest: &str| rest.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
    (list.split("href=\"").skip(1).map(one).collect(), list.matches("<li>").count())
}

/// Page and anchor of an address; an anchor alone is on the tour itself.
fn parts(link: &str) -> (&str, &str) {
    let (page, anchor) = link.split_once('#').expect("every link says where on the page");
    (if page.is_empty() { "/tour" } else { page }, anchor)
}

#[tokio::test]
async fn eight_steps_in_every_language_each_to_its_place() {
    for lang in LANGS {
        let web = Web::inside_demo(super::app::REPORT, lang).await;
        let page = web.page("/tour").await;
        assert!(page.contains(&format!("<html lang=\"{}\" dir=\"{}\">", lang.tag(), lang.dir())));
        let say = Say::of(lang);
        assert!(page.contains(&say.t("tour-demo")) && !page.contains(&say.t("tour-own")));
        assert!(web.page("/").await.contains(&say.t("tour-open")), "the first page leads to it");
        let (links, steps) = links(&page);
        assert_eq!((steps, links.len()), (8, 9), "{lang:?} {links:?}");
        for link in links {
            let (address, anchor) = parts(&link);
            let there = web.page(address).await;
            assert_eq!(there.matches(&format!("id=\"{anchor}\"")).count(), 1, "{lang:?} {link}");
        }
    }
}

#[tokio::test]
async fn accepting_and_correcting_lead_to_acts_that_are_still_open() {
    let web = Web::inside_demo(super::app::REPORT, Lang::En).await;
    let (before, _) = links(&web.page("/tour").await);
    let (accept, correct) = (&before[2], &before[3]);
    let (address, anchor) = parts(accept);
    assert!(anchor.starts_with("c-a"), "an act: {accept}");
    let review = web.page(address).await;
    let card = review.split(&format!("id=\"{anchor}\"")).nth(1).unwrap();
    let claim = card.split("/claims/").nth(1).unwrap().split("/accept").next().unwrap();
    assert!(claim.starts_with("c_") && !claim.contains('"'), "{claim}");
    let form = web.page(parts(correct).0).await;
    assert!(form.contains("<form class=\"correct\" action=\"/claims/c_"));
    web.send(web.signed(&format!("/claims/{claim}/accept"), "")).await;
    let (after, _) = links(&web.page("/tour").await);
    assert_ne!(&after[2], accept, "what is decided is no step any more");
}

#[tokio::test]
async fn a_real_store_says_so_and_the_keys_lead_there() {
    let web = Web::inside(super::app::REPORT).await;
    let say = Say::of(Lang::En);
    assert!(!web.page("/").await.contains("/tour"), "the tour is offered in the demonstration");
    assert!(web.page("/tour").await.contains(&say.t("tour-own")));
    assert!(web.page(&format!("/reports/{}", web.report)).await.contains("href=\"/tour\""));
}

#[tokio::test]
async fn nobody_is_sent_where_they_may_not_go() {
    let team = Team::new();
    for (role, most) in
        [("nobody", 2), ("reader", 5), ("coder", 6), ("reviewer", 8), ("publisher", 9), ("administrator", 2)]
    {
        let mut browser = team.signed_in(role).await;
        let page = browser.open(&team, "/tour").await.body;
        let (links, steps) = links(&page);
        assert_eq!(steps, 8, "{role}");
        assert!(links.len() <= most, "{role}: {links:?}");
        for link in &links {
            let (address, anchor) = parts(link);
            let told = browser.open(&team, address).await;
            assert_eq!(told.status, StatusCode::OK, "{role} {link}");
            assert!(told.body.contains(&format!("id=\"{anchor}\"")), "{role} {link}");
        }
        let forms = ["?do=correct", "/release"].map(|part| links.iter().any(|link| link.contains(part)));
        assert_eq!(
            forms,
            [["reviewer", "publisher"].contains(&role), role == "publisher"],
            "{role}: {links:?}"
        );
    }
}

//! What goes wrong is said in the language of the person, on the pages and in the terminal.

use axum::http::StatusCode;

use super::app::{Place, run};
use super::web::Web;

#[tokio::test]
async fn a_refused_form_answers_in_the_language_of_the_browser() {
    let web = Web::inside_speaking(super::app::REPORT, None).await;
    let (status, page) = web.answer_in("ko-KR,ko;q=0.9,en;q=0.5", "/cases", "title=").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(page.contains("사건에는 제목이 필요합니다"), "{page}");
    let (_, page) = web.answer_in("fr", "/cases", "title=").await;
    assert!(page.contains("un dossier demande un titre"), "{page}");
    let (status, page) = web.answer_in("ko", "/claims/c_nothing/reject", "why=x").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(page.contains("그런 주장이 없습니다"), "{page}");
}

#[tokio::test]
async fn what_the_store_refuses_is_said_in_the_language_of_the_browser() {
    let web = Web::inside_speaking(super::app::REPORT, None).await;
    let strange = amparo_model::CaseId::new(1, 1);
    let (status, page) =
        web.answer_in("ko", &format!("/cases/{strange}/standard"), "standard=not_assessed").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(page.contains(&format!("그런 사건이 없습니다: {strange}")), "{page}");
}

#[tokio::test]
async fn what_stands_against_a_page_is_said_in_the_language_of_the_person() {
    let web = Web::inside_speaking(super::app::REPORT, Some(amparo::say::Lang::Ko)).await;
    let cases = web.page("/cases").await;
    let case = cases.split("href=\"/cases/").nth(1).unwrap().split('"').next().unwrap();
    let page = web.page(&format!("/cases/{case}/release")).await;
    assert!(page.contains("공개 제목이 없습니다") && !page.contains("public title"), "{page}");
    let form = "do=show&title=010-1234-5678";
    let (_, page) = web.answer_in("en", &format!("/cases/{case}/release"), form).await;
    assert!(page.contains("글에 연락처로 보이는 것이 있습니다. 빼십시오."), "{page}");
}

#[test]
fn the_terminal_says_problems_in_the_language_of_the_user() {
    let said = run(&["read", "/no/such/file", "--lang", "ko"]);
    assert_eq!(said.code, 1);
    assert!(said.err.starts_with("찾을 수 없음: /no/such/file: 파일이 없습니다"), "{}", said.err);
    let said = run(&["case", "list", "--data", "/no/such/store", "--lang", "es"]);
    assert!(said.err.contains("no hay ningún almacén en"), "{}", said.err);
}

#[test]
fn machines_get_english_and_the_id() {
    let place = Place::new();
    let (data, key) = (place.path("store"), place.path("key"));
    let flags = ["--data", data.to_str().unwrap(), "--key-file", key.to_str().unwrap(), "--lang", "zh"];
    let said = run(&[&["add", "/no/such/file", "--json"][..], &flags].concat());
    let answer: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(answer["files"][0]["problem_id"], "problem-file-missing");
    assert!(answer["files"][0]["problem"].as_str().unwrap().ends_with("check the name"), "{answer}");
    assert!(said.err.contains("未读取"), "{}", said.err);
    let said = run(&[&["add", "/no/such/file"][..], &flags].concat());
    assert!(said.out.contains("没有该文件"), "{}", said.out);
}

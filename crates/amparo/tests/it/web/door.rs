//! The door: cookie, token, host and origin, the token of a form, what a browser is told.

use axum::http::{Method, StatusCode, header};

use super::{Web, text};

#[tokio::test]
async fn without_a_cookie_nothing_is_shown() {
    let web = Web::new(crate::app::REPORT);
    for path in
        ["/", "/cases", "/search?q=Shenyang", &format!("/reports/{}", web.report), "/locked", "/no/such/page"]
    {
        let answer = web.send(web.get(path)).await;
        assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{path}");
        let page = text(answer).await;
        assert!(!page.contains("Shenyang") && !page.contains("Harbour Courier"), "{path}");
    }
    assert_eq!(web.send(web.post("/lock", "csrf=x")).await.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(web.send(web.get("/healthz")).await.status(), StatusCode::OK);
    assert_eq!(web.send(web.get("/static/app.css")).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn the_token_is_exchanged_once_for_a_strict_cookie() {
    let web = Web::new(crate::app::REPORT);
    assert_eq!(web.send(web.get("/enter?token=guess")).await.status(), StatusCode::UNAUTHORIZED);
    let answer = web.send(web.get(&format!("/enter?token={}", web.token))).await;
    let cookie = answer.headers()[header::SET_COOKIE].to_str().unwrap().to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    assert!(!cookie.contains(&web.token), "the cookie is not the token");
    let again = web.send(web.get(&format!("/enter?token={}", web.token))).await;
    assert_eq!(again.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn another_host_or_origin_is_refused() {
    let web = Web::inside(crate::app::REPORT).await;
    for (name, value) in [
        ("host", "evil.example:8417"),
        ("host", "127.0.0.1:9999"),
        // `localhost` leads nowhere but here, and only as it stands.
        ("host", "localhost"),
        ("host", "localhost:9999"),
        ("host", "localhost.:8417"),
        ("host", "localhost.evil.example:8417"),
        ("host", "evil.localhost:8417"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "http://evil.example"),
        ("origin", "null"),
    ] {
        let mut request = web.get("/");
        request
            .headers_mut()
            .insert(header::HeaderName::from_static(name), header::HeaderValue::from_static(value));
        assert_eq!(web.send(request).await.status(), StatusCode::FORBIDDEN, "{name}: {value}");
    }
    let mut request = web.get("/");
    request.headers_mut().insert(header::HOST, header::HeaderValue::from_static("localhost:8417"));
    assert_eq!(web.send(request).await.status(), StatusCode::OK, "the same by its name");
    // One of our two addresses is not the other's origin.
    let mut request = web.get("/");
    request.headers_mut().insert(header::HOST, header::HeaderValue::from_static("localhost:8417"));
    request.headers_mut().insert(header::ORIGIN, header::HeaderValue::from_static("http://127.0.0.1:8417"));
    assert_eq!(web.send(request).await.status(), StatusCode::FORBIDDEN);
    let nowhere = web.request(Method::POST, "/lock", &[], format!("csrf={}", web.csrf));
    assert_eq!(
        web.send(nowhere).await.status(),
        StatusCode::FORBIDDEN,
        "a write must say where it comes from"
    );
    let quiet = web.request(
        Method::POST,
        "/language",
        &[("origin", "null"), ("sec-fetch-site", "same-origin")],
        format!("csrf={}&lang=ko&back=/", web.csrf),
    );
    assert_eq!(web.send(quiet).await.status(), StatusCode::SEE_OTHER, "our own pages send no referrer");
}

#[tokio::test]
async fn every_write_needs_the_token_of_the_form() {
    let web = Web::inside(crate::app::REPORT).await;
    let claim = web.first_claim().await;
    let case = web
        .page("/cases")
        .await
        .split("href=\"/cases/")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let writes = [
        format!("/claims/{claim}/accept"),
        format!("/claims/{claim}/correct"),
        format!("/claims/{claim}/reject"),
        format!("/claims/{claim}/withdraw"),
        format!("/claims/{claim}/undo"),
        "/undo".to_owned(),
        format!("/reports/{}/case", web.report),
        "/cases".to_owned(),
        format!("/cases/{case}/standard"),
        format!("/cases/{case}/release"),
        "/releases/v_00000000000000000000000000/withdraw".to_owned(),
        "/note".to_owned(),
        "/people/p_00000000000000000000000000/publicity".to_owned(),
        "/lock".to_owned(),
        "/language".to_owned(),
    ];
    for path in &writes {
        for body in ["why=x&title=x", "csrf=0000&why=x&title=x"] {
            assert_eq!(web.send(web.post(path, body)).await.status(), StatusCode::CONFLICT, "{path}");
        }
    }
    let boundary =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n\r\nx\r\n--b--\r\n";
    let mut upload = web.post("/add", boundary);
    upload.headers_mut().insert(header::CONTENT_TYPE, "multipart/form-data; boundary=b".parse().unwrap());
    assert_eq!(web.send(upload).await.status(), StatusCode::CONFLICT);
    assert!(web.page("/").await.contains("one report"), "nothing was added");
}

#[tokio::test]
async fn a_browser_is_told_to_run_and_keep_nothing() {
    let web = Web::inside(crate::app::REPORT).await;
    let answer = web.send(web.get("/")).await;
    let mut told: Vec<String> = answer
        .headers()
        .iter()
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
        .filter(|line| !line.starts_with("content-length"))
        .collect();
    told.sort();
    insta::assert_snapshot!(told.join("\n"), @r"
    cache-control: no-store
    content-security-policy: default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    content-type: text/html; charset=utf-8
    cross-origin-opener-policy: same-origin
    cross-origin-resource-policy: same-origin
    permissions-policy: camera=(), microphone=(), geolocation=(), interest-cohort=(), browsing-topics=()
    referrer-policy: no-referrer
    x-content-type-options: nosniff
    x-frame-options: DENY
    ");
}

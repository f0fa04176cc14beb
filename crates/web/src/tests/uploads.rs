//! Files over whole requests: kinds, sizes, counts, and forms that break off.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use civic::Millis;

use super::hall::{Browser, Got, Hall, citizen_routes, halls};

const PDF: &[u8] = b"%PDF-1.7 with something in it";

fn part(name: &str, file: Option<&str>, content: &[u8]) -> Vec<u8> {
    let file = file.map_or(String::new(), |file| format!("; filename=\"{file}\"\r\ncontent-type: application/pdf"));
    [format!("--cut\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n").as_bytes(), content, b"\r\n"]
        .concat()
}

async fn send(hall: &Hall, body: Vec<u8>) -> Got {
    let request = Request::post("/upload").header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut");
    Browser::new(citizen_routes().into_router(hall.clone())).send(request, Body::from(body)).await
}

/// Files on disk that belong to nobody.
async fn orphans(hall: &Hall) -> usize {
    let reads = hall.site.db.reads().await.expect("a snapshot");
    hall.site.blobs.as_ref().expect("blobs").orphans(&reads, Millis(i64::MAX)).await.expect("a list").len()
}

#[tokio::test]
async fn files_are_taken_by_what_they_are() {
    for hall in halls().await {
        let body = [
            part("note", None, "控え".as_bytes()),
            part("paper", Some("C:\\papers\\控え.pdf"), PDF),
            part("wrong", Some("card.pdf"), b"MZ\x90 a program"),
            part("bare", Some("bare.pdf"), b""),
            part("left", Some(""), b""),
            b"--cut--\r\n".to_vec(),
        ];
        let got = send(&hall, body.concat()).await;
        assert!(got.body.contains("<p>控え/控え.pdf=application/pdf:29</p>"), "{}", got.body);
        assert!(got.body.contains("2か所、直してください"), "{}", got.body);
        assert!(
            got.body.contains("card.pdfは中身が画像やPDFではないため") && got.body.contains("bare.pdfは中身がないため")
        );
        assert_eq!(orphans(&hall).await, 0);
    }
}

#[tokio::test]
async fn too_large_and_too_many_are_told_and_the_rest_is_kept() {
    let hall = halls().await.remove(0);
    let large = [PDF, &vec![b'a'; 100_000]].concat();
    let body = [
        part("one", Some("1.pdf"), &large),
        part("two", Some("2.pdf"), PDF),
        part("three", Some("3.pdf"), PDF),
        part("four", Some("4.pdf"), PDF),
        part("note", None, b"kept"),
        b"--cut--\r\n".to_vec(),
    ];
    let got = send(&hall, body.concat()).await;
    assert!(got.body.contains("<p>kept/2.pdf=application/pdf:29/3.pdf=application/pdf:29</p>"), "{}", got.body);
    assert!(got.body.contains("1.pdfは100 KBより大きいため") && got.body.contains("一度に送れるのは2つまでです"));
    assert_eq!(orphans(&hall).await, 0);
}

#[tokio::test]
async fn a_form_that_breaks_off_leaves_no_file() {
    let hall = halls().await.remove(0);
    let mut half = part("one", Some("1.pdf"), &[PDF, &vec![b'a'; 50_000]].concat());
    half.truncate(20_000);
    let got = send(&hall, half).await;
    assert_eq!(got.status, StatusCode::BAD_REQUEST, "{}", got.body);
    assert_eq!(orphans(&hall).await, 0);
    let over = part("one", Some("1.pdf"), &[PDF, &vec![b'a'; 1_200_000]].concat());
    assert_eq!(send(&hall, over).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(orphans(&hall).await, 0);
    let request = Request::post("/upload").header(header::CONTENT_TYPE, "text/plain");
    let got = Browser::new(citizen_routes().into_router(hall)).send(request, Body::from("a")).await;
    assert_eq!(got.status, StatusCode::BAD_REQUEST);
}

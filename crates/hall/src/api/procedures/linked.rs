//! A procedure as linked data: a `GovernmentService` of schema.org that is a public service of CPSV-AP too.

use civic::period::Period;
use civic::{Lang, Millis, Text};
use procedure::Procedure;
use procedure::model::{Kind, Way};
use serde_json::{Map, Value, json};

use crate::Hall;

/// The terms used, by their prefix.
fn context() -> Value {
    json!([
        "https://schema.org",
        {
            "cpsv": "http://purl.org/vocab/cpsv#",
            "cv": "http://data.europa.eu/m8g/",
            "dct": "http://purl.org/dc/terms/",
            "eli": "http://data.europa.eu/eli/ontology#",
        }
    ])
}

/// One service as a document of its own.
pub fn document(mut service: Map<String, Value>) -> Value {
    service.insert("@context".to_owned(), context());
    Value::Object(service)
}

/// All services as one graph.
pub fn graph(services: &[Map<String, Value>]) -> Value {
    json!({ "@context": context(), "@graph": services })
}

/// What the procedure is at this moment.
pub fn service(hall: &Hall, procedure: &Procedure, now: Millis) -> Map<String, Value> {
    let base = &web::HasSite::site(hall).base_url;
    let page = format!("{base}/p/{}", procedure.id);
    let api = format!("{base}/api/v1/procedures/{}", procedure.id);
    let halt = hall.halt(&procedure.id, now);
    let mut service = Map::new();
    let mut put = |name: &str, value: Value| service.insert(name.to_owned(), value);
    put("@id", json!(page));
    put("@type", json!(["GovernmentService", "cpsv:PublicService"]));
    put("identifier", json!(procedure.id));
    put("name", said(&procedure.name));
    put("description", said(&procedure.who));
    put("url", json!(page));
    put("serviceType", json!(kind(procedure.kind)));
    put("provider", json!({ "@type": "GovernmentOrganization", "name": said(&hall.city().name) }));
    put("cv:hasCompetentAuthority", authority(hall, procedure));
    put("availableChannel", channels(procedure, &page));
    put("cv:hasLegalResource", law(procedure));
    put("cv:isGroupedBy", json!(procedure.events));
    put("cpsv:hasInput", inputs(procedure));
    put("keywords", json!(procedure.words));
    put("potentialAction", action(procedure, base, &api, halt.is_some()));
    if let Some(period) = procedure.clock.standard {
        put("cv:processingTime", json!(period_of(period)));
    }
    if let Some(fee) = &procedure.fee {
        put("cv:hasCost", json!({ "@type": "cv:Cost", "description": said(&fee.note) }));
    }
    service
}

/// A text in every language it has, as JSON-LD tells languages apart. The simple Japanese is Japanese in words of its own.
fn said(text: &Text) -> Value {
    let mut all = vec![json!({ "@language": "ja", "@value": text.get(Lang::Ja) })];
    if !text.en.is_empty() {
        all.push(json!({ "@language": "en", "@value": text.en }));
    }
    if !text.ja_simple.is_empty() {
        all.push(json!({ "@language": "ja-x-simple", "@value": web::ruby::plain(&text.ja_simple) }));
    }
    Value::Array(all)
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Application => "application",
        Kind::Notification => "notification",
        Kind::Certificate => "certificate",
        Kind::Reservation => "reservation",
    }
}

fn authority(hall: &Hall, procedure: &Procedure) -> Value {
    let city = hall.city();
    let unit = city.units.iter().rfind(|unit| unit.id == procedure.section);
    let phone = unit.and_then(|unit| unit.phone.as_ref()).unwrap_or(&city.phone);
    json!({
        "@type": ["GovernmentOrganization", "cv:PublicOrganisation"],
        "identifier": procedure.section,
        "name": unit.map_or_else(|| json!(procedure.section), |unit| said(&unit.name)),
        "telephone": phone,
    })
}

fn channels(procedure: &Procedure, page: &str) -> Value {
    let ways = &procedure.channels;
    let all = [("online", &ways.online), ("phone", &ways.phone), ("desk", &ways.desk), ("post", &ways.post)];
    let channel = |(name, way): (&str, &Way)| {
        let mut channel = json!({ "@type": "ServiceChannel", "name": name });
        match way {
            Way::Open { .. } => channel["disambiguatingDescription"] = json!("open"),
            Way::Prepare { why } => {
                channel["disambiguatingDescription"] = json!("prepare");
                channel["description"] = said(why);
            }
            Way::Closed { why } => {
                channel["disambiguatingDescription"] = json!("closed");
                channel["description"] = said(why);
            }
        }
        if name == "online" {
            channel["serviceUrl"] = json!(page);
        }
        channel
    };
    all.into_iter().map(channel).collect()
}

fn law(procedure: &Procedure) -> Value {
    let name = format!("{} {}", procedure.basis.law, procedure.basis.numbered());
    json!({ "@type": ["Legislation", "eli:LegalResource"], "name": name })
}

/// The papers that may be wanted; one the city has given up is none.
fn inputs(procedure: &Procedure) -> Value {
    let wanted = procedure.guide.papers.iter().filter(|paper| paper.dropped.is_none());
    wanted.map(|paper| json!({ "@type": "cv:Evidence", "identifier": paper.id, "name": said(&paper.name) })).collect()
}

/// How a program applies; nothing where it cannot.
fn action(procedure: &Procedure, base: &str, api: &str, halted: bool) -> Value {
    let open = !halted && !matches!(procedure.channels.online, Way::Closed { .. });
    json!({
        "@type": "ApplyAction",
        "actionStatus": if open { "PotentialActionStatus" } else { "FailedActionStatus" },
        "target": {
            "@type": "EntryPoint",
            "httpMethod": "POST",
            "urlTemplate": format!("{base}/api/v1/applications"),
            "contentType": "application/json",
        },
        "object": { "@type": "DigitalDocument", "identifier": "questions", "url": format!("{api}/questions") },
    })
}

/// ISO 8601 where it has a word for it; open days are days of the office.
fn period_of(period: Period) -> Value {
    match period {
        Period::BusinessDays(days) => {
            json!({ "@type": "QuantitativeValue", "value": days, "unitText": "business days" })
        }
        Period::Days(days) => json!(format!("P{days}D")),
        Period::Weeks(weeks) => json!(format!("P{weeks}W")),
        Period::Months(months) => json!(format!("P{months}M")),
    }
}

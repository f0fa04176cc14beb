//! A case without the citizens' pages: a draft row as they leave it, sent as they send it.

use hall::cases::draft;
use hall::cases::{Arriving, NUMBER, Shield, arrive, case_of, code, draft_stream};
use procedure::answers::Answers;
use sea_orm::ActiveValue::Set;
use serde_json::{Value, json};
use store::{ActorRef, Changes, NewEvent, Row};
use uuid::Uuid;

use crate::TestHall;

/// A case that has arrived.
#[derive(Clone, Debug)]
pub struct CaseRef {
    pub id: Uuid,
    /// `JT26-00001-5`.
    pub number: String,
    /// The confirmation code on the receipt.
    pub code: String,
}

impl TestHall {
    /// An application that came in online, in Japanese, from somebody who was reached by mail. `answers` as an example of a procedure
    /// file writes them: nested objects, groups as lists.
    ///
    /// # Panics
    /// When the procedure is not published or the arrival is refused.
    pub async fn case(&self, procedure: &str, answers: Value) -> CaseRef {
        self.case_by(procedure, answers, Some("citizen@example.jp"), false).await
    }

    /// The same with a mail address or none, and with the choice of an electronic notice.
    ///
    /// # Panics
    /// When the procedure is not published or the arrival is refused.
    pub async fn case_by(
        &self,
        procedure: &str,
        answers: Value,
        mail: Option<&str>,
        notice_electronic: bool,
    ) -> CaseRef {
        self.case_in("ja", procedure, answers, mail, notice_electronic).await
    }

    /// The same in another language of the hall.
    ///
    /// # Panics
    /// When the procedure is not published or the arrival is refused.
    pub async fn case_in(
        &self,
        lang: &str,
        procedure: &str,
        answers: Value,
        mail: Option<&str>,
        notice_electronic: bool,
    ) -> CaseRef {
        let (hall, id, by) = (&self.hall, self.hall.new_id(), ActorRef::new("citizen", "test"));
        let published = hall.library().shelf().procedure(procedure).expect("a published procedure");
        let now = hall.now();
        let row = draft::Model {
            city: hall.db().city().0,
            id,
            owner: "test".into(),
            resume: id.simple().to_string(),
            procedure: procedure.into(),
            rules: published.rules_hash.clone(),
            lang: lang.into(),
            channel: "online".into(),
            assurance: if mail.is_some() { "email" } else { "none" }.into(),
            answers: "{}".into(),
            extra: "{}".into(),
            revision: 1,
            created_at: now.0,
            updated_at: now.0,
            typed_by: None,
            received_on: None,
            case_id: None,
        };
        let begun = NewEvent::new(draft_stream(id), "draft-begun", by.clone(), json!({}));
        let inserted = draft::ActiveModel { case_id: Set(None), ..row.clone().into() };
        let draft = Changes::new().expect_new(draft_stream(id)).insert(Row::of(inserted)).event(begun);
        hall.db().submit(draft).await.expect("a draft");
        let answers = Answers::from_nested(&published, &answers);
        let reads = hall.db().reads().await.expect("reads");
        let shield = Shield::over(hall, &reads, &published, &answers).await.expect("a judgement");
        drop(reads);
        let arriving = Arriving {
            draft: &row,
            procedure: &published,
            answers,
            shield,
            papers: Vec::new(),
            earlier: std::collections::BTreeSet::new(),
            by,
            officer: None,
            on: now.date(),
            notice_electronic,
            mail: mail.map(str::to_owned),
        };
        let changes = arrive(hall, &arriving).expect("an arrival");
        let committed = hall.db().submit(changes).await.expect("a case");
        let number = committed.numbers.get(&NUMBER).cloned().expect("a number");
        let case = case_of(&row);
        CaseRef { id: case, number, code: code(hall, case, "1") }
    }
}

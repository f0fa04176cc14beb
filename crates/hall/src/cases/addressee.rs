//! Whom the letters of a case go to, and whether that is a person or a body: by the procedure file and the answers, never by what a name looks
//! like. 様 or 御中 follows from it.

use civic::Lang;
use procedure::answers::FieldPath;
use procedure::form;

use super::CaseFile;

/// A name as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    pub name: String,
    /// An office, a company or another body.
    pub body: bool,
}

/// As the procedure says; else the applicant, who is a body only where they apply under `applicant.organisation` alone.
pub fn addressee(file: &CaseFile) -> Addressee {
    named(file).unwrap_or_else(|| {
        let given = |key: &str| file.answers.get(&FieldPath::single(key)).is_some_and(|value| !value.is_null());
        let body = !given("applicant.name") && given("applicant.organisation");
        Addressee { name: file.row.applicant.clone(), body }
    })
}

fn named(file: &CaseFile) -> Option<Addressee> {
    let to = file.procedure.addressee.as_ref()?;
    let (_, question) = file.procedure.question(&to.name)?;
    let name = form::show(question, file.answers.get(&FieldPath::single(&to.name))?, Lang::Ja);
    let values = file.answers.to_feel(&file.procedure);
    let env = feel::Env { values: &values, today: file.shape.arrived };
    let body = to.body.as_ref().is_none_or(|rule| feel::eval(&rule.expr, &env) == feel::Value::Bool(true));
    (!name.trim().is_empty()).then_some(Addressee { name, body })
}

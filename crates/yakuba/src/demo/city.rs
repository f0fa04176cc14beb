//! The demo city's files, inside the binary, so that the demo runs from any folder.

use hall::spool::Mapping;

use crate::told::{Tell, Told};

/// (name with `/`, text) of every file of 火の国市, sorted by name.
pub const HINOKUNI: &[(&str, &str)] = &[
    ("appeals.yaml", include_str!("../../../../cities/hinokuni/appeals.yaml")),
    ("bundles/bereavement.yaml", include_str!("../../../../cities/hinokuni/bundles/bereavement.yaml")),
    ("bundles/birth.yaml", include_str!("../../../../cities/hinokuni/bundles/birth.yaml")),
    ("bundles/moving.yaml", include_str!("../../../../cities/hinokuni/bundles/moving.yaml")),
    ("city.yaml", include_str!("../../../../cities/hinokuni/city.yaml")),
    ("counters.yaml", include_str!("../../../../cities/hinokuni/counters.yaml")),
    ("letters/care-need-granted.yaml", include_str!("../../../../cities/hinokuni/letters/care-need-granted.yaml")),
    ("letters/care-need-refused.yaml", include_str!("../../../../cities/hinokuni/letters/care-need-refused.yaml")),
    (
        "letters/child-allowance-granted.yaml",
        include_str!("../../../../cities/hinokuni/letters/child-allowance-granted.yaml"),
    ),
    (
        "letters/child-allowance-refused.yaml",
        include_str!("../../../../cities/hinokuni/letters/child-allowance-refused.yaml"),
    ),
    (
        "letters/child-medical-granted.yaml",
        include_str!("../../../../cities/hinokuni/letters/child-medical-granted.yaml"),
    ),
    (
        "letters/child-medical-refused.yaml",
        include_str!("../../../../cities/hinokuni/letters/child-medical-refused.yaml"),
    ),
    ("letters/correction-request.yaml", include_str!("../../../../cities/hinokuni/letters/correction-request.yaml")),
    (
        "letters/disaster-certificate-granted.yaml",
        include_str!("../../../../cities/hinokuni/letters/disaster-certificate-granted.yaml"),
    ),
    (
        "letters/disaster-certificate-refused.yaml",
        include_str!("../../../../cities/hinokuni/letters/disaster-certificate-refused.yaml"),
    ),
    ("letters/disclosure-granted.yaml", include_str!("../../../../cities/hinokuni/letters/disclosure-granted.yaml")),
    ("letters/disclosure-partly.yaml", include_str!("../../../../cities/hinokuni/letters/disclosure-partly.yaml")),
    ("letters/disclosure-refused.yaml", include_str!("../../../../cities/hinokuni/letters/disclosure-refused.yaml")),
    (
        "letters/dog-registration-granted.yaml",
        include_str!("../../../../cities/hinokuni/letters/dog-registration-granted.yaml"),
    ),
    (
        "letters/dog-registration-refused.yaml",
        include_str!("../../../../cities/hinokuni/letters/dog-registration-refused.yaml"),
    ),
    (
        "letters/emergency-benefit-granted.yaml",
        include_str!("../../../../cities/hinokuni/letters/emergency-benefit-granted.yaml"),
    ),
    (
        "letters/emergency-benefit-refused.yaml",
        include_str!("../../../../cities/hinokuni/letters/emergency-benefit-refused.yaml"),
    ),
    ("letters/extension-notice.yaml", include_str!("../../../../cities/hinokuni/letters/extension-notice.yaml")),
    (
        "letters/moving-in-not-accepted.yaml",
        include_str!("../../../../cities/hinokuni/letters/moving-in-not-accepted.yaml"),
    ),
    (
        "letters/nursery-place-granted.yaml",
        include_str!("../../../../cities/hinokuni/letters/nursery-place-granted.yaml"),
    ),
    (
        "letters/nursery-place-waiting.yaml",
        include_str!("../../../../cities/hinokuni/letters/nursery-place-waiting.yaml"),
    ),
    ("letters/receipt-notified.yaml", include_str!("../../../../cities/hinokuni/letters/receipt-notified.yaml")),
    ("letters/receipt-prepared.yaml", include_str!("../../../../cities/hinokuni/letters/receipt-prepared.yaml")),
    ("letters/receipt.yaml", include_str!("../../../../cities/hinokuni/letters/receipt.yaml")),
    (
        "letters/resident-certificate-granted.yaml",
        include_str!("../../../../cities/hinokuni/letters/resident-certificate-granted.yaml"),
    ),
    (
        "letters/resident-certificate-refused.yaml",
        include_str!("../../../../cities/hinokuni/letters/resident-certificate-refused.yaml"),
    ),
    ("letters/revocation-notice.yaml", include_str!("../../../../cities/hinokuni/letters/revocation-notice.yaml")),
    ("letters/road-use-granted.yaml", include_str!("../../../../cities/hinokuni/letters/road-use-granted.yaml")),
    ("letters/road-use-refused.yaml", include_str!("../../../../cities/hinokuni/letters/road-use-refused.yaml")),
    ("procedures/care-need.yaml", include_str!("../../../../cities/hinokuni/procedures/care-need.yaml")),
    ("procedures/child-allowance.yaml", include_str!("../../../../cities/hinokuni/procedures/child-allowance.yaml")),
    ("procedures/child-medical.yaml", include_str!("../../../../cities/hinokuni/procedures/child-medical.yaml")),
    (
        "procedures/disaster-certificate.yaml",
        include_str!("../../../../cities/hinokuni/procedures/disaster-certificate.yaml"),
    ),
    ("procedures/disclosure.yaml", include_str!("../../../../cities/hinokuni/procedures/disclosure.yaml")),
    ("procedures/dog-registration.yaml", include_str!("../../../../cities/hinokuni/procedures/dog-registration.yaml")),
    (
        "procedures/emergency-benefit.yaml",
        include_str!("../../../../cities/hinokuni/procedures/emergency-benefit.yaml"),
    ),
    ("procedures/moving-in.yaml", include_str!("../../../../cities/hinokuni/procedures/moving-in.yaml")),
    ("procedures/nursery-place.yaml", include_str!("../../../../cities/hinokuni/procedures/nursery-place.yaml")),
    ("procedures/pregnancy.yaml", include_str!("../../../../cities/hinokuni/procedures/pregnancy.yaml")),
    (
        "procedures/resident-certificate.yaml",
        include_str!("../../../../cities/hinokuni/procedures/resident-certificate.yaml"),
    ),
    ("procedures/road-use.yaml", include_str!("../../../../cities/hinokuni/procedures/road-use.yaml")),
];

/// How another system's form for one procedure is read.
pub fn mapping() -> Result<Mapping, Told> {
    const TEXT: &str = include_str!("../../../../cities/hinokuni/mappings/dog-registration.yaml");
    serde_saphyr::from_str(TEXT).tell("the demo city's mapping")
}

/// The same as the checks take it.
pub fn files() -> Vec<(String, String)> {
    HINOKUNI.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn every_file_of_the_city_is_inside() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni");
        let mut found = crate::folder::files(&folder).expect("the city's folder");
        found.sort();
        assert_eq!(found, super::files(), "add the new file to the list above");
    }
}

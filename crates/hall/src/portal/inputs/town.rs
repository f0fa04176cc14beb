//! The town of a postal code, for the button that fills it in without a script.

use std::str::FromStr;

use civic::postal::PostalCode;

use crate::city::City;

/// The first value of a name among refilled pairs.
pub fn value<'p>(pairs: &'p [(String, String)], name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// City, ward and town of a postal code, as an address begins; nothing when the city's table has none.
pub fn town_of(city: &City, postal: &str) -> Option<String> {
    let code = PostalCode::from_str(postal).ok()?;
    let town = city.towns.iter().find(|town| PostalCode::from_str(&town.postal) == Ok(code))?;
    let ward =
        city.wards.iter().find(|ward| ward.id == town.ward).map(|ward| ward.name.ja.as_str()).unwrap_or_default();
    Some(format!("{}{ward}{}", city.name.ja, town.town))
}

/// The pairs with the town of their postal code, where the table knows it: what the button without script does.
pub fn filled(city: &City, mut pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    if let Some(town) = town_of(city, value(&pairs, "postal")) {
        pairs.retain(|(name, _)| name != "town");
        pairs.push(("town".to_owned(), town));
    }
    pairs
}

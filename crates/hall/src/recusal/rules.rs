//! Names and homes folded for comparing, as marks of protections fold them: the city may be left out, numbers written in any way.

/// The family name as it is compared: variants of one character are one.
pub fn name_key(family: &str) -> String {
    civic::kana::search_key(family).split_whitespace().collect()
}

/// The house, without what tells homes in it apart.
pub fn plot_key(city: &str, place: &str) -> String {
    civic::address::key(place.split_once(city).map_or(place, |(_, rest)| rest))
}

/// The home. A blank between house and building, so that `10-5` and `101` are not `10-5101`.
pub fn home_key(city: &str, place: &str, building: &str) -> String {
    format!("{} {}", plot_key(city, place), civic::address::key(building))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_home_written_in_two_ways_is_one_and_a_neighbour_s_is_not() {
        let own = home_key("火の国市", "火の国市東区青葉町2丁目10番5号", "コーポ葵203");
        assert_eq!(own, home_key("火の国市", "東区青葉町２－１０－５", "コーポ葵２０３"));
        assert_ne!(own, home_key("火の国市", "東区青葉町2-10-5", "コーポ葵101"));
        assert_eq!(name_key("髙﨑"), name_key("高崎"));
    }
}

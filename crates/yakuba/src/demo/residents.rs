//! Two thousand synthetic residents as a register snapshot: ordinary households, and every household that breaks a naive program.
//!
//! Nobody here exists. The same seed gives the same city.

use civic::{Chance, SeededChance};
use jiff::civil::{Date, date};

use super::names::{FAMILY, GIVEN_F, GIVEN_M};

/// One person of the register, as the CSV import takes it.
#[derive(Clone, Debug)]
pub struct Resident {
    pub person: String,
    pub family: String,
    pub given: String,
    pub family_kana: String,
    pub given_kana: String,
    /// 通称, or empty.
    pub alias: String,
    pub birthdate: Date,
    pub postal: &'static str,
    pub address: String,
    pub household: String,
    /// 世帯主, 妻, 夫, 子, 母, ….
    pub relation: &'static str,
}

impl Resident {
    pub fn name(&self) -> String {
        if self.given.is_empty() { self.family.clone() } else { format!("{} {}", self.family, self.given) }
    }

    pub fn kana(&self) -> String {
        if self.given_kana.is_empty() {
            self.family_kana.clone()
        } else {
            format!("{} {}", self.family_kana, self.given_kana)
        }
    }
}

const TOWNS: &[(&str, &str, &str)] = &[
    ("860-9101", "中央区", "手取町"),
    ("860-9102", "中央区", "花畑町"),
    ("862-9201", "東区", "青葉町"),
    ("862-9202", "東区", "健軍本町"),
    ("861-9301", "西区", "小島町"),
    ("860-9302", "西区", "上熊本坂"),
    ("861-9401", "南区", "富合町"),
    ("861-9402", "南区", "城南町"),
    ("861-9501", "北区", "植木町"),
    ("861-9502", "北区", "龍田町"),
];

/// How many people the register holds.
pub const COUNT: usize = 2000;

/// The whole register as of `today`: the special households first, then ordinary ones until [`COUNT`].
pub fn register(seed: u64, today: Date) -> Vec<Resident> {
    let chance = SeededChance::new(seed);
    let mut maker = Maker { chance: &chance, today, people: Vec::with_capacity(COUNT + 4), households: 0 };
    maker.special();
    while maker.people.len() < COUNT {
        maker.household();
    }
    maker.people.truncate(COUNT);
    maker.people
}

struct Maker<'a> {
    chance: &'a SeededChance,
    today: Date,
    people: Vec<Resident>,
    households: u32,
}

/// Family, its kana, given, its kana.
type Name<'a> = (&'a str, &'a str, &'a str, &'a str);

impl Maker<'_> {
    fn open(&mut self, town: usize, rest: &str) -> (String, &'static str, String) {
        self.households += 1;
        let (postal, ward, town) = TOWNS[town % TOWNS.len()];
        (format!("H{:05}", self.households), postal, format!("火の国市{ward}{town}{rest}"))
    }

    fn add(
        &mut self,
        home: &(String, &'static str, String),
        name: Name<'_>,
        birthdate: Date,
        relation: &'static str,
    ) -> &mut Resident {
        let number = self.people.len() + 1;
        self.people.push(Resident {
            person: format!("P{number:06}"),
            family: name.0.to_owned(),
            family_kana: name.1.to_owned(),
            given: name.2.to_owned(),
            given_kana: name.3.to_owned(),
            alias: String::new(),
            birthdate,
            postal: home.1,
            address: home.2.clone(),
            household: home.0.clone(),
            relation,
        });
        let last = self.people.len() - 1;
        &mut self.people[last]
    }

    fn special(&mut self) {
        // 中村 咲: the mother at midnight, two children.
        let home = self.open(2, "2丁目10番5号 コーポ葵203");
        self.add(&home, ("中村", "なかむら", "航", "わたる"), date(1991, 2, 3), "世帯主");
        self.add(&home, ("中村", "なかむら", "咲", "さき"), date(1993, 6, 12), "妻");
        self.add(&home, ("中村", "なかむら", "蒼", "あおい"), date(2023, 4, 1), "子");
        self.add(&home, ("中村", "なかむら", "陽葵", "ひまり"), date(2026, 8, 14), "子");
        // Two families at one address.
        let one = self.open(3, "5丁目3番1号");
        self.add(&one, ("緒方", "おがた", "清", "きよし"), date(1958, 11, 30), "世帯主");
        self.add(&one, ("緒方", "おがた", "恵子", "けいこ"), date(1960, 1, 8), "妻");
        let two = self.open(3, "5丁目3番1号");
        self.add(&two, ("甲斐", "かい", "直樹", "なおき"), date(1988, 7, 7), "世帯主");
        self.add(&two, ("甲斐", "かい", "美咲", "みさき"), date(1989, 10, 22), "妻");
        self.add(&two, ("甲斐", "かい", "湊", "みなと"), date(2020, 3, 31), "子");
        // Same name, same birthday, two people.
        for rest in ["1番2号", "8番40号"] {
            let home = self.open(7, rest);
            self.add(&home, ("田中", "たなか", "誠", "まこと"), date(1979, 5, 5), "世帯主");
        }
        // Born on 1 April: reaches an age on 31 March.
        let home = self.open(4, "12番1号");
        self.add(&home, ("村上", "むらかみ", "由美子", "ゆみこ"), date(1982, 9, 9), "世帯主");
        self.add(&home, ("村上", "むらかみ", "樹", "いつき"), date(2008, 4, 1), "子");
        self.add(&home, ("村上", "むらかみ", "凛", "りん"), date(2008, 4, 2), "子");
        // 通称, a foreign spouse, names without a split.
        let home = self.open(0, "4番11号 手取ハイツ1102");
        self.add(&home, ("𠮷野", "よしの", "健太", "けんた"), date(1985, 12, 1), "世帯主");
        self.add(&home, ("NGUYEN THI HONG ANH", "ぐえん てぃ ほん あん", "", ""), date(1990, 8, 19), "妻").alias =
            "吉野 アン".to_owned();
        self.add(&home, ("𠮷野", "よしの", "さくら", "さくら"), date(2024, 5, 1), "子");
        // Names that need an ideographic variation selector or stand outside the plane most programs know.
        let home = self.open(5, "77番地");
        self.add(&home, ("葛\u{e0100}城", "かつらぎ", "和子", "かずこ"), date(1966, 3, 15), "世帯主");
        let home = self.open(6, "300番地2");
        self.add(&home, ("髙﨑", "たかさき", "亮", "りょう"), date(1994, 1, 25), "世帯主");
        self.add(&home, ("髙﨑", "たかさき", "葵", "あおい"), date(1995, 4, 17), "妻");
        self.add(&home, ("髙﨑", "たかさき", "心春", "こはる"), date(2025, 11, 3), "子");
        // The 80-year-old who calls and has no mail.
        let home = self.open(8, "15番地");
        self.add(&home, ("荒木", "あらき", "トメ", "とめ"), date(1946, 2, 11), "世帯主");
        // A mother and her child under protection (支援措置), and from whom.
        let home = self.open(4, "6丁目2番14号 ひだまり荘102");
        self.add(&home, ("月岡", "つきおか", "雫", "しずく"), date(1988, 10, 10), "世帯主");
        self.add(&home, ("月岡", "つきおか", "灯", "あかり"), date(2019, 6, 6), "子");
        let home = self.open(7, "31番5号");
        self.add(&home, ("岩永", "いわなが", "猛", "たける"), date(1985, 4, 20), "世帯主");
    }

    fn pick<'b>(&self, list: &'b [(&'b str, &'b str)]) -> (&'b str, &'b str) {
        let index = usize::try_from(self.chance.below(list.len() as u64)).unwrap_or(0);
        list[index]
    }

    fn birthdate(&self, min_age: u64, max_age: u64) -> Date {
        let days = self.chance.below((max_age - min_age) * 365) + min_age * 365;
        let back = jiff::Span::new().days(i64::try_from(days).unwrap_or(0));
        self.today.checked_sub(back).unwrap_or(self.today)
    }

    fn household(&mut self) {
        let town = usize::try_from(self.chance.below(TOWNS.len() as u64)).unwrap_or(0);
        let rest = format!("{}番{}号", self.chance.below(90) + 1, self.chance.below(40) + 1);
        let home = self.open(town, &rest);
        let family = self.pick(FAMILY);
        let elder = self.chance.below(100) < 28;
        let (low, high) = if elder { (66, 96) } else { (22, 62) };
        let head = self.pick(GIVEN_M);
        let born = self.birthdate(low, high);
        self.add(&home, (family.0, family.1, head.0, head.1), born, "世帯主");
        if self.chance.below(100) < 60 {
            let wife = self.pick(GIVEN_F);
            let born = self.birthdate(low, high);
            self.add(&home, (family.0, family.1, wife.0, wife.1), born, "妻");
            for _ in 0..if elder { 0 } else { self.chance.below(4) } {
                let child = if self.chance.below(2) == 0 { self.pick(GIVEN_F) } else { self.pick(GIVEN_M) };
                let born = self.birthdate(0, 19);
                self.add(&home, (family.0, family.1, child.0, child.1), born, "子");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_is_whole_and_repeats() {
        let today = date(2026, 10, 1);
        let (one, two) = (register(7, today), register(7, today));
        assert_eq!(one.len(), COUNT);
        assert!(one.iter().zip(&two).all(|(a, b)| a.name() == b.name() && a.birthdate == b.birthdate));
        let twins: Vec<_> = one.iter().filter(|r| r.name() == "田中 誠" && r.birthdate == date(1979, 5, 5)).collect();
        assert!(twins.len() >= 2 && twins[0].household != twins[1].household);
        assert!(one.iter().any(|r| r.family.contains('\u{e0100}')));
        assert!(one.iter().all(|r| r.birthdate <= today));
    }
}

//! Who comes to the city hall in this month: a few people everybody will look for, and the many others.

use std::collections::BTreeMap;

use civic::{Calendar, Chance, Millis, SeededChance, age};
use jiff::civil::Date;

use super::answers::{self, Application};
use super::life::{At, Channel, Life};
use super::plan::Plan;
use super::{DAYS, hours};
use crate::demo::residents::Resident;

/// Cases of [`DAYS`] days beside those of the people named below.
const MANY: usize = 385;

/// Applications begun and never sent.
const ABANDONED: usize = 12;

/// Of a hundred cases: (procedure, share).
const MIX: [(&str, u64); 12] = [
    ("child-allowance", 27),
    ("moving-in", 16),
    ("care-need", 13),
    ("road-use", 8),
    ("disclosure", 5),
    ("child-medical", 13),
    ("nursery-place", 11),
    ("disaster-certificate", 10),
    ("resident-certificate", 8),
    ("emergency-benefit", 9),
    ("dog-registration", 8),
    ("pregnancy", 7),
];

/// Everybody, in no order.
pub fn all(people: &[Resident], calendar: &Calendar, days: i64, now: Millis) -> Vec<Life> {
    let cast = Cast { people, calendar, days, now };
    let mut lives = cast.known();
    lives.extend((0..cast.many() + ABANDONED).filter_map(|n| cast.one(n)));
    lives
}

struct Cast<'a> {
    people: &'a [Resident],
    calendar: &'a Calendar,
    days: i64,
    now: Millis,
}

impl<'a> Cast<'a> {
    /// As many a month, however many months.
    fn many(&self) -> usize {
        MANY * usize::try_from(self.days).unwrap_or(0) / usize::try_from(DAYS).unwrap_or(1)
    }

    fn find(&self, family: &str, given: &str) -> Option<&'a Resident> {
        self.people.iter().find(|person| person.family == family && person.given == given)
    }

    fn household(&self, of: &Resident) -> Vec<&'a Resident> {
        self.people.iter().filter(|person| person.household == of.household).collect()
    }

    fn children(&self, of: &Resident, on: Date) -> Vec<&'a Resident> {
        self.children_until(of, on, 18)
    }

    /// Children until the end of the fiscal year in which they reach an age.
    fn children_until(&self, of: &Resident, on: Date, years: u16) -> Vec<&'a Resident> {
        let young =
            |child: &&Resident| child.relation == "子" && age::until_fiscal_year_end(child.birthdate, years) >= on;
        self.household(of).into_iter().filter(young).collect()
    }

    fn days_ago(&self, days: i64) -> Date {
        self.now.plus_days(-days).date()
    }

    /// One of the many; nothing when the household drawn has no use for the procedure drawn.
    fn one(&self, number: usize) -> Option<Life> {
        let chance = SeededChance::new(0x5eed_0000 + number as u64);
        let procedure = drawn(&chance);
        // The law wants the card's signature for a certificate, which does not run here.
        let online = chance.below(100) < 74 && procedure != "resident-certificate";
        let day = self.day(online, &chance);
        let person = self.person_for(procedure, day, &chance)?;
        let plan = Plan::drawn(&chance);
        let application = self.application(procedure, person, day, &plan, &chance);
        let at = hours::arrival(day, online, &chance);
        let post = !online && chance.below(3) == 0 && procedure != "moving-in";
        let mut life = Self::life(procedure, application, at, plan, chance);
        life.channel = if online {
            Channel::Online
        } else if post {
            Channel::Post
        } else {
            Channel::Desk
        };
        let reached = online && life.chance.below(100) < 82;
        life.mail = reached.then(|| format!("{}@mail.example", person.person.to_lowercase()));
        life.notice_electronic = reached && life.chance.below(100) < 45;
        life.lang = if person.given.is_empty() { "en" } else { "ja" };
        life.abandoned = online && number >= self.many();
        Some(life)
    }

    /// A day of the month, by weight.
    fn day(&self, online: bool, chance: &dyn Chance) -> Date {
        for _ in 0..60 {
            let day = self.days_ago(hours::below(chance, self.days));
            if chance.below(10) < hours::weight(self.calendar, day, online) {
                return day;
            }
        }
        self.calendar.next_open(self.days_ago(self.days))
    }

    fn person_for(&self, procedure: &str, day: Date, chance: &dyn Chance) -> Option<&'a Resident> {
        let fits = |person: &Resident| {
            let years = age::age_at(person.birthdate, day).unwrap_or(0);
            match procedure {
                "child-allowance" | "child-medical" => {
                    years >= 20 && person.relation != "子" && !self.children(person, day).is_empty()
                }
                "nursery-place" => years >= 20 && person.relation != "子" && self.smallest(person, day).is_some(),
                "pregnancy" => (20..44).contains(&years) && person.relation == "妻",
                "care-need" => years >= 68,
                _ => years >= 20 && person.relation != "子",
            }
        };
        let draw = || usize::try_from(chance.below(self.people.len() as u64)).unwrap_or(0);
        (0..200).map(|_| &self.people[draw()]).find(|person| fits(person))
    }

    fn application(
        &self,
        procedure: &str,
        person: &Resident,
        day: Date,
        plan: &Plan,
        chance: &dyn Chance,
    ) -> Application {
        let (slip, late) = (plan.correct_at_check, plan.correct_at_review);
        let made = match procedure {
            "child-allowance" => {
                let children = self.children(person, day);
                answers::child_allowance(person, &children, day, late || chance.below(100) < 12, chance)
            }
            "care-need" => {
                let by =
                    self.household(person).into_iter().find(|other| other.person != person.person).unwrap_or(person);
                answers::care_need(person, if chance.below(2) == 0 { person } else { by }, chance)
            }
            "moving-in" => answers::moving_in(&self.household(person), day, chance),
            "road-use" => {
                let starts = self.now.plus_days(20 + hours::below(chance, 30)).date();
                answers::road_use(person, starts, plan.refuse, chance)
            }
            "disclosure" => answers::disclosure(person, chance),
            _ => self.newer(procedure, person, day, chance),
        };
        answers::settled(made, slip, late)
    }

    /// The procedures the city wrote after its first five.
    fn newer(&self, procedure: &str, person: &Resident, day: Date, chance: &dyn Chance) -> Application {
        let household = self.household(person);
        match procedure {
            "child-medical" => answers::child_medical(person, &self.children(person, day), day, chance),
            "nursery-place" => {
                let parents: Vec<_> = household.into_iter().filter(|other| other.relation != "子").collect();
                let child = self.smallest(person, day).unwrap_or(person);
                answers::nursery_place(person, &parents, child, day, chance)
            }
            "disaster-certificate" => answers::disaster_certificate(person, day, chance),
            "resident-certificate" => answers::resident_certificate(person, chance.below(3) == 0, chance),
            "dog-registration" => answers::dog_registration(person, day, chance),
            "pregnancy" => answers::pregnancy(person, day, chance),
            _ => {
                let fled = person.relation == "妻" && chance.below(6) == 0;
                answers::emergency_benefit(person, &household, fled, chance)
            }
        }
    }

    /// The youngest child below school age.
    fn smallest(&self, of: &Resident, on: Date) -> Option<&'a Resident> {
        self.children_until(of, on, 5)
            .into_iter()
            .filter(|child| child.birthdate < on)
            .max_by_key(|child| child.birthdate)
    }

    fn life(procedure: &'static str, application: Application, at: Millis, plan: Plan, chance: SeededChance) -> Life {
        Life {
            at,
            procedure,
            application,
            channel: Channel::Online,
            lang: "ja",
            mail: None,
            notice_electronic: false,
            plan,
            stands: At::Ahead,
            arrived: None,
            turns: BTreeMap::new(),
            received_on: None,
            abandoned: false,
            chance,
        }
    }

    /// Somebody by name, so many days ago at an hour.
    fn named(&self, procedure: &'static str, who: (&str, &str), ago: i64, hour: i8, plan: Plan) -> Option<Life> {
        let person = self.find(who.0, who.1)?;
        let chance = SeededChance::new(ago.unsigned_abs() * 31 + u64::from(hour.unsigned_abs()));
        let mut day = self.days_ago(ago);
        if hour < 18 {
            day = self.calendar.next_open(day);
        }
        let application = self.application(procedure, person, day, &plan, &chance);
        let at = Millis::from_local(day.at(hour, 12, 40, 0));
        let mut life = Self::life(procedure, application, at, plan, chance);
        life.mail = Some(format!("{}@mail.example", person.person.to_lowercase()));
        life.notice_electronic = true;
        Some(life)
    }

    /// The people the demo is told about.
    fn known(&self) -> Vec<Life> {
        let plain = Plan::plain;
        // 中村 咲 wrote at night; the office asked, and waits for her.
        let saki = self.named(
            "child-allowance",
            ("中村", "咲"),
            6,
            22,
            Plan { correct_at_check: true, answers_in: None, ..plain() },
        );
        // 荒木 トメ has no mail: she called, an officer wrote the form with her, her signature came by post. Her notice in large print is decided and
        // waits to be posted.
        let large = Plan { pace: Some(1), unposted: true, large_print: true, ..plain() };
        let tome = self.named("care-need", ("荒木", "トメ"), 34, 10, large).map(|life| Life {
            channel: Channel::Post,
            mail: None,
            notice_electronic: false,
            received_on: Some(life.at.date()),
            ..life
        });
        let anh = self.named("child-allowance", ("𠮷野", "健太"), 12, 20, plain());
        let hong = self
            .named("disclosure", ("NGUYEN THI HONG ANH", ""), 9, 21, plain())
            .map(|life| Life { lang: "en", ..life });
        // 髙﨑 葵 wrote a wrong day, was asked for that one field, and mended it; her husband earns more, so that it is refused, with 教示.
        let mended = Plan { pace: Some(1), correct_at_check: true, answers_in: Some(1), refuse: true, ..plain() };
        let others = [
            self.named("child-allowance", ("髙﨑", "葵"), 24, 13, mended),
            self.named("disclosure", ("葛\u{e0100}城", "和子"), 11, 11, Plan { hard: true, ..plain() }),
            self.named("care-need", ("緒方", "清"), 30, 9, Plan { pace: Some(7), extend: true, ..plain() }),
            self.named("moving-in", ("甲斐", "直樹"), 4, 19, plain()),
            self.named("child-allowance", ("甲斐", "美咲"), 4, 20, Plan { by_deputy: true, ..plain() }),
            self.named("nursery-place", ("髙﨑", "葵"), 15, 21, Plan { hard: true, ..plain() }),
            self.named("child-medical", ("𠮷野", "健太"), 10, 20, Plan { hard: true, ..plain() }),
            self.named("child-allowance", ("村上", "由美子"), 8, 12, Plan { send_back: true, ..plain() }),
            self.named("child-allowance", ("月岡", "雫"), 3, 12, plain()),
        ];
        let mut lives: Vec<Life> = [saki, tome, anh, hong].into_iter().chain(others).flatten().collect();
        // Two people of one name and one birthday, on two days; and one of them a second time.
        for (n, (skip, ago)) in [(0, 7), (1, 5), (0, 2)].into_iter().enumerate() {
            let Some(person) =
                self.people.iter().filter(|person| person.family == "田中" && person.given == "誠").nth(skip)
            else {
                continue;
            };
            let chance = SeededChance::new(900 + n as u64);
            let application = answers::settled(answers::disclosure(person, &chance), false, false);
            let at = hours::arrival(self.calendar.next_open(self.days_ago(ago)), true, &chance);
            lives.push(Self::life("disclosure", application, at, plain(), chance));
        }
        lives
    }
}

fn drawn(chance: &dyn Chance) -> &'static str {
    let mut left = chance.below(MIX.iter().map(|(_, share)| share).sum());
    for (procedure, share) in MIX {
        if left < share {
            return procedure;
        }
        left -= share;
    }
    MIX[0].0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_has_every_procedure_and_the_people_one_looks_for() {
        let now = Millis::from_local(jiff::civil::date(2026, 9, 7).at(14, 0, 0, 0));
        let people = crate::demo::residents::register(2026, now.date());
        let lives = all(&people, &Calendar::default(), DAYS, now);
        assert!(lives.len() > 300, "{}", lives.len());
        for (procedure, _) in MIX {
            assert!(lives.iter().filter(|life| life.procedure == procedure).count() >= 10, "{procedure}");
        }
        let told = |words: &str| lives.iter().any(|life| life.application.answers.to_string().contains(words));
        assert!(["トメ", "葛\u{e0100}城", "髙﨑", "𠮷野", "NGUYEN"].into_iter().all(told));
    }
}

use hall::visits::{Not, Person, confirm, hold};
use testkit::both_halls;

use super::{TUESDAY, ask, counted, crooked, house, slot};

fn person(n: usize) -> Person {
    Person { name: String::new(), way: "phone", contact: format!("09000000{n:03}"), proxy: String::new() }
}

both_halls! {
    async fn what_is_closed_sells_nothing(test: &TestHall) {
        let ask = ask(&["seal"], 1);
        // A Sunday, a holiday, a day too far ahead, one too soon, and an office that is not there.
        let not_sold = [
            slot("higashi-ku", "2026-09-13", 24),
            slot("higashi-ku", "2026-09-21", 24),
            slot("higashi-ku", "2026-12-10", 24),
            slot("higashi-ku", "2026-09-07", 20),
            slot("nowhere", TUESDAY, 24),
        ];
        for at in not_sold {
            let held = hold(&test.hall, house(test), &ask, &at).await;
            assert!(matches!(held, Err(Not::NoTime)), "{at:?}: {held:?}");
        }
        assert_eq!(counted(test, "SELECT COUNT(*) FROM seat").await, 0);
    }

    /// Card renewal is served by one desk that is sold (the other is for walk-ins): one seat, sixty-four hands.
    async fn sixty_four_hands_on_the_last_seat(test: &TestHall) {
        let (ask, at) = (ask(&["card-renewal"], 1), slot("higashi-ku", TUESDAY, 24));
        let all = (0..64).map(|n| {
            let (ask, at) = (ask.clone(), at.clone());
            async move {
                let id = hold(&test.hall, house(test), &ask, &at).await?;
                confirm(&test.hall, house(test), id, &person(n)).await
            }
        });
        let done = futures_of(all).await;
        let sold = done.iter().filter(|done| done.is_ok()).count();
        assert_eq!(sold, 1, "{done:?}");
        assert!(done.iter().filter_map(|done| done.as_ref().err()).all(|not| matches!(not, Not::Gone)), "{done:?}");
        assert_eq!(counted(test, "SELECT COUNT(*) FROM booking WHERE state = 'booked'").await, 1);
        assert_eq!(crooked(test).await, 0);
    }

    /// The same person from eight windows: one booking of a service.
    async fn one_person_eight_windows(test: &TestHall) {
        let mut held = Vec::new();
        for n in 0..8 {
            let office = ["higashi-ku", "nishi-ku", "minami-ku", "kita-ku"][n % 4];
            let at = slot(office, TUESDAY, 24 + 3 * u8::try_from(n / 4).expect("few"));
            held.push(hold(&test.hall, house(test), &ask(&["seal"], 1), &at).await.expect("a hold"));
        }
        let done = futures_of(held.into_iter().map(|id| async move { confirm(&test.hall, house(test), id, &person(1)).await })).await;
        assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1, "{done:?}");
        assert_eq!(crooked(test).await, 0);
    }
}

/// All at once, each polled in turn.
async fn futures_of<F: Future>(all: impl IntoIterator<Item = F>) -> Vec<F::Output> {
    let mut waiting: Vec<_> = all.into_iter().map(Box::pin).collect();
    let mut done: Vec<Option<F::Output>> = waiting.iter().map(|_| None).collect();
    std::future::poll_fn(|context| {
        let mut open = false;
        for (at, one) in waiting.iter_mut().enumerate() {
            if done[at].is_none() {
                match one.as_mut().poll(context) {
                    std::task::Poll::Ready(output) => done[at] = Some(output),
                    std::task::Poll::Pending => open = true,
                }
            }
        }
        if open { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
    })
    .await;
    done.into_iter().flatten().collect()
}

//! Events come out in one order.

use super::*;

#[test]
fn events_come_in_the_order_of_time_then_of_putting() {
    let mut heap = Heap::default();
    let times: Vec<i64> = (0..500u64).map(|n| i64::try_from(counter::draw::below(60, 1, n, 0)).unwrap_or(0)).collect();
    for (n, at) in times.iter().enumerate() {
        heap.put(*at, What::Done, num::id(n));
    }
    let mut wanted: Vec<(i64, u32)> = times.iter().enumerate().map(|(n, at)| (*at, num::id(n))).collect();
    wanted.sort_unstable();
    let found: Vec<(i64, u32)> = std::iter::from_fn(|| heap.take()).map(|event| (event.at, event.id)).collect();
    assert_eq!(found, wanted);
    assert_eq!(heap.take(), None);
}

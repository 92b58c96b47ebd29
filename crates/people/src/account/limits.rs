//! How long a visit lasts, and how often somebody may guess. One place, with the reasons.

use foundation::{Role, Timestamp};

use crate::person::hat::is_participant;

/// Staff see many people on shared machines: half an hour without a sign of life ends the visit.
const STAFF_IDLE_MINUTES: i64 = 30;
/// A working day, with the coffee.
const STAFF_HOURS: i64 = 12;
/// Guides and recipients see themselves on their own phone, and should not sign in before each meeting.
const OWN_IDLE_MINUTES: i64 = 12 * 60;
/// A week: from one meeting to the next.
const OWN_HOURS: i64 = 7 * 24;
/// The time of the last sign of life is written at most this often: a page is a look, not a save.
const SEEN_MINUTES: i64 = 1;
/// So many wrong passwords cost nothing: people mistype.
const FREE_GUESSES: i64 = 5;
/// The longest wait between guesses. Never a lock: whoever guesses must not be able to shut somebody out.
const LONGEST_WAIT_MINUTES: i64 = 1;

/// When a visit that begins now ends, whatever happens.
pub(crate) fn ends_at(role: Role, now: Timestamp) -> Timestamp {
    now.plus_hours(if is_participant(role) { OWN_HOURS } else { STAFF_HOURS })
}

/// Whether a visit has been quiet for too long.
pub(crate) fn too_quiet(role: Role, seen_at: Timestamp, now: Timestamp) -> bool {
    let idle = if is_participant(role) { OWN_IDLE_MINUTES } else { STAFF_IDLE_MINUTES };
    seen_at.plus_minutes(idle) <= now
}

/// Whether the last sign of life has to be written again.
pub(crate) fn seen_long_ago(seen_at: Timestamp, now: Timestamp) -> bool {
    seen_at.plus_minutes(SEEN_MINUTES) <= now
}

/// Whether the next guess does not count yet.
pub(crate) fn has_to_wait(failed: i64, failed_at: Option<Timestamp>, now: Timestamp) -> bool {
    let Some(failed_at) = failed_at.filter(|_| failed >= FREE_GUESSES) else { return false };
    let seconds = 1_i64 << (failed - FREE_GUESSES).clamp(0, 10);
    let wait = jiff::SignedDuration::from_secs(seconds.min(60 * LONGEST_WAIT_MINUTES));
    failed_at.plus(wait) > now
}

#[cfg(test)]
mod tests {
    use super::*;
    use foundation::testing::noon;

    #[test]
    fn a_guess_waits_longer_each_time_but_never_for_ever() {
        let now = noon();
        let soon = now.plus(jiff::SignedDuration::from_secs(2));
        assert!(!has_to_wait(4, Some(now), now));
        assert!(has_to_wait(5, Some(now), now));
        assert!(!has_to_wait(5, Some(now), soon));
        assert!(has_to_wait(9, Some(now), soon));
        assert!(!has_to_wait(1_000_000, Some(now), now.plus_minutes(1)));
    }

    #[test]
    fn a_guide_may_be_quiet_for_half_a_day_and_a_colleague_for_half_an_hour() {
        let now = noon();
        assert!(too_quiet(Role::Coordinator, now, now.plus_minutes(30)));
        assert!(!too_quiet(Role::Coordinator, now, now.plus_minutes(29)));
        assert!(!too_quiet(Role::Peer, now, now.plus_hours(11)));
        assert!(too_quiet(Role::Recipient, now, now.plus_hours(12)));
    }
}

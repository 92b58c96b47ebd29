//! Times of the clock, and moments: a day with a time.

use jiff::civil::{DateTime, Time};

/// A time: `13:00`, `13.00`, `kl. 9`, `9:30 pm`, or Excel's part of a day.
pub fn time(text: &str) -> Option<Time> {
    let text = text.trim().to_lowercase();
    let text = ["klokken", "klockan", "kl."].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
    let text = text.strip_prefix("kl").unwrap_or(text).trim();
    let (text, half) = match text {
        _ if text.ends_with("pm") => (text.trim_end_matches("pm").trim(), Some(12)),
        _ if text.ends_with("am") => (text.trim_end_matches("am").trim(), Some(0)),
        _ => (text, None),
    };
    if let Some(part) = part_of_day(text) {
        return Some(part);
    }
    let mut parts = text.split([':', '.']);
    let hour = digits(parts.next()?)?;
    let minute = parts.next().map_or(Some(0), digits)?;
    let second = parts.next().map_or(Some(0), digits)?;
    if parts.next().is_some() {
        return None;
    }
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    Time::new(hour, minute, second, 0).ok()
}

fn digits(text: &str) -> Option<i8> {
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Excel keeps a time as a part of a day. Fewer than three decimals are hours and minutes.
fn part_of_day(text: &str) -> Option<Time> {
    let decimals = text.strip_prefix("0,").or_else(|| text.strip_prefix("0."))?;
    if decimals.len() < 3 && !text.starts_with("0,") {
        return None;
    }
    if decimals.is_empty() || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part: f64 = format!("0.{decimals}").parse().ok()?;
    // A part of a day is below one, so its minutes are below 1440 and fit.
    let minutes = (part * 1440.0).round() as i32;
    Time::new(i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?, 0, 0).ok()
}

/// A day with a time: `31.12.2026 13:00`, `31/12 2026 kl. 13.00`, `2026-12-31T13:00`. Without a time: none.
pub fn moment(text: &str) -> Option<DateTime> {
    let text = text.trim();
    if text.len() > 80 {
        return None;
    }
    let cuts =
        text.char_indices().filter(|(_, c)| c.is_whitespace() || matches!(c, 'T' | ',')).map(|(at, _)| at);
    cuts.filter_map(|at| {
        let (day, time) = text.split_at_checked(at)?;
        let time = time.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, 'T' | ','));
        Some(crate::day(day)?.to_datetime(self::time(time)?))
    })
    .next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for text in [
            "13:00",
            "13.00",
            "13:00:00",
            "kl. 13",
            "kl 13.00",
            "klokken 13",
            "1 pm",
            "1:00 PM",
            "0,541666667",
        ] {
            assert_eq!(time(text).map(|t| t.to_string()).as_deref(), Some("13:00:00"), "{text}");
        }
        assert_eq!(time("0.30").map(|t| t.to_string()).as_deref(), Some("00:30:00"));
        for text in ["", "25:00", "13:60", "noon", "1300", "13:00:00:00", "13 pm", "-1"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn a_moment_is_a_day_and_a_time() {
        for text in
            ["31.12.2026 13:00", "31/12 2026 kl. 13.00", "2026-12-31T13:00", "31. december 2026, 13:00"]
        {
            let wanted = Some("2026-12-31T13:00:00".to_owned());
            assert_eq!(moment(text).map(|m| m.to_string()), wanted, "{text}");
        }
        assert_eq!(moment("31.12.2026"), None);
    }
}

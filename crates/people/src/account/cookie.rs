//! Cookies: what the browser keeps for us.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use ui::{House, redirect};

/// The name of the session's cookie. With https the browser itself makes sure that only this house sets it.
fn session_name(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

/// The session's token, as the browser sent it.
pub(crate) fn session(headers: &HeaderMap, secure: bool) -> Option<&str> {
    headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).find_map(|all| {
        let mut each = all.split(';').filter_map(|one| one.trim().split_once('='));
        each.find(|(name, _)| *name == session_name(secure)).map(|(_, value)| value)
    })
}

/// Look here, and be the one with this token from now on.
pub(crate) fn redirect_as(house: &House, token: &str, seconds: i64, to: &str) -> Response {
    let secure = house.settings.secure;
    let cookie = format!("{}={token}; Max-Age={seconds}; HttpOnly", session_name(secure));
    with(redirect(to), &cookie, secure)
}

/// Look here, and be nobody from now on.
pub(crate) fn redirect_as_nobody(house: &House, to: &str) -> Response {
    redirect_as(house, "", 0, to)
}

/// A choice about how pages look, kept for a year.
pub(crate) fn choose(response: Response, house: &House, name: &str, value: &str) -> Response {
    let lasts = if value.is_empty() { 0 } else { 365 * 24 * 3600 };
    with(response, &format!("{name}={value}; Max-Age={lasts}"), house.settings.secure)
}

fn with(mut response: Response, cookie: &str, secure: bool) -> Response {
    let ending = if secure { "; Secure" } else { "" };
    let cookie = format!("{cookie}; Path=/; SameSite=Lax{ending}");
    // Tokens and words of closed lists are plain letters; anything else would be dropped, not sent.
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// An address of this house, or nothing: nobody is led away by a link to us.
pub(crate) fn own_path(path: &str) -> Option<&str> {
    let mut letters = path.chars();
    let here = letters.next() == Some('/') && !matches!(letters.next(), Some('/' | '\\'));
    let plain = path.len() <= 500 && path.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    (here && plain).then_some(path)
}

/// What somebody visits with, in two words: enough to know one's own phone by.
pub(crate) fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let find = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    let browser =
        find(&[("Firefox", "Firefox"), ("Edg", "Edge"), ("Chrome", "Chrome"), ("Safari", "Safari")]);
    let machine = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    [browser, machine].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_to_another_house() {
        for own in ["/today", "/paths/1?a=b", "/"] {
            assert_eq!(own_path(own), Some(own));
        }
        for other in
            ["//evil.example", "/\\evil.example", "https://evil.example", "", "/a\r\nb", "/\t/evil.example"]
        {
            assert_eq!(own_path(other), None, "{other:?}");
        }
    }
}

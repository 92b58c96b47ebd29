//! The frame around every page.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use foundation::{Day, Error, Result, Role, Timestamp};

use crate::{Failure, HelpLine, House, Language, Visit, assets};

/// One link in a navigation.
#[derive(Debug, Clone, serde::Serialize)]
pub struct NavLink {
    /// Where it leads.
    pub href: String,
    /// Its icon, if any.
    pub icon: &'static str,
    /// What it says.
    pub text: String,
    /// Whether it leads to where we are.
    pub current: bool,
}

/// What the layout needs. Every page struct has one, called `page`.
#[derive(Clone, serde::Serialize)]
pub struct Page {
    #[serde(skip)]
    house: House,
    /// The language.
    pub language: Language,
    /// What the page is called.
    pub title: String,
    /// The address, for going to the same page in another language.
    pub path: String,
    /// `auto`, `light` or `dark`.
    pub scheme: &'static str,
    /// `sm`, `md` or `lg`.
    pub size: &'static str,
    /// One thing to do: the bar at the bottom makes way for the save bar.
    pub focus: bool,
    /// One column for reading.
    pub plain: bool,
    /// Whether the page has a way to leave the site fast.
    pub exit: bool,
    /// The navigation of this role.
    pub nav: Vec<NavLink>,
    /// What else this role has: in the own menu, where the navigation has no more room.
    pub more: Vec<NavLink>,
    /// What waits for the person, told by other rooms, on their first page.
    pub waits: Vec<crate::Waits>,
    /// The first name of who is signed in.
    pub person: Option<String>,
    /// Their opaque id, for what is kept on the phone.
    pub person_id: String,
    /// Whether they have other hats.
    pub has_other_hats: bool,
    /// Whether they came by a link that opens one thing only.
    pub by_link: bool,
    /// The organisation of the hat.
    pub organisation: String,
    /// Whether names are shown as initials.
    pub hide_names: bool,
    /// Whether staff tools are in the menu.
    pub staff: bool,
    /// Something that was just done, said once.
    pub done: Option<String>,
    /// Whether something was filled in wrongly: the title then begins with that.
    pub wrong: bool,
    today: Day,
}

/// More does not fit at the bottom of a phone.
const MOST_IN_NAVIGATION: usize = 5;

impl Page {
    pub(crate) fn new(visit: &Visit, title: String) -> Self {
        let signed_in = visit.signed_in.as_ref();
        let role = signed_in.map(|s| s.actor.hat.role);
        let by_link = signed_in.is_some_and(|s| s.only.is_some());
        let for_people = matches!(role, None | Some(Role::Recipient | Role::Peer)) || by_link;
        let mut nav = nav(visit, role.filter(|_| !by_link));
        let more = nav.split_off(nav.len().min(MOST_IN_NAVIGATION));
        let done = visit.asked("done").filter(|key| key.ends_with("-done") && key.len() < 80);
        Self {
            language: visit.language,
            title,
            path: visit.path.clone(),
            scheme: visit.scheme,
            size: visit.size.unwrap_or(if for_people { "md" } else { "sm" }),
            focus: false,
            plain: false,
            exit: matches!(role, None | Some(Role::Recipient)) || by_link,
            nav,
            more,
            waits: Vec::new(),
            person: signed_in.map(|s| s.first_name.clone()),
            person_id: signed_in.map(|s| s.actor.person.to_string()).unwrap_or_default(),
            has_other_hats: signed_in.is_some_and(|s| s.other_hats > 0),
            by_link,
            organisation: signed_in.map(|s| s.organisation.clone()).unwrap_or_default(),
            hide_names: visit.hide_names,
            staff: !for_people,
            done: done.filter(|key| visit.house.texts.has(visit.language, key)).map(|key| visit.say(&key)),
            wrong: false,
            today: visit.today(),
            house: visit.house.clone(),
        }
    }

    /// One thing to do: no navigation at the bottom.
    #[must_use]
    pub fn focused(mut self) -> Self {
        self.focus = true;
        self
    }
    /// One column for reading.
    #[must_use]
    pub fn plain(mut self) -> Self {
        self.plain = true;
        self
    }
    /// What waits for the person, as [`waiting`](crate::waiting) found it.
    #[must_use]
    pub fn with_waiting(mut self, waits: Vec<crate::Waits>) -> Self {
        self.waits = waits;
        self
    }
    /// Something has to be filled in again: said in the title.
    #[must_use]
    pub fn wrong_when(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// A text.
    pub fn say(&self, key: &str) -> String {
        self.house.texts.say(self.language, key, &[])
    }
    /// A text with one thing in it.
    pub fn say1(&self, key: &str, name: &str, value: impl std::fmt::Display) -> String {
        self.house.texts.say(self.language, key, &[(name, &value.to_string())])
    }
    /// A text with two things in it.
    pub fn say2(
        &self,
        key: &str,
        one: &str,
        first: impl std::fmt::Display,
        two: &str,
        second: impl std::fmt::Display,
    ) -> String {
        self.house.texts.say(self.language, key, &[(one, &first.to_string()), (two, &second.to_string())])
    }
    /// A text with several things in it.
    pub fn say_with(&self, key: &str, with: &[(&str, &str)]) -> String {
        self.house.texts.say(self.language, key, with)
    }
    /// `today`, `tomorrow`, `17 March`.
    pub fn near(&self, day: &Day) -> String {
        self.house.texts.near_day(self.language, *day, self.today)
    }
    /// `17 March`.
    pub fn day(&self, day: &Day) -> String {
        self.house.texts.short_day(self.language, *day, self.today)
    }
    /// `Tuesday 17 March 2026`.
    pub fn long_day(&self, day: &Day) -> String {
        self.house.texts.long_day(self.language, *day)
    }
    /// The day of a moment: `today`, `17 March`.
    pub fn near_moment(&self, moment: &Timestamp) -> String {
        self.near(&moment.day_in(&self.house.settings.zone))
    }
    /// `17 March 13.00`.
    pub fn moment(&self, moment: &Timestamp) -> String {
        let day = self.near_moment(moment);
        let time = self.time(moment);
        self.say_with("ui-day-and-time", &[("day", &day), ("time", &time)])
    }
    /// `13.00`.
    pub fn time(&self, moment: &Timestamp) -> String {
        self.house.texts.time(self.language, *moment, &self.house.settings.zone)
    }
    /// A number with so many decimals.
    pub fn number(&self, number: &f64, decimals: usize) -> String {
        self.house.texts.number(self.language, *number, decimals)
    }
    /// Today.
    pub fn today(&self) -> Day {
        self.today
    }

    /// The address of a file of the look.
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }
    /// The address of an icon.
    pub fn icon(&self, name: &str) -> String {
        [assets::icons(), "#", name].concat()
    }
    /// All languages, with the address of this page in each.
    pub fn languages(&self) -> Vec<(Language, String)> {
        let one = |language: &Language| {
            let public = self.path.split('/').nth(1).is_some_and(|first| first.parse::<Language>().is_ok());
            let to = if public { format!("/{language}{}", &self.path[3..]) } else { self.path.clone() };
            (*language, format!("/language/{language}?back={}", escape(&to)))
        };
        Language::ALL.iter().map(one).collect()
    }
    /// Everything that stands in the frame, as one text: pages with the same differ only in what a room puts in.
    pub fn frame(&self) -> Result<String> {
        Ok(serde_json::to_string(self)?)
    }
    /// The numbers to call in this installation's country.
    pub fn help_lines(&self) -> Vec<&HelpLine> {
        let settings = &self.house.settings;
        settings.help.iter().filter(|line| line.country.eq_ignore_ascii_case(&settings.country)).collect()
    }
    /// Whether everybody here is invented.
    pub fn sample(&self) -> bool {
        self.house.settings.sample
    }
    /// A page about the weather in this country, for leaving fast.
    pub fn weather(&self) -> &'static str {
        self.house.settings.weather()
    }
    /// How many seconds without a sign of life a session lasts (the room `people` decides; staff, and
    /// everybody else).
    pub fn session_seconds(&self) -> u32 {
        if self.staff { 30 * 60 } else { 12 * 60 * 60 }
    }
    /// Where somebody sees what waits on their phone: a guide on the first page, whoever is none any more in the settings.
    pub fn waiting_page(&self) -> &'static str {
        if self.nav.iter().any(|link| link.href == "/me") { "/me" } else { "/settings" }
    }
    /// A new key that makes a form count once, however often it is sent.
    pub fn once(&self) -> String {
        let bytes: [u8; 16] = self.house.trust.chance.bytes();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
    /// A name, or its initial when names are hidden.
    pub fn name(&self, name: &str) -> String {
        if self.hide_names {
            return name.chars().next().map(|c| format!("{c}.")).unwrap_or_default();
        }
        name.to_owned()
    }
    /// The colour of somebody's initial: the same each time, and means nothing.
    pub fn colour(&self, name: &str) -> &'static str {
        let sum: u32 = name.chars().map(u32::from).fold(0, u32::wrapping_add);
        ["molte", "lyng", "mose", "accent"][(sum % 4) as usize]
    }
    /// The initial of a name.
    pub fn initial(&self, name: &str) -> String {
        name.chars().next().map(|c| c.to_uppercase().to_string()).unwrap_or_default()
    }
}

fn nav(visit: &Visit, role: Option<Role>) -> Vec<NavLink> {
    let Some(role) = role else { return Vec::new() };
    let mut places: Vec<_> =
        visit.house.rooms.iter().flat_map(|room| room.menu).filter(|place| place.role == role).collect();
    places.sort_by_key(|place| place.order);
    let under = |href: &str| visit.path == href || visit.path.starts_with(&format!("{href}/"));
    let longest = places.iter().filter(|p| under(p.href)).map(|p| p.href.len()).max();
    let link = |place: &&crate::MenuPlace| NavLink {
        href: place.href.to_owned(),
        icon: place.icon,
        text: visit.say(place.text),
        current: under(place.href) && Some(place.href.len()) == longest,
    };
    places.iter().map(link).collect()
}

pub(crate) fn escape(text: &str) -> String {
    use std::fmt::Write;
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.');
    let mut escaped = String::with_capacity(text.len() + 8);
    for byte in text.bytes() {
        if plain(byte) {
            escaped.push(char::from(byte));
        } else {
            // Writing into memory does not fail.
            write!(escaped, "%{byte:02X}").unwrap_or_default();
        }
    }
    escaped
}

/// A page that is ready to be sent.
pub struct Html(pub StatusCode, pub String);

impl Html {
    /// The page, written out.
    pub fn of(page: &impl askama::Template) -> Result<Self, Failure> {
        Self::with(StatusCode::OK, page)
    }
    /// The page, with another status: 422 for a form that has to be filled in again.
    pub fn with(status: StatusCode, page: &impl askama::Template) -> Result<Self, Failure> {
        Ok(Self(status, page.render().map_err(|e| Failure(Error::broken(e)))?))
    }
}
impl IntoResponse for Html {
    fn into_response(self) -> Response {
        (self.0, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], self.1).into_response()
    }
}

/// After an act: look here.
pub fn redirect(to: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, to.to_owned())]).into_response()
}

/// A PDF, shown in the browser under a name that tells nothing about anybody.
pub fn pdf(name: &str, bytes: Vec<u8>) -> Response {
    let shown = format!("inline; filename=\"{name}.pdf\"");
    let headers =
        [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, shown)];
    (headers, bytes).into_response()
}

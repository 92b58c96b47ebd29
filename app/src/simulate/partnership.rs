//! The invented partnership. The organisations do not exist, but lie at real places, for real distances.

use foundation::Role;

/// A municipality: its name, the places its people live in, the first its own.
pub struct Town {
    /// What it is called.
    pub name: &'static str,
    /// Numbers of the list of places.
    pub places: &'static [u64],
}

/// The region.
pub const REGION: (&str, u64) = ("Region Midtvest", 2_610_319);
/// Its wards.
pub const WARDS: [&str; 3] = ["Afsnit Bøg", "Afsnit Lind", "Ambulatorium Pil"];
/// The organisation of users.
pub const USERS: (&str, u64) = ("Brugernes Hus Lysning", 2_614_030);
/// The municipalities.
pub const TOWNS: [Town; 3] = [
    Town { name: "Søholm Kommune", places: &[2_614_030, 2_618_814, 2_611_761, 2_614_387] },
    Town { name: "Fjordlund Kommune", places: &[2_619_771, 2_621_546, 2_620_583, 2_623_516] },
    Town { name: "Bakkelund Kommune", places: &[2_620_046, 2_612_204, 2_612_107, 2_610_196] },
];
/// What the programme is called.
pub const PROGRAMME: &str = "Følgeskab Midtvest";
/// The template it is made from.
pub const PACK: &str = "peer-guide";
/// The password of everybody who can sign in to a sample. A real installation has no such account.
pub const PASSWORD: &str = "try brobygger";

/// Where a colleague works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// In the region.
    Region,
    /// On one of its wards.
    Ward(usize),
    /// In one of the municipalities.
    Town(usize),
    /// In the organisation of users.
    Users,
}

/// Those who work for the programme: name, role, where.
pub const STAFF: &[(&str, Role, At)] = &[
    ("Nils", Role::NetworkAdministrator, At::Users),
    ("Nora", Role::Coordinator, At::Town(0)),
    ("Sven", Role::Coordinator, At::Town(1)),
    ("Astrid", Role::Coordinator, At::Town(2)),
    ("Tone", Role::Referrer, At::Ward(0)),
    ("Jakob", Role::Referrer, At::Ward(1)),
    ("Line", Role::Referrer, At::Ward(2)),
    ("Mette", Role::Manager, At::Town(0)),
    ("Hans", Role::Manager, At::Town(1)),
    ("Lotte", Role::Manager, At::Town(2)),
    ("Birgit", Role::Manager, At::Region),
    ("Karen", Role::Manager, At::Users),
    ("Aud", Role::Evaluator, At::Region),
    ("Anne", Role::Administrator, At::Town(0)),
    ("Dag", Role::PrivacyOfficer, At::Town(0)),
];

//! Organisations: regions, wards, municipalities and user organisations. Who they are is no secret.

mod add;
mod find;

use foundation::{Id, Organisation};

pub use add::{NewOrganisation, add_organisation, add_organisations};
pub use find::{every_organisation, organisations, units_of, units_of_all};

foundation::words! {
    /// What kind of organisation it is.
    pub enum OrganisationKind {
        /// A region, which runs hospitals.
        Region = "region",
        /// A ward or team inside another organisation.
        Ward = "ward",
        /// A municipality.
        Municipality = "municipality",
        /// An organisation of people with experience of their own.
        UserOrganisation = "user-organisation",
    }
}

foundation::record! {
    /// An organisation, as anybody may know it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct OrganisationCard {
        /// Which.
        pub id: Id<Organisation>,
        /// What kind.
        pub kind: OrganisationKind,
        /// What it is called.
        pub name: String,
        /// The organisation it is part of.
        pub parent: Option<Id<Organisation>>,
        /// ISO 3166 code of its country.
        pub country: String,
        /// Where it is: a GeoNames id.
        pub place: Option<i64>,
        /// The number to call.
        pub phone: Option<String>,
    }
}

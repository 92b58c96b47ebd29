//! Places on the map and the way between them: `places.csv` of the pack `places` (GeoNames, CC BY 4.0).

use crate::folder::Source;
use crate::mistake::Mistake;

/// The mean radius of the Earth in kilometres (IUGG).
const EARTH_KM: f64 = 6371.0088;

/// What must be said where places are shown.
pub const ATTRIBUTION: &str = "GeoNames (geonames.org), CC BY 4.0";

/// A town or village.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its number at GeoNames.
    pub id: u64,
    /// The country, as two letters.
    pub country: String,
    /// The code GeoNames gives its region.
    pub region: String,
    /// Its name where it lies.
    pub name: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// How many people live there.
    pub population: u64,
    /// Its time zone.
    pub timezone: String,
    /// The name as it is looked for.
    plain: String,
}

impl Place {
    /// The way to another place as the crow flies, in kilometres.
    pub fn distance_km(&self, other: &Self) -> f64 {
        distance_km((self.latitude, self.longitude), (other.latitude, other.longitude))
    }
}

/// The great-circle distance between two points of latitude and longitude in degrees, in kilometres.
///
/// The haversine formula: with φ latitude and λ longitude in radians,
/// `a = sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2)` and `d = 2 R · asin √a`, where R = 6371.0088 km is
/// the mean radius of the Earth. It takes the Earth as a sphere and is at most about half a per cent off,
/// which is far less than a road is longer than the way of a crow.
pub fn distance_km(from: (f64, f64), to: (f64, f64)) -> f64 {
    let (north, east) = ((to.0 - from.0).to_radians(), (to.1 - from.1).to_radians());
    let across = from.0.to_radians().cos() * to.0.to_radians().cos();
    let a = (north / 2.0).sin().powi(2) + across * (east / 2.0).sin().powi(2);
    2.0 * EARTH_KM * a.sqrt().min(1.0).asin()
}

/// The places there are.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// Sorted by the name as it is looked for, the largest first among equals.
    places: Vec<Place>,
}

impl Places {
    pub(crate) fn read(source: &Source, mistakes: &mut Vec<Mistake>) -> Self {
        let mut places = Vec::new();
        let mut reader = csv::Reader::from_reader(source.text.as_bytes());
        for row in reader.deserialize::<Row>() {
            match row {
                Ok(row) => places.push(row.into_place()),
                Err(error) => {
                    let line = error.position().map_or(1, |at| at.line() as usize);
                    let mend = "The columns are geonames_id, country, admin1, name, latitude, longitude, \
                                population and timezone; take the file from its source again";
                    mistakes.push(Mistake::new(&source.name, line, error.to_string(), mend));
                }
            }
        }
        places.sort_by(|a, b| a.plain.cmp(&b.plain).then(b.population.cmp(&a.population)));
        Self { places }
    }

    /// All of them.
    pub fn all(&self) -> &[Place] {
        &self.places
    }

    /// The place with this number at GeoNames.
    pub fn place(&self, id: u64) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }

    /// The places of a country whose name begins so, the largest first, at most `most` of them.
    ///
    /// Capitals and accents make no difference, and å is the same as aa.
    pub fn search(&self, beginning: &str, country: &str, most: usize) -> Vec<&Place> {
        let beginning = plain(beginning);
        let first = self.places.partition_point(|place| place.plain.as_str() < beginning.as_str());
        let mut found: Vec<&Place> = self
            .places
            .iter()
            .skip(first)
            .take_while(|place| place.plain.starts_with(&beginning))
            .filter(|place| place.country == country)
            .collect();
        found.sort_by_key(|place| std::cmp::Reverse(place.population));
        found.truncate(most);
        found
    }
}

/// One line of the file.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    geonames_id: u64,
    country: String,
    admin1: String,
    name: String,
    latitude: f64,
    longitude: f64,
    population: u64,
    timezone: String,
}

impl Row {
    fn into_place(self) -> Place {
        Place {
            id: self.geonames_id,
            country: self.country,
            region: self.admin1,
            plain: plain(&self.name),
            name: self.name,
            latitude: self.latitude,
            longitude: self.longitude,
            population: self.population,
            timezone: self.timezone,
        }
    }
}

/// A name as it is looked for: small letters, no accents, å and aa as a, only one space between words.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.trim().chars().flat_map(char::to_lowercase) {
        match letter {
            'á' | 'à' | 'â' | 'ä' | 'å' | 'ã' | 'ā' | 'ą' | 'ă' => plain.push('a'),
            'æ' => plain.push_str("ae"),
            'ç' | 'č' | 'ć' => plain.push('c'),
            'đ' | 'ð' | 'ď' => plain.push('d'),
            'é' | 'è' | 'ê' | 'ë' | 'ė' | 'ē' | 'ę' => plain.push('e'),
            'ģ' | 'ğ' => plain.push('g'),
            'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' => plain.push('i'),
            'ķ' => plain.push('k'),
            'ļ' | 'ł' => plain.push('l'),
            'ñ' | 'ņ' | 'ń' | 'ŋ' => plain.push('n'),
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' => plain.push('o'),
            'œ' => plain.push_str("oe"),
            'ŗ' => plain.push('r'),
            'š' | 'ś' | 'ş' | 'ș' => plain.push('s'),
            'ß' => plain.push_str("ss"),
            'ţ' | 'ț' | 'ŧ' => plain.push('t'),
            'þ' => plain.push_str("th"),
            'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ų' => plain.push('u'),
            'ý' | 'ÿ' => plain.push('y'),
            'ž' | 'ź' | 'ż' => plain.push('z'),
            '-' | '–' | ' ' => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            '\'' | '’' | '.' => {}
            other => plain.push(other),
        }
    }
    while plain.contains("aa") {
        plain = plain.replace("aa", "a");
    }
    plain
}

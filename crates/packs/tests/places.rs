//! Places on the map and the way between them.

use packs::{Packs, distance_km};

fn names(packs: &Packs, beginning: &str, country: &str) -> Vec<String> {
    packs.places().search(beginning, country, 5).into_iter().map(|place| place.name.clone()).collect()
}

#[test]
fn a_quarter_of_the_way_round_is_a_quarter_of_the_way_round() {
    let quarter = std::f64::consts::FRAC_PI_2 * 6371.0088;
    assert!((distance_km((0.0, 0.0), (0.0, 90.0)) - quarter).abs() < 1e-6);
    assert!((distance_km((0.0, 17.0), (90.0, -120.0)) - quarter).abs() < 1e-6);
    assert!((distance_km((0.0, 0.0), (0.0, 180.0)) - 2.0 * quarter).abs() < 1e-6);
    assert_eq!(distance_km((56.46, 10.03), (56.46, 10.03)), 0.0);
}

#[test]
fn the_way_is_the_same_there_and_back_and_across_the_date_line() {
    let (randers, viborg) = ((56.4607, 10.0364), (56.4532, 9.4020));
    assert_eq!(distance_km(randers, viborg), distance_km(viborg, randers));
    let one_degree = distance_km((0.0, 0.0), (0.0, 1.0));
    assert!((distance_km((0.0, 179.5), (0.0, -179.5)) - one_degree).abs() < 1e-6);
}

#[test]
fn the_way_between_points_agrees_with_the_angle_between_their_directions() {
    // The same distance by another road: the angle between two unit vectors.
    let direction = |(latitude, longitude): (f64, f64)| {
        let (north, east) = (latitude.to_radians(), longitude.to_radians());
        [north.cos() * east.cos(), north.cos() * east.sin(), north.sin()]
    };
    let points =
        [(59.91, 10.75), (55.68, 12.57), (65.01, 25.47), (64.15, -21.94), (-33.9, 151.2), (41.39, 2.16)];
    for one in points {
        for other in points {
            let (a, b) = (direction(one), direction(other));
            let dot: f64 = a.iter().zip(b).map(|(a, b)| a * b).sum();
            let cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
            let angle = cross.iter().map(|part| part * part).sum::<f64>().sqrt().atan2(dot);
            assert!((distance_km(one, other) - 6371.0088 * angle).abs() < 1e-6, "{one:?} {other:?}");
        }
    }
}

#[test]
fn places_are_found_however_they_are_spelt() {
    let packs = Packs::shipped().expect("no mistakes");
    for beginning in ["Århus", "århus", "aarhus", "AARHUS", "arhus"] {
        assert_eq!(names(&packs, beginning, "DK"), ["Århus"], "{beginning}");
    }
    assert_eq!(names(&packs, "tromso", "NO").first().map(String::as_str), Some("Tromsø"));
    assert!(names(&packs, "Århus", "SE").is_empty(), "it lies in Denmark");
    assert!(names(&packs, "no such town", "DK").is_empty());
}

#[test]
fn the_largest_comes_first_and_no_more_than_asked_for() {
    let packs = Packs::shipped().expect("no mistakes");
    let found = packs.places().search("vi", "DK", 3);
    assert_eq!(found.len(), 3);
    assert_eq!(found.first().map(|place| place.name.as_str()), Some("Viborg"));
    assert!(found.is_sorted_by(|a, b| a.population >= b.population));
}

#[test]
fn every_place_lies_on_the_earth_and_has_its_own_number() {
    let packs = Packs::shipped().expect("no mistakes");
    let places = packs.places().all();
    assert_eq!(places.len(), 6958);
    for place in places {
        assert!(place.latitude.abs() <= 90.0 && place.longitude.abs() <= 180.0, "{}", place.name);
        assert_eq!(packs.places().place(place.id), Some(place));
    }
    let randers = packs.places().search("randers", "DK", 1);
    let viborg = packs.places().search("viborg", "DK", 1);
    let km = randers.first().zip(viborg.first()).map(|(randers, viborg)| randers.distance_km(viborg));
    assert!(km.is_some_and(|km| (35.0..45.0).contains(&km)), "{km:?}");
}

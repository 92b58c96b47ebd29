pack-title = Steder
pack-about = Byer og landsbyer på kortet, så man kan se, hvor langt der er mellem folk. Fra GeoNames (geonames.org), CC BY 4.0.

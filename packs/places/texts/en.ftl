pack-title = Places
pack-about = Towns and villages on the map, for telling how far apart people live. From GeoNames (geonames.org), CC BY 4.0.

pack-title = Steder
pack-about = Byer og tettsteder på kartet, for å vite hvor langt det er mellom folk. Fra GeoNames (geonames.org), CC BY 4.0.

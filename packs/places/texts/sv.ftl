pack-title = Platser
pack-about = Städer och orter på kartan, för att veta hur långt det är mellan människor. Från GeoNames (geonames.org), CC BY 4.0.

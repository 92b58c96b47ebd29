pack-title = Hjälpnummer
pack-about = Vem man kan ringa när det är svårt, land för land.

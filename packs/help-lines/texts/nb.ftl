pack-title = Hjelpenumre
pack-about = Hvem man kan ringe når det er vanskelig, land for land.

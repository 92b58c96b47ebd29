pack-title = Hjælpenumre
pack-about = Hvem man kan ringe til, når det er svært, land for land.

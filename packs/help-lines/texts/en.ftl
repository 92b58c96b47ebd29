pack-title = Help numbers
pack-about = Whom to call when it is hard, country by country.

pack-title = Code lists
pack-about = The laws and offers of each country, and the small lists every programme uses.

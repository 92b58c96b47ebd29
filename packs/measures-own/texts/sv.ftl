pack-title = Där jag är nu
pack-about = Tolv frågor som projektet självt har gjort, om hopp, andra människor, peer-guiden och hur du har det. De är inte validerade.

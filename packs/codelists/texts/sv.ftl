pack-title = Kodlistor
pack-about = Lagar och insatser i varje land, och de små listor som alla program använder.

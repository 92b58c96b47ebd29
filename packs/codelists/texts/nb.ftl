pack-title = Kodelister
pack-about = Lover og tilbud i hvert land, og de små listene alle programmer bruker.

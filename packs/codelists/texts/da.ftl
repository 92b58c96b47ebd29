pack-title = Kodelister
pack-about = Love og tilbud i hvert land og de små lister, alle programmer bruger.

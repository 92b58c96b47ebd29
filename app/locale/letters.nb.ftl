# Letters that could not be sent, for those who look after accounts.
letters-menu = Brev
letters-title = Brev som ikke kunne sendes
letters-lede = Hvert brev er prøvd ti ganger. Ingenting er tapt: det brevet handlet om, står i Brobygger. Rett opp årsaken, og prøv igjen.
letters-none = Alle brev er sendt.
letters-to = Til
letters-to-nobody = Den som ba om det
letters-about = Gjelder
letters-since = Siden
letters-why = Hvorfor ikke
letters-do = Hva du kan gjøre
letters-again = Prøv igjen
letters-aside = Legg bort
letters-private = Du ser rollen, aldri personen, adressen eller ordene.
letters-again-done = Brevet prøves igjen nå. Går det ikke, kommer det tilbake hit.
letters-aside-done = Brevet er lagt bort, og ingen venter på det lenger
# What a letter was about.
letters-what-asked = Et spørsmål som venter på ja eller nei
letters-what-reminder = En påminnelse om et møte
letters-what-message = En beskjed om en endring
letters-what-agreement = En avtale å lese
letters-what-questions = Spørsmål om hvordan det går
letters-what-sign-in = En lenke for å logge inn
letters-what-invited = En invitasjon
letters-what-request = Et ønske om egne opplysninger
letters-what-inside = Noe som skulle skje inne i Brobygger, ikke et brev
# Why it could not be sent.
letters-why-not-set-up = Ingen e-posttjener eller leverandør av tekstmeldinger er satt opp her. Si fra til den som driver installasjonen.
letters-why-address = Adressen er ikke en det går an å skrive til. Spør personen om den riktige.
letters-why-refused = Mottakersiden avviste brevet. Adressen kan være feil eller stengt.
letters-why-away = E-posttjeneren eller leverandøren svarte ikke.
letters-why-gone = Det brevet handlet om, eller personen, er ikke her lenger. Legg det bort.
letters-why-broken = Noe gikk i stykker i Brobygger. Si fra til den som driver installasjonen; loggen sier mer.

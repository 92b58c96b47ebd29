# Letters that could not be sent, for those who look after accounts.
letters-menu = Breve
letters-title = Breve, der ikke kunne sendes
letters-lede = Hvert brev er prøvet ti gange. Intet er gået tabt: det, brevet handlede om, står i Brobygger. Ret årsagen, og prøv igen.
letters-none = Alle breve er sendt.
letters-to = Til
letters-to-nobody = Den, der bad om det
letters-about = Handler om
letters-since = Siden
letters-why = Hvorfor ikke
letters-do = Hvad du kan gøre
letters-again = Prøv igen
letters-aside = Læg til side
letters-private = Du ser rollen, aldrig personen, adressen eller ordene.
letters-again-done = Brevet prøves igen nu. Går det ikke, kommer det tilbage hertil.
letters-aside-done = Brevet er lagt til side, og ingen venter på det længere
# What a letter was about.
letters-what-asked = Et spørgsmål, der venter på ja eller nej
letters-what-reminder = En påmindelse om et møde
letters-what-message = En besked om en ændring
letters-what-agreement = En aftale, der skal læses
letters-what-questions = Spørgsmål om, hvordan det går
letters-what-sign-in = Et link til at logge ind
letters-what-invited = En invitation
letters-what-request = Et ønske om egne oplysninger
letters-what-inside = Noget, der skulle ske inde i Brobygger, ikke et brev
# Why it could not be sent.
letters-why-not-set-up = Der er ikke sat nogen mailserver eller udbyder af sms’er op her. Sig det til den, der driver installationen.
letters-why-address = Adressen er ikke en, man kan skrive til. Spørg personen om den rigtige.
letters-why-refused = Modtagersiden afviste brevet. Adressen kan være forkert eller lukket.
letters-why-away = Mailserveren eller udbyderen svarede ikke.
letters-why-gone = Det, brevet handlede om, eller personen er her ikke længere. Læg det til side.
letters-why-broken = Noget gik i stykker i Brobygger. Sig det til den, der driver installationen; loggen siger mere.

# Hente inn regneark.
imports-title = Hent inn et regneark
imports-lede = Du kan bruke listene du allerede har. Du ser først hva som ville skje. Enten kommer alt i filen inn, eller ingenting.
imports-what = Hva står i listen?
imports-what-people = Personer og roller
imports-what-offers = Tilbud og svar
imports-what-meetings = Møter
imports-file = Filen
imports-file-hint = Excel (.xlsx) eller CSV, opptil 20 MB. Overskrifter på norsk, dansk, svensk eller engelsk blir forstått.
imports-look = Se hva som ville skje
imports-problem-what = Velg hva som står i listen
imports-problem-file = Velg en fil
imports-columns = Hvilke kolonner som leses
imports-columns-text = Rekkefølgen er likegyldig, og andre kolonner får stå i fred. Du kan ta en tom liste med riktige overskrifter og fylle den ut.
imports-needed = må være med
imports-example = En tom liste
imports-again = Å hente inn samme fil to ganger legger ingenting til. Du kan føye rader til listen og sende den på nytt.
imports-preview-title = Dette ville skje
imports-preview-fine = { $new ->
    [0] Ingenting er nytt i denne filen.
    [one] Én rad er ny.
   *[other] { $new } rader er nye.
}
imports-preview-there = { $there ->
    [0] Ingen rad er her fra før.
    [one] Én rad er her fra før og blir som den er.
   *[other] { $there } rader er her fra før og blir som de er.
}
imports-preview-wrong = { $wrong ->
    [one] Én ting må rettes først. Ingenting er endret.
   *[other] { $wrong } ting må rettes først. Ingenting er endret.
}
imports-preview-more = { $count ->
    [one] Og én til.
   *[other] Og { $count } til.
}
imports-rows = De første radene slik de står i filen
imports-row = Rad
imports-unknown = Disse kolonnene leses ikke, fordi de ikke ble forstått eller står to ganger: { $columns }
imports-confirm = Hent den inn
imports-drop = Ikke hent den inn
imports-mend-file = Rett filen og send den på nytt
imports-kept = Filen ligger forseglet i én time og blir så slettet. Bare du kan åpne den her.
imports-brought-done = Listen er hentet inn.
imports-dropped-done = Filen er slettet. Ingenting ble endret.
imports-job-title = Listen hentes inn
imports-job-text = Siden ser etter av seg selv. Du kan gå fra den og komme tilbake.
imports-job-progress = { $done } av { $all } rader
imports-job-done-title = Listen er hentet inn
imports-job-done-text = { $new ->
    [0] Ingenting var nytt.
    [one] Én rad var ny.
   *[other] { $new } rader var nye.
}
imports-job-stopped-title = Det stoppet før slutten
imports-job-stopped-text = Ingenting ble endret. Se på filen en gang til og prøv igjen.
imports-job-look = Se på filen
imports-job-more = Hent inn en liste til
imports-where = Rad { $row }, { $column }: { $problem }
imports-missing = Kolonnen { $column } mangler.
imports-missing-mend = Legg til kolonnen, eller skriv overskriften slik som i den tomme listen.
imports-wrong-missing = ingenting er skrevet.
imports-mend-missing = Fyll ut cellen.
imports-wrong-too-long = teksten er for lang.
imports-mend-too-long = Gjør den kortere.
imports-wrong-day = «{ $what }» er ingen dag.
imports-mend-day = Skriv den slik: 31.12.2026, med fire sifre i årstallet.
imports-wrong-time = «{ $what }» er ikke et klokkeslett.
imports-mend-time = Skriv det slik: 13.00.
imports-wrong-number = «{ $what }» er ikke et tall som kan brukes her.
imports-mend-number = Skriv bare sifre, for eksempel 60 eller 1,5.
imports-wrong-email = «{ $what }» er ikke en e-postadresse.
imports-mend-email = Skriv den slik: ola@example.org. Eller la cellen stå tom.
imports-wrong-phone = «{ $what }» er ikke et telefonnummer.
imports-mend-phone = Skriv bare sifre og mellomrom. I Excel: gjør kolonnen til tekst.
imports-wrong-word = «{ $what }» blir ikke forstått.
imports-mend-word = Bruk et av ordene som står under kolonnene på første side.
imports-wrong-not-found = «{ $what }» finnes ikke her.
imports-mend-not-found = Skriv navnet slik det står her, eller legg det til først.
imports-wrong-several = flere kan være «{ $what }».
imports-mend-several = Skriv nummer, e-postadresse eller telefonnummer for den du mener.
imports-wrong-repeated = samme person står i en tidligere rad med noe annet.
imports-mend-repeated = Gjør radene like, eller ta ut en av dem.
imports-wrong-twice = de samme to har et møte på samme tidspunkt i en tidligere rad.
imports-mend-twice = Skriv klokkeslettet for hvert møte, eller ta ut en av radene.
imports-wrong-not-yet = «{ $what }» har ikke vært ennå.
imports-mend-not-yet = Bare det som har skjedd, kan hentes inn. Sjekk årstallet.
imports-wrong-too-early = «{ $what }» er før noe som må komme først.
imports-mend-too-early = Sjekk datoene for denne personen.
imports-wrong-unmarked = ingenting skiller denne personen fra andre med samme navn.
imports-mend-unmarked = Skriv et nummer fra listen din, en e-postadresse eller et telefonnummer.
imports-wrong-elsewhere = nummeret «{ $what }» tilhører en med et annet navn her.
imports-mend-elsewhere = Sjekk nummeret, eller skriv navnet slik det står her.
imports-wrong-forgotten = denne personen har bedt om å bli glemt.
imports-mend-forgotten = Ta ut raden. Vil personen tilbake, legger du dem til for hånd.
imports-wrong-not-allowed = du kan ikke gi rollen «{ $what }».
imports-mend-not-allowed = Spør en administrator, eller ta ut raden.
imports-unreadable-too-big = Filen er for stor. Del den i flere filer på høyst 20 MB.
imports-unreadable-empty = Det er ingenting i filen. Velg en annen.
imports-unreadable-old-excel = Filen er en gammel Excel-fil, eller låst med passord. Åpne den, lagre den som .xlsx uten passord, og send den på nytt.
imports-unreadable-broken = Filen er skadet eller kappet. Lagre den en gang til og send den på nytt.
imports-unreadable-not-a-sheet = Dette er ikke et regneark. Lagre listen som .xlsx eller .csv og send den på nytt.
imports-unreadable-too-many-rows = Listen har mer enn 200 000 rader. Del den i flere filer.
imports-unreadable-too-many-columns = Listen har mer enn 100 kolonner. Ta ut dem som ikke trengs.
imports-unreadable-long-cell = En celle i rad { $row } har mer enn 10 000 tegn. Kanskje mangler et anførselstegn der.
imports-unreadable-no-headings = Ingen overskrifter ble forstått. Skriv dem i én rad over listen, slik som i den tomme listen.
imports-words = Ord som blir forstått
imports-words-role = Rolle: deltaker, likeperson
imports-words-answer = Svar: ja, ikke nå, nei
imports-words-result = Resultat: møttes, flyttet, deltaker avlyste, likeperson avlyste, møttes ikke, fikk ikke tak i
imports-words-place = Sted: hjemme, avdeling, kommune, ute, kafé, nett, telefon, annet
imports-column-number = Nummer
imports-column-first-name = Fornavn
imports-column-name = Navn
imports-column-email = E-post
imports-column-phone = Telefon
imports-column-language = Språk
imports-column-role = Rolle
imports-column-unit = Avdeling
imports-column-capacity = Plass til
imports-column-approved = Godkjent til
imports-column-since = Siden
imports-column-day = Dato
imports-column-answer = Svar
imports-column-ward = Avdeling
imports-column-discharge = Utskrivning
imports-column-recipient = Deltaker
imports-column-recipient-number = Deltakernummer
imports-column-recipient-email = Deltakers e-post
imports-column-recipient-phone = Deltakers telefon
imports-column-peer = Likeperson
imports-column-peer-number = Likepersonnummer
imports-column-peer-email = Likepersons e-post
imports-column-peer-phone = Likepersons telefon
imports-column-time = Klokkeslett
imports-column-minutes = Minutter
imports-column-hours = Timer
imports-column-place = Sted
imports-column-result = Resultat

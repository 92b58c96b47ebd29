# Hente regneark ind.
imports-title = Hent et regneark ind
imports-lede = Du kan bruge de lister, du har. Du ser først, hvad der ville ske. Enten kommer alt i filen ind, eller også ingenting.
imports-what = Hvad står der i listen?
imports-what-people = Personer og roller
imports-what-offers = Tilbud og svar
imports-what-meetings = Møder
imports-file = Filen
imports-file-hint = Excel (.xlsx) eller CSV, op til 20 MB. Overskrifter på dansk, norsk, svensk eller engelsk bliver forstået.
imports-look = Se, hvad der ville ske
imports-problem-what = Vælg, hvad der står i listen
imports-problem-file = Vælg en fil
imports-columns = Hvilke kolonner der læses
imports-columns-text = Rækkefølgen er ligegyldig, og andre kolonner får lov at være. Du kan tage en tom liste med de rigtige overskrifter og udfylde den.
imports-needed = skal være der
imports-example = En tom liste
imports-again = Hvis du henter den samme fil ind to gange, kommer der ikke noget til. Du kan skrive flere rækker i listen og sende den igen.
imports-preview-title = Det her ville ske
imports-preview-fine = { $new ->
    [0] Der er ikke noget nyt i filen.
    [one] Én række er ny.
   *[other] { $new } rækker er nye.
}
imports-preview-there = { $there ->
    [0] Ingen række er her i forvejen.
    [one] Én række er her i forvejen og bliver, som den er.
   *[other] { $there } rækker er her i forvejen og bliver, som de er.
}
imports-preview-wrong = { $wrong ->
    [one] Én ting skal rettes først. Der er ikke ændret noget.
   *[other] { $wrong } ting skal rettes først. Der er ikke ændret noget.
}
imports-preview-more = { $count ->
    [one] Og én til.
   *[other] Og { $count } til.
}
imports-rows = De første rækker, som de står i filen
imports-row = Række
imports-unknown = De her kolonner læses ikke, fordi de ikke blev forstået eller står to gange: { $columns }
imports-confirm = Hent den ind
imports-drop = Hent den ikke ind
imports-mend-file = Ret filen, og send den igen
imports-kept = Filen ligger forseglet i en time og bliver så slettet. Kun du kan åbne den her.
imports-brought-done = Listen er hentet ind.
imports-dropped-done = Filen er slettet. Der blev ikke ændret noget.
imports-job-title = Listen bliver hentet ind
imports-job-text = Siden ser efter af sig selv. Du kan gå fra den og komme tilbage.
imports-job-progress = { $done } af { $all } rækker
imports-job-done-title = Listen er hentet ind
imports-job-done-text = { $new ->
    [0] Der var ikke noget nyt.
    [one] Én række var ny.
   *[other] { $new } rækker var nye.
}
imports-job-stopped-title = Det stoppede før slutningen
imports-job-stopped-text = Der blev ikke ændret noget. Se på filen en gang til, og prøv igen.
imports-job-look = Se på filen
imports-job-more = Hent en liste mere ind
imports-where = Række { $row }, { $column }: { $problem }
imports-missing = Kolonnen { $column } mangler.
imports-missing-mend = Tilføj kolonnen, eller skriv overskriften som i den tomme liste.
imports-wrong-missing = der står ikke noget.
imports-mend-missing = Udfyld cellen.
imports-wrong-too-long = teksten er for lang.
imports-mend-too-long = Gør den kortere.
imports-wrong-day = »{ $what }« er ikke en dag.
imports-mend-day = Skriv den sådan: 31.12.2026, med fire cifre i årstallet.
imports-wrong-time = »{ $what }« er ikke et klokkeslæt.
imports-mend-time = Skriv det sådan: 13.00.
imports-wrong-number = »{ $what }« er ikke et tal, der kan bruges her.
imports-mend-number = Skriv kun cifre, for eksempel 60 eller 1,5.
imports-wrong-email = »{ $what }« er ikke en e-mailadresse.
imports-mend-email = Skriv den sådan: ola@example.org. Eller lad cellen være tom.
imports-wrong-phone = »{ $what }« er ikke et telefonnummer.
imports-mend-phone = Skriv kun cifre og mellemrum. I Excel: gør kolonnen til tekst.
imports-wrong-word = »{ $what }« bliver ikke forstået.
imports-mend-word = Brug et af de ord, der står under kolonnerne på den første side.
imports-wrong-not-found = »{ $what }« findes ikke her.
imports-mend-not-found = Skriv navnet, som det står her, eller tilføj det først.
imports-wrong-several = flere kan være »{ $what }«.
imports-mend-several = Skriv nummer, e-mailadresse eller telefonnummer på den, du mener.
imports-wrong-repeated = den samme person står i en tidligere række med noget andet.
imports-mend-repeated = Gør rækkerne ens, eller tag en af dem ud.
imports-wrong-twice = de samme to har et møde på samme tidspunkt i en tidligere række.
imports-mend-twice = Skriv klokkeslættet for hvert møde, eller tag en af rækkerne ud.
imports-wrong-not-yet = »{ $what }« har ikke været endnu.
imports-mend-not-yet = Kun det, der er sket, kan hentes ind. Se efter, om årstallet er rigtigt.
imports-wrong-too-early = »{ $what }« er før noget, der skal komme først.
imports-mend-too-early = Se efter, om datoerne for personen er rigtige.
imports-wrong-unmarked = der er ikke noget, der skiller personen fra andre med samme navn.
imports-mend-unmarked = Skriv et nummer fra din liste, en e-mailadresse eller et telefonnummer.
imports-wrong-elsewhere = nummeret »{ $what }« hører til en med et andet navn her.
imports-mend-elsewhere = Se efter, om nummeret er rigtigt, eller skriv navnet, som det står her.
imports-wrong-forgotten = personen har bedt om at blive glemt.
imports-mend-forgotten = Tag rækken ud. Vil personen tilbage, kan du tilføje vedkommende i hånden.
imports-wrong-not-allowed = du kan ikke give rollen »{ $what }«.
imports-mend-not-allowed = Spørg en administrator, eller tag rækken ud.
imports-unreadable-too-big = Filen er for stor. Del den i flere filer på højst 20 MB.
imports-unreadable-empty = Der er ikke noget i filen. Vælg en anden.
imports-unreadable-old-excel = Filen er en gammel Excel-fil eller låst med en adgangskode. Åbn den, gem den som .xlsx uden adgangskode, og send den igen.
imports-unreadable-broken = Filen er skadet eller skåret over. Gem den en gang til, og send den igen.
imports-unreadable-not-a-sheet = Det her er ikke et regneark. Gem listen som .xlsx eller .csv, og send den igen.
imports-unreadable-too-many-rows = Listen har mere end 200.000 rækker. Del den i flere filer.
imports-unreadable-too-many-columns = Listen har mere end 100 kolonner. Tag dem ud, der ikke er brug for.
imports-unreadable-long-cell = En celle i række { $row } har mere end 10.000 tegn. Måske mangler der et anførselstegn.
imports-unreadable-no-headings = Ingen overskrifter blev forstået. Skriv dem i én række over listen som i den tomme liste.
imports-words = Ord, der bliver forstået
imports-words-role = Rolle: modtager, peer-guide
imports-words-answer = Svar: ja, ikke nu, nej
imports-words-result = Resultat: mødtes, flyttet, modtager aflyste, peer-guide aflyste, mødte ikke, kunne ikke få fat i
imports-words-place = Sted: hjemme, afsnit, kommune, ude, café, online, telefon, andet
imports-column-number = Nummer
imports-column-first-name = Fornavn
imports-column-name = Navn
imports-column-email = E-mail
imports-column-phone = Telefon
imports-column-language = Sprog
imports-column-role = Rolle
imports-column-unit = Afsnit
imports-column-capacity = Plads til
imports-column-approved = Godkendt til
imports-column-since = Siden
imports-column-day = Dato
imports-column-answer = Svar
imports-column-ward = Afsnit
imports-column-discharge = Udskrivning
imports-column-recipient = Modtager
imports-column-recipient-number = Modtagernummer
imports-column-recipient-email = Modtagers e-mail
imports-column-recipient-phone = Modtagers telefon
imports-column-peer = Peer-guide
imports-column-peer-number = Peer-guidenummer
imports-column-peer-email = Peer-guides e-mail
imports-column-peer-phone = Peer-guides telefon
imports-column-time = Klokkeslæt
imports-column-minutes = Minutter
imports-column-hours = Timer
imports-column-place = Sted
imports-column-result = Resultat

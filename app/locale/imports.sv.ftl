# Hämta in kalkylblad.
imports-title = Hämta in ett kalkylblad
imports-lede = Du kan använda de listor du har. Du ser först vad som skulle hända. Antingen kommer allt i filen in, eller ingenting.
imports-what = Vad står i listan?
imports-what-people = Personer och roller
imports-what-offers = Erbjudanden och svar
imports-what-meetings = Möten
imports-file = Filen
imports-file-hint = Excel (.xlsx) eller CSV, upp till 20 MB. Rubriker på svenska, norska, danska eller engelska förstås.
imports-look = Se vad som skulle hända
imports-problem-what = Välj vad som står i listan
imports-problem-file = Välj en fil
imports-columns = Vilka kolumner som läses
imports-columns-text = Ordningen spelar ingen roll, och andra kolumner får vara i fred. Du kan ta en tom lista med rätt rubriker och fylla i den.
imports-needed = måste finnas
imports-example = En tom lista
imports-again = Om du hämtar in samma fil två gånger läggs ingenting till. Du kan skriva fler rader i listan och skicka den igen.
imports-preview-title = Det här skulle hända
imports-preview-fine = { $new ->
    [0] Det finns inget nytt i filen.
    [one] En rad är ny.
   *[other] { $new } rader är nya.
}
imports-preview-there = { $there ->
    [0] Ingen rad finns här sedan tidigare.
    [one] En rad finns här redan och blir som den är.
   *[other] { $there } rader finns här redan och blir som de är.
}
imports-preview-wrong = { $wrong ->
    [one] En sak måste rättas först. Ingenting har ändrats.
   *[other] { $wrong } saker måste rättas först. Ingenting har ändrats.
}
imports-preview-more = { $count ->
    [one] Och en till.
   *[other] Och { $count } till.
}
imports-rows = De första raderna som de står i filen
imports-row = Rad
imports-unknown = De här kolumnerna läses inte, eftersom de inte förstods eller står två gånger: { $columns }
imports-confirm = Hämta in den
imports-drop = Hämta inte in den
imports-mend-file = Rätta filen och skicka den igen
imports-kept = Filen ligger förseglad i en timme och raderas sedan. Bara du kan öppna den här.
imports-brought-done = Listan har hämtats in.
imports-dropped-done = Filen har raderats. Ingenting ändrades.
imports-job-title = Listan hämtas in
imports-job-text = Sidan tittar efter av sig själv. Du kan gå härifrån och komma tillbaka.
imports-job-progress = { $done } av { $all } rader
imports-job-done-title = Listan har hämtats in
imports-job-done-text = { $new ->
    [0] Inget var nytt.
    [one] En rad var ny.
   *[other] { $new } rader var nya.
}
imports-job-stopped-title = Det stannade före slutet
imports-job-stopped-text = Ingenting ändrades. Titta på filen en gång till och försök igen.
imports-job-look = Titta på filen
imports-job-more = Hämta in en lista till
imports-where = Rad { $row }, { $column }: { $problem }
imports-missing = Kolumnen { $column } saknas.
imports-missing-mend = Lägg till kolumnen, eller skriv rubriken som i den tomma listan.
imports-wrong-missing = inget är skrivet.
imports-mend-missing = Fyll i cellen.
imports-wrong-too-long = texten är för lång.
imports-mend-too-long = Gör den kortare.
imports-wrong-day = ”{ $what }” är ingen dag.
imports-mend-day = Skriv den så här: 2026-12-31, med fyra siffror i årtalet.
imports-wrong-time = ”{ $what }” är inget klockslag.
imports-mend-time = Skriv det så här: 13.00.
imports-wrong-number = ”{ $what }” är inte ett tal som kan användas här.
imports-mend-number = Skriv bara siffror, till exempel 60 eller 1,5.
imports-wrong-email = ”{ $what }” är ingen e-postadress.
imports-mend-email = Skriv den så här: ola@example.org. Eller lämna cellen tom.
imports-wrong-phone = ”{ $what }” är inget telefonnummer.
imports-mend-phone = Skriv bara siffror och mellanslag. I Excel: gör kolumnen till text.
imports-wrong-word = ”{ $what }” förstås inte.
imports-mend-word = Använd ett av orden som står under kolumnerna på första sidan.
imports-wrong-not-found = ”{ $what }” finns inte här.
imports-mend-not-found = Skriv namnet som det står här, eller lägg till det först.
imports-wrong-several = flera kan vara ”{ $what }”.
imports-mend-several = Skriv nummer, e-postadress eller telefonnummer till den du menar.
imports-wrong-repeated = samma person står i en tidigare rad med något annat.
imports-mend-repeated = Gör raderna lika, eller ta bort en av dem.
imports-wrong-twice = samma två har ett möte vid samma tidpunkt i en tidigare rad.
imports-mend-twice = Skriv klockslaget för varje möte, eller ta bort en av raderna.
imports-wrong-not-yet = ”{ $what }” har inte varit än.
imports-mend-not-yet = Bara det som har hänt kan hämtas in. Se efter om årtalet stämmer.
imports-wrong-too-early = ”{ $what }” är före något som måste komma först.
imports-mend-too-early = Se efter om datumen för personen stämmer.
imports-wrong-unmarked = inget skiljer personen från andra med samma namn.
imports-mend-unmarked = Skriv ett nummer från din lista, en e-postadress eller ett telefonnummer.
imports-wrong-elsewhere = numret ”{ $what }” hör till någon med ett annat namn här.
imports-mend-elsewhere = Se efter om numret stämmer, eller skriv namnet som det står här.
imports-wrong-forgotten = personen har bett om att bli glömd.
imports-mend-forgotten = Ta bort raden. Vill personen komma tillbaka kan du lägga till den för hand.
imports-wrong-not-allowed = du kan inte ge rollen ”{ $what }”.
imports-mend-not-allowed = Fråga en administratör, eller ta bort raden.
imports-unreadable-too-big = Filen är för stor. Dela den i flera filer på högst 20 MB.
imports-unreadable-empty = Det finns ingenting i filen. Välj en annan.
imports-unreadable-old-excel = Filen är en gammal Excelfil, eller låst med lösenord. Öppna den, spara den som .xlsx utan lösenord och skicka den igen.
imports-unreadable-broken = Filen är skadad eller avhuggen. Spara den en gång till och skicka den igen.
imports-unreadable-not-a-sheet = Det här är inget kalkylblad. Spara listan som .xlsx eller .csv och skicka den igen.
imports-unreadable-too-many-rows = Listan har mer än 200 000 rader. Dela den i flera filer.
imports-unreadable-too-many-columns = Listan har mer än 100 kolumner. Ta bort dem som inte behövs.
imports-unreadable-long-cell = En cell i rad { $row } har mer än 10 000 tecken. Kanske saknas ett citattecken där.
imports-unreadable-no-headings = Inga rubriker förstods. Skriv dem i en rad ovanför listan, som i den tomma listan.
imports-words = Ord som förstås
imports-words-role = Roll: deltagare, peer-guide
imports-words-answer = Svar: ja, inte nu, nej
imports-words-result = Resultat: sågs, flyttad, avbokat av deltagare, avbokat av peer-guide, ni sågs inte, gick inte att nå
imports-words-place = Plats: hemma, avdelning, kommun, utomhus, kafé, online, telefon, annat
imports-column-number = Nummer
imports-column-first-name = Förnamn
imports-column-name = Namn
imports-column-email = E-post
imports-column-phone = Telefon
imports-column-language = Språk
imports-column-role = Roll
imports-column-unit = Avdelning
imports-column-capacity = Plats för
imports-column-approved = Godkänd till
imports-column-since = Sedan
imports-column-day = Datum
imports-column-answer = Svar
imports-column-ward = Avdelning
imports-column-discharge = Utskrivning
imports-column-recipient = Deltagare
imports-column-recipient-number = Deltagarnummer
imports-column-recipient-email = Deltagarens e-post
imports-column-recipient-phone = Deltagarens telefon
imports-column-peer = Peer-guide
imports-column-peer-number = Peer-guidens nummer
imports-column-peer-email = Peer-guidens e-post
imports-column-peer-phone = Peer-guidens telefon
imports-column-time = Klockslag
imports-column-minutes = Minuter
imports-column-hours = Timmar
imports-column-place = Plats
imports-column-result = Resultat

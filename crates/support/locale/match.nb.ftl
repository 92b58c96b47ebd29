# What this room says about matches.
support-match-list = Hvem venter på en likeperson
support-match-list-lede = { $waiting ->
    [0] Ingen venter på et forslag.
    [one] Én person venter. For { $ready } finnes det et forslag.
   *[other] { $waiting } personer venter. For { $ready } finnes det et forslag.
}
support-match-list-none = Ingen venter.
support-match-list-caption = Personer som venter, de som har ventet lengst først
support-match-person = Person
support-match-waited = Har ventet
support-match-suggestion = Forslag, eller hvorfor de venter
support-match-do = Neste
support-match-days = { $days ->
    [0] Siden { $since }
    [one] Én dag, siden { $since }
   *[other] { $days } dager, siden { $since }
}
support-match-leaves-short = Skal hjem { $day }
support-match-room-now = Plass nå
support-match-asked-short = { $name } og personen er spurt.
support-match-see = Se forslagene til { $name }
support-match-look = Se på ønskene til { $name }
support-match-rows = { $from } til { $to } av { $all }
support-match-show-all = Vis alle
support-match-more = Neste
support-match-list-privacy = Koordinatorene hos dere ser denne listen. Den sier aldri hvorfor noen er her.
support-match-title = Forslag
support-match-here = Du er her
support-match-who-walks = Hvem kan gå et stykke av veien med { $name }?
support-match-waits-since = Har ventet siden { $day }.
support-match-leaves = Skal hjem { $day }.
support-match-arch-referred = Henvist
support-match-arch-yes = Begge sier ja
support-match-arch-first = Første møte
support-match-arch-way = Underveis
support-match-arch-ending = Avslutning
support-match-arch-done = (ferdig)
support-match-arch-now = (her er vi nå)
support-match-told = Det { $name } selv har fortalt
support-match-no-wishes = Ingen ønsker er skrevet ned. Det er helt i orden.
support-match-knows = Vil helst ikke møte: { $names }
support-match-privacy = { $name } har sagt ja til at du ser dette. En likeperson leser ikke noe navn før begge har sagt ja.
support-match-change-wishes = Endre ønskene sammen
support-match-yes = Hva { $name } har sagt ja til
support-match-question = Et spørsmål står åpent
support-match-asked = { $name } og personen ble spurt { $day }. Vi venter på svar fra begge.
support-match-withdraw = Trekk spørsmålet tilbake
support-match-withdrawn-done = Spørsmålet er trukket tilbake
support-match-suggestions = { $count ->
    [0] Ingen forslag nå
    [one] Ett forslag
   *[other] { $count } forslag
}
support-match-you-decide = Vi foreslår. Du bestemmer.
support-match-opening = Det ville hjelpe om { $name } hadde plass til én til.
support-match-room = { $room ->
    [one] Plass til én til
   *[other] Plass til { $room } til
}
support-match-best = Best for alle som venter
support-match-why = Hvorfor vi foreslår { $name }
support-match-care = Vær oppmerksom:
support-match-caution-no-time = Ingen tid passer for begge, så vidt vi vet.
support-match-caution-nothing = Vi vet ikke om dette ønsket passer.
support-match-instead-moves = Da ville { $name } få { $guide } i stedet.
support-match-instead-waits = Da måtte { $name } vente.
support-match-shared-time = Felles tid
support-match-ask = Spør { $name }
support-match-ask-anyway = Spør { $name }, og si hvorfor
support-match-own-reason = Hvorfor velger du denne likepersonen?
support-match-own-reason-hint = En linje er nok. Bare koordinatorene hos dere kan lese den.
support-match-own-reason-was = Hvorfor denne likepersonen ble valgt
support-match-own-reason-seen = Bare koordinatorene hos dere kan lese dette.
support-match-problem-why = Skriv en linje om hvorfor du velger denne likepersonen
support-match-others = { $count ->
    [one] Én til som kan spørres
   *[other] { $count } til som kan spørres
}
support-match-closed = { $count ->
    [one] Én som ikke kan spørres nå
   *[other] { $count } som ikke kan spørres nå
}
support-match-all-guides = Vis alle likepersonene
support-match-must-earlier-no = To personer føres ikke sammen igjen når en av dem har sagt nei.
support-match-none-fits = Ingen av dem passer
support-match-none-fits-hint = Gå gjennom ønskene sammen, så leter vi bredere.
support-match-next = Slik går det videre
support-match-next-ask = Begge blir spurt
support-match-next-ask-about = Likepersonen leser ønskene uten navn. Personen leser fornavnet til likepersonen og egne ord.
support-match-next-answer = Hver svarer
support-match-next-answer-about = Nei er et fint svar, og trenger ingen grunn. Da velger du igjen.
support-match-next-yes = Begge har sagt ja
support-match-next-yes-about = De lager avtalen sin og finner en tid for det første møtet.
support-match-how = Slik lages forslagene
support-match-musts = Det som alltid må gjelde
support-match-weighed = Det som veies
support-match-weight = teller { $weight }
support-match-soon = Den som skal hjem innen en uke, regnes som å ha ventet to uker lenger.
support-match-asked-done = Begge er spurt
support-match-refusal-must = Denne likepersonen kan ikke spørres: Noe som alltid må gjelde, taler imot. Ingenting er endret.
support-match-refusal-answered = Spørsmålet er allerede besvart. Ingenting er endret.
support-match-refusal-not-waiting = Personen venter ikke lenger. Ingenting er endret.
support-match-back = Tilbake til forslagene
support-match-wishes = Ønsker
support-match-wishes-of = Ønskene til { $name }
support-match-wishes-lede = Gå gjennom dem sammen. Hva betyr mest, og hva betyr litt mindre?
support-match-wishes-save = Lagre ønskene
support-match-wishes-done = Ønskene er lagret
support-match-apart = { $name } er en de kjenner, eller helst ikke vil møte
support-match-apart-done = Denne likepersonen blir ikke foreslått lenger
support-match-close = Venter ikke lenger
support-match-close-about = Hvis personen ikke lenger ønsker en likeperson, ta dem av listen. De kan alltid komme tilbake.
support-match-close-do = Ta av listen
support-match-closed-done = Personen er tatt av listen
support-asked-title = Et spørsmål til deg
support-asked-guide = Vil du møte noen?
support-asked-person = Vil du møte { $name }?
support-asked-words = { $name } skriver
support-asked-why = Hvorfor vi spør deg
support-asked-time = Tider som passer for begge
support-asked-if-yes = Hvis du sier ja
support-asked-if-yes-guide = Når begge har sagt ja, leser dere hverandres fornavn og finner en tid. Du kan slutte når du vil.
support-asked-if-yes-person = Når begge har sagt ja, leser likepersonen fornavnet ditt og ønskene dine, og dere finner en tid. Du kan slutte når du vil.
support-asked-until-guide = Til da leser du ikke noe navn, og den andre ser ikke hva du svarer.
support-asked-until-person = Til da leser ikke likepersonen navnet ditt, og ser ikke hva du svarer.
support-asked-yes = Ja takk
support-asked-no = Ikke nå, eller nei
support-asked-problem = Velg ja eller nei
support-asked-thanks = Takk
support-asked-thanks-about = Du har sagt ja. Den andre har ikke svart ennå. Du hører fra oss uansett.
support-asked-both = Dere har begge sagt ja
support-asked-both-about = Nå kan dere finne en tid for det første møtet. Du får en melding om det.
support-asked-fine = Det er helt i orden
support-asked-fine-guide = Du trenger ikke si hvorfor. Noen andre blir spurt. Takk for at du svarte.
support-asked-fine-person = Du trenger ikke si hvorfor. Koordinatoren leter etter en annen likeperson til deg.
support-asked-over = Dette spørsmålet er ikke lenger åpent
support-asked-over-guide = Det ble annerledes denne gangen. Det har ingenting med deg å gjøre. Takk for at du er der.
support-asked-over-person = Det ble annerledes denne gangen. Det har ingenting med deg å gjøre. Koordinatoren leter etter en annen likeperson til deg.
looked-referral = Så på ønskene dine for å finne en likeperson
looked-question = Leste hva du ønsker deg, uten navnet ditt, og ble spurt om å være likeperson for deg

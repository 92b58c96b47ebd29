# What this room says about matches.
support-match-list = Hvem venter på en guide
support-match-list-lede = { $waiting ->
    [0] Ingen venter på et forslag.
    [one] Én person venter. Til { $ready } er der et forslag.
   *[other] { $waiting } personer venter. Til { $ready } er der et forslag.
}
support-match-list-none = Ingen venter.
support-match-list-caption = Personer, der venter, dem der har ventet længst først
support-match-person = Person
support-match-waited = Har ventet
support-match-suggestion = Forslag, eller hvorfor de venter
support-match-do = Næste
support-match-days = { $days ->
    [0] Siden { $since }
    [one] Én dag, siden { $since }
   *[other] { $days } dage, siden { $since }
}
support-match-leaves-short = Skal hjem { $day }
support-match-room-now = Plads nu
support-match-asked-short = { $name } og personen er spurgt.
support-match-see = Se forslagene til { $name }
support-match-look = Se på ønskerne fra { $name }
support-match-rows = { $from } til { $to } af { $all }
support-match-show-all = Vis alle
support-match-more = Næste
support-match-list-privacy = Koordinatorerne hos jer ser denne liste. Den siger aldrig, hvorfor nogen er her.
support-match-title = Forslag
support-match-here = Du er her
support-match-who-walks = Hvem kan gå et stykke af vejen med { $name }?
support-match-waits-since = Har ventet siden { $day }.
support-match-leaves = Skal hjem { $day }.
support-match-arch-referred = Henvist
support-match-arch-yes = Begge siger ja
support-match-arch-first = Første møde
support-match-arch-way = Undervejs
support-match-arch-ending = Afslutning
support-match-arch-done = (klaret)
support-match-arch-now = (her er vi nu)
support-match-told = Det har { $name } selv fortalt
support-match-no-wishes = Der er ikke skrevet nogen ønsker. Det er helt i orden.
support-match-knows = Vil helst ikke møde: { $names }
support-match-privacy = { $name } har sagt ja til, at du ser dette. En guide læser intet navn, før begge har sagt ja.
support-match-change-wishes = Ændr ønskerne sammen
support-match-yes = Hvad { $name } har sagt ja til
support-match-question = Et spørgsmål står åbent
support-match-asked = { $name } og personen blev spurgt { $day }. Vi venter på svar fra begge.
support-match-withdraw = Træk spørgsmålet tilbage
support-match-withdrawn-done = Spørgsmålet er trukket tilbage
support-match-suggestions = { $count ->
    [0] Ingen forslag nu
    [one] Ét forslag
   *[other] { $count } forslag
}
support-match-you-decide = Vi foreslår. Du bestemmer.
support-match-opening = Det ville hjælpe, hvis { $name } havde plads til én mere.
support-match-room = { $room ->
    [one] Plads til én mere
   *[other] Plads til { $room } mere
}
support-match-best = Bedst for alle, der venter
support-match-why = Hvorfor vi foreslår { $name }
support-match-care = Vær opmærksom:
support-match-caution-no-time = Ingen tid passer begge, så vidt vi ved.
support-match-caution-nothing = Vi ved ikke, om dette ønske passer.
support-match-instead-moves = Så ville { $name } få { $guide } i stedet.
support-match-instead-waits = Så måtte { $name } vente.
support-match-shared-time = Fælles tid
support-match-ask = Spørg { $name }
support-match-ask-anyway = Spørg { $name }, og sig hvorfor
support-match-own-reason = Hvorfor vælger du denne guide?
support-match-own-reason-hint = En linje er nok. Kun koordinatorerne hos jer kan læse den.
support-match-own-reason-was = Hvorfor denne guide blev valgt
support-match-own-reason-seen = Kun koordinatorerne hos jer kan læse det her.
support-match-problem-why = Skriv en linje om, hvorfor du vælger denne guide
support-match-others = { $count ->
    [one] Én mere, der kan spørges
   *[other] { $count } flere, der kan spørges
}
support-match-closed = { $count ->
    [one] Én, der ikke kan spørges nu
   *[other] { $count }, der ikke kan spørges nu
}
support-match-all-guides = Vis alle guider
support-match-must-earlier-no = To personer bringes ikke sammen igen, når en af dem har sagt nej.
support-match-none-fits = Ingen af dem passer
support-match-none-fits-hint = Gå ønskerne igennem sammen, så søger vi bredere.
support-match-next = Sådan går det videre
support-match-next-ask = Begge bliver spurgt
support-match-next-ask-about = Guiden læser ønskerne uden navn. Personen læser guidens fornavn og egne ord.
support-match-next-answer = Hver svarer
support-match-next-answer-about = Nej er et fint svar og kræver ingen grund. Så vælger du igen.
support-match-next-yes = Begge har sagt ja
support-match-next-yes-about = De laver deres aftale og finder en tid til det første møde.
support-match-how = Sådan er forslagene lavet
support-match-musts = Det, der altid skal gælde
support-match-weighed = Det, der vejes
support-match-weight = tæller { $weight }
support-match-soon = Den, der skal hjem inden for en uge, regnes for at have ventet to uger længere.
support-match-asked-done = Begge er spurgt
support-match-refusal-must = Denne guide kan ikke spørges: Noget, der altid skal gælde, taler imod. Intet er ændret.
support-match-refusal-answered = Spørgsmålet er allerede besvaret. Intet er ændret.
support-match-refusal-not-waiting = Personen venter ikke længere. Intet er ændret.
support-match-back = Tilbage til forslagene
support-match-wishes = Ønsker
support-match-wishes-of = Ønskerne fra { $name }
support-match-wishes-lede = Gå dem igennem sammen. Hvad betyder mest, og hvad lidt mindre?
support-match-wishes-save = Gem ønskerne
support-match-wishes-done = Ønskerne er gemt
support-match-apart = { $name } er en, de kender eller helst ikke vil møde
support-match-apart-done = Denne guide bliver ikke foreslået mere
support-match-close = Venter ikke længere
support-match-close-about = Hvis personen ikke længere ønsker en guide, så tag dem af listen. De kan altid komme tilbage.
support-match-close-do = Tag af listen
support-match-closed-done = Personen er taget af listen
support-asked-title = Et spørgsmål til dig
support-asked-guide = Vil du møde nogen?
support-asked-person = Vil du møde { $name }?
support-asked-words = { $name } skriver
support-asked-why = Hvorfor vi spørger dig
support-asked-time = Tider, der passer jer begge
support-asked-if-yes = Hvis du siger ja
support-asked-if-yes-guide = Når begge har sagt ja, læser I hinandens fornavn og finder en tid. Du kan stoppe, når du vil.
support-asked-if-yes-person = Når begge har sagt ja, læser guiden dit fornavn og dine ønsker, og I finder en tid. Du kan stoppe, når du vil.
support-asked-until-guide = Indtil da læser du intet navn, og den anden ser ikke, hvad du svarer.
support-asked-until-person = Indtil da læser guiden ikke dit navn og ser ikke, hvad du svarer.
support-asked-yes = Ja tak
support-asked-no = Ikke nu, eller nej
support-asked-problem = Vælg ja eller nej
support-asked-thanks = Tak
support-asked-thanks-about = Du har sagt ja. Den anden har ikke svaret endnu. Du hører fra os under alle omstændigheder.
support-asked-both = I har begge sagt ja
support-asked-both-about = Nu kan I finde en tid til det første møde. Du får en besked om det.
support-asked-fine = Det er helt i orden
support-asked-fine-guide = Du behøver ikke sige hvorfor. En anden bliver spurgt. Tak, fordi du svarede.
support-asked-fine-person = Du behøver ikke sige hvorfor. Koordinatoren leder efter en anden guide til dig.
support-asked-over = Dette spørgsmål er ikke længere åbent
support-asked-over-guide = Det blev anderledes denne gang. Det har ikke noget med dig at gøre. Tak, fordi du er der.
support-asked-over-person = Det blev anderledes denne gang. Det har ikke noget med dig at gøre. Koordinatoren leder efter en anden guide til dig.
looked-referral = Så på dine ønsker for at finde en guide
looked-question = Læste, hvad du ønsker, uden dit navn, og blev spurgt om at være din guide

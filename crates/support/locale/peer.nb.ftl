# What this room says about guides.
support-menu-peers = Likepersoner
support-menu-profile = Min profil
support-peer-list = Likepersoner
support-peer-room = { $room ->
    [one] Det er plass til én person til.
   *[other] Det er plass til { $room } personer til.
}
support-peer-new = Ta imot en ny likeperson
support-peer-none = Det er ingen likepersoner ennå. Ta imot den første.
support-peer-caption = Likepersoner, de med mest plass først
support-peer-guide = Likeperson
support-peer-places-used = Plass
support-peer-state = Status
support-peer-before = Tidligere
support-peer-dots = { $taken } av { $capacity } plasser i bruk
support-peer-resting = Tar en pause
support-peer-not-approved = Ikke godkjent
support-peer-no-approval = Er ikke godkjent ennå og blir derfor ikke foreslått.
support-peer-approval-over = Godkjenningen gikk ut { $day }, så det kommer ingen forslag.
support-peer-approve = Godkjenn { $name } for ett år
support-peer-approved-done = Likepersonen er godkjent og kan foreslås.
support-peer-ends = Godkjent til { $day }
support-peer-ready = Klar
support-peer-untrained = Har ikke fullført opplæringen ennå.
support-peer-history = { $count ->
    [0] Likeperson siden { $day }
    [one] Likeperson siden { $day }, ett forløp før
   *[other] Likeperson siden { $day }, { $count } forløp før
}
support-peer-new-lede = Et navn er nok for å begynne. Likepersonen forteller resten, eller dere gjør det sammen.
support-peer-first-name = Fornavn
support-peer-email = E-post
support-peer-email-hint = Likepersonen logger inn med den. En lenke for å velge passord sendes senere.
support-peer-phone = Telefon
support-peer-reads = Leser på
support-peer-trained-on = Fullførte opplæringen den
support-peer-trained-on-hint = La feltet stå tomt hvis opplæringen ikke er fullført.
support-peer-approved-until = Godkjent som likeperson til
support-peer-approved-until-hint = Ingen blir foreslått uten en godkjenning som gjelder. La feltet stå tomt for å godkjenne senere.
support-peer-new-privacy = Koordinatorene hos dere ser dette.
support-peer-new-save = Ta imot
support-peer-new-done = Likepersonen er tatt imot. Fortell litt mer, så forslagene blir gode.
support-peer-one = Likeperson
support-peer-own = Det jeg har fortalt som likeperson
support-peer-since = { $taken ->
    [0] Likeperson siden { $day }. Ingen akkurat nå.
    [one] Likeperson siden { $day }. Én plass i bruk.
   *[other] Likeperson siden { $day }. { $taken } plasser i bruk.
}
support-peer-resting-now = Tar en pause og blir ikke spurt.
support-peer-languages = Språk
support-peer-languages-hint = Alle språk du kan snakke med noen på.
support-peer-gender = Kjønn
support-peer-gender-hint = Noen ønsker å møte en kvinne eller en mann. Du kan la det stå åpent.
support-peer-interests = Interesser
support-peer-interests-hint = Det kan være lettere å snakke mens dere gjør noe.
support-peer-places = Møtes gjerne
support-peer-places-hint = Den slags steder du gjerne møtes på.
support-peer-cannot = Det du ikke kan tilby
support-peer-cannot-hint = Noen ønsker seg dette. Kryss av for det som ikke passer for deg.
support-peer-times = Når det passer for deg
support-peer-times-hint = Velg alle tider som kan passe.
support-peer-capacity = Hvor mange personer om gangen
support-peer-capacity-hint = Du velger. Null er også et svar.
support-peer-born = Fødselsår
support-peer-born-hint = Brukes bare når noen ønsker å møte en på omtrent samme alder.
support-peer-reach = Hvor langt du kan reise, i kilometer
support-peer-reach-hint = I luftlinje.
support-peer-dog = Hund
support-peer-dog-yes = Jeg har hund hjemme eller med meg
support-peer-wards = Avdelinger du kjenner fra din egen tid
support-peer-wards-hint = Som pasient eller ansatt. Du blir ikke spurt om noen derfra.
support-peer-place = Omtrent hvor du bor
support-peer-place-hint = En by eller bygd er nok. Det brukes bare til å se hvor langt det er mellom to personer.
support-peer-place-none = Ingen sted er valgt ennå.
support-peer-place-search = Søk etter et sted
support-peer-place-show = Vis
support-peer-place-take = Velg { $name }
support-peer-place-nothing = Vi kjenner ikke noe sted som begynner slik. Prøv et større sted i nærheten.
support-peer-shared = Erfaring som deles for å finne den rette
support-peer-shared-hint = Kryss bare av for det du vil bli funnet for. Det du ikke krysser av for, lagres ikke noe sted.
support-peer-shared-privacy = Koordinatoren ser det du krysser av for. Den du kanskje skal møte, leser at dere har noe til felles, ikke hva det er.
support-peer-words = Noen ord til en som tenker på å møte deg
support-peer-words-hint = Personen leser dette før de svarer. Du kan la det stå tomt.
support-peer-shares-nothing = { $name } har valgt å ikke dele noe. Du trenger det ikke for å gjøre din del.
support-peer-shares-privacy = Bare { $name } kan endre dette.
support-peer-save = Lagre
support-peer-saved-done = Det som ble fortalt, er lagret
support-peer-papers = Opplæring og avtale
support-peer-to-training = Opplæring og godkjenning
support-peer-to-agreement = Lag avtalen med organisasjonen
support-peer-rest = En pause
support-peer-rest-about = En likeperson som tar pause, får ingen nye spørsmål. De som allerede møtes, merker ikke noe.
support-peer-take-rest = Ta en pause
support-peer-go-on = Fortsett igjen
support-peer-rests-done = Ingen nye spørsmål kommer fra nå av
support-peer-goes-on-done = Godt å ha deg tilbake
support-peer-problem-language = Velg minst ett språk
support-peer-problem-number = Skriv et tall som passer her
support-peer-problem-taken = Noen logger allerede inn med denne adressen. Skriv en annen, eller la feltet stå tomt.
support-week-mon = Man
support-week-tue = Tir
support-week-wed = Ons
support-week-thu = Tor
support-week-fri = Fre
support-week-sat = Lør
support-week-sun = Søn
support-week-morning = Formiddag
support-week-afternoon = Ettermiddag
support-week-evening = Kveld
support-week-both = begge kan
support-week-no = nei
looked-profile = Så på det du har fortalt som likeperson
looked-guide = Leste fornavnet ditt og det du har fortalt, og ble spurt om å møte deg
support-begin-title = Før første kobling
support-peer-come-back = Er likeperson igjen
support-peer-stop-title = Når det er på tide å slutte
support-peer-stop-about = Ingen nye blir spurt om, og likepersonen går ut av listen. Ingenting går tapt, og veien tilbake er ett trykk.
support-peer-stop-out = Husk å spørre etter det som fortsatt er ute:
support-peer-stop-meets = { $name } møter noen eller er spurt. Avslutt det først, så ingen blir stående alene.
support-peer-stop = { $name } slutter som likeperson
support-peer-stopped-done = Likepersonen har sluttet. Er noe fortsatt ute, står det nedenfor.
support-peer-back-done = Godt å ha en likeperson tilbake
support-peer-refusal-meets = Likepersonen møter noen eller er spurt. Avslutt det først, så ingen blir stående alene.
support-peers-out = Fortsatt ute hos dem som har sluttet
support-peers-lists = Slik arbeider dere
support-begin-out = { $count ->
    [one] Én ting skal leveres tilbake
   *[other] { $count } ting skal leveres tilbake
}
support-begin-ticked = { $done } av { $all } er krysset av
support-begin-things = Det som er utlevert
support-peers-stopped = Har sluttet som likepersoner

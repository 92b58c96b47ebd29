# What this room says about guides.
support-menu-peers = Guider
support-menu-profile = Min profil
support-peer-list = Peer-guider
support-peer-room = { $room ->
    [one] Der er plads til én person mere.
   *[other] Der er plads til { $room } personer mere.
}
support-peer-new = Tag imod en ny peer-guide
support-peer-none = Der er ingen peer-guider endnu. Tag imod den første.
support-peer-caption = Peer-guider, dem med mest plads først
support-peer-guide = Peer-guide
support-peer-places-used = Plads
support-peer-state = Status
support-peer-before = Tidligere
support-peer-dots = { $taken } af { $capacity } pladser i brug
support-peer-resting = Holder pause
support-peer-not-approved = Ikke godkendt
support-peer-no-approval = Er ikke godkendt endnu og bliver derfor ikke foreslået.
support-peer-approval-over = Godkendelsen udløb { $day }, så der kommer ingen forslag.
support-peer-approve = Godkend { $name } for et år
support-peer-approved-done = Peer-guiden er godkendt og kan foreslås.
support-peer-ends = Godkendt til { $day }
support-peer-ready = Klar
support-peer-untrained = Har ikke gennemført peer-uddannelsen endnu.
support-peer-history = { $count ->
    [0] Guide siden { $day }
    [one] Guide siden { $day }, ét forløb før
   *[other] Guide siden { $day }, { $count } forløb før
}
support-peer-new-lede = Et navn er nok til at begynde. Guiden fortæller resten, eller I gør det sammen.
support-peer-first-name = Fornavn
support-peer-email = E-mail
support-peer-email-hint = Guiden logger ind med den. Et link til at vælge adgangskode sendes senere.
support-peer-phone = Telefon
support-peer-reads = Læser på
support-peer-trained-on = Gennemførte peer-uddannelsen den
support-peer-trained-on-hint = Lad feltet stå tomt, hvis uddannelsen ikke er gennemført.
support-peer-approved-until = Godkendt som peer-guide til
support-peer-approved-until-hint = Ingen bliver foreslået uden en godkendelse, der gælder. Lad feltet stå tomt for at godkende senere.
support-peer-new-privacy = Koordinatorerne hos jer ser dette.
support-peer-new-save = Tag imod
support-peer-new-done = Guiden er taget imod. Fortæl lidt mere, så forslagene bliver gode.
support-peer-one = Peer-guide
support-peer-own = Det, jeg har fortalt som guide
support-peer-since = { $taken ->
    [0] Guide siden { $day }. Ingen lige nu.
    [one] Guide siden { $day }. Én plads i brug.
   *[other] Guide siden { $day }. { $taken } pladser i brug.
}
support-peer-resting-now = Holder pause og bliver ikke spurgt.
support-peer-languages = Sprog
support-peer-languages-hint = Alle sprog, du kan tale med nogen på.
support-peer-gender = Køn
support-peer-gender-hint = Nogle ønsker at møde en kvinde eller en mand. Du kan lade det stå åbent.
support-peer-interests = Interesser
support-peer-interests-hint = Det kan være lettere at tale, mens I laver noget.
support-peer-places = Mødes gerne
support-peer-places-hint = Den slags steder, du gerne mødes.
support-peer-cannot = Det, du ikke kan tilbyde
support-peer-cannot-hint = Nogle ønsker dette. Sæt kryds ved det, der ikke kan lade sig gøre for dig.
support-peer-times = Hvornår det passer dig
support-peer-times-hint = Vælg alle tider, der kan passe.
support-peer-capacity = Hvor mange personer ad gangen
support-peer-capacity-hint = Du vælger. Nul er også et svar.
support-peer-born = Fødselsår
support-peer-born-hint = Bruges kun, når nogen ønsker at møde én på omtrent samme alder.
support-peer-reach = Hvor langt du kan rejse, i kilometer
support-peer-reach-hint = I fugleflugt.
support-peer-dog = Hund
support-peer-dog-yes = Jeg har hund hjemme eller med mig
support-peer-wards = Afsnit, du kender fra din egen tid
support-peer-wards-hint = Som patient eller ansat. Du bliver ikke spurgt om nogen derfra.
support-peer-place = Cirka hvor du bor
support-peer-place-hint = En by er nok. Det bruges kun til at se, hvor langt der er mellem to personer.
support-peer-place-none = Der er ikke valgt et sted endnu.
support-peer-place-search = Søg efter en by
support-peer-place-show = Vis
support-peer-place-take = Vælg { $name }
support-peer-place-nothing = Vi kender ingen by, der begynder sådan. Prøv en større by i nærheden.
support-peer-shared = Erfaring, der deles for at finde den rette
support-peer-shared-hint = Sæt kun kryds ved det, du vil findes på. Det, du ikke sætter kryds ved, gemmes ingen steder.
support-peer-shared-privacy = Koordinatoren ser det, du sætter kryds ved. Den, du måske skal møde, læser, at I har noget til fælles, ikke hvad det er.
support-peer-words = Et par ord til én, der overvejer at møde dig
support-peer-words-hint = Personen læser det, før de svarer. Du kan lade det stå tomt.
support-peer-shares-nothing = { $name } har valgt ikke at dele noget. Du behøver det ikke for at gøre din del.
support-peer-shares-privacy = Kun { $name } kan ændre dette.
support-peer-save = Gem
support-peer-saved-done = Det, der blev fortalt, er gemt
support-peer-papers = Uddannelse og aftale
support-peer-to-training = Uddannelse og godkendelse
support-peer-to-agreement = Lav aftalen med organisationen
support-peer-rest = En pause
support-peer-rest-about = En guide, der holder pause, får ingen nye spørgsmål. De, der allerede mødes, mærker ikke noget.
support-peer-take-rest = Hold pause
support-peer-go-on = Fortsæt igen
support-peer-rests-done = Der kommer ingen nye spørgsmål fra nu af
support-peer-goes-on-done = Godt at have dig tilbage
support-peer-problem-language = Vælg mindst ét sprog
support-peer-problem-number = Skriv et tal, der passer her
support-peer-problem-taken = Nogen logger allerede ind med denne adresse. Skriv en anden, eller lad feltet stå tomt.
support-week-mon = Man
support-week-tue = Tir
support-week-wed = Ons
support-week-thu = Tor
support-week-fri = Fre
support-week-sat = Lør
support-week-sun = Søn
support-week-morning = Formiddag
support-week-afternoon = Eftermiddag
support-week-evening = Aften
support-week-both = begge kan
support-week-no = nej
looked-profile = Så på det, du har fortalt som guide
looked-guide = Læste dit fornavn og det, du har fortalt, og blev spurgt om at møde dig
support-begin-title = Før det første match
support-peer-come-back = Er peer-guide igen
support-peer-stop-title = Når det er tid at stoppe
support-peer-stop-about = Ingen nye bliver spurgt om, og peer-guiden går ud af listen. Intet går tabt, og vejen tilbage er ét tryk.
support-peer-stop-out = Husk at spørge efter det, der stadig er ude:
support-peer-stop-meets = { $name } mødes med nogen eller er spurgt. Afslut det først, så ingen står alene.
support-peer-stop = { $name } stopper som peer-guide
support-peer-stopped-done = Peer-guiden er stoppet. Er noget stadig ude, står det nedenfor.
support-peer-back-done = Godt at have en peer-guide tilbage
support-peer-refusal-meets = Peer-guiden mødes med nogen eller er spurgt. Afslut det først, så ingen står alene.
support-peers-out = Stadig ude hos dem, der er stoppet
support-peers-lists = Sådan arbejder I
support-begin-out = { $count ->
    [one] Én ting skal afleveres igen
   *[other] { $count } ting skal afleveres igen
}
support-begin-ticked = { $done } af { $all } er krydset af
support-begin-things = Det, der er udleveret
support-peers-stopped = Er stoppet som peer-guider

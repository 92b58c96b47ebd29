# What this room says about guides.
support-menu-peers = Guider
support-menu-profile = Min profil
support-peer-list = Peer-guider
support-peer-room = { $room ->
    [one] Det finns plats för en person till.
   *[other] Det finns plats för { $room } personer till.
}
support-peer-new = Ta emot en ny peer-guide
support-peer-none = Det finns inga peer-guider än. Ta emot den första.
support-peer-caption = Peer-guider, de med mest plats först
support-peer-guide = Peer-guide
support-peer-places-used = Plats
support-peer-state = Läge
support-peer-before = Tidigare
support-peer-dots = { $taken } av { $capacity } platser används
support-peer-resting = Tar en paus
support-peer-not-approved = Inte godkänd
support-peer-no-approval = Är inte godkänd ännu och föreslås därför inte.
support-peer-approval-over = Godkännandet gick ut { $day }, så det kommer inga förslag.
support-peer-approve = Godkänn { $name } för ett år
support-peer-approved-done = Peer-guiden är godkänd och kan föreslås.
support-peer-ends = Godkänd till { $day }
support-peer-ready = Redo
support-peer-untrained = Har inte gått klart peer-utbildningen än.
support-peer-history = { $count ->
    [0] Guide sedan { $day }
    [one] Guide sedan { $day }, en stödperiod tidigare
   *[other] Guide sedan { $day }, { $count } stödperioder tidigare
}
support-peer-new-lede = Ett namn räcker för att börja. Guiden berättar resten, eller så gör ni det tillsammans.
support-peer-first-name = Förnamn
support-peer-email = E-post
support-peer-email-hint = Guiden loggar in med den. En länk för att välja lösenord skickas senare.
support-peer-phone = Telefon
support-peer-reads = Läser på
support-peer-trained-on = Gick klart peer-utbildningen den
support-peer-trained-on-hint = Lämna tomt om utbildningen inte är klar.
support-peer-approved-until = Godkänd som peer-guide till
support-peer-approved-until-hint = Ingen föreslås utan ett godkännande som gäller. Lämna tomt för att godkänna senare.
support-peer-new-privacy = Samordnarna hos er ser detta.
support-peer-new-save = Ta emot
support-peer-new-done = Guiden är mottagen. Berätta lite mer, så blir förslagen bra.
support-peer-one = Peer-guide
support-peer-own = Det jag har berättat som guide
support-peer-since = { $taken ->
    [0] Guide sedan { $day }. Ingen just nu.
    [one] Guide sedan { $day }. En plats används.
   *[other] Guide sedan { $day }. { $taken } platser används.
}
support-peer-resting-now = Tar en paus och blir inte tillfrågad.
support-peer-languages = Språk
support-peer-languages-hint = Alla språk du kan prata med någon på.
support-peer-gender = Kön
support-peer-gender-hint = En del vill helst träffa en kvinna eller en man. Du kan lämna det öppet.
support-peer-interests = Intressen
support-peer-interests-hint = Det kan vara lättare att prata medan man gör något.
support-peer-places = Träffas gärna
support-peer-places-hint = Den sorts platser där du gärna träffas.
support-peer-cannot = Det du inte kan erbjuda
support-peer-cannot-hint = En del önskar detta. Kryssa för det som inte fungerar för dig.
support-peer-times = När det passar dig
support-peer-times-hint = Välj alla tider som kan fungera.
support-peer-capacity = Hur många personer samtidigt
support-peer-capacity-hint = Du väljer. Noll är också ett svar.
support-peer-born = Födelseår
support-peer-born-hint = Används bara när någon vill träffa en person i ungefär samma ålder.
support-peer-reach = Hur långt du kan resa, i kilometer
support-peer-reach-hint = Fågelvägen.
support-peer-dog = Hund
support-peer-dog-yes = Jag har hund hemma eller med mig
support-peer-wards = Avdelningar du känner från din egen tid
support-peer-wards-hint = Som patient eller anställd. Du blir inte tillfrågad om någon därifrån.
support-peer-place = Ungefär var du bor
support-peer-place-hint = En ort räcker. Det används bara för att se hur långt det är mellan två personer.
support-peer-place-none = Ingen ort är vald än.
support-peer-place-search = Sök efter en ort
support-peer-place-show = Visa
support-peer-place-take = Välj { $name }
support-peer-place-nothing = Vi känner inte till någon ort som börjar så. Prova en större ort i närheten.
support-peer-shared = Erfarenhet som delas för att hitta rätt
support-peer-shared-hint = Kryssa bara för det du vill bli hittad genom. Det du inte kryssar för sparas ingenstans.
support-peer-shared-privacy = Samordnaren ser det du kryssar för. Den du kanske ska träffa läser att ni har något gemensamt, inte vad det är.
support-peer-words = Några ord till någon som funderar på att träffa dig
support-peer-words-hint = Personen läser detta innan de svarar. Du kan lämna det tomt.
support-peer-shares-nothing = { $name } har valt att inte dela något. Du behöver det inte för att göra din del.
support-peer-shares-privacy = Bara { $name } kan ändra detta.
support-peer-save = Spara
support-peer-saved-done = Det som berättades är sparat
support-peer-papers = Utbildning och överenskommelse
support-peer-to-training = Utbildning och godkännande
support-peer-to-agreement = Skriv överenskommelsen med organisationen
support-peer-rest = En paus
support-peer-rest-about = En guide som tar paus får inga nya frågor. De som redan träffas påverkas inte.
support-peer-take-rest = Ta en paus
support-peer-go-on = Fortsätt igen
support-peer-rests-done = Inga nya frågor kommer från och med nu
support-peer-goes-on-done = Skönt att ha dig tillbaka
support-peer-problem-language = Välj minst ett språk
support-peer-problem-number = Skriv ett tal som passar här
support-peer-problem-taken = Någon loggar redan in med den adressen. Skriv en annan, eller lämna tomt.
support-week-mon = Mån
support-week-tue = Tis
support-week-wed = Ons
support-week-thu = Tor
support-week-fri = Fre
support-week-sat = Lör
support-week-sun = Sön
support-week-morning = Förmiddag
support-week-afternoon = Eftermiddag
support-week-evening = Kväll
support-week-both = båda kan
support-week-no = nej
looked-profile = Tittade på det du har berättat som guide
looked-guide = Läste ditt förnamn och det du har berättat, och fick frågan om att träffa dig
support-begin-title = Före den första matchningen
support-peer-come-back = Är peer-guide igen
support-peer-stop-title = När det är dags att sluta
support-peer-stop-about = Ingen ny frågas om, och peer-guiden går ut ur listan. Inget går förlorat, och vägen tillbaka är ett tryck.
support-peer-stop-out = Kom ihåg att fråga efter det som fortfarande är ute:
support-peer-stop-meets = { $name } träffar någon eller är tillfrågad. Avsluta det först, så att ingen blir ensam.
support-peer-stop = { $name } slutar som peer-guide
support-peer-stopped-done = Peer-guiden har slutat. Är något fortfarande ute står det nedan.
support-peer-back-done = Roligt att ha en peer-guide tillbaka
support-peer-refusal-meets = Peer-guiden träffar någon eller är tillfrågad. Avsluta det först, så att ingen blir ensam.
support-peers-out = Fortfarande ute hos dem som har slutat
support-peers-lists = Så arbetar ni
support-begin-out = { $count ->
    [one] En sak ska lämnas tillbaka
   *[other] { $count } saker ska lämnas tillbaka
}
support-begin-ticked = { $done } av { $all } är avbockade
support-begin-things = Det som är utlämnat
support-peers-stopped = Har slutat som peer-guider

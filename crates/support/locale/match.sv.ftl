# What this room says about matches.
support-match-list = Vilka väntar på en guide
support-match-list-lede = { $waiting ->
    [0] Ingen väntar på ett förslag.
    [one] En person väntar. För { $ready } finns ett förslag.
   *[other] { $waiting } personer väntar. För { $ready } finns ett förslag.
}
support-match-list-none = Ingen väntar.
support-match-list-caption = Personer som väntar, de som har väntat längst först
support-match-person = Person
support-match-waited = Har väntat
support-match-suggestion = Förslag, eller varför de väntar
support-match-do = Nästa
support-match-days = { $days ->
    [0] Sedan { $since }
    [one] En dag, sedan { $since }
   *[other] { $days } dagar, sedan { $since }
}
support-match-leaves-short = Ska hem { $day }
support-match-room-now = Plats nu
support-match-asked-short = { $name } och personen är tillfrågade.
support-match-see = Se förslagen för { $name }
support-match-look = Se på önskemålen från { $name }
support-match-rows = { $from } till { $to } av { $all }
support-match-show-all = Visa alla
support-match-more = Nästa
support-match-list-privacy = Samordnarna hos er ser den här listan. Den säger aldrig varför någon är här.
support-match-title = Förslag
support-match-here = Du är här
support-match-who-walks = Vem kan gå en bit av vägen med { $name }?
support-match-waits-since = Har väntat sedan { $day }.
support-match-leaves = Ska hem { $day }.
support-match-arch-referred = Hänvisad
support-match-arch-yes = Båda säger ja
support-match-arch-first = Första mötet
support-match-arch-way = På väg
support-match-arch-ending = Avslut
support-match-arch-done = (klart)
support-match-arch-now = (här är vi nu)
support-match-told = Det { $name } själv har berättat
support-match-no-wishes = Inga önskemål är nedskrivna. Det är helt i sin ordning.
support-match-knows = Vill helst inte träffa: { $names }
support-match-privacy = { $name } har sagt ja till att du ser detta. En guide läser inget namn innan båda har sagt ja.
support-match-change-wishes = Ändra önskemålen tillsammans
support-match-yes = Vad { $name } har sagt ja till
support-match-question = En fråga är öppen
support-match-asked = { $name } och personen fick frågan { $day }. Vi väntar på svar från båda.
support-match-withdraw = Ta tillbaka frågan
support-match-withdrawn-done = Frågan är tillbakatagen
support-match-suggestions = { $count ->
    [0] Inget förslag nu
    [one] Ett förslag
   *[other] { $count } förslag
}
support-match-you-decide = Vi föreslår. Du bestämmer.
support-match-opening = Det skulle hjälpa om { $name } hade plats för en till.
support-match-room = { $room ->
    [one] Plats för en till
   *[other] Plats för { $room } till
}
support-match-best = Bäst för alla som väntar
support-match-why = Varför vi föreslår { $name }
support-match-care = Tänk på:
support-match-caution-no-time = Ingen tid passar båda, så vitt vi vet.
support-match-caution-nothing = Vi vet inte om det här önskemålet passar.
support-match-instead-moves = Då skulle { $name } få { $guide } i stället.
support-match-instead-waits = Då skulle { $name } få vänta.
support-match-shared-time = Gemensam tid
support-match-ask = Fråga { $name }
support-match-ask-anyway = Fråga { $name }, och säg varför
support-match-own-reason = Varför väljer du den här guiden?
support-match-own-reason-hint = En rad räcker. Bara samordnarna hos er kan läsa den.
support-match-own-reason-was = Varför den här guiden valdes
support-match-own-reason-seen = Bara samordnarna hos er kan läsa det här.
support-match-problem-why = Skriv en rad om varför du väljer den här guiden
support-match-others = { $count ->
    [one] En till som kan tillfrågas
   *[other] { $count } till som kan tillfrågas
}
support-match-closed = { $count ->
    [one] En som inte kan tillfrågas nu
   *[other] { $count } som inte kan tillfrågas nu
}
support-match-all-guides = Visa alla guider
support-match-must-earlier-no = Två personer förs inte ihop igen när en av dem har sagt nej.
support-match-none-fits = Ingen av dem passar
support-match-none-fits-hint = Gå igenom önskemålen tillsammans, så letar vi bredare.
support-match-next = Så går det vidare
support-match-next-ask = Båda får frågan
support-match-next-ask-about = Guiden läser önskemålen utan namn. Personen läser guidens förnamn och egna ord.
support-match-next-answer = Var och en svarar
support-match-next-answer-about = Nej är ett bra svar och behöver inget skäl. Då väljer du igen.
support-match-next-yes = Båda har sagt ja
support-match-next-yes-about = De gör sin överenskommelse och hittar en tid för första mötet.
support-match-how = Så görs förslagen
support-match-musts = Det som alltid måste gälla
support-match-weighed = Det som vägs
support-match-weight = räknas { $weight }
support-match-soon = Den som ska hem inom en vecka räknas som att ha väntat två veckor längre.
support-match-asked-done = Båda har fått frågan
support-match-refusal-must = Den här guiden kan inte tillfrågas: något som alltid måste gälla talar emot. Inget har ändrats.
support-match-refusal-answered = Frågan är redan besvarad. Inget har ändrats.
support-match-refusal-not-waiting = Personen väntar inte längre. Inget har ändrats.
support-match-back = Tillbaka till förslagen
support-match-wishes = Önskemål
support-match-wishes-of = Önskemålen från { $name }
support-match-wishes-lede = Gå igenom dem tillsammans. Vad betyder mest, och vad lite mindre?
support-match-wishes-save = Spara önskemålen
support-match-wishes-done = Önskemålen är sparade
support-match-apart = { $name } är någon de känner, eller helst inte vill träffa
support-match-apart-done = Den här guiden föreslås inte längre
support-match-close = Väntar inte längre
support-match-close-about = Om personen inte längre vill ha en guide, ta bort dem från listan. De kan alltid komma tillbaka.
support-match-close-do = Ta bort från listan
support-match-closed-done = Personen är borttagen från listan
support-asked-title = En fråga till dig
support-asked-guide = Vill du träffa någon?
support-asked-person = Vill du träffa { $name }?
support-asked-words = { $name } skriver
support-asked-why = Varför vi frågar dig
support-asked-time = Tider som passar er båda
support-asked-if-yes = Om du säger ja
support-asked-if-yes-guide = När båda har sagt ja läser ni varandras förnamn och hittar en tid. Du kan sluta när du vill.
support-asked-if-yes-person = När båda har sagt ja läser guiden ditt förnamn och dina önskemål, och ni hittar en tid. Du kan sluta när du vill.
support-asked-until-guide = Till dess läser du inget namn, och den andra ser inte vad du svarar.
support-asked-until-person = Till dess läser guiden inte ditt namn, och ser inte vad du svarar.
support-asked-yes = Ja tack
support-asked-no = Inte nu, eller nej
support-asked-problem = Välj ja eller nej
support-asked-thanks = Tack
support-asked-thanks-about = Du har sagt ja. Den andra har inte svarat än. Du hör från oss oavsett.
support-asked-both = Ni har båda sagt ja
support-asked-both-about = Nu kan ni hitta en tid för det första mötet. Du får ett meddelande om det.
support-asked-fine = Det är helt i sin ordning
support-asked-fine-guide = Du behöver inte säga varför. Någon annan får frågan. Tack för att du svarade.
support-asked-fine-person = Du behöver inte säga varför. Samordnaren letar efter en annan guide åt dig.
support-asked-over = Den här frågan är inte längre öppen
support-asked-over-guide = Det blev annorlunda den här gången. Det har inget med dig att göra. Tack för att du finns.
support-asked-over-person = Det blev annorlunda den här gången. Det har inget med dig att göra. Samordnaren letar efter en annan guide åt dig.
looked-referral = Tittade på dina önskemål för att hitta en guide
looked-question = Läste vad du önskar, utan ditt namn, och fick frågan om att vara din guide

# Matchning av två kalkylblad på kommandoraden. Personer och peers kallas det de heter i listorna.
allocation-title = Vem går tillsammans med vem
allocation-skip = Till innehållet
allocation-found = { $matched } av { $people } får en peer.
allocation-kept = { $kept } av { $stood } behåller den peer de har.
# Stabilt: ingen person och peer vill båda hellre ha varandra än det de har.
allocation-stable = { $fewer ->
    [0] Ingen person och peer vill båda hellre ha varandra än det de har, och ingen väntar på grund av det.
    [one] Ingen person och peer vill båda hellre ha varandra än det de har. I gengäld väntar en till.
   *[other] Ingen person och peer vill båda hellre ha varandra än det de har. I gengäld väntar { $fewer } till.
}
allocation-blocking = { $pairs ->
    [0] Ingen person och peer vill båda hellre ha varandra än det de har.
    [one] En person och en peer vill båda hellre ha varandra än det de har. Så är det för att det ska bli bäst för alla tillsammans.
   *[other] { $pairs } gånger vill en person och en peer båda hellre ha varandra än det de har. Så är det för att det ska bli bäst för alla tillsammans.
}
allocation-decide = Det här är ett förslag. Du känner människorna, och det är du som bestämmer.
allocation-pairs = Matchningar
allocation-waiting = Vilka som fortfarande väntar
allocation-without = Hur många fler som skulle få en peer utan en regel
allocation-loads = Peers
allocation-head-person = Person
allocation-head-peer = Peer
allocation-head-days = Dagar i väntan
allocation-head-why = Varför
allocation-head-why-waits = Varför de väntar
allocation-head-next = Näst bäst
allocation-head-helps = Vad som skulle hjälpa
allocation-head-rule = Regel
allocation-head-more = Fler skulle få en peer
allocation-head-before = Hade sedan tidigare
allocation-head-new = Nya
allocation-head-free = Lediga platser
allocation-stands = går redan tillsammans
allocation-fit-words = { $column }: { $words }
allocation-fit-apart = { $column }: { $apart } ifrån varandra
allocation-fit-yes = { $column }: som önskat
allocation-fit-nothing = { $column }: inget gemensamt
allocation-fit-far = { $column }: { $apart } ifrån varandra, mer än önskat
allocation-fit-unknown = { $column }: inte känt
allocation-fit-same = { $column }: samma, vilket inte var önskat
allocation-fit-no = { $column }: inte som önskat
allocation-next-alone = { $peer }; ingen annan skulle behöva byta, men önskemålen passar sämre.
allocation-next-moves = { $peer }; men då { $moves }.
allocation-next-refuses = { $peer } skulle passa bättre men skulle inte säga ja. Minst lika bra passar där: { $who }.
allocation-next-gives = { $peer } skulle säga ja, men då måste { $person } flytta på sig.
allocation-next-nobody = Ingen annan.
allocation-next-free = { $peer } skulle säga ja och har en ledig plats.
allocation-moves-to = går { $person } tillsammans med { $peer }
allocation-moves-out = måste { $person } vänta
allocation-full = { $peers ->
    [one] Den enda peer som kunde tillfrågas har ingen plats kvar.
   *[other] Ingen av de { $peers } peers som kunde tillfrågas har någon plats kvar.
}
allocation-before = { $who } skulle stå först i kön.
allocation-nobody = Enligt reglerna finns ingen kvar som kan tillfrågas.
allocation-ruled-out = { $rule }: utesluter { $count } av { $peers }.
allocation-helps-rule = { $count ->
    [one] Utan regeln ”{ $rule }” kunde en peer tillfrågas.
   *[other] Utan regeln ”{ $rule }” kunde { $count } peers tillfrågas.
}
allocation-helps-new = En peer som passar in på flera regler som ingen passar in på nu.
allocation-helps-place = En plats till hos { $peer }.
allocation-helps-moves = En plats till hos { $peer }: då { $moves }.
allocation-mend = { $count ->
    [one] En sak måste rättas. Inget har matchats.
   *[other] { $count } saker måste rättas. Inget har matchats.
}
allocation-too-large = Vikterna är för olika för att kunna läggas ihop exakt. Gör de största mindre.
allocation-more = { $count ->
    [one] En sak till måste rättas.
   *[other] { $count } saker till måste rättas. Du får se dem när de här är rättade.
}
# Namn på regler; kolumnen är en rubrik i listan.
allocation-must-shared = { $column } gemensamt
allocation-must-different = { $column } inte samma
allocation-must-wished = { $column } som önskat
allocation-must-near = { $column } högst { $most } ifrån varandra
allocation-must-apart = { $column }: hålls isär
allocation-must-named = par som reglerna förbjuder vid namn
# Fel: var, vad och hur det rättas.
allocation-at-file = { $file }:
allocation-at-column = { $file }, kolumnen ”{ $column }”:
allocation-at-line = { $file }, rad { $row }:
allocation-at-letter = { $file }, rad { $row }, tecken { $letter }:
allocation-at-key = { $file }, rad { $row }, { $column }:
allocation-at-row = { $file }, rad { $row }:
allocation-at-cell = { $file }, rad { $row }, kolumnen ”{ $column }”:
allocation-not-opened = { $file }: filen kan inte öppnas. Kontrollera namnet och mappen, och att du får läsa den.
allocation-same-output = { $file } är nämnd två gånger. Ge varje fil som skrivs ett eget namn.
allocation-no-language = Språket ”{ $written }” finns inte här. Välj ett av de här: { $languages }.
allocation-over-input = { $file } är en av filerna som läses, och skulle skrivas över. Ge det som skrivs ett annat namn.
allocation-not-written-folder = { $file } har inte skrivits: mappen finns inte. Skapa den, eller välj en annan.
allocation-not-written-leave = { $file } har inte skrivits: du får inte skriva där. Välj en annan mapp, eller stäng filen om den är öppen någon annanstans.
allocation-not-written-name = { $file } har inte skrivits: det är en mapp. Lägg till namnet på en fil.
allocation-not-written-full = { $file } har inte skrivits: disken är full. Frigör plats, eller välj en annan.
allocation-not-written-other = { $file } har inte skrivits: maskinen tillåter det inte. Välj ett annat namn eller en annan mapp.
allocation-meant = Kanske: { $meant }.
allocation-headings = Listan har: { $headings }.
allocation-wrong-toml = det här är inte skrivet som TOML skrivs ({ $written }). Leta efter ett citattecken eller en klammer som saknas.
allocation-wrong-toml-quotes = ord måste stå inom raka citattecken i båda ändar: "…"; true och false står utan. Här står: { $written }
allocation-wrong-toml-twice = { $written } står två gånger. Behåll den ena; ska det vara flera regler skriver du [[must]] eller [[wish]] med dubbla klamrar.
allocation-wrong-toml-open = en klammer är öppnad men inte stängd, här eller längre upp. Skriv [people] eller [[must]] på en rad, och avsluta varje lista med ].
allocation-wrong-toml-equals = det måste stå exakt ett = mellan ett namn och det som hör till. Här står: { $written }
allocation-wrong-toml-comma = mellan två saker i en lista måste det stå exakt ett komma. Här står: { $written }
allocation-wrong-toml-value = det står ingenting efter =. Fyll i det, eller ta bort raden.
allocation-wrong-toml-number = det här är inte skrivet som ett tal. Skriv det som 3 eller 2.5, utan enhet, och en dag som 2026-03-17. Här står: { $written }
allocation-wrong-toml-key = ett namn med mellanslag eller bokstäver som å, ä och ö måste stå inom citattecken. Här står: { $written }
allocation-wrong-toml-escape = \ har en egen betydelse här. Skriv \\, eller använd enkla citattecken: '…'
allocation-wrong-toml-rest = raden borde ha slutat före det här. Skriv varje sak på en egen rad, och sätt # före en anteckning. Här står: { $written }
allocation-wrong-not-rules = det här är inga regler. Regler är en textfil, som rules.toml. På kommandoraden kommer personerna först, sedan peers, sedan reglerna.
allocation-wrong-unknown-key = ”{ $written }” betyder inget här. Rätta det eller ta bort det.
allocation-wrong-missing-key = ”{ $written }” saknas. Lägg till det.
allocation-wrong-swapped = det här ser ut att vara listan över peers. På kommandoraden kommer personerna först, sedan peers.
allocation-wrong-not-text = { $written } är inte ord inom citattecken. Skriv det som "…".
allocation-wrong-not-number = { $written } kan inte stå här. Skriv ett tal över 0, med punkt före decimalerna och utan citattecken; en vikt är högst 100.
allocation-wrong-not-yes-no = { $written } kan inte stå här. Skriv true (ja) eller false (nej).
allocation-wrong-not-pairs = { $written } är inte en lista med par. Skriv [["person", "peer"], ["person", "peer"]].
allocation-wrong-not-table = ”{ $written }” måste vara en del med egen rubrik. Skriv [people], [peers], [keep], [[must]] eller [[wish]] på en rad, och det som hör till under den.
allocation-wrong-not-word = ”{ $written }” går inte att välja här.
allocation-wrong-not-day = { $written } är ingen dag. Skriv den som 2026-03-17.
allocation-wrong-no-column = listan har ingen kolumn ”{ $written }”. Rätta rubriken i listan eller namnet i reglerna.
allocation-wrong-column-twice = två kolumner heter ”{ $written }”. Ge en av dem en annan rubrik.
allocation-wrong-no-rows = det står ingen under rubrikerna. Lägg till en rad för var och en.
allocation-wrong-row-cells = raden har { $written } celler, och det finns { $beside } rubriker. Ett komma i ett tal eller ett ord kan ha delat det i två: skriv det inom citattecken, eller skilj cellerna åt med semikolon. Ge en kolumn med anteckningar en rubrik.
allocation-wrong-empty = här står ingenting. Fyll i det, eller ta bort raden.
allocation-wrong-empty-places = cellen är tom. Skriv ett heltal; 0 när det inte finns plats.
allocation-wrong-id-twice = ”{ $written }” står också på rad { $beside }. Ge var och en ett eget id.
allocation-wrong-cell-number = ”{ $written }” är inget tal. Skriv ett som 3 eller 2,5.
allocation-wrong-cell-places = ”{ $written }” är inget antal. Skriv ett heltal från 0 till 1000.
allocation-wrong-cell-since = ”{ $written }” är varken en dag som 17.3.2026 eller ett antal dagar. Skriv dagar i hela kolumnen, eller tal i hela kolumnen.
allocation-wrong-since-after = ”{ $written }” är efter { $beside }, dagen det räknas på. Rätta den, eller ”day” i reglerna.
allocation-wrong-unknown-person = ”{ $written }” står inte i listan över personer. Rätta id:t eller ta bort det.
allocation-wrong-unknown-peer = ”{ $written }” står inte i listan över peers. Rätta id:t eller ta bort det.
allocation-wrong-turned-round = ”{ $written }” är en peer och ”{ $beside }” en person. Har de två bytt plats? Skriv ["{ $beside }", "{ $written }"], med personen först.
allocation-wrong-too-many = fler än 20 miljoner par är för mycket på en gång. Matcha en plats eller ett program i taget.

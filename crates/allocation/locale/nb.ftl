# Kobling av to regneark på kommandolinjen. Personer og likepersoner kalles det de heter i listene.
allocation-title = Hvem går sammen med hvem
allocation-skip = Til innholdet
allocation-found = { $matched } av { $people } får en likeperson.
allocation-kept = { $kept } av { $stood } beholder likepersonen de har.
# Stabilt: ingen person og likeperson vil begge heller ha hverandre enn det de har.
allocation-stable = { $fewer ->
    [0] Ingen person og likeperson vil begge heller ha hverandre enn det de har, og ingen venter på grunn av det.
    [one] Ingen person og likeperson vil begge heller ha hverandre enn det de har. Til gjengjeld venter én til.
   *[other] Ingen person og likeperson vil begge heller ha hverandre enn det de har. Til gjengjeld venter { $fewer } til.
}
allocation-blocking = { $pairs ->
    [0] Ingen person og likeperson vil begge heller ha hverandre enn det de har.
    [one] Én person og en likeperson vil begge heller ha hverandre enn det de har. Slik er det for at det skal bli best for alle til sammen.
   *[other] { $pairs } ganger vil en person og en likeperson begge heller ha hverandre enn det de har. Slik er det for at det skal bli best for alle til sammen.
}
allocation-decide = Dette er et forslag. Du kjenner menneskene, og det er du som bestemmer.
allocation-pairs = Koblinger
allocation-waiting = Hvem som fortsatt venter
allocation-without = Hvor mange flere som ville fått en likeperson uten en regel
allocation-loads = Likepersonene
allocation-head-person = Person
allocation-head-peer = Likeperson
allocation-head-days = Dager ventet
allocation-head-why = Hvorfor
allocation-head-why-waits = Hvorfor de venter
allocation-head-next = Nest best
allocation-head-helps = Hva som ville hjelpe
allocation-head-rule = Regel
allocation-head-more = Flere ville fått en likeperson
allocation-head-before = Hadde fra før
allocation-head-new = Nye
allocation-head-free = Ledige plasser
allocation-stands = går sammen allerede
allocation-fit-words = { $column }: { $words }
allocation-fit-apart = { $column }: { $apart } fra hverandre
allocation-fit-yes = { $column }: som ønsket
allocation-fit-nothing = { $column }: ingenting felles
allocation-fit-far = { $column }: { $apart } fra hverandre, lenger enn ønsket
allocation-fit-unknown = { $column }: ikke kjent
allocation-fit-same = { $column }: det samme, som ikke var ønsket
allocation-fit-no = { $column }: ikke som ønsket
allocation-next-alone = { $peer }; ingen andre måtte bytte, men ønskene passer dårligere.
allocation-next-moves = { $peer }; men da { $moves }.
allocation-next-refuses = { $peer } ville passet bedre, men ville ikke sagt ja. Minst like godt passer der: { $who }.
allocation-next-gives = { $peer } ville sagt ja, men da måtte { $person } vike.
allocation-next-nobody = Ingen andre.
allocation-next-free = { $peer } ville sagt ja og har ledig plass.
allocation-moves-to = går { $person } sammen med { $peer }
allocation-moves-out = må { $person } vente
allocation-full = { $peers ->
    [one] Den eneste likepersonen som kunne spørres, har ingen plass igjen.
   *[other] Ingen av de { $peers } likepersonene som kunne spørres, har plass igjen.
}
allocation-before = { $who } ville stå først i køen.
allocation-nobody = Etter reglene er det ingen igjen som kan spørres.
allocation-ruled-out = { $rule }: utelukker { $count } av { $peers }.
allocation-helps-rule = { $count ->
    [one] Uten regelen «{ $rule }» kunne én likeperson spørres.
   *[other] Uten regelen «{ $rule }» kunne { $count } likepersoner spørres.
}
allocation-helps-new = En likeperson som passer til flere regler som ingen passer til nå.
allocation-helps-place = Én plass til hos { $peer }.
allocation-helps-moves = Én plass til hos { $peer }: da { $moves }.
allocation-mend = { $count ->
    [one] Én ting må rettes. Ingenting er koblet.
   *[other] { $count } ting må rettes. Ingenting er koblet.
}
allocation-too-large = Vektene er for ulike til å legges nøyaktig sammen. Gjør de største mindre.
allocation-more = { $count ->
    [one] Én ting til må rettes.
   *[other] { $count } ting til må rettes. Du får se dem når disse er rettet.
}
# Navn på regler; kolonnen er en overskrift i listen.
allocation-must-shared = { $column } felles
allocation-must-different = { $column } ikke den samme
allocation-must-wished = { $column } som ønsket
allocation-must-near = { $column } høyst { $most } fra hverandre
allocation-must-apart = { $column }: holdes fra hverandre
allocation-must-named = par som reglene forbyr ved navn
# Feil: hvor, hva, og hvordan det rettes.
allocation-at-file = { $file }:
allocation-at-column = { $file }, kolonnen «{ $column }»:
allocation-at-line = { $file }, linje { $row }:
allocation-at-letter = { $file }, linje { $row }, tegn { $letter }:
allocation-at-key = { $file }, linje { $row }, { $column }:
allocation-at-row = { $file }, rad { $row }:
allocation-at-cell = { $file }, rad { $row }, kolonnen «{ $column }»:
allocation-not-opened = { $file }: filen kan ikke åpnes. Se etter om navnet og mappen stemmer, og om du har lov til å lese den.
allocation-same-output = { $file } er nevnt to ganger. Gi hver fil som skrives, sitt eget navn.
allocation-no-language = Språket «{ $written }» finnes ikke her. Velg ett av disse: { $languages }.
allocation-over-input = { $file } er en av filene som leses, og ville blitt skrevet over. Gi det som skrives, et annet navn.
allocation-not-written-folder = { $file } er ikke skrevet: mappen finnes ikke. Lag den, eller velg en annen.
allocation-not-written-leave = { $file } er ikke skrevet: du har ikke lov til å skrive der. Velg en annen mappe, eller lukk filen hvis den er åpen et annet sted.
allocation-not-written-name = { $file } er ikke skrevet: dette er en mappe. Legg til navnet på en fil.
allocation-not-written-full = { $file } er ikke skrevet: disken er full. Rydd plass, eller velg en annen.
allocation-not-written-other = { $file } er ikke skrevet: maskinen tillater det ikke. Velg et annet navn eller en annen mappe.
allocation-meant = Kanskje: { $meant }.
allocation-headings = Listen har: { $headings }.
allocation-wrong-toml = dette er ikke skrevet slik TOML skrives ({ $written }). Se etter et anførselstegn eller en klamme som mangler.
allocation-wrong-toml-quotes = ord må stå i rette anførselstegn, i begge ender: "…"; true og false står uten. Her står: { $written }
allocation-wrong-toml-twice = { $written } står to ganger. Behold den ene; skal det være flere regler, skriver du [[must]] eller [[wish]] med to klammer.
allocation-wrong-toml-open = en klamme er åpnet, men ikke lukket, her eller lenger opp. Skriv [people] eller [[must]] på én linje, og avslutt hver liste med ].
allocation-wrong-toml-equals = det må stå nøyaktig ett = mellom et navn og det som hører til. Her står: { $written }
allocation-wrong-toml-comma = mellom to ting i en liste må det stå nøyaktig ett komma. Her står: { $written }
allocation-wrong-toml-value = det står ingenting etter =. Fyll ut, eller ta bort linjen.
allocation-wrong-toml-number = dette er ikke skrevet som et tall. Skriv det som 3 eller 2.5, uten enhet, og en dag som 2026-03-17. Her står: { $written }
allocation-wrong-toml-key = et navn med mellomrom eller bokstaver som æ, ø og å må stå i anførselstegn. Her står: { $written }
allocation-wrong-toml-escape = \ har en egen betydning her. Skriv \\, eller bruk enkle anførselstegn: '…'
allocation-wrong-toml-rest = linjen skulle vært slutt før dette. Skriv hver ting på sin egen linje, og sett # foran en merknad. Her står: { $written }
allocation-wrong-not-rules = dette er ikke regler. Regler er en tekstfil, som rules.toml. På kommandolinjen kommer personene først, så likepersonene, så reglene.
allocation-wrong-unknown-key = «{ $written }» betyr ingenting her. Rett det eller ta det bort.
allocation-wrong-missing-key = «{ $written }» mangler. Legg det til.
allocation-wrong-swapped = dette ser ut til å være listen over likepersoner. På kommandolinjen kommer personene først, så likepersonene.
allocation-wrong-not-text = { $written } er ikke ord i anførselstegn. Skriv det som "…".
allocation-wrong-not-number = { $written } kan ikke stå her. Skriv et tall over 0, med punktum foran desimalene og uten anførselstegn; en vekt er høyst 100.
allocation-wrong-not-yes-no = { $written } kan ikke stå her. Skriv true (ja) eller false (nei).
allocation-wrong-not-pairs = { $written } er ikke en liste med par. Skriv [["person", "likeperson"], ["person", "likeperson"]].
allocation-wrong-not-table = «{ $written }» må være en del med egen overskrift. Skriv [people], [peers], [keep], [[must]] eller [[wish]] på en linje, og det som hører til, under.
allocation-wrong-not-word = «{ $written }» kan ikke velges her.
allocation-wrong-not-day = { $written } er ingen dag. Skriv den som 2026-03-17.
allocation-wrong-no-column = listen har ingen kolonne «{ $written }». Rett overskriften i listen eller navnet i reglene.
allocation-wrong-column-twice = to kolonner heter «{ $written }». Gi den ene en annen overskrift.
allocation-wrong-no-rows = det står ingen under overskriftene. Legg til en rad for hver.
allocation-wrong-row-cells = raden har { $written } celler, og det er { $beside } overskrifter. Et komma i et tall eller et ord kan ha delt det i to: Skriv det i anførselstegn, eller skill cellene med semikolon. Gi en kolonne med notater en overskrift.
allocation-wrong-empty = her står ingenting. Fyll det ut, eller ta raden bort.
allocation-wrong-empty-places = cellen er tom. Skriv et helt tall; 0 når det ikke er plass.
allocation-wrong-id-twice = «{ $written }» står også i rad { $beside }. Gi hver sin egen id.
allocation-wrong-cell-number = «{ $written }» er ikke et tall. Skriv et som 3 eller 2,5.
allocation-wrong-cell-places = «{ $written }» er ikke et antall. Skriv et helt tall fra 0 til 1000.
allocation-wrong-cell-since = «{ $written }» er verken en dag som 17.3.2026 eller et antall dager. Skriv dager i hele kolonnen, eller tall i hele kolonnen.
allocation-wrong-since-after = «{ $written }» er etter { $beside }, dagen det telles på. Rett den, eller «day» i reglene.
allocation-wrong-unknown-person = «{ $written }» står ikke i listen over personer. Rett id-en eller ta den bort.
allocation-wrong-unknown-peer = «{ $written }» står ikke i listen over likepersoner. Rett id-en eller ta den bort.
allocation-wrong-turned-round = «{ $written }» er en likeperson og «{ $beside }» en person. Har de to byttet plass? Skriv ["{ $beside }", "{ $written }"], med personen først.
allocation-wrong-too-many = mer enn 20 millioner par er for mye på en gang. Koble ett sted eller ett program om gangen.

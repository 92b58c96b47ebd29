# Match af to regneark på kommandolinjen. Personer og peers kaldes det, de hedder i listerne.
allocation-title = Hvem følges med hvem
allocation-skip = Til indholdet
allocation-found = { $matched } ud af { $people } får en peer.
allocation-kept = { $kept } ud af { $stood } beholder den peer, de har.
# Stabilt: ingen person og peer vil begge hellere have hinanden end det, de har.
allocation-stable = { $fewer ->
    [0] Ingen person og peer vil begge hellere have hinanden end det, de har, og ingen venter på grund af det.
    [one] Ingen person og peer vil begge hellere have hinanden end det, de har. Til gengæld venter én mere.
   *[other] Ingen person og peer vil begge hellere have hinanden end det, de har. Til gengæld venter { $fewer } flere.
}
allocation-blocking = { $pairs ->
    [0] Ingen person og peer vil begge hellere have hinanden end det, de har.
    [one] Én person og en peer vil begge hellere have hinanden end det, de har. Sådan er det, for at det bliver bedst for alle tilsammen.
   *[other] { $pairs } gange vil en person og en peer begge hellere have hinanden end det, de har. Sådan er det, for at det bliver bedst for alle tilsammen.
}
allocation-decide = Det er et forslag. Du kender menneskene, og det er dig, der bestemmer.
allocation-pairs = Matches
allocation-waiting = Hvem der stadig venter
allocation-without = Hvor mange flere der ville få en peer uden en regel
allocation-loads = Peers
allocation-head-person = Person
allocation-head-peer = Peer
allocation-head-days = Dage ventet
allocation-head-why = Hvorfor
allocation-head-why-waits = Hvorfor de venter
allocation-head-next = Næstbedst
allocation-head-helps = Hvad der ville hjælpe
allocation-head-rule = Regel
allocation-head-more = Flere ville få en peer
allocation-head-before = Havde i forvejen
allocation-head-new = Nye
allocation-head-free = Ledige pladser
allocation-stands = følges allerede
allocation-fit-words = { $column }: { $words }
allocation-fit-apart = { $column }: { $apart } fra hinanden
allocation-fit-yes = { $column }: som ønsket
allocation-fit-nothing = { $column }: intet til fælles
allocation-fit-far = { $column }: { $apart } fra hinanden, længere end ønsket
allocation-fit-unknown = { $column }: ikke kendt
allocation-fit-same = { $column }: det samme, hvilket ikke var ønsket
allocation-fit-no = { $column }: ikke som ønsket
allocation-next-alone = { $peer }; ingen andre skulle flytte, men ønskerne passer dårligere.
allocation-next-moves = { $peer }; men så { $moves }.
allocation-next-refuses = { $peer } ville passe bedre, men ville ikke sige ja. Mindst lige så godt passer der: { $who }.
allocation-next-gives = { $peer } ville sige ja, men så måtte { $person } vige.
allocation-next-nobody = Ingen andre.
allocation-next-free = { $peer } ville sige ja og har en ledig plads.
allocation-moves-to = følges { $person } med { $peer }
allocation-moves-out = må { $person } vente
allocation-full = { $peers ->
    [one] Den eneste peer, der kunne spørges, har ingen plads tilbage.
   *[other] Ingen af de { $peers } peers, der kunne spørges, har plads tilbage.
}
allocation-before = { $who } ville stå først i køen.
allocation-nobody = Efter reglerne er der ingen tilbage, der kan spørges.
allocation-ruled-out = { $rule }: udelukker { $count } ud af { $peers }.
allocation-helps-rule = { $count ->
    [one] Uden reglen »{ $rule }« kunne én peer spørges.
   *[other] Uden reglen »{ $rule }« kunne { $count } peers spørges.
}
allocation-helps-new = En peer, der passer til flere regler, som ingen passer til nu.
allocation-helps-place = En plads mere hos { $peer }.
allocation-helps-moves = En plads mere hos { $peer }: så { $moves }.
allocation-mend = { $count ->
    [one] Én ting skal rettes. Intet er matchet.
   *[other] { $count } ting skal rettes. Intet er matchet.
}
allocation-too-large = Vægtene er for forskellige til at blive lagt nøjagtigt sammen. Gør de største mindre.
allocation-more = { $count ->
    [one] Én ting mere skal rettes.
   *[other] { $count } ting mere skal rettes. Du får dem at se, når disse er rettet.
}
# Navne på regler; kolonnen er en overskrift i listen.
allocation-must-shared = { $column } til fælles
allocation-must-different = { $column } ikke den samme
allocation-must-wished = { $column } som ønsket
allocation-must-near = { $column } højst { $most } fra hinanden
allocation-must-apart = { $column }: holdes adskilt
allocation-must-named = par, som reglerne forbyder ved navn
# Fejl: hvor, hvad, og hvordan det rettes.
allocation-at-file = { $file }:
allocation-at-column = { $file }, kolonnen »{ $column }«:
allocation-at-line = { $file }, linje { $row }:
allocation-at-letter = { $file }, linje { $row }, tegn { $letter }:
allocation-at-key = { $file }, linje { $row }, { $column }:
allocation-at-row = { $file }, række { $row }:
allocation-at-cell = { $file }, række { $row }, kolonnen »{ $column }«:
allocation-not-opened = { $file }: filen kan ikke åbnes. Se efter, om navnet og mappen stemmer, og om du må læse den.
allocation-same-output = { $file } er nævnt to gange. Giv hver fil, der skrives, sit eget navn.
allocation-no-language = Sproget »{ $written }« findes ikke her. Vælg et af disse: { $languages }.
allocation-over-input = { $file } er en af de filer, der læses, og ville blive overskrevet. Giv det, der skrives, et andet navn.
allocation-not-written-folder = { $file } er ikke skrevet: mappen findes ikke. Opret den, eller vælg en anden.
allocation-not-written-leave = { $file } er ikke skrevet: du må ikke skrive der. Vælg en anden mappe, eller luk filen, hvis den er åben et andet sted.
allocation-not-written-name = { $file } er ikke skrevet: det er en mappe. Tilføj navnet på en fil.
allocation-not-written-full = { $file } er ikke skrevet: disken er fuld. Skaf plads, eller vælg en anden.
allocation-not-written-other = { $file } er ikke skrevet: maskinen tillader det ikke. Vælg et andet navn eller en anden mappe.
allocation-meant = Måske: { $meant }.
allocation-headings = Listen har: { $headings }.
allocation-wrong-toml = det er ikke skrevet, som TOML skrives ({ $written }). Se efter et anførselstegn eller en klamme, der mangler.
allocation-wrong-toml-quotes = ord skal stå i lige anførselstegn i begge ender: "…"; true og false står uden. Her står: { $written }
allocation-wrong-toml-twice = { $written } står to gange. Behold den ene; skal der være flere regler, så skriv [[must]] eller [[wish]] med to klammer.
allocation-wrong-toml-open = en klamme er åbnet, men ikke lukket, her eller længere oppe. Skriv [people] eller [[must]] på én linje, og slut hver liste med ].
allocation-wrong-toml-equals = der skal stå præcis ét = mellem et navn og det, der hører til. Her står: { $written }
allocation-wrong-toml-comma = mellem to ting i en liste skal der stå præcis ét komma. Her står: { $written }
allocation-wrong-toml-value = der står ikke noget efter =. Udfyld det, eller tag linjen ud.
allocation-wrong-toml-number = det er ikke skrevet som et tal. Skriv det som 3 eller 2.5, uden enhed, og en dag som 2026-03-17. Her står: { $written }
allocation-wrong-toml-key = et navn med mellemrum eller bogstaver som æ, ø og å skal stå i anførselstegn. Her står: { $written }
allocation-wrong-toml-escape = \ har en særlig betydning her. Skriv \\, eller brug enkelte anførselstegn: '…'
allocation-wrong-toml-rest = linjen skulle være slut før det her. Skriv hver ting på sin egen linje, og sæt # foran en bemærkning. Her står: { $written }
allocation-wrong-not-rules = det er ikke regler. Regler er en tekstfil som rules.toml. På kommandolinjen kommer personerne først, så peers, så reglerne.
allocation-wrong-unknown-key = »{ $written }« betyder ingenting her. Ret det, eller tag det ud.
allocation-wrong-missing-key = »{ $written }« mangler. Tilføj det.
allocation-wrong-swapped = det ligner listen over peers. På kommandolinjen kommer personerne først, så peers.
allocation-wrong-not-text = { $written } er ikke ord i anførselstegn. Skriv det som "…".
allocation-wrong-not-number = { $written } kan ikke stå her. Skriv et tal over 0, med punktum før decimalerne og uden anførselstegn; en vægt er højst 100.
allocation-wrong-not-yes-no = { $written } kan ikke stå her. Skriv true (ja) eller false (nej).
allocation-wrong-not-pairs = { $written } er ikke en liste med par. Skriv [["person", "peer"], ["person", "peer"]].
allocation-wrong-not-table = »{ $written }« skal være en del med sin egen overskrift. Skriv [people], [peers], [keep], [[must]] eller [[wish]] på en linje, og det, der hører til, nedenunder.
allocation-wrong-not-word = »{ $written }« kan ikke vælges her.
allocation-wrong-not-day = { $written } er ingen dag. Skriv den som 2026-03-17.
allocation-wrong-no-column = listen har ingen kolonne »{ $written }«. Ret overskriften i listen eller navnet i reglerne.
allocation-wrong-column-twice = to kolonner hedder »{ $written }«. Giv den ene en anden overskrift.
allocation-wrong-no-rows = der står ingen under overskrifterne. Tilføj en række for hver.
allocation-wrong-row-cells = rækken har { $written } celler, og der er { $beside } overskrifter. Et komma i et tal eller et ord kan have delt det i to: Skriv det i anførselstegn, eller skil cellerne med semikolon. Giv en kolonne med noter en overskrift.
allocation-wrong-empty = her står ingenting. Udfyld det, eller tag rækken ud.
allocation-wrong-empty-places = cellen er tom. Skriv et helt tal; 0, når der ikke er plads.
allocation-wrong-id-twice = »{ $written }« står også i række { $beside }. Giv hver sit eget id.
allocation-wrong-cell-number = »{ $written }« er ikke et tal. Skriv et som 3 eller 2,5.
allocation-wrong-cell-places = »{ $written }« er ikke et antal. Skriv et helt tal fra 0 til 1000.
allocation-wrong-cell-since = »{ $written }« er hverken en dag som 17.3.2026 eller et antal dage. Skriv dage i hele kolonnen eller tal i hele kolonnen.
allocation-wrong-since-after = »{ $written }« er efter { $beside }, dagen, der tælles på. Ret den, eller »day« i reglerne.
allocation-wrong-unknown-person = »{ $written }« står ikke i listen over personer. Ret id’et, eller tag det ud.
allocation-wrong-unknown-peer = »{ $written }« står ikke i listen over peers. Ret id’et, eller tag det ud.
allocation-wrong-turned-round = »{ $written }« er en peer og »{ $beside }« en person. Har de to byttet plads? Skriv ["{ $beside }", "{ $written }"] med personen først.
allocation-wrong-too-many = mere end 20 millioner par er for mange på én gang. Match ét sted eller ét program ad gangen.

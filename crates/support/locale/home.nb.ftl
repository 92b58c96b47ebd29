# Førstesider: det som trenger koordinatoren nå, likepersonens dag, deltakerens side.
support-today = I dag
support-today-morning = God morgen, { $name }
support-today-day = God dag, { $name }
support-today-evening = God kveld, { $name }
support-today-lede = { $count ->
    [0] Ingenting venter på deg.
    [one] Én ting venter på deg i dag.
   *[other] { $count } ting venter på deg i dag. Det viktigste står øverst.
}
support-today-needs = Dette venter på deg
support-today-more = { $count ->
    [one] og én til
   *[other] og { $count } til
}
support-today-order = Ferdig med noe? Da forsvinner det av seg selv. Først den som vil snakke, så de som snart skrives ut, så de som har ventet lengst.
support-today-since = Siden i går
support-today-met = { $count ->
    [one] { $one } og { $two } har møttes for første gang.
   *[other] { $one } og { $two } har møttes { $count } ganger.
}
support-today-agenda = Møter i dag
support-today-nobody-meets = Ingen møtes i dag.
support-today-first-time = For første gang
support-today-median = Fra henvisning til første møte
support-today-days = { $count ->
    [one] Én dag
   *[other] { $count } dager
}
support-today-median-text = Halvparten har ventet kortere enn dette de siste 90 dagene.
support-today-median-none = Ingen har møttes for første gang de siste 90 dagene.
support-today-room = Plass hos likepersonene
support-today-no-guides = Det er ingen likepersoner ennå.
support-today-places = { $used } av { $all } plasser i bruk
support-today-all-guides = Alle likepersoner
support-today-all = Alle forløp
support-today-spoken-done = Det er notert at dere har snakket sammen.
support-need-talk = Vil snakke
support-need-talk-since = Meldt { $day }
support-need-talk-title = { $name } vil at du ringer
support-need-talk-text = Et møte kjentes tungt. Spør først hvordan { $name } har det.
support-need-talk-button = Vi har snakket
support-need-talk-more = { $count ->
    [one] Én likeperson vil snakke
   *[other] { $count } likepersoner vil snakke
}
support-need-parted = Holdes fra hverandre
support-need-parted-since = Siden { $day }
support-need-parted-title = { $name } og { $other } møtes ikke lenger
support-need-parted-text = Forløpet er avsluttet fordi to personer skal holdes fra hverandre. Begge har fått en vennlig melding uten grunn. Ring til dem hver for seg.
support-need-parted-button = Se forløpet
support-need-parted-more = { $count ->
    [one] Ett forløp er avsluttet for å holde to personer fra hverandre
   *[other] { $count } forløp er avsluttet for å holde personer fra hverandre
}
support-need-leaves = Skrives ut snart
support-need-leaves-since = { $day }
support-need-leaves-title = Finn en likeperson til { $name }
support-need-leaves-text = De første dagene hjemme er tyngst. Det hjelper når de to har møttes før.
support-need-leaves-button = Se forslagene
support-need-leaves-more = { $count ->
    [one] Én skrives ut snart uten likeperson
   *[other] { $count } skrives ut snart uten likeperson
}
support-need-longer = Lenger enn avtalt
support-need-longer-since = Spurte { $day }
support-need-longer-title = { $name } og { $other } vil gjerne fortsette
support-need-longer-text = De ber om å fortsette lenger enn avtalt. Du sier ja eller nei.
support-need-longer-button = Svar dem
support-need-longer-more = { $count ->
    [one] Ett par vil gjerne fortsette lenger
   *[other] { $count } vil gjerne fortsette lenger
}
support-need-answer = Venter på svar
support-need-answer-since = Spurt { $day }
support-need-answer-title = { $name } og { $other } har ikke begge svart ennå
support-need-answer-text = Gi det et par dager, og ring så. Et nei er helt i orden, og da kan du spørre en annen.
support-need-answer-button = Se svarene
support-need-answer-more = { $count ->
    [one] Én venter på svar
   *[other] { $count } venter på svar
}
support-need-date = Mangler dato
support-need-date-since = Begge sa ja { $day }
support-need-date-title = { $name } og { $other } skal møtes for første gang
support-need-date-text = Begge har sagt ja, og det er ingen dato ennå.
support-need-date-button = Foreslå en tid
support-need-date-more = { $count ->
    [one] Ett par mangler dato
   *[other] { $count } par mangler dato
}
support-need-spoken = Ta vare på
support-need-spoken-since = Sist snakket { $day }
support-need-spoken-title = { $days ->
    [one] Du har ikke snakket med { $name } på en dag
   *[other] Du har ikke snakket med { $name } på { $days } dager
}
support-need-spoken-text = Det kan bety ferie, eller at noe er tungt. Spør hvordan { $name } har det før du spør om møtene.
support-need-spoken-button = Vi har snakket
support-need-spoken-more = { $count ->
    [one] Én likeperson du ikke har snakket med på en stund
   *[other] { $count } likepersoner du ikke har snakket med på en stund
}
support-need-ending = Avsluttes snart
support-need-ending-since = { $day }
support-need-ending-title = { $name } og { $other } skal snart ta farvel
support-need-ending-text = Spør om de har en dag for det, og hvem som er der etterpå.
support-need-ending-button = Se forløpet
support-need-ending-more = { $count ->
    [one] Ett avsluttes snart
   *[other] { $count } avsluttes snart
}
support-need-match = Mangler likeperson
support-need-match-since = Har ventet siden { $day }
support-need-match-title = Finn en likeperson til { $name }
support-need-match-text = Se hvem som passer, eller hvorfor ingen har plass ennå.
support-need-match-button = Se forslagene
support-need-match-more = { $count ->
    [one] Én venter på likeperson
   *[other] { $count } venter på likeperson
}
support-need-yes = Ja er ikke skrevet ned
support-need-yes-since = Har ventet siden { $day }
support-need-yes-title = Har { $name } sagt ja? Skriv det ned
support-need-yes-text = { $name } står på listen, men ingen har skrevet ned et ja. Før det er gjort, foreslås ingen likeperson. Spør, og skriv ned det som ble sagt.
support-need-yes-button = Skriv ned ja-et
support-need-yes-more = { $count ->
    [one] Én venter uten at et ja er skrevet ned
   *[other] { $count } venter uten at et ja er skrevet ned
}
support-need-long = Har ventet lenge
support-need-long-since = Har ventet siden { $day }
support-need-long-title = { $days ->
    [one] { $name } har ventet én dag på en likeperson
   *[other] { $name } har ventet { $days } dager på en likeperson
}
support-need-long-text = Ring og si at ingen er glemt. Se om noen passer hvis et ønske viker.
support-need-long-button = Se forslagene
support-need-long-more = { $count ->
    [one] Én har ventet lenge på en likeperson
   *[other] { $count } har ventet lenge på en likeperson
}
support-need-met = Har ikke møttes
support-need-met-since = Møttes sist { $day }
support-need-met-title = { $days ->
    [one] { $name } og { $other } har ikke møttes på en dag
   *[other] { $name } og { $other } har ikke møttes på { $days } dager
}
support-need-met-text = Ingenting er avtalt heller. Det kan være ferie, eller noe som er vanskelig å si. Spør hver av dem hvordan det går.
support-need-met-button = Se forløpet
support-need-met-more = { $count ->
    [one] To som ikke har møttes på en stund
   *[other] { $count } par som ikke har møttes på en stund
}
support-need-yes-ends = Et ja går ut
support-need-yes-ends-since = { $day }
support-need-yes-ends-title = Ja-et fra { $name } går snart ut
support-need-yes-ends-text = Spør om det fortsatt er et ja. Et nei er helt greit, da går det bare ut.
support-need-yes-ends-button = Se hva det var et ja til
support-need-yes-ends-more = { $count ->
    [one] Ett ja går snart ut
   *[other] { $count } ja går snart ut
}
support-me-title = Min dag
support-me-greeting = Hei { $name }
support-me-next = Ditt neste møte
support-me-with = Med { $name }
support-me-call = Ring { $name }
support-me-no-next = Ingen møter framover.
support-me-asked = Et spørsmål til deg
support-me-asked-one = Vil du følge en ny person?
support-asked-no-is-fine = Et nei er helt i orden, og du trenger ikke si hvorfor.
support-me-people = De jeg møter
support-me-nobody = Du følger ingen akkurat nå.
support-me-whom = Hvem ringer jeg?
support-me-whom-text = Koordinatoren er der for deg, også når det bare er en følelse.
support-me-feeling-done = Det er lagret, og bare du ser det.
support-me-call-done = Koordinatoren får vite at du vil bli ringt.
support-my-title = Hjem
support-my-asked = Det er et forslag til deg
support-my-asked-open = Se det og svar
support-my-guide = { $name } er din likeperson
support-my-guide-was = { $name } var din likeperson
support-my-no-next = Dere har ikke avtalt neste møte ennå.
support-my-suggest = Foreslå en tid
support-my-choice = Det du velger selv
support-my-ends = Dere møtes til { $day }, som avtalt fra starten.
support-my-ending-link = Planlegg avslutningen
support-my-ending-early = Tenk på avslutningen
support-my-ending-was = Se hva dere gjorde sammen
support-my-pause-or-stop = Pause eller stopp
support-my-no-reason = Du trenger ikke si hvorfor. { $name } får vite det på en vennlig måte.
support-my-nobody = Du har ingen likeperson akkurat nå. Koordinatoren finner en sammen med deg når du har sagt ja til det.
support-my-whom = Hvem ringer jeg?
support-my-whom-text = Koordinatoren svarer når du lurer på noe.

# Forsider: det, der kræver koordinatoren nu, peer-guidens dag, modtagerens side.
support-today = I dag
support-today-morning = Godmorgen, { $name }
support-today-day = Goddag, { $name }
support-today-evening = Godaften, { $name }
support-today-lede = { $count ->
    [0] Der er ikke noget, der venter på dig.
    [one] Én ting venter på dig i dag.
   *[other] { $count } ting venter på dig i dag. Det vigtigste står øverst.
}
support-today-needs = Det her venter på dig
support-today-more = { $count ->
    [one] og én til
   *[other] og { $count } til
}
support-today-order = Færdig med noget? Så forsvinder det af sig selv. Først den, der vil tale, så dem, der snart udskrives, så dem, der har ventet længst.
support-today-since = Siden i går
support-today-met = { $count ->
    [one] { $one } og { $two } har mødtes for første gang.
   *[other] { $one } og { $two } har mødtes { $count } gange.
}
support-today-agenda = Møder i dag
support-today-nobody-meets = Ingen mødes i dag.
support-today-first-time = For første gang
support-today-median = Fra henvisning til første møde
support-today-days = { $count ->
    [one] Én dag
   *[other] { $count } dage
}
support-today-median-text = Halvdelen har ventet kortere end det her de sidste 90 dage.
support-today-median-none = Ingen har mødtes for første gang de sidste 90 dage.
support-today-room = Plads hos peer-guiderne
support-today-no-guides = Der er ingen peer-guider endnu.
support-today-places = { $used } af { $all } pladser i brug
support-today-all-guides = Alle peer-guider
support-today-all = Alle forløb
support-today-spoken-done = Det er noteret, at I har talt sammen.
support-need-talk = Vil tale
support-need-talk-since = Meldt { $day }
support-need-talk-title = { $name } vil gerne have, at du ringer
support-need-talk-text = Et møde føltes tungt. Spørg først, hvordan { $name } har det.
support-need-talk-button = Vi har talt sammen
support-need-talk-more = { $count ->
    [one] Én peer-guide vil tale
   *[other] { $count } peer-guider vil tale
}
support-need-parted = Holdes adskilt
support-need-parted-since = Siden { $day }
support-need-parted-title = { $name } og { $other } mødes ikke længere
support-need-parted-text = Deres forløb er afsluttet, fordi to personer skal holdes adskilt. Begge har fået en venlig besked uden en grund. Ring til dem hver for sig.
support-need-parted-button = Se forløbet
support-need-parted-more = { $count ->
    [one] Et forløb er afsluttet for at holde to personer adskilt
   *[other] { $count } forløb er afsluttet for at holde personer adskilt
}
support-need-leaves = Udskrives snart
support-need-leaves-since = { $day }
support-need-leaves-title = Find en peer-guide til { $name }
support-need-leaves-text = De første dage hjemme er sværest. Det hjælper, når de to har mødtes før.
support-need-leaves-button = Se forslagene
support-need-leaves-more = { $count ->
    [one] Én udskrives snart uden peer-guide
   *[other] { $count } udskrives snart uden peer-guide
}
support-need-longer = Længere end aftalt
support-need-longer-since = Spurgte { $day }
support-need-longer-title = { $name } og { $other } vil gerne fortsætte
support-need-longer-text = De beder om at fortsætte længere end aftalt. Du siger ja eller nej.
support-need-longer-button = Svar dem
support-need-longer-more = { $count ->
    [one] Ét par vil gerne fortsætte længere
   *[other] { $count } vil gerne fortsætte længere
}
support-need-answer = Venter på svar
support-need-answer-since = Spurgt { $day }
support-need-answer-title = { $name } og { $other } har ikke begge svaret endnu
support-need-answer-text = Giv det et par dage, og ring så. Et nej er helt i orden, og så kan du spørge en anden.
support-need-answer-button = Se svarene
support-need-answer-more = { $count ->
    [one] Én venter på svar
   *[other] { $count } venter på svar
}
support-need-date = Mangler dato
support-need-date-since = Begge sagde ja { $day }
support-need-date-title = { $name } og { $other } skal mødes for første gang
support-need-date-text = Begge har sagt ja, og der er ingen dato endnu.
support-need-date-button = Foreslå en tid
support-need-date-more = { $count ->
    [one] Ét par mangler dato
   *[other] { $count } par mangler dato
}
support-need-spoken = Pas på
support-need-spoken-since = Sidst talt { $day }
support-need-spoken-title = { $days ->
    [one] Du har ikke talt med { $name } i en dag
   *[other] Du har ikke talt med { $name } i { $days } dage
}
support-need-spoken-text = Det kan betyde ferie, eller at noget er tungt. Spørg, hvordan { $name } har det, før du spørger om møderne.
support-need-spoken-button = Vi har talt sammen
support-need-spoken-more = { $count ->
    [one] Én peer-guide, du ikke har talt med i et stykke tid
   *[other] { $count } peer-guider, du ikke har talt med i et stykke tid
}
support-need-ending = Slutter snart
support-need-ending-since = { $day }
support-need-ending-title = { $name } og { $other } skal snart sige farvel
support-need-ending-text = Spørg, om de har en dag til det, og hvem der er der bagefter.
support-need-ending-button = Se forløbet
support-need-ending-more = { $count ->
    [one] Ét slutter snart
   *[other] { $count } slutter snart
}
support-need-match = Mangler peer-guide
support-need-match-since = Har ventet siden { $day }
support-need-match-title = Find en peer-guide til { $name }
support-need-match-text = Se, hvem der passer, eller hvorfor ingen har plads endnu.
support-need-match-button = Se forslagene
support-need-match-more = { $count ->
    [one] Én venter på peer-guide
   *[other] { $count } venter på peer-guide
}
support-need-yes = Ja er ikke skrevet ned
support-need-yes-since = Har ventet siden { $day }
support-need-yes-title = Har { $name } sagt ja? Skriv det ned
support-need-yes-text = { $name } står på listen, men ingen har skrevet et ja ned. Før det er gjort, foreslås der ingen peer-guide. Spørg, og skriv ned, hvad der blev sagt.
support-need-yes-button = Skriv ja'et ned
support-need-yes-more = { $count ->
    [one] Én venter, uden at et ja er skrevet ned
   *[other] { $count } venter, uden at et ja er skrevet ned
}
support-need-long = Har ventet længe
support-need-long-since = Har ventet siden { $day }
support-need-long-title = { $days ->
    [one] { $name } har ventet én dag på en peer-guide
   *[other] { $name } har ventet { $days } dage på en peer-guide
}
support-need-long-text = Ring og sig, at ingen er glemt. Se, om nogen passer, hvis et ønske viger.
support-need-long-button = Se forslagene
support-need-long-more = { $count ->
    [one] Én har ventet længe på en peer-guide
   *[other] { $count } har ventet længe på en peer-guide
}
support-need-met = Har ikke mødtes
support-need-met-since = Mødtes sidst { $day }
support-need-met-title = { $days ->
    [one] { $name } og { $other } har ikke mødtes i en dag
   *[other] { $name } og { $other } har ikke mødtes i { $days } dage
}
support-need-met-text = Der er heller ikke aftalt noget. Det kan være ferie, eller noget, der er svært at sige. Spørg hver af dem, hvordan det går.
support-need-met-button = Se forløbet
support-need-met-more = { $count ->
    [one] To, der ikke har mødtes i et stykke tid
   *[other] { $count } par, der ikke har mødtes i et stykke tid
}
support-need-yes-ends = Et ja udløber
support-need-yes-ends-since = { $day }
support-need-yes-ends-title = Det ja, { $name } har givet, udløber snart
support-need-yes-ends-text = Spørg, om det stadig er et ja. Et nej er helt i orden, så udløber det bare.
support-need-yes-ends-button = Se, hvad der blev sagt ja til
support-need-yes-ends-more = { $count ->
    [one] Ét ja udløber snart
   *[other] { $count } ja'er udløber snart
}
support-me-title = Min dag
support-me-greeting = Hej { $name }
support-me-next = Dit næste møde
support-me-with = Med { $name }
support-me-call = Ring til { $name }
support-me-no-next = Ingen møder forude.
support-me-asked = Et spørgsmål til dig
support-me-asked-one = Vil du følges med en ny?
support-asked-no-is-fine = Et nej er helt i orden, og du behøver ikke sige hvorfor.
support-me-people = Dem jeg mødes med
support-me-nobody = Du følges ikke med nogen lige nu.
support-me-whom = Hvem ringer jeg til?
support-me-whom-text = Koordinatoren er der for dig, også når det kun er en fornemmelse.
support-me-feeling-done = Det er gemt, og kun du ser det.
support-me-call-done = Koordinatoren får at vide, at du vil ringes op.
support-my-title = Hjem
support-my-asked = Der er et forslag til dig
support-my-asked-open = Se det og svar
support-my-guide = { $name } er din peer-guide
support-my-guide-was = { $name } var din peer-guide
support-my-no-next = I har ikke aftalt det næste møde endnu.
support-my-suggest = Foreslå en tid
support-my-choice = Det vælger du selv
support-my-ends = I mødes til { $day }, som aftalt fra begyndelsen.
support-my-ending-link = Planlæg afslutningen
support-my-ending-early = Tænk på afslutningen
support-my-ending-was = Se, hvad I gjorde sammen
support-my-pause-or-stop = Pause eller stop
support-my-no-reason = Du behøver ikke sige hvorfor. { $name } får det at vide på en venlig måde.
support-my-nobody = Du har ingen peer-guide lige nu. Koordinatoren finder en sammen med dig, når du har sagt ja til det.
support-my-whom = Hvem ringer jeg til?
support-my-whom-text = Koordinatoren svarer, når du har et spørgsmål.

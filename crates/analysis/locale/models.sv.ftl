# Det en modell lägger till: om en kvot gäller hela tiden, och hur säkert vi vet något om få platser.
analysis-head-chi-squared = Chitvå
analysis-all-together = Alla tillsammans
analysis-time-steady = Inget tyder på att kvoten ändras med tiden (test av proportionella hasarder: { $p }). När det har hänt få ser testet bara stora ändringar.
analysis-time-unsteady = Kvoten är inte densamma hela tiden för: { $terms } (test av proportionella hasarder, p under 0,05). Läs den som ett genomsnitt över hela tiden. Tidigt och sent kan den vara ganska annorlunda. Kurvorna säger mer än talet.
analysis-time-unsteady-all = Sammantaget är kvoterna inte desamma hela tiden (test av proportionella hasarder: { $p }). Läs dem som genomsnitt över hela tiden. Tidigt och sent kan de vara ganska annorlunda. Kurvorna säger mer än talen.
analysis-time-steady-table = Om varje kvot är densamma hela tiden (proportionella hasarder, Grambsch och Therneau 1994)
analysis-notice-kenward-roger = Medelfel och frihetsgrader är enligt Kenward och Roger (1997), som också räknar med hur osäkra varianserna är. Med få personer eller platser blir intervallen bredare av det, och ärligare.
analysis-notice-too-large = Planen ber om Kenward och Roger, men för många rader hänger ihop för att det ska gå att räkna ut. Satterthwaite användes i stället. Med så många rader är skillnaden nästan ingen.
analysis-wrong-freedom = ”freedom” är för blandade modeller, alltså uppläggen ”repeated” och ”stepped-wedge”. Ta bort det.
# Det som besvaras med ja eller nej.
analysis-yes-is-good = Ja är bättre.
analysis-yes-is-worse = Nej är bättre.
analysis-yes-small = Hur många som svarade ja visas inte för varje grupp. Programmet är för litet för det när läsarna är utanför.
analysis-yes-both-only = Bara de som svarade båda gångerna är med här. Annars kunde färre än { $least } som svarade en gång räknas ut ur resten.
analysis-shares = { $name }: hur många som svarade ja
analysis-chart-shares = { $name }: andel som svarade ja, %, med 95 %-intervall
analysis-turned = De som svarade båda gångerna
analysis-ratios = ”{ $group }” bredvid ”{ $reference }” så som de är räknade, utan hänsyn till något annat
analysis-ratio-risk = Andel ja, den ena delad med den andra (riskkvot)
analysis-ratio-odds = Odds för ja, den ena delad med den andra (oddskvot)
analysis-said-no = Nej
analysis-said-yes = Ja
analysis-head-yes = Ja
analysis-head-share-yes = Andel ja i %
analysis-head-said-before = Svarade före
analysis-head-no-after = Nej efter
analysis-head-yes-after = Ja efter
analysis-head-counted = Jämfört
analysis-head-ratio-plain = Kvot
analysis-head-odds = Oddskvot
analysis-head-share-points = Procentenheter
analysis-big-share = procentenheters förändring
analysis-big-odds = gånger oddsen för ja i den andra gruppen
analysis-found-share-up = { $name }: { $points } procentenheter fler svarade ja ({ $low } till { $high })
analysis-found-share-down = { $name }: { $points } procentenheter färre svarade ja ({ $low } till { $high })
analysis-found-share-chance = { $name }: ingen tydlig förändring ({ $points } procentenheter, { $low } till { $high })
analysis-found-odds = { $name }: oddsen för ja i ”{ $group }” var { $points } gånger den i ”{ $reference }” ({ $low } till { $high })
analysis-found-odds-chance = { $name }: ingen tydlig skillnad mellan ”{ $group }” och ”{ $reference }” (oddskvot { $points }, { $low } till { $high })
analysis-outcomes-yes-no = Effekten på det som besvaras med ja eller nej
analysis-model-odds = Grupperna jämförs efteråt, med hänsyn till allt annat i formeln (logistisk regression). Skattningarna är logaritmer av oddskvoter. En effekt på 0 är en oddskvot på 1.
analysis-model-shares = Varje person räknas som 0 för nej och 1 för ja. Effekten är den genomsnittliga förändringen hos dem som svarade båda gångerna: hur mycket andelen ja har flyttat sig.
analysis-method-odds = Odds är hur många som säger ja för var och en som säger nej. En oddskvot är inte hur många gånger fler som säger ja, och ligger längre från 1. Logistisk regression med största sannolikhet (Cox 1958). Andelar med Wilsons intervall (1927), enkla kvoter med dem av Woolf (1955) och Katz m.fl. (1978).
analysis-method-shares = Förändringen av andelen med Students t av varje persons förändring, och för ett primärt utfall även McNemars exakta test (1947). Andelar med Wilsons intervall (1927).
analysis-check-crude = Bara grupperna, utan hänsyn till något annat
analysis-check-mcnemar = Bara de som ändrade sitt svar (McNemars exakta test)
analysis-check-no-lowest = Om alla som inte svarade hade sagt nej
analysis-check-yes-highest = Om alla som inte svarade hade sagt ja
analysis-wrong-yes-of-score = ”yes” är för det som besvaras med ja eller nej. Skriv kind = "yes-no" i det här måttet, eller ta bort det.
analysis-wrong-yes-no-key = ”{ $key }” hör till en poäng, och det här måttet besvaras med ja eller nej. Ta bort det.
analysis-wrong-yes-no-design = Det som besvaras med ja eller nej kan analyseras i uppläggen ”before-after”, ”waiting-list” och ”randomised”, inte i ”{ $design }”. Ta bort måttet, eller välj ett annat upplägg.
analysis-wrong-yes-no-imputation = ”{ $measure }” besvaras med ja eller nej, och bara poäng kan fyllas i. Skriv how = "model", eller ta bort måttet.
analysis-wrong-nobody-yes = ”{ $measure }”: ingen i filen svarade ja. Nämner ”yes” i planen värdet så som filen skriver det?
analysis-wrong-neither = Rad { $row }, kolumn ”{ $column }”: ”{ $written }” står varken under ”yes” i planen eller är ”{ $usual }”, som de andra har. Rätta det, eller lägg till det under ”yes”.
# Flera grupper bredvid en referens.
analysis-asked-several = { $groups }, var och en med ”{ $reference }”
analysis-found-several = { $name }: de { $count } grupperna skiljer sig åt ({ $p } för alla tillsammans)
analysis-found-several-chance = { $name }: ingen tydlig skillnad mellan de { $count } grupperna ({ $p } för alla tillsammans)
analysis-found-several-change = { $name }: de { $count } grupperna har förändrats olika ({ $p } för alla tillsammans)
analysis-found-several-change-chance = { $name }: ingen tydlig skillnad i förändring mellan de { $count } grupperna ({ $p } för alla tillsammans)
analysis-time-several = { $name }: hur snart det händer skiljer sig mellan de { $count } grupperna ({ $p } för alla tillsammans)
analysis-time-several-chance = { $name }: ingen tydlig skillnad mellan de { $count } grupperna ({ $p } för alla tillsammans)
analysis-against = Varje grupp bredvid ”{ $reference }”
analysis-head-holm = p, korrigerat
analysis-against-note = { $count } grupper jämförs var för sig med ”{ $reference }”. p-värdena i den tabellen är korrigerade för att de är flera (Holm 1979). Intervallen är det inte, och gäller en jämförelse i taget. Om två av de andra grupperna skiljer sig åt är inte besvarat.
analysis-overall-f = Om någon av grupperna skiljer sig: F = { $statistic } med { $freedom } och { $rest } frihetsgrader, { $p }.
analysis-overall-chi-squared = Om någon av grupperna skiljer sig: chitvå = { $statistic } med { $freedom } frihetsgrader, { $p }.
analysis-wrong-imputation-several = Svar som saknas kan fyllas i när två grupper jämförs, och planen nämner fler. Skriv how = "model", eller jämför två grupper.
analysis-measure-primary-several = { $name } är det primära utfallet. Rubriken säger om någon av grupperna skiljer sig. Den första tabellen ger varje effekt med 95 % konfidensintervall.
analysis-measure-other-several = { $name } är ett sekundärt utfall. Rubriken säger om någon av grupperna skiljer sig. Den första tabellen ger varje effekt med 95 % konfidensintervall.

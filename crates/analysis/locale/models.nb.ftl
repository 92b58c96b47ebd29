# Det en modell legger til: om et forholdstall gjelder hele tiden, og hvor sikkert vi vet noe om få steder.
analysis-head-chi-squared = Kjikvadrat
analysis-all-together = Alle sammen
analysis-time-steady = Ingenting tyder på at forholdstallet endrer seg med tiden (test av proporsjonale hasarder: { $p }). Når det har skjedd med få, ser testen bare store endringer.
analysis-time-unsteady = Forholdstallet er ikke det samme hele tiden for: { $terms } (test av proporsjonale hasarder, p under 0,05). Les det som et gjennomsnitt over hele tiden. Tidlig og sent kan det være ganske annerledes. Kurvene sier mer enn tallet.
analysis-time-unsteady-all = Sett under ett er forholdstallene ikke de samme hele tiden (test av proporsjonale hasarder: { $p }). Les dem som gjennomsnitt over hele tiden. Tidlig og sent kan de være ganske annerledes. Kurvene sier mer enn tallene.
analysis-time-steady-table = Om hvert forholdstall er det samme hele tiden (proporsjonale hasarder, Grambsch og Therneau 1994)
analysis-notice-kenward-roger = Standardfeil og frihetsgrader er etter Kenward og Roger (1997), som også regner med hvor usikre variansene er. Med få personer eller steder blir intervallene bredere av det, og ærligere.
analysis-notice-too-large = Planen ber om Kenward og Roger, men for mange rader henger sammen til at det lar seg regne ut. Satterthwaite ble brukt i stedet. Med så mange rader er det nesten ingen forskjell.
analysis-wrong-freedom = «freedom» er for blandede modeller, altså designene «repeated» og «stepped-wedge». Ta det ut.
# Det som besvares med ja eller nei.
analysis-yes-is-good = Ja er bedre.
analysis-yes-is-worse = Nei er bedre.
analysis-yes-small = Hvor mange som svarte ja, vises ikke for hver gruppe. Programmet er for lite til det når leserne er utenfor.
analysis-yes-both-only = Bare de som svarte begge ganger, er tatt med her. Ellers kunne færre enn { $least } som svarte én gang, regnes ut av resten.
analysis-shares = { $name }: hvor mange som svarte ja
analysis-chart-shares = { $name }: andel som svarte ja, %, med 95 %-intervaller
analysis-turned = De som svarte begge ganger
analysis-ratios = «{ $group }» ved siden av «{ $reference }» slik de er talt, uten hensyn til noe annet
analysis-ratio-risk = Andel ja, den ene delt på den andre (risikoratio)
analysis-ratio-odds = Odds for ja, den ene delt på den andre (oddsratio)
analysis-said-no = Nei
analysis-said-yes = Ja
analysis-head-yes = Ja
analysis-head-share-yes = Andel ja i %
analysis-head-said-before = Svarte før
analysis-head-no-after = Nei etter
analysis-head-yes-after = Ja etter
analysis-head-counted = Sammenlignet
analysis-head-ratio-plain = Forholdstall
analysis-head-odds = Oddsratio
analysis-head-share-points = Prosentpoeng
analysis-big-share = prosentpoeng endring
analysis-big-odds = ganger oddsen for ja i den andre gruppen
analysis-found-share-up = { $name }: { $points } prosentpoeng flere svarte ja ({ $low } til { $high })
analysis-found-share-down = { $name }: { $points } prosentpoeng færre svarte ja ({ $low } til { $high })
analysis-found-share-chance = { $name }: ingen tydelig endring ({ $points } prosentpoeng, { $low } til { $high })
analysis-found-odds = { $name }: oddsen for ja i «{ $group }» var { $points } ganger den i «{ $reference }» ({ $low } til { $high })
analysis-found-odds-chance = { $name }: ingen tydelig forskjell mellom «{ $group }» og «{ $reference }» (oddsratio { $points }, { $low } til { $high })
analysis-outcomes-yes-no = Effekten på det som besvares med ja eller nei
analysis-model-odds = Gruppene sammenlignes etterpå, og det tas hensyn til alt annet i formelen (logistisk regresjon). Estimatene er logaritmer av oddsratioer. En effekt på 0 er en oddsratio på 1.
analysis-model-shares = Hver person teller som 0 for nei og 1 for ja. Effekten er gjennomsnittlig endring hos dem som svarte begge ganger: hvor mye andelen ja har flyttet seg.
analysis-method-odds = Odds er hvor mange som sier ja for hver som sier nei. En oddsratio er ikke hvor mange ganger flere som sier ja, og ligger lenger fra 1. Logistisk regresjon med største sannsynlighet (Cox 1958). Andeler med intervallet til Wilson (1927), enkle forholdstall med dem til Woolf (1955) og Katz med flere (1978).
analysis-method-shares = Endringen i andelen med Students t av hver persons endring, og for et primært utfall også McNemars eksakte test (1947). Andeler med intervallet til Wilson (1927).
analysis-check-crude = Bare gruppene, uten hensyn til noe annet
analysis-check-mcnemar = Bare de som endret svar (McNemars eksakte test)
analysis-check-no-lowest = Hvis alle som ikke svarte, hadde sagt nei
analysis-check-yes-highest = Hvis alle som ikke svarte, hadde sagt ja
analysis-wrong-yes-of-score = «yes» er for det som besvares med ja eller nei. Skriv kind = "yes-no" i dette målet, eller ta det ut.
analysis-wrong-yes-no-key = «{ $key }» hører til en skår, og dette målet besvares med ja eller nei. Ta det ut.
analysis-wrong-yes-no-design = Det som besvares med ja eller nei, kan analyseres i designene «before-after», «waiting-list» og «randomised», ikke i «{ $design }». Ta ut målet, eller velg et annet design.
analysis-wrong-yes-no-imputation = «{ $measure }» besvares med ja eller nei, og bare skårer kan fylles ut. Skriv how = "model", eller ta ut målet.
analysis-wrong-nobody-yes = «{ $measure }»: ingen i filen svarte ja. Nevner «yes» i planen verdien slik den står i filen?
analysis-wrong-neither = Rad { $row }, kolonne «{ $column }»: «{ $written }» står verken under «yes» i planen eller er «{ $usual }», som de andre har. Rett det, eller legg det til under «yes».
# Flere grupper ved siden av én referanse.
analysis-asked-several = { $groups }, hver med «{ $reference }»
analysis-found-several = { $name }: de { $count } gruppene er ulike ({ $p } for alle sammen)
analysis-found-several-chance = { $name }: ingen tydelig forskjell mellom de { $count } gruppene ({ $p } for alle sammen)
analysis-found-several-change = { $name }: de { $count } gruppene har endret seg ulikt ({ $p } for alle sammen)
analysis-found-several-change-chance = { $name }: ingen tydelig forskjell i endring mellom de { $count } gruppene ({ $p } for alle sammen)
analysis-time-several = { $name }: hvor fort det skjer, er ulikt i de { $count } gruppene ({ $p } for alle sammen)
analysis-time-several-chance = { $name }: ingen tydelig forskjell mellom de { $count } gruppene ({ $p } for alle sammen)
analysis-against = Hver gruppe ved siden av «{ $reference }»
analysis-head-holm = p, korrigert
analysis-against-note = { $count } grupper sammenlignes hver for seg med «{ $reference }». p-verdiene i den tabellen er korrigert for at de er flere (Holm 1979). Intervallene er det ikke, og gjelder én sammenligning om gangen. Om to av de andre gruppene er ulike, er ikke besvart.
analysis-overall-f = Om noen av gruppene er ulike: F = { $statistic } med { $freedom } og { $rest } frihetsgrader, { $p }.
analysis-overall-chi-squared = Om noen av gruppene er ulike: kjikvadrat = { $statistic } med { $freedom } frihetsgrader, { $p }.
analysis-wrong-imputation-several = Svar som mangler, kan fylles ut når to grupper sammenlignes, og planen nevner flere. Skriv how = "model", eller sammenlign to grupper.
analysis-measure-primary-several = { $name } er det primære utfallet. Overskriften sier om noen av gruppene er ulike. Den første tabellen gir hver effekt med 95 % konfidensintervall.
analysis-measure-other-several = { $name } er et sekundært utfall. Overskriften sier om noen av gruppene er ulike. Den første tabellen gir hver effekt med 95 % konfidensintervall.

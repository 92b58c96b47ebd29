# Det, en model lægger til: om et forholdstal gælder hele tiden, og hvor sikkert vi ved noget om få steder.
analysis-head-chi-squared = Chi i anden
analysis-all-together = Alle tilsammen
analysis-time-steady = Intet tyder på, at forholdstallet ændrer sig med tiden (test af proportionale hazarder: { $p }). Er det kun sket for få, ser testen kun store ændringer.
analysis-time-unsteady = Forholdstallet er ikke det samme hele tiden for: { $terms } (test af proportionale hazarder, p under 0,05). Læs det som et gennemsnit over hele tiden. Tidligt og sent kan det være ret anderledes. Kurverne siger mere end tallet.
analysis-time-unsteady-all = Under ét er forholdstallene ikke de samme hele tiden (test af proportionale hazarder: { $p }). Læs dem som gennemsnit over hele tiden. Tidligt og sent kan de være ret anderledes. Kurverne siger mere end tallene.
analysis-time-steady-table = Om hvert forholdstal er det samme hele tiden (proportionale hazarder, Grambsch og Therneau 1994)
analysis-notice-kenward-roger = Standardfejl og frihedsgrader er efter Kenward og Roger (1997), som også regner med, hvor usikre varianserne er. Med få personer eller steder bliver intervallerne bredere af det, og mere ærlige.
analysis-notice-too-large = Planen beder om Kenward og Roger, men for mange rækker hænger sammen til, at det kan regnes ud. Satterthwaite blev brugt i stedet. Med så mange rækker er der næsten ingen forskel.
analysis-wrong-freedom = »freedom« er til blandede modeller, altså designene »repeated« og »stepped-wedge«. Tag det ud.
# Det, der besvares med ja eller nej.
analysis-yes-is-good = Ja er bedre.
analysis-yes-is-worse = Nej er bedre.
analysis-yes-small = Hvor mange der svarede ja, vises ikke for hver gruppe. Programmet er for lille til det, når læserne er udenfor.
analysis-yes-both-only = Kun de, der svarede begge gange, er taget med her. Ellers kunne færre end { $least }, som svarede én gang, regnes ud af resten.
analysis-shares = { $name }: hvor mange der svarede ja
analysis-chart-shares = { $name }: andel, der svarede ja, %, med 95 %-intervaller
analysis-turned = De, der svarede begge gange
analysis-ratios = »{ $group }« ved siden af »{ $reference }«, som de er talt, uden hensyn til andet
analysis-ratio-risk = Andel ja, den ene delt med den anden (risikoratio)
analysis-ratio-odds = Odds for ja, den ene delt med den anden (oddsratio)
analysis-said-no = Nej
analysis-said-yes = Ja
analysis-head-yes = Ja
analysis-head-share-yes = Andel ja i %
analysis-head-said-before = Svarede før
analysis-head-no-after = Nej efter
analysis-head-yes-after = Ja efter
analysis-head-counted = Sammenlignet
analysis-head-ratio-plain = Forholdstal
analysis-head-odds = Oddsratio
analysis-head-share-points = Procentpoint
analysis-big-share = procentpoint ændring
analysis-big-odds = gange oddsene for ja i den anden gruppe
analysis-found-share-up = { $name }: { $points } procentpoint flere svarede ja ({ $low } til { $high })
analysis-found-share-down = { $name }: { $points } procentpoint færre svarede ja ({ $low } til { $high })
analysis-found-share-chance = { $name }: ingen tydelig ændring ({ $points } procentpoint, { $low } til { $high })
analysis-found-odds = { $name }: oddsene for ja i »{ $group }« var { $points } gange dem i »{ $reference }« ({ $low } til { $high })
analysis-found-odds-chance = { $name }: ingen tydelig forskel mellem »{ $group }« og »{ $reference }« (oddsratio { $points }, { $low } til { $high })
analysis-outcomes-yes-no = Effekten på det, der besvares med ja eller nej
analysis-model-odds = Grupperne sammenlignes bagefter, og der tages hensyn til alt andet i formlen (logistisk regression). Estimaterne er logaritmer af oddsratioer. En effekt på 0 er en oddsratio på 1.
analysis-model-shares = Hver person tæller som 0 for nej og 1 for ja. Effekten er den gennemsnitlige ændring hos dem, der svarede begge gange: hvor meget andelen af ja har flyttet sig.
analysis-method-odds = Odds er, hvor mange der siger ja, for hver der siger nej. En oddsratio er ikke, hvor mange gange flere der siger ja, og ligger længere fra 1. Logistisk regression med største sandsynlighed (Cox 1958). Andele med Wilsons interval (1927), enkle forholdstal med dem af Woolf (1955) og Katz m.fl. (1978).
analysis-method-shares = Ændringen i andelen med Students t af hver persons ændring og for et primært udfald også McNemars eksakte test (1947). Andele med Wilsons interval (1927).
analysis-check-crude = Kun grupperne, uden hensyn til andet
analysis-check-mcnemar = Kun de, der ændrede svar (McNemars eksakte test)
analysis-check-no-lowest = Hvis alle, der ikke svarede, havde sagt nej
analysis-check-yes-highest = Hvis alle, der ikke svarede, havde sagt ja
analysis-wrong-yes-of-score = »yes« er til det, der besvares med ja eller nej. Skriv kind = "yes-no" i dette mål, eller tag det ud.
analysis-wrong-yes-no-key = »{ $key }« hører til en score, og dette mål besvares med ja eller nej. Tag det ud.
analysis-wrong-yes-no-design = Det, der besvares med ja eller nej, kan analyseres i designene »before-after«, »waiting-list« og »randomised«, ikke i »{ $design }«. Tag målet ud, eller vælg et andet design.
analysis-wrong-yes-no-imputation = »{ $measure }« besvares med ja eller nej, og kun scorer kan udfyldes. Skriv how = "model", eller tag målet ud.
analysis-wrong-nobody-yes = »{ $measure }«: ingen i filen svarede ja. Nævner »yes« i planen værdien, som filen skriver den?
analysis-wrong-neither = Række { $row }, kolonne »{ $column }«: »{ $written }« står hverken under »yes« i planen eller er »{ $usual }«, som de andre har. Ret det, eller føj det til »yes«.
# Flere grupper ved siden af én reference.
analysis-asked-several = { $groups }, hver med »{ $reference }«
analysis-found-several = { $name }: de { $count } grupper er forskellige ({ $p } for alle tilsammen)
analysis-found-several-chance = { $name }: ingen tydelig forskel mellem de { $count } grupper ({ $p } for alle tilsammen)
analysis-found-several-change = { $name }: de { $count } grupper har ændret sig forskelligt ({ $p } for alle tilsammen)
analysis-found-several-change-chance = { $name }: ingen tydelig forskel i ændring mellem de { $count } grupper ({ $p } for alle tilsammen)
analysis-time-several = { $name }: hvor hurtigt det sker, er forskelligt i de { $count } grupper ({ $p } for alle tilsammen)
analysis-time-several-chance = { $name }: ingen tydelig forskel mellem de { $count } grupper ({ $p } for alle tilsammen)
analysis-against = Hver gruppe ved siden af »{ $reference }«
analysis-head-holm = p, korrigeret
analysis-against-note = { $count } grupper sammenlignes hver for sig med »{ $reference }«. p-værdierne i den tabel er korrigeret for, at der er flere (Holm 1979). Det er intervallerne ikke, og de gælder én sammenligning ad gangen. Om to af de andre grupper er forskellige, er ikke besvaret.
analysis-overall-f = Om nogen af grupperne er forskellige: F = { $statistic } med { $freedom } og { $rest } frihedsgrader, { $p }.
analysis-overall-chi-squared = Om nogen af grupperne er forskellige: chi i anden = { $statistic } med { $freedom } frihedsgrader, { $p }.
analysis-wrong-imputation-several = Manglende svar kan udfyldes, når to grupper sammenlignes, og planen nævner flere. Skriv how = "model", eller sammenlign to grupper.
analysis-measure-primary-several = { $name } er det primære udfald. Overskriften siger, om nogen af grupperne er forskellige. Den første tabel giver hver effekt med 95 %-konfidensinterval.
analysis-measure-other-several = { $name } er et sekundært udfald. Overskriften siger, om nogen af grupperne er forskellige. Den første tabel giver hver effekt med 95 %-konfidensinterval.

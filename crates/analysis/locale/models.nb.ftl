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

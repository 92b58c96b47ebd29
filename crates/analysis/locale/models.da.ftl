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

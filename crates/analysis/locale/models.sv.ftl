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

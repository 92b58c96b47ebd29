# Det, peer-guide-programmet siger, på dansk. Én besked, én tanke; let sprog; ingen får skylden.

pack-title = Peer-guide
pack-about = En, der selv har prøvet det, går ved siden af dig fra afsnittet og ud i hverdagen.

## Hvor skabelonen kommer fra

origin-about = Skabelonen er lært af peer-guide-modellen i Projekt Ligestillet Støtte i Midtjylland, 2014 til 2018. Region Midtjylland med de psykiatriske afsnit, Aarhus, Randers og Viborg Kommune og SIND Pårørenderådgivning stod sammen om den som en del af Peer-støtte-initiativet. Randers er fortsat med den bagefter.
origin-honest = Partnerskabet har ikke skrevet skabelonen og ikke godkendt den. Vi har læst det, de har udgivet, og udfyldt resten med det, praktikere ved. Alle tal, I kan ændre, er mærket i filen.

## Modellen under syv overskrifter

model-peer-guide = Peer-guide
model-peer-guide-about = En uddannet frivillig med egne erfaringer fra psykiatrien møder én person, der lige er blevet udskrevet eller snart bliver det. De mødes, hvor personen vil, i op til fire måneder.
about-target = For voksne, der snart skal hjem fra et psykiatrisk afsnit eller lige er kommet hjem, og som gerne vil følges med nogen det første stykke. Ingen behøver et mål, en diagnose eller en plan. Det, vi ønsker, er en lettere vej ud i hverdagen, mere håb og lidt mere kontakt med andre. Peer-guiden vokser også.
about-context = En region, en eller flere kommuner og en brugerorganisation står sammen om det. Afsnittet giver tilbuddet. En lønnet koordinator i kommunen finder peer-guiden og holder kontakt med begge. Den organisation, peer-guiderne hører til, skal være vant til frivillige.
about-logic = Uddannede peer-guider, en koordinators tid, steder at mødes og lidt penge til transport gør møderne mulige. Møderne giver nogen at tale med, som ved, hvordan det er, hjælp til de første skridt ud ad døren og veje videre til steder og mennesker i nærheden. Det skal give håb, forbundethed og en tryggere tid efter indlæggelsen.
about-conditions = Peer-guiderne er uddannet, før de begynder. De er frivillige med forsikring, supervision og hinanden. Afsnittet og koordinatoren kender hinanden godt. Koordinatoren er lønnet og har tid. Der laves to aftaler: én mellem peer-guiden og organisationen og én mellem peer-guiden og modtageren.
about-costs = Den offentliggjorte beregning har en sum på cirka 5,4 millioner kroner og cirka 39.800 kroner for én peer-guide i et år. Cirka 68 procent er drift: koordinatorer, tovholdere og supervision. Cirka 32 procent er uddannelse. Forberedelse er en overskrift for sig; den offentlige tekst siger ikke, om den er med i summen.
about-recommendations = Forbered afsnittet før det første tilbud. Lad peer-guider og koordinatorer selv fortælle om det. Hav aldrig kun én peer-guide et sted. Tal med hver peer-guide mindst hver 14. dag. Tal om afslutningen ved det første møde.
about-annexes = Aftale mellem peer-guide og organisation. Aftale mellem peer-guide og modtager. Hvad en peer-guide har med sig. Hvad en koordinator gør. Tjekliste for god praksis. Liste over det, der udleveres.
guide-needs = En peer-guide er mindst 18 år, har selv været indlagt eller i ambulant behandling i psykiatrien, er godt på vej i sin egen recovery og har gennemført peer-uddannelsen.
costs-about = Skriv ned, hvad det koster, i tre grupper: forberedelse, uddannelse, drift. Frivillig tid tælles i timer, ikke i kroner.

## Partnere og mennesker

partner-region = Region
partner-municipality = Kommune
partner-user-organisation = Brugerorganisation
role-guide-about = Har selv været igennem noget lignende, er uddannet og møder andre som ligestillet. Frivillig.
role-recipient-about = Har sagt ja til at møde en peer-guide og bestemmer, hvad der skal ske.
role-coordinator-about = Finder peer-guiden, holder kontakt med begge og er den, man ringer til. Lønnet.
role-regional-lead-about = Holder afsnit, kommuner og organisation sammen i hele regionen.
role-supervisor-about = Giver peer-guiderne tid til at tænke over det, de har mødt. Er ikke deres leder.
role-ward-colleague-about = Arbejder på afsnittet og fortæller om tilbuddet.

## Trinene

step-offer = Tilbud
step-offer-about = En på afsnittet fortæller, hvad en peer-guide er. Du siger ja, ikke nu eller nej.
step-consent = Dit ja
step-consent-about = Du vælger, hvem der må vide det, hvad de må vide, og hvor længe.
step-match = Finde hinanden
step-match-about = Koordinatoren foreslår en peer-guide. Begge bliver spurgt, og begge kan sige nej.
step-first-meeting = Første møde
step-first-meeting-about = I mødes, siger, hvad I håber på, og aftaler, hvordan I vil gøre det.
step-on-the-way = Undervejs
step-on-the-way-about = I mødes, hvor I vil, og som I vil. Intet møde behøver et mål.
step-ending = Afslutning
step-ending-about = I ser tilbage, og frem mod hvem der er der nu. Datoen er kendt fra starten.

## Det, koordinatoren får at vide

alarm-wants-to-talk = Vil gerne tale med dig
alarm-not-spoken-to-guide = Du har ikke talt med denne peer-guide i to uger
alarm-ending-near = De skal snart sige farvel
alarm-longer-than-agreed = De vil gerne have mere tid end fire måneder
alarm-not-matched = Har ventet to uger på en peer-guide
alarm-no-answer-yet = Har ikke svaret endnu
alarm-yes-but-no-date = Begge har sagt ja, men der er ingen dato
alarm-no-meeting = De har ikke mødt hinanden i tre uger
alarm-consent-ends = Et samtykke udløber snart
alarm-no-supervision = Denne peer-guide har ikke fået supervision i seks uger

## Påmindelser. De nævner ingen, intet sted og intet emne

reminder-day-before-meeting = Du har en aftale i morgen. Log ind for at se den.
reminder-hours-before-meeting = Du har en aftale i dag. Log ind for at se den.
reminder-tell-about-meeting = Mødtes I? Det tager et halvt minut at fortælle. Log ind, når det passer dig.
reminder-answer-suggestion = Der venter et spørgsmål til dig. Log ind for at svare. Nej er også et godt svar.
reminder-answer-questions = Der er nogle spørgsmål til dig. Log ind og svar, eller lad dem ligge.
reminder-ending-talk = Der er noget at planlægge sammen. Log ind for at se det.

## Ønsker

wish-language = Sprog, du gerne vil tale
wish-language-hint = Peer-guiden skal kunne mindst ét af dem.
wish-gender = Hvem du helst vil møde
wish-gender-hint = Det ser vi efter først. Du kan også sige, at det er lige meget.
wish-age-band = Cirka hvor gammel
wish-age-band-hint = Vælg så mange, du vil.
wish-shared-experience = Noget, du gerne vil have til fælles
wish-shared-experience-hint = Peer-guiderne vælger selv, hvad de fortæller om.
wish-interests = Det, du kan lide
wish-interests-hint = Det kan være lettere at tale, mens man laver noget.
wish-times = Hvornår det passer dig
wish-times-hint = Vælg alle de tider, der kan gå.
wish-place = Hvor du gerne vil mødes
wish-place-hint = I kan mødes et nyt sted hver gang.
wish-comfort = Det, der gør det rart for dig
wish-comfort-hint = For eksempel ingen hunde eller et sted uden trapper.
wish-own-words = Med dine egne ord
wish-own-words-hint = Noget, du gerne vil have, at peer-guiden ved. Du kan lade det stå tomt.

## Tilbuddet

offer-title = Vil du møde en peer-guide?
offer-half-minute = En peer-guide har været der, hvor du er nu, og har fundet en vej videre. I kan mødes hjemme, på café, på en gåtur eller hvor du vil. Du bestemmer, hvad I taler om. Det er gratis og varer op til fire måneder. Peer-guiden er ikke behandler og skriver intet i din journal.
offer-what-we-ask = Vi beder om dit fornavn, en måde at få fat i dig på og dine ønsker, hvis du har nogen. Vi spørger ikke, hvorfor du er her.
offer-no-reason = Du kan sige ja, ikke nu eller nej. Du behøver aldrig sige hvorfor, og intet andet ændrer sig.
offer-thanks-yes = Tak. Koordinatoren ringer til dig inden for nogle dage.
offer-thanks-later = Det er helt i orden. Du kan sige ja, når det passer dig.
offer-thanks-no = Det er helt i orden. Du behøver ikke sige hvorfor.
consent-title = Hvem må vide det
consent-scope = Du vælger, hvad koordinatoren må se, og hvad en peer-guide må se, når I begge har sagt ja.
consent-until = Dit ja udløber af sig selv den dag, du vælger.
consent-stop = Du kan tage det tilbage når som helst. Det gælder med det samme.

## Forslag og svar

suggestion-to-guide = Der er en, der gerne vil møde en peer-guide, og vi tænkte på dig. Du ser det, personen har valgt at fortælle. Er det noget for dig?
suggestion-to-recipient = Vi tror, at { $name } kan være en god peer-guide for dig. Du bestemmer.
suggestion-no-is-fine = Nej er et godt svar. Du behøver ikke sige hvorfor, og vi ser efter en anden.
matching-how = Nogle ting skal altid være på plads. Blandt de peer-guider, der er tilbage, ser vi på dine ønsker, ét for ét, og på hvor meget de vejer. Vi ser på alle, der venter, samlet, så flest muligt får en god peer-guide, og ingen peer-guide får for meget at bære.
matching-never = Vi bruger aldrig diagnose, journal eller noter fra tidligere forløb. Ingen får point. Et menneske bestemmer.

## Regler, der altid gælder

rule-consent = Ingen bliver foreslået for en peer-guide, før de har sagt ja til det.
rule-approved = En peer-guide er godkendt, og godkendelsen gælder stadig.
rule-room = En peer-guide får aldrig flere, end der er plads til.
rule-not-paused = En peer-guide, der holder pause, bliver ikke spurgt.
rule-exclusion-list = To mennesker bliver aldrig ført sammen, når en af dem har sagt: ikke den person.
rule-not-someone-known = Peer-guiden er aldrig en, man kender i forvejen. Vi ser kun på fornavnet, så en peer-guide med samme fornavn bliver heller ikke foreslået.
rule-own-ward = En peer-guide sendes ikke til et afsnit, hvor de selv har været patient eller ansat.
rule-language = De har mindst ét sprog til fælles.
rule-distance = Vejen mellem dem er ikke længere, end peer-guiden kan rejse.

## Ønsker, der vejes, med grunden, når de passer, og forbeholdet, når de ikke gør

rule-gender = Ønsket om en kvinde, en mand eller ingen af delene vejer mest.
reason-gender = Passer med ønsket om, hvem det skal være.
caution-gender = Passer ikke med ønsket om, hvem det skal være. Spørg først.
rule-comfort = Det, der gør det rart, som ingen hund, vejer lige så meget.
reason-comfort = Passer med det, der gør det rart.
caution-comfort = Det her bør I tale om først: { $what }.
rule-times = Tider, der passer begge, vejer meget.
reason-times = Er fri på samme tid: { $what }.
caution-times = Få tider passer begge: { $what }.
rule-place = Hvad slags sted det er, tæller.
reason-place = Mødes gerne samme slags sted: { $what }.
caution-place = Vil helst mødes et andet sted: { $what }.
rule-shared-experience = Erfaring, som peer-guiden har valgt at dele, tæller, når personen har bedt om det.
reason-shared-experience = Har været igennem noget, personen gerne vil have til fælles, og fortæller gerne om det.
caution-shared-experience = Har ikke fortalt om den erfaring, der blev spurgt efter.
rule-age-band = Cirka samme alder tæller lidt, når det er et ønske.
reason-age-band = Er cirka i den alder, der var ønsket.
caution-age-band = Er ikke i den alder, der var ønsket.
rule-interests = Fælles interesser tæller lidt.
reason-interests = Begge kan lide: { $what }.
caution-interests = De har ingen fælles interesser, som vi kender til.
rule-near = Kortere vej tæller lidt.
reason-near = Bor cirka { $km } km væk.
caution-near = Der er cirka { $km } km mellem dem.
rule-trained = Peer-guider, der har gennemført peer-uddannelsen, bliver foretrukket.
reason-trained = Har gennemført peer-uddannelsen.
caution-trained = Har ikke gennemført peer-uddannelsen endnu.
rule-waited = Den, der har ventet længst, går først, når to gerne vil have samme peer-guide.
reason-waited = Har ventet siden { $since }.
caution-waited = Andre har ventet længere.
rule-load = Peer-guider med god plads bliver spurgt før dem med lidt plads.
reason-load = Har plads til { $room } mere.
caution-load = Det bliver den sidste plads, denne peer-guide har.

## Hvorfor nogen venter, og hvad der kan hjælpe

wait-no-consent = Der er ikke sagt ja til at finde en peer-guide endnu.
wait-no-consent-help = Spørg igen, når det passer. Nej er også et svar.
wait-no-guide = Der er ingen uddannet peer-guide her endnu.
wait-no-guide-help = Spørg tovholderen, hvornår den næste uddannelse begynder, eller spørg et program i nærheden.
wait-no-room = Alle peer-guider, der passer, har så mange, de kan bære.
wait-no-room-help = Se, hvem der slutter først, eller spørg en peer-guide, om der er plads til én mere.
wait-no-language = Ingen peer-guide med plads taler samme sprog.
wait-no-language-help = Spørg, om et andet sprog også går, eller find en peer-guide i netværket.
wait-too-far = Alle peer-guider med plads bor for langt væk.
wait-too-far-help = Spørg om at mødes på halvvejen, i telefonen eller på video.
wait-all-known = Dem, der passer, er mennesker, personen kender eller ikke vil møde.
wait-all-known-help = Spørg nabokommunen om en peer-guide.
wait-own-ward = Dem, der passer, kender afsnittet fra deres egen tid der.
wait-own-ward-help = Vent, til personen er hjemme, eller spørg efter en peer-guide fra et andet sted.
wait-wishes = En peer-guide er ledig, men passer ikke med det, personen har bedt om.
wait-wishes-help = Gå ønskerne igennem sammen. Hvad betyder mest, og hvad lidt mindre?
wait-no-times = Ingen peer-guide er ledig, når det passer personen.
wait-no-times-help = Spørg om én tid mere i ugen.
wait-both-asked = Der er sendt et forslag. Vi venter på svar.
wait-both-asked-help = Et kort opkald kan hjælpe. Sig, at nej er et godt svar.
wait-wants-later = Vil gerne have en peer-guide, men senere.
wait-wants-later-help = Ring den dag, I har aftalt.

## Første møde og afslutning

first-meeting-about = Giv jer god tid. Sig, hvad I håber på, og hvad I helst ikke vil. Skriv sammen ned, hvordan I får fat i hinanden. Bestem nu, hvornår I vil tale om afslutningen.
ending-about = I har gået et stykke af vejen sammen. Se tilbage på det, og bestem sammen, hvordan I vil sige farvel.
ending-take-with-me = Det, jeg tager med mig
ending-who-now = Hvem der er der nu
ending-thanks = Tak for det stykke, vi har gået sammen.

## Pause og stop

message-paused-by-guide = { $name } har brug for en pause nu. Det har intet med dig at gøre. Koordinatoren ringer til dig, og du vælger, om du vil vente eller møde en anden.
message-paused-by-recipient = { $name } vil gerne have en pause. Det er i orden, og det er ikke noget, du har gjort. Du behøver ikke gøre noget. Koordinatoren fortæller dig mere.
message-stopped-by-guide = { $name } kan ikke længere være din peer-guide. Det er ikke på grund af dig. Koordinatoren ringer til dig, og du kan få en anden, hvis du vil.
message-stopped-by-recipient = { $name } har valgt at stoppe her. Det sker, og det kan være et godt tegn. Tak, fordi du var der. Koordinatoren vil gerne høre, hvordan du har det.
message-pause-yours = Du holder en pause. Vi har sagt det til den anden på en venlig måde. Du kan begynde igen, når du vil.
message-stop-yours = Du er stoppet. Du behøver ikke sige hvorfor. Vi har sagt det til den anden på en venlig måde. Du kan altid komme tilbage.
message-back = { $name } vil gerne fortsætte. Skal vi finde en tid?

## Aftaler

agreement-guide-organisation = Aftale mellem peer-guide og organisation
agreement-guide-organisation-about = Hvad peer-guiden giver, hvad peer-guiden får, og hvordan begge kan stoppe.
agreement-guide-recipient = Vores aftale
agreement-guide-recipient-about = Hvordan I to vil gøre det. I kan ændre den, når I vil.
field-guide_name = Peer-guidens navn
field-guide_address = Adresse
field-guide_phone = Telefon
field-guide_email = E-mail
field-organisation = Organisationen
field-coordinator_name = Koordinatorens navn
field-coordinator_phone = Koordinatorens telefon
field-period_from = Fra
field-period_to = Til
field-function_description_on = Vi gennemgik funktionsbeskrivelsen den
field-supervision = Supervision og sparring
field-issued = Det, peer-guiden har fået udleveret
field-recipient_name = Dit navn
field-how_often = Cirka hvor ofte
field-where = Hvor vi kan lide at mødes
field-contact = Hvordan vi får fat i hinanden
field-between_us = Det, der er vigtigt for os

## Spørgsmål undervejs

moment-start = Ved starten
moment-two-months = Efter to måneder
moment-ending = Ved afslutningen

## Omkostninger

cost-group-preparation = Forberedelse
cost-group-training = Uddannelse
cost-group-operation = Drift
cost-leadership = Ledernes tid til at udvikle modellen og kurset
cost-adverts = Finde peer-guider: opslag og samtaler med dem, der søger
cost-insurance = Forsikring af frivillige
cost-phones = Telefoner til peer-guider
cost-teaching = Undervisere og lokaler til uddannelsen
cost-training-travel = Transport og mad under uddannelsen
cost-coordinators = Koordinatorer
cost-regional-leads = Tovholdere
cost-supervision = Supervision
cost-tickets = Billetter og transport
cost-events = Arrangementer for peer-guider
cost-premises = Lokaler

## Tjekliste: god praksis

checklist-good-practice = God praksis, før og undervejs
checklist-good-practice-part-role = Rollen
checklist-good-practice-find-strengths = Peer-guiderne ser efter det, personen kan og holder af, ikke kun det, der er svært.
checklist-good-practice-own-network = Peer-guiderne hjælper personen med at finde sine egne mennesker og steder.
checklist-good-practice-resource-pack = Der er en lokal mappe med steder at gå hen, lavet af folk, der bruger dem.
checklist-good-practice-go-along = Peer-guiden kan gå med første gang, når personen gerne vil.
checklist-good-practice-part-training = Uddannelsen
checklist-good-practice-boundaries = Uddannelsen handler om grænser, om at dele egne erfaringer, om at lytte og om at passe på sig selv.
checklist-good-practice-peer-teachers = Erfarne peers underviser sammen med andre.
checklist-good-practice-part-meetings = Møderne
checklist-good-practice-listen-first = De første møder, også på afsnittet, er til for at lytte.
checklist-good-practice-only-invited = Peer-guiden er med til møder med personalet, kun når personen beder om det.
checklist-good-practice-own-plan = Vil personen have en plan, er planen personens egen.
checklist-good-practice-ending-from-start = Afslutningen forberedes fra det første møde.
checklist-good-practice-part-support = Støtte til peer-guiderne
checklist-good-practice-group-supervision = Der er fast supervision i gruppe med en koordinator, der kender peer-arbejde.
checklist-good-practice-somebody-reachable = Nogen kan kontaktes, når koordinatoren er væk, og peer-guiderne ved hvem.
checklist-good-practice-benefits-advice = Peer-guiderne kan få råd om, hvad frivilligt arbejde betyder for deres indkomst.
checklist-good-practice-part-teams = Afsnit og team
checklist-good-practice-team-prepared = Personale og ledere har haft en forberedende dag, ledet sammen med lokale peers.
checklist-good-practice-coordinator-visits = Koordinatoren besøger afsnittene jævnligt.
checklist-good-practice-team-base = Peer-guiderne har et sted at komme og hinanden at tale med.
checklist-good-practice-peers-recruit = Peers er med til at vælge nye peer-guider.
checklist-good-practice-reserve = Der er en plan for, hvem der træder til, når en peer-guide er syg.

## Tjekliste: hvad en peer-guide gør og ikke gør

checklist-guide-role = Det, en peer-guide gør
checklist-guide-role-part-does = Det gør du
checklist-guide-role-part-does-not = Det gør du ikke
checklist-guide-role-part-hard = Når det er svært
checklist-guide-role-meet = Du møder én person ad gangen, hvor personen vil, som ligestillet.
checklist-guide-role-listen = Du lytter først. Du fortæller fra dit eget liv, når det hjælper den anden, og kun det, du vil fortælle.
checklist-guide-role-along = Du går med den første gang et nyt sted, når personen beder om det.
checklist-guide-role-bridges = Du hjælper med at finde de næste steder og mennesker, så der er nogen efter dig.
checklist-guide-role-log = Du fortæller på et halvt minut, at I mødtes. Det, du skriver, må personen læse.
checklist-guide-role-treat = Du behandler ingen og giver ikke råd om medicin.
checklist-guide-role-control = Du holder ikke øje med nogen for afsnittet eller kommunen og bringer ikke beskeder imellem dem.
checklist-guide-role-money = Du låner ikke penge ud, låner ikke selv og tager ikke imod gaver af værdi.
checklist-guide-role-alone = Du går ikke alene med en bekymring.
checklist-guide-role-danger = Er nogens liv i fare, så ring efter hjælp med det samme. Ring derefter til koordinatoren.
checklist-guide-role-call = Bliver noget siddende i dig efter et møde, så ring til koordinatoren samme dag.
checklist-guide-role-rest = Har du brug for hvile, så hold en pause. Du behøver ikke sige hvorfor.

## Tjekliste: det, der udleveres

checklist-issued = Det, peer-guiden får
checklist-issued-tickets = Billetter eller rejsekort
checklist-issued-phone = En telefon, der hører til programmet
checklist-issued-insurance = Et papir om, hvilken forsikring der gælder, og hvem man ringer til
checklist-issued-role-description = Funktionsbeskrivelsen
checklist-issued-contact-card = Et kort med, hvem man ringer til, også om natten og i weekenden
checklist-issued-resource-folder = Mappen med steder at gå hen i nærheden

# Det likeperson-programmet sier, på bokmål. Én melding, én tanke; enkelt språk; ingen får skylden.

pack-title = Likeperson etter innleggelse
pack-about = En som har vært der selv, går ved siden av deg fra avdelingen og ut i hverdagen.

## Hvor malen kommer fra

origin-about = Malen er lært av peer-guide-modellen i Projekt Ligestillet Støtte i Midt-Danmark, 2014 til 2018. Region Midtjylland med sine psykiatriske avdelinger, kommunene Aarhus, Randers og Viborg og pårørendeorganisasjonen SIND Pårørenderådgivning drev den sammen, som en del av Peer-støtte-initiativet. Randers fortsatte etterpå.
origin-honest = Partnerskapet har ikke skrevet denne malen og ikke godkjent den. Vi har lest det de har gitt ut, og fylt ut resten med det fagfolk og likepersoner vet. Alle tall dere kan endre, er merket i filen.

## Modellen, under sju overskrifter

model-peer-guide = Likeperson etter innleggelse
model-peer-guide-about = En frivillig med opplæring og egen erfaring fra psykisk helsevern møter én person som nettopp er utskrevet, eller snart blir det. De møtes der personen vil, i opptil fire måneder.
about-target = For voksne som snart skal hjem fra en psykiatrisk avdeling, eller nettopp har kommet hjem, og som gjerne vil ha følge det første stykket. Ingen trenger et mål, en diagnose eller en plan. Det vi ønsker, er en lettere vei ut i hverdagen, mer håp og litt mer kontakt med andre. Likepersonen vokser også.
about-context = En region eller et helseforetak, en eller flere kommuner og en brukerorganisasjon driver det sammen. Avdelingen gir tilbudet. En lønnet koordinator i kommunen finner likepersonen og holder kontakt med begge. Organisasjonen likepersonene hører til, må være vant til frivillige.
about-logic = Likepersoner med opplæring, en koordinators tid, steder å være og litt penger til reise gjør møtene mulige. Møtene gir noen å snakke med som vet hvordan det er, hjelp med de første skrittene ut av døra og veier videre til steder og mennesker i nærheten. Det skal gi håp, tilhørighet og en tryggere tid etter avdelingen.
about-conditions = Likepersonene får opplæring før de begynner. De er frivillige, med forsikring, veiledning og hverandre. Avdelingen og koordinatoren kjenner hverandre godt. Koordinatoren er lønnet og har tid. Det lages to avtaler: én mellom likepersonen og organisasjonen, én mellom likepersonen og deltakeren.
about-costs = Den publiserte beregningen har en sum på omtrent 5,4 millioner danske kroner og omtrent 39 800 kroner for én peer-guide i ett år. Omtrent 68 prosent er drift: koordinatorer, regionale kontaktpersoner og veiledning. Omtrent 32 prosent er opplæring. Forberedelse er en egen overskrift; den åpne teksten sier ikke om den er med i summen.
about-recommendations = Forbered avdelingen før det første tilbudet. La likepersoner og koordinatorer fortelle om det selv. Ha aldri bare én likeperson på et sted. Snakk med hver likeperson minst hver fjortende dag. Snakk om avslutningen på første møte.
about-annexes = Avtale mellom likeperson og organisasjon. Avtale mellom likeperson og deltaker. Hva en likeperson har med seg. Hva en koordinator gjør. Sjekkliste for god praksis. Liste over det som deles ut.
guide-needs = En likeperson er minst 18 år, har selv vært innlagt eller fått behandling i psykisk helsevern, er godt på vei i egen bedring og har fullført opplæringen.
costs-about = Skriv ned hva det koster, i tre grupper: forberedelse, opplæring, drift. Frivillig tid telles i timer, ikke i kroner.

## Partnere og mennesker

partner-region = Region eller helseforetak
partner-municipality = Kommune
partner-user-organisation = Brukerorganisasjon
role-guide-about = Har selv vært gjennom noe lignende, har fått opplæring og møter andre som likeverdig. Frivillig og ulønnet.
role-recipient-about = Har sagt ja til å møte en likeperson og bestemmer hva som skjer.
role-coordinator-about = Finner likepersonen, holder kontakt med begge og er den man ringer til. Lønnet.
role-regional-lead-about = Holder avdelinger, kommuner og organisasjonen sammen i hele regionen.
role-supervisor-about = Gir likepersonene tid til å tenke over det de har møtt. Er ikke sjefen deres.
role-ward-colleague-about = Jobber på avdelingen og forteller om tilbudet.

## Stegene

step-offer = Tilbud
step-offer-about = Noen på avdelingen forteller hva en likeperson er. Du sier ja, ikke nå eller nei.
step-consent = Ditt ja
step-consent-about = Du velger hvem som får vite, hva de får vite, og hvor lenge.
step-match = Finne hverandre
step-match-about = Koordinatoren foreslår en likeperson. Begge blir spurt, og begge kan si nei.
step-first-meeting = Første møte
step-first-meeting-about = Dere møtes, sier hva dere håper på, og blir enige om hvordan dere vil gjøre det.
step-on-the-way = Underveis
step-on-the-way-about = Dere møtes der dere vil, slik dere vil. Ingen møter trenger et mål.
step-ending = Avslutning
step-ending-about = Dere ser tilbake, og framover mot hvem som er der nå. Datoen er kjent fra starten.

## Det koordinatoren får vite

alarm-wants-to-talk = Vil gjerne snakke med deg
alarm-not-spoken-to-guide = Du har ikke snakket med denne likepersonen på to uker
alarm-ending-near = De skal snart si ha det
alarm-longer-than-agreed = De vil gjerne ha mer tid enn fire måneder
alarm-not-matched = Har ventet to uker på en likeperson
alarm-no-answer-yet = Har ikke svart ennå
alarm-yes-but-no-date = Begge har sagt ja, men det er ingen dato
alarm-no-meeting = De har ikke møttes på tre uker
alarm-consent-ends = Et samtykke går snart ut
alarm-no-supervision = Denne likepersonen har ikke fått veiledning på seks uker

## Påminnelser. De nevner ingen, ikke noe sted og ikke noe tema

reminder-day-before-meeting = Du har en avtale i morgen. Logg inn for å se den.
reminder-hours-before-meeting = Du har en avtale i dag. Logg inn for å se den.
reminder-tell-about-meeting = Møttes dere? Det tar et halvt minutt å fortelle. Logg inn når det passer.
reminder-answer-suggestion = Et spørsmål venter på deg. Logg inn for å svare. Nei er også et godt svar.
reminder-answer-questions = Det er noen spørsmål til deg. Logg inn og svar, eller la dem være.
reminder-ending-talk = Det er noe å planlegge sammen. Logg inn for å se det.

## Ønsker

wish-language = Språk du gjerne vil snakke
wish-language-hint = Likepersonen må kunne minst ett av dem.
wish-gender = Hvem du helst vil møte
wish-gender-hint = Dette ser vi etter først. Du kan også si at det ikke spiller noen rolle.
wish-age-band = Omtrent hvor gammel
wish-age-band-hint = Velg så mange du vil.
wish-shared-experience = Noe du gjerne vil ha til felles
wish-shared-experience-hint = Likepersonene velger selv hva de forteller om.
wish-interests = Det du liker
wish-interests-hint = Det kan være lettere å snakke mens man gjør noe.
wish-times = Når det passer
wish-times-hint = Velg alle tider som kan gå.
wish-place = Hvor du vil møtes
wish-place-hint = Dere kan møtes et nytt sted hver gang.
wish-comfort = Det som gjør det greit for deg
wish-comfort-hint = For eksempel uten hund, eller et sted uten trapper.
wish-own-words = Med dine egne ord
wish-own-words-hint = Noe du vil at likepersonen skal vite. Du kan la det stå tomt.

## Tilbudet

offer-title = Vil du møte en likeperson?
offer-half-minute = En likeperson har vært der du er nå, og har funnet en vei videre. Dere kan møtes hjemme, på kafé, på tur eller hvor du vil. Du bestemmer hva dere snakker om. Det er gratis og varer i opptil fire måneder. Likepersonen er ikke behandler og skriver ingenting i journalen din.
offer-what-we-ask = Vi ber om fornavnet ditt, en måte å nå deg på og ønskene dine, hvis du har noen. Vi spør ikke hvorfor du er her.
offer-no-reason = Du kan si ja, ikke nå eller nei. Du trenger aldri si hvorfor, og ingenting annet endrer seg.
offer-thanks-yes = Takk. Koordinatoren ringer deg i løpet av noen dager.
offer-thanks-later = Det er helt i orden. Du kan si ja når det passer for deg.
offer-thanks-no = Det er helt i orden. Du trenger ikke si hvorfor.
consent-title = Hvem som får vite
consent-scope = Du velger hva koordinatoren får se, og hva en likeperson får se når dere begge har sagt ja.
consent-until = Ditt ja går ut av seg selv den dagen du velger.
consent-stop = Du kan ta det tilbake når som helst. Det gjelder med en gang.

## Forslag og svar

suggestion-to-guide = Noen vil gjerne møte en likeperson, og vi tenkte på deg. Du ser det de har valgt å fortelle. Er dette noe for deg?
suggestion-to-recipient = Vi tror { $name } kan være en god likeperson for deg. Du bestemmer.
suggestion-no-is-fine = Nei er et godt svar. Du trenger ikke si hvorfor, og vi ser etter en annen.
matching-how = Noen ting må alltid være på plass. Blant likepersonene som er igjen, ser vi på ønskene dine, ett for ett, og på hvor mye de veier. Vi ser på alle som venter, samlet, så flest mulig får en god likeperson og ingen likeperson får for mye å bære.
matching-never = Vi bruker aldri diagnose, journal eller notater fra tidligere forløp. Ingen får poeng. Et menneske bestemmer.

## Regler som alltid gjelder

rule-consent = Ingen blir foreslått for en likeperson før de har sagt ja til det.
rule-approved = En likeperson er godkjent, og godkjenningen gjelder fortsatt.
rule-room = En likeperson får aldri flere enn det er plass til.
rule-not-paused = En likeperson som tar en pause, blir ikke spurt.
rule-exclusion-list = To mennesker blir aldri ført sammen når en av dem har sagt: ikke denne personen.
rule-not-someone-known = Likepersonen er aldri en man kjenner fra før. Vi ser bare på fornavnet, så en likeperson med samme fornavn blir heller ikke foreslått.
rule-own-ward = En likeperson sendes ikke til en avdeling der de selv har vært pasient eller jobbet.
rule-language = De har minst ett språk felles.
rule-distance = Veien mellom dem er ikke lengre enn likepersonen kan reise.

## Ønsker som veies, med grunnen når de passer og forbeholdet når de ikke gjør det

rule-gender = Ønsket om en kvinne, en mann eller ingen av delene veier tyngst.
reason-gender = Passer med ønsket om hvem det skal være.
caution-gender = Passer ikke med ønsket om hvem det skal være. Spør først.
rule-comfort = Det som gjør det greit, som ingen hund, veier like tungt.
reason-comfort = Passer med det som gjør det greit.
caution-comfort = Dette bør dere snakke om først: { $what }.
rule-times = Tider som passer for begge, veier mye.
reason-times = Har fri på samme tid: { $what }.
caution-times = Få tider passer for begge: { $what }.
rule-place = Hva slags sted det er, teller.
reason-place = Møtes gjerne på samme slags sted: { $what }.
caution-place = Vil helst møtes et annet sted: { $what }.
rule-shared-experience = Erfaring som likepersonen har valgt å dele, teller når personen har bedt om det.
reason-shared-experience = Har vært gjennom noe personen gjerne vil ha til felles, og forteller gjerne om det.
caution-shared-experience = Har ikke fortalt om erfaringen det ble spurt etter.
rule-age-band = Omtrent samme alder teller litt, når det er et ønske.
reason-age-band = Er omtrent i den alderen som var ønsket.
caution-age-band = Er ikke i den alderen som var ønsket.
rule-interests = Felles interesser teller litt.
reason-interests = Begge liker: { $what }.
caution-interests = De har ingen felles interesser som vi vet om.
rule-near = Kortere vei teller litt.
reason-near = Bor omtrent { $km } km unna.
caution-near = Det er omtrent { $km } km mellom dem.
rule-trained = Likepersoner som har fullført opplæringen, blir foretrukket.
reason-trained = Har fullført opplæringen.
caution-trained = Har ikke fullført opplæringen ennå.
rule-waited = Den som har ventet lengst, går først når to vil ha samme likeperson.
reason-waited = Har ventet siden { $since }.
caution-waited = Andre har ventet lenger.
rule-load = Likepersoner med god plass blir spurt før dem med liten plass.
reason-load = Har plass til { $room } til.
caution-load = Dette blir den siste plassen denne likepersonen har.

## Hvorfor noen venter, og hva som kan hjelpe

wait-no-consent = Det er ikke sagt ja til å lete etter en likeperson ennå.
wait-no-consent-help = Spør igjen når det passer. Nei er også et svar.
wait-no-guide = Det finnes ingen likeperson med opplæring her ennå.
wait-no-guide-help = Spør den regionale kontaktpersonen når neste opplæring begynner, eller spør et program i nærheten.
wait-no-room = Alle likepersoner som passer, har så mange de kan bære.
wait-no-room-help = Se hvem som avslutter først, eller spør en likeperson om det er plass til én til.
wait-no-language = Ingen likeperson med plass snakker samme språk.
wait-no-language-help = Spør om et annet språk også går, eller let etter en likeperson i nettverket.
wait-too-far = Alle likepersoner med plass bor for langt unna.
wait-too-far-help = Spør om å møtes på halvveien, på telefon eller på video.
wait-all-known = De som passer, er mennesker personen kjenner eller ikke vil møte.
wait-all-known-help = Spør nabokommunen om en likeperson.
wait-own-ward = De som passer, kjenner denne avdelingen fra sin egen tid der.
wait-own-ward-help = Vent til personen er hjemme, eller spør om en likeperson fra et annet sted.
wait-wishes = En likeperson er ledig, men passer ikke med det personen har bedt om.
wait-wishes-help = Gå gjennom ønskene sammen. Hva betyr mest, og hva litt mindre?
wait-no-times = Ingen likeperson er ledig når det passer for personen.
wait-no-times-help = Spør om en tid til i uka.
wait-both-asked = Et forslag er sendt. Vi venter på svar.
wait-both-asked-help = En kort telefon kan hjelpe. Si at nei er et godt svar.
wait-wants-later = Vil ha en likeperson, men senere.
wait-wants-later-help = Ring den dagen dere har avtalt.

## Første møte og avslutning

first-meeting-about = Ta dere god tid. Si hva dere håper på, og hva dere helst ikke vil. Skriv ned sammen hvordan dere når hverandre. Bestem nå når dere skal snakke om avslutningen.
ending-about = Dere har gått et stykke vei sammen. Se tilbake på det, og bestem sammen hvordan dere vil si ha det.
ending-take-with-me = Det jeg tar med meg
ending-who-now = Hvem som er der nå
ending-thanks = Takk for veien vi har gått sammen.

## Pause og stopp

message-paused-by-guide = { $name } trenger en pause nå. Det har ingenting med deg å gjøre. Koordinatoren ringer deg, og du velger om du vil vente eller møte en annen.
message-paused-by-recipient = { $name } vil gjerne ha en pause. Det er i orden, og det er ikke noe du har gjort. Du trenger ikke gjøre noe. Koordinatoren forteller deg mer.
message-stopped-by-guide = { $name } kan ikke lenger være likepersonen din. Det er ikke på grunn av deg. Koordinatoren ringer deg, og du kan få en annen hvis du vil.
message-stopped-by-recipient = { $name } har valgt å stoppe her. Det skjer, og det kan være et godt tegn. Takk for at du var der. Koordinatoren vil gjerne høre hvordan du har det.
message-pause-yours = Du tar en pause. Vi har sagt fra til den andre på en vennlig måte. Du kan begynne igjen når du vil.
message-stop-yours = Du har stoppet. Du trenger ikke si hvorfor. Vi har sagt fra til den andre på en vennlig måte. Du kan alltid komme tilbake.
message-back = { $name } vil gjerne fortsette. Skal vi finne en tid?

## Avtaler

agreement-guide-organisation = Avtale mellom likeperson og organisasjon
agreement-guide-organisation-about = Hva likepersonen gir, hva likepersonen får, og hvordan begge kan stoppe.
agreement-guide-recipient = Avtalen vår
agreement-guide-recipient-about = Hvordan dere to vil gjøre det. Dere kan endre den når dere vil.
field-guide_name = Likepersonens navn
field-guide_address = Adresse
field-guide_phone = Telefon
field-guide_email = E-post
field-organisation = Organisasjonen
field-coordinator_name = Koordinatorens navn
field-coordinator_phone = Koordinatorens telefon
field-period_from = Fra
field-period_to = Til
field-function_description_on = Vi gikk gjennom beskrivelsen av rollen den
field-supervision = Veiledning og samtaler
field-issued = Det likepersonen har fått utlevert
field-recipient_name = Navnet ditt
field-how_often = Omtrent hvor ofte
field-where = Hvor vi liker å møtes
field-contact = Hvordan vi når hverandre
field-between_us = Det som er viktig for oss

## Spørsmål underveis

moment-start = Ved starten
moment-two-months = Etter to måneder
moment-ending = Ved avslutningen

## Kostnader

cost-group-preparation = Forberedelse
cost-group-training = Opplæring
cost-group-operation = Drift
cost-leadership = Ledernes tid til å utvikle modellen og kurset
cost-adverts = Finne likepersoner: annonser og samtaler med dem som søker
cost-insurance = Forsikring for frivillige
cost-phones = Telefoner til likepersoner
cost-teaching = Undervisere og lokaler til opplæringen
cost-training-travel = Reise og mat under opplæringen
cost-coordinators = Koordinatorer
cost-regional-leads = Regionale kontaktpersoner
cost-supervision = Veiledning
cost-tickets = Billetter og reise
cost-events = Samlinger for likepersoner
cost-premises = Lokaler

## Sjekkliste: god praksis

checklist-good-practice = God praksis, før og underveis
checklist-good-practice-part-role = Rollen
checklist-good-practice-find-strengths = Likepersonene ser etter det personen kan og liker, ikke bare det som er vanskelig.
checklist-good-practice-own-network = Likepersonene hjelper personen å finne egne mennesker og steder.
checklist-good-practice-resource-pack = Det finnes en lokal mappe med steder å gå, laget av folk som bruker dem.
checklist-good-practice-go-along = Likepersonen kan bli med første gang, når personen vil det.
checklist-good-practice-part-training = Opplæringen
checklist-good-practice-boundaries = Opplæringen handler om grenser, om å dele egen erfaring, om å lytte og om å ta vare på seg selv.
checklist-good-practice-peer-teachers = Erfarne likepersoner underviser sammen med andre.
checklist-good-practice-part-meetings = Møtene
checklist-good-practice-listen-first = De første møtene, også på avdelingen, er for å lytte.
checklist-good-practice-only-invited = Likepersonen er med på møter med ansatte bare når personen ber om det.
checklist-good-practice-own-plan = Vil personen ha en plan, er planen personens egen.
checklist-good-practice-ending-from-start = Avslutningen forberedes fra første møte.
checklist-good-practice-part-support = Støtte til likepersonene
checklist-good-practice-group-supervision = Det er fast veiledning i gruppe, med en koordinator som kjenner likepersonsarbeid.
checklist-good-practice-somebody-reachable = Noen kan nås når koordinatoren er borte, og likepersonene vet hvem.
checklist-good-practice-benefits-advice = Likepersonene kan få råd om hva frivillig arbeid betyr for inntekten deres.
checklist-good-practice-part-teams = Avdelinger og team
checklist-good-practice-team-prepared = Ansatte og ledere har hatt en forberedende samling, ledet sammen med lokale likepersoner.
checklist-good-practice-coordinator-visits = Koordinatoren besøker avdelingene jevnlig.
checklist-good-practice-team-base = Likepersonene har et sted å komme til, og hverandre å snakke med.
checklist-good-practice-peers-recruit = Likepersoner er med på å velge nye.
checklist-good-practice-reserve = Det er en plan for hvem som trer inn når en likeperson er syk.

## Sjekkliste: hva en likeperson gjør og ikke gjør

checklist-guide-role = Det en likeperson gjør
checklist-guide-role-part-does = Dette gjør du
checklist-guide-role-part-does-not = Dette gjør du ikke
checklist-guide-role-part-hard = Når det er vanskelig
checklist-guide-role-meet = Du møter én person om gangen, der personen vil, som likeverdig.
checklist-guide-role-listen = Du lytter først. Du forteller fra ditt eget liv når det hjelper den andre, og bare det du vil fortelle.
checklist-guide-role-along = Du blir med første gang på et nytt sted, når personen ber om det.
checklist-guide-role-bridges = Du hjelper til med å finne de neste stedene og menneskene, så det er noen der etter deg.
checklist-guide-role-log = Du forteller på et halvt minutt at dere møttes. Det du skriver, kan personen lese.
checklist-guide-role-treat = Du behandler ingen og gir ikke råd om medisiner.
checklist-guide-role-control = Du passer ikke på noen for avdelingen eller kommunen, og bringer ikke beskjeder mellom dem.
checklist-guide-role-money = Du låner ikke bort penger, låner ikke selv og tar ikke imot gaver av verdi.
checklist-guide-role-alone = Du bærer ikke på en bekymring alene.
checklist-guide-role-danger = Er noens liv i fare, ring etter hjelp med en gang. Ring så koordinatoren.
checklist-guide-role-call = Sitter noe igjen i deg etter et møte, ring koordinatoren samme dag.
checklist-guide-role-rest = Trenger du hvile, ta en pause. Du trenger ikke si hvorfor.

## Sjekkliste: det som deles ut

checklist-issued = Det likepersonen får
checklist-issued-tickets = Billetter eller reisekort
checklist-issued-phone = En telefon som hører til programmet
checklist-issued-insurance = Et papir som sier hvilken forsikring som gjelder, og hvem man ringer
checklist-issued-role-description = Beskrivelsen av rollen
checklist-issued-contact-card = Et kort med hvem man ringer, også om natten og i helgene
checklist-issued-resource-folder = Mappen med steder å gå i nærheten

# Det som peer-guide-programmet säger, på svenska. Ett meddelande, en tanke; enkelt språk; ingen får skulden.

pack-title = Peer-guide
pack-about = Någon som själv har varit där går bredvid dig från avdelningen och ut i vardagen.

## Varifrån mallen kommer

origin-about = Mallen är lärd av peer-guide-modellen i Projekt Ligestillet Støtte i mellersta Jylland i Danmark, 2014 till 2018. Region Midtjylland med sina psykiatriska avdelningar, kommunerna Aarhus, Randers och Viborg och anhörigorganisationen SIND Pårørenderådgivning drev den tillsammans, som en del av Peer-støtte-initiativet. Randers fortsatte efteråt.
origin-honest = Partnerskapet har inte skrivit mallen och inte godkänt den. Vi har läst det som de har gett ut och fyllt i resten med det som praktiker vet. Alla siffror ni kan ändra är märkta i filen.

## Modellen under sju rubriker

model-peer-guide = Peer-guide
model-peer-guide-about = En utbildad volontär med egen erfarenhet av psykiatrisk vård möter en person som just har skrivits ut eller snart ska skrivas ut. De träffas där personen vill, i upp till fyra månader.
about-target = För vuxna som snart ska hem från en psykiatrisk avdelning eller just har kommit hem, och som gärna vill ha sällskap den första biten. Ingen behöver ett mål, en diagnos eller en plan. Det vi vill är ett lättare steg ut i vardagen, mer hopp och lite mer kontakt med andra. Peer-guiden växer också.
about-context = En region, en eller flera kommuner och en brukarorganisation driver det tillsammans. Avdelningen ger erbjudandet. En avlönad samordnare i kommunen hittar peer-guiden och håller kontakt med båda. Organisationen som peer-guiderna hör till måste vara van vid volontärer.
about-logic = Utbildade peer-guider, en samordnares tid, platser att ses på och lite pengar till resor gör mötena möjliga. Mötena ger någon att prata med som vet hur det är, hjälp med de första stegen ut genom dörren och vägar vidare till platser och människor i närheten. Det ska ge hopp, samhörighet och en tryggare tid efter avdelningen.
about-conditions = Peer-guiderna är utbildade innan de börjar. De är volontärer med försäkring, handledning och varandra. Avdelningen och samordnaren känner varandra väl. Samordnaren är avlönad och har tid. Två överenskommelser görs: en mellan peer-guiden och organisationen och en mellan peer-guiden och deltagaren.
about-costs = Den publicerade beräkningen har en summa på ungefär 5,4 miljoner danska kronor och ungefär 39 800 kronor för en peer-guide under ett år. Ungefär 68 procent är drift: samordnare, regionala kontaktpersoner och handledning. Ungefär 32 procent är utbildning. Förberedelse är en egen rubrik; den öppna texten säger inte om den ingår i summan.
about-recommendations = Förbered avdelningen före det första erbjudandet. Låt peer-guider och samordnare berätta själva. Ha aldrig bara en peer-guide på ett ställe. Prata med varje peer-guide minst var fjortonde dag. Prata om avslutet vid första mötet.
about-annexes = Överenskommelse mellan peer-guide och organisation. Överenskommelse mellan peer-guide och deltagare. Vad en peer-guide har med sig. Vad en samordnare gör. Checklista för god praktik. Lista över det som lämnas ut.
guide-needs = En peer-guide är minst 18 år, har själv vårdats på en psykiatrisk avdelning eller i öppenvård, är en bra bit på väg i sin egen återhämtning och har gått peer-utbildningen.
costs-about = Skriv ner vad det kostar i tre grupper: förberedelse, utbildning, drift. Volontärers tid räknas i timmar, inte i kronor.

## Partner och människor

partner-region = Region
partner-municipality = Kommun
partner-user-organisation = Brukarorganisation
role-guide-about = Har själv varit med om något liknande, är utbildad och möter andra som jämlik. Volontär.
role-recipient-about = Har sagt ja till att möta en peer-guide och bestämmer vad som ska hända.
role-coordinator-about = Hittar peer-guiden, håller kontakt med båda och är den man ringer till. Avlönad.
role-regional-lead-about = Håller ihop avdelningar, kommuner och organisationen i hela regionen.
role-supervisor-about = Ger peer-guiderna tid att tänka över det de har mött. Är inte deras chef.
role-ward-colleague-about = Arbetar på avdelningen och berättar om erbjudandet.

## Stegen

step-offer = Erbjudande
step-offer-about = Någon på avdelningen berättar vad en peer-guide är. Du säger ja, inte nu eller nej.
step-consent = Ditt ja
step-consent-about = Du väljer vem som får veta, vad de får veta och hur länge.
step-match = Hitta varandra
step-match-about = Samordnaren föreslår en peer-guide. Båda blir tillfrågade och båda kan säga nej.
step-first-meeting = Första mötet
step-first-meeting-about = Ni träffas, säger vad ni hoppas på och kommer överens om hur ni vill göra.
step-on-the-way = På väg
step-on-the-way-about = Ni ses där ni vill och som ni vill. Inget möte behöver ett mål.
step-ending = Avslut
step-ending-about = Ni ser tillbaka, och framåt mot vem som finns där nu. Datumet är känt från början.

## Det som samordnaren får veta

alarm-wants-to-talk = Vill gärna prata med dig
alarm-not-spoken-to-guide = Du har inte pratat med den här peer-guiden på två veckor
alarm-ending-near = De ska snart säga hej då
alarm-longer-than-agreed = De vill gärna ha mer tid än fyra månader
alarm-not-matched = Har väntat två veckor på en peer-guide
alarm-no-answer-yet = Har inte svarat än
alarm-yes-but-no-date = Båda har sagt ja, men det finns inget datum
alarm-no-meeting = De har inte setts på tre veckor
alarm-consent-ends = Ett samtycke går snart ut
alarm-no-supervision = Den här peer-guiden har inte fått handledning på sex veckor

## Påminnelser. De nämner ingen, ingen plats och inget ämne

reminder-day-before-meeting = Du har en avtalad tid i morgon. Logga in för att se den.
reminder-hours-before-meeting = Du har en avtalad tid i dag. Logga in för att se den.
reminder-tell-about-meeting = Sågs ni? Det tar en halv minut att berätta. Logga in när det passar dig.
reminder-answer-suggestion = En fråga väntar på dig. Logga in för att svara. Nej är också ett bra svar.
reminder-answer-questions = Det finns några frågor till dig. Logga in och svara, eller låt dem vara.
reminder-ending-talk = Det finns något att planera tillsammans. Logga in för att se det.

## Önskemål

wish-language = Språk du gärna vill prata
wish-language-hint = Peer-guiden måste kunna minst ett av dem.
wish-gender = Vem du helst vill träffa
wish-gender-hint = Det tittar vi på först. Du kan också säga att det inte spelar någon roll.
wish-age-band = Ungefär hur gammal
wish-age-band-hint = Välj så många du vill.
wish-shared-experience = Något du gärna vill ha gemensamt
wish-shared-experience-hint = Peer-guiderna väljer själva vad de berättar om.
wish-interests = Det du tycker om
wish-interests-hint = Det kan vara lättare att prata medan man gör något.
wish-times = När det passar dig
wish-times-hint = Välj alla tider som kan fungera.
wish-place = Var du vill ses
wish-place-hint = Ni kan ses på ett nytt ställe varje gång.
wish-comfort = Det som gör det bra för dig
wish-comfort-hint = Till exempel inga hundar, eller en plats utan trappor.
wish-own-words = Med dina egna ord
wish-own-words-hint = Något du vill att peer-guiden ska veta. Du kan lämna det tomt.

## Erbjudandet

offer-title = Vill du träffa en peer-guide?
offer-half-minute = En peer-guide har varit där du är nu och har hittat en väg vidare. Ni kan ses hemma, på kafé, på en promenad eller var du vill. Du bestämmer vad ni pratar om. Det är gratis och varar upp till fyra månader. Peer-guiden är inte behandlare och skriver inget i din journal.
offer-what-we-ask = Vi ber om ditt förnamn, ett sätt att nå dig och dina önskemål, om du har några. Vi frågar inte varför du är här.
offer-no-reason = Du kan säga ja, inte nu eller nej. Du behöver aldrig säga varför, och inget annat ändras.
offer-thanks-yes = Tack. Samordnaren ringer dig inom några dagar.
offer-thanks-later = Det är helt i sin ordning. Du kan säga ja när det passar dig.
offer-thanks-no = Det är helt i sin ordning. Du behöver inte säga varför.
consent-title = Vem som får veta
consent-scope = Du väljer vad samordnaren får se, och vad en peer-guide får se när ni båda har sagt ja.
consent-until = Ditt ja går ut av sig självt den dag du väljer.
consent-stop = Du kan ta tillbaka det när som helst. Det gäller direkt.

## Förslag och svar

suggestion-to-guide = Någon vill gärna träffa en peer-guide, och vi tänkte på dig. Du ser det som personen har valt att berätta. Är det något för dig?
suggestion-to-recipient = Vi tror att { $name } kan vara en bra peer-guide för dig. Du bestämmer.
suggestion-no-is-fine = Nej är ett bra svar. Du behöver inte säga varför, och vi letar efter någon annan.
matching-how = Vissa saker måste alltid stämma. Bland de peer-guider som är kvar tittar vi på dina önskemål, ett i taget, och på hur mycket de väger. Vi tittar på alla som väntar tillsammans, så att så många som möjligt får en bra peer-guide och ingen peer-guide får för mycket att bära.
matching-never = Vi använder aldrig diagnos, journal eller anteckningar från tidigare stöd. Ingen får poäng. En människa bestämmer.

## Regler som alltid gäller

rule-consent = Ingen föreslås för en peer-guide innan de har sagt ja till det.
rule-approved = En peer-guide är godkänd, och godkännandet gäller fortfarande.
rule-room = En peer-guide får aldrig fler än det finns plats för.
rule-not-paused = En peer-guide som tar en paus blir inte tillfrågad.
rule-exclusion-list = Två människor förs aldrig ihop när en av dem har sagt: inte den personen.
rule-not-someone-known = Peer-guiden är aldrig någon man redan känner. Vi ser bara på förnamnet, så en peer-guide med samma förnamn föreslås inte heller.
rule-own-ward = En peer-guide skickas inte till en avdelning där de själva har varit patient eller arbetat.
rule-language = De har minst ett språk gemensamt.
rule-distance = Vägen mellan dem är inte längre än peer-guiden kan resa.

## Önskemål som vägs, med skälet när de passar och förbehållet när de inte gör det

rule-gender = Önskemålet om en kvinna, en man eller inget av dem väger tyngst.
reason-gender = Passar önskemålet om vem det ska vara.
caution-gender = Passar inte önskemålet om vem det ska vara. Fråga först.
rule-comfort = Det som gör det bra, som ingen hund, väger lika tungt.
reason-comfort = Passar det som gör det bra.
caution-comfort = Det här bör ni prata om först: { $what }.
rule-times = Tider som passar båda väger mycket.
reason-times = Är ledig samtidigt: { $what }.
caution-times = Få tider passar båda: { $what }.
rule-place = Vilken sorts plats det är räknas.
reason-place = Ses gärna på samma sorts plats: { $what }.
caution-place = Vill helst ses någon annanstans: { $what }.
rule-shared-experience = Erfarenhet som peer-guiden har valt att dela räknas när personen har bett om det.
reason-shared-experience = Har varit med om något som personen gärna vill ha gemensamt, och berättar gärna om det.
caution-shared-experience = Har inte berättat om den erfarenhet som efterfrågades.
rule-age-band = Ungefär samma ålder räknas lite, när det är ett önskemål.
reason-age-band = Är ungefär i den ålder som önskades.
caution-age-band = Är inte i den ålder som önskades.
rule-interests = Gemensamma intressen räknas lite.
reason-interests = Båda tycker om: { $what }.
caution-interests = De har inga gemensamma intressen som vi känner till.
rule-near = Kortare väg räknas lite.
reason-near = Bor ungefär { $km } km bort.
caution-near = Det är ungefär { $km } km mellan dem.
rule-trained = Peer-guider som har gått peer-utbildningen väljs helst.
reason-trained = Har gått peer-utbildningen.
caution-trained = Har inte gått klart peer-utbildningen än.
rule-waited = Den som har väntat längst går först när två vill ha samma peer-guide.
reason-waited = Har väntat sedan { $since }.
caution-waited = Andra har väntat längre.
rule-load = Peer-guider med gott om plats tillfrågas före dem med lite plats.
reason-load = Har plats för { $room } till.
caution-load = Det blir den sista platsen som den här peer-guiden har.

## Varför någon väntar, och vad som kan hjälpa

wait-no-consent = Det finns inget ja än till att leta efter en peer-guide.
wait-no-consent-help = Fråga igen när det passar. Nej är också ett svar.
wait-no-guide = Det finns ingen utbildad peer-guide här än.
wait-no-guide-help = Fråga den regionala kontaktpersonen när nästa utbildning börjar, eller fråga ett program i närheten.
wait-no-room = Alla peer-guider som passar har så många de orkar med.
wait-no-room-help = Se vem som avslutar först, eller fråga en peer-guide om det finns plats för en till.
wait-no-language = Ingen peer-guide med plats talar samma språk.
wait-no-language-help = Fråga om ett annat språk också går bra, eller leta efter en peer-guide i nätverket.
wait-too-far = Alla peer-guider med plats bor för långt bort.
wait-too-far-help = Fråga om att ses på halva vägen, på telefon eller på video.
wait-all-known = De som passar är människor som personen känner eller inte vill träffa.
wait-all-known-help = Fråga grannkommunen om en peer-guide.
wait-own-ward = De som passar känner avdelningen från sin egen tid där.
wait-own-ward-help = Vänta tills personen är hemma, eller fråga efter en peer-guide från ett annat ställe.
wait-wishes = En peer-guide är ledig men passar inte det som personen har bett om.
wait-wishes-help = Gå igenom önskemålen tillsammans. Vad betyder mest, och vad lite mindre?
wait-no-times = Ingen peer-guide är ledig när det passar personen.
wait-no-times-help = Fråga om en tid till i veckan.
wait-both-asked = Ett förslag är skickat. Vi väntar på svar.
wait-both-asked-help = Ett kort samtal kan hjälpa. Säg att nej är ett bra svar.
wait-wants-later = Vill ha en peer-guide, men senare.
wait-wants-later-help = Ring den dag ni har kommit överens om.

## Första mötet och avslutet

first-meeting-about = Ta god tid på er. Säg vad ni hoppas på och vad ni helst inte vill. Skriv ner tillsammans hur ni når varandra. Bestäm nu när ni ska prata om avslutet.
ending-about = Ni har gått en bit av vägen tillsammans. Se tillbaka på den och bestäm tillsammans hur ni vill säga hej då.
ending-take-with-me = Det jag tar med mig
ending-who-now = Vem som finns där nu
ending-thanks = Tack för den bit av vägen vi gick tillsammans.

## Paus och stopp

message-paused-by-guide = { $name } behöver en paus just nu. Det har inget med dig att göra. Samordnaren ringer dig, och du väljer om du vill vänta eller träffa någon annan.
message-paused-by-recipient = { $name } vill gärna ha en paus. Det är i sin ordning, och det är inget du har gjort. Du behöver inte göra något. Samordnaren berättar mer.
message-stopped-by-guide = { $name } kan inte längre vara din peer-guide. Det är inte på grund av dig. Samordnaren ringer dig, och du kan få någon annan om du vill.
message-stopped-by-recipient = { $name } har valt att sluta här. Det händer, och det kan vara ett gott tecken. Tack för att du fanns där. Samordnaren vill gärna höra hur du har det.
message-pause-yours = Du tar en paus. Vi har sagt det till den andra på ett vänligt sätt. Du kan börja igen när du vill.
message-stop-yours = Du har slutat. Du behöver inte säga varför. Vi har sagt det till den andra på ett vänligt sätt. Du kan alltid komma tillbaka.
message-back = { $name } vill gärna fortsätta. Ska vi hitta en tid?

## Överenskommelser

agreement-guide-organisation = Överenskommelse mellan peer-guide och organisation
agreement-guide-organisation-about = Vad peer-guiden ger, vad peer-guiden får och hur båda kan sluta.
agreement-guide-recipient = Vår överenskommelse
agreement-guide-recipient-about = Hur ni två vill göra. Ni kan ändra den när ni vill.
field-guide_name = Peer-guidens namn
field-guide_address = Adress
field-guide_phone = Telefon
field-guide_email = E-post
field-organisation = Organisationen
field-coordinator_name = Samordnarens namn
field-coordinator_phone = Samordnarens telefon
field-period_from = Från
field-period_to = Till
field-function_description_on = Vi gick igenom beskrivningen av rollen den
field-supervision = Handledning och samtal
field-issued = Det som peer-guiden har fått
field-recipient_name = Ditt namn
field-how_often = Ungefär hur ofta
field-where = Var vi tycker om att ses
field-contact = Hur vi når varandra
field-between_us = Det som är viktigt för oss

## Frågor längs vägen

moment-start = I början
moment-two-months = Efter två månader
moment-ending = Vid avslutet

## Kostnader

cost-group-preparation = Förberedelse
cost-group-training = Utbildning
cost-group-operation = Drift
cost-leadership = Ledares tid för att utveckla modellen och kursen
cost-adverts = Hitta peer-guider: annonser och samtal med dem som söker
cost-insurance = Försäkring för volontärer
cost-phones = Telefoner till peer-guider
cost-teaching = Utbildare och lokaler för utbildningen
cost-training-travel = Resor och mat under utbildningen
cost-coordinators = Samordnare
cost-regional-leads = Regionala kontaktpersoner
cost-supervision = Handledning
cost-tickets = Biljetter och resor
cost-events = Träffar för peer-guider
cost-premises = Lokaler

## Checklista: god praktik

checklist-good-practice = God praktik, innan och längs vägen
checklist-good-practice-part-role = Rollen
checklist-good-practice-find-strengths = Peer-guiderna ser efter det som personen kan och tycker om, inte bara det som är svårt.
checklist-good-practice-own-network = Peer-guiderna hjälper personen att hitta egna människor och platser.
checklist-good-practice-resource-pack = Det finns en lokal mapp med platser att gå till, gjord av dem som använder dem.
checklist-good-practice-go-along = Peer-guiden kan följa med första gången, när personen vill det.
checklist-good-practice-part-training = Utbildningen
checklist-good-practice-boundaries = Utbildningen handlar om gränser, om att dela egen erfarenhet, om att lyssna och om att ta hand om sig själv.
checklist-good-practice-peer-teachers = Erfarna peers undervisar tillsammans med andra.
checklist-good-practice-part-meetings = Mötena
checklist-good-practice-listen-first = De första mötena, även på avdelningen, är till för att lyssna.
checklist-good-practice-only-invited = Peer-guiden är med på möten med personal bara när personen ber om det.
checklist-good-practice-own-plan = Vill personen ha en plan är planen personens egen.
checklist-good-practice-ending-from-start = Avslutet förbereds från första mötet.
checklist-good-practice-part-support = Stöd till peer-guiderna
checklist-good-practice-group-supervision = Det finns regelbunden handledning i grupp, med en samordnare som kan peer-arbete.
checklist-good-practice-somebody-reachable = Någon går att nå när samordnaren är borta, och peer-guiderna vet vem.
checklist-good-practice-benefits-advice = Peer-guiderna kan få råd om vad volontärarbete betyder för deras inkomst.
checklist-good-practice-part-teams = Avdelningar och team
checklist-good-practice-team-prepared = Personal och chefer har haft en förberedande träff, ledd tillsammans med lokala peers.
checklist-good-practice-coordinator-visits = Samordnaren besöker avdelningarna regelbundet.
checklist-good-practice-team-base = Peer-guiderna har en plats att komma till och varandra att prata med.
checklist-good-practice-peers-recruit = Peers är med och väljer nya peer-guider.
checklist-good-practice-reserve = Det finns en plan för vem som tar över när en peer-guide är sjuk.

## Checklista: vad en peer-guide gör och inte gör

checklist-guide-role = Det som en peer-guide gör
checklist-guide-role-part-does = Det gör du
checklist-guide-role-part-does-not = Det gör du inte
checklist-guide-role-part-hard = När det är svårt
checklist-guide-role-meet = Du möter en person i taget, där personen vill, som jämlik.
checklist-guide-role-listen = Du lyssnar först. Du berättar ur ditt eget liv när det hjälper den andra, och bara det du vill berätta.
checklist-guide-role-along = Du följer med första gången någonstans, när personen ber om det.
checklist-guide-role-bridges = Du hjälper till att hitta nästa platser och människor, så att det finns någon efter dig.
checklist-guide-role-log = Du berättar på en halv minut att ni sågs. Det du skriver får personen läsa.
checklist-guide-role-treat = Du behandlar ingen och ger inga råd om mediciner.
checklist-guide-role-control = Du håller inte ögonen på någon åt avdelningen eller kommunen, och bär inga bud mellan dem.
checklist-guide-role-money = Du lånar inte ut pengar, lånar inte själv och tar inte emot gåvor av värde.
checklist-guide-role-alone = Du bär inte på en oro ensam.
checklist-guide-role-danger = Är någons liv i fara, ring efter hjälp direkt. Ring sedan samordnaren.
checklist-guide-role-call = Sitter något kvar i dig efter ett möte, ring samordnaren samma dag.
checklist-guide-role-rest = Behöver du vila, ta en paus. Du behöver inte säga varför.

## Checklista: det som lämnas ut

checklist-issued = Det som peer-guiden får
checklist-issued-tickets = Biljetter eller resekort
checklist-issued-phone = En telefon som hör till programmet
checklist-issued-insurance = Ett papper om vilken försäkring som gäller och vem man ringer
checklist-issued-role-description = Beskrivningen av rollen
checklist-issued-contact-card = Ett kort med vem man ringer, även på natten och på helgen
checklist-issued-resource-folder = Mappen med platser att gå till i närheten

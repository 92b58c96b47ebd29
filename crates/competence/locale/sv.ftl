# Utbildning och godkännande.
looked-training = vilken utbildning som är godkänd
competence-training = Utbildning
competence-training-of = Utbildning: { $name }
competence-training-yours = Din utbildning
competence-training-holds = Utbildad och godkänd. Förslag kan komma.
competence-training-not-yet = Inte godkänd än, så inga förslag kommer.
competence-training-seen = Peer-guiden och samordnaren ser det här.
competence-to-guide = Tillbaka till peer-guiden
competence-approvals = Godkänt
competence-approvals-none = Ingen utbildning är godkänd än.
competence-kind-peer-training = Peer-utbildning
competence-approved-from = Från { $day }.
competence-approved-until = Till { $day }.
competence-approved-open = Tills vidare.
competence-holds = Gäller
competence-holds-not = Gäller inte i dag
competence-withdrawn = Återkallat { $day }
competence-approve = Godkänn peer-utbildningen
competence-approve-about = Du säger att peer-guiden har gått klart utbildningen och kan börja. Det kan återkallas.
competence-approve-on = Klar
competence-approve-on-hint = Från den här dagen gäller godkännandet.
competence-approve-until = Gäller till (valfritt)
competence-approve-until-hint = Lämna tomt om det inte har något slut.
competence-approve-do = Godkänn
competence-approved-done = Utbildningen är godkänd.
competence-withdraw = Återkalla godkännandet
competence-withdraw-means = Från och med nu kommer inga nya förslag till den här peer-guiden. Stödperioder som har börjat går vidare.
competence-withdraw-do = Ja, återkalla det
competence-withdrawn-done = Godkännandet är återkallat.
competence-problem-future = Utbildningen måste vara klar först
competence-problem-past = Titta på årtalet en gång till
competence-problem-until = Sista dagen kommer efter den första
competence-keeps-approvals = Vilken utbildning som är godkänd
competence-keeps-approvals-why = Så att bara utbildade föreslås. Det sparas i fem år.
competence-approval-on = Från
competence-approval-until = Till
competence-approval-ended = Återkallat
competence-checklist-lede-guide = Gå igenom det tillsammans med { $name } före den första matchningen. Bocka av det ni har talat om.
competence-checklist-lede-own = Samordnaren går igenom det här med dig före din första matchning.
competence-checklist-lede-house = Det här har hjälpt på andra ställen. Bocka av det som finns på plats hos er. Ingen mäts efter det.
competence-checklist-count = { $done } av { $all } är avbockade
competence-checklist-ticked = { $name } bockade av: { $day }
competence-checklist-tick = Bocka av
competence-checklist-untick = Ta bort bocken
competence-checklist-ticked-done = Det är avbockat
competence-checklist-unticked-done = Bocken är borttagen
competence-checklist-seen = Samordnarna hos er ser det här, och det gör { $name } också.
competence-checklist-seen-own = Du och samordnarna hos er ser det här.
competence-handout-title = Det du har fått utlämnat
competence-handout-of = Det { $name } har fått utlämnat
competence-handout-none = Inget har lämnats ut ännu.
competence-handout-other = Något annat
competence-handout-given = Utlämnat { $day }.
competence-handout-came-back = Återlämnat { $day }.
competence-handout-out = Fortfarande ute
competence-handout-back-on = Återlämnat den
competence-handout-back-do = Det är återlämnat
competence-handout-mistake = Skrevs det här av misstag?
competence-handout-strike-means = Raden försvinner från sidan. Att den har stått här syns fortfarande i spåret.
competence-handout-strike = Stryk raden
competence-handout-new = Lämna ut något
competence-handout-what = Vad
competence-handout-words = Vilken
competence-handout-words-hint = Till exempel ”nyckel nr 4” eller ”den röda telefonen”. Inga koder och inga lösenord.
competence-handout-on = Utlämnat den
competence-handout-give = Skriv upp det
competence-handout-given-done = Det är uppskrivet
competence-handout-back-done = Bra, då är det tillbaka
competence-handout-struck-done = Raden är struken
competence-handout-problem-words = Skriv vad det är
competence-handout-problem-day = Välj i dag eller en dag som har varit
competence-handout-refusal-day = Det kom tillbaka efter att det lämnades ut, och inte senare än i dag. Välj en sådan dag.
looked-checklist = Såg på vad som har gåtts igenom med dig som peer-guide
looked-handouts = Såg på vad du har fått utlämnat som peer-guide
competence-keeps-begin = Det du fick utlämnat som peer-guide, och det som gicks igenom med dig
competence-keeps-begin-why = Så att samordnaren och du vet vad som finns var
competence-kept-ticked = En punkt som har gåtts igenom
competence-kept-handout = Något du fick utlämnat
competence-kept-what = Vad
competence-kept-words = Vilken
competence-kept-back = Återlämnat
competence-kept-at = När
competence-to-guides = Peer-guider
competence-checklist-seen-house = Samordnarna hos er ser det här.

competence-frameworks-title = Vad peers behöver kunna
competence-frameworks-lede = Kompetensramverk: vad en peer vet, kan och står för, och vad organisationen runt en peer behöver ha på plats. Öppet för alla, att lära av, planera utbildning efter och ta med sig.
competence-frameworks-none = Inget ramverk är installerat här.
competence-framework-size = { $domains } områden, { $statements } påståenden
competence-framework-version = Version { $version }
competence-framework-only = Visa bara
competence-framework-all = Alla
competence-kind-knowledge = Kunskap
competence-kind-skill = Färdighet
competence-kind-attitude = Hållning
competence-side-peer = För peern
competence-side-organisation = För organisationen
competence-side-meta = Över alla de andra
competence-statement-more = Varför, och ett exempel
competence-statement-reason = Varför det spelar roll
competence-statement-example = Ur praktiken
competence-crosswalk = Bredvid publicerade ramverk
competence-crosswalk-lede = Vilka delar av andra ramverk som hör ihop med ett område i det här. Det som ingen kunde säga säkert är utelämnat.
competence-crosswalk-domain = Område här
competence-crosswalk-published = Publicerat ramverk
competence-crosswalk-part = Del av det
competence-crosswalk-relation = Hur de hänger ihop
competence-relation-exact = De säger samma sak
competence-relation-broader = Det andra täcker mer
competence-relation-narrower = Det andra täcker mindre
competence-relation-related = De rör vid varandra
competence-framework-about = Om ramverket
competence-framework-parts = Vad det täcker
competence-framework-levels = Nivåerna
competence-framework-take = Ta med det
competence-framework-take-lede = På det språk du läser det på nu.
competence-framework-case = För register och andra system, med skäl och exempel
competence-framework-case-older = För äldre system; skäl och exempel får inte plats där
competence-framework-moodle = Ett kalkylblad att läsa in i Moodle, utan skäl och exempel
competence-framework-version-word = Version
competence-framework-licence = Licens
competence-framework-source = Källa

# Utbildningar.
competence-trainings-title = Utbildningar för peers
competence-trainings-lede = Utbildningar som finns, från 40 timmar till ett år, med det som är känt om var och en och var det står. Det ingen har berättat visas som inte känt och gissas aldrig.
competence-not-known = Inte känt
competence-not-known-yet = Inte känt:
competence-source = Källa
competence-sources = Källor
competence-source-read = Läs
competence-axis-hours = Timmar
competence-axis-units = Undervisningsenheter
competence-axis-days = Dagar
competence-axis-weeks = Veckor
competence-axis-months = Månader
competence-axis-practice = Timmar praktik
competence-axis-credits = Högskolepoäng eller ECTS
competence-axis-eqf = Nivå i det europeiska ramverket (EQF)
competence-axis-code = Kod i ett nationellt register
competence-axis-own = Egen erfarenhet
competence-axis-entry = För att börja
competence-axis-content = Vad man lär sig
competence-axis-completion = För att slutföra
competence-axis-certificate = Certifikat
competence-axis-group = Gruppens storlek
competence-axis-teachers = Vem som undervisar
competence-axis-language = Språk
competence-axis-standing = Vad som annars är känt
competence-amount-hours =
    { $number ->
        [one] { $number } timme
       *[other] { $number } timmar
    }
competence-amount-practice =
    { $number ->
        [one] { $number } timme praktik
       *[other] { $number } timmar praktik
    }
competence-amount-units =
    { $number ->
        [one] { $number } undervisningsenhet
       *[other] { $number } undervisningsenheter
    }
competence-amount-days =
    { $number ->
        [one] { $number } dag
       *[other] { $number } dagar
    }
competence-amount-weeks =
    { $number ->
        [one] { $number } vecka
       *[other] { $number } veckor
    }
competence-amount-months =
    { $number ->
        [one] { $number } månad
       *[other] { $number } månader
    }
competence-amount-credits =
    { $number ->
        [one] { $number } poäng
       *[other] { $number } poäng
    }
competence-amount-eqf = EQF-nivå { $number }
competence-country-se = Sverige
competence-country-no = Norge
competence-country-is = Island
competence-country-de = Tyskland
competence-country-gb = Storbritannien
competence-country-dk = Danmark
competence-country-eu = flera länder
competence-own-asked = Det krävs.
competence-own-not-asked = Det krävs inte.
competence-compare-title = Jämför utbildningar
competence-compare-lede = Sida vid sida, rad för rad. En undervisningsenhet är ingen timme, och en vecka är inget fast antal dagar, så ingenting räknas om.
competence-compare-field = Utbildning { $number }
competence-compare-none = Välj en
competence-compare-do = Jämför
competence-compare-axis = Vad som jämförs
competence-compare-choose = Välj två eller tre utbildningar nedan.
competence-compare-one-more = Välj en till att jämföra med.
competence-compare-others = Jämför andra
competence-profile-link = Brobyggers egen utbildning
competence-profile-short = Tolv moduler, och var varje påstående i ramverket täcks
competence-profile-facts = I korthet
competence-profile-level = Hur långt man bör komma
competence-profile-not-placed = Inte placerad av någon
competence-profile-no-credits = Inga
competence-profile-modules = Modulerna
competence-profile-colleagues = För dem som arbetar bredvid peers; inte med i timmarna
competence-profile-outcomes = Efteråt
competence-profile-time = Tid
competence-profile-methods = Hur man lär sig
competence-profile-assessment = Hur det syns
competence-method-talk = Genomgång med frågor
competence-method-reflection = Gemensam reflektion över egna erfarenheter
competence-method-role-play = Övning med varandra
competence-method-case = En berättelse från praktiken
competence-method-film = Film
competence-method-writing = Skrivande
competence-method-visit = Ett besök
competence-method-practice = Praktik
competence-method-supervision = Handledning
competence-assessment-observation = Någon ser det göras
competence-assessment-talk = Ett samtal med en utbildare
competence-assessment-portfolio = En del av portföljen
competence-assessment-presentation = Berättat för de andra
competence-assessment-report = En rapport om praktiken
competence-assessment-two-views = Egen syn och utbildarens, sida vid sida
competence-assessment-none = Det bedöms inte
competence-teacher-peer = En peer med erfarenhet av arbetet
competence-teacher-professional = En yrkesperson
competence-teacher-relative = En närstående
competence-teacher-leader = En ledare
competence-rule-attendance = Varit med på minst { $number } % av undervisningen
competence-rule-practice = Praktik på minst { $number } timmar
competence-rule-portfolio = En portfölj på { $from } till { $to } sidor
competence-rule-presentation = En presentation på { $from } till { $to } minuter
competence-rule-group = { $from } till { $to } personer tillsammans
competence-rule-later = Det som saknas kan komma inom { $number } år
competence-coverage-title = Vad utbildningen täcker
competence-coverage-lede = Varje påstående i ramverket, och modulerna där man undervisas i det, övar det och det bedöms. Det som täcks minst står först.
competence-coverage-count = { $empty } påståenden täcks inte, { $partly } täcks delvis, { $whole } på alla tre sätt.
competence-coverage-statement = Påstående
competence-coverage-taught = Undervisas
competence-coverage-practised = Övas
competence-coverage-assessed = Bedöms
competence-coverage-nowhere = Ingenstans
competence-coverage-none = Täcks inte
competence-coverage-one = Täcks på ett sätt
competence-coverage-two = Täcks på två sätt
competence-coverage-whole = Undervisas, övas och bedöms
competence-eq-title = Min utbildning i ett annat land
competence-eq-short = Det du har, jämfört med en utbildning du vill till: vad som finns, vad som saknas, och vad som kan fylla luckan
competence-eq-lede = Fyll i vad du har och vart du vill. Du får en sida att skriva ut och ta med: rad för rad vad som är uppfyllt, vad som saknas, vad ingen vet och vad som kan fylla en lucka.
competence-eq-fill-in = Vad jag har, och vart jag ska
competence-eq-completed = Utbildningar jag har slutfört
competence-eq-hours = Timmar utbildning sammanlagt
competence-eq-hours-hint = Om du vet. Alla utbildningar tillsammans, också de som inte står på listan.
competence-eq-practice = Timmar praktik sammanlagt
competence-eq-practice-hint = Om du vet. Arbete som peer med handledning kan räknas; mottagaren avgör.
competence-eq-parts = Det jag har gjort och kan visa
competence-part-report = En rapport om praktik
competence-part-portfolio = En portfölj
competence-part-presentation = En presentation
competence-part-assessment = En bedömning som är godkänd
competence-eq-to = Vart jag ska
competence-eq-do = Visa vad som finns och vad som saknas
competence-eq-privacy = Inget du fyller i sparas här. Det står i sidans adress, så stäng sidan på en delad dator. Vi frågar inte om dina egna erfarenheter; berätta själv, om och där du vill.
competence-eq-problem-number = Skriv ett helt antal timmar, högst 99999, eller lämna det tomt
competence-eq-problem-to = Välj vart du ska
competence-eq-against = Vad som finns, och vad { $training } kräver
competence-eq-day = Gjord
competence-eq-had = Det som fylldes i
competence-eq-had-nothing = Ingenting
competence-eq-summary = Uppfyllt: { $met }. Delvis: { $partly }. Inte uppfyllt: { $not }. Inte känt: { $unknown }.
competence-eq-no-verdict = Detta är antal och ingen dom. Det som fyllts i har inte kontrollerats här; be att få se papper. Om en lucka är fylld avgör de som tar emot personen.
competence-eq-requirement = Krävs
competence-eq-answer = Svar
competence-eq-there = Detta finns
competence-eq-fill = Det som saknas, och vad som kan fylla luckan
competence-eq-met = Uppfyllt
competence-eq-partly = Delvis
competence-eq-not = Inte uppfyllt
competence-eq-not-known = Inte känt
competence-eq-nothing-known = Inget vi vet om
competence-eq-no-gap = Inget saknas
competence-eq-at-least = Minst { $amount }
competence-eq-missing = Saknas: { $amount }
competence-eq-open = Det ingen har berättat för oss
competence-eq-open-lede = Vi hittade inget om detta för { $training }. Fråga där.
competence-eq-print = Skriv ut sidan från webbläsaren, eller behåll den som PDF.
competence-eq-languages = Samma sida på språket hos dem som tar emot dig:
competence-basis-number = Ifyllt: { $amount } sammanlagt
competence-basis-said = Ifyllt
competence-basis-asked = Det krävs av alla i { $training }
competence-basis-near = { $training } undervisar i ”{ $topic }”. Titlarna ligger nära; innehållet har inte jämförts.
competence-basis-rated = { $reached } av { $all } påståenden är på nivån
competence-basis-same = Det är samma utbildning
competence-fill-more = { $amount } till, där eller någon annanstans
competence-fill-prior = Erkännande av reell kompetens, där det görs
competence-fill-length = Fråga där utbildningen gicks hur mycket den är av detta: { $axis }
competence-fill-plans = Lägg båda kursplanerna sida vid sida
competence-fill-topic = Gå den här delen där
competence-fill-rate = Titta på påståendena, ensam och tillsammans med en utbildare
competence-fill-show = Visa upp: { $part }
competence-fill-do = Gör det: { $part }
competence-fill-follow = Det kan komma inom { $number } år
competence-fill-talk = Säg det i samtalet innan du börjar
competence-fill-ask = Fråga där: { $axis }
competence-compare-provider = Vem som ger den
competence-eq-group-length = Längd, praktik och vad som krävs för att börja
competence-eq-group-parts = Det var och en gör själv
competence-renewal-valid = Det gäller i { $years } år och kan förnyas de sista { $days } dagarna. Varje år krävs:
competence-renewal-education = { $number } timmars fortsatt lärande
competence-renewal-practice = { $number } timmars arbete med handledning
competence-renewal-supervision = { $number } timmars handledning

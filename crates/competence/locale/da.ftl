# Uddannelse og godkendelse.
looked-training = hvilken uddannelse der er godkendt
competence-training = Uddannelse
competence-training-of = Uddannelse: { $name }
competence-training-yours = Din uddannelse
competence-training-holds = Uddannet og godkendt. Der kan komme forslag.
competence-training-not-yet = Ikke godkendt endnu, så der kommer ingen forslag.
competence-training-seen = Peer-guiden og koordinatoren ser dette.
competence-to-guide = Tilbage til peer-guiden
competence-approvals = Godkendt
competence-approvals-none = Ingen uddannelse er godkendt endnu.
competence-kind-peer-training = Peer-uddannelse
competence-approved-from = Fra { $day }.
competence-approved-until = Til { $day }.
competence-approved-open = Indtil videre.
competence-holds = Gælder
competence-holds-not = Gælder ikke i dag
competence-withdrawn = Trukket tilbage { $day }
competence-approve = Godkend peer-uddannelsen
competence-approve-about = Du siger, at peer-guiden har gennemført uddannelsen og kan begynde. Det kan trækkes tilbage.
competence-approve-on = Gennemført
competence-approve-on-hint = Fra denne dag gælder godkendelsen.
competence-approve-until = Gælder til (valgfrit)
competence-approve-until-hint = Lad det stå tomt, hvis den ikke har nogen slutning.
competence-approve-do = Godkend
competence-approved-done = Uddannelsen er godkendt.
competence-withdraw = Træk godkendelsen tilbage
competence-withdraw-means = Fra nu af kommer der ingen nye forslag til denne peer-guide. Forløb, der er begyndt, fortsætter.
competence-withdraw-do = Ja, træk den tilbage
competence-withdrawn-done = Godkendelsen er trukket tilbage.
competence-problem-future = Uddannelsen skal først gennemføres
competence-problem-past = Se på årstallet igen
competence-problem-until = Sidste dag kommer efter den første
competence-keeps-approvals = Hvilken uddannelse der er godkendt
competence-keeps-approvals-why = Så kun de, der er uddannet, bliver foreslået. Det gemmes i fem år.
competence-approval-on = Fra
competence-approval-until = Til
competence-approval-ended = Trukket tilbage
competence-checklist-lede-guide = Gå det igennem sammen med { $name } før det første match. Sæt kryds ved det, I har talt om.
competence-checklist-lede-own = Koordinatoren går det her igennem med dig før dit første match.
competence-checklist-lede-house = Det her har hjulpet andre steder. Sæt kryds ved det, der er på plads hos jer. Ingen bliver målt på det.
competence-checklist-count = { $done } af { $all } er krydset af
competence-checklist-ticked = { $name } satte kryds: { $day }
competence-checklist-tick = Sæt kryds
competence-checklist-untick = Fjern krydset
competence-checklist-ticked-done = Krydset er sat
competence-checklist-unticked-done = Krydset er fjernet
competence-checklist-seen = Koordinatorerne hos jer ser det her, og det gør { $name } også.
competence-checklist-seen-own = Du og koordinatorerne hos jer ser det her.
competence-handout-title = Det, du har fået udleveret
competence-handout-of = Det, { $name } har fået udleveret
competence-handout-none = Der er ikke udleveret noget endnu.
competence-handout-other = Noget andet
competence-handout-given = Udleveret { $day }.
competence-handout-came-back = Afleveret { $day }.
competence-handout-out = Stadig ude
competence-handout-back-on = Afleveret den
competence-handout-back-do = Det er afleveret
competence-handout-mistake = Blev det skrevet ved en fejl?
competence-handout-strike-means = Linjen forsvinder fra siden. At den har stået her, kan stadig ses i sporet.
competence-handout-strike = Streg linjen ud
competence-handout-new = Udlevér noget
competence-handout-what = Hvad
competence-handout-words = Hvilken
competence-handout-words-hint = For eksempel »nøgle nr. 4« eller »den røde telefon«. Ingen koder og adgangskoder.
competence-handout-on = Udleveret den
competence-handout-give = Skriv det ned
competence-handout-given-done = Det er skrevet ned
competence-handout-back-done = Godt, så er det tilbage
competence-handout-struck-done = Linjen er streget ud
competence-handout-problem-words = Skriv, hvad det er
competence-handout-problem-day = Vælg i dag eller en dag, der har været
competence-handout-refusal-day = Det kom tilbage, efter det blev udleveret, og ikke senere end i dag. Vælg sådan en dag.
looked-checklist = Så på, hvad der er gået igennem med dig som peer-guide
looked-handouts = Så på, hvad du har fået udleveret som peer-guide
competence-keeps-begin = Det, du fik udleveret som peer-guide, og det, der blev gået igennem med dig
competence-keeps-begin-why = Så koordinatoren og du ved, hvad der er hvor
competence-kept-ticked = Et punkt, der er gået igennem
competence-kept-handout = Noget, du fik udleveret
competence-kept-what = Hvad
competence-kept-words = Hvilken
competence-kept-back = Afleveret
competence-kept-at = Hvornår
competence-to-guides = Peer-guider
competence-checklist-seen-house = Koordinatorerne hos jer ser det her.

competence-frameworks-title = Det, peers har brug for at kunne
competence-frameworks-lede = Kompetencerammer: hvad en peer ved, kan og står for, og hvad organisationen omkring en peer skal have på plads. Åbent for alle, til at lære af, planlægge uddannelse efter og tage med sig.
competence-frameworks-none = Der er ikke installeret nogen ramme her.
competence-framework-size = { $domains } områder, { $statements } udsagn
competence-framework-version = Version { $version }
competence-framework-only = Vis kun
competence-framework-all = Alle
competence-kind-knowledge = Viden
competence-kind-skill = Færdighed
competence-kind-attitude = Holdning
competence-side-peer = For peeren
competence-side-organisation = For organisationen
competence-side-meta = På tværs af de andre
competence-statement-more = Hvorfor, og et eksempel
competence-statement-reason = Hvorfor det betyder noget
competence-statement-example = Fra praksis
competence-crosswalk = Ved siden af udgivne rammer
competence-crosswalk-lede = Hvilke dele af andre rammer der hører sammen med et område i denne. Det, ingen kunne sige med sikkerhed, er udeladt.
competence-crosswalk-domain = Område her
competence-crosswalk-published = Udgiven ramme
competence-crosswalk-part = Dens del
competence-crosswalk-relation = Hvordan de hænger sammen
competence-relation-exact = De siger det samme
competence-relation-broader = Den anden rummer mere
competence-relation-narrower = Den anden rummer mindre
competence-relation-related = De berører hinanden
competence-framework-about = Om denne ramme
competence-framework-parts = Hvad den rummer
competence-framework-levels = Niveauerne
competence-framework-take = Tag den med
competence-framework-take-lede = På det sprog, du læser den på nu.
competence-framework-case = Til registre og andre systemer, med begrundelser og eksempler
competence-framework-case-older = Til ældre systemer; begrundelser og eksempler har ingen plads dér
competence-framework-moodle = Et regneark til at hente ind i Moodle, uden begrundelser og eksempler
competence-framework-version-word = Version
competence-framework-licence = Licens
competence-framework-source = Kilde

# Uddannelser.
competence-trainings-title = Uddannelser for peers
competence-trainings-lede = Uddannelser, der findes, fra 40 timer til et år, med det, der vides om hver af dem, og hvor det står. Det, ingen har fortalt, vises som ikke kendt og gættes aldrig.
competence-not-known = Ikke kendt
competence-not-known-yet = Ikke kendt:
competence-source = Kilde
competence-sources = Kilder
competence-source-read = Læs
competence-axis-hours = Timer
competence-axis-units = Undervisningsenheder
competence-axis-days = Dage
competence-axis-weeks = Uger
competence-axis-months = Måneder
competence-axis-practice = Timer i praktik
competence-axis-credits = ECTS-point
competence-axis-eqf = Niveau i den europæiske ramme (EQF)
competence-axis-code = Kode i et nationalt register
competence-axis-own = Egne erfaringer
competence-axis-entry = For at begynde
competence-axis-content = Hvad der undervises i
competence-axis-completion = For at gennemføre
competence-axis-certificate = Certifikat
competence-axis-group = Gruppens størrelse
competence-axis-teachers = Hvem der underviser
competence-axis-language = Sprog
competence-axis-standing = Hvad der ellers vides
competence-amount-hours =
    { $number ->
        [one] { $number } time
       *[other] { $number } timer
    }
competence-amount-practice =
    { $number ->
        [one] { $number } times praktik
       *[other] { $number } timers praktik
    }
competence-amount-units =
    { $number ->
        [one] { $number } undervisningsenhed
       *[other] { $number } undervisningsenheder
    }
competence-amount-days =
    { $number ->
        [one] { $number } dag
       *[other] { $number } dage
    }
competence-amount-weeks =
    { $number ->
        [one] { $number } uge
       *[other] { $number } uger
    }
competence-amount-months =
    { $number ->
        [one] { $number } måned
       *[other] { $number } måneder
    }
competence-amount-credits =
    { $number ->
        [one] { $number } ECTS-point
       *[other] { $number } ECTS-point
    }
competence-amount-eqf = EQF-niveau { $number }
competence-country-se = Sverige
competence-country-no = Norge
competence-country-is = Island
competence-country-de = Tyskland
competence-country-gb = Storbritannien
competence-country-dk = Danmark
competence-country-eu = flere lande
competence-own-asked = Det kræves.
competence-own-not-asked = Det kræves ikke.
competence-compare-title = Sammenlign uddannelser
competence-compare-lede = Side om side, linje for linje. En undervisningsenhed er ikke en time, og en uge er ikke et fast antal dage, så intet regnes om.
competence-compare-field = Uddannelse { $number }
competence-compare-none = Vælg en
competence-compare-do = Sammenlign
competence-compare-axis = Det, der sammenlignes
competence-compare-choose = Vælg to eller tre uddannelser nedenfor.
competence-compare-one-more = Vælg én mere at sammenligne med.
competence-compare-others = Sammenlign andre
competence-profile-link = Brobyggers egen uddannelse
competence-profile-short = Tolv moduler, og hvor hvert udsagn i rammen er dækket
competence-profile-facts = Kort fortalt
competence-profile-level = Hvor langt man bør komme
competence-profile-not-placed = Ikke indplaceret af nogen
competence-profile-no-credits = Ingen
competence-profile-modules = Modulerne
competence-profile-colleagues = For dem, der arbejder ved siden af peers; ikke med i timerne
competence-profile-outcomes = Bagefter
competence-profile-time = Tid
competence-profile-methods = Hvordan det læres
competence-profile-assessment = Hvordan det ses
competence-method-talk = Oplæg med spørgsmål
competence-method-reflection = Fælles refleksion over egne erfaringer
competence-method-role-play = Øvelse med hinanden
competence-method-case = En historie fra praksis
competence-method-film = Film
competence-method-writing = Skrivning
competence-method-visit = Et besøg
competence-method-practice = Praktik
competence-method-supervision = Supervision
competence-assessment-observation = Nogen ser det gjort
competence-assessment-talk = En samtale med en underviser
competence-assessment-portfolio = En del af portfolioen
competence-assessment-presentation = Fortalt til de andre
competence-assessment-report = En rapport om praktikken
competence-assessment-two-views = Eget syn og underviserens, side om side
competence-assessment-none = Det vurderes ikke
competence-teacher-peer = En peer med erfaring fra arbejdet
competence-teacher-professional = En fagperson
competence-teacher-relative = En pårørende
competence-teacher-leader = En leder
competence-rule-attendance = Været til stede ved mindst { $number } % af undervisningen
competence-rule-practice = Praktik på mindst { $number } timer
competence-rule-portfolio = En portfolio på { $from } til { $to } sider
competence-rule-presentation = En fremlæggelse på { $from } til { $to } minutter
competence-rule-group = { $from } til { $to } personer sammen
competence-rule-later = Det, der mangler, kan komme inden { $number } år
competence-coverage-title = Hvad uddannelsen dækker
competence-coverage-lede = Hvert udsagn i rammen, og modulerne hvor der undervises i det, øves og vurderes. Det, der er mindst dækket, står først.
competence-coverage-count = { $empty } udsagn er ikke dækket, { $partly } er dækket delvist, { $whole } på alle tre måder.
competence-coverage-statement = Udsagn
competence-coverage-taught = Undervist
competence-coverage-practised = Øvet
competence-coverage-assessed = Vurderet
competence-coverage-nowhere = Ingen steder
competence-coverage-none = Ikke dækket
competence-coverage-one = Dækket på én måde
competence-coverage-two = Dækket på to måder
competence-coverage-whole = Undervist, øvet og vurderet
competence-eq-title = Min uddannelse i et andet land
competence-eq-short = Det, du har, holdt op mod en uddannelse, du vil til: hvad der findes, hvad der mangler, og hvad der kan opfylde det
competence-eq-lede = Udfyld, hvad du har, og hvor du vil hen. Du får en side, du kan udskrive og tage med: linje for linje hvad der er opfyldt, hvad der mangler, hvad ingen ved, og hvad der kan opfylde det, der mangler.
competence-eq-fill-in = Hvad jeg har, og hvor jeg skal hen
competence-eq-completed = Uddannelser, jeg har gennemført
competence-eq-hours = Timers uddannelse i alt
competence-eq-hours-hint = Hvis du ved det. Alle uddannelser sammen, også dem, der ikke står på listen.
competence-eq-practice = Timers praktik i alt
competence-eq-practice-hint = Hvis du ved det. Arbejde som peer med supervision kan tælle; modtageren afgør.
competence-eq-parts = Det, jeg har gjort og kan vise
competence-part-report = En rapport om praktik
competence-part-portfolio = En portfolio
competence-part-presentation = En fremlæggelse
competence-part-assessment = En bedømmelse, der er bestået
competence-eq-to = Hvor jeg skal hen
competence-eq-do = Vis, hvad der findes, og hvad der mangler
competence-eq-privacy = Intet af det, du udfylder, gemmes her. Det står i sidens adresse, så luk siden på en delt computer. Vi spørger ikke om dine egne erfaringer; fortæl selv om dem, hvis og hvor du vil.
competence-eq-problem-number = Skriv et helt antal timer, højst 99999, eller lad det stå tomt
competence-eq-problem-to = Vælg, hvor du skal hen
competence-eq-against = Hvad der findes, og hvad { $training } kræver
competence-eq-day = Lavet
competence-eq-had = Det, der blev udfyldt
competence-eq-had-nothing = Intet
competence-eq-summary = Opfyldt: { $met }. Delvist: { $partly }. Ikke opfyldt: { $not }. Ikke kendt: { $unknown }.
competence-eq-no-verdict = Det er antal og ingen dom. Det, der er udfyldt, er ikke kontrolleret her; bed om at se papirer. De, der tager imod personen, afgør, om det, der mangler, er opfyldt.
competence-eq-requirement = Kræves
competence-eq-answer = Svar
competence-eq-there = Det findes
competence-eq-fill = Det, der mangler, og hvad der kan opfylde det
competence-eq-met = Opfyldt
competence-eq-partly = Delvist
competence-eq-not = Ikke opfyldt
competence-eq-not-known = Ikke kendt
competence-eq-nothing-known = Intet, vi ved af
competence-eq-no-gap = Intet mangler
competence-eq-at-least = Mindst { $amount }
competence-eq-missing = Mangler: { $amount }
competence-eq-open = Det, ingen har fortalt os
competence-eq-open-lede = Vi fandt intet om dette for { $training }. Spørg dér.
competence-eq-print = Udskriv siden fra din browser, eller gem den som PDF.
competence-eq-languages = Den samme side på sproget hos dem, der tager imod dig:
competence-basis-number = Udfyldt: { $amount } i alt
competence-basis-said = Udfyldt
competence-basis-asked = Det kræves af alle i { $training }
competence-basis-near = { $training } underviser i »{ $topic }«. Titlerne ligner hinanden; indholdet er ikke sammenlignet.
competence-basis-rated = { $reached } af { $all } udsagn er på niveauet
competence-basis-same = Det er den samme uddannelse
competence-fill-more = { $amount } mere, dér eller et andet sted
competence-fill-prior = Anerkendelse af realkompetence, hvor det gøres
competence-fill-length = Spørg dér, hvor uddannelsen blev taget, hvor meget den er af dette: { $axis }
competence-fill-plans = Læg begge kursusplaner side om side
competence-fill-topic = Tag denne del dér
competence-fill-rate = Se på udsagnene, alene og sammen med en underviser
competence-fill-show = Vis den frem: { $part }
competence-fill-do = Gør det: { $part }
competence-fill-follow = Det kan komme inden { $number } år
competence-fill-talk = Sig det i samtalen, før du begynder
competence-fill-ask = Spørg dér: { $axis }
competence-compare-provider = Hvem der udbyder den
competence-eq-group-length = Længde, praktik og det, der kræves for at begynde
competence-eq-group-parts = Det, hver enkelt selv laver
competence-renewal-valid = Det gælder i { $years } år og kan fornyes de sidste { $days } dage. Hvert af årene kræves:
competence-renewal-education = { $number } timers videre læring
competence-renewal-practice = { $number } timers arbejde med supervision
competence-renewal-supervision = { $number } timers supervision

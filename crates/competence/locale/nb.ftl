# Opplæring og godkjenning.
looked-training = hvilken opplæring som er godkjent
competence-training = Opplæring
competence-training-of = Opplæringen til { $name }
competence-training-yours = Opplæringen din
competence-training-holds = Opplært og godkjent. Det kan komme forslag.
competence-training-not-yet = Ikke godkjent ennå, så det kommer ingen forslag.
competence-training-seen = Likepersonen og koordinatoren ser dette.
competence-to-guide = Tilbake til likepersonen
competence-approvals = Godkjent
competence-approvals-none = Ingen opplæring er godkjent ennå.
competence-kind-peer-training = Likepersonopplæring
competence-approved-from = Fra { $day }.
competence-approved-until = Til { $day }.
competence-approved-open = Inntil videre.
competence-holds = Gjelder
competence-holds-not = Gjelder ikke i dag
competence-withdrawn = Trukket tilbake { $day }
competence-approve = Godkjenn likepersonopplæringen
competence-approve-about = Du sier at likepersonen har fullført opplæringen og kan begynne. Det kan trekkes tilbake.
competence-approve-on = Fullført
competence-approve-on-hint = Fra denne dagen gjelder godkjenningen.
competence-approve-until = Gjelder til (valgfritt)
competence-approve-until-hint = La det stå tomt hvis den ikke har noen slutt.
competence-approve-do = Godkjenn
competence-approved-done = Opplæringen er godkjent.
competence-withdraw = Trekk godkjenningen tilbake
competence-withdraw-means = Fra nå av kommer det ingen nye forslag til denne likepersonen. Forløp som er begynt, går videre.
competence-withdraw-do = Ja, trekk den tilbake
competence-withdrawn-done = Godkjenningen er trukket tilbake.
competence-problem-future = Opplæringen må fullføres først
competence-problem-past = Se på årstallet en gang til
competence-problem-until = Siste dag kommer etter den første
competence-keeps-approvals = Hvilken opplæring som er godkjent
competence-keeps-approvals-why = Så bare de som har fått opplæring, blir foreslått. Det tas vare på i fem år.
competence-approval-on = Fra
competence-approval-until = Til
competence-approval-ended = Trukket tilbake
competence-checklist-lede-guide = Gå gjennom dette sammen med { $name } før første kobling. Kryss av for det dere har snakket om.
competence-checklist-lede-own = Koordinatoren går gjennom dette med deg før du kobles med noen.
competence-checklist-lede-house = Dette har hjulpet andre steder. Kryss av for det som er på plass hos dere. Ingen blir målt på det.
competence-checklist-count = { $done } av { $all } er krysset av
competence-checklist-ticked = { $name } krysset av: { $day }
competence-checklist-tick = Kryss av
competence-checklist-untick = Ta bort krysset
competence-checklist-ticked-done = Det er krysset av
competence-checklist-unticked-done = Krysset er tatt bort
competence-checklist-seen = Koordinatorene hos dere ser dette, og det gjør { $name } også.
competence-checklist-seen-own = Du og koordinatorene hos dere ser dette.
competence-handout-title = Det du har fått utlevert
competence-handout-of = Det { $name } har fått utlevert
competence-handout-none = Ingenting er utlevert ennå.
competence-handout-other = Noe annet
competence-handout-given = Utlevert { $day }.
competence-handout-came-back = Levert tilbake { $day }.
competence-handout-out = Fortsatt ute
competence-handout-back-on = Levert tilbake
competence-handout-back-do = Den er levert tilbake
competence-handout-mistake = Ble dette skrevet ved en feil?
competence-handout-strike-means = Linjen forsvinner fra siden. At den har stått her, er fortsatt med i sporet.
competence-handout-strike = Stryk linjen
competence-handout-new = Lever ut noe
competence-handout-what = Hva
competence-handout-words = Hvilken
competence-handout-words-hint = For eksempel «nøkkel nr. 4» eller «den røde telefonen». Ingen koder eller passord.
competence-handout-on = Utlevert
competence-handout-give = Skriv det opp
competence-handout-given-done = Det er skrevet opp
competence-handout-back-done = Fint, da er den tilbake
competence-handout-struck-done = Linjen er strøket
competence-handout-problem-words = Skriv hva det er
competence-handout-problem-day = Velg i dag eller en dag som har vært
competence-handout-refusal-day = Den kom tilbake etter at den ble utlevert, og ikke senere enn i dag. Velg en slik dag.
looked-checklist = Så på hva som er gått gjennom med deg som likeperson
looked-handouts = Så på hva du har fått utlevert som likeperson
competence-keeps-begin = Det du fikk utlevert som likeperson, og det som ble gått gjennom med deg
competence-keeps-begin-why = Så koordinatoren og du vet hva som er hvor
competence-kept-ticked = Et punkt som er gått gjennom
competence-kept-handout = Noe du fikk utlevert
competence-kept-what = Hva
competence-kept-words = Hvilken
competence-kept-back = Levert tilbake
competence-kept-at = Når
competence-to-guides = Likepersoner
competence-checklist-seen-house = Koordinatorene hos dere ser dette.

competence-frameworks-title = Det likepersoner og erfaringskonsulenter trenger å kunne
competence-frameworks-lede = Kompetanserammeverk: hva den som støtter med egenerfaring, vet, kan og står for, og hva organisasjonen rundt må ha på plass. Åpent for alle, til å lære av, planlegge opplæring etter og ta med seg.
competence-frameworks-none = Det er ikke installert noe rammeverk her.
competence-framework-size = { $domains } områder, { $statements } utsagn
competence-framework-version = Versjon { $version }
competence-framework-only = Vis bare
competence-framework-all = Alle
competence-kind-knowledge = Kunnskap
competence-kind-skill = Ferdighet
competence-kind-attitude = Holdning
competence-side-peer = For den som støtter
competence-side-organisation = For organisasjonen
competence-side-meta = På tvers av de andre
competence-statement-more = Hvorfor, og et eksempel
competence-statement-reason = Hvorfor det betyr noe
competence-statement-example = Fra praksis
competence-crosswalk = Ved siden av publiserte rammeverk
competence-crosswalk-lede = Hvilke deler av andre rammeverk som hører sammen med et område i dette. Det ingen kunne si sikkert, er utelatt.
competence-crosswalk-domain = Område her
competence-crosswalk-published = Publisert rammeverk
competence-crosswalk-part = Del av det
competence-crosswalk-relation = Hvordan de henger sammen
competence-relation-exact = De sier det samme
competence-relation-broader = Det andre dekker mer
competence-relation-narrower = Det andre dekker mindre
competence-relation-related = De berører hverandre
competence-framework-about = Om dette rammeverket
competence-framework-parts = Hva det dekker
competence-framework-levels = Nivåene
competence-framework-take = Ta det med
competence-framework-take-lede = På det språket du leser det på nå.
competence-framework-case = For registre og andre systemer, med begrunnelser og eksempler
competence-framework-case-older = For eldre systemer; begrunnelser og eksempler har ingen plass der
competence-framework-moodle = Et regneark å hente inn i Moodle, uten begrunnelser og eksempler
competence-framework-version-word = Versjon
competence-framework-licence = Lisens
competence-framework-source = Kilde

# Opplæringer.
competence-trainings-title = Opplæring i likepersonsarbeid og erfaringsarbeid
competence-trainings-lede = Opplæringer som finnes, fra 40 timer til et år, med det som er kjent om hver av dem og hvor det står. Det ingen har fortalt, vises som ikke kjent, og gjettes aldri.
competence-not-known = Ikke kjent
competence-not-known-yet = Ikke kjent:
competence-source = Kilde
competence-sources = Kilder
competence-source-read = Les
competence-axis-hours = Timer
competence-axis-units = Undervisningsenheter
competence-axis-days = Dager
competence-axis-weeks = Uker
competence-axis-months = Måneder
competence-axis-practice = Timer praksis
competence-axis-credits = Studiepoeng
competence-axis-eqf = Nivå i det europeiske rammeverket (EQF)
competence-axis-code = Kode i et nasjonalt register
competence-axis-own = Egen erfaring
competence-axis-entry = For å begynne
competence-axis-content = Hva det undervises i
competence-axis-completion = For å fullføre
competence-axis-certificate = Sertifikat
competence-axis-group = Gruppens størrelse
competence-axis-teachers = Hvem som underviser
competence-axis-language = Språk
competence-axis-standing = Annet som er kjent
competence-amount-hours =
    { $number ->
        [one] { $number } time
       *[other] { $number } timer
    }
competence-amount-practice =
    { $number ->
        [one] { $number } time praksis
       *[other] { $number } timer praksis
    }
competence-amount-units =
    { $number ->
        [one] { $number } undervisningsenhet
       *[other] { $number } undervisningsenheter
    }
competence-amount-days =
    { $number ->
        [one] { $number } dag
       *[other] { $number } dager
    }
competence-amount-weeks =
    { $number ->
        [one] { $number } uke
       *[other] { $number } uker
    }
competence-amount-months =
    { $number ->
        [one] { $number } måned
       *[other] { $number } måneder
    }
competence-amount-credits =
    { $number ->
        [one] { $number } studiepoeng
       *[other] { $number } studiepoeng
    }
competence-amount-eqf = EQF-nivå { $number }
competence-country-se = Sverige
competence-country-no = Norge
competence-country-is = Island
competence-country-de = Tyskland
competence-country-gb = Storbritannia
competence-country-dk = Danmark
competence-country-eu = flere land
competence-own-asked = Det kreves.
competence-own-not-asked = Det kreves ikke.
competence-compare-title = Sammenlign opplæringer
competence-compare-lede = Side om side, linje for linje. En undervisningsenhet er ikke en time, og en uke er ikke et fast antall dager, så ingenting regnes om.
competence-compare-field = Opplæring { $number }
competence-compare-none = Velg en
competence-compare-do = Sammenlign
competence-compare-axis = Det som sammenlignes
competence-compare-choose = Velg to eller tre opplæringer nedenfor.
competence-compare-one-more = Velg én til å sammenligne med.
competence-compare-others = Sammenlign andre
competence-profile-link = Brobyggers egen opplæring
competence-profile-short = Tolv moduler, og hvor hvert utsagn i rammeverket er dekket
competence-profile-facts = Kort fortalt
competence-profile-level = Hvor langt en bør komme
competence-profile-not-placed = Ikke plassert av noen
competence-profile-no-credits = Ingen
competence-profile-modules = Modulene
competence-profile-colleagues = For dem som jobber ved siden av; ikke med i timene over
competence-profile-outcomes = Etterpå
competence-profile-time = Tid
competence-profile-methods = Hvordan det læres
competence-profile-assessment = Hvordan det ses
competence-method-talk = Gjennomgang med spørsmål
competence-method-reflection = Felles refleksjon over egne erfaringer
competence-method-role-play = Øving med hverandre
competence-method-case = En historie fra praksis
competence-method-film = Film
competence-method-writing = Skriving
competence-method-visit = Et besøk
competence-method-practice = Praksis
competence-method-supervision = Veiledning
competence-assessment-observation = Noen ser det gjort
competence-assessment-talk = En samtale med en kursleder
competence-assessment-portfolio = En del av mappen
competence-assessment-presentation = Fortalt til de andre
competence-assessment-report = En rapport fra praksis
competence-assessment-two-views = Eget syn og kurslederens, side om side
competence-assessment-none = Det vurderes ikke
competence-teacher-peer = En med egen erfaring fra arbeidet
competence-teacher-professional = En fagperson
competence-teacher-relative = En pårørende
competence-teacher-leader = En leder
competence-rule-attendance = Vært til stede på minst { $number } % av undervisningen
competence-rule-practice = Praksis på minst { $number } timer
competence-rule-portfolio = En mappe på { $from } til { $to } sider
competence-rule-presentation = En presentasjon på { $from } til { $to } minutter
competence-rule-group = { $from } til { $to } personer sammen
competence-rule-later = Det som mangler, kan komme innen { $number } år
competence-coverage-title = Hva opplæringen dekker
competence-coverage-lede = Hvert utsagn i rammeverket, og modulene der det undervises i, øves og vurderes. Det som er minst dekket, står først.
competence-coverage-count = { $empty } utsagn er ikke dekket, { $partly } er dekket delvis, { $whole } på alle tre måter.
competence-coverage-statement = Utsagn
competence-coverage-taught = Undervist
competence-coverage-practised = Øvd
competence-coverage-assessed = Vurdert
competence-coverage-nowhere = Ingen steder
competence-coverage-none = Ikke dekket
competence-coverage-one = Dekket på én måte
competence-coverage-two = Dekket på to måter
competence-coverage-whole = Undervist, øvd og vurdert
competence-eq-title = Opplæringen min i et annet land
competence-eq-short = Det du har, holdt opp mot en opplæring du vil til: hva som finnes, hva som mangler, og hva som kan dekke det
competence-eq-lede = Fyll inn hva du har og hvor du vil. Du får en side du kan skrive ut og ta med: linje for linje hva som er dekket, hva som mangler, hva ingen vet, og hva som kan dekke det som mangler.
competence-eq-fill-in = Hva jeg har, og hvor jeg skal
competence-eq-completed = Opplæringer jeg har fullført
competence-eq-hours = Timer opplæring til sammen
competence-eq-hours-hint = Hvis du vet det. Alle opplæringer sammen, også dem som ikke står på listen.
competence-eq-practice = Timer praksis til sammen
competence-eq-practice-hint = Hvis du vet det. Arbeid med veiledning kan telle; den som mottar deg, avgjør.
competence-eq-parts = Det jeg har gjort og kan vise
competence-part-report = En rapport fra praksis
competence-part-portfolio = En mappe
competence-part-presentation = En presentasjon
competence-part-assessment = En vurdering som er bestått
competence-eq-to = Hvor jeg skal
competence-eq-do = Vis hva som finnes og hva som mangler
competence-eq-privacy = Ingenting du fyller inn, blir lagret her. Det står i adressen til siden, så lukk siden på en delt datamaskin. Vi spør ikke om dine egne erfaringer; fortell om dem selv, hvis og der du vil.
competence-eq-problem-number = Skriv et helt antall timer, høyst 99999, eller la det stå tomt
competence-eq-problem-to = Velg hvor du skal
competence-eq-against = Hva som finnes, og hva { $training } krever
competence-eq-day = Laget
competence-eq-had = Det som ble fylt inn
competence-eq-had-nothing = Ingenting
competence-eq-summary = Dekket: { $met }. Delvis: { $partly }. Ikke dekket: { $not }. Ikke kjent: { $unknown }.
competence-eq-no-verdict = Dette er antall og ingen dom. Det som er fylt inn, er ikke kontrollert her; be om å få se papirer. De som tar imot personen, avgjør om det som mangler, er dekket.
competence-eq-requirement = Kreves
competence-eq-answer = Svar
competence-eq-there = Dette finnes
competence-eq-fill = Det som mangler, og hva som kan dekke det
competence-eq-met = Dekket
competence-eq-partly = Delvis
competence-eq-not = Ikke dekket
competence-eq-not-known = Ikke kjent
competence-eq-nothing-known = Ingenting vi vet om
competence-eq-no-gap = Ingenting mangler
competence-eq-at-least = Minst { $amount }
competence-eq-missing = Mangler: { $amount }
competence-eq-open = Det ingen har fortalt oss
competence-eq-open-lede = Vi fant ingenting om dette for { $training }. Spør der.
competence-eq-print = Skriv ut siden fra nettleseren, eller behold den som PDF.
competence-eq-languages = Den samme siden på språket til dem som tar imot deg:
competence-basis-number = Fylt inn: { $amount } til sammen
competence-basis-said = Fylt inn
competence-basis-asked = Det kreves av alle i { $training }
competence-basis-near = { $training } underviser i «{ $topic }». Titlene ligner; innholdet er ikke sammenlignet.
competence-basis-rated = { $reached } av { $all } utsagn er på nivået
competence-basis-same = Det er den samme opplæringen
competence-fill-more = { $amount } til, der eller et annet sted
competence-fill-prior = Godkjenning av realkompetanse, der det gjøres
competence-fill-length = Spør der opplæringen ble tatt, hvor mye den er av dette: { $axis }
competence-fill-plans = Legg begge kursplanene side om side
competence-fill-topic = Ta denne delen der
competence-fill-rate = Se på utsagnene, alene og sammen med en kursleder
competence-fill-show = Vis den fram: { $part }
competence-fill-do = Gjør det: { $part }
competence-fill-follow = Det kan komme innen { $number } år
competence-fill-talk = Si det i samtalen før du begynner
competence-fill-ask = Spør der: { $axis }
competence-compare-provider = Hvem som holder den
competence-eq-group-length = Lengde, praksis og det som kreves for å begynne
competence-eq-group-parts = Det hver enkelt gjør selv
competence-renewal-valid = Det gjelder i { $years } år og kan fornyes de siste { $days } dagene. Hvert av årene kreves:
competence-renewal-education = { $number } timer videre læring
competence-renewal-practice = { $number } timer arbeid med veiledning
competence-renewal-supervision = { $number } timer veiledning

# Spørgeskemaer, svar og hvad de viser.
evaluation-menu = Svar
# Siden før og efter spørgsmålene.
evaluation-round-title = Hvordan har du det?
evaluation-round-long = { $questions } spørgsmål, cirka { $minutes ->
    [one] et minut
   *[other] { $minutes } minutter
}. Tag den tid, du har brug for.
evaluation-round-skip = Du kan springe alle spørgsmål over. Du behøver ikke sige hvorfor.
evaluation-round-stop = Du kan stoppe hvor som helst. Hvert svar bliver gemt, når du trykker på knappen, og du kan fortsætte til { $day }.
evaluation-round-seen = Kun du ser dine svar. I rapporter bliver de talt sammen med andres, så ingen kan genkendes.
evaluation-round-nobody-watches = Ingen læser svarene, når de kommer ind. Har du brug for nogen nu, så ring.
evaluation-round-so-far = Du har svaret på { $done } af { $all }.
evaluation-round-begin = Begynd
evaluation-round-go-on = Fortsæt, hvor du stoppede
evaluation-round-no-questions = Der er ingen spørgsmål på dit sprog endnu. Du behøver ikke gøre noget.
evaluation-round-ahead = Spørgsmålene åbner { $day }.
evaluation-round-past = Tiden for de her spørgsmål er gået. Det er helt i orden.
evaluation-round-not-agreed = Du har ikke sagt ja til at blive spurgt. Det er helt i orden og ændrer ikke noget mellem dig og din peer-guide.
evaluation-round-thanks = Tak. Her er dine svar, og de er stadig dine.
evaluation-round-said = Det, du svarede
evaluation-round-over-time = Se dine svar over tid
evaluation-answers-saved-done = Dine svar er gemt
evaluation-answer-skipped = Det vil jeg ikke sige
# Ét spørgsmål.
evaluation-question-title = Spørgsmål { $n } af { $all }
evaluation-question-of = { $n } af { $all }
evaluation-question-back = Forrige spørgsmål
evaluation-question-about = Om de her spørgsmål
evaluation-question-save = Gem og gå videre
evaluation-question-stop = Stop her, fortsæt senere
evaluation-question-marked = Det her kan røre ved noget svært. Hvis det gør, er der nogen, du kan ringe til.
evaluation-problem-choose = Vælg et svar, eller »Det vil jeg ikke sige«
evaluation-refusal-closed = Spørgsmålene er ikke åbne nu. Det, du har svaret før, er gemt.
# Hjælp, vises straks efter nogle svar.
evaluation-help-title = Nogen at tale med
evaluation-help-lede = Du svarede, at det har været svært. Her er der nogen, som tager telefonen.
evaluation-help-link = Alle numre
evaluation-help-nobody-watches = Ingen her ser dit svar nu, så ingen ringer til dig på grund af det. Du kan selv ringe, eller sige det til din peer-guide, en læge eller en, du stoler på.
evaluation-help-next = Gå videre
# On the first page.
evaluation-waits = { $questions ->
    [one] Et kort spørgsmål venter på dig
   *[other] { $questions } korte spørgsmål venter på dig
}
evaluation-waits-hint = Tager cirka { $minutes ->
    [one] et minut
   *[other] { $minutes } minutter
}. Åbent til og med { $day }.
# Egne svar over tid.
evaluation-mine-title = Dine svar over tid
evaluation-mine-lede = Det, du har svaret undervejs. Der findes ingen rigtig retning.
evaluation-mine-seen = Kun du ser denne side.
evaluation-mine-waiting = Spørgsmål til dig
evaluation-mine-until = Åbent til { $day }
evaluation-mine-empty = Når du har svaret på nogle spørgsmål, kan du følge din egen vej her.
evaluation-mine-moment = { $moment }, { $day }
evaluation-mine-of = { $value } af { $most }
evaluation-mine-one = Du har svaret på det her én gang: { $last }.
evaluation-mine-same = Cirka som før: { $first } først, { $last } sidst.
evaluation-mine-higher = Højere end før: { $first } først, { $last } sidst.
evaluation-mine-lower = Lavere end før: { $first } først, { $last } sidst. Svære tider hører til på mange veje.
evaluation-mine-how = Hvert tal er gennemsnittet af nogle få svar, fra 0 til 100. Det siger, hvordan du svarede den dag, ikke hvem du er.
# Evaluators første side.
evaluation-overview-title = Hvem svarer
evaluation-overview-own = { $programme }, jeres egne modtagere.
evaluation-overview-all = { $programme }, alle partnere samlet.
evaluation-overview-no-programme = Din organisation er ikke med i et program endnu. Når den er det, ser du her, hvor mange der svarer.
evaluation-overview-response = Svar på hvert tidspunkt
evaluation-overview-caption = Hvor mange der skulle svare, hvor mange der har svaret, og hvor mange der kommer inden for to uger
evaluation-overview-moment = Tidspunkt
evaluation-overview-due = Skulle svare
evaluation-overview-answered = Har svaret
evaluation-overview-of = Andel, %
evaluation-overview-coming = Inden for to uger
evaluation-overview-share = { $share } ({ $low }–{ $high })
evaluation-overview-empty = Her vil du se, hvor mange der svarer ved starten, efter to måneder og ved afslutningen. Det begynder, når de to første har mødt hinanden.
evaluation-overview-protected = Kun antal, aldrig svar. Færre end fem vises ikke, og heller ikke det, der ville afsløre dem. Den, der har sagt nej til at blive spurgt, ser ud som den, der ikke har svaret.
evaluation-overview-reports = Se, hvad svarene viser
evaluation-overview-measures = Spørgsmålene
evaluation-few = færre end 5
evaluation-hidden = vises ikke
evaluation-measure-missing = { $name } bliver ikke spurgt endnu: Spørgsmålene tilhører deres ejer og skal installeres først. Indtil da bliver folk spurgt om programmets eget sæt.
evaluation-measure-how = Læg de officielle ord i en pakke af jeres egen, som bygger på »{ $id }«, én fil for hvert sprog, og start programmet med den pakke. README i pakken »{ $id }« viser hvordan.
evaluation-measure-languages = Spørges på { $languages }.
evaluation-measure-validated = Forskning har vist, at det måler det, det siger.
evaluation-measure-not-validated = Programmets eget. Det er ikke valideret og kan derfor ikke sammenlignes med andre studier.
# Tal, og det der bliver gemt.
evaluation-figure-answers = Svar
evaluation-figure-change = Ændring siden starten
evaluation-keeps = Dine svar på spørgsmål
evaluation-keeps-why = Fordi du sagde ja til at blive spurgt, så du kan følge din egen vej, og programmet kan lære
evaluation-keeps-answer = Et svar
evaluation-keeps-moment = Hvornår
evaluation-keeps-question = Spørgsmål
evaluation-keeps-said = Svar

# Spørreskjema, svar og hva de viser.
evaluation-menu = Svar
# Siden før og etter spørsmålene.
evaluation-round-title = Hvordan har du det?
evaluation-round-long = { $questions } spørsmål, omtrent { $minutes ->
    [one] ett minutt
   *[other] { $minutes } minutter
}. Ta den tiden du trenger.
evaluation-round-skip = Du kan gå forbi alle spørsmål. Du trenger ikke si hvorfor.
evaluation-round-stop = Du kan stoppe hvor som helst. Hvert svar blir lagret når du trykker på knappen, og du kan fortsette til { $day }.
evaluation-round-seen = Bare du ser svarene dine. I rapporter blir de talt sammen med andres, slik at ingen kan kjennes igjen.
evaluation-round-nobody-watches = Ingen leser svarene når de kommer inn. Trenger du noen nå, så ring.
evaluation-round-so-far = Du har svart på { $done } av { $all }.
evaluation-round-begin = Begynn
evaluation-round-go-on = Fortsett der du stoppet
evaluation-round-no-questions = Det finnes ingen spørsmål på språket ditt ennå. Du trenger ikke gjøre noe.
evaluation-round-ahead = Disse spørsmålene åpner { $day }.
evaluation-round-past = Tiden for disse spørsmålene er over. Det er helt i orden.
evaluation-round-not-agreed = Du har ikke sagt ja til å bli spurt. Det er helt i orden, og det endrer ingenting mellom deg og likepersonen din.
evaluation-round-thanks = Takk. Dette er svarene dine, og de er fortsatt dine.
evaluation-round-said = Det du svarte
evaluation-round-over-time = Se svarene dine over tid
evaluation-answers-saved-done = Svarene dine er lagret
evaluation-answer-skipped = Det vil jeg ikke si
# Ett spørsmål.
evaluation-question-title = Spørsmål { $n } av { $all }
evaluation-question-of = { $n } av { $all }
evaluation-question-back = Forrige spørsmål
evaluation-question-about = Om disse spørsmålene
evaluation-question-save = Lagre og gå videre
evaluation-question-stop = Stopp her, fortsett senere
evaluation-question-marked = Dette kan berøre noe vanskelig. Gjør det det, finnes det noen du kan ringe til.
evaluation-problem-choose = Velg et svar, eller «Det vil jeg ikke si»
evaluation-refusal-closed = Disse spørsmålene er ikke åpne nå. Det du har svart før, er lagret.
# Hjelp, vises med en gang etter noen svar.
evaluation-help-title = Noen å snakke med
evaluation-help-lede = Du svarte at det har vært vanskelig. Her er det noen som tar telefonen.
evaluation-help-link = Alle numre
evaluation-help-nobody-watches = Ingen her ser svaret ditt nå, så ingen kommer til å ringe deg på grunn av det. Du kan ringe selv, eller si det til likepersonen din, en lege eller noen du stoler på.
evaluation-help-next = Gå videre
# On the first page.
evaluation-waits = { $questions ->
    [one] Ett kort spørsmål venter på deg
   *[other] { $questions } korte spørsmål venter på deg
}
evaluation-waits-hint = Tar omtrent { $minutes ->
    [one] ett minutt
   *[other] { $minutes } minutter
}. Åpent til og med { $day }.
# Egne svar over tid.
evaluation-mine-title = Svarene dine over tid
evaluation-mine-lede = Det du har svart underveis. Det finnes ingen riktig retning.
evaluation-mine-seen = Bare du ser denne siden.
evaluation-mine-waiting = Spørsmål til deg
evaluation-mine-until = Åpent til { $day }
evaluation-mine-empty = Når du har svart på noen spørsmål, kan du følge din egen vei her.
evaluation-mine-moment = { $moment }, { $day }
evaluation-mine-of = { $value } av { $most }
evaluation-mine-one = Du har svart på dette én gang: { $last }.
evaluation-mine-same = Omtrent som før: { $first } først, { $last } sist.
evaluation-mine-higher = Høyere enn før: { $first } først, { $last } sist.
evaluation-mine-lower = Lavere enn før: { $first } først, { $last } sist. Tunge tider hører til på mange veier.
evaluation-mine-how = Hvert tall er gjennomsnittet av noen få svar, fra 0 til 100. Det sier hvordan du svarte den dagen, ikke hvem du er.
# Evaluatorens første side.
evaluation-overview-title = Hvem svarer
evaluation-overview-own = { $programme }, de som hører til hos dere.
evaluation-overview-all = { $programme }, alle partnerne samlet.
evaluation-overview-no-programme = Organisasjonen din er ikke med i et program ennå. Når den er det, ser du her hvor mange som svarer.
evaluation-overview-response = Svar på hvert tidspunkt
evaluation-overview-caption = Hvor mange som skulle svare, hvor mange som har svart, og hvor mange som kommer innen to uker
evaluation-overview-moment = Tidspunkt
evaluation-overview-due = Skulle svare
evaluation-overview-answered = Har svart
evaluation-overview-of = Andel, %
evaluation-overview-coming = Innen to uker
evaluation-overview-share = { $share } ({ $low }–{ $high })
evaluation-overview-empty = Her kommer du til å se hvor mange som svarer ved starten, etter to måneder og ved avslutningen. Det begynner når de to første har møttes.
evaluation-overview-protected = Bare antall, aldri svar. Færre enn fem vises ikke, og heller ikke det som ville røpe dem. Den som har sagt nei til å bli spurt, ser ut som den som ikke har svart.
evaluation-overview-reports = Se hva svarene viser
evaluation-overview-measures = Spørsmålene
evaluation-few = færre enn 5
evaluation-hidden = vises ikke
evaluation-measure-missing = { $name } blir ikke spurt ennå: Spørsmålene tilhører eieren sin og må installeres først. Til da blir folk spurt om programmets eget sett.
evaluation-measure-how = Legg de offisielle ordene i en egen pakke som bygger på «{ $id }», én fil for hvert språk, og start programmet med den pakken. README i pakken «{ $id }» viser hvordan.
evaluation-measure-languages = Spørres på { $languages }.
evaluation-measure-validated = Forskning har vist at det måler det det sier.
evaluation-measure-not-validated = Programmets eget. Det er ikke validert og kan derfor ikke sammenlignes med andre studier.
# Tall, og det som blir tatt vare på.
evaluation-figure-answers = Svar
evaluation-figure-change = Endring siden starten
evaluation-keeps = Svarene dine på spørsmål
evaluation-keeps-why = Fordi du sa ja til å bli spurt, slik at du kan følge din egen vei og programmet kan lære
evaluation-keeps-answer = Et svar
evaluation-keeps-moment = Når
evaluation-keeps-question = Spørsmål
evaluation-keeps-said = Svar

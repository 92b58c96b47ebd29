# Frågeformulär, svar och vad de visar.
evaluation-menu = Svar
# Sidan före och efter frågorna.
evaluation-round-title = Hur har du det?
evaluation-round-long = { $questions } frågor, ungefär { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
}. Ta den tid du behöver.
evaluation-round-skip = Du kan hoppa över vilken fråga som helst. Du behöver inte säga varför.
evaluation-round-stop = Du kan sluta var som helst. Varje svar sparas när du trycker på knappen, och du kan fortsätta till och med { $day }.
evaluation-round-seen = Bara du ser dina svar. I rapporter räknas de ihop med andras, så att ingen kan kännas igen.
evaluation-round-nobody-watches = Ingen läser svaren när de kommer in. Behöver du någon nu, så ring.
evaluation-round-so-far = Du har svarat på { $done } av { $all }.
evaluation-round-begin = Börja
evaluation-round-go-on = Fortsätt där du slutade
evaluation-round-no-questions = Det finns inga frågor på ditt språk än. Du behöver inte göra något.
evaluation-round-ahead = Frågorna öppnar { $day }.
evaluation-round-past = Tiden för de här frågorna har gått ut. Det är helt i sin ordning.
evaluation-round-not-agreed = Du har inte sagt ja till att bli tillfrågad. Det är helt i sin ordning och ändrar inget mellan dig och din peer-guide.
evaluation-round-thanks = Tack. Det här är dina svar, och de är fortfarande dina.
evaluation-round-said = Det du svarade
evaluation-round-over-time = Se dina svar över tid
evaluation-answers-saved-done = Dina svar är sparade
evaluation-answer-skipped = Det vill jag inte säga
# En fråga.
evaluation-question-title = Fråga { $n } av { $all }
evaluation-question-of = { $n } av { $all }
evaluation-question-back = Föregående fråga
evaluation-question-about = Om de här frågorna
evaluation-question-save = Spara och gå vidare
evaluation-question-stop = Sluta här, fortsätt senare
evaluation-question-marked = Den här frågan kan röra vid något svårt. Gör den det finns det människor du kan ringa.
evaluation-problem-choose = Välj ett svar, eller ”Det vill jag inte säga”
evaluation-refusal-closed = Frågorna är inte öppna nu. Det du har svarat tidigare är sparat.
# Hjälp, visas genast efter vissa svar.
evaluation-help-title = Någon att prata med
evaluation-help-lede = Du svarade att det har varit svårt. Här finns det någon som svarar i telefon.
evaluation-help-link = Alla nummer
evaluation-help-nobody-watches = Ingen här ser ditt svar nu, så ingen kommer att ringa dig på grund av det. Du kan ringa själv, eller berätta för din peer-guide, en läkare eller någon du litar på.
evaluation-help-next = Gå vidare
# On the first page.
evaluation-waits = { $questions ->
    [one] En kort fråga väntar på dig
   *[other] { $questions } korta frågor väntar på dig
}
evaluation-waits-hint = Tar ungefär { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
}. Öppet till och med { $day }.
# Egna svar över tid.
evaluation-mine-title = Dina svar över tid
evaluation-mine-lede = Det du har svarat på vägen. Det finns ingen rätt riktning.
evaluation-mine-seen = Bara du ser den här sidan.
evaluation-mine-waiting = Frågor till dig
evaluation-mine-until = Öppet till och med { $day }
evaluation-mine-empty = När du har svarat på några frågor kan du följa din egen väg här.
evaluation-mine-moment = { $moment }, { $day }
evaluation-mine-of = { $value } av { $most }
evaluation-mine-one = Du har svarat på detta en gång: { $last }.
evaluation-mine-same = Ungefär som förut: { $first } först, { $last } sist.
evaluation-mine-higher = Högre än förut: { $first } först, { $last } sist.
evaluation-mine-lower = Lägre än förut: { $first } först, { $last } sist. Svåra tider hör till på många vägar.
evaluation-mine-how = Varje tal är medelvärdet av några få svar, från 0 till 100. Det säger hur du svarade den dagen, inte vem du är.
# Utvärderarens första sida.
evaluation-overview-title = Vilka svarar
evaluation-overview-own = { $programme }, era egna deltagare.
evaluation-overview-all = { $programme }, alla partner tillsammans.
evaluation-overview-no-programme = Din organisation är inte med i något program än. När den är det ser du här hur många som svarar.
evaluation-overview-response = Svar vid varje tidpunkt
evaluation-overview-caption = Hur många som skulle svara, hur många som har svarat och hur många som kommer inom två veckor
evaluation-overview-moment = Tidpunkt
evaluation-overview-due = Skulle svara
evaluation-overview-answered = Har svarat
evaluation-overview-of = Andel, %
evaluation-overview-coming = Inom två veckor
evaluation-overview-share = { $share } ({ $low }–{ $high })
evaluation-overview-empty = Här kommer du att se hur många som svarar vid starten, efter två månader och vid avslutet. Det börjar när de två första har träffats.
evaluation-overview-protected = Bara antal, aldrig svar. Färre än fem visas inte, och inte heller det som skulle avslöja dem. Den som har sagt nej till att bli tillfrågad ser ut som den som inte har svarat.
evaluation-overview-reports = Se vad svaren visar
evaluation-overview-measures = Frågorna
evaluation-few = färre än 5
evaluation-hidden = visas inte
evaluation-measure-missing = { $name } ställs inte än: frågorna tillhör sin ägare och måste installeras först. Till dess får folk programmets egna frågor.
evaluation-measure-how = Lägg de officiella orden i ett eget paket som bygger på ”{ $id }”, en fil för varje språk, och starta programmet med det paketet. README i paketet ”{ $id }” visar hur.
evaluation-measure-languages = Ställs på { $languages }.
evaluation-measure-validated = Forskning har visat att det mäter det som det säger.
evaluation-measure-not-validated = Programmets egna frågor. De är inte validerade och kan därför inte jämföras med andra studier.
# Tal, och det som sparas.
evaluation-figure-answers = Svar
evaluation-figure-change = Förändring sedan starten
evaluation-keeps = Dina svar på frågor
evaluation-keeps-why = För att du sa ja till att bli tillfrågad, så att du kan följa din egen väg och programmet kan lära sig
evaluation-keeps-answer = Ett svar
evaluation-keeps-moment = När
evaluation-keeps-question = Fråga
evaluation-keeps-said = Svar

# Hva som er galt med tegnene i en plan, før den kan leses.
analysis-syntax-twice = «{ $written }» står to ganger (tegn { $column }). Behold det ene. Deler som kommer flere ganger, står i doble klammer: [[wave]].
analysis-syntax-quote = En tekst er ikke avsluttet (tegn { $column }). Den begynner og slutter med anførselstegn, på samme linje.
analysis-syntax-curly = Her står det krøllete anførselstegn (tegn { $column }). Skriv rette: "slik".
analysis-syntax-backslash = En omvendt skråstrek har sin egen betydning i en tekst (tegn { $column }). Skriv den to ganger, eller sett teksten i enkle anførselstegn.
analysis-syntax-unquoted = «{ $written }» er ikke et tall (tegn { $column }). Sett tekster i anførselstegn.
analysis-syntax-value = Det står ikke noe etter likhetstegnet, eller det mangler (tegn { $column }). Skriv nøkkel, likhetstegn og hva den sier: title = "Vår rapport".
analysis-syntax-equals = Det mangler et likhetstegn, eller det er ett for mye (tegn { $column }). Skriv ett mellom nøkkelen og det den sier.
analysis-syntax-heading = Det mangler en klamme (tegn { $column }). En del begynner med [columns] eller, der den kan komme flere ganger, med [[wave]].
analysis-syntax-pairs = Noe er galt mellom krøllparentesene (tegn { $column }). Skriv slik: {"{"} guide = "Med likeperson", waiting = "Venter" {"}"}.
analysis-syntax-list = En liste er ikke avsluttet, eller det mangler et komma i den (tegn { $column }). Skriv slik: ["en", "to"].
analysis-syntax-line = Linjen fortsetter der den skulle ha sluttet (tegn { $column }). Skriv én nøkkel per linje, og desimaler med punktum.
analysis-syntax-key = En nøkkel mangler, eller har tegn den ikke kan ha (tegn { $column }). Skriv bokstaver fra a til z, sifre, - og _.
analysis-syntax-number = Dette er ikke et tall slik en plan skriver dem (tegn { $column }). Skriv sifre med punktum som desimaltegn, og tekster i anførselstegn.
analysis-syntax-invisible = Her står et tegn som ikke kan ses (tegn { $column }). Slett teksten og skriv den på nytt.

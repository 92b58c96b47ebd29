# Hvad der er galt med tegnene i en plan, før den kan læses.
analysis-syntax-twice = »{ $written }« står to gange (tegn { $column }). Behold det ene. Dele, der kommer flere gange, står i dobbelte klammer: [[wave]].
analysis-syntax-quote = En tekst er ikke afsluttet (tegn { $column }). Den begynder og slutter med anførselstegn, på samme linje.
analysis-syntax-curly = Her står krøllede anførselstegn (tegn { $column }). Skriv lige: "sådan".
analysis-syntax-backslash = En omvendt skråstreg har sin egen betydning i en tekst (tegn { $column }). Skriv den to gange, eller sæt teksten i enkelte anførselstegn.
analysis-syntax-unquoted = »{ $written }« er ikke et tal (tegn { $column }). Sæt tekster i anførselstegn.
analysis-syntax-value = Der står ikke noget efter lighedstegnet, eller det mangler (tegn { $column }). Skriv nøgle, lighedstegn og hvad den siger: title = "Vores rapport".
analysis-syntax-equals = Der mangler et lighedstegn, eller der er et for meget (tegn { $column }). Skriv ét mellem nøglen og det, den siger.
analysis-syntax-heading = Der mangler en klamme (tegn { $column }). En del begynder med [columns] eller, hvor den kan komme flere gange, med [[wave]].
analysis-syntax-pairs = Noget er galt mellem tuborgklammerne (tegn { $column }). Skriv sådan: {"{"} guide = "Med peer", waiting = "Venter" {"}"}.
analysis-syntax-list = En liste er ikke afsluttet, eller der mangler et komma i den (tegn { $column }). Skriv sådan: ["en", "to"].
analysis-syntax-line = Linjen fortsætter, hvor den skulle være slut (tegn { $column }). Skriv én nøgle pr. linje, og decimaler med punktum.
analysis-syntax-key = En nøgle mangler, eller har tegn, den ikke kan have (tegn { $column }). Skriv bogstaver fra a til z, cifre, - og _.
analysis-syntax-number = Dette er ikke et tal, som en plan skriver dem (tegn { $column }). Skriv cifre med punktum som decimaltegn, og tekster i anførselstegn.
analysis-syntax-invisible = Her står et tegn, der ikke kan ses (tegn { $column }). Slet teksten, og skriv den igen.

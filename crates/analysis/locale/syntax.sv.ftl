# Vad som är fel med tecknen i en plan, innan den går att läsa.
analysis-syntax-twice = ”{ $written }” står två gånger (tecken { $column }). Behåll det ena. Delar som kommer flera gånger står i dubbla klamrar: [[wave]].
analysis-syntax-quote = En text är inte avslutad (tecken { $column }). Den börjar och slutar med citattecken, på samma rad.
analysis-syntax-curly = Här står krumma citattecken (tecken { $column }). Skriv raka: "så här".
analysis-syntax-backslash = Ett omvänt snedstreck har en egen betydelse i en text (tecken { $column }). Skriv det två gånger, eller sätt texten inom enkla citattecken.
analysis-syntax-unquoted = ”{ $written }” är inget tal (tecken { $column }). Sätt texter inom citattecken.
analysis-syntax-value = Det står inget efter likhetstecknet, eller så saknas det (tecken { $column }). Skriv nyckel, likhetstecken och vad den säger: title = "Vår rapport".
analysis-syntax-equals = Ett likhetstecken saknas, eller så är det ett för mycket (tecken { $column }). Skriv ett mellan nyckeln och det den säger.
analysis-syntax-heading = En klammer saknas (tecken { $column }). En del börjar med [columns] eller, där den kan komma flera gånger, med [[wave]].
analysis-syntax-pairs = Något är fel mellan klammerparenteserna (tecken { $column }). Skriv så här: {"{"} guide = "Med peer", waiting = "Väntar" {"}"}.
analysis-syntax-list = En lista är inte avslutad, eller så saknas ett kommatecken i den (tecken { $column }). Skriv så här: ["ett", "två"].
analysis-syntax-line = Raden fortsätter där den borde ha slutat (tecken { $column }). Skriv en nyckel per rad, och decimaler med punkt.
analysis-syntax-key = En nyckel saknas, eller innehåller tecken den inte kan ha (tecken { $column }). Skriv bokstäver från a till z, siffror, - och _.
analysis-syntax-number = Det här är inget tal så som en plan skriver dem (tecken { $column }). Skriv siffror med punkt som decimaltecken, och texter inom citattecken.
analysis-syntax-invisible = Här står ett tecken som inte syns (tecken { $column }). Radera texten och skriv den på nytt.

# What is wrong with the signs of a plan, before it can be read.
analysis-syntax-twice = “{ $written }” stands twice (sign { $column }). Keep one of them. Parts that come several times stand in double brackets: [[wave]].
analysis-syntax-quote = A text is not closed (sign { $column }). It begins and ends with a quotation mark, on the same line.
analysis-syntax-curly = These are curly quotation marks (sign { $column }). Write straight ones: "like this".
analysis-syntax-backslash = A backslash has its own meaning in a text (sign { $column }). Write it twice, or put the text in single quotation marks.
analysis-syntax-unquoted = “{ $written }” is no number (sign { $column }). Put texts in quotation marks.
analysis-syntax-value = Nothing stands after the equals sign, or there is none (sign { $column }). Write a key, an equals sign and what it says: title = "Our report".
analysis-syntax-equals = An equals sign is missing, or there is one too many (sign { $column }). Write one between a key and what it says.
analysis-syntax-heading = A bracket is missing (sign { $column }). A part begins with [columns] or, where it can come several times, with [[wave]].
analysis-syntax-pairs = Something is wrong between curly brackets (sign { $column }). Write them like this: {"{"} guide = "With a guide", waiting = "Waiting" {"}"}.
analysis-syntax-list = A list is not closed, or a comma is missing in it (sign { $column }). Write it like this: ["one", "two"].
analysis-syntax-line = The line goes on where it should end (sign { $column }). Write one key a line, and decimals with a point.
analysis-syntax-key = A key is missing, or holds signs it cannot hold (sign { $column }). Write letters from a to z, digits, - and _.
analysis-syntax-number = This is no number as a plan writes them (sign { $column }). Write digits with a point as decimal sign, and texts in quotation marks.
analysis-syntax-invisible = There is a sign here that cannot be seen (sign { $column }). Delete the text, and write it anew.

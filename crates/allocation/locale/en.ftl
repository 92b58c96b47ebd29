# Matching two spreadsheets on the command line. People and peers are called by the ids in the lists.
allocation-title = Who goes with whom
allocation-skip = To the content
allocation-found = { $matched } of { $people } people get a peer.
allocation-kept = { $kept } of { $stood } keep the peer they have.
# Stable: no person and peer would both rather have each other than what they have.
allocation-stable = { $fewer ->
    [0] No person and peer would both rather have each other than what they have, and nobody waits because of it.
    [one] No person and peer would both rather have each other than what they have. For that, one more person waits.
   *[other] No person and peer would both rather have each other than what they have. For that, { $fewer } more people wait.
}
allocation-blocking = { $pairs ->
    [0] No person and peer would both rather have each other than what they have.
    [one] One person and peer would both rather have each other than what they have; it is like this so that all together get the best.
   *[other] { $pairs } times, a person and a peer would both rather have each other than what they have; it is like this so that all together get the best.
}
allocation-decide = This is a suggestion. You know the people; you decide.
allocation-pairs = Pairs
allocation-waiting = Who still waits
allocation-without = How many more would get a peer without a rule
allocation-loads = The peers
allocation-head-person = Person
allocation-head-peer = Peer
allocation-head-days = Days waited
allocation-head-why = Why
allocation-head-why-waits = Why they wait
allocation-head-next = Next best
allocation-head-helps = What would help
allocation-head-rule = Rule
allocation-head-more = More would get a peer
allocation-head-before = Had before
allocation-head-new = New
allocation-head-free = Places left
allocation-stands = go together already
allocation-fit-words = { $column }: { $words }
allocation-fit-apart = { $column }: { $apart } apart
allocation-fit-yes = { $column }: as wished
allocation-fit-nothing = { $column }: nothing in common
allocation-fit-far = { $column }: { $apart } apart, further than wished
allocation-fit-unknown = { $column }: not known
allocation-fit-same = { $column }: the same, which was not wished
allocation-fit-no = { $column }: not as wished
allocation-next-alone = { $peer }; nobody else would move, but the wishes fit less well.
allocation-next-moves = { $peer }; but then { $moves }.
allocation-next-refuses = { $peer } would suit better, but would not agree. At least as well suited there: { $who }.
allocation-next-gives = { $peer } would agree; but then { $person } would have to give way.
allocation-next-nobody = Nobody else.
allocation-next-free = { $peer } would agree and has a place left.
allocation-moves-to = { $person } goes with { $peer }
allocation-moves-out = { $person } has to wait
allocation-full = { $peers ->
    [one] The only peer who could be asked has no place left.
   *[other] None of the { $peers } peers who could be asked has a place left.
}
allocation-before = { $who } would go first.
allocation-nobody = The rules leave nobody who could be asked.
allocation-ruled-out = { $rule }: rules out { $count } of { $peers }.
allocation-helps-rule = { $count ->
    [one] Without the rule “{ $rule }”, one peer could be asked.
   *[other] Without the rule “{ $rule }”, { $count } peers could be asked.
}
allocation-helps-new = A peer who fits several rules that nobody fits now.
allocation-helps-place = One more place with { $peer }.
allocation-helps-moves = One more place with { $peer }: then { $moves }.
allocation-mend = { $count ->
    [one] One thing has to be mended. Nothing was matched.
   *[other] { $count } things have to be mended. Nothing was matched.
}
allocation-too-large = The weights are too far apart to be added exactly. Make the largest ones smaller.
allocation-more = { $count ->
    [one] One thing more has to be mended.
   *[other] { $count } things more have to be mended; they are told when these are.
}
# Names of rules; the column is a heading of the list.
allocation-must-shared = { $column } in common
allocation-must-different = { $column } not the same
allocation-must-wished = { $column } as wished
allocation-must-near = { $column } at most { $most } apart
allocation-must-apart = { $column }: kept apart
allocation-must-named = pairs the rules forbid by name
# Mistakes: where, what, and how to mend it.
allocation-at-file = { $file }:
allocation-at-column = { $file }, column “{ $column }”:
allocation-at-line = { $file }, line { $row }:
allocation-at-letter = { $file }, line { $row }, character { $letter }:
allocation-at-key = { $file }, line { $row }, { $column }:
allocation-at-row = { $file }, row { $row }:
allocation-at-cell = { $file }, row { $row }, column “{ $column }”:
allocation-not-opened = { $file }: the file cannot be opened. Look at its name and folder, and whether you may read it.
allocation-same-output = { $file } is named twice. Give every file that is written a name of its own.
allocation-no-language = There is no language “{ $written }” here. Choose one of these: { $languages }.
allocation-over-input = { $file } is one of the files that are read, and would be overwritten. Give what is written another name.
allocation-not-written-folder = { $file } is not written: the folder is not there. Make it, or choose another.
allocation-not-written-leave = { $file } is not written: you may not write there. Choose another folder, or close the file if it is open elsewhere.
allocation-not-written-name = { $file } is not written: this is a folder. Add the name of a file.
allocation-not-written-full = { $file } is not written: the disk is full. Make room, or choose another.
allocation-not-written-other = { $file } is not written: the machine does not let it be. Choose another name or folder.
allocation-meant = Perhaps: { $meant }.
allocation-headings = The list has: { $headings }.
allocation-wrong-toml = this is not written as TOML is ({ $written }). Look for a quotation mark or a bracket that is missing.
allocation-wrong-toml-quotes = words have to stand in straight quotation marks, at both ends: "…"; true and false stand without. Here stands: { $written }
allocation-wrong-toml-twice = { $written } stands twice. Keep one; for several rules, write [[must]] or [[wish]] with two brackets.
allocation-wrong-toml-open = a bracket is opened and not closed, here or above. Write [people] or [[must]] on one line, and close every list with ].
allocation-wrong-toml-equals = there has to be exactly one = between a name and what it is. Here stands: { $written }
allocation-wrong-toml-comma = between two things in a list there has to be exactly one comma. Here stands: { $written }
allocation-wrong-toml-value = nothing stands behind the =. Fill it in, or take the line out.
allocation-wrong-toml-number = this is not written as a number is. Write it as 3 or 2.5, without a unit, and a day as 2026-03-17. Here stands: { $written }
allocation-wrong-toml-key = a name with spaces or letters such as æ, ø or å has to stand in quotation marks. Here stands: { $written }
allocation-wrong-toml-escape = a \ has a meaning of its own here. Write it as \\, or use single quotation marks: '…'
allocation-wrong-toml-rest = the line should have ended before this. Put each thing on a line of its own, and a # before a note. Here stands: { $written }
allocation-wrong-not-rules = these are no rules. Rules are a text file such as rules.toml. On the command line the people come first, then the peers, then the rules.
allocation-wrong-unknown-key = “{ $written }” means nothing here. Correct it or take it out.
allocation-wrong-missing-key = “{ $written }” is missing. Add it.
allocation-wrong-swapped = this seems to be the list of peers. On the command line the people come first, then the peers.
allocation-wrong-not-text = { $written } is not words in quotation marks. Write it as "…".
allocation-wrong-not-number = { $written } cannot be. Write a number above 0, with a point for decimals and without quotation marks; a weight is at most 100.
allocation-wrong-not-yes-no = { $written } cannot be. Write true or false.
allocation-wrong-not-pairs = { $written } is not a list of pairs. Write [["person", "peer"], ["person", "peer"]].
allocation-wrong-not-table = “{ $written }” has to be a part with a heading of its own. Write [people], [peers], [keep], [[must]] or [[wish]] on a line, and what belongs to it below.
allocation-wrong-not-word = “{ $written }” cannot be chosen here.
allocation-wrong-not-day = { $written } is no day. Write it as 2026-03-17.
allocation-wrong-no-column = the list has no column “{ $written }”. Correct the heading in the list or the name in the rules.
allocation-wrong-column-twice = two columns are called “{ $written }”. Give one of them another heading.
allocation-wrong-no-rows = there is nobody below the headings. Add a row for each.
allocation-wrong-row-cells = the row has { $written } cells, and there are { $beside } headings. A comma inside a number or a word may have parted it: write it in quotation marks, or part the cells with semicolons. Give a column of notes a heading.
allocation-wrong-empty = nothing is written. Fill it in, or take the row out.
allocation-wrong-empty-places = the cell is empty. Write a whole number; 0 when there is no room.
allocation-wrong-id-twice = “{ $written }” stands in row { $beside } too. Give each an id of their own.
allocation-wrong-cell-number = “{ $written }” is no number. Write one such as 3 or 2.5.
allocation-wrong-cell-places = “{ $written }” is no number of people. Write a whole number from 0 to 1000.
allocation-wrong-cell-since = “{ $written }” is neither a day such as 17.3.2026 nor a number of days. Write days in the whole column, or numbers in the whole column.
allocation-wrong-since-after = “{ $written }” is after { $beside }, the day on which it is counted. Correct it, or the “day” in the rules.
allocation-wrong-unknown-person = “{ $written }” is not in the list of people. Correct the id or take it out.
allocation-wrong-unknown-peer = “{ $written }” is not in the list of peers. Correct the id or take it out.
allocation-wrong-turned-round = “{ $written }” is a peer and “{ $beside }” a person. Are the two turned round? Write ["{ $beside }", "{ $written }"], the person first.
allocation-wrong-too-many = more than 20 million pairs are too many at once. Match one place or one programme at a time.

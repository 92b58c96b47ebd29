# Bringing in spreadsheets.
imports-title = Bring in a spreadsheet
imports-lede = You can go on with the lists you have. You see first what would happen. Either everything in the file comes in, or nothing.
imports-what = What is in the list?
imports-what-people = People and their roles
imports-what-offers = Offers and answers
imports-what-meetings = Meetings
imports-file = The file
imports-file-hint = Excel (.xlsx) or CSV, up to 20 MB. Headings in English, Norwegian, Danish or Swedish are understood.
imports-look = See what would happen
imports-problem-what = Choose what is in the list
imports-problem-file = Choose a file
imports-columns = Which columns are read
imports-columns-text = The order does not matter, and other columns are left alone. You can take an empty list with the right headings and fill it in.
imports-needed = has to be there
imports-example = An empty list
imports-again = Bringing in the same file twice adds nothing. You can add rows to your list and send it again.
imports-preview-title = This would happen
imports-preview-fine = { $new ->
    [0] Nothing is new in this file.
    [one] One row is new.
   *[other] { $new } rows are new.
}
imports-preview-there = { $there ->
    [0] No row is here already.
    [one] One row is here already and stays as it is.
   *[other] { $there } rows are here already and stay as they are.
}
imports-preview-wrong = { $wrong ->
    [one] One thing has to be mended first. Nothing has been changed.
   *[other] { $wrong } things have to be mended first. Nothing has been changed.
}
imports-preview-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
imports-rows = The first rows as they stand in the file
imports-row = Row
imports-unknown = These columns are not read, because they were not understood or stand there twice: { $columns }
imports-confirm = Bring it in
imports-drop = Do not bring it in
imports-mend-file = Mend the file and send it again
imports-kept = The file is kept sealed for one hour and then deleted. Only you can open it here.
imports-brought-done = The list has been brought in.
imports-dropped-done = The file has been deleted. Nothing was changed.
imports-job-title = The list is being brought in
imports-job-text = This page looks again by itself. You can leave it and come back.
imports-job-progress = { $done } of { $all } rows
imports-job-done-title = The list has been brought in
imports-job-done-text = { $new ->
    [0] Nothing was new.
    [one] One row was new.
   *[other] { $new } rows were new.
}
imports-job-stopped-title = It stopped before the end
imports-job-stopped-text = Nothing was changed. Look at the file once more and try again.
imports-job-look = Look at the file
imports-job-more = Bring in another list
imports-where = Row { $row }, { $column }: { $problem }
imports-missing = The column { $column } is missing.
imports-missing-mend = Add the column, or write its heading as in the empty list.
imports-wrong-missing = nothing is written.
imports-mend-missing = Fill in the cell.
imports-wrong-too-long = the text is too long.
imports-mend-too-long = Make it shorter.
imports-wrong-day = “{ $what }” is not a day.
imports-mend-day = Write it like this: 31.12.2026, with four digits for the year.
imports-wrong-time = “{ $what }” is not a time.
imports-mend-time = Write it like this: 13:00.
imports-wrong-number = “{ $what }” is not a number that can be used here.
imports-mend-number = Write digits only, for example 60 or 1,5.
imports-wrong-email = “{ $what }” is not an e-mail address.
imports-mend-email = Write it like this: ola@example.org. Or leave the cell empty.
imports-wrong-phone = “{ $what }” is not a phone number.
imports-mend-phone = Write digits and spaces only. In Excel: make the column text.
imports-wrong-word = “{ $what }” is not understood.
imports-mend-word = Use one of the words below the table of columns on the first page.
imports-wrong-not-found = “{ $what }” is not here.
imports-mend-not-found = Write the name as it stands here, or add it first.
imports-wrong-several = more than one could be “{ $what }”.
imports-mend-several = Add the number, e-mail address or phone number of the one you mean.
imports-wrong-repeated = the same person stands in an earlier row with something else.
imports-mend-repeated = Make the rows alike, or take one of them out.
imports-wrong-twice = the same two have a meeting at the same time in an earlier row.
imports-mend-twice = Write the time of each meeting, or take one of the rows out.
imports-wrong-not-yet = “{ $what }” has not been yet.
imports-mend-not-yet = Only what has happened can be brought in. Check the year.
imports-wrong-too-early = “{ $what }” is before something that has to come first.
imports-mend-too-early = Check the dates of this person.
imports-wrong-unmarked = nothing tells this person from others with the same name.
imports-mend-unmarked = Write a number from your list, an e-mail address or a phone number.
imports-wrong-elsewhere = the number “{ $what }” belongs to somebody with another name here.
imports-mend-elsewhere = Check the number, or write the name as it stands here.
imports-wrong-forgotten = this person has asked to be forgotten.
imports-mend-forgotten = Take the row out. If they want to come back, add them by hand.
imports-wrong-not-allowed = you cannot give the role “{ $what }”.
imports-mend-not-allowed = Ask an administrator, or take the row out.
imports-unreadable-too-big = The file is too big. Divide it into several files of at most 20 MB.
imports-unreadable-empty = There is nothing in the file. Choose another one.
imports-unreadable-old-excel = The file is an old Excel file, or locked with a password. Open it, save it as .xlsx without a password, and send it again.
imports-unreadable-broken = The file is damaged or was cut off. Save it once more and send it again.
imports-unreadable-not-a-sheet = This is not a spreadsheet. Save the list as .xlsx or .csv and send it again.
imports-unreadable-too-many-rows = The list has more than 200,000 rows. Divide it into several files.
imports-unreadable-too-many-columns = The list has more than 100 columns. Take out those that are not needed.
imports-unreadable-long-cell = A cell in row { $row } has more than 10,000 characters. Perhaps a quotation mark is missing there.
imports-unreadable-no-headings = No headings were understood. Write them in one row above the list, as in the empty list.
imports-words = Words that are understood
imports-words-role = Role: recipient, peer-guide
imports-words-answer = Answer: yes, not now, no
imports-words-result = Result: held, moved, recipient cancelled, peer-guide cancelled, not held, not reached
imports-words-place = Place: home, ward, municipality, outdoors, café, online, phone, other
imports-column-number = Number
imports-column-first-name = First name
imports-column-name = Full name
imports-column-email = E-mail
imports-column-phone = Phone
imports-column-language = Language
imports-column-role = Role
imports-column-unit = Ward
imports-column-capacity = Room for
imports-column-approved = Approved until
imports-column-since = Since
imports-column-day = Date
imports-column-answer = Answer
imports-column-ward = Ward
imports-column-discharge = Discharge
imports-column-recipient = Recipient
imports-column-recipient-number = Recipient number
imports-column-recipient-email = Recipient e-mail
imports-column-recipient-phone = Recipient phone
imports-column-peer = Peer-guide
imports-column-peer-number = Peer-guide number
imports-column-peer-email = Peer-guide e-mail
imports-column-peer-phone = Peer-guide phone
imports-column-time = Time
imports-column-minutes = Minutes
imports-column-hours = Hours
imports-column-place = Place
imports-column-result = Result

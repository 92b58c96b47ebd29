# First pages: what needs the coordinator now, the guide's day, the recipient's page.
support-today = Today
support-today-morning = Good morning, { $name }
support-today-day = Good day, { $name }
support-today-evening = Good evening, { $name }
support-today-lede = { $count ->
    [0] Nothing is waiting for you.
    [one] One thing is waiting for you today.
   *[other] { $count } things are waiting for you today. The most important stands first.
}
support-today-needs = This is waiting for you
support-today-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
support-today-order = Done with something? Then it goes away by itself. First comes who wants to talk, then who leaves the ward soon, then those who have waited longest.
support-today-since = Since yesterday
support-today-met = { $count ->
    [one] { $one } and { $two } have met for the first time.
   *[other] { $one } and { $two } have met { $count } times.
}
support-today-agenda = Meetings today
support-today-nobody-meets = Nobody meets today.
support-today-first-time = For the first time
support-today-median = From referral to first meeting
support-today-days = { $count ->
    [one] One day
   *[other] { $count } days
}
support-today-median-text = Half of them have waited shorter than this in the last 90 days.
support-today-median-none = Nobody has met for the first time in the last 90 days.
support-today-room = Room with the guides
support-today-no-guides = There are no guides yet.
support-today-places = { $used } of { $all } places in use
support-today-all-guides = All guides
support-today-all = All paths
support-today-spoken-done = It is noted that you have spoken.
support-need-talk = Wants to talk
support-need-talk-since = Said { $day }
support-need-talk-title = { $name } would like you to call
support-need-talk-text = A meeting felt heavy. Ask first how { $name } is.
support-need-talk-button = We have spoken
support-need-talk-more = { $count ->
    [one] One guide wants to talk
   *[other] { $count } guides want to talk
}
support-need-parted = Kept apart
support-need-parted-since = Since { $day }
support-need-parted-title = { $name } and { $other } no longer meet
support-need-parted-text = Their path is closed, because two people are kept apart. Both have had a kind message without a reason. Call each of them.
support-need-parted-button = See the path
support-need-parted-more = { $count ->
    [one] One path was closed to keep two people apart
   *[other] { $count } paths were closed to keep people apart
}
support-need-leaves = Leaves the ward soon
support-need-leaves-since = { $day }
support-need-leaves-title = Find a guide for { $name }
support-need-leaves-text = The first days at home are the hardest. It helps when the two have met before.
support-need-leaves-button = See the suggestions
support-need-leaves-more = { $count ->
    [one] One leaves the ward soon without a guide
   *[other] { $count } leave the ward soon without a guide
}
support-need-longer = Longer than agreed
support-need-longer-since = Asked { $day }
support-need-longer-title = { $name } and { $other } would like to go on
support-need-longer-text = They ask to go on for longer than agreed. You say yes or no.
support-need-longer-button = Answer them
support-need-longer-more = { $count ->
    [one] One pair would like to go on for longer
   *[other] { $count } would like to go on for longer
}
support-need-answer = Waiting for a yes
support-need-answer-since = Asked { $day }
support-need-answer-title = { $name } and { $other } have not both answered yet
support-need-answer-text = Give it a couple of days, then call. A no is fine, and then you can ask another.
support-need-answer-button = See the answers
support-need-answer-more = { $count ->
    [one] One waits for a yes
   *[other] { $count } wait for a yes
}
support-need-date = No date
support-need-date-since = Both said yes { $day }
support-need-date-title = { $name } and { $other } meet for the first time
support-need-date-text = Both said yes, and there is no date yet.
support-need-date-button = Suggest a time
support-need-date-more = { $count ->
    [one] One pair has no date
   *[other] { $count } pairs have no date
}
support-need-spoken = Look after
support-need-spoken-since = Last spoken { $day }
support-need-spoken-title = { $days ->
    [one] You have not spoken with { $name } for a day
   *[other] You have not spoken with { $name } for { $days } days
}
support-need-spoken-text = It can mean a holiday, or that something is heavy. Ask how { $name } is before you ask about meetings.
support-need-spoken-button = We have spoken
support-need-spoken-more = { $count ->
    [one] One guide you have not spoken with for a while
   *[other] { $count } guides you have not spoken with for a while
}
support-need-ending = Ends soon
support-need-ending-since = { $day }
support-need-ending-title = { $name } and { $other } are about to say goodbye
support-need-ending-text = Ask whether they have a day for it, and who is there afterwards.
support-need-ending-button = See the path
support-need-ending-more = { $count ->
    [one] One ends soon
   *[other] { $count } end soon
}
support-need-match = Has no guide
support-need-match-since = Waiting since { $day }
support-need-match-title = Find a guide for { $name }
support-need-match-text = See who fits, or why nobody has room yet.
support-need-match-button = See the suggestions
support-need-match-more = { $count ->
    [one] One waits for a guide
   *[other] { $count } wait for a guide
}
support-need-yes = No yes recorded yet
support-need-yes-since = Waiting since { $day }
support-need-yes-title = Has { $name } said yes? Write it down
support-need-yes-text = { $name } is on the list, but nobody has written down a yes. Until then no guide is suggested. Ask, and write down what was said.
support-need-yes-button = Write down the yes
support-need-yes-more = { $count ->
    [one] One waits without a yes that is written down
   *[other] { $count } wait without a yes that is written down
}
support-need-long = Has waited long
support-need-long-since = Waiting since { $day }
support-need-long-title = { $days ->
    [one] { $name } has waited one day for a guide
   *[other] { $name } has waited { $days } days for a guide
}
support-need-long-text = Call and say that nobody is forgotten. See whether somebody fits if a wish gives way.
support-need-long-button = See the suggestions
support-need-long-more = { $count ->
    [one] One has waited long for a guide
   *[other] { $count } have waited long for a guide
}
support-need-met = Have not met
support-need-met-since = Last met { $day }
support-need-met-title = { $days ->
    [one] { $name } and { $other } have not met for a day
   *[other] { $name } and { $other } have not met for { $days } days
}
support-need-met-text = Nothing is planned either. It can be a holiday, or something that is hard to say. Ask each of them how it is.
support-need-met-button = See the path
support-need-met-more = { $count ->
    [one] One pair has not met for a while
   *[other] { $count } pairs have not met for a while
}
support-need-yes-ends = A yes runs out
support-need-yes-ends-since = { $day }
support-need-yes-ends-title = The yes { $name } has given runs out soon
support-need-yes-ends-text = Ask whether it is still a yes. A no is fine, and then it simply runs out.
support-need-yes-ends-button = See what it was a yes to
support-need-yes-ends-more = { $count ->
    [one] One yes runs out soon
   *[other] { $count } yeses run out soon
}
support-me-title = My day
support-me-greeting = Hello { $name }
support-me-next = Your next meeting
support-me-with = With { $name }
support-me-call = Call { $name }
support-me-no-next = There is no meeting ahead.
support-me-asked = A question for you
support-me-asked-one = Would you like to walk with somebody new?
support-asked-no-is-fine = A no is fine, and you need not say why.
support-me-people = Those I meet
support-me-nobody = You walk with nobody just now.
support-me-whom = Whom do I call?
support-me-whom-text = The coordinator is there for you, also when it is only a feeling.
support-me-feeling-done = It is saved, and only you see it.
support-me-call-done = The coordinator is told that you want a call.
support-my-title = Home
support-my-asked = There is a suggestion for you
support-my-asked-open = See it and answer
support-my-guide = { $name } is your guide
support-my-guide-was = { $name } was your guide
support-my-no-next = You have not agreed on a next meeting yet.
support-my-suggest = Suggest a time
support-my-choice = Yours to choose
support-my-ends = You meet until { $day }, as agreed from the start.
support-my-ending-link = Plan the goodbye
support-my-ending-early = Think about the goodbye
support-my-ending-was = See what you did together
support-my-pause-or-stop = Pause or stop
support-my-no-reason = You need not say why. { $name } is told in a kind way.
support-my-nobody = You have no guide just now. The coordinator looks for one with you when you have said yes to it.
support-my-whom = Whom do I call?
support-my-whom-text = The coordinator answers when you have a question.

# What this room says about matches.
support-match-list = Who waits for a guide
support-match-list-lede = { $waiting ->
    [0] Nobody waits for a suggestion.
    [one] One person waits. For { $ready } there is a suggestion.
   *[other] { $waiting } people wait. For { $ready } there is a suggestion.
}
support-match-list-none = Nobody waits.
support-match-list-caption = People who wait, the longest wait first
support-match-person = Person
support-match-waited = Has waited
support-match-suggestion = Suggestion, or why they wait
support-match-do = Next
support-match-days = { $days ->
    [0] Since { $since }
    [one] One day, since { $since }
   *[other] { $days } days, since { $since }
}
support-match-leaves-short = Goes home { $day }
support-match-room-now = Room now
support-match-asked-short = { $name } and they are asked.
support-match-see = See the suggestions for { $name }
support-match-look = Look at { $name }'s wishes
support-match-rows = { $from } to { $to } of { $all }
support-match-show-all = Show all
support-match-more = Next
support-match-list-privacy = Coordinators in your organisation see this list. It never says why somebody is here.
support-match-title = Suggestions
support-match-here = You are here
support-match-who-walks = Who can walk a part of the way with { $name }?
support-match-waits-since = Has waited since { $day }.
support-match-leaves = Goes home { $day }.
support-match-arch-referred = Referred
support-match-arch-yes = Both say yes
support-match-arch-first = First meeting
support-match-arch-way = On the way
support-match-arch-ending = Ending
support-match-arch-done = (done)
support-match-arch-now = (we are here)
support-match-told = What { $name } has told
support-match-no-wishes = No wishes are written down. That is fine.
support-match-knows = Would rather not meet: { $names }
support-match-privacy = { $name } has said yes to your seeing this. A guide reads no name before both have said yes.
support-match-change-wishes = Change the wishes together
support-match-yes = What { $name } has said yes to
support-match-question = A question is open
support-match-asked = { $name } and the person were asked { $day }. We are waiting for both to answer.
support-match-withdraw = Take the question back
support-match-withdrawn-done = The question is taken back
support-match-suggestions = { $count ->
    [0] No suggestion now
    [one] One suggestion
   *[other] { $count } suggestions
}
support-match-you-decide = We suggest. You decide.
support-match-opening = It would help if { $name } had room for one more.
support-match-room = { $room ->
    [one] Room for one more
   *[other] Room for { $room } more
}
support-match-best = Best for all who wait
support-match-why = Why we suggest { $name }
support-match-care = Take care:
support-match-caution-no-time = No time suits both, as far as we know.
support-match-caution-nothing = We do not know whether this wish fits.
support-match-instead-moves = { $name } would then get { $guide } instead.
support-match-instead-waits = { $name } would then have to wait.
support-match-shared-time = Time you share
support-match-ask = Ask { $name }
support-match-ask-anyway = Ask { $name }, and say why
support-match-own-reason = Why do you choose this guide?
support-match-own-reason-hint = A line is enough. Only coordinators in your organisation can read it.
support-match-own-reason-was = Why this guide was chosen
support-match-own-reason-seen = Only coordinators in your organisation can read this.
support-match-problem-why = Write a line about why you choose this guide
support-match-others = { $count ->
    [one] One more who could be asked
   *[other] { $count } more who could be asked
}
support-match-closed = { $count ->
    [one] One who cannot be asked now
   *[other] { $count } who cannot be asked now
}
support-match-all-guides = Show all guides
support-match-must-earlier-no = Two people are not brought together again when one of them has said no.
support-match-none-fits = None of them fits
support-match-none-fits-hint = Go through the wishes together, and we look more widely.
support-match-next = How it goes on
support-match-next-ask = Both are asked
support-match-next-ask-about = The guide reads the wishes without a name. The person reads the guide's first name and own words.
support-match-next-answer = Each answers
support-match-next-answer-about = No is a fine answer, and needs no reason. Then you choose again.
support-match-next-yes = Both have said yes
support-match-next-yes-about = They make their agreement and find a time for the first meeting.
support-match-how = How suggestions are made
support-match-musts = What must always hold
support-match-weighed = What is weighed
support-match-weight = counts { $weight }
support-match-soon = Somebody who goes home within a week counts as having waited two weeks longer.
support-match-asked-done = Both are asked
support-match-refusal-must = This guide cannot be asked: something that must always hold speaks against it. Nothing has been changed.
support-match-refusal-answered = The question has been answered already. Nothing has been changed.
support-match-refusal-not-waiting = The person does not wait any more. Nothing has been changed.
support-match-back = Back to the suggestions
support-match-wishes = Wishes
support-match-wishes-of = { $name }'s wishes
support-match-wishes-lede = Go through them together. What matters most, and what a little less?
support-match-wishes-save = Save the wishes
support-match-wishes-done = The wishes are saved
support-match-apart = { $name } is somebody they know, or would rather not meet
support-match-apart-done = This guide is not suggested any more
support-match-close = Not waiting any longer
support-match-close-about = If the person no longer wants a guide, take them off the list. They can always come back.
support-match-close-do = Take off the list
support-match-closed-done = The person is off the list
support-asked-title = A question for you
support-asked-guide = Would you like to meet somebody?
support-asked-person = Would you like to meet { $name }?
support-asked-words = { $name } writes
support-asked-why = Why we ask you
support-asked-time = Times that suit you both
support-asked-if-yes = If you say yes
support-asked-if-yes-guide = When both have said yes, you read each other's first name and find a time. You can stop whenever you like.
support-asked-if-yes-person = When both have said yes, your guide reads your first name and your wishes, and you find a time. You can stop whenever you like.
support-asked-until-guide = Until then you read no name, and the other does not see what you answer.
support-asked-until-person = Until then the guide does not read your name, and does not see what you answer.
support-asked-yes = Yes, please
support-asked-no = Not now, or no
support-asked-problem = Choose yes or no
support-asked-thanks = Thank you
support-asked-thanks-about = You have said yes. The other has not answered yet. You hear from us either way.
support-asked-both = You have both said yes
support-asked-both-about = Now you can find a time for the first meeting. You get a message about it.
support-asked-fine = That is fine
support-asked-fine-guide = You don't have to say why. Somebody else will be asked. Thank you for answering.
support-asked-fine-person = You don't have to say why. The coordinator looks for another guide for you.
support-asked-over = This question is no longer open
support-asked-over-guide = It turned out differently this time. It has nothing to do with you. Thank you for being there.
support-asked-over-person = It turned out differently this time. It has nothing to do with you. The coordinator is looking for another guide for you.
looked-referral = Looked at your wishes, to find a guide
looked-question = Read, without your name, what you would like, and was asked to be your guide

# What this room says about guides.
support-menu-peers = Guides
support-menu-profile = My profile
support-peer-list = Peer-guides
support-peer-room = { $room ->
    [one] There is room for one more person.
   *[other] There is room for { $room } more people.
}
support-peer-new = Take on a new guide
support-peer-none = There are no guides yet. Take on the first one.
support-peer-caption = Guides, those with most room first
support-peer-guide = Guide
support-peer-places-used = Room
support-peer-state = How it stands
support-peer-before = Before
support-peer-dots = { $taken } of { $capacity } places in use
support-peer-resting = Taking a rest
support-peer-not-approved = Not approved
support-peer-no-approval = Is not approved yet, so is not suggested.
support-peer-approval-over = The approval ran out on { $day }, so there are no suggestions.
support-peer-approve = Approve { $name } for a year
support-peer-approved-done = The guide is approved and can be suggested.
support-peer-ends = Approved until { $day }
support-peer-ready = Ready
support-peer-untrained = Has not finished peer training yet.
support-peer-history = { $count ->
    [0] Guide since { $day }
    [one] Guide since { $day }, one path before
   *[other] Guide since { $day }, { $count } paths before
}
support-peer-new-lede = A name is enough to begin. The guide tells the rest, or you do it together.
support-peer-first-name = First name
support-peer-email = E-mail
support-peer-email-hint = The guide signs in with it. A link to choose a password is sent later.
support-peer-phone = Phone
support-peer-reads = Reads in
support-peer-trained-on = Finished peer training on
support-peer-trained-on-hint = Leave it empty if the training is not finished.
support-peer-approved-until = Approved as a guide until
support-peer-approved-until-hint = Nobody is suggested without an approval that holds. Leave it empty to approve later.
support-peer-new-privacy = Coordinators in your organisation see this.
support-peer-new-save = Take on
support-peer-new-done = The guide is taken on. Tell a little more, so that good suggestions can be made.
support-peer-one = Guide
support-peer-own = What I have told as a guide
support-peer-since = { $taken ->
    [0] Guide since { $day }. Nobody at the moment.
    [one] Guide since { $day }. One place in use.
   *[other] Guide since { $day }. { $taken } places in use.
}
support-peer-resting-now = Taking a rest, and is not asked.
support-peer-languages = Languages
support-peer-languages-hint = All languages you can talk with somebody in.
support-peer-gender = Gender
support-peer-gender-hint = Some people wish to meet a woman or a man. You can leave it open.
support-peer-interests = Interests
support-peer-interests-hint = It can be easier to talk while doing something.
support-peer-places = Likes to meet
support-peer-places-hint = The kinds of places you like to meet in.
support-peer-cannot = What you cannot offer
support-peer-cannot-hint = People may wish for this. Tick what does not work for you.
support-peer-times = When it suits you
support-peer-times-hint = Choose every time that can work.
support-peer-capacity = How many people at once
support-peer-capacity-hint = You choose. Zero is also an answer.
support-peer-born = Year of birth
support-peer-born-hint = Only used when somebody wishes to meet a person of about the same age.
support-peer-reach = How far you can travel, in kilometres
support-peer-reach-hint = As the crow flies.
support-peer-dog = A dog
support-peer-dog-yes = I have a dog at home or with me
support-peer-wards = Wards you know from your own time
support-peer-wards-hint = As a patient, or as somebody who worked there. You are not asked for people from there.
support-peer-place = Where you live, about
support-peer-place-hint = A town or village is enough. It is only used to see how far it is between two people.
support-peer-place-none = No place is chosen yet.
support-peer-place-search = Look for a town
support-peer-place-show = Show
support-peer-place-take = Choose { $name }
support-peer-place-nothing = We know no place that begins like that. Try a larger town close by.
support-peer-shared = Experience shared for matching
support-peer-shared-hint = Tick only what you want to be found by. What you do not tick is kept nowhere.
support-peer-shared-privacy = The coordinator sees what you tick. The person you may meet reads that you have something in common, not what it is.
support-peer-words = A few words to somebody who thinks about meeting you
support-peer-words-hint = The person reads this before they answer. You can leave it empty.
support-peer-shares-nothing = { $name } has chosen not to share any. You do not need it to do your part.
support-peer-shares-privacy = Only { $name } can change this.
support-peer-save = Save
support-peer-saved-done = What was told is saved
support-peer-papers = Training and agreement
support-peer-to-training = Training and approval
support-peer-to-agreement = Make the agreement with the organisation
support-peer-rest = A rest
support-peer-rest-about = Nobody new is asked of a guide who takes a rest. Those they already meet are not touched.
support-peer-take-rest = Take a rest
support-peer-go-on = Go on again
support-peer-rests-done = Nobody new is asked from now on
support-peer-goes-on-done = Good to have you back
support-peer-problem-language = Choose at least one language
support-peer-problem-number = Write a number that fits here
support-peer-problem-taken = Somebody signs in with this address already. Write another, or leave it empty.
support-week-mon = Mon
support-week-tue = Tue
support-week-wed = Wed
support-week-thu = Thu
support-week-fri = Fri
support-week-sat = Sat
support-week-sun = Sun
support-week-morning = Morning
support-week-afternoon = Afternoon
support-week-evening = Evening
support-week-both = both can
support-week-no = no
looked-profile = Looked at what you have told as a guide
looked-guide = Read your first name and what you have told, and was asked whether to meet you
support-begin-title = Before the first match
support-peer-come-back = Is a guide again
support-peer-stop-title = When it is time to stop
support-peer-stop-about = Nobody new is asked, and the guide leaves the list. Nothing is lost, and coming back is one press.
support-peer-stop-out = Remember to ask for what is still out:
support-peer-stop-meets = { $name } meets somebody or has been asked. End that first, so that nobody is left alone.
support-peer-stop = { $name } stops as a guide
support-peer-stopped-done = The guide has stopped. What is still out stands below, if anything is.
support-peer-back-done = Good to have a guide back
support-peer-refusal-meets = The guide meets somebody or has been asked. End that first, so that nobody is left alone.
support-peers-out = Still out with those who have stopped
support-peers-lists = How you work here
support-begin-out = { $count ->
    [one] One thing is to come back
   *[other] { $count } things are to come back
}
support-begin-ticked = { $done } of { $all } ticked
support-begin-things = What is given out
support-peers-stopped = Have stopped as guides

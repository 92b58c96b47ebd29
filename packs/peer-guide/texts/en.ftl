# What the peer-guide programme says, in English. One message, one thought; B1 level; nobody is to blame.

pack-title = Peer-guide
pack-about = Somebody who has been through it walks beside you from the ward into everyday life.

## Where the template comes from

origin-about = The template is learned from the peer-guide model of Projekt Ligestillet Støtte in central Denmark, 2014 to 2018. Region Midtjylland with its psychiatric wards, the municipalities of Aarhus, Randers and Viborg, and the relatives' organisation SIND Pårørenderådgivning ran it together, as part of Peer-støtte-initiativet. Randers went on with it afterwards.
origin-honest = The partnership did not write this template and has not approved it. We read what it published and filled the gaps with what practitioners know. Every number you can change is marked in the file.

## The model, under seven headings

model-peer-guide = Peer-guide
model-peer-guide-about = A trained volunteer with own experience of psychiatric treatment meets one person who has just left the ward, or soon will. They meet where the person likes, for up to four months.
about-target = For adults who are about to leave a psychiatric ward or have just left it, and who would like company on the first part of the way. Nobody needs a goal, a diagnosis or a plan. The aim is an easier step into everyday life, more hope, and a little more contact with other people. The guide grows too.
about-context = A region, one or more municipalities and a user organisation run it together. The ward makes the offer. A paid coordinator in the municipality finds the guide and stays close to both. The organisation that the guides belong to must be used to volunteers.
about-logic = Trained guides, a coordinator's time, places to meet and a little money for travel make meetings possible. Meetings give somebody to talk to who knows how it is, help with the first steps out of the door, and ways on to places and people nearby. That is meant to give hope, belonging and a safer time after the ward.
about-conditions = Guides are trained before they begin. Guides are volunteers with insurance, supervision and each other. The ward and the coordinator know each other well. The coordinator is paid and has time. Two agreements are made: one between the guide and the organisation, one between the guide and the person.
about-costs = The published calculation has a total of about 5.4 million Danish kroner and about 39,800 kroner for one guide in one year. About 68 per cent is running costs: coordinators, regional leads and supervision. About 32 per cent is training. Preparation is a heading of its own; the public text does not say whether it is part of the total.
about-recommendations = Prepare the ward before the first offer. Let guides and coordinators tell about it themselves. Never have only one guide in a place. Speak to each guide at least every 14 days. Talk about the ending at the first meeting.
about-annexes = Agreement between guide and organisation. Agreement between guide and person. What a guide brings. What a coordinator does. Checklist of good practice. List of what is handed out.
guide-needs = A guide is at least 18, has been admitted to a psychiatric ward or had treatment outside it, is well on the way in their own recovery, and has finished peer training.
costs-about = Write down what it costs, in three groups: getting ready, training, running. Volunteer time is counted in hours, not in money.

## Partners and people

partner-region = Region
partner-municipality = Municipality
partner-user-organisation = User organisation
role-guide-about = Has been through something like it, is trained, and meets people as an equal. A volunteer.
role-recipient-about = Has said yes to meeting a guide, and decides what happens.
role-coordinator-about = Finds the guide, stays in touch with both, and is the one to call. Paid.
role-regional-lead-about = Keeps wards, municipalities and the organisation together across the region.
role-supervisor-about = Gives guides time to think about what they meet. Is not their boss.
role-ward-colleague-about = Works on the ward and tells people about the offer.

## The steps

step-offer = Offer
step-offer-about = Somebody on the ward tells what a guide is. You say yes, not now, or no.
step-consent = Your yes
step-consent-about = You choose who may know, what they may know, and for how long.
step-match = Finding each other
step-match-about = The coordinator suggests a guide. You are both asked, and both can say no.
step-first-meeting = First meeting
step-first-meeting-about = You meet, say what you hope for, and agree how you will do it.
step-on-the-way = On the way
step-on-the-way-about = You meet where and how you like. No meeting needs a goal.
step-ending = Ending
step-ending-about = You look back, and forward to who is there next. The date is known from the start.

## What the coordinator is told of

alarm-wants-to-talk = Would like to talk with you
alarm-not-spoken-to-guide = You have not spoken with this guide for two weeks
alarm-ending-near = They will soon say goodbye
alarm-longer-than-agreed = They would like more time than four months
alarm-not-matched = Has waited two weeks for a guide
alarm-no-answer-yet = Has not answered yet
alarm-yes-but-no-date = Both said yes, but there is no date
alarm-no-meeting = They have not met for three weeks
alarm-consent-ends = A consent ends soon
alarm-no-supervision = This guide has had no supervision for six weeks

## Reminders. They name nobody, no place and no topic

reminder-day-before-meeting = You have an appointment tomorrow. Sign in to see it.
reminder-hours-before-meeting = You have an appointment today. Sign in to see it.
reminder-tell-about-meeting = Did you meet? It takes half a minute to tell. Sign in when it suits you.
reminder-answer-suggestion = There is a question waiting for you. Sign in to answer. No is a fine answer.
reminder-answer-questions = There are a few questions for you. Sign in to answer them, or leave them.
reminder-ending-talk = There is something to plan together. Sign in to see it.

## Wishes

wish-language = Languages you would like to speak
wish-language-hint = A guide must share at least one of them.
wish-gender = Who you would rather meet
wish-gender-hint = We look for it first. You may also say that it does not matter.
wish-age-band = About how old
wish-age-band-hint = Choose as many as you like.
wish-shared-experience = Something you would like to have in common
wish-shared-experience-hint = Guides choose themselves what they tell about.
wish-interests = What you like
wish-interests-hint = It can be easier to talk while doing something.
wish-times = When it suits you
wish-times-hint = Choose every time that can work.
wish-place = Where you would like to meet
wish-place-hint = You can meet in a new place each time.
wish-comfort = What makes it comfortable
wish-comfort-hint = For instance no dogs, or a place without steps.
wish-own-words = In your own words
wish-own-words-hint = Anything you would like a guide to know. You can leave it empty.

## The offer

offer-title = Would you like a peer-guide?
offer-half-minute = A peer-guide is somebody who has been where you are and found a way on. You can meet at home, in a café, on a walk, or wherever you like. You decide what to talk about. It is free, and it lasts up to four months. A guide is not a therapist and writes nothing in your record.
offer-what-we-ask = We ask for your first name, a way to reach you, and your wishes, if you have any. We do not ask why you are here.
offer-no-reason = You can say yes, not now, or no. You never have to say why, and nothing else changes.
offer-thanks-yes = Thank you. The coordinator will call you within a few days.
offer-thanks-later = That is fine. You can say yes whenever it suits you.
offer-thanks-no = That is fine. You don't have to say why.
consent-title = Who may know
consent-scope = You choose what the coordinator may see, and what a guide may see when you have both said yes.
consent-until = Your yes ends by itself on the day you choose.
consent-stop = You can take it back at any time. It works at once.

## Suggestions and answers

suggestion-to-guide = Somebody would like to meet a guide, and we thought of you. You see what they have chosen to tell. Is this something for you?
suggestion-to-recipient = We think that { $name } could be a good guide for you. You decide.
suggestion-no-is-fine = No is a fine answer. You don't have to say why, and we look again.
matching-how = Some things must always hold. Among the guides who remain, we look at your wishes, one by one, and at how they weigh. We look at all who wait together, so that as many as possible get a good guide, and no guide carries too much.
matching-never = We never use a diagnosis, a record or notes from earlier paths. Nobody gets a score. A person decides.

## Rules that always hold

rule-consent = Nobody is suggested to a guide before they have said yes to it.
rule-approved = A guide is approved, and the approval still holds.
rule-room = A guide never gets more people than they have room for.
rule-not-paused = A guide who is taking a pause is not asked.
rule-exclusion-list = Two people are never brought together when one of them has said: not this person.
rule-not-someone-known = A guide is never somebody the person already knows. We look at first names only, so a guide with the same first name is left out too.
rule-own-ward = A guide is not sent to a ward where they were a patient or worked themselves.
rule-language = They share at least one language.
rule-distance = The way between them is no longer than the guide can travel.

## Wishes that are weighed, with the reason shown when they fit and the caution when they do not

rule-gender = The wish for a woman, a man or neither counts most.
reason-gender = Fits the wish about who to meet.
caution-gender = Does not fit the wish about who to meet. Ask first.
rule-comfort = What makes it comfortable, such as no dogs, counts as much.
reason-comfort = Fits what makes it comfortable.
caution-comfort = One thing about comfort needs a talk: { $what }.
rule-times = Times that suit both count a great deal.
reason-times = Free at the same time: { $what }.
caution-times = Few times suit both: { $what }.
rule-place = The kind of place counts.
reason-place = Likes to meet in the same kind of place: { $what }.
caution-place = Would rather meet somewhere else: { $what }.
rule-shared-experience = Experience that the guide has chosen to share counts, when the person has asked for it.
reason-shared-experience = Has been through something the person would like to have in common, and likes to tell about it.
caution-shared-experience = Has not told about the experience that was asked for.
rule-age-band = About the same age counts a little, when it is wished for.
reason-age-band = Is about the age that was wished for.
caution-age-band = Is not of the age that was wished for.
rule-interests = Interests in common count a little.
reason-interests = They both like: { $what }.
caution-interests = They have no interest in common that we know of.
rule-near = A shorter way counts a little.
reason-near = Lives about { $km } km away.
caution-near = It is about { $km } km between them.
rule-trained = Guides who have finished peer training are preferred.
reason-trained = Has finished peer training.
caution-trained = Has not finished peer training yet.
rule-waited = Who has waited longest goes first when two would like the same guide.
reason-waited = Has waited since { $since }.
caution-waited = Others have waited longer.
rule-load = Guides with much room are asked before guides with little.
reason-load = Has room for { $room } more.
caution-load = This would be the last place this guide has.

## Why somebody waits, and what would help

wait-no-consent = There is no yes yet to look for a guide.
wait-no-consent-help = Ask again when it suits them. A no is also an answer.
wait-no-guide = There is no trained guide here yet.
wait-no-guide-help = Ask the regional lead when the next training begins, or a programme close by.
wait-no-room = Every guide who fits has as many people as they can carry.
wait-no-room-help = See whose path ends next, or ask a guide whether they have room for one more.
wait-no-language = No guide with room speaks the same language.
wait-no-language-help = Ask whether another language works too, or look for a guide in the network.
wait-too-far = Every guide with room lives too far away.
wait-too-far-help = Ask about meeting halfway, by phone or on video.
wait-all-known = The guides who fit are people they know or do not want to meet.
wait-all-known-help = Ask the municipality next door for a guide.
wait-own-ward = The guides who fit know this ward from their own time there.
wait-own-ward-help = Wait until the person is home, or ask for a guide from another place.
wait-wishes = A guide is free, but would not fit what the person asked for.
wait-wishes-help = Go through the wishes together. What matters most, and what a little less?
wait-no-times = No guide is free when it suits the person.
wait-no-times-help = Ask about one more time of the week.
wait-both-asked = A suggestion has been made. We are waiting for an answer.
wait-both-asked-help = A short call can help. Say that no is a fine answer.
wait-wants-later = Wants a guide, but later.
wait-wants-later-help = Call on the day that was agreed.

## The first meeting, and the ending

first-meeting-about = Take your time. Say what you hope for and what you would rather not. Write down together how you will reach each other. Decide now when you will talk about the ending.
ending-about = You have had a piece of the way together. Look back at it, and decide together how to say goodbye.
ending-take-with-me = What I take with me
ending-who-now = Who is there now
ending-thanks = Thank you for the way we had together.

## Pause and stop

message-paused-by-guide = { $name } needs a pause for now. It has nothing to do with you. The coordinator will call you, and you choose whether to wait or meet somebody else.
message-paused-by-recipient = { $name } would like a pause. That is all right, and it is nothing you did. You need not do anything. The coordinator will tell you more.
message-stopped-by-guide = { $name } can no longer be your guide. It is not because of you. The coordinator will call you, and you can have another guide if you like.
message-stopped-by-recipient = { $name } has chosen to stop here. That happens, and it can be a good sign. Thank you for being there. The coordinator would like to hear how you are.
message-pause-yours = You are taking a pause. We have told the other in a kind way. You can begin again whenever you like.
message-stop-yours = You have stopped. You don't have to say why. We have told the other in a kind way. You can always come back.
message-back = { $name } would like to go on. Shall we find a time?

## Agreements

agreement-guide-organisation = Agreement between guide and organisation
agreement-guide-organisation-about = What the guide gives, what the guide gets, and how either of you can stop.
agreement-guide-recipient = Our agreement
agreement-guide-recipient-about = How the two of you will do it. You can change it whenever you like.
field-guide_name = The guide's name
field-guide_address = Address
field-guide_phone = Phone
field-guide_email = E-mail
field-organisation = The organisation
field-coordinator_name = The coordinator's name
field-coordinator_phone = The coordinator's phone
field-period_from = From
field-period_to = Until
field-function_description_on = We went through the description of the role on
field-supervision = Supervision and sparring
field-issued = What the guide has been given
field-recipient_name = Your name
field-how_often = About how often
field-where = Where we like to meet
field-contact = How we reach each other
field-between_us = What matters to us

## Questions along the way

moment-start = At the start
moment-two-months = After two months
moment-ending = At the ending

## Costs

cost-group-preparation = Getting ready
cost-group-training = Training
cost-group-operation = Running
cost-leadership = Leaders' time for building the model and the course
cost-adverts = Finding guides: adverts and talks with those who apply
cost-insurance = Insurance for volunteers
cost-phones = Phones for guides
cost-teaching = Teachers and rooms for the training
cost-training-travel = Travel and meals during the training
cost-coordinators = Coordinators
cost-regional-leads = Regional leads
cost-supervision = Supervision
cost-tickets = Tickets and travel
cost-events = Gatherings for guides
cost-premises = Rooms

## Checklist: good practice

checklist-good-practice = Good practice, before and along the way
checklist-good-practice-part-role = The role
checklist-good-practice-find-strengths = Guides look for what the person can and likes, not only for what is hard.
checklist-good-practice-own-network = Guides help the person find people and places of their own.
checklist-good-practice-resource-pack = There is a local folder with places to go, made by people who use them.
checklist-good-practice-go-along = Guides may go along the first time, when the person wants it.
checklist-good-practice-part-training = The training
checklist-good-practice-boundaries = The training is about limits, about sharing own experience, about listening, and about looking after oneself.
checklist-good-practice-peer-teachers = Experienced peers teach it together with others.
checklist-good-practice-part-meetings = The meetings
checklist-good-practice-listen-first = The first meetings, also on the ward, are for listening.
checklist-good-practice-only-invited = A guide comes to a meeting with staff only when the person asks for it.
checklist-good-practice-own-plan = If the person wants a plan, it belongs to the person.
checklist-good-practice-ending-from-start = The ending is prepared from the first meeting.
checklist-good-practice-part-support = Support for guides
checklist-good-practice-group-supervision = There is regular supervision in a group, with a coordinator who knows peer work.
checklist-good-practice-somebody-reachable = Somebody can be reached when the coordinator is away, and guides know who.
checklist-good-practice-benefits-advice = Guides can get advice on what volunteering means for their income.
checklist-good-practice-part-teams = Wards and teams
checklist-good-practice-team-prepared = Staff and leaders have had a preparation session, led together with local peers.
checklist-good-practice-coordinator-visits = The coordinator visits the wards regularly.
checklist-good-practice-team-base = Guides have a place to come to and each other to talk with.
checklist-good-practice-peers-recruit = Peers take part in choosing new guides.
checklist-good-practice-reserve = There is a plan for who steps in when a guide is ill.

## Checklist: what a guide does and does not do

checklist-guide-role = What a peer-guide does
checklist-guide-role-part-does = You do
checklist-guide-role-part-does-not = You do not
checklist-guide-role-part-hard = When it is hard
checklist-guide-role-meet = You meet one person at a time, where the person likes, as an equal.
checklist-guide-role-listen = You listen first. You tell of your own life when it helps the other, and only what you want to tell.
checklist-guide-role-along = You go along to a first time somewhere new, when the person asks for it.
checklist-guide-role-bridges = You help find the next places and people, so that there is somebody after you.
checklist-guide-role-log = You tell in half a minute that you met. What you write, the person may read.
checklist-guide-role-treat = You do not treat anybody and do not advise about medicine.
checklist-guide-role-control = You do not watch over anybody for the ward or the municipality, and carry no messages between them.
checklist-guide-role-money = You do not lend or borrow money, and do not take gifts of value.
checklist-guide-role-alone = You do not carry a worry alone.
checklist-guide-role-danger = If a life is in danger, call for help at once. Then call the coordinator.
checklist-guide-role-call = If something stays with you after a meeting, call the coordinator the same day.
checklist-guide-role-rest = If you need a rest, take a pause. You do not have to say why.

## Checklist: what is handed out

checklist-issued = What the guide is given
checklist-issued-tickets = Tickets or a travel card
checklist-issued-phone = A phone that belongs to the programme
checklist-issued-insurance = A paper that says which insurance holds, and whom to call
checklist-issued-role-description = The description of the role
checklist-issued-contact-card = A card with whom to call, also at night and at weekends
checklist-issued-resource-folder = The folder with places to go nearby

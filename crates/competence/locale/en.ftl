# Training and approval.
looked-training = which training is approved
competence-training = Training
competence-training-of = { $name }’s training
competence-training-yours = Your training
competence-training-holds = Trained and approved. Suggestions can be made.
competence-training-not-yet = Not approved yet, so no suggestions are made.
competence-training-seen = The guide and the coordinator see this.
competence-to-guide = Back to the guide
competence-approvals = Approved
competence-approvals-none = No training has been approved yet.
competence-kind-peer-training = Peer training
competence-approved-from = From { $day }.
competence-approved-until = Until { $day }.
competence-approved-open = Until further notice.
competence-holds = Holds
competence-holds-not = Does not hold today
competence-withdrawn = Withdrawn { $day }
competence-approve = Approve the peer training
competence-approve-about = You say that the guide has completed the peer training and may begin. It can be withdrawn.
competence-approve-on = Completed on
competence-approve-on-hint = From this day the approval holds.
competence-approve-until = Holds until (optional)
competence-approve-until-hint = Leave it empty when it has no end.
competence-approve-do = Approve
competence-approved-done = The training is approved.
competence-withdraw = Withdraw the approval
competence-withdraw-means = From now on no new suggestions are made to this guide. Paths that have begun go on.
competence-withdraw-do = Yes, withdraw it
competence-withdrawn-done = The approval is withdrawn.
competence-problem-future = The training has to be completed first
competence-problem-past = Look at the year again
competence-problem-until = The last day comes after the first
competence-keeps-approvals = Which training has been approved
competence-keeps-approvals-why = So that only trained guides are suggested. It is kept for five years.
competence-approval-on = From
competence-approval-until = Until
competence-approval-ended = Withdrawn
competence-checklist-lede-guide = Go through it together with { $name } before the first match. Tick what you have talked about.
competence-checklist-lede-own = Your coordinator goes through this with you before your first match.
competence-checklist-lede-house = What has helped elsewhere. Tick what is in place where you are. Nobody is measured by it.
competence-checklist-count = { $done } of { $all } ticked
competence-checklist-ticked = { $name } ticked this: { $day }
competence-checklist-tick = Tick
competence-checklist-untick = Take the tick back
competence-checklist-ticked-done = It is ticked
competence-checklist-unticked-done = The tick is taken back
competence-checklist-seen = Coordinators in your organisation see this, and so does { $name }.
competence-checklist-seen-own = You and the coordinators in your organisation see this.
competence-handout-title = What you have been given
competence-handout-of = What { $name } has been given
competence-handout-none = Nothing has been given out yet.
competence-handout-other = Something else
competence-handout-given = Given on { $day }.
competence-handout-came-back = Came back on { $day }.
competence-handout-out = Still out
competence-handout-back-on = Came back on
competence-handout-back-do = It has come back
competence-handout-mistake = Was this written by mistake?
competence-handout-strike-means = The line goes from this page. That it was here is still in the trail.
competence-handout-strike = Strike it out
competence-handout-new = Give something out
competence-handout-what = What
competence-handout-words = Which one
competence-handout-words-hint = For example “key no. 4” or “the red phone”. No codes and no passwords.
competence-handout-on = Given on
competence-handout-give = Write it down
competence-handout-given-done = It is written down
competence-handout-back-done = Good, it is back
competence-handout-struck-done = The line is struck out
competence-handout-problem-words = Write what it is
competence-handout-problem-day = Choose today or a day that has been
competence-handout-refusal-day = It came back on a day after it was given, and not later than today. Choose such a day.
looked-checklist = Looked at what was gone through with you as a guide
looked-handouts = Looked at what you have been given as a guide
competence-keeps-begin = What you were given as a guide, and what was gone through with you
competence-keeps-begin-why = So that the coordinator and you know what is where
competence-kept-ticked = A point that was gone through
competence-kept-handout = Something you were given
competence-kept-what = What
competence-kept-words = Which one
competence-kept-back = Came back
competence-kept-at = When
competence-to-guides = Peer-guides
competence-checklist-seen-house = Coordinators in your organisation see this.

competence-frameworks-title = What peers need to be able to do
competence-frameworks-lede = Competence frameworks: what a peer knows, can do and stands for, and what the organisation around a peer has to have in place. Open to everybody, to learn from, to plan training by and to take along.
competence-frameworks-none = No framework is installed here.
competence-framework-size = { $domains } domains, { $statements } statements
competence-framework-version = Version { $version }
competence-framework-only = Show only
competence-framework-all = All
competence-kind-knowledge = Knowledge
competence-kind-skill = Skill
competence-kind-attitude = Attitude
competence-side-peer = For the peer
competence-side-organisation = For the organisation
competence-side-meta = Across all the others
competence-statement-more = Why, and an example
competence-statement-reason = Why it matters
competence-statement-example = From practice
competence-crosswalk = Beside published frameworks
competence-crosswalk-lede = Which parts of other frameworks go with a domain of this one. What nobody could say for certain has been left out.
competence-crosswalk-domain = Domain here
competence-crosswalk-published = Published framework
competence-crosswalk-part = Its part
competence-crosswalk-relation = How they go together
competence-relation-exact = They say the same
competence-relation-broader = The other covers more
competence-relation-narrower = The other covers less
competence-relation-related = They touch each other
competence-framework-about = About this framework
competence-framework-parts = What it covers
competence-framework-levels = The levels
competence-framework-take = Take it along
competence-framework-take-lede = In the language you read it in now.
competence-framework-case = For registers and other systems, with reasons and examples
competence-framework-case-older = For older systems; reasons and examples have no place there
competence-framework-moodle = A spreadsheet to bring into Moodle, without reasons and examples
competence-framework-version-word = Version
competence-framework-licence = Licence
competence-framework-source = Source

# Trainings: the register, comparing, the project's own, and what somebody has held against one.
competence-trainings-title = Trainings for peers
competence-trainings-lede = Real trainings, from 40 hours to a year, with what is known of each and where it stands. What nobody has told is shown as not known, and never guessed.
competence-not-known = Not known
competence-not-known-yet = Not known:
competence-source = Source
competence-sources = Sources
competence-source-read = Read
competence-axis-hours = Hours
competence-axis-units = Teaching units
competence-axis-days = Days
competence-axis-weeks = Weeks
competence-axis-months = Months
competence-axis-practice = Hours of practice
competence-axis-credits = ECTS or other credits
competence-axis-eqf = Level in the European framework (EQF)
competence-axis-code = Code in a national register
competence-axis-own = Own experience
competence-axis-entry = To begin
competence-axis-content = What is taught
competence-axis-completion = To complete it
competence-axis-certificate = Certificate
competence-axis-group = Size of the group
competence-axis-teachers = Who teaches
competence-axis-language = Language
competence-axis-standing = What else is known
competence-amount-hours =
    { $number ->
        [one] { $number } hour
       *[other] { $number } hours
    }
competence-amount-practice =
    { $number ->
        [one] { $number } hour of practice
       *[other] { $number } hours of practice
    }
competence-amount-units =
    { $number ->
        [one] { $number } teaching unit
       *[other] { $number } teaching units
    }
competence-amount-days =
    { $number ->
        [one] { $number } day
       *[other] { $number } days
    }
competence-amount-weeks =
    { $number ->
        [one] { $number } week
       *[other] { $number } weeks
    }
competence-amount-months =
    { $number ->
        [one] { $number } month
       *[other] { $number } months
    }
competence-amount-credits =
    { $number ->
        [one] { $number } credit
       *[other] { $number } credits
    }
competence-amount-eqf = EQF level { $number }
competence-country-se = Sweden
competence-country-no = Norway
competence-country-is = Iceland
competence-country-de = Germany
competence-country-gb = United Kingdom
competence-country-dk = Denmark
competence-country-eu = several countries
competence-own-asked = It is asked for.
competence-own-not-asked = It is not asked for.
competence-compare-title = Compare trainings
competence-compare-lede = Side by side, line by line. A teaching unit is not an hour, and a week is no fixed number of days, so nothing is counted over.
competence-compare-field = Training { $number }
competence-compare-none = Choose one
competence-compare-do = Compare
competence-compare-axis = What is compared
competence-compare-choose = Choose two or three trainings below.
competence-compare-one-more = Choose one more to compare with.
competence-compare-others = Compare others
competence-profile-link = Brobygger's own training
competence-profile-short = Twelve modules, and which statement of the framework is met where
competence-profile-facts = In short
competence-profile-level = How far one should come
competence-profile-not-placed = Not placed by anybody
competence-profile-no-credits = None
competence-profile-modules = The modules
competence-profile-colleagues = For those who work beside peers; not among the hours of the peers
competence-profile-outcomes = Afterwards
competence-profile-time = Time
competence-profile-methods = How it is learned
competence-profile-assessment = How it is seen
competence-method-talk = Talk with questions
competence-method-reflection = Thinking together about own experience
competence-method-role-play = Trying it out with each other
competence-method-case = A story from practice
competence-method-film = Film
competence-method-writing = Writing
competence-method-visit = A visit
competence-method-practice = Practice
competence-method-supervision = Supervision
competence-assessment-observation = Somebody sees it done
competence-assessment-talk = A talk with a trainer
competence-assessment-portfolio = A part of the portfolio
competence-assessment-presentation = Told to the others
competence-assessment-report = A report about practice
competence-assessment-two-views = One's own view and a trainer's, side by side
competence-assessment-none = It is not assessed
competence-teacher-peer = Somebody with own experience of the work
competence-teacher-professional = A professional
competence-teacher-relative = A relative
competence-teacher-leader = A leader
competence-rule-attendance = Been there for at least { $number } % of the teaching
competence-rule-practice = Practice of at least { $number } hours
competence-rule-portfolio = A portfolio of { $from } to { $to } pages
competence-rule-presentation = A presentation of { $from } to { $to } minutes
competence-rule-group = { $from } to { $to } people together
competence-rule-later = What is missing may follow within { $number } years
competence-coverage-title = What the training covers
competence-coverage-lede = Each statement of the framework, and the modules where it is taught, practised and assessed. What is met least stands first.
competence-coverage-count = { $empty } statements are met nowhere, { $partly } in part, { $whole } in all three ways.
competence-coverage-statement = Statement
competence-coverage-taught = Taught
competence-coverage-practised = Practised
competence-coverage-assessed = Assessed
competence-coverage-nowhere = Nowhere
competence-coverage-none = Met nowhere
competence-coverage-one = Met in one way
competence-coverage-two = Met in two ways
competence-coverage-whole = Taught, practised and assessed
competence-eq-title = My training in another country
competence-eq-short = What you have, held against a training you want to go to: what is there, what is missing, what may fill it
competence-eq-lede = Fill in what you have and where you want to go. You get a page to print and take along: line by line what is met, what is missing, what nobody knows, and what may fill a gap.
competence-eq-fill-in = What I have, and where I am going
competence-eq-completed = Trainings I have completed
competence-eq-hours = Hours of training altogether
competence-eq-hours-hint = If you know. All trainings together, also those not on the list.
competence-eq-practice = Hours of practice altogether
competence-eq-practice-hint = If you know. Work as a peer with supervision may count; the receiver decides.
competence-eq-parts = What I have done and can show
competence-part-report = A report about practice
competence-part-portfolio = A portfolio
competence-part-presentation = A presentation
competence-part-assessment = An assessment that is passed
competence-eq-to = Where I am going
competence-eq-do = Show what is there and what is missing
competence-eq-privacy = Nothing you fill in is kept here. It stands in the address of the page, so close the page on a shared computer. We do not ask about your own experience; tell it yourself, if and where you want.
competence-eq-problem-number = Write a whole number of hours, at most 99999, or leave it empty
competence-eq-problem-to = Choose where you are going
competence-eq-against = What is there, and what { $training } asks for
competence-eq-day = Made on
competence-eq-had = What was filled in
competence-eq-had-nothing = Nothing
competence-eq-summary = Met: { $met }. Partly: { $partly }. Not met: { $not }. Not known: { $unknown }.
competence-eq-no-verdict = These are counts and no verdict. What was filled in has not been checked here; ask to see papers. Whether a gap is filled is decided by those who receive the person.
competence-eq-requirement = Asked for
competence-eq-answer = Answer
competence-eq-there = What is there
competence-eq-fill = Missing, and what may fill it
competence-eq-met = Met
competence-eq-partly = Partly
competence-eq-not = Not met
competence-eq-not-known = Not known
competence-eq-nothing-known = Nothing we know of
competence-eq-no-gap = Nothing is missing
competence-eq-at-least = At least { $amount }
competence-eq-missing = Missing: { $amount }
competence-eq-open = What nobody has told us
competence-eq-open-lede = We found no word about this for { $training }. Ask there.
competence-eq-print = Print the page from your browser, or keep it as a PDF.
competence-eq-languages = The same page in the language of those who receive you:
competence-basis-number = Filled in: { $amount } altogether
competence-basis-said = Filled in
competence-basis-asked = It is asked of everybody in { $training }
competence-basis-near = { $training } teaches “{ $topic }”. The titles are near; the contents have not been compared.
competence-basis-rated = { $reached } of { $all } statements are at the level
competence-basis-same = It is the same training
competence-fill-more = { $amount } more, there or elsewhere
competence-fill-prior = Recognition of what was learned elsewhere, where they do that
competence-fill-length = Ask where you took your training how much it is of this: { $axis }
competence-fill-plans = Lay both course plans side by side
competence-fill-topic = Take this part there
competence-fill-rate = Look at the statements, alone and with a trainer
competence-fill-show = Show it: { $part }
competence-fill-do = Do it: { $part }
competence-fill-follow = It may follow within { $number } years
competence-fill-talk = Say it in the talk before you begin
competence-fill-ask = Ask there: { $axis }
competence-compare-provider = Who gives it
competence-eq-group-length = Length, practice and what it takes to begin
competence-eq-group-parts = What each does for oneself
competence-renewal-valid = It holds for { $years } years, and can be renewed in its last { $days } days. Each of its years asks for:
competence-renewal-education = { $number } hours of learning more
competence-renewal-practice = { $number } hours of work with supervision
competence-renewal-supervision = { $number } hours of supervision

# Questionnaires, answers, and what they show.
evaluation-menu = Answers
# The page before and after the questions.
evaluation-round-title = How are you?
evaluation-round-long = { $questions } questions, about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}. Take the time you need.
evaluation-round-skip = You can pass any question by. You don’t have to say why.
evaluation-round-stop = You can stop anywhere. Each answer is kept when you press the button, and you can go on until { $day }.
evaluation-round-seen = Only you see your answers. In reports they are counted together with those of others, so that nobody can be recognised.
evaluation-round-nobody-watches = Nobody reads the answers as they come in. If you need somebody now, call.
evaluation-round-so-far = You have answered { $done } of { $all }.
evaluation-round-begin = Begin
evaluation-round-go-on = Go on where you stopped
evaluation-round-no-questions = There are no questions in your language yet. You don’t have to do anything.
evaluation-round-ahead = These questions open on { $day }.
evaluation-round-past = The time for these questions has passed. That is fine.
evaluation-round-not-agreed = You have not said yes to being asked. That is fine, and changes nothing between you and your peer-guide.
evaluation-round-thanks = Thank you. These are your answers, and they stay yours.
evaluation-round-said = What you answered
evaluation-round-over-time = See your answers over time
evaluation-answers-saved-done = Your answers are kept
evaluation-answer-skipped = I’d rather not say
# One question.
evaluation-question-title = Question { $n } of { $all }
evaluation-question-of = { $n } of { $all }
evaluation-question-back = The question before
evaluation-question-about = About these questions
evaluation-question-save = Save and go on
evaluation-question-stop = Stop here, go on later
evaluation-question-marked = This one can touch on something hard. If it does, there are people you can call.
evaluation-problem-choose = Choose an answer, or “I’d rather not say”
evaluation-refusal-closed = These questions are not open now. What you answered before is kept.
# Help, shown at once after some answers.
evaluation-help-title = Somebody to talk to
evaluation-help-lede = You answered that it has been hard. These people answer the phone.
evaluation-help-link = All numbers
evaluation-help-nobody-watches = Nobody here sees your answer now, so nobody will call you because of it. You can call, or tell your peer-guide, a doctor, or somebody you trust.
evaluation-help-next = Go on
# On the first page.
evaluation-waits = { $questions ->
    [one] One short question waits for you
   *[other] { $questions } short questions wait for you
}
evaluation-waits-hint = About { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}. Open until { $day }.
# Own answers over time.
evaluation-mine-title = Your answers over time
evaluation-mine-lede = What you have answered along the way. There is no right direction.
evaluation-mine-seen = Only you see this page.
evaluation-mine-waiting = Questions for you
evaluation-mine-until = Open until { $day }
evaluation-mine-empty = When you have answered some questions, you can follow your own way here.
evaluation-mine-moment = { $moment }, { $day }
evaluation-mine-of = { $value } of { $most }
evaluation-mine-one = You have answered this once: { $last }.
evaluation-mine-same = About the same: { $first } first, { $last } last.
evaluation-mine-higher = Higher than before: { $first } first, { $last } last.
evaluation-mine-lower = Lower than before: { $first } first, { $last } last. A hard time is part of many ways.
evaluation-mine-how = Each number is the mean of a few answers, from 0 to 100. It says how you answered on that day, not who you are.
# The evaluator’s first page.
evaluation-overview-title = Who answers
evaluation-overview-own = { $programme }, the people of your organisation.
evaluation-overview-all = { $programme }, all partners together.
evaluation-overview-no-programme = Your organisation does not take part in a programme yet. When it does, you see here how many answer.
evaluation-overview-response = Response by moment
evaluation-overview-caption = How many were to answer, how many have, and how many come within two weeks
evaluation-overview-moment = Moment
evaluation-overview-due = To answer
evaluation-overview-answered = Have answered
evaluation-overview-of = Share, %
evaluation-overview-coming = Within two weeks
evaluation-overview-share = { $share } ({ $low }–{ $high })
evaluation-overview-empty = Here you will see how many answer at the start, after two months and at the ending. It begins when the first two people have met.
evaluation-overview-protected = Counts only, never answers. Fewer than five are not shown, nor what would give them away. Who has said no to being asked looks like who has not answered.
evaluation-overview-reports = See what the answers show
evaluation-overview-measures = The questions
evaluation-few = fewer than 5
evaluation-hidden = not shown
evaluation-measure-missing = { $name } is not asked yet: its questions belong to their owner, and have to be installed first. Until then people are asked the programme’s own set.
evaluation-measure-how = Put the official words in a pack of your own that adds to “{ $id }”, one file for each language, and start the program with that pack. The README of the pack “{ $id }” shows how.
evaluation-measure-languages = Asked in { $languages }.
evaluation-measure-validated = Research has shown that it measures what it says.
evaluation-measure-not-validated = The programme’s own. It has not been validated, so it cannot be compared with other studies.
# Figures and what is kept.
evaluation-figure-answers = Answers
evaluation-figure-change = Change since the start
evaluation-keeps = Your answers to questions
evaluation-keeps-why = Because you said yes to being asked, so that you can follow your own way and the programme can learn
evaluation-keeps-answer = An answer
evaluation-keeps-moment = When
evaluation-keeps-question = Question
evaluation-keeps-said = Answer

# What a model adds: whether a ratio holds all the time, and how surely an effect of few places is known.
analysis-head-chi-squared = Chi-squared
analysis-all-together = All together
analysis-time-steady = Nothing shows that the ratio changes as time goes by (test of proportional hazards: { $p }). Where it happened to few, the test sees only large changes.
analysis-time-unsteady = The ratio does not stay the same as time goes by for: { $terms } (test of proportional hazards, p below 0.05). Read it as an average over the whole time; early and late it may be quite different. The curves show more than the number.
analysis-time-unsteady-all = Taken together the ratios do not stay the same as time goes by (test of proportional hazards: { $p }). Read them as averages over the whole time; early and late they may be quite different. The curves show more than the numbers.
analysis-time-steady-table = Whether each ratio stays the same as time goes by (proportional hazards; Grambsch and Therneau 1994)
analysis-notice-kenward-roger = Standard errors and degrees of freedom are those of Kenward and Roger (1997), which also count how unsurely the variances are known. With few people or places the intervals are wider for it, and more honest.
analysis-notice-too-large = The plan asks for Kenward and Roger, but too many rows hang together for their sums. Those of Satterthwaite were used instead; with so many rows the two hardly differ.
analysis-wrong-freedom = “freedom” is for mixed models: the designs “repeated” and “stepped-wedge”. Take it out.
# What is answered with yes or no.
analysis-yes-is-good = Yes is better.
analysis-yes-is-worse = No is better.
analysis-yes-small = How many said yes is not told by group: the programme is too small for readers outside.
analysis-yes-both-only = Only those who answered both times are told of: fewer than { $least } people who answered once could be worked out from the rest.
analysis-shares = { $name }: how many said yes
analysis-chart-shares = { $name }: share of yes, %, with 95% intervals
analysis-turned = Those who answered both times
analysis-ratios = “{ $group }” beside “{ $reference }” as they are counted, with nothing else reckoned with
analysis-ratio-risk = Share of yes, one over the other (risk ratio)
analysis-ratio-odds = Odds of yes, one over the other (odds ratio)
analysis-said-no = No
analysis-said-yes = Yes
analysis-head-yes = Yes
analysis-head-share-yes = Share of yes, %
analysis-head-said-before = Said before
analysis-head-no-after = No after
analysis-head-yes-after = Yes after
analysis-head-counted = Compared
analysis-head-ratio-plain = Ratio
analysis-head-odds = Odds ratio
analysis-head-share-points = Percentage points
analysis-big-share = percentage points of change
analysis-big-odds = times the odds of yes in the other group
analysis-found-share-up = { $name }: { $points } percentage points more said yes ({ $low } to { $high })
analysis-found-share-down = { $name }: { $points } percentage points fewer said yes ({ $low } to { $high })
analysis-found-share-chance = { $name }: no clear change ({ $points } percentage points, { $low } to { $high })
analysis-found-odds = { $name }: the odds of yes in “{ $group }” were { $points } times those in “{ $reference }” ({ $low } to { $high })
analysis-found-odds-chance = { $name }: no clear difference between “{ $group }” and “{ $reference }” (odds ratio { $points }, { $low } to { $high })
analysis-outcomes-yes-no = The effect on what is answered with yes or no
analysis-model-odds = The groups are compared afterwards, with everything else in the formula reckoned with (logistic regression). The estimates are logarithms of odds ratios; an effect of 0 is an odds ratio of 1.
analysis-model-shares = Each person counts as 0 for no and 1 for yes. The effect is the mean change of those who answered both times: by how much the share of yes has moved.
analysis-method-odds = Odds are how many say yes for each who says no; an odds ratio is not how many times as many say yes, and lies further from 1. Logistic regression by greatest likelihood (Cox 1958); shares with the interval of Wilson (1927), plain ratios with those of Woolf (1955) and Katz and others (1978).
analysis-method-shares = The change of the share by Student’s t of each person’s change; for a primary outcome also the exact test of McNemar (1947). Shares with the interval of Wilson (1927).
analysis-check-crude = The groups alone, nothing else reckoned with
analysis-check-mcnemar = Only those who changed their answer (McNemar’s exact test)
analysis-check-no-lowest = If all who did not answer had said no
analysis-check-yes-highest = If all who did not answer had said yes
analysis-wrong-yes-of-score = “yes” is for what is answered with yes or no. Write kind = "yes-no" in this measure, or take it out.
analysis-wrong-yes-no-key = “{ $key }” belongs to a score, and this measure is answered with yes or no. Take it out.
analysis-wrong-yes-no-design = What is answered with yes or no is analysed in the designs “before-after”, “waiting-list” and “randomised”, not in “{ $design }”. Take the measure out, or choose another design.
analysis-wrong-yes-no-imputation = “{ $measure }” is answered with yes or no, and gaps are filled in for scores only. Write how = "model", or take the measure out.
analysis-wrong-nobody-yes = “{ $measure }”: nobody in the file said yes. Does “yes” in the plan name the value as the file writes it?
analysis-wrong-neither = Row { $row }, column “{ $column }”: “{ $written }” is neither under “yes” in the plan nor “{ $usual }”, as the others have it. Correct it, or add it to “yes”.
# Several groups beside one reference.
analysis-asked-several = { $groups }; each with “{ $reference }”
analysis-found-several = { $name }: the { $count } groups differ ({ $p } for all together)
analysis-found-several-chance = { $name }: no clear difference between the { $count } groups ({ $p } for all together)
analysis-found-several-change = { $name }: the { $count } groups changed differently ({ $p } for all together)
analysis-found-several-change-chance = { $name }: no clear difference in change between the { $count } groups ({ $p } for all together)
analysis-time-several = { $name }: how soon it happens differs between the { $count } groups ({ $p } for all together)
analysis-time-several-chance = { $name }: no clear difference between the { $count } groups ({ $p } for all together)
analysis-against = Each group beside “{ $reference }”
analysis-head-holm = p, corrected
analysis-against-note = { $count } groups are each compared with “{ $reference }”. The p in that table are corrected for there being several (Holm 1979); the intervals are not, and hold one comparison at a time. Whether two of the other groups differ from each other is not answered.
analysis-overall-f = Whether any group differs: F = { $statistic } on { $freedom } and { $rest } degrees of freedom, { $p }.
analysis-overall-chi-squared = Whether any group differs: chi-squared = { $statistic } on { $freedom } degrees of freedom, { $p }.
analysis-wrong-imputation-several = Gaps are filled in where two groups are compared, and the plan names more. Write how = "model", or compare two groups.
analysis-measure-primary-several = { $name } is the primary outcome. The heading says whether any of the groups differs; the first table gives each effect with its 95% confidence interval.
analysis-measure-other-several = { $name } is a secondary outcome. The heading says whether any of the groups differs; the first table gives each effect with its 95% confidence interval.

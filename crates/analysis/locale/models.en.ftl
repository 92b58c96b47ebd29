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

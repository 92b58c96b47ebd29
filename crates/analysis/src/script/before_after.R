
# ---- Before and after in one group: the paired t test ----------------------------------------------------------
for (measure in measures) {
  long <- long_of(measure)
  if (!is.null(measure$yes)) {
    shares(measure, long)
    compare_shares(measure, scores_of(long))
    next
  }
  describe(measure, long)
  changes(measure, long)
  scores <- scores_of(long)
  both <- scores[complete.cases(scores), , drop = FALSE]
  test <- t.test(both[, 2], both[, 1], paired = TRUE)
  print(test)
  keep_estimate(paste0(measure$id, ".effect"), unname(test$estimate), test$stderr, unname(test$parameter))
  keep_estimate(paste0(measure$id, ".model.(Intercept)"), unname(test$estimate), test$stderr, unname(test$parameter))
  keep(paste0(measure$id, ".check-ranks.p"), suppressWarnings(wilcox.test(both[, 2], both[, 1], paired = TRUE)$p.value))
  begun <- scores[!is.na(scores[, 1]), , drop = FALSE]
  if (bounds && anyNA(begun[, 2])) {
    ends <- ends_of(measure, long)
    for (at in 1:2) {
      change <- ifelse(is.na(begun[, 2]), ends[at], begun[, 2]) - begun[, 1]
      name <- paste0(measure$id, c(".check-lowest", ".check-highest")[at])
      keep(paste0(name, ".effect"), mean(change))
      keep(paste0(name, ".low"), mean(change) - qt(0.975, length(change) - 1) * sd(change) / sqrt(length(change)))
    }
  }
}

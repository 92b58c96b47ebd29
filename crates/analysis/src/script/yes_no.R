
# ---- What is answered with yes or no: 1 and 0 ------------------------------------------------------------------
shares <- function(measure, long) {
  for (at in seq_len(nrow(waves))) for (arm in seq_len(arms) - 1) {
    x <- long$score[long$at == at & long$arm %in% arm & !is.na(long$score)]
    if (length(x) == 0) next
    name <- paste(measure$id, at - 1, arm, sep = ".")
    keep(paste0(name, ".n"), length(x))
    keep(paste0(name, ".mean"), mean(x))
    keep(paste0(name, ".low"), suppressWarnings(prop.test(sum(x), length(x), correct = FALSE)$conf.int[1]))
  }
}
# Groups afterwards: ratios as they are counted, and logistic regression.
compare_odds <- function(measure, wide) {
  counts <- table(factor(wide$group, groups$label), factor(wide$after, 0:1))
  ratio <- function(name, value, variance) {
    if (!is.finite(value) || value == 0 || !is.finite(variance)) return()
    keep(paste0(measure$id, ".", name, ".ratio"), value)
    keep(paste0(measure$id, ".", name, ".low"), exp(log(value) - qnorm(0.975) * sqrt(variance)))
  }
  people <- rowSums(counts)
  yes <- counts[, 2]
  if (!several) {
    ratio("odds", counts[2, 2] * counts[1, 1] / (counts[2, 1] * counts[1, 2]), sum(1 / counts))
    ratio("risk", (yes[[2]] / people[[2]]) / (yes[[1]] / people[[1]]), sum(1 / yes) - sum(1 / people))
  }
  cluster <- if (is.null(columns$cluster)) NULL else "cluster"
  logistic <- function(formula, wide, cluster) {
    used <- wide[complete.cases(wide[, intersect(c(all.vars(formula), cluster), names(wide))]), ]
    model <- glm(formula, family = binomial, data = used, control = glm.control(epsilon = 1e-14, maxit = 100))
    v <- vcov(model)
    freedom <- Inf
    if (!is.null(cluster)) {
      v <- sandwich::vcovCL(model, cluster = used[[cluster]], type = "HC1", cadjust = TRUE)
      freedom <- length(unique(used[[cluster]])) - 1
    }
    list(model = model, vcov = v, freedom = freedom)
  }
  effect_name <- paste0("group", groups$label[2])
  keep_odds <- function(name, found) {
    if (several) {
      v <- found$vcov[effect_names, effect_names]
      p <- overall(coef(found$model)[effect_names], v, function(of) found$freedom)[3]
      return(keep(paste0(measure$id, ".", name, ".p"), p))
    }
    value <- coef(found$model)[[effect_name]]
    error <- sqrt(found$vcov[effect_name, effect_name])
    keep(paste0(measure$id, ".", name, ".effect"), value)
    keep(paste0(measure$id, ".", name, ".low"), value - qt(0.975, found$freedom) * error)
    keep(paste0(measure$id, ".", name, ".p"), 2 * pt(-abs(value / error), found$freedom))
  }
  found <- logistic(measure$formula, wide, cluster)
  print(summary(found$model))
  keep_several(measure$id, coef(found$model)[effect_names], found$vcov[effect_names, effect_names],
               function(of) found$freedom)
  for (name in names(coef(found$model))) {
    error <- sqrt(found$vcov[name, name])
    keep_estimate(paste0(measure$id, ".model.", name), coef(found$model)[[name]], error, found$freedom)
    if (name == effect_name) keep_estimate(paste0(measure$id, ".effect"), coef(found$model)[[name]], error, found$freedom)
  }
  # The same effect, reckoned otherwise.
  alone <- function(formula) length(all.vars(formula)) == 2
  if (!alone(measure$formula)) keep_odds("check-crude", logistic(after ~ group, wide, cluster))
  if (length(covariates) > 0 && !alone(measure$formula_plain)) {
    keep_odds("check-covariates", logistic(measure$formula_plain, wide, cluster))
  }
  if (is.null(cluster) && !is.null(columns$site)) keep_odds("check-robust", logistic(measure$formula, wide, "site"))
  if (bounds && !several && anyNA(wide$after)) {
    ends <- if (measure$high_is_good) 0:1 else 1:0
    for (worst in c(TRUE, FALSE)) {
      filled <- wide
      gap <- is.na(filled$after)
      filled$after[gap] <- ends[ifelse((filled$group[gap] == groups$label[2]) == worst, 1, 2)]
      keep_odds(if (worst) "check-worst" else "check-best", logistic(measure$formula, filled, cluster))
    }
  }
}
# Before and after in one group: who turned, and the change of the share.
compare_shares <- function(measure, scores) {
  both <- scores[complete.cases(scores), , drop = FALSE]
  turned <- table(factor(both[, 1], 0:1), factor(both[, 2], 0:1))
  said <- c("no", "yes")
  for (before in 1:2) for (after in 1:2) {
    keep(paste(measure$id, "turned", said[before], said[after], sep = "."), turned[before, after])
  }
  test <- t.test(both[, 2], both[, 1], paired = TRUE)
  print(test)
  keep_estimate(paste0(measure$id, ".effect"), unname(test$estimate), test$stderr, unname(test$parameter))
  keep_estimate(paste0(measure$id, ".model.(Intercept)"), unname(test$estimate), test$stderr, unname(test$parameter))
  keep(paste0(measure$id, ".check-mcnemar.p"), binom.test(turned[1, 2], turned[1, 2] + turned[2, 1])$p.value)
  begun <- scores[!is.na(scores[, 1]), , drop = FALSE]
  if (bounds && anyNA(begun[, 2])) {
    for (end in 0:1) {
      change <- ifelse(is.na(begun[, 2]), end, begun[, 2]) - begun[, 1]
      name <- paste0(measure$id, c(".check-no-lowest", ".check-yes-highest")[end + 1])
      keep(paste0(name, ".effect"), mean(change))
      keep(paste0(name, ".low"), mean(change) - qt(0.975, length(change) - 1) * sd(change) / sqrt(length(change)))
    }
  }
}

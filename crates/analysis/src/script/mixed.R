
# ---- Mixed models ----------------------------------------------------------------------------------------------
library(lme4)
library(lmerTest)
emmeans::emm_options(lmerTest.limit = 1e6, pbkrtest.limit = 1e6, lmer.df = freedom)
ddf <- if (freedom == "kenward-roger") "Kenward-Roger" else "Satterthwaite"
# lmer stops its search a few parts in a million early. Newton's steps on its own deviance go on to the end, so that the
# numbers agree with the report's in six digits and more.
closer <- function(theta, deviance) {
  free <- !(environment(deviance)$lower == 0 & theta < 1e-5)
  theta[!free] <- 0
  at <- function(x) {
    theta[free] <- x
    deviance(theta)
  }
  if (any(free)) for (round in 1:6) {
    x <- theta[free]
    step <- tryCatch(solve(numDeriv::hessian(at, x), numDeriv::grad(at, x)), error = function(e) 0 * x)
    if (at(x - step) > at(x) + 1e-7) break
    theta[free] <- x - step
    if (max(abs(step)) < 1e-10) break
  }
  theta
}
fit <- function(formula, long) {
  calm <- lmerControl(calc.derivs = FALSE, check.conv.singular = "ignore")
  parts <- lFormula(formula, data = long, REML = TRUE, control = calm)
  deviance <- do.call(mkLmerDevfun, parts)
  theta <- closer(optimizeLmer(deviance)$par, deviance)
  still <- lmerControl(optimizer = function(par, fn, lower, upper, control, ...) {
    list(par = theta, fval = fn(theta), feval = 1, convergence = 0, message = "")
  }, calc.derivs = FALSE, check.conv.singular = "ignore")
  lmerTest::lmer(formula, data = long, REML = TRUE, control = still, start = theta)
}
effect_name <- if (design == "stepped-wedge") {
  "exposed"
} else if (nrow(groups) > 0) {
  paste0("wave", waves$label[nrow(waves)], ":group", groups$label[2])
} else {
  paste0("wave", waves$label[nrow(waves)])
}
effect_names <- if (several) paste0("wave", waves$label[nrow(waves)], ":group", groups$label[-1]) else effect_name
# The coefficients of several groups, how sure they are, and the freedom of a sum of them.
several_of <- function(model) {
  v <- as.matrix(if (freedom == "kenward-roger") pbkrtest::vcovAdj(model) else vcov(model))
  dimnames(v) <- list(names(fixef(model)), names(fixef(model)))
  of <- function(weights) {
    all <- setNames(numeric(length(fixef(model))), names(fixef(model)))
    all[effect_names] <- weights
    lmerTest::contest1D(model, all, ddf = ddf)$df
  }
  list(value = fixef(model)[effect_names], v = v[effect_names, effect_names], of = of)
}
keep_check <- function(name, model) {
  if (several) {
    found <- several_of(model)
    return(keep(paste0(name, ".p"), overall(found$value, found$v, found$of)[3]))
  }
  row <- coef(summary(model, ddf = ddf))[effect_name, ]
  keep(paste0(name, ".effect"), row[["Estimate"]])
  keep(paste0(name, ".low"), row[["Estimate"]] - qt(0.975, row[["df"]]) * row[["Std. Error"]])
  keep(paste0(name, ".p"), row[["Pr(>|t|)"]])
}
whole <- function(long) {
  here <- tapply(!is.na(long$score), factor(long$person, everybody), sum)
  long$person %in% names(here)[here == nrow(waves)]
}
for (measure in measures) {
  long <- long_of(measure)
  describe(measure, long)
  if (design != "stepped-wedge") changes(measure, long)
  used <- if (how_gaps == "complete") long[whole(long), ] else long
  model <- fit(measure$formula, used)
  print(summary(model, ddf = ddf))
  table <- coef(summary(model, ddf = ddf))
  for (name in rownames(table)) {
    row <- table[name, ]
    keep_estimate(paste0(measure$id, ".model.", name), row[["Estimate"]], row[["Std. Error"]], row[["df"]])
  }
  row <- table[effect_name, ]
  keep_estimate(paste0(measure$id, ".effect"), row[["Estimate"]], row[["Std. Error"]], row[["df"]])
  if (several) {
    found <- several_of(model)
    keep_several(measure$id, found$value, found$v, found$of)
  }
  variances <- as.data.frame(VarCorr(model))
  for (at in which(!is.na(variances$var1) & is.na(variances$var2))) {
    keep(paste(measure$id, "spread", variances$grp[at], variances$var1[at], sep = "."), variances$vcov[at])
  }
  means <- if (design == "stepped-wedge") {
    summary(emmeans::emmeans(model, ~exposed, at = list(exposed = c(0, 1))))
  } else if (nrow(groups) > 0) {
    summary(emmeans::emmeans(model, ~ wave * group))
  } else {
    summary(emmeans::emmeans(model, ~wave))
  }
  print(means)
  for (at in seq_len(nrow(means))) {
    wave <- if (is.null(means$wave)) 0 else match(means$wave[at], waves$label) - 1
    arm <- if (!is.null(means$exposed)) means$exposed[at] else if (is.null(means$group)) 0 else
      match(means$group[at], groups$label) - 1
    keep_estimate(paste(measure$id, "mean", wave, arm, sep = "."), means$emmean[at], means$SE[at], means$df[at])
  }
  # The same effect, reckoned otherwise.
  wedge <- design == "stepped-wedge"
  if (!wedge && !all(whole(long)) && how_gaps != "complete") {
    keep_check(paste0(measure$id, ".check-complete"), fit(measure$formula, long[whole(long), ]))
  }
  if (length(covariates) > 0) {
    keep_check(paste0(measure$id, ".check-covariates"), fit(measure$formula_plain, long))
  }
  scores <- scores_of(long)
  gap <- is.na(scores[, nrow(waves)])
  if (bounds && !wedge && nrow(groups) == 2 && any(gap)) {
    ends <- ends_of(measure, long)
    if (!measure$high_is_good) ends <- rev(ends)
    for (worst in c(TRUE, FALSE)) {
      filled <- long[!(long$at == nrow(waves) & long$person %in% everybody[gap]), ]
      # Everything but the score is as in the last row there is.
      last <- filled[nrow(filled) + 1 - match(everybody[gap], rev(filled$person)), ]
      last$at <- nrow(waves)
      last$wave <- factor(waves$label[nrow(waves)], waves$label)
      last$time <- waves$time[nrow(waves)]
      last$score <- ends[ifelse((last$group == groups$label[2]) == worst, 1, 2)]
      name <- paste0(measure$id, if (worst) ".check-worst" else ".check-best")
      keep_check(name, fit(measure$formula, rbind(filled, last)))
    }
  }
}

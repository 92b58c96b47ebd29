
# ---- Two groups compared afterwards, the start reckoned with: analysis of covariance ----------------------------
wide_of <- function(long) {
  scores <- scores_of(long)
  wide <- data.frame(person = everybody, before = scores[, 1], after = scores[, 2], check.names = FALSE)
  facts <- person_facts(everybody)
  for (name in names(facts)) wide[[name]] <- facts[[name]]
  for (place in c("cluster", "site", "peer")) {
    if (!is.null(columns[[place]])) wide[[place]] <- first_known(word(columns[[place]]), id)[match(everybody, id)]
  }
  wide
}
fit <- function(formula, wide, cluster = NULL) {
  used <- wide[complete.cases(wide[, intersect(c(all.vars(formula), cluster), names(wide))]), ]
  model <- lm(formula, data = used)
  v <- vcov(model)
  freedom <- df.residual(model)
  if (!is.null(cluster)) {
    v <- sandwich::vcovCL(model, cluster = used[[cluster]], type = "HC1", cadjust = TRUE)
    freedom <- length(unique(used[[cluster]])) - 1
  }
  list(model = model, vcov = v, freedom = freedom)
}
effect_of <- function(found) {
  name <- paste0("group", groups$label[2])
  c(coef(found$model)[[name]], sqrt(found$vcov[name, name]), found$freedom)
}
effect_names <- paste0("group", groups$label[-1])
keep_check <- function(name, found) {
  if (several) {
    v <- found$vcov[effect_names, effect_names]
    return(keep(paste0(name, ".p"), overall(coef(found$model)[effect_names], v, function(of) found$freedom)[3]))
  }
  effect <- effect_of(found)
  keep(paste0(name, ".effect"), effect[1])
  keep(paste0(name, ".low"), effect[1] - qt(0.975, effect[3]) * effect[2])
  keep(paste0(name, ".p"), 2 * pt(-abs(effect[1] / effect[2]), effect[3]))
}
for (measure in measures) {
  long <- long_of(measure)
  if (!is.null(measure$yes)) {
    shares(measure, long)
    compare_odds(measure, wide_of(long))
    next
  }
  describe(measure, long)
  changes(measure, long)
  wide <- wide_of(long)
  cluster <- if (is.null(columns$cluster)) NULL else "cluster"
  found <- fit(measure$formula, wide, cluster)
  print(summary(found$model))
  if (how_gaps == "imputation") {
    # Chance differs between programs: these agree with the report within what chance does.
    parts <- wide[, intersect(all.vars(measure$formula), names(wide))]
    tables <- mice::mice(parts, m = imputations, maxit = 10, method = "pmm", seed = seed, printFlag = FALSE)
    fits <- lapply(seq_len(imputations), function(at) lm(measure$formula, data = mice::complete(tables, at)))
    print(summary(mice::pool(fits)))
    keep_check(paste0(measure$id, ".check-complete"), found)
  } else {
    effect <- effect_of(found)
    keep_estimate(paste0(measure$id, ".effect"), effect[1], effect[2], effect[3])
    keep_several(measure$id, coef(found$model)[effect_names], found$vcov[effect_names, effect_names],
                 function(of) found$freedom)
    for (name in names(coef(found$model))) {
      error <- sqrt(found$vcov[name, name])
      keep_estimate(paste0(measure$id, ".model.", name), coef(found$model)[[name]], error, found$freedom)
    }
    means <- summary(emmeans::emmeans(found$model, ~group, vcov. = found$vcov, df = found$freedom))
    print(means)
    for (arm in seq_len(arms)) {
      keep_estimate(paste0(measure$id, ".mean.0.", arm - 1), means$emmean[arm], means$SE[arm], found$freedom)
    }
  }
  # The same effect, reckoned otherwise.
  if (!several) {
    after <- split(wide$after, wide$group)
    plain <- t.test(after[[2]], after[[1]])
    keep(paste0(measure$id, ".check-plain.effect"), mean(after[[2]], na.rm = TRUE) - mean(after[[1]], na.rm = TRUE))
    keep(paste0(measure$id, ".check-plain.low"), plain$conf.int[1])
    keep(paste0(measure$id, ".check-plain.p"), plain$p.value)
  }
  if (length(covariates) > 0) {
    keep_check(paste0(measure$id, ".check-covariates"), fit(after ~ group + before, wide, cluster))
  }
  if (is.null(cluster) && !is.null(columns$site)) {
    keep_check(paste0(measure$id, ".check-robust"), fit(measure$formula, wide, "site"))
  }
  if (bounds && !several && anyNA(wide$after)) {
    ends <- ends_of(measure, long)
    if (!measure$high_is_good) ends <- rev(ends)
    for (worst in c(TRUE, FALSE)) {
      filled <- wide
      gap <- is.na(filled$after)
      filled$after[gap] <- ends[ifelse((filled$group[gap] == groups$label[2]) == worst, 1, 2)]
      keep_check(paste0(measure$id, if (worst) ".check-worst" else ".check-best"), fit(measure$formula, filled, cluster))
    }
  }
}

# Patterns of gaps and Rubin's rules against mice to the last digit, bounds against t.test, and imputation against mice
# within what chance allows: with `between` the variance of an estimate among completed tables and m tables on each side,
# two pooled estimates may differ by four times sqrt(2 between / m).
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
suppressMessages(library(mice))

patterns <- function(name, data) {
  found <- md.pattern(data, plot = FALSE)
  found <- found[-nrow(found), , drop = FALSE]
  values <- c(patterns = nrow(found))
  order <- names(data)
  for (i in seq_len(nrow(found))) {
    key <- paste(found[i, order], collapse = "")
    values[paste("pattern", key)] <- as.numeric(rownames(found)[i])
  }
  both <- md.pairs(data)$mm
  for (i in seq_along(order)) for (j in seq_len(i)) values[paste("both", i, j)] <- both[order[i], order[j]]
  case(paste("patterns", name), as.list(values))
}
blues <- public("BtheB")
bfi <- public("bfi")
boys <- public("boys_bmi")
study <- simulated(17)
cases <- list(
  patterns("nhanes", public("nhanes")),
  patterns("airquality", public("airquality")),
  patterns("boys_bmi", boys),
  patterns("BtheB", blues[c("bdi.2m", "bdi.3m", "bdi.5m", "bdi.8m")]),
  patterns("lung", public("lung")[c("ph.ecog", "ph.karno", "pat.karno", "meal.cal", "wt.loss")]),
  patterns("bfi", bfi[c("N1", "N2", "N3", "N4", "N5", "education")]))

# Rubin's rules: invented estimates and squared errors, few and many tables, with and without an end to the whole
# table's degrees of freedom.
pooled <- function(name, q, u, whole) {
  found <- pool.scalar(q, u, n = if (is.na(whole)) Inf else whole + 1, k = 1)
  case(paste("pool", name), list(estimate = found$qbar, within = found$ubar, between = found$b, total = found$t,
    df = found$df, riv = found$r, fmi = found$fmi, lambda = (1 + 1 / found$m) * found$b / found$t))
}
for (seed in 1:60) {
  draw <- chance(seed)
  m <- 2 + seed %% 19
  q <- u <- c()
  for (i in seq_len(m)) { q[i] <- 3 + draw$normal(); u[i] <- 0.2 + draw$uniform() }
  cases <- c(cases, list(pooled(seed, q, u, if (seed %% 3 == 0) NA else 10 + seed)))
}

# Bounds: t.test of those who answered and of each way to fill the gaps. More is better, or worse.
bounds <- function(name, first, second, lowest, highest, high_is_good) {
  ends <- if (high_is_good) c(worst = lowest, best = highest) else c(worst = highest, best = lowest)
  fill <- function(x, end) ifelse(is.na(x), ends[end], x)
  values <- c()
  add <- function(way, a, b) {
    found <- t.test(a, b)
    values[paste(way, "difference")] <<- unname(found$estimate[1] - found$estimate[2])
    values[paste(way, "low")] <<- found$conf.int[1]
    values[paste(way, "high")] <<- found$conf.int[2]
    values[paste(way, "p")] <<- found$p.value
  }
  add("observed", first, second)
  add("best", fill(first, "best"), fill(second, "worst"))
  add("worst", fill(first, "worst"), fill(second, "best"))
  add("all best", fill(first, "best"), fill(second, "best"))
  add("all worst", fill(first, "worst"), fill(second, "worst"))
  case(paste("bounds", name), as.list(values))
}
for (outcome in c("bdi.2m", "bdi.8m")) {
  treated <- blues[[outcome]][blues$treatment == "BtheB"]
  usual <- blues[[outcome]][blues$treatment == "TAU"]
  cases <- c(cases, list(bounds(outcome, treated, usual, 0, 63, FALSE)))
}
for (seed in seq(4, 200, 14)) {
  study <- simulated(seed)
  last <- study[study$wave == 1, ]
  seen <- range(last$gap, na.rm = TRUE)
  cases <- c(cases, list(bounds(sprintf("invented %d", seed), last$gap[last$group == "support"],
    last$gap[last$group == "usual"], seen[1], seen[2], TRUE)))
}

# Imputation: the mean of a column and its slope on another one, pooled over m completed tables.
imputed <- function(name, data, methods, targets, m, seed) {
  found <- mice(data, m = m, maxit = 10, method = methods, seed = seed, printFlag = FALSE)
  values <- c(m = m)
  for (target in names(targets)) {
    other <- targets[[target]]
    each <- sapply(seq_len(m), function(i) {
      table <- complete(found, i)
      y <- as.numeric(as.character(table[[target]])); x <- as.numeric(as.character(table[[other]]))
      line <- summary(lm(y ~ x))$coefficients
      c(mean(y), var(y) / length(y), line[2, 1], line[2, 2]^2)
    })
    for (what in c("mean", "slope")) {
      rows <- if (what == "mean") 1:2 else 3:4
      pooled <- pool.scalar(each[rows[1], ], each[rows[2], ], n = nrow(data), k = 2)
      values[paste(target, what)] <- pooled$qbar
      values[paste(target, what, "within")] <- pooled$ubar
      values[paste(target, what, "between")] <- pooled$b
      values[paste(target, what, "within sd")] <- sd(each[rows[2], ])
    }
  }
  case(paste("impute", name), as.list(values))
}
nhanes <- public("nhanes")
nhanes$hyp <- factor(nhanes$hyp - 1)
targets <- list(bmi = "age", chl = "bmi", hyp = "age")
cases <- c(cases, list(
  imputed("nhanes pmm", nhanes, c("", "pmm", "logreg", "pmm"), targets, 200, 1),
  imputed("nhanes norm", nhanes, c("", "norm", "logreg", "norm"), targets, 200, 2)))
air <- public("airquality")[c("Ozone", "Solar.R", "Wind", "Temp")]
targets <- list(Ozone = "Temp", Solar.R = "Temp")
cases <- c(cases, list(
  imputed("airquality pmm", air, c("pmm", "pmm", "", ""), targets, 200, 3),
  imputed("airquality norm", air, c("norm", "norm", "", ""), targets, 200, 4)))
# Of the boys those columns that do not follow from each other.
boys <- boys[c("age", "hgt", "wgt", "hc")]
cases <- c(cases, list(imputed("boys pmm", boys, c("", "pmm", "pmm", "pmm"), list(hc = "age", hgt = "age"), 100, 5)))
for (seed in seq(10, 200, 10)) {
  study <- simulated(seed)
  first <- study[study$wave == 0, ]
  data <- data.frame(pre = first$pre, support = as.numeric(first$group == "support"), gap = first$gap, item1 = first$item1)
  # Who said 4 to the first question gave no event.
  data$event <- factor(ifelse(first$item1 == 4, NA, first$event))
  way <- if (seed %% 20 == 0) "pmm" else "norm"
  cases <- c(cases, list(imputed(sprintf("invented %d", seed), data, c("", "", way, "", "logreg"),
    list(gap = "pre", event = "pre"), 100, seed)))
}
expected("missing", cases)

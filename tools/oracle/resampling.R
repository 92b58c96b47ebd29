# Bootstrap and permutation, by the package boot. Three comparisons:
# "fixed": the draws are made with the stream of common.R, so that Rust has the very same; intervals by boot.ci on them.
# "drawn": boot draws 20,000 times with its own chance. Both programmes' ends then differ by chance alone: the standard
#   deviation of an end is about 0.02 standard errors of the statistic (BCa 0.03), so 0.15 standard errors hold them.
# "exact": all ways in which labels or signs can lie, counted one by one.
# Data: city (bigcity), mtcars, sleep, PlantGrowth, anorexia, ToothGrowth by strata, sleepstudy by clusters, and the invented
# studies.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
suppressMessages(library(boot))

# Rows of one draw: each stratum's units, drawn as often as there are.
redrawn <- function(uniform, strata) unlist(lapply(strata, function(units)
  units[vapply(units, function(u) floor(uniform() * length(units)) + 1, 1)]))

# Efron and Tibshirani 1993, 14.15, on units.
influence <- function(strata, of) unlist(lapply(strata, function(units) {
  without <- vapply(units, function(out) of(setdiff(unlist(strata), out)), 1)
  (length(units) - 1) * (mean(without) - without)
}))

ends <- function(estimate, values, l) {
  # A bootstrap of anything, whose values are then replaced.
  made <- boot(1:10, function(d, i) mean(d[i]), length(values))
  made$t0 <- estimate
  made$t <- matrix(values)
  found <- boot.ci(made, type = c("norm", "basic", "perc", "bca"), L = l)
  list(estimate = estimate, bias = mean(values) - estimate, error = sd(values),
    acceleration = sum(l^3) / (6 * sum(l^2)^1.5),
    "normal low" = found$normal[2], "normal high" = found$normal[3],
    "basic low" = found$basic[4], "basic high" = found$basic[5],
    "percent low" = found$percent[4], "percent high" = found$percent[5],
    "bca low" = found$bca[4], "bca high" = found$bca[5])
}

# of: a statistic of units; strata: a list of units. Strata are drawn in the order of their labels.
fixed <- function(name, seed, draws, strata, of) {
  draw <- chance(seed)
  values <- vapply(seq_len(draws), function(i) of(redrawn(draw$uniform, strata)), 1)
  # boot counts draws that are the estimate as above it, Rust half of them: another seed, where there are none.
  if (any(abs(values - of(unlist(strata))) < 1e-9)) return(fixed(name, seed + 1000, draws, strata, of))
  case(paste("fixed", seed, draws, name), ends(of(unlist(strata)), values, influence(strata, of)))
}
drawn <- function(name, seed, strata, of) {
  set.seed(seed)
  units <- unlist(strata)
  by <- rep(seq_along(strata), lengths(strata))
  made <- boot(units, function(d, i) of(d[i]), 20000, strata = by)
  case(paste("drawn", name), ends(of(units), made$t[, 1], influence(strata, of)))
}

city <- public("city"); cars <- public("mtcars"); sleep <- public("sleep"); plant <- public("PlantGrowth")
thin <- public("anorexia"); tooth <- public("ToothGrowth"); reaction <- public("sleepstudy")
gain <- with(thin[thin$Treat == "FT", ], Postwt - Prewt)
all <- function(n) list(seq_len(n))
ratio <- function(i) sum(city$x[i]) / sum(city$u[i])
together <- function(i) cor(cars$mpg[i], cars$wt[i])
size <- function(i) mean(gain[i]) / sd(gain[i])
apart <- function(i) mean(tooth$len[i][tooth$supp[i] == "OJ"]) / mean(tooth$len[i][tooth$supp[i] == "VC"])
arms <- list(which(tooth$supp == "OJ"), which(tooth$supp == "VC"))
people <- lapply(unique(reaction$Subject), function(s) reaction$Reaction[reaction$Subject == s])
late <- function(i) sd(unlist(people[i]))
cases <- list(
  fixed("city ratio", 11, 999, all(nrow(city)), ratio), fixed("mtcars cor", 12, 1999, all(nrow(cars)), together),
  fixed("anorexia size", 13, 500, all(length(gain)), size), fixed("ToothGrowth ratio", 14, 1500, arms, apart),
  fixed("sleepstudy sd", 15, 1000, all(length(people)), late),
  drawn("city ratio", 1, all(nrow(city)), ratio), drawn("mtcars cor", 2, all(nrow(cars)), together),
  drawn("anorexia size", 3, all(length(gain)), size), drawn("ToothGrowth ratio", 4, arms, apart),
  drawn("sleepstudy sd", 5, all(length(people)), late))

far <- function(values, seen) sum(abs(values) >= abs(seen) * (1 - 1e-9))
two <- function(name, a, b) {
  y <- c(a, b); m <- length(a)
  sums <- combn(y, m, sum)
  ways <- sums / m - (sum(y) - sums) / length(b)
  seen <- mean(a) - mean(b)
  case(paste("exact two", name), list(seen = seen, ways = length(ways), p = far(ways, seen) / length(ways)))
}
signs <- function(name, change) {
  n <- length(change)
  turned <- as.matrix(expand.grid(rep(list(c(-1, 1)), n)))
  ways <- turned %*% change / n
  case(paste("exact signs", name), list(seen = mean(change), ways = length(ways), p = far(ways, mean(change)) / length(ways)))
}
# Labels exchanged within strata only.
within <- function(name, y, first, stratum) {
  sums <- 0
  for (units in split(seq_along(y), stratum)) {
    k <- sum(first[units])
    own <- if (k == 0) 0 else if (length(units) == 1) y[units] else combn(y[units], k, sum)
    sums <- as.vector(outer(sums, own, "+"))
  }
  m <- sum(first); n <- sum(!first)
  ways <- sums / m - (sum(y) - sums) / n
  seen <- mean(y[first]) - mean(y[!first])
  case(paste("exact within", name), list(seen = seen, ways = length(ways), p = far(ways, seen) / length(ways)))
}
value <- function(data, column, by, word) data[[column]][data[[by]] == word]
cases <- c(cases, list(
  two("sleep extra group 1 2", value(sleep, "extra", "group", "1"), value(sleep, "extra", "group", "2")),
  two("PlantGrowth weight group ctrl trt2", value(plant, "weight", "group", "ctrl"), value(plant, "weight", "group", "trt2")),
  signs("sleep", sleep$extra[sleep$group == "2"] - sleep$extra[sleep$group == "1"]),
  signs("anorexia", gain)))
for (seed in seq(2, 200, 5)) {
  first <- simulated(seed)
  first <- first[first$wave == 0, ]
  support <- first$group == "support"
  a <- head(first$y[support], 6); b <- head(first$y[!support], 6)
  cases <- c(cases, list(two(paste("invented", seed), a, b), signs(paste("invented", seed), head(first$y - first$pre, 9)),
    fixed(paste("invented", seed), seed, 499, all(nrow(first)), function(i) mean(log(first$y[i])))))
  some <- head(first, 14)
  if (length(unique(some$group)) == 2)
    cases <- c(cases, list(within(paste("invented", seed), some$y, some$group == "support", some$site)))
}
expected("resampling", cases)

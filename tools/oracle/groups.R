# Two groups, pairs, one person's change and what matters: t.test and wilcox.test of R (exact where R can), sizes with the
# interval of noncentral t by pt, and the published formulas written out here where R has no function of its own. Data: sleep,
# ToothGrowth, PlantGrowth, mtcars, anorexia, BtheB, infert, birthwt, warpbreaks, sleepstudy, and the invented studies.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
z <- qnorm(0.975)

# The centre of noncentral t with which so great a t is just as rare; sought on both sides of it.
centre <- function(t, freedom, wanted) {
  reach <- 4 + abs(t) / sqrt(freedom) * 4
  # pt warns in the far tails, where the search passes only.
  at <- function(c) suppressWarnings(pt(t, freedom, c)) - wanted
  uniroot(at, c(t - reach, t + reach), tol = 1e-13, extendInt = "downX")$root
}
size <- function(d, freedom, times, name) {
  j <- 1 - 3 / (4 * freedom - 1)
  ends <- c(centre(d * times, freedom, 0.975), centre(d * times, freedom, 0.025)) / times
  found <- list(d, ends[1], ends[2], d * j, ends[1] * j, ends[2] * j)
  names(found) <- paste(name, c("d", "d low", "d high", "g", "g low", "g high"))
  found
}

ranked <- function(name, found) {
  values <- list(unname(found$statistic), found$p.value)
  names(values) <- paste(name, c("statistic", "p"))
  values
}

# Interval by ranks: R's own when exact, otherwise the formula (R's own search stops at 1e-4).
shifted <- function(name, all, spread, test, exact) {
  all <- sort(all)
  count <- length(all)
  rank <- if (exact) NA else floor(count / 2 - z * spread)
  if (exact) ends <- suppressWarnings(test()$conf.int)
  else ends <- if (rank >= 1) c(all[rank], all[count + 1 - rank]) else c(NA, NA)
  values <- list(median(all), ends[1], ends[2])
  names(values) <- paste(name, c("shift", "shift low", "shift high"))
  values
}

groups <- function(name, a, b) {
  a <- a[!is.na(a)]; b <- b[!is.na(b)]
  m <- length(a); n <- length(b)
  t <- t.test(a, b)
  w <- suppressWarnings(wilcox.test(a, b))
  ties <- anyDuplicated(c(a, b)) > 0
  exact <- !ties && m < 50 && n < 50
  tied <- table(c(a, b))
  spread <- sqrt(m * n / 12 * (m + n + 1 - sum(tied^3 - tied) / ((m + n) * (m + n - 1))))
  pooled <- sqrt(((m - 1) * var(a) + (n - 1) * var(b)) / (m + n - 2))
  # Cliff's delta with the interval of Feng and Cliff 2004.
  sign <- sign(outer(a, b, "-"))
  delta <- mean(sign)
  own <- rowMeans(sign); other <- colMeans(sign)
  variance <- max((n^2 * sum((own - delta)^2) + m^2 * sum((other - delta)^2) - sum((sign - delta)^2)) /
    (m * n * (m - 1) * (n - 1)), (1 - delta^2) / (m * n - 1))
  reach <- z * sqrt(variance) * sqrt((1 - delta^2)^2 + z^2 * variance)
  ends <- (delta - delta^3 + c(-1, 1) * reach) / (1 - delta^2 + z^2 * variance)
  case(paste("groups", name), c(
    list("welch t" = unname(t$statistic), "welch df" = unname(t$parameter), "welch p" = t$p.value,
      "welch low" = t$conf.int[1], "welch high" = t$conf.int[2]),
    ranked("ranks", w), list(exact = as.numeric(exact)),
    shifted("ranks", outer(a, b, "-"), spread, function() wilcox.test(a, b, conf.int = TRUE), exact),
    list(delta = delta, "delta low" = max(-1, ends[1]), "delta high" = min(1, ends[2])),
    size((mean(a) - mean(b)) / pooled, m + n - 2, sqrt(m * n / (m + n)), "size")))
}

pairs <- function(name, before, after) {
  kept <- !is.na(before) & !is.na(after)
  before <- before[kept]; after <- after[kept]
  n <- length(before)
  change <- after - before
  t <- t.test(after, before, paired = TRUE)
  w <- suppressWarnings(wilcox.test(after, before, paired = TRUE))
  moved <- change[change != 0]
  k <- length(moved)
  tied <- table(rank(abs(moved)))
  exact <- k == n && anyDuplicated(abs(moved)) == 0 && k < 50
  spread <- sqrt(k * (k + 1) * (2 * k + 1) / 24 - sum(tied^3 - tied) / 48)
  middle <- outer(moved, moved, "+") / 2
  average <- (sd(before) + sd(after)) / 2
  d <- mean(change) / average
  r <- cor(before, after)
  error <- sqrt(var(change) / (n * average^2) + d^2 * (var(before) + var(after) + 2 * r^2 * sd(before) * sd(after)) /
    (8 * (n - 1) * average^2))
  j <- 1 - 3 / (4 * (n - 1) - 1)
  case(paste("pairs", name), c(
    list(n = n, t = unname(t$statistic), p = t$p.value, low = t$conf.int[1], high = t$conf.int[2]),
    ranked("ranks", w), list(exact = as.numeric(exact)),
    shifted("ranks", middle[lower.tri(middle, diag = TRUE)], spread,
      function() wilcox.test(after, before, paired = TRUE, conf.int = TRUE), exact),
    size(mean(change) / sd(change), n - 1, sqrt(n), "size"),
    list("d_av" = d, "d_av low" = d - z * error, "d_av high" = d + z * error, "g_av" = d * j)))
}

shares <- function(name, first, second) {
  a <- sum(first); m <- length(first); b <- sum(second); n <- length(second)
  # Through regressions where R gives the same standard error: logistic for odds, log-binomial for risks.
  y <- c(first, second); x <- rep(1:0, c(m, n))
  tight <- glm.control(epsilon = 1e-15, maxit = 100)
  odds <- summary(glm(y ~ x, binomial, control = tight))$coefficients["x", 1:2]
  risk <- summary(glm(y ~ x, binomial("log"), control = tight, start = c(log(b / n), log(a / m / (b / n)))))$coefficients["x", 1:2]
  values <- c(exp(odds[1] + c(0, -z, z) * odds[2]), exp(risk[1] + c(0, -z, z) * risk[2]))
  names(values) <- c("odds", "odds low", "odds high", "risk", "risk low", "risk high")
  case(paste("shares", name), as.list(values))
}

# Everybody's course by five denominators, counted; and the sum of indices, that nothing can hide in.
reliable <- function(name, before, after, reliability, general_mean, general_sd) {
  kept <- !is.na(before) & !is.na(after)
  before <- before[kept]; after <- after[kept]
  s <- sd(before); m <- mean(before)
  one <- s * sqrt(1 - reliability)
  expected <- m + reliability * (before - m)
  index <- list(one = (after - before) / one, difference = (after - before) / (sqrt(2) * one),
    both = (after - before) / sqrt((s^2 + var(after)) * (1 - reliability)), edwards = (after - expected) / one,
    lord = (after - expected) / (s * sqrt(1 - reliability^2)))
  upward <- general_mean >= m
  border <- (s * general_mean + general_sd * m) / (s + general_sd)
  better <- if (upward) 1 else -1
  values <- list(a = m + 2 * better * s, b = general_mean - 2 * better * general_sd, c = border,
    mdc95 = z * sqrt(2) * one, mdc90 = qnorm(0.95) * sqrt(2) * one, half = s / 2)
  for (by in names(index)) {
    gain <- better * index[[by]]
    crossed <- better * (before - border) < 0 & better * (after - border) >= 0
    values[[paste(by, "sum")]] <- sum(index[[by]])
    values[[paste(by, "recovered")]] <- sum(gain >= z & crossed)
    values[[paste(by, "improved")]] <- sum(gain >= z & !crossed)
    values[[paste(by, "deteriorated")]] <- sum(gain <= -z)
  }
  case(paste("reliable", name), values)
}

important <- function(name, change, felt, better = 1) {
  kept <- !is.na(change) & !is.na(felt)
  gain <- better * change[kept]; felt <- felt[kept]
  little <- gain[felt == 1]; same <- gain[felt == 0]
  yes <- gain[felt > 0]; no <- gain[felt <= 0]
  cuts <- sort(unique(gain)); cuts <- (head(cuts, -1) + tail(cuts, -1)) / 2
  sensitivity <- sapply(cuts, function(cut) mean(yes >= cut))
  specificity <- sapply(cuts, function(cut) mean(no < cut))
  best <- which(sensitivity + specificity >= max(sensitivity + specificity) - 1e-12)[1]
  beyond <- t.test(little, same)
  case(paste("important", name), list(little = mean(little), "little low" = t.test(little)$conf.int[1],
    beyond = mean(little) - mean(same), "beyond p" = beyond$p.value,
    correlation = cor(gain, felt, method = "spearman"), cut = cuts[best],
    sensitivity = sensitivity[best], specificity = specificity[best],
    area = unname(wilcox.test(yes, no, exact = FALSE)$statistic) / (length(yes) * length(no))))
}

attained <- function(name, outcome, weight) {
  t <- 50 + 10 * sum(weight * outcome) / sqrt(0.7 * sum(weight^2) + 0.3 * sum(weight)^2)
  case(paste("goals", name), list(t = t))
}

sleep <- public("sleep"); tooth <- public("ToothGrowth"); plant <- public("PlantGrowth"); cars <- public("mtcars")
thin <- public("anorexia"); blues <- public("BtheB"); infert <- public("infert"); birth <- public("birthwt")
warp <- public("warpbreaks"); reaction <- public("sleepstudy")
split <- function(data, value, by, first, second) list(data[[value]][data[[by]] == first], data[[value]][data[[by]] == second])
two <- function(name, data, value, by, first, second) {
  s <- split(data, value, by, first, second)
  groups(paste(name, value, by, first, second), s[[1]], s[[2]])
}
yes <- function(name, data, value, by, first, second) {
  s <- split(data, value, by, first, second)
  shares(paste(name, value, by, first, second), s[[1]], s[[2]])
}
cases <- list(
  two("sleep", sleep, "extra", "group", "1", "2"), two("ToothGrowth", tooth, "len", "supp", "OJ", "VC"),
  two("PlantGrowth", plant, "weight", "group", "trt1", "trt2"), two("PlantGrowth", plant, "weight", "group", "ctrl", "trt2"),
  two("mtcars", cars, "mpg", "am", "1", "0"), two("anorexia", thin, "Prewt", "Treat", "CBT", "FT"),
  two("anorexia", thin, "Postwt", "Treat", "FT", "Cont"), two("BtheB", blues, "bdi.2m", "treatment", "BtheB", "TAU"),
  two("warpbreaks", warp, "breaks", "wool", "A", "B"), two("birthwt", birth, "bwt", "smoke", "1", "0"),
  two("sleepstudy", reaction, "Reaction", "Days", "9", "0"),
  pairs("anorexia Prewt Postwt Treat CBT", thin$Prewt[thin$Treat == "CBT"], thin$Postwt[thin$Treat == "CBT"]),
  pairs("anorexia Prewt Postwt Treat FT", thin$Prewt[thin$Treat == "FT"], thin$Postwt[thin$Treat == "FT"]),
  pairs("BtheB bdi.pre bdi.2m treatment TAU", blues$bdi.pre[blues$treatment == "TAU"], blues$bdi.2m[blues$treatment == "TAU"]),
  pairs("BtheB bdi.pre bdi.8m treatment BtheB", blues$bdi.pre[blues$treatment == "BtheB"],
    blues$bdi.8m[blues$treatment == "BtheB"]),
  yes("infert", infert, "case", "induced", "2", "0"), yes("infert", infert, "case", "spontaneous", "1", "0"),
  yes("birthwt", birth, "low", "smoke", "1", "0"), yes("birthwt", birth, "low", "race", "2", "1"),
  yes("mtcars", cars, "vs", "am", "1", "0"),
  reliable("BtheB bdi.pre bdi.2m 0.86 8.75 5.5", blues$bdi.pre, blues$bdi.2m, 0.86, 8.75, 5.5),
  reliable("BtheB bdi.pre bdi.8m 0.7 8.75 5.5", blues$bdi.pre, blues$bdi.8m, 0.7, 8.75, 5.5),
  reliable("anorexia Prewt Postwt 0.8 95 7", thin$Prewt, thin$Postwt, 0.8, 95, 7))

for (seed in seq(5, 200, 5)) {
  study <- simulated(seed)
  name <- paste("invented", seed)
  first <- study[study$wave == 0, ]
  last <- study[study$wave == 2, ]
  last <- last[match(first$person, last$person), ]
  felt <- floor((last$item1 - first$item1 + last$item2 - first$item2) / 2)
  support <- first$group == "support"
  cases <- c(cases, list(
    groups(paste(name, "y"), first$y[support], first$y[!support]),
    pairs(paste(name, "y"), first$y, last$y),
    reliable(paste(name, "y 0.75 26 3"), first$y, last$y, 0.75, 26, 3),
    attained(name, first$item1[1:5] - 2, first$item2[1:5] + 1)))
  if (all(table(first$event, support) > 0) && length(table(first$event, support)) == 4)
    cases <- c(cases, list(shares(paste(name, "event"), first$event[support], first$event[!support])))
  if (seed %% 10 == 0) cases <- c(cases, list(
    groups(paste(name, "item1"), first$item1[support], first$item1[!support]),
    pairs(paste(name, "item1"), first$item1, last$item1)))
  if (sum(felt == 1, na.rm = TRUE) > 2 && sum(felt == 0, na.rm = TRUE) > 2)
    cases <- c(cases, list(important(paste(name, "y"), last$y - first$y, felt)))
}
expected("groups", cases)

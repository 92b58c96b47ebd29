# Alpha, what each item adds, halves, omega and the six intraclass correlations: against psych and factanal.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
suppressMessages(library(psych))

whole <- function(data) as.matrix(data[complete.cases(data), ])

alphas <- function(x) {
  found <- suppressWarnings(suppressMessages(psych::alpha(x, warnings = FALSE)))
  feldt <- alpha.ci(found$total$raw_alpha, nrow(x), ncol(x))
  values <- c(people = nrow(x), alpha = found$total$raw_alpha, low = feldt$lower.ci, high = feldt$upper.ci)
  for (i in seq_len(ncol(x))) {
    values[paste("rest", i)] <- found$item.stats$r.drop[i]
    values[paste("sd", i)] <- found$item.stats$sd[i]
    if (ncol(x) > 2) values[paste("without", i)] <- found$alpha.drop$raw_alpha[i]
  }
  values
}

# psych's splitHalf for an even count; for an odd one, of which psych looks at a part only, the same sums over all ways.
# The half of odd and even items by its formulas: correlation, Spearman and Brown, Guttman.
split_halves <- function(x) {
  k <- ncol(x)
  covariance <- cov(x)
  if (k %% 2 == 0) {
    found <- splitHalf(covariance, covar = TRUE, check.keys = FALSE, brute = TRUE)
    values <- c(highest = found$maxrb, lowest = found$minrb, mean = found$meanr)
  } else {
    ways <- combn(k, floor(k / 2), function(a) 4 * sum(covariance[a, -a]) / sum(covariance))
    values <- c(highest = max(ways), lowest = min(ways), mean = mean(ways))
  }
  odd <- seq(1, k, 2)
  a <- rowSums(x[, odd, drop = FALSE]); b <- rowSums(x[, -odd, drop = FALSE])
  r <- cor(a, b)
  c(values, half = r, lengthened = 2 * r / (1 + r), guttman = 2 * (1 - (var(a) + var(b)) / var(a + b)))
}

# factanal, which stops early; then polished by nlminb on the same function with its slope until nothing moves.
one_factor <- function(x) {
  R <- cor(x)
  k <- ncol(R)
  start <- suppressWarnings(factanal(covmat = R, n.obs = nrow(x), factors = 1))
  discrepancy <- function(logs) {
    s <- exp(-logs / 2)
    values <- eigen(R * outer(s, s), symmetric = TRUE, only.values = TRUE)$values[-1]
    sum(values - log(values) - 1)
  }
  slope <- function(logs) {
    s <- exp(-logs / 2)
    parts <- eigen(R * outer(s, s), symmetric = TRUE)
    rest <- parts$vectors[, -1, drop = FALSE]
    as.vector(rest^2 %*% (1 - parts$values[-1]))
  }
  logs <- log(start$uniquenesses)
  heywood <- any(start$uniquenesses < 0.00501)
  if (!heywood) {
    for (step in 1:50) {
      bend <- numDeriv::jacobian(slope, logs)
      move <- solve((bend + t(bend)) / 2, slope(logs))
      logs <- logs - move
      if (max(abs(move)) < 1e-13) break
    }
    stopifnot(max(abs(slope(logs))) < 1e-11, max(abs(exp(logs) - start$uniquenesses)) < 1e-3)
  }
  s <- exp(-logs / 2)
  parts <- eigen(R * outer(s, s), symmetric = TRUE)
  loadings <- exp(logs / 2) * parts$vectors[, 1] * sqrt(max(parts$values[1] - 1, 0))
  if (sum(loadings) < 0) loadings <- -loadings
  list(heywood = heywood, loadings = loadings, uniquenesses = exp(logs), discrepancy = discrepancy(logs))
}

omegas <- function(x) {
  found <- one_factor(x)
  if (found$heywood) return(c(heywood = 1))
  k <- ncol(x)
  sd <- apply(x, 2, sd)
  share <- function(s) sum(found$loadings * s)^2 / (sum(found$loadings * s)^2 + sum(found$uniquenesses * s^2))
  values <- c(heywood = 0, omega = share(sd), standardised = share(rep(1, k)))
  for (i in seq_len(k)) values[paste("loading", i)] <- found$loadings[i]
  df <- ((k - 1)^2 - k - 1) / 2
  if (df > 0) {
    chi <- (nrow(x) - 1 - (2 * k + 5) / 6 - 2 / 3) * found$discrepancy
    values <- c(values, chi = chi, p = pchisq(chi, df, lower.tail = FALSE))
  }
  values
}

correlations <- function(x) {
  found <- suppressMessages(ICC(x, lmer = FALSE))$results
  values <- c()
  for (i in 1:6) {
    values[paste(found$type[i], "value")] <- found$ICC[i]
    values[paste(found$type[i], "low")] <- found$`lower bound`[i]
    values[paste(found$type[i], "high")] <- found$`upper bound`[i]
  }
  values
}

all_of <- function(name, x) {
  case(name, as.list(c(alphas(x), split_halves(x), omegas(x), correlations(x))))
}

bfi <- public("bfi")
# The answers worded the other way round, as psych's own key has them.
reversed <- c("A1", "C4", "C5", "E1", "E2", "O2", "O5")
for (item in reversed) bfi[[item]] <- 7 - bfi[[item]]
scales <- lapply(c("A", "C", "E", "N", "O"), function(letter) whole(bfi[paste0(letter, 1:5)]))
names(scales) <- paste("bfi", c("A", "C", "E", "N", "O"))
cases <- Map(all_of, names(scales), scales)
cases <- c(cases, list(
  all_of("bfi A and C", whole(bfi[c(paste0("A", 1:5), paste0("C", 1:5))])),
  all_of("mtcars", whole(scale(public("mtcars")[c("disp", "hp", "wt", "cyl")]))),
  all_of("boys", whole(public("boys_bmi")[c("hgt", "wgt", "bmi", "hc")])),
  all_of("beat the blues", whole(public("BtheB")[c("bdi.pre", "bdi.2m", "bdi.3m", "bdi.5m", "bdi.8m")]))))
orthodont <- public("Orthodont")
ages <- do.call(rbind, tapply(orthodont$distance, orthodont$Subject, c))
colnames(ages) <- c("8", "10", "12", "14")
cases <- c(cases, list(all_of("Orthodont", ages)))
for (seed in seq(1, 197, 4)) {
  study <- simulated(seed)
  x <- as.matrix(study[study$wave == 0, paste0("item", 1:6)])
  if (all(apply(x, 2, sd) > 0)) cases <- c(cases, list(all_of(sprintf("invented %d", seed), x)))
}
expected("reliability", unname(cases))

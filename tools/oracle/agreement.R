# Cohen's kappa against psych; Fleiss' kappa, Krippendorff's alpha and percent agreement by their published formulas,
# computed another way than in Rust (no package for them is in Debian).
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
suppressMessages(library(psych))

# The error of a weighted kappa for large samples by the delta method, from the slope of kappa in the shares of the
# table: what Fleiss, Cohen and Everitt 1969 worked out. psych 2.2.9 sums its second row of weights by the wrong side
# (rowSums(w * rs) for colSums(w * rs)), so its own weighted error is not compared.
error_of <- function(table, w) {
  n <- sum(table)
  p <- as.vector(table) / n
  kappa <- function(p) {
    p <- matrix(p, nrow(w))
    expected <- sum(w * outer(rowSums(p), colSums(p)))
    (sum(w * p) - expected) / (1 - expected)
  }
  slope <- numDeriv::grad(kappa, p)
  sqrt((sum(slope^2 * p) - sum(slope * p)^2) / n)
}

# Two judges of categories 0 to k - 1.
cohen <- function(x, k) {
  x <- x[complete.cases(x), ]
  table <- table(factor(x[, 1], levels = 0:(k - 1)), factor(x[, 2], levels = 0:(k - 1)))
  table <- matrix(as.numeric(table), k)
  steps <- abs(outer(0:(k - 1), 0:(k - 1), "-"))
  square <- suppressWarnings(cohen.kappa(table))
  linear <- suppressWarnings(cohen.kappa(table, w = 1 - steps / (k - 1)))
  c("cohen n" = sum(table), "alike" = square$kappa, "alike error" = sqrt(square$var.kappa),
    "quadratic" = square$weighted.kappa, "quadratic error" = error_of(table, 1 - steps^2 / (k - 1)^2),
    "linear" = linear$weighted.kappa, "linear error" = error_of(table, 1 - steps / (k - 1)))
}

# Fleiss 1971; the error of Fleiss, Nee and Landis 1979. x has a row a thing and a column a judge, no gaps.
fleiss <- function(x) {
  x <- x[complete.cases(x), ]
  kinds <- sort(unique(as.vector(x)))
  counts <- t(apply(x, 1, function(row) sapply(kinds, function(kind) sum(row == kind))))
  n <- nrow(x); m <- ncol(x)
  p <- colSums(counts) / (n * m)
  observed <- mean(rowSums(counts * (counts - 1)) / (m * (m - 1)))
  kappa <- (observed - sum(p^2)) / (1 - sum(p^2))
  pq <- p * (1 - p)
  error <- sqrt(2) / (sum(pq) * sqrt(n * m * (m - 1))) * sqrt(sum(pq)^2 - sum(pq * ((1 - p) - p)))
  c(fleiss = kappa, "fleiss error" = error, "fleiss p" = 2 * pnorm(-abs(kappa / error)))
}

# Krippendorff 2004, chapter 11: the matrix of coincidences, then the differences.
krippendorff <- function(x) {
  kinds <- sort(unique(as.vector(x[!is.na(x)])))
  o <- matrix(0, length(kinds), length(kinds))
  for (unit in seq_len(nrow(x))) {
    values <- x[unit, !is.na(x[unit, ])]
    if (length(values) < 2) next
    for (i in seq_along(values)) for (j in seq_along(values)) if (i != j) {
      a <- match(values[i], kinds); b <- match(values[j], kinds)
      o[a, b] <- o[a, b] + 1 / (length(values) - 1)
    }
  }
  kept <- rowSums(o) > 0
  o <- o[kept, kept, drop = FALSE]; kinds <- kinds[kept]
  n_c <- rowSums(o); n <- sum(n_c)
  expected <- outer(n_c, n_c); diag(expected) <- n_c * (n_c - 1)
  expected <- expected / (n - 1)
  between <- Vectorize(function(a, b) {
    range <- min(a, b):max(a, b)
    (sum(n_c[range]) - (n_c[a] + n_c[b]) / 2)^2
  })
  k <- seq_along(kinds)
  differences <- list(
    nominal = outer(k, k, "!=") * 1,
    ordinal = outer(k, k, between),
    interval = outer(kinds, kinds, function(a, b) (a - b)^2),
    ratio = outer(kinds, kinds, function(a, b) ifelse(a + b == 0, 0, ((a - b) / (a + b))^2)))
  c(pairable = n, sapply(differences, function(d) 1 - sum(o * d) / sum(expected * d)))
}

percent <- function(x) {
  x <- x[rowSums(!is.na(x)) > 1, ]
  pairs <- function(row) { row <- row[!is.na(row)]; d <- outer(row, row, "=="); mean(d[lower.tri(d)]) }
  c("percent pairs" = mean(apply(x, 1, pairs)),
    "percent all" = mean(apply(x, 1, function(row) length(unique(row[!is.na(row)])) == 1)))
}

all_of <- function(name, x, k) {
  x <- as.matrix(x)
  case(name, as.list(c(cohen(x[, 1:2], k), fleiss(x), krippendorff(x), percent(x))))
}

# Answers of the same people taken for judgements of the same things.
bfi <- public("bfi")
scale <- function(letter) bfi[, paste0(letter, 1:5)] - 1
cases <- list(
  all_of("bfi N", scale("N"), 6), all_of("bfi C", scale("C")[, 1:3], 6), all_of("bfi E", scale("E")[, 3:5], 6))
birth <- public("birthwt")
cases <- c(cases, list(all_of("birthwt", birth[c("smoke", "ht", "ui", "low")], 2)))
cars <- public("mtcars")
cases <- c(cases, list(all_of("mtcars", cars[c("vs", "am")], 2), all_of("gears", cars[c("gear", "carb")], 9)))
blues <- public("BtheB")
bands <- sapply(blues[c("bdi.pre", "bdi.2m", "bdi.3m", "bdi.5m", "bdi.8m")], function(x) pmin(floor(x / 10), 4))
cases <- c(cases, list(all_of("beat the blues", bands, 5)))
epil <- public("epil")
seizures <- do.call(rbind, tapply(epil$y, epil$subject, c))
cases <- c(cases, list(all_of("epil", pmin(seizures, 9), 10)))
# An invented judge now and then says nothing: where the person's cost is a multiple of seven, judge 3 and 4.
for (seed in seq(2, 198, 4)) {
  study <- simulated(seed)
  x <- as.matrix(study[study$wave == 0, paste0("item", 1:4)])
  silent <- study$cost[study$wave == 0] %% 7 == 0
  x[silent, 3:4] <- NA
  cases <- c(cases, list(all_of(sprintf("invented %d", seed), x, 5)))
}
expected("agreement", cases)

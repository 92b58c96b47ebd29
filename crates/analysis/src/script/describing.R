
# ---- Means and change ------------------------------------------------------------------------------------------
describe <- function(measure, long) {
  for (at in seq_len(nrow(waves))) for (arm in seq_len(arms) - 1) {
    x <- long$score[long$at == at & long$arm %in% arm & !is.na(long$score)]
    name <- paste(measure$id, at - 1, arm, sep = ".")
    if (length(x) == 0) next
    keep(paste0(name, ".n"), length(x))
    keep(paste0(name, ".mean"), mean(x))
    if (length(x) > 1) {
      keep(paste0(name, ".sd"), sd(x))
      keep(paste0(name, ".low"), mean(x) - qt(0.975, length(x) - 1) * sd(x) / sqrt(length(x)))
    }
  }
}
changes <- function(measure, long) {
  scores <- scores_of(long)
  for (arm in seq_len(arms) - 1) {
    here <- scores[arm_of == arm, c(1, nrow(waves)), drop = FALSE]
    here <- here[complete.cases(here), , drop = FALSE]
    change <- here[, 2] - here[, 1]
    n <- length(change)
    if (n < 2) next
    name <- paste(measure$id, "change", arm, sep = ".")
    keep(paste0(name, ".mean"), mean(change))
    keep(paste0(name, ".low"), mean(change) - qt(0.975, n - 1) * sd(change) / sqrt(n))
    keep(paste0(name, ".d_av"), mean(change) / ((sd(here[, 1]) + sd(here[, 2])) / 2))
    keep(paste0(name, ".ranks"), suppressWarnings(wilcox.test(here[, 2], here[, 1], paired = TRUE)$p.value))
    gain <- if (measure$high_is_good) change else -change
    count <- function(what, least) {
      keep(paste0(name, ".", what, ".better"), sum(gain >= least - 1e-9))
      keep(paste0(name, ".", what, ".worse"), sum(gain <= -least + 1e-9))
    }
    if (!is.null(measure$important)) count("important", measure$important)
    if (!is.null(measure$sd)) count("reliable", qnorm(0.975) * sqrt(2) * measure$sd * sqrt(1 - measure$reliability))
  }
}
ends_of <- function(measure, long) {
  if (is.null(measure$low)) range(long$score, na.rm = TRUE) else c(measure$low, measure$high)
}
# Several groups beside the reference: each, and whether any differs (Wald; freedom of F by Fai and Cornelius).
several <- nrow(groups) > 2
overall <- function(value, v, freedom) {
  apart <- eigen(v)
  count <- length(value)
  statistic <- sum((t(apart$vectors) %*% value)^2 / apart$values)
  each <- apply(apart$vectors, 2, freedom)
  if (any(is.infinite(each))) return(c(statistic, NA, pchisq(statistic, count, lower.tail = FALSE)))
  sum <- sum(ifelse(each > 2, each / (each - 2), 0))
  rest <- if (diff(range(each)) <= 1e-8 * max(each)) mean(each) else if (sum > count) 2 * sum / (sum - count) else 2
  c(statistic / count, rest, pf(statistic / count, count, rest, lower.tail = FALSE))
}
keep_several <- function(id, value, v, freedom) {
  if (!several) return()
  found <- overall(value, v, freedom)
  keep(paste0(id, ".overall.statistic"), found[1])
  keep(paste0(id, ".overall.rest"), found[2])
  keep(paste0(id, ".overall.p"), found[3])
  each <- apply(diag(length(value)), 2, freedom)
  error <- sqrt(diag(v))
  corrected <- p.adjust(2 * pt(-abs(value / error), each), "holm")
  for (at in seq_along(value)) {
    keep_estimate(paste0(id, ".against.", at), value[[at]], error[[at]], each[at])
    keep(paste0(id, ".against.", at, ".holm"), corrected[[at]])
  }
}

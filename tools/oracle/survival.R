# Time to event, by the package survival: curves of Kaplan and Meier with log-log intervals and medians, log-rank tests,
# also of several groups and within strata, and Cox regression with Efron's and Breslow's ties. Newton is made to go on
# until nothing moves. Data: lung, veteran, ovarian, leukemia, retinopathy, and the invented studies.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
suppressMessages(library(survival))

tight <- coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 100)
or_na <- function(x) if (length(x) == 0 || !is.finite(x)) NA else unname(x)

# A curve at its first, middle and last step, and sums over all steps that nothing can hide in.
curve <- function(name, time, status) {
  fit <- survfit(Surv(time, status) ~ 1, conf.type = "log-log")
  found <- summary(fit)
  steps <- length(found$time)
  middle <- found$table
  at <- unique(c(1, ceiling(steps / 2), steps))
  values <- list(people = fit$n, happened = sum(fit$n.event), steps = steps, median = or_na(middle["median"]),
    "median low" = or_na(middle["0.95LCL"]), "median high" = or_na(middle["0.95UCL"]),
    "sum share" = sum(found$surv), "sum error" = sum(found$std.err[found$surv > 0]),
    "sum low" = sum(found$lower[found$surv > 0]), "sum high" = sum(found$upper[found$surv > 0]))
  for (i in at) {
    values[[paste("time", i)]] <- found$time[i]
    values[[paste("at risk", i)]] <- found$n.risk[i]
    values[[paste("share", i)]] <- found$surv[i]
  }
  case(paste("curve", name), values)
}

difference <- function(name, time, status, group, stratum = NULL) {
  fit <- if (is.null(stratum)) survdiff(Surv(time, status) ~ group) else
    survdiff(Surv(time, status) ~ group + strata(stratum))
  over <- function(x) if (is.matrix(x)) rowSums(x) else x
  seen <- over(fit$obs)
  expected <- over(fit$exp)
  freedom <- length(fit$n) - 1
  values <- list(chi = fit$chisq, freedom = freedom, p = pchisq(fit$chisq, freedom, lower.tail = FALSE))
  for (i in seq_along(seen)) {
    values[[paste("seen", i)]] <- seen[i]
    values[[paste("expected", i)]] <- expected[i]
  }
  case(paste("log-rank", name), values)
}

cox <- function(name, data, terms, ties = "efron", stratum = NULL, clocks = TRUE) {
  right <- paste(c(terms, if (!is.null(stratum)) sprintf("strata(%s)", stratum)), collapse = " + ")
  fit <- coxph(as.formula(paste("Surv(time, status) ~", right)), data, ties = ties, control = tight)
  stopifnot(!anyNA(coef(fit)))
  found <- summary(fit)
  # Rounded, since R takes two people with the same columns for different where the last bit differs.
  data$foreseen <- signif(fit$linear.predictors, 12)
  within <- if (is.null(stratum)) "" else sprintf("+ strata(%s)", stratum)
  agree <- concordance(as.formula(paste("Surv(time, status) ~ foreseen", within)), data, reverse = TRUE)
  values <- list(null = fit$loglik[1], model = fit$loglik[2], score = fit$score, wald = unname(fit$wald.test),
    "ratio p" = unname(found$logtest["pvalue"]), "score p" = unname(found$sctest["pvalue"]),
    concordance = unname(agree$concordance), "concordance error" = sqrt(agree$var))
  for (i in seq_along(terms)) {
    values[[paste("value", i)]] <- unname(coef(fit)[i])
    values[[paste("error", i)]] <- sqrt(vcov(fit)[i, i])
    values[[paste("p", i)]] <- found$coefficients[i, "Pr(>|z|)"]
    values[[paste("low", i)]] <- found$conf.int[i, "lower .95"]
    values[[paste("high", i)]] <- found$conf.int[i, "upper .95"]
  }
  if (clocks) for (clock in c("identity", "km")) {
    held <- cox.zph(fit, transform = clock)$table
    for (i in seq_along(terms)) values[[paste(clock, i)]] <- held[i, "chisq"]
    values[[paste(clock, "all")]] <- held[nrow(held), "chisq"]
    values[[paste(clock, "all p")]] <- held[nrow(held), "p"]
  }
  # Which columns, stratum and ties, the other side reads from the name.
  case(paste("cox", name, paste(terms, collapse = "+"), if (is.null(stratum)) "-" else stratum, ties), values)
}

lung <- with(public("lung"), data.frame(time, status = as.numeric(status == 2), age, sex, karno = ph.karno, ecog = ph.ecog))
lung <- lung[complete.cases(lung), ]
veteran <- with(public("veteran"), data.frame(time, status, trt, karno, age, diagtime, celltype))
ovarian <- with(public("ovarian"), data.frame(time = futime, status = fustat, age, rx, resid = resid.ds))
leukemia <- with(public("leukemia"), data.frame(time, status, maintained = as.numeric(x == "Maintained")))
retinopathy <- with(public("retinopathy"),
  data.frame(time = futime, status, trt, age, risk, juvenile = as.numeric(type == "juvenile")))

cases <- list(
  curve("lung", lung$time, lung$status), curve("veteran", veteran$time, veteran$status),
  curve("ovarian", ovarian$time, ovarian$status), curve("leukemia", leukemia$time, leukemia$status),
  curve("retinopathy", retinopathy$time, retinopathy$status),
  difference("lung by sex", lung$time, lung$status, lung$sex),
  difference("lung by ecog", lung$time, lung$status, lung$ecog),
  difference("lung by sex within ecog", lung$time, lung$status, lung$sex, lung$ecog),
  difference("veteran by trt", veteran$time, veteran$status, veteran$trt),
  difference("veteran by celltype", veteran$time, veteran$status, veteran$celltype),
  difference("veteran by trt within celltype", veteran$time, veteran$status, veteran$trt, veteran$celltype),
  difference("ovarian by rx", ovarian$time, ovarian$status, ovarian$rx),
  difference("leukemia by maintained", leukemia$time, leukemia$status, leukemia$maintained),
  difference("retinopathy by trt", retinopathy$time, retinopathy$status, retinopathy$trt),
  difference("retinopathy by trt within juvenile", retinopathy$time, retinopathy$status, retinopathy$trt,
    retinopathy$juvenile),
  cox("lung", lung, c("age", "sex", "karno", "ecog")), cox("lung", lung, c("age", "sex"), stratum = "ecog"),
  cox("lung", lung, c("age", "sex"), ties = "breslow"),
  cox("veteran", veteran, c("trt", "karno", "age", "diagtime")),
  cox("veteran", veteran, c("trt", "karno"), ties = "breslow"),
  cox("veteran", veteran, c("trt", "karno"), stratum = "celltype"),
  cox("ovarian", ovarian, c("age", "rx", "resid")), cox("leukemia", leukemia, "maintained"),
  cox("retinopathy", retinopathy, c("trt", "age", "risk")),
  cox("retinopathy", retinopathy, c("trt", "risk"), stratum = "juvenile"))

for (seed in seq(4, 200, 4)) {
  study <- simulated(seed)
  people <- study[study$wave == 0, ]
  people$time <- people$weeks
  people$support <- as.numeric(people$group == "support")
  name <- paste("invented", seed)
  cases <- c(cases, list(
    curve(name, people$time, people$status),
    difference(paste(name, "by group"), people$time, people$status, people$group),
    difference(paste(name, "by site"), people$time, people$status, people$site),
    difference(paste(name, "by group within site"), people$time, people$status, people$group, people$site),
    cox(name, people, c("support", "age", "pre"), clocks = seed %% 20 == 0)))
}
expected("survival", cases)

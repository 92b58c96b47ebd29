
# ---- Time until it happens -------------------------------------------------------------------------------------
library(survival)
time <- if (is.null(follow$time)) as.numeric(day(word(follow$until)) - day(word(follow$from))) else number(word(follow$time))
event <- word(follow$event)
data <- data.frame(time = time, happened = as.integer(event %in% follow$happened), check.names = FALSE)
facts <- person_facts(id)
for (name in names(facts)) data[[name]] <- facts[[name]]
data$arm <- if (nrow(groups) > 0) as.integer(data$group) - 1 else 0
data <- data[!is.na(time) & !is.na(event), ]
for (arm in seq_len(arms) - 1) {
  curve <- survfit(Surv(time, happened) ~ 1, data = data[data$arm == arm, ], conf.type = "log-log")
  print(curve)
  name <- paste0("time.", arm)
  keep(paste0(name, ".people"), sum(data$arm == arm))
  keep(paste0(name, ".happened"), sum(data$happened[data$arm == arm]))
  keep(paste0(name, ".median"), unname(summary(curve)$table["median"]))
  last <- max(which(curve$n.event > 0))
  keep(paste0(name, ".share"), curve$surv[last])
  keep(paste0(name, ".error"), curve$std.err[last] * curve$surv[last])
}
if (nrow(groups) > 0) {
  test <- survdiff(Surv(time, happened) ~ group, data = data)
  print(test)
  keep("time.log-rank.statistic", test$chisq)
  keep("time.log-rank.p", pchisq(test$chisq, length(test$n) - 1, lower.tail = FALSE))
}
if (!is.null(formula)) {
  model <- coxph(formula, data = data, ties = "efron", control = coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 100))
  print(summary(model))
  for (name in names(coef(model))) {
    keep_estimate(paste0("time.model.", name), coef(model)[[name]], sqrt(vcov(model)[name, name]))
  }
  if (several) {
    names <- paste0("group", groups$label[-1])
    p <- 2 * pnorm(-abs(coef(model)[names] / sqrt(diag(vcov(model)))[names]))
    corrected <- p.adjust(p, "holm")
    for (at in seq_along(names)) keep(paste0("time.against.", at, ".holm"), corrected[[at]])
  }
  # Whether the ratios stay the same as time goes by.
  steady <- cox.zph(model, transform = "km", terms = FALSE)
  print(steady)
  for (name in names(coef(model))) {
    keep(paste0("time.steady.", name, ".statistic"), steady$table[name, "chisq"])
    keep(paste0("time.steady.", name, ".p"), steady$table[name, "p"])
  }
  all <- steady$table[nrow(steady$table), ]
  keep("time.steady.all.statistic", all[["chisq"]])
  keep("time.steady.all.p", all[["p"]])
}

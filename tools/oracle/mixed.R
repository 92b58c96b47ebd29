# Linear mixed models by lme4, with lmerTest's and pbkrtest's degrees of freedom.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
suppressMessages({library(lme4); library(lmerTest); library(pbkrtest); library(numDeriv)})

values_of <- function(formula, data, kenward_roger = TRUE) {
  fit <- to_the_end(formula, data, TRUE)
  tested <- lmerTest:::as_lmerModLT(fit$model, fit$devfun)
  full <- to_the_end(formula, data, FALSE)
  table <- coef(summary(tested))
  values <- list(reml = fit$devfun(getME(fit$model, "theta")), ml = full$devfun(getME(full$model, "theta")), sigma = sigma(fit$model),
                 rows = nobs(fit$model))
  for (name in rownames(table)) {
    values[[paste("value", name)]] <- table[name, "Estimate"]
    values[[paste("error", name)]] <- table[name, "Std. Error"]
    values[[paste("freedom", name)]] <- table[name, "df"]
    values[[paste("p", name)]] <- table[name, "Pr(>|t|)"]
  }
  values[["full value last"]] <- unname(tail(fixef(full$model), 1))
  for (group in names(VarCorr(fit$model))) {
    covariance <- VarCorr(fit$model)[[group]]
    for (i in seq_len(nrow(covariance))) for (j in seq_len(i))
      values[[paste("covariance", group, rownames(covariance)[i], rownames(covariance)[j])]] <- covariance[i, j]
  }
  if (kenward_roger) {
    adjusted <- as.matrix(vcovAdj(fit$model))
    for (i in seq_len(nrow(table))) {
      contrast <- as.numeric(seq_len(nrow(table)) == i)
      values[[paste("kr error", rownames(table)[i])]] <- sqrt(adjusted[i, i])
      values[[paste("kr freedom", rownames(table)[i])]] <- Lb_ddf(contrast, vcov(fit$model), vcovAdj(fit$model))
    }
  }
  values
}

long <- function(wide, outcomes, times) do.call(rbind, lapply(seq_along(outcomes), function(i) {
  rows <- wide[, setdiff(names(wide), outcomes)]
  rows$time <- times[i]
  rows$outcome <- wide[[outcomes[i]]]
  rows
}))

sets <- list(
  list("sleepstudy", "Reaction ~ Days + (Days | Subject)"),
  list("sleepstudy", "Reaction ~ Days + (Days || Subject)"),
  list("sleepstudy", "Reaction ~ Days + (1 | Subject)"),
  list("Penicillin", "diameter ~ 1 + (1 | plate) + (1 | sample)"),
  list("Pastes", "strength ~ 1 + (1 | batch/cask)"),
  list("Dyestuff", "Yield ~ 1 + (1 | Batch)"),
  list("cake", "angle ~ recipe * temperature + (1 | recipe:replicate)"),
  list("Orthodont", "distance ~ age * Sex + (age | Subject)"),
  list("Oats", "yield ~ nitro * Variety + (1 | Block/Variety)"),
  list("Machines", "score ~ Machine + (1 | Worker) + (1 | Worker:Machine)"),
  list("ChickWeight", "log(weight) ~ Time * factor(Diet) + (1 | Chick)"),
  list("warpbreaks", "breaks ~ tension + (1 | wool:tension)"),
  list("epil", "log(y + 1) ~ trt * period + age + (1 | subject)"))
cases <- lapply(sets, function(set) case(paste(set[[1]], set[[2]], sep = " | "), values_of(as.formula(set[[2]]), public(set[[1]]))))

# What is invented: four shapes of model in turn.
shapes <- c("y ~ wave * group + (1 | person)", "y ~ wave * group + (wave | person)",
            "y ~ factor(wave) + group + age + (1 | site) + (1 | person)", "y ~ wave * group + (1 | peer) + (1 | person)")
for (seed in 1:100) {
  shape <- shapes[seed %% 4 + 1]
  found <- tryCatch(values_of(as.formula(shape), simulated(seed), kenward_roger = seed %% 5 < 2), error = function(e) { message(seed, ": ", conditionMessage(e)); NULL })
  if (!is.null(found)) cases[[length(cases) + 1]] <- case(sprintf("invented %d | %s", seed, shape), found)
}
expected("mixed", cases)

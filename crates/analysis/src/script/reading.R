
# ---- Reading the file, as the report did -----------------------------------------------------------------------
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) > 0) data_file <- arguments[1]
raw <- if (kind == "xlsx") {
  as.data.frame(readxl::read_excel(data_file, sheet = 1, skip = skip, col_types = "text", .name_repair = "minimal"))
} else {
  read.csv(data_file, sep = separator, skip = skip, colClasses = "character", check.names = FALSE, na.strings = NULL,
           fileEncoding = encoding, fill = TRUE, strip.white = TRUE, quote = "\"", comment.char = "")
}
word <- function(column) {
  x <- trimws(raw[[column]])
  x[x %in% gaps] <- NA
  x
}
number <- function(x) {
  x <- gsub("[ \u00a0\u202f]", "", gsub("\u2212", "-", x))
  suppressWarnings(as.numeric(if (decimal == "comma") sub(",", ".", x, fixed = TRUE) else x))
}
day <- function(x) {
  as.Date(x, tryFormats = c("%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%Y"), optional = TRUE)
}
first_known <- function(x, person) {
  known <- !is.na(x)
  x[known][match(person, person[known])]
}
raw <- raw[!is.na(word(columns$person)), , drop = FALSE]
id <- word(columns$person)
everybody <- unique(id)
# The score of one measure at one place in the file: as it stands, or made from answers.
score_of <- function(measure, columns) {
  if (length(columns) == 0) return(rep(NA_real_, length(id)))
  if (!is.null(measure$yes)) {
    said <- word(columns)
    return(ifelse(is.na(said), NA, as.numeric(said %in% measure$yes)))
  }
  answers <- sapply(columns, function(column) number(word(column)))
  answers <- matrix(answers, ncol = length(columns))
  rule <- measure$scoring
  if (is.null(rule)) return(answers[, 1])
  for (at in which(rule$reverse)) answers[, at] <- rule$lowest + rule$highest - answers[, at]
  missing <- rowSums(is.na(answers))
  mean <- rowMeans(answers, na.rm = TRUE)
  score <- rule$factor * if (rule$how == "sum") mean * ncol(answers) else mean
  score[missing > rule$may_miss] <- NA
  score
}
guess <- function(x) if (all(is.na(x) | !is.na(number(x)))) number(x) else x
person_facts <- function(person) {
  facts <- list()
  if (nrow(groups) > 0) {
    facts$group <- factor(first_known(word(columns$group), id)[match(person, id)], groups$value, groups$label)
  }
  for (at in seq_along(covariates)) {
    # Numbers only if everybody's is one.
    all <- guess(first_known(word(covariates[at]), id))
    facts[[covariate_names[at]]] <- all[match(person, id)]
  }
  facts
}
# A row a person and wave they were asked at, in the order of people, then of waves.
long_of <- function(measure) {
  if (is.null(columns$wave)) {
    parts <- lapply(seq_len(nrow(waves)), function(at) {
      data.frame(person = id, at = at, score = score_of(measure, measure$columns[[at]]), row = seq_along(id))
    })
    long <- do.call(rbind, parts)
  } else {
    long <- data.frame(person = id, at = match(sub("\\.0$", "", trimws(raw[[columns$wave]])), waves$value),
                       score = score_of(measure, measure$columns[[1]]), row = seq_along(id))
  }
  long <- long[order(match(long$person, everybody), long$at), ]
  long$wave <- factor(waves$label[long$at], waves$label)
  long$time <- waves$time[long$at]
  for (place in c("cluster", "site", "peer")) {
    if (!is.null(columns[[place]])) long[[place]] <- word(columns[[place]])[long$row]
  }
  # Where some have no guide, guides differ among those who have one.
  if (!is.null(columns$peer)) {
    long$guided <- as.numeric(!is.na(long$peer))
    long$peer[is.na(long$peer)] <- "none"
  }
  if (!is.null(columns$exposed)) long$exposed <- number(word(columns$exposed))[long$row]
  facts <- person_facts(long$person)
  for (name in names(facts)) long[[name]] <- facts[[name]]
  long$arm <- if (design == "stepped-wedge") long$exposed else if (nrow(groups) > 0) as.integer(long$group) - 1 else 0
  long
}
# The scores of everybody, a column a wave.
scores_of <- function(long) {
  sapply(seq_len(nrow(waves)), function(at) {
    here <- long[long$at == at, ]
    here$score[match(everybody, here$person)]
  })
}
arm_of <- if (nrow(groups) > 0) as.integer(person_facts(everybody)$group) - 1 else rep(0, length(everybody))

numbers <- list()
keep <- function(name, value) if (length(value) == 1 && !is.na(value)) numbers[[name]] <<- value
keep("people", length(everybody))
keep_estimate <- function(name, value, error, freedom = Inf) {
  keep(paste0(name, ".value"), value)
  keep(paste0(name, ".error"), error)
  if (is.finite(freedom)) keep(paste0(name, ".freedom"), freedom)
  keep(paste0(name, ".p"), 2 * pt(-abs(value / error), freedom))
  keep(paste0(name, ".low"), value - qt(0.975, freedom) * error)
}


# ---- Every number by name ------------------------------------------------------------------------------------------
if (length(arguments) > 1) {
  table <- data.frame(name = names(numbers), value = format(unlist(numbers), digits = 17, scientific = TRUE, trim = TRUE))
  write.csv(table, arguments[2], row.names = FALSE, fileEncoding = "UTF-8")
}

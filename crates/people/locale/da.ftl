# Det, dette rum siger.

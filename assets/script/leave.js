// Leaving the site fast: the page goes blank, the history entry is replaced; Esc three times does the same.

const WITHIN = 2000;

function leave(href) {
  document.title = "\u00a0";
  document.body.replaceChildren();
  location.replace(href);
}

/** Works on any page with a link of class bb-exit or with data-exit. */
export function start() {
  const way = document.querySelector("a.bb-exit[href], a[data-exit][href]");
  if (!way) return;
  way.addEventListener("click", (event) => {
    event.preventDefault();
    leave(way.href);
  });
  let presses = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return (presses = []);
    if (event.repeat) return undefined;
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN);
    if (presses.length >= 3) leave(way.href);
    return undefined;
  });
}

// Filter forms that answer while you type: <form method="get" data-live="#results">.

const PAUSE = 300;

async function refresh(form, stop) {
  const address = new URL(form.action || location.href);
  address.search = new URLSearchParams(new FormData(form)).toString();
  const response = await fetch(address, { credentials: "same-origin", signal: stop.signal });
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector(form.dataset.live);
  const here = document.querySelector(form.dataset.live);
  if (!fresh || !here) return;
  here.replaceChildren(...fresh.childNodes);
  history.replaceState(null, "", address);
}

/** Every such form also works by its button, with script or without. */
export function start() {
  for (const form of document.querySelectorAll("form[data-live]")) {
    let timer;
    let stop;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      stop?.abort();
      stop = new AbortController();
      timer = setTimeout(() => refresh(form, stop).catch(() => {}), PAUSE);
    });
  }
}

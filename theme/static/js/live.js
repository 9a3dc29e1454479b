// In the live preview (pelican -lr) only: reload when a new build is up, show what is wrong while there is none.
// Elsewhere the note beside the site says turn 0: no news. So it does for a moment while a build is put up.
const note = new URL("live.txt", document.currentScript.src);
let seen = null;

async function look() {
  const answer = await fetch(note, { cache: "no-store" });
  const { turn, problems } = await answer.json();
  const isNews = turn !== 0 && turn !== seen;
  const isFirst = seen === null;
  if (isNews || isFirst) seen = turn;
  if (isNews && problems.length === 0 && !isFirst) await renew();
  else if (isNews) show(problems);
}

// The server tells time by the second, and browsers guess how long a style sheet stays as it is: each is fetched anew.
async function renew() {
  const parts = [...document.querySelectorAll("link[rel=stylesheet], script[src], img[src]")];
  const addresses = [location.href, ...parts.map((part) => part.href ?? part.src)];
  await Promise.allSettled(addresses.map((address) => fetch(address, { cache: "reload" })));
  location.reload();
}

function show(problems) {
  document.querySelector(".live")?.remove();
  if (problems.length === 0) return;
  const box = document.createElement("pre");
  box.className = "live";
  box.tabIndex = 0;
  box.setAttribute("role", "alert");
  box.textContent = problems.join("\n\n");
  document.body.prepend(box);
}

// A server that was stopped may come back; it is asked less often.
function watch() {
  look().then(() => setTimeout(watch, 500), () => setTimeout(watch, 3000));
}

if (["localhost", "127.0.0.1", "[::1]"].includes(location.hostname)) watch();

// Opened from a folder or a USB stick, an address that ends in "/" would list files; lead to its page instead.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
  for (const form of document.forms) if (form.action.endsWith("/")) form.action += "index.html";
}

// What only a script can answer is shown where one runs.
for (const each of document.querySelectorAll(".needs-script")) each.classList.remove("needs-script");

// Where the browser can copy or hand on an address, the page's own gets a button for it.
const place = document.querySelector("[data-copy]");
if (place) {
  const address = place.querySelector("a").href;
  const said = document.createElement("output");
  const button = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", () => act().catch(() => {}));
    place.append(" ", made);
  };
  if (navigator.clipboard) {
    button(place.dataset.copy, async () => {
      await navigator.clipboard.writeText(address);
      said.textContent = ` ${place.dataset.copied}`;
    });
  }
  if (navigator.share) button(place.dataset.share, () => navigator.share({ title: document.title, url: address }));
  place.append(said);
}

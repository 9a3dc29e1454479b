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

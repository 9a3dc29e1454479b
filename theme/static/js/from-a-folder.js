// Opened from a folder or a USB stick, an address that ends in "/" would list files; lead to its page instead.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
  for (const form of document.forms) if (form.action.endsWith("/")) form.action += "index.html";
}

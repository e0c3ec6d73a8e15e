// Makes the pages quicker for whoever has scripts; none of them needs this.

// The large one (htmx) comes when the page has been painted: nobody reads later because of it.
const { later } = document.currentScript.dataset;
requestAnimationFrame(() =>
  setTimeout(() => {
    const script = document.createElement('script');
    script.src = later;
    document.head.append(script);
  }),
);

document.addEventListener('change', (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.dataset.all === undefined) return;
  for (const one of document.querySelectorAll(`input[type=checkbox][name="${box.dataset.all}"]`))
    one.checked = box.checked;
});

// A form that was sent is not sent again by a second click; the server would take it once all the same.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent !== undefined) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, 3000);
});

// Back from the browser's memory: the form can be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
  document.getElementById('errors')?.focus();
});

for (const box of document.querySelectorAll('[data-needs-script]')) box.hidden = false;
for (const button of document.querySelectorAll('button[data-print]'))
  button.addEventListener('click', () => window.print());

// Nothing can be opened on paper: what is folded is printed open, and folded again.
let folded = [];
window.addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open])')];
  for (const one of folded) one.open = true;
});
window.addEventListener('afterprint', () => {
  for (const one of folded) one.open = false;
});

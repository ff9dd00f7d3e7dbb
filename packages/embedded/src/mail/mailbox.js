// Looks for new mail while the page is seen, and replaces the list alone: what is being read stays as it is.
const INTERVAL = 2_000;

let known;

async function look() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  const tag = answer.headers.get('etag');
  if (!answer.ok || tag === known) return;
  known = tag;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [before, after] = [document, fresh].map((page) => page.querySelector('#mails'));
  if (before.innerHTML === after.innerHTML) return;
  const focused = before.contains(document.activeElement) ? document.activeElement.getAttribute('href') : undefined;
  before.replaceChildren(...after.childNodes);
  if (focused !== undefined) before.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  document.querySelector('#count').textContent = fresh.querySelector('#count').textContent;
  const news = document.querySelector('#news');
  news.textContent = `${news.dataset.arrived} · ${document.querySelector('#mails strong').textContent}`;
}

function lookLater() {
  setTimeout(() => {
    const looked = document.hidden ? Promise.resolve() : look();
    void looked.catch(() => undefined).then(lookLater);
  }, INTERVAL);
}

lookLater();

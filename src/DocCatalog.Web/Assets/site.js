// Films that a visitor keeps, and suggestions while typing.
const labels = { want: 'Want to see', seen: 'Seen' };
const all = selector => [...document.querySelectorAll(selector)];
const find = selector => all(selector)[0];
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const button = (text, onclick, ariaLabel = text) => make('button', { onclick, ariaLabel }, text);

const said = make('div', { className: 'said', role: 'status', popover: 'auto' });
find('main').append(said);

function say(text, undo) {
  said.replaceChildren(text, undo ? button('Undo', () => { said.hidePopover(); undo(); }) : '');
  said.togglePopover(true);
}

// Each film's { title, year, directors, mark, at } by its slug.
function read() {
  try {
    const marks = Object.entries(JSON.parse(localStorage.doccatalog1 ?? '{}'));
    return new Map(marks.filter(([, film]) => film?.title?.trim && labels[film.mark]));
  } catch {
    say('The marks kept in this browser cannot be read.');
    return new Map();
  }
}

// Sets marks, or removes those without a film; text offers to undo it.
function change(marks, text) {
  const kept = read(), before = new Map();
  for (const [slug, film] of marks) {
    before.set(slug, kept.get(slug));
    film ? kept.set(slug, film) : kept.delete(slug);
  }
  try {
    localStorage.doccatalog1 = JSON.stringify(Object.fromEntries(kept));
    if (text) say(text, () => change(before));
  } catch {
    say('Not kept: browser storage is full or switched off.');
  }
  show();
}

const known = ({ title, year, directors }) => ({ title, year: +year || null, directors });
const marked = (film, mark) => ({ ...known(film), mark, at: Date.now() });

function offer(place) {
  const film = place.dataset;
  for (const mark in labels) {
    const press = () => change([[film.slug, toggle.ariaPressed !== 'true' && marked(film, mark)]]);
    const toggle = button(labels[mark], press, `${labels[mark]}: ${film.title}`);
    place.append(Object.assign(toggle, { className: mark, title: labels[mark] }));
  }
  return place;
}

function show() {
  const kept = read();
  if (page) list([...kept]);
  for (const toggle of all('.marks button')) {
    toggle.ariaPressed = kept.get(toggle.parentNode.dataset.slug)?.mark === toggle.className;
  }
  count([...kept].filter(([, film]) => film.mark === 'seen'));
}

let articles;

async function count(seen) {
  if (seen[0] && find('[data-article]')) articles ??= fetch('/kept/articles.json').then(answer => answer.json());
  const lists = await articles ?? {};
  for (const place of all('.progress')) {
    const { article, decades, of } = place.dataset;
    const films = lists[article] ?? all('.marks').map(marks => marks.dataset.slug);
    const { length } = seen.filter(([slug, { year }]) => decades ? decades.split(' ').includes(`${year - year % 10}`) : films.includes(slug));
    place.textContent = length ? ` you have seen ${Math.min(length, of)} of ${of}` : '';
    place.style.setProperty('--share', length / of);
  }
}

function list(kept) {
  const focus = all('#kept button').indexOf(document.activeElement);
  kept.sort(([, a], [, b]) => a.title.localeCompare(b.title));
  for (const mark in labels) {
    const rows = kept.filter(([, film]) => film.mark === mark).map(row);
    find(`#${mark} .count`).textContent = rows.length;
    find(`#${mark} ul`).replaceChildren(...rows);
  }
  page.hidden = false;
  all('#kept button')[focus]?.focus();
}

function row([slug, film]) {
  const marks = make('span', { className: 'marks brief' });
  Object.assign(marks.dataset, film, { slug });
  return make('li', {},
    make('span', { className: 'year' }, film.year ?? 'undated'),
    make('p', {}, make('a', { href: `/films/${slug}` }, film.title), make('i', {}, film.directors)),
    offer(marks),
    button('Remove', () => change([[slug]], `Removed: ${film.title}`), `Remove: ${film.title}`));
}

// No apostrophe before "=": it would be imported as part of the title.
function save() {
  const films = [...read().values()].filter(film => film.mark.includes(find(':checked').value));
  const lines = films.map(({ title, year, directors, mark }) => [title, year || '', directors, labels[mark].toLowerCase(), '']
    .map(cell => `"${`${cell}`.replaceAll('"', '""')}"`));
  const text = ['Title,Year,Directors,Tags,Review', ...lines, ''].join('\r\n');
  make('a', { download: 'doccatalog.csv', href: URL.createObjectURL(new Blob([text])) }).click();
}

function parse(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"([^"]*(?:""[^"]*)*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  const head = rows.shift().map(name => name.toLowerCase());
  return rows.map(cells => Object.fromEntries(cells.map((cell, index) => [head[index], cell]))).filter(film => film.title ??= film.name);
}

async function load({ target }) {
  const films = parse(await target.files[0].text());
  const found = new Map(), missing = [];
  target.value = '';
  while (films[0]) {
    const asked = films.splice(0, 20);
    const query = asked.map(({ title, year }) => `film=${encodeURIComponent(`${title} (${year})`)}`).join('&');
    for (const film of await (await fetch(`/kept/match?${query}`)).json()) {
      const { title, tags } = asked.shift();
      const mark = /want to see/i.test(tags) ? 'want' : /\bseen/i.test(tags) ? 'seen' : find('#untagged').value;
      film ? found.set(film.slug, marked(film, mark)) : missing.push(title);
    }
  }
  change(found, `Found ${found.size}: ${[...found.values()].map(film => film.title).join('; ')}. Not found ${missing.length}: ${missing.join('; ')}`);
}

function suggest(input) {
  const list = make('ul', { id: 'suggestions', role: 'listbox', ariaLabel: 'Films' });
  let asking, chosen;
  const choose = option => {
    chosen = option;
    for (const other of list.children) other.ariaSelected = other === chosen;
    input.setAttribute('aria-activedescendant', chosen?.id ?? '');
  };
  const open = (titles = [], urls) => {
    list.replaceChildren(...titles.map((title, id) => make('li', { id: `film-${id}`, role: 'option', onmousedown: () => location = urls[id] }, title)));
    list.hidden = !titles[0];
    input.ariaExpanded = !list.hidden;
    choose();
  };
  const ask = async ({ type }) => {
    asking?.abort();
    const { signal } = asking = new AbortController();
    if (type !== 'input' || !input.value) return open();
    try {
      await new Promise(done => setTimeout(done, 120));
      const [, titles, , urls] = await (await fetch(`/suggest?q=${encodeURIComponent(input.value)}`, { signal })).json();
      open(titles, urls);
    } catch { }
  };
  const press = event => {
    const act = {
      ArrowDown: () => choose(chosen?.nextSibling ?? list.firstChild),
      ArrowUp: () => choose(chosen?.previousSibling ?? list.lastChild),
      Escape: () => ask(event),
      Enter: chosen?.onmousedown,
    }[event.key];
    if (list.hidden || !act) return;
    // Whoever chooses among what they see keeps it: no later answer takes its place.
    asking.abort();
    act();
    event.preventDefault();
  };
  Object.assign(input, { role: 'combobox', autocomplete: 'off', ariaAutoComplete: 'list', oninput: ask, onkeydown: press, onblur: ask });
  input.setAttribute('aria-controls', list.id);
  input.after(list);
  open();
}

const page = find('#kept');
// A list says of each film already what is kept of it.
for (const place of all('.entry .marks')) {
  const [year, link, ...by] = place.closest('li').querySelectorAll('.year, h2 a, .by a');
  Object.assign(place.dataset, {
    slug: decodeURIComponent(link.pathname.slice(7)),
    title: link.textContent,
    year: parseInt(year.textContent) || '',
    directors: by.map(name => name.textContent).join(', '),
  });
}
// Films may have been merged or corrected since.
const kept = read(), news = new Map();
for (const { dataset } of all('.marks').map(offer)) {
  for (const slug of `${dataset.former} ${dataset.slug}`.split(' ')) {
    if (kept.has(slug)) news.set(slug).set(dataset.slug, { ...kept.get(slug), ...known(dataset) });
  }
}
news.size ? change(news) : show();

all('[type=search]').slice(0, 1).forEach(suggest);
onstorage = onpageshow = show;
onunhandledrejection = () => say('The catalog could not be asked.');
if (page) {
  find('#export').onclick = save;
  find('#import').onchange = load;
  find('#print').onclick = () => print();
  find('#clear').onclick = () => confirm('Remove every mark?') && change([...read().keys()].map(slug => [slug]), 'Every mark removed');
}

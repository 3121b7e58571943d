// The reading page: one attribution at a time, or those that a filter lets through. Without this script the page still
// shows every mark, and every number leads to its words.
(() => {
  'use strict';
  const text = document.getElementById('text');
  if (!text) return;
  const card = document.getElementById('card');
  const desk = document.getElementById('desk');
  const filters = document.getElementById('filters');
  const shown = document.getElementById('shown');
  const items = [...document.querySelectorAll('#attributions > li')];
  const byId = new Map(items.map(item => [item.dataset.id, item]));
  const marks = new Map(); // id of an attribution or frame → its stretches
  for (const mark of text.querySelectorAll('.m')) {
    for (const id of mark.dataset.in.split(' ')) {
      if (!marks.has(id)) marks.set(id, []);
      marks.get(id).push(mark);
    }
  }
  let actor = '';
  let chosen = '';

  function matches(item) {
    const wanted = new FormData(filters);
    return (!actor || item.dataset.actor === actor)
      && ['kind', 'type', 'act', 'stance'].every(name => !wanted.get(name) || wanted.get(name) === item.dataset[name])
      && Number(item.dataset.confidence) >= Number(wanted.get('confidence'));
  }

  function filter() {
    const hit = new Set();
    let count = 0;
    for (const item of items) {
      const fits = matches(item);
      item.hidden = !fits;
      if (fits) {
        count++;
        for (const mark of marks.get(item.dataset.id) || []) hit.add(mark);
      }
    }
    const all = count === items.length;
    text.classList.toggle('dim', !all);
    for (const list of marks.values()) for (const mark of list) mark.classList.toggle('hit', !all && hit.has(mark));
    shown.textContent = all ? `${count} attributions` : `${count} of ${items.length} attributions`;
    document.getElementById('least').textContent = Number(filters.elements.confidence.value).toFixed(2);
  }

  function choose(id, scroll) {
    for (const mark of marks.get(chosen) || []) mark.classList.remove('on');
    byId.get(chosen)?.classList.remove('on');
    chosen = id;
    for (const mark of marks.get(id) || []) mark.classList.add('on');
    const item = byId.get(id);
    if (item) {
      item.classList.add('on');
      if (!item.hidden) item.parentElement.scrollTop = item.offsetTop - item.parentElement.offsetTop - 40;
    }
    if (scroll) document.getElementById(id)?.scrollIntoView({block: 'center'});
  }

  function show(id, beside) {
    const item = byId.get(id) || document.getElementById('d-' + id);
    if (!item) return;
    card.replaceChildren(...[...(item.querySelector('.what') || item).cloneNode(true).childNodes]);
    card.hidden = false;
    const box = beside.getBoundingClientRect();
    const height = card.offsetHeight;
    const under = box.bottom + 8 + height < innerHeight;
    card.style.top = `${under ? box.bottom + 8 : Math.max(4, box.top - height - 8)}px`;
    card.style.left = `${Math.max(4, Math.min(box.left, innerWidth - card.offsetWidth - 8))}px`;
  }

  const hide = () => { card.hidden = true; };
  const innermost = mark => mark.dataset.in.split(' ').at(-1);
  let leaving;

  text.addEventListener('pointerover', event => {
    const mark = event.target.closest('.m, .sign');
    if (!mark || event.pointerType === 'touch') return;
    clearTimeout(leaving);
    show(mark.dataset.of || innermost(mark), mark);
  });
  text.addEventListener('pointerout', () => { leaving = setTimeout(hide, 250); });
  card.addEventListener('pointerenter', () => clearTimeout(leaving));
  card.addEventListener('pointerleave', hide);
  text.addEventListener('focusin', event => {
    if (event.target.matches('.sign')) show(event.target.dataset.of, event.target);
  });
  text.addEventListener('focusout', hide);
  text.addEventListener('click', event => {
    const mark = event.target.closest('.m');
    if (mark && getSelection().isCollapsed) {
      choose(innermost(mark), false);
      history.replaceState(null, '', '#' + innermost(mark));
      show(innermost(mark), mark);
    }
  });

  for (const button of document.querySelectorAll('.actor')) {
    button.addEventListener('click', () => {
      actor = actor === button.dataset.actor ? '' : button.dataset.actor;
      for (const other of document.querySelectorAll('.actor')) {
        other.setAttribute('aria-pressed', String(other.dataset.actor === actor));
      }
      filter();
    });
  }
  filters.addEventListener('input', filter);
  filters.addEventListener('change', filter);
  filters.addEventListener('submit', event => event.preventDefault());
  filters.addEventListener('reset', () => setTimeout(() => {
    actor = '';
    for (const other of document.querySelectorAll('.actor')) other.setAttribute('aria-pressed', 'false');
    filter();
  }));

  function step(by) {
    const visible = items.filter(item => !item.hidden);
    if (!visible.length) return;
    const at = visible.findIndex(item => item.dataset.id === chosen);
    const next = visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : (at + by + visible.length) % visible.length];
    choose(next.dataset.id, true);
    history.replaceState(null, '', '#' + next.dataset.id);
    text.querySelector(`.sign[data-of="${CSS.escape(next.dataset.id)}"]`)?.focus({preventScroll: true});
  }
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      hide();
      choose('', false);
    }
    const typing = event.target.closest('input, select, textarea');
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !document.getElementById('keys').checked) return;
    if (event.key === 'j') step(1);
    if (event.key === 'k') step(-1);
  });

  async function copy(button) {
    const item = byId.get(button.dataset.id);
    const words = item.querySelector('blockquote').textContent.trim();
    const who = item.querySelector('.who').textContent;
    const title = document.title.replace(/ · Hearsay$/, '');
    const parts = [document.querySelector('.outlet'), document.querySelector('.head time'), document.getElementById('address')]
      .filter(Boolean).map(part => part.textContent.trim());
    const mark = /^https?:/.test(location.protocol) ? location.href.split('#')[0] + '#' + item.dataset.id : item.dataset.id;
    const citation = `“${words}” (${who}, in: ${[title, ...parts].join(', ')}; read by Hearsay, ${mark})`;
    try {
      await navigator.clipboard.writeText(citation);
      shown.textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(item.querySelector('blockquote'));
      shown.textContent = 'The browser does not let this page copy; the words are selected.';
    }
  }
  document.addEventListener('click', event => {
    if (event.target.closest('.copy')) copy(event.target.closest('.copy'));
  });

  function fromAddress() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (marks.has(id)) {
      choose(id, true);
    }
  }
  addEventListener('hashchange', fromAddress);
  desk.classList.add('ready');
  fromAddress();
})();

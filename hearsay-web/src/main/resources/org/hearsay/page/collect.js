// Files dropped anywhere on the page, and live progress.
(() => {
  'use strict';
  const form = document.getElementById('collect');
  if (form) {
    const files = document.getElementById('files');
    for (const type of ['dragover', 'drop']) {
      document.addEventListener(type, event => {
        if (![...event.dataTransfer.types].includes('Files')) return;
        event.preventDefault();
        if (type === 'drop' && event.dataTransfer.files.length) {
          files.files = event.dataTransfer.files;
          files.focus();
        }
      });
    }
    form.addEventListener('submit', () => {
      document.getElementById('sending').textContent = 'Sending …';
    });
  }

  const run = document.getElementById('run');
  if (!run || !run.dataset.events) return;
  const part = name => document.getElementById('run-' + name);
  const say = (name, words) => {
    const element = part(name);
    if (element.textContent !== String(words)) element.textContent = words;
  };
  const show = state => {
    say('state', state.state);
    for (const name of ['found', 'stored', 'copies', 'known', 'skipped', 'words']) say(name, state[name]);
    say('rate', state.rate.toFixed(1));
    const bar = part('progress');
    if (state.progress) {
      say('source', state.progress.source);
      if (state.progress.all) {
        bar.max = state.progress.all;
        bar.value = state.progress.done;
      } else {
        bar.removeAttribute('value');
      }
    }
    if (state.fault) {
      say('fault', state.fault);
      part('fault').hidden = false;
    }
    const list = document.getElementById('reasons-list');
    list.replaceChildren(...state.reasons.map(reason => {
      const item = document.createElement('li');
      const where = document.createElement('span');
      where.className = 'place';
      where.textContent = reason.where;
      item.append(where, ': ' + reason.reason);
      return item;
    }));
    document.getElementById('reasons').hidden = state.reasons.length === 0;
  };
  const events = new EventSource(run.dataset.events);
  events.addEventListener('progress', event => show(JSON.parse(event.data)));
  events.addEventListener('end', event => {
    events.close();
    show(JSON.parse(event.data));
    part('bar').hidden = true;
    const stop = part('stop');
    if (stop) stop.hidden = true;
  });
})();

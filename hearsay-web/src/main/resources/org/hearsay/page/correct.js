// Rejecting and correcting attributions of an article in the library. Offsets count Unicode code points of the text.
(() => {
  'use strict';
  const kept = document.getElementById('kept');
  const text = document.getElementById('text');
  const panel = document.getElementById('correcting');
  if (!kept || !panel) return;
  const said = document.getElementById('correct-said');
  const parts = ['source', 'cue', 'content'];
  let subject = '';
  let pieces = {};
  let last = null; // the last stretch of the article that was selected

  async function send(body) {
    body.revision = Number(kept.dataset.revision);
    const answer = await fetch(`/api/v1/articles/${kept.dataset.article}/corrections`, {
      method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
    if (answer.ok) {
      location.reload();
      return;
    }
    let why = `The server answered ${answer.status}.`;
    try {
      why = (await answer.json()).detail || why;
    } catch { /* the status has to do */ }
    panel.hidden = false;
    said.textContent = why;
    panel.scrollIntoView({block: 'nearest'});
  }

  const points = words => [...words].length;

  // where a place in the page is in the text, or -1 outside the article
  function offset(node, at) {
    const mark = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('[data-at]');
    if (!mark || !text.contains(mark)) return -1;
    const range = document.createRange();
    range.setStart(mark, 0);
    range.setEnd(node, at);
    return Number(mark.dataset.at) + points(range.toString());
  }

  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (start >= 0 && end > start) last = {start, end, words: selection.toString()};
  });

  function begin(id) {
    subject = id;
    pieces = {};
    for (const part of parts) {
      const found = [...text.querySelectorAll(`.m.${part}`)].filter(mark => mark.dataset.in.split(' ').includes(id))
        .filter(mark => (mark.dataset.roles || '').split(' ').includes(`${id}:${part}`))
        .map(mark => ({start: Number(mark.dataset.at), end: Number(mark.dataset.at) + points(mark.textContent), words: mark.textContent}));
      pieces[part] = joined(found);
    }
    panel.hidden = false;
    said.textContent = '';
    show();
    panel.scrollIntoView({block: 'nearest'});
    panel.querySelector('button').focus();
  }

  function joined(spans) {
    const all = [];
    for (const span of spans.sort((a, b) => a.start - b.start)) {
      const before = all.at(-1);
      if (before && before.end === span.start) {
        before.end = span.end;
        before.words += span.words;
      } else {
        all.push({...span});
      }
    }
    return all;
  }

  function show() {
    for (const part of parts) {
      document.getElementById('correct-' + part).textContent = pieces[part].map(piece => piece.words).join(' … ') || 'none';
    }
  }

  panel.addEventListener('click', event => {
    const part = event.target.dataset.part;
    if (!part) return;
    if (!last) {
      said.textContent = 'Select words in the article first.';
      return;
    }
    pieces[part] = [last];
    last = null;
    said.textContent = '';
    show();
  });
  document.getElementById('correct-cancel').addEventListener('click', () => { panel.hidden = true; });
  document.getElementById('correct-save').addEventListener('click', () => {
    const plain = list => list.map(({start, end}) => ({start, end}));
    if (!pieces.content.length) {
      said.textContent = 'An attribution has a content: select it, then say so.';
      return;
    }
    const body = {source: plain(pieces.source), cue: plain(pieces.cue), content: plain(pieces.content)};
    send(subject ? {attribution: subject, kind: 'corrected', ...body} : {kind: 'added', ...body});
  });
  document.addEventListener('click', event => {
    const reject = event.target.closest('.reject');
    const correct = event.target.closest('.correct');
    if (reject) send({attribution: reject.dataset.id, kind: 'rejected'});
    if (correct) begin(correct.dataset.id);
    if (event.target.closest('#add')) {
      subject = '';
      pieces = {source: [], cue: [], content: []};
      panel.hidden = false;
      said.textContent = '';
      show();
    }
  });
})();

// Dropping a file anywhere on the page, and a word while it is read.
(() => {
  'use strict';
  const form = document.getElementById('read');
  if (!form) return;
  const file = document.getElementById('file');
  for (const type of ['dragover', 'drop']) {
    document.addEventListener(type, event => {
      if (![...event.dataTransfer.types].includes('Files')) return;
      event.preventDefault();
      if (type === 'drop' && event.dataTransfer.files.length) {
        file.files = event.dataTransfer.files;
        form.requestSubmit();
      }
    });
  }
  form.addEventListener('submit', () => {
    document.getElementById('reading').textContent = 'Reading …';
  });
})();

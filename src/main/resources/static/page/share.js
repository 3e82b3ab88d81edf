import { byId } from './dom.js';

/** Hands the question on: as a link, on paper, or as JSON for a program. */
export function shareBy(currentRequest) {
  byId('copy-link').addEventListener('click', () =>
    copy(location.href, 'Link copied', () => show('Link to this question', 'Copy it from here.', location.href)),
  );
  byId('print').addEventListener('click', () => window.print());
  byId('as-json').addEventListener('click', () =>
    show(
      'The question as JSON',
      'Post it to /recommend with the Content-Type application/json.',
      JSON.stringify(currentRequest(), null, 2),
    ),
  );
  byId('share-copy').addEventListener('click', () => {
    byId('share-text').select();
    copy(byId('share-text').value, 'Copied', () => {});
  });
}

function show(title, hint, text) {
  byId('share-title').textContent = title;
  byId('share-hint').textContent = hint;
  byId('share-text').value = text;
  byId('share').showModal();
}

/** Browsers let pages write to the clipboard only over https and on localhost. */
async function copy(text, done, otherwise) {
  try {
    await navigator.clipboard.writeText(text);
    byId('copied').textContent = done;
    setTimeout(() => {
      byId('copied').textContent = '';
    }, 4000);
  } catch {
    otherwise();
  }
}

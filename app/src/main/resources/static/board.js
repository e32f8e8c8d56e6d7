// Moving cards on the board, by hand and by keyboard. It fills in the form that is there for everybody, and sends it.
(() => {
  'use strict';

  const form = document.querySelector('form[data-moves]');
  const columns = [...document.querySelectorAll('[data-stage]')];
  const column = element => element.closest('[data-stage]');

  function move(card, to) {
    if (to && to !== column(card)) {
      form.elements.deal.value = card.id.slice('deal-'.length);
      form.elements.to.value = to.dataset.stage;
      form.requestSubmit();
    }
  }

  document.addEventListener('dragstart', event => {
    const card = event.target.closest?.('[data-deal]');
    if (card) {
      event.dataTransfer.setData('text/plain', card.id);
      event.dataTransfer.effectAllowed = 'move';
    }
  });

  for (const it of columns) {
    it.addEventListener('dragover', event => {
      event.preventDefault();
      it.classList.add('fd-over');
    });
    it.addEventListener('dragleave', event => {
      if (!it.contains(event.relatedTarget)) {
        it.classList.remove('fd-over');
      }
    });
    it.addEventListener('drop', event => {
      event.preventDefault();
      it.classList.remove('fd-over');
      const card = document.getElementById(event.dataTransfer.getData('text/plain'));
      if (card && 'deal' in card.dataset) {
        move(card, it);
      }
    });
  }

  document.addEventListener('keydown', event => {
    const card = event.target.closest?.('[data-deal]');
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (card && by && event.shiftKey) {
      event.preventDefault();
      move(card, columns[columns.indexOf(column(card)) + by]);
    }
  });

  // After a move the card keeps the focus.
  if (location.hash.startsWith('#deal-')) {
    document.getElementById(location.hash.slice(1))?.focus();
  }
})();

// The keyboard. Everything that it does, links and forms do too; without this file nothing is lost but speed.
(() => {
  'use strict';

  const find = selector => document.querySelector(selector);
  const visible = element => element.getClientRects().length > 0;
  const dialog = name => find(`dialog[data-dialog="${name}"]`);
  let went = 0;

  function open(name) {
    const it = dialog(name);
    if (it && !it.open) {
      it.showModal();
      it.querySelector('input, [autofocus], button')?.focus();
    }
  }

  function search() {
    const field = [...document.querySelectorAll('[data-search]')].find(visible);
    if (field) {
      field.focus();
      field.select?.();
    } else {
      open('go');
    }
  }

  const rows = () => [...document.querySelectorAll('[data-row]')].filter(visible);
  const here = () => document.activeElement?.closest('[data-row]');
  const handle = row => row.querySelector('[data-open]') ?? row.querySelector('a[href], button, input, summary') ?? row;

  function step(by) {
    const all = rows();
    const next = all[Math.min(Math.max(all.indexOf(here()) + by, 0), all.length - 1)];
    if (next) {
      handle(next).focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  }

  const done = () => here()?.querySelector('[data-done]')?.click();
  const go = path => { location.href = path; };

  const keys = {
    '/': search,
    '?': () => open('keys'),
    j: () => step(1),
    k: () => step(-1),
    x: done,
    g: () => { went = Date.now(); },
  };
  const places = { p: '/', t: '/today', d: '/deals', a: '/partners', r: '/programs', s: '/settings' };

  const typing = target => target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');

  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      open('go');
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || find('dialog[open]')) {
      return;
    }
    const follow = Date.now() - went < 1500 ? places[event.key] : undefined;
    went = 0;
    if (follow) {
      event.preventDefault();
      go(follow);
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    if (opener && dialog(opener.dataset.opens)) {
      event.preventDefault();
      open(opener.dataset.opens);
    }
    if (event.target.closest('[data-close]') || event.target.matches('dialog[open]')) {
      event.target.closest('dialog')?.close();
    }
    for (const menu of document.querySelectorAll('details.fd-menu[open]')) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      for (const menu of document.querySelectorAll('details.fd-menu[open]')) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    }
  });

  // Choosing is enough where a form says so (filters, a task's check); the button stays for those without this file.
  document.addEventListener('change', event => {
    if (event.target.closest('[data-at-once]')) {
      event.target.form?.requestSubmit();
    }
  });

  // A page's own tab is in sight where they scroll.
  for (const tab of document.querySelectorAll('.fd-tabs [aria-current]')) {
    const bar = tab.closest('.fd-tabs');
    bar.scrollLeft = tab.offsetLeft - (bar.clientWidth - tab.offsetWidth) / 2;
  }

  find('[data-refused]')?.focus();
})();

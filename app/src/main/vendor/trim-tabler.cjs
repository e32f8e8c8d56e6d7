// Cuts Tabler down to what Firstdeal uses: elements, variables, buttons, forms and a few utilities.
// Usage: npm install postcss@8 @tabler/core@1.4.0 && node trim-tabler.js node_modules/@tabler/core/dist/css/tabler.min.css firstdeal.css > tabler.css
const fs = require('fs');
const postcss = require('postcss');

const [source, own] = process.argv.slice(2).map(f => fs.readFileSync(f, 'utf8'));
const keep = new RegExp('^(' + [
  'btn', 'btn-(icon|sm|lg|link|close|primary|group|list)', 'disabled', 'active', 'show', 'collapsed?',
  'form-(control|control-sm|control-plaintext|select|select-sm|check|check-input|check-label|check-inline|switch|label|hint|text|fieldset)',
  'input-group(-text|-flat)?', 'is-invalid', 'invalid-feedback', 'required', 'visually-hidden(-focusable)?',
  'd-(none|block|flex|grid|inline|inline-block|inline-flex)', 'flex-(fill|row|column|wrap|nowrap|grow-[01]|shrink-[01])',
  'justify-content-\\w+', 'align-items-\\w+', 'align-self-\\w+', 'gap-[0-5]', '[mp][tbxyse]?-([0-5]|auto)',
  'text-(start|end|center|nowrap|truncate|break|wrap)', 'w-100', 'h-100', 'list-unstyled', 'small', 'lead', 'mark',
].join('|') + ')$');
const state = /:not\([^)]*\)|::?[\w-]+(\([^)]*\))?/g;
const kept = selector => {
  if (/\[data-bs-theme-|\[class|\.was-validated|\[dir/.test(selector) && !/btn/.test(selector)) return false;
  return [...selector.replace(/\\./g, '_').matchAll(/\.([\w-]+)/g)].every(m => keep.test(m[1]));
};

const css = postcss.parse(source);
css.walkRules(rule => {
  if (rule.parent.type === 'atrule' && /keyframes/.test(rule.parent.name)) return;
  const selectors = rule.selectors.filter(kept);
  if (selectors.length) rule.selectors = selectors; else rule.remove();
});
css.walkAtRules(/keyframes/, at => { at.remove(); });
css.walkDecls(/^animation/, d => { if (!/none/.test(d.value)) d.remove(); });
const uses = () => {
  const names = new Set((own.match(/--tblr-[\w-]+/g)) || []);
  css.walkDecls(d => { for (const m of d.value.matchAll(/var\((--[\w-]+)/g)) names.add(m[1]); });
  return names;
};
for (let before = -1, now = 0; before !== now; ) {
  const names = uses();
  css.walkDecls(/^--/, d => { if (!names.has(d.prop)) d.remove(); });
  before = now; now = names.size;
}
// The dark rules once more for a device that prefers dark, as long as the reader has not chosen; same weight as the original.
css.walkRules(/\[data-bs-theme=dark\]/, rule => {
  const device = rule.clone();
  device.selectors = device.selectors.filter(s => s.includes('[data-bs-theme=dark]') && !s.includes('=light'))
    .map(s => s.replace(/(body|html)?\[data-bs-theme=dark\]/g, ':root:where(:not([data-bs-theme]))'));
  rule.after(postcss.atRule({ name: 'media', params: '(prefers-color-scheme:dark)', nodes: [device] }));
});
css.walkComments(c => { if (!/@license|Copyright/i.test(c.text)) c.remove(); });
for (let again = true; again; ) {
  again = false;
  css.walk(n => { if ((n.type === 'rule' || (n.type === 'atrule' && n.nodes)) && n.nodes.length === 0) { n.remove(); again = true; } });
}
process.stdout.write(css.toString() + '\n');

// Makes icons.svg of the names in icons.txt.
// Usage: npm install @tabler/icons@3.35.0 && node sprite.cjs node_modules/@tabler/icons/icons/outline > ../resources/static/icons.svg
const fs = require('fs');
const path = require('path');

const folder = process.argv[2];
const names = fs.readFileSync(path.join(__dirname, 'icons.txt'), 'utf8').split('\n').filter(Boolean).sort();
const symbols = names.map(name => {
  const svg = fs.readFileSync(path.join(folder, name + '.svg'), 'utf8');
  const shapes = svg.replace(/^[\s\S]*?<svg[\s\S]*?>/, '').replace('</svg>', '').replace(/<path stroke="none"[^>]*>/, '');
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>')}</symbol>`;
});
process.stdout.write('<svg xmlns="http://www.w3.org/2000/svg"><!-- Tabler Icons 3.35.0, MIT, Copyright (c) 2020-2025 Paweł Kuna -->\n'
  + symbols.join('\n') + '\n</svg>\n');

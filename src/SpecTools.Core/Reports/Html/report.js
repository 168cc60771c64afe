'use strict';
(() => {
  const table = document.getElementById('spec-table');
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells];
  const form = document.getElementById('filter');
  const shown = document.getElementById('shown');
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const column = name => heads.findIndex(head => head.textContent === name);
  const [release, status] = [column('Release'), column('Status')];
  const texts = rows.map(row => row.textContent.toLowerCase());

  // What is as it came from the report keeps that order: sorting is stable, and the releases there are in their true order.
  const place = new Map(rows.map((row, index) => [row, index]));
  const releases = [...new Set(rows.map(row => row.cells[release].textContent))].reverse();

  const compare = index => index === release
    ? (a, b) => releases.indexOf(a.cells[index].textContent) - releases.indexOf(b.cells[index].textContent)
    : (a, b) => collator.compare(a.cells[index].textContent, b.cells[index].textContent);

  const sort = index => {
    const direction = heads[index].getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    heads.forEach(head => head.removeAttribute('aria-sort'));
    heads[index].setAttribute('aria-sort', direction);
    const order = compare(index);
    const sign = direction === 'ascending' ? 1 : -1;
    rows.sort((a, b) => sign * order(a, b) || place.get(a) - place.get(b));
    table.tBodies[0].append(...rows);
  };

  const filter = () => {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = [[release, form.elements.release.value], [status, form.elements.status.value]].filter(([, value]) => value);
    let count = 0;
    for (const row of rows) {
      row.hidden = !words.every(word => texts[place.get(row)].includes(word))
        || !wanted.every(([index, value]) => row.cells[index].textContent === value);
      count += row.hidden ? 0 : 1;
    }
    shown.value = `${count} of ${rows.length} specs`;
  };

  heads.forEach((head, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => sort(index));
  });
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  filter();

  const open = () => {
    const details = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('details');
    if (details) {
      details.open = true;
      details.querySelector('summary').focus();
      details.scrollIntoView();
    }
  };
  addEventListener('hashchange', open);
  open();
})();

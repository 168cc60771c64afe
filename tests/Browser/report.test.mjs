import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { launch, makeReport, specs } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the HTML report', () => {
  let browser, report;
  before(async () => {
    report = makeReport();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    report?.remove();
  });

  const open = async (options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.requests = [];
    page.faults = [];
    page.dialogs = 0;
    page.on('request', request => page.requests.push(request.url()));
    page.on('console', message => message.type() === 'error' && page.faults.push(message.text()));
    page.on('pageerror', error => page.faults.push(error.message));
    page.on('dialog', dialog => { page.dialogs++; return dialog.dismiss(); });
    await page.goto(report.url);
    return page;
  };

  const rows = page => page.locator('#spec-table tbody tr:visible');
  const cells = (page, column) => page.locator(`#spec-table tbody tr:visible > :nth-child(${column})`).allTextContents();

  test('asks for nothing from elsewhere, and runs without a fault', async () => {
    const page = await open();
    assert.deepEqual(page.requests, [report.url]);
    assert.deepEqual(page.faults, []);
  });

  test('shows what a spec says, and runs none of it', async () => {
    const page = await open();
    assert.equal(await page.locator('h1').textContent(), 'Report & <b>more</b>');
    const hostile = page.getByRole('link', { name: '<script>alert(1)</script>' });
    assert.equal(await hostile.count(), 1);
    await hostile.click();
    assert.ok(await page.getByText('"><img src=x onerror=alert(2)>').first().isVisible());
    assert.equal(page.dialogs, 0);
    assert.equal(await page.locator('img').count(), 0);
  });

  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 360]) {
      test(`has no serious fault of accessibility, ${colorScheme}, ${width} wide`, async () => {
        const page = await open({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
        await page.locator('details').first().evaluate(details => { details.open = true; });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
      });
    }
  }

  test('fits a phone', async () => {
    const page = await open({ viewport: { width: 360, height: 740 } });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  });

  test('sorts by a click, and by the keyboard', async () => {
    const page = await open();
    const head = page.locator('#spec-table').getByRole('columnheader', { name: 'Release' });
    await head.getByRole('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(await cells(page, 2), ['zed', '2023.1', '2026.2', '2026.2', '2026.2']);
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(await cells(page, 2), ['2026.2', '2026.2', '2026.2', '2023.1', 'zed']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    assert.deepEqual(await cells(page, 1), specs.map(spec => spec.title).sort((a, b) => a.localeCompare(b)));
    assert.equal(await head.getAttribute('aria-sort'), null);
  });

  test('filters by words, release and status, and says how many are left', async () => {
    const page = await open();
    await page.locator('#filter').getByLabel('Text').fill('thing AGAIN');
    assert.equal(await rows(page).count(), 2);
    await page.locator('#filter').getByLabel('Release').selectOption('2023.1');
    assert.deepEqual(await cells(page, 3), ['Carried over']);
    assert.equal(await page.locator('#shown').textContent(), '1 of 5 specs');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForFunction(() => document.getElementById('shown').textContent === '5 of 5 specs');
    await page.locator('#filter').getByLabel('Status').selectOption('Implemented');
    assert.equal(await rows(page).count(), 2);
  });

  test('opens the details that a link leads to', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Done thing' }).click();
    const details = page.locator('details', { hasText: 'Done thing' });
    assert.equal(await details.getAttribute('open'), '');
    assert.ok(await details.getByText('specs/2026.2/implemented/done.rst').isVisible());
  });

  test('can be read without its script', async () => {
    const page = await open({ javaScriptEnabled: false });
    assert.equal(await rows(page).count(), specs.length);
    assert.equal(await page.locator('#filter').isVisible(), false);
    assert.equal(await page.locator('svg.chart').count(), 5);
    await page.getByRole('link', { name: 'Done thing' }).click();
    assert.ok(await page.getByText('specs/2026.2/implemented/done.rst').isVisible());
  });

  test('prints', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('navigation').isVisible(), false);
    assert.equal(await page.locator('#filter').isVisible(), false);
    assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
  });

  test('gives each chart a name and its numbers as a table', async () => {
    const page = await open();
    for (const chart of await page.locator('svg.chart').all()) {
      const title = await chart.locator('title').first().textContent();
      assert.ok(title.length > 0);
      assert.equal(await chart.locator('xpath=ancestor::section//table').count(), 1);
    }
  });
});

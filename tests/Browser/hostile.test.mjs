import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, runSpec, runModule } from './browser.mjs';
import { files } from './hostile.mjs';

describe('a page of what somebody hostile wrote', () => {
  let browser, folder;
  const pages = [];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'spectools-browser-'));
    execFileSync('git', ['init', '-q', folder]);
    for (const { folder: place, name, text } of files) {
      mkdirSync(join(folder, place), { recursive: true });
      writeFileSync(join(folder, place, name), text);
    }

    const specs = join(folder, 'specs');
    runSpec(['report', specs, '--output', join(folder, 'report.html'), '--title', '</title><script>globalThis.ran=1</script>']);
    mkdirSync(join(folder, 'pages'));
    runModule(`$i = 0; foreach ($page in ConvertTo-SpecHtml -LiteralPath '${specs}' -Recurse) { Set-Content -LiteralPath "${folder}/pages/$(($i++)).html" -Value "$page" }`);
    pages.push(join(folder, 'report.html'), ...readdirSync(join(folder, 'pages')).map(name => join(folder, 'pages', name)));
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    if (folder)
      rmSync(folder, { recursive: true });
  });

  const open = async file => {
    const page = await (await browser.newContext()).newPage();
    page.requests = [];
    page.faults = [];
    page.on('request', request => page.requests.push(request.url()));
    page.on('pageerror', error => page.faults.push(error.message));
    page.on('dialog', dialog => { page.faults.push(dialog.message()); return dialog.dismiss(); });
    await page.goto(pathToFileURL(file).href);
    return page;
  };

  test('runs nothing of it and asks for nothing', async () => {
    assert.equal(pages.length, files.length + 1);
    for (const file of pages) {
      const page = await open(file);
      await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
      await page.evaluate(() => document.querySelectorAll('main *').forEach(one => ['mouseover', 'focus', 'error', 'load'].forEach(name => one.dispatchEvent(new Event(name)))));
      assert.equal(await page.evaluate(() => globalThis.ran), undefined, file);
      assert.deepEqual(page.requests, [pathToFileURL(file).href]);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  });

  test('has no element and no attribute that could', async () => {
    for (const file of pages) {
      const page = await open(file);
      const found = await page.evaluate(() => [...document.querySelectorAll('*')].flatMap(one => [
        ...(one.matches('iframe, object, embed, base, form:not(#filter), link, img, math, meta[http-equiv="refresh" i]') ? [one.localName] : []),
        ...[...one.attributes].filter(({ name }) => name.startsWith('on') || name === 'srcdoc' || name === 'formaction').map(({ name }) => name),
        ...(one.localName === 'a' && one.hasAttribute('href') && !['http:', 'https:', 'file:', 'mailto:', 'ftp:'].includes(one.protocol) ? [one.getAttribute('href')] : []),
      ]));
      assert.deepEqual([...new Set(found)], [], file);
      await page.context().close();
    }
  });

  test('takes no name that the page itself needs', async () => {
    for (const file of pages) {
      const page = await open(file);
      assert.deepEqual(await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      }), [], file);
      await page.context().close();
    }

    const page = await open(pages[0]);
    await page.locator('#filter').getByLabel('Release').selectOption('2026.1');
    assert.equal(await page.locator('#spec-table tbody tr:visible').count(), files.filter(({ folder }) => folder.includes('2026.1')).length);
  });
});

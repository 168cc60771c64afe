// What the browser tests share: a browser, and pages of a small repository of specs.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const names = ['chromium', 'chromium-browser', 'google-chrome'];

const executable = () => process.env.CHROMIUM
  ?? process.env.PATH.split(delimiter).flatMap(folder => names.map(name => join(folder, name))).find(existsSync);

export const launch = () => chromium.launch({ executablePath: executable(), args: ['--no-sandbox'] });

const command = () => readdirSync(join(root, 'artifacts/bin/SpecTools.Cli')).map(kind => join(root, 'artifacts/bin/SpecTools.Cli', kind, 'spec.dll')).find(existsSync);

const spec = ({ title, name, assignee, security = 'None' }) => {
  const line = '='.repeat(title.length);
  const section = (heading, mark, body) => `${heading}\n${mark.repeat(heading.length)}\n\n${body}\n\n`;
  return `..\n This work is licensed under a Creative Commons Attribution 3.0 Unported License.\n\n http://creativecommons.org/licenses/by/3.0/legalcode\n\n`
    + `${line}\n${title}\n${line}\n\nhttps://blueprints.launchpad.net/example/+spec/${name}\n\nWhat it is about.\n\n`
    + section('Problem description', '=', 'There is none.')
    + section('Proposed change', '=', 'Change it.')
    + section('Security impact', '-', security)
    + section('Implementation', '=', '')
    + section('Assignee(s)', '-', `Primary assignee:\n  ${assignee}`)
    + section('Work Items', '-', '* Do it');
};

/** A repository with three releases, one spec of which tries to run a script wherever its words are shown. */
export const specs = [
  { folder: 'zed/implemented', name: 'first', title: 'First thing', assignee: 'jdoe' },
  { folder: '2023.1/approved', name: 'again', title: 'Thing again', assignee: 'asmith' },
  { folder: '2026.2/approved', name: 'again', title: 'Thing again', assignee: 'asmith' },
  { folder: '2026.2/implemented', name: 'done', title: 'Done thing', assignee: 'jdoe' },
  { folder: '2026.2/approved', name: 'hostile', title: '<script>alert(1)</script>', assignee: '"><img src=x onerror=alert(2)>', security: '<b>x</b>' },
];

/** Runs the command. */
export const runSpec = args => execFileSync('dotnet', [command(), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

/** Runs a line of PowerShell with the module. */
export const runModule = line =>
  execFileSync('pwsh', ['-NoProfile', '-NonInteractive', '-Command', `$ErrorActionPreference = 'Stop'; Import-Module '${join(root, 'SpecTools.psd1')}'; ${line}`], { stdio: ['ignore', 'ignore', 'inherit'] });

export const makeReport = () => {
  const folder = mkdtempSync(join(tmpdir(), 'spectools-browser-'));
  for (const one of specs) {
    const place = join(folder, 'specs', one.folder);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${one.name}.rst`), spec(one));
  }

  const file = join(folder, 'report.html');
  runSpec(['report', join(folder, 'specs'), '--output', file, '--title', 'Report & <b>more</b>']);
  return { url: pathToFileURL(file).href, remove: () => rmSync(folder, { recursive: true }) };
};

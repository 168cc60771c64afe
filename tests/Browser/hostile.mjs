// Specs that try to run a script, to ask for something from elsewhere, or to pass for a part of the page, in each place whose words a page shows.
const run = 'globalThis.ran=1';

const addresses = [
  `javascript:${run}`, `JaVaScRiPt:${run}`, `java\tscript:${run}`, `\u0001javascript:${run}`, `javascript&colon;${run}`, `java&#10;script:${run}`, `&#x6A;avascript:${run}`,
  `javascript://example.org/%0a${run}`, `vbscript:${run}`, `data:text/html,<script>${run}</script>`, `DATA:text/html;base64,PHNjcmlwdD4=`, `data:image/svg+xml,<svg onload="${run}"/>`,
  `view-source:javascript:${run}`, `blob:null/x`, `//elsewhere.invalid/x`, `http://elsewhere.invalid/"onmouseover="${run}`, `http://elsewhere.invalid/'><img src=x onerror=${run}>`,
];

const words = [
  `<script>${run}</script>`, `<img src=x onerror=${run}>`, `"><svg onload=${run}>`, `' onmouseover='${run}`, `</script><script>${run}</script>`, `<!--<script>`, `--><b onclick=${run}>b</b>`, `]]><script>${run}</script>`,
  `</title></style></textarea><script>${run}</script>`, `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`, `<base href=http://elsewhere.invalid/>`, `<meta http-equiv=refresh content=0;url=http://elsewhere.invalid/>`,
  `<link rel=stylesheet href=http://elsewhere.invalid/>`, `<form><input name=attributes formaction=javascript:${run}></form>`, `<math><mtext><style><img src=x onerror=${run}></style></mtext></math>`, `\u2028${run}//`, `\${${run}}`, `{{${run}}}`, `$${run}$`,
  `</details></section></main><script>${run}</script>`, `<a id=location name=document href=javascript:${run}>x</a>`, `&lt;script&gt;${run}&lt;/script&gt;`, `<noscript><p title="</noscript><img src=x onerror=${run}>">`, `<style>@import "http://elsewhere.invalid/";</style>`,
];

// Titles whose ids are names that a page's own script may use.
const names = ['location', 'document', 'getElementById', 'querySelector', 'constructor', '__proto__', 'hasOwnProperty', 'spec-table', 'filter', 'forms', 'body', 'toString'];

const titled = (title, mark) => `${title}\n${mark.repeat(title.length * 2)}\n\n`;
const escaped = text => text.replace(/[\\`*_|<>]/g, '\\$&');

export const rst = `====================================================================================================================================
${words[0]}
====================================================================================================================================

:Author: ${words[1]}
:${words[2].replaceAll(':', '')}: ${words[3]}

https://blueprints.launchpad.net/example/+spec/"><script>${run}</script>

javascript:${run}

${titled('Problem description', '=')}${words.map(word => `${word}\n\n* ${word}\n\n${word}\n  ${word}\n`).join('\n')}
${addresses.map((address, i) => `\`link ${i} <${address.replace(/[<>]/g, '\\$&')}>\`_\n\n.. _target ${i}: ${address}\n\n\`target ${i}\`_\n\n.. image:: ${address}\n   :alt: ${words[1]}\n   :target: ${address}\n   :class: ${words[2]}\n   :width: 1px;background:url(http://elsewhere.invalid/)\n   :name: location\n\n.. figure:: ${address}\n\n   ${words[1]}\n\n.. |s${i}| image:: ${address}\n\n|s${i}|\n`).join('\n')}
.. raw:: html

   <script>${run}</script><img src="http://elsewhere.invalid/" onerror="${run}">

.. role:: rawhtml(raw)
   :format: html

:rawhtml:\`<script>${run}</script>\`

.. role:: x
   :class: " onmouseover="${run}

:x:\`x\`

.. class:: " onmouseover="${run}

paragraph

.. container:: " onmouseover="${run}

   x

.. meta::
   :http-equiv=refresh: 0;url=http://elsewhere.invalid/
   :description: "><script>${run}</script>

.. title:: </title><script>${run}</script>

.. math:: \\href{javascript:${run}}{x} </script><script>${run}</script>

:math:\`</script><script>${run}</script>\`

.. mermaid::

   graph TD; a["<img src=x onerror=${run}>"]; click a "javascript:${run}"

.. code-block:: "><script>${run}</script>

   </code></pre><script>${run}</script>

.. csv-table:: ${words[1]}
   :url: http://elsewhere.invalid/
   :header: ${words[1]}

   ${words[1]}

.. include:: http://elsewhere.invalid/

.. stylesheet:: http://elsewhere.invalid/

.. |date| date:: <script>${run}</script>
.. |r| replace:: <script>${run}</script>
.. |u| unicode:: 0x3C script 0x3E

|date| |r| |u| ${words.slice(0, 3).map(escaped).join(' ')}

.. [<script>] ${words[1]}

.. [#x"onclick="${run}] ${words[1]}

.. _"><script>${run}</script>: ${addresses[0]}

${names.map(name => titled(name, '=') + words[1] + '\n\n').join('')}
${words.map(word => word.includes('\u2028') ? '' : titled(word, '-') + 'None\n\n').join('')}
${titled('Implementation', '=')}
${titled('Assignee(s)', '-')}Primary assignee:
  ${words[1]}

Other contributors:
  ${words.slice(0, 6).join('\n  ')}

${titled('Work Items', '-')}${words.map(word => `* ${word}`).join('\n')}

${titled('Dependencies', '=')}${addresses.map(address => `* ${address}`).join('\n')}

${titled('References', '=')}${addresses.map(address => `* ${address} ${words[1]}`).join('\n')}
`;

export const markdown = `---
title: '${words[1].replaceAll("'", '')}'
authors:
  - '<script>${run}</script>'
status: '"><script>${run}</script>'
"<img src=x onerror=${run}>": '${words[4]}'
---
# ${words[0]} {#location onclick="${run}" .x" onclick="${run}}

${addresses.map((address, i) => `[link ${i}](<${address.replace(/[<>]/g, '\\$&')}> "${words[1].replaceAll('"', '')}") ![image ${i}](<${address.replace(/[<>]/g, '\\$&')}>) <${address}> [r${i}]\n\n[r${i}]: <${address.replace(/[<>]/g, '\\$&')}> '" onclick="${run}'\n`).join('\n')}

${words.map(word => `${word}\n\n- ${word}\n\n> ${word}\n\n| ${word} |\n|---|\n| ${word} |\n\n\`${word}\` **${word}**\n`).join('\n')}

\`\`\`"><script>${run}</script>
</code></pre><script>${run}</script>
\`\`\`

\`\`\`mermaid
graph TD; a["<img src=x onerror=${run}>"]; click a "javascript:${run}"
\`\`\`

$$
\\href{javascript:${run}}{x} </script><script>${run}</script>
$$

${names.map(name => `## ${name}\n\n${words[1]}\n`).join('\n')}
${words.map(word => `## ${word}\n\nNone\n`).join('\n')}
## Implementation

### Assignee(s)

- ${words[1]}

### Work Items

${words.map(word => `- [ ] ${word}`).join('\n')}
`;

/** Names of files that are no names of anything else. */
export const files = [
  { folder: 'specs/2026.2/approved', name: '"><img src=x onerror=ran=1>.rst', text: rst },
  { folder: 'specs/<script>ran=1<!script>/approved', name: "'onclick='ran=1.md", text: markdown },
  { folder: 'specs/2026.2/implemented', name: 'javascript:ran=1.rst', text: rst },
  ...names.map(name => ({ folder: 'specs/2026.1/approved', name: `${name}.rst`, text: rst })),
];

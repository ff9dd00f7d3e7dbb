import { expect, it } from 'vitest';
import { html } from './html.ts';

it('escapes what it did not make itself', () => {
  const name = `<img src=x onerror="a('&')">`;
  const list = [html`<li>${1}</li>`, html`<li>${name}</li>`];
  expect(
    html`<ul title="${name}">
      ${list}
    </ul>`.source,
  ).toBe(
    '<ul title="&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;"><li>1</li>' +
      '<li>&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;</li></ul>',
  );
});

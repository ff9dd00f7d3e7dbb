import { expect, it } from 'vitest';
import { html } from './html.ts';

it('escapes everything that it did not produce itself', () => {
  const name = `<img src=x onerror="a('&')">`;
  const list = [html`<b>${1}</b>`, html`<b>${name}</b>`];
  const escaped = '&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;';
  expect(html`<i title="${name}">${list}</i>`.source).toBe(`<i title="${escaped}"><b>1</b><b>${escaped}</b></i>`);
});

import { describe, expect, it } from 'vitest';
import { firstScripts } from './bundle-size.ts';

describe('scripts that a page of Vite loads at once', () => {
  it('are its entry and what is preloaded, not styles or icons', () => {
    const html = `<link rel="icon" href="/admin/icon.svg"><script type="module" crossorigin src="/admin/assets/index-a1.js"></script>
      <link rel="modulepreload" crossorigin href="/admin/assets/react-b2.js"><link rel="stylesheet" href="/admin/assets/index-c3.css">`;
    expect(firstScripts(html)).toEqual(['/admin/assets/index-a1.js', '/admin/assets/react-b2.js']);
  });
});

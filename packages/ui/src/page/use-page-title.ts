import { useEffect } from 'react';

/** Names the page in the browser's tab and history: page first, site after it. */
export function usePageTitle(page: string, site = 'Monban'): void {
  useEffect(() => {
    document.title = `${page} | ${site}`;
  }, [page, site]);
}

import { useEffect } from 'react';

/** Sets the title in the browser's tab and history: page first, then site. */
export function usePageTitle(page: string, site = 'Monban'): void {
  useEffect(() => {
    document.title = `${page} | ${site}`;
  }, [page, site]);
}

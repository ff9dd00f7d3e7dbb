import { useEffect } from 'react';
import { rememberPageSeen } from './recent-pages.ts';

/** Remembers each page with the title that it sets once its data has loaded. */
export function useRecentPages(pathname: string): void {
  useEffect(() => {
    const remember = (): void => {
      const title = document.title.replace(/ \| Monban$/, '');
      if (title !== 'Monban') rememberPageSeen({ path: pathname, title });
    };
    const element = document.querySelector('title');
    if (!element) return;
    const observer = new MutationObserver(remember);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    // when its data was already there, the page's own effect has set the title
    remember();
    return () => observer.disconnect();
  }, [pathname]);
}

import { useHotkeys } from '@mantine/hooks';

/** J and K move between the rows of the page's list, `/` goes to its search; Enter opens, as on every link. */
export function useRowKeys(): void {
  const move = (step: 1 | -1) => (): void => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-row-link]')];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useHotkeys([
    ['J', move(1)],
    ['K', move(-1)],
    ['/', () => document.querySelector<HTMLInputElement>('[data-list-search]')?.focus()],
  ]);
}

import { useHotkeys } from '@mantine/hooks';

/** Keys type letters in fields, and belong to the dialog or menu while one is open. */
const isElsewhere = (): boolean =>
  document.activeElement?.matches('input:not([type="checkbox"]), textarea, select') === true ||
  document.querySelector('[role="dialog"], [role="menu"]') !== null;

/** J and K move between the rows of the page's list, `/` goes to its search; Enter opens, as on every link. */
export function useRowKeys(): void {
  const move =
    (step: 1 | -1) =>
    (event: KeyboardEvent): void => {
      if (isElsewhere()) return;
      event.preventDefault();
      const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-row-link]')];
      // a focused control in a row makes that row the current one
      const row = document.activeElement?.closest('tr, li');
      const at = links.findIndex((link) => link === document.activeElement || (row != null && link.closest('tr, li') === row));
      const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    };
  const search = (event: KeyboardEvent): void => {
    if (isElsewhere()) return;
    event.preventDefault();
    document.querySelector<HTMLInputElement>('[data-list-search]')?.focus();
  };
  const keys: Parameters<typeof useHotkeys>[0] = [
    ['J', move(1), { preventDefault: false }],
    ['K', move(-1), { preventDefault: false }],
    ['/', search, { preventDefault: false }],
  ];
  useHotkeys(keys, []);
}

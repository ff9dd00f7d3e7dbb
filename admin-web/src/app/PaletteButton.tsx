import { Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Trans } from '@lingui/react/macro';
import { IconSearch } from '@monban/ui/icons';
import { lazy, Suspense, useState } from 'react';
import classes from './AdminShell.module.css';
import { recentPages } from './recent-pages.ts';
import { usePages } from './use-pages.tsx';
import { useSession } from './use-session.ts';

const Palette = lazy(async () => ({ default: (await import('../features/palette/Palette.tsx')).Palette }));

const isMac = /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** Looks like a search field and opens the command palette, as ⌘K and Ctrl-K do from anywhere. */
export function PaletteButton() {
  const [opened, setOpened] = useState(false);
  const { groups, settings, account, actions } = usePages();
  const platform = useSession()?.platform ?? false;
  // an open dialog needs its own decision first
  useHotkeys([['mod+K', () => document.querySelector('[role="dialog"]') === null && setOpened(true)]], []);
  return (
    <>
      <UnstyledButton
        className={classes.search}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpened(true)}
      >
        <IconSearch size={17} aria-hidden />
        <Trans>検索</Trans>
        <Kbd size="xs" className={classes.shortcut} aria-hidden>
          {isMac ? '⌘K' : 'Ctrl K'}
        </Kbd>
      </UnstyledButton>
      {opened && (
        <Suspense fallback={null}>
          <Palette
            platform={platform}
            pages={[...groups.flatMap(({ pages }) => pages), settings, account]}
            actions={actions}
            recent={recentPages()}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      )}
    </>
  );
}

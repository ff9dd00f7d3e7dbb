import { Kbd, Modal, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@monban/ui/icons';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { step } from './match.ts';
import classes from './Palette.module.css';
import { PaletteList } from './PaletteList.tsx';
import type { PaletteGroup, PalettePage, Visited } from './palette-groups.ts';
import { usePaletteGroups } from './use-palette-groups.tsx';

interface Props {
  /** Whether the viewer is platform staff, who have tenants and no customers. */
  readonly platform: boolean;
  readonly pages: readonly PalettePage[];
  readonly actions: readonly PalettePage[];
  /** Recently visited pages, newest first. */
  readonly recent: readonly Visited[];
  readonly onClose: () => void;
}

/** Finds anything by typing: pages, things to create, people, contracts. The focus stays in the field, the arrow keys move the choice. */
export function Palette({ onClose, ...sources }: Props) {
  const { t } = useLingui();
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [asked] = useDebouncedValue(typed.trim(), 200);
  const { groups, waiting } = usePaletteGroups({ ...sources, typed: typed.trim(), asked });
  const items = groups.flatMap((group: PaletteGroup) => group.items);
  const chosen = items[Math.min(at, items.length - 1)];

  const go = (to: string): void => {
    onClose();
    void navigate({ to });
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt(step(Math.min(at, items.length - 1), 1, items.length)),
    ArrowUp: () => setAt(step(Math.min(at, items.length - 1), -1, items.length)),
    Enter: () => chosen && go(chosen.to),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    // Enter that ends a Japanese conversion only selects a word
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  return (
    <Modal.Root opened onClose={onClose} size={620} yOffset="12vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.4} color="#0d0d12" />
      <Modal.Content radius="xl" aria-label={t`検索`}>
        <Modal.Body p={0}>
          <div className={classes.field}>
            <IconSearch size={19} aria-hidden />
            <input
              data-autofocus
              className={classes.input}
              role="combobox"
              aria-label={t`検索`}
              aria-expanded={items.length > 0}
              aria-controls={items.length > 0 ? `${id}-list` : undefined}
              aria-autocomplete="list"
              aria-activedescendant={chosen ? `${id}-${chosen.key}` : undefined}
              placeholder={sources.platform ? t`ページ・事業者を探す` : t`ページ・人・契約番号を探す`}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {items.length > 0 && (
            <PaletteList
              id={id}
              groups={groups}
              chosen={chosen}
              onChoose={(item) => setAt(items.indexOf(item))}
              onGo={({ to }) => go(to)}
            />
          )}
          {items.length === 0 && (
            <p className={classes.none}>{waiting ? <Trans>探しています…</Trans> : <Trans>「{typed}」に合うものはありません</Trans>}</p>
          )}
          <VisuallyHidden role="status">{!waiting && <Plural value={items.length} other="#件あります" />}</VisuallyHidden>
          <div className={classes.foot} aria-hidden>
            <span>
              <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> <Trans>移動</Trans>
            </span>
            <span>
              <Kbd size="xs">Enter</Kbd> <Trans>開く</Trans>
            </span>
            <span>
              <Kbd size="xs">Esc</Kbd> <Trans>閉じる</Trans>
            </span>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

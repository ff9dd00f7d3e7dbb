import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import classes from './Palette.module.css';
import type { PaletteGroup, PaletteItem } from './palette-groups.ts';

interface Props {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly chosen: PaletteItem | undefined;
  readonly onChoose: (item: PaletteItem) => void;
  readonly onGo: (item: PaletteItem) => void;
}

/** The results by group; keeps the chosen one in view. */
export function PaletteList({ id, groups, chosen, onChoose, onGo }: Props) {
  const { t } = useLingui();
  const chosenId = chosen && `${id}-${chosen.key}`;
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t`見つかったもの`} className={classes.list}>
      {groups.map(({ title, items }) => (
        <div key={title} role="group" aria-label={title}>
          <div className={classes.title} aria-hidden>
            {title}
          </div>
          {items.map((item) => (
            // the field has the focus and receives the keys; this handler is for the mouse
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={item.key}
              id={`${id}-${item.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={item === chosen}
              className={classes.item}
              onMouseMove={() => item !== chosen && onChoose(item)}
              onClick={() => onGo(item)}
            >
              <span className={classes.lead}>{item.lead}</span>
              <span className={classes.label}>{item.label}</span>
              {item.note !== undefined && <span className={classes.note}>{item.note}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

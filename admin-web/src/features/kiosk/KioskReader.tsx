import { Button, TextInput, Title } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { MonbanMark } from '@monban/ui';
import { IconPlugConnectedX } from '@monban/ui/icons';
import { type ReactNode, type RefObject, useState } from 'react';
import type { DeviceAtDoor } from './Door.tsx';
import type { KioskMemory } from './kiosk-memory.ts';
import { KioskClock } from './KioskClock.tsx';
import { KioskSettings } from './KioskSettings.tsx';
import classes from './kiosk.module.css';
import type { Readings } from './use-readings.ts';

interface Props {
  /** While a verdict covers it, the reader keeps the focus, so that the next code is not lost. */
  readonly hidden: boolean;
  readonly device: DeviceAtDoor;
  readonly state: Readings['state'];
  readonly memory: KioskMemory;
  readonly audible: boolean;
  readonly camera: ReactNode;
  readonly onRemember: (change: Partial<KioskMemory>) => void;
  readonly onRead: (code: string) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
}

/** Waits for a code: from the camera, from a reader that types it and ends with Enter, or typed by a person. */
export function KioskReader({ hidden, device, state, memory, audible, camera, onRemember, onRead, fieldRef }: Props) {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const silent = state === 'waiting' || state === 'lost';
  return (
    <main className={hidden ? classes.behind : classes.screen}>
      <div className={classes.side} data-tone={silent ? 'lost' : 'idle'}>
        <div className={classes.place}>
          <MonbanMark size={26} appearance="bare" />
          {device.location.name}
        </div>
        {camera}
        <div className={classes.word}>{memory.direction === 'ENTRY' ? <Trans>入館</Trans> : <Trans>退館</Trans>}</div>
        <div className={classes.device}>{device.name}</div>
      </div>
      <div className={classes.body}>
        <KioskClock timeZone={device.location.timeZone} />
        <div className={classes.middle}>
          <div aria-live="polite">{silent && <NoServer state={state} />}</div>
          <Title order={hidden ? 2 : 1} className={classes.ask}>
            <Trans>会員証の QR をかざします</Trans>
          </Title>
          <p className={classes.small}>
            <Trans>会員コードの入力でも使えます</Trans>
          </p>
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (code.trim() === '') return;
              onRead(code);
              setCode('');
            }}
          >
            <TextInput
              ref={fieldRef}
              label={t`会員コード`}
              className={classes.field ?? ''}
              classNames={{ input: classes.input ?? '' }}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <Button type="submit" size="xl" loading={state === 'asking' || state === 'waiting'}>
              <Trans>読み取る</Trans>
            </Button>
          </form>
        </div>
        <KioskSettings memory={memory} audible={audible} onRemember={onRemember} />
      </div>
    </main>
  );
}

/** Says plainly that the server does not answer: nothing was opened, and what happens next. */
function NoServer({ state }: { readonly state: 'waiting' | 'lost' }) {
  return (
    <div className={classes.lost}>
      <IconPlugConnectedX size={34} aria-hidden />
      <div>
        <strong>
          <Trans>サーバーにつながりません。ドアは開けていません</Trans>
        </strong>
        <span>
          {state === 'waiting' ? (
            <Trans>同じコードで確かめ直しています。そのままお待ちになれます。</Trans>
          ) : (
            <Trans>自動でつなぎ直しています。つながりしだい、この表示は消えます。</Trans>
          )}
        </span>
      </div>
    </div>
  );
}

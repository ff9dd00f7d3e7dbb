import { Button, SegmentedControl, TextInput, Title } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Failure, FormFailure, MonbanMark } from '@monban/ui';
import { IconQrcode } from '@monban/ui/icons';
import { type RefObject, useState } from 'react';
import { KioskClock } from './KioskClock.tsx';
import classes from './kiosk.module.css';

interface Props {
  /** Behind a verdict: it keeps the focus, so that a reader's next code is not lost. */
  readonly hidden: boolean;
  readonly device: { readonly name: string; readonly location: { readonly name: string; readonly timeZone: string } };
  readonly direction: 'ENTRY' | 'EXIT';
  readonly onDirection: (direction: 'ENTRY' | 'EXIT') => void;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onRead: (code: string) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
}

/** Waits for a code: a reader types it and ends with Enter, a person may type it too. */
export function KioskReader({ hidden, device, direction, onDirection, busy, failure, onRead, fieldRef }: Props) {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  return (
    <main className={hidden ? classes.behind : classes.screen}>
      <div className={classes.side} data-tone="idle">
        <div className={classes.place}>
          <MonbanMark size={26} appearance="bare" />
          {device.location.name}
        </div>
        <div className={classes.sign} aria-hidden>
          <IconQrcode size={132} />
        </div>
        <div className={classes.word}>{direction === 'ENTRY' ? <Trans>入館</Trans> : <Trans>退館</Trans>}</div>
        <div className={classes.device}>{device.name}</div>
      </div>
      <div className={classes.body}>
        <KioskClock timeZone={device.location.timeZone} />
        <div className={classes.middle}>
          <Title order={1} className={classes.ask}>
            <Trans>会員証の QR をかざすか、会員コードを入力できます</Trans>
          </Title>
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
            <Button type="submit" size="xl" loading={busy}>
              <Trans>読み取る</Trans>
            </Button>
          </form>
          <FormFailure failure={failure} />
        </div>
        <SegmentedControl
          size="lg"
          aria-label={t`向き`}
          data={[
            { value: 'ENTRY', label: t`入館` },
            { value: 'EXIT', label: t`退館` },
          ]}
          value={direction}
          onChange={(value) => {
            onDirection(value);
            fieldRef.current?.focus();
          }}
        />
      </div>
    </main>
  );
}

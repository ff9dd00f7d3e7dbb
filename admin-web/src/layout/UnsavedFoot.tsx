import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Failure, FormFailure } from '@monban/ui';
import type { ReactNode } from 'react';
import classes from './UnsavedFoot.module.css';

interface Props {
  /** Each unsaved change in a few words. */
  readonly changes: readonly ReactNode[];
  /** Label of the save button. */
  readonly verb: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** Foot of a form that stays in view: the unsaved changes, and buttons to save or discard them. */
export function UnsavedFoot({ changes, verb, ready, busy, failure, onDiscard, onSave }: Props) {
  const { t } = useLingui();
  return (
    <section className={classes.foot} aria-label={t`保存していない変更`}>
      <FormFailure failure={failure} />
      <div className={classes.line}>
        <div className={classes.changes} role="status">
          <b>
            <Trans>未保存の変更 {changes.length}件</Trans>
          </b>
          <ul>
            {changes.map((change, index) => (
              <li key={index}>{change}</li>
            ))}
          </ul>
        </div>
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          <Trans>破棄</Trans>
        </Button>
        <Button disabled={!ready} loading={busy} onClick={onSave}>
          {verb}
        </Button>
      </div>
    </section>
  );
}

import { Button, Checkbox, Modal, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../apollo/failure.ts';
import { FormFailure } from '../form/FormFailure.tsx';
import classes from './ConfirmDialog.module.css';

/** A consequence in numbers; the reassuring zero belongs there too. */
export interface Figure {
  readonly label: string;
  readonly value: number | string;
  readonly unit?: string;
  readonly note?: string;
  readonly tone?: 'warn' | 'refuse';
}

interface Props {
  /** Mount it to open it, so that every opening starts afresh. */
  readonly onClose: () => void;
  /** What it concerns. */
  readonly subject?: string;
  /** The question, with the values in it. */
  readonly title: string;
  readonly figures?: readonly Figure[];
  /** What follows from it, and a form when one is needed. */
  readonly children?: ReactNode;
  /** What has to be ticked first. */
  readonly tick?: string;
  /** The verb on the button. */
  readonly verb: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly failure?: Failure | null;
  readonly onConfirm: () => void;
}

/** Asks before something with consequences: figures, consequences, tick, verb; Esc leaves all as it is (やめる). */
export function ConfirmDialog(props: Props) {
  const { t } = useLingui();
  const [ticked, setTicked] = useState(false);
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      closeButtonProps={{ 'aria-label': t`閉じる` }}
      classNames={{ header: classes.header, title: classes.title, body: classes.body }}
      title={
        <>
          {props.subject !== undefined && <span className={classes.subject}>{props.subject}</span>}
          {props.title}
        </>
      }
    >
      {props.figures && (
        <dl className={classes.figures}>
          {props.figures.map((figure) => (
            <div key={figure.label} className={classes.figure} data-tone={figure.tone}>
              <dt>{figure.label}</dt>
              <dd className={classes.value}>
                {figure.value}
                {figure.unit !== undefined && <span className={classes.unit}>{figure.unit}</span>}
              </dd>
              {figure.note !== undefined && <dd className={classes.note}>{figure.note}</dd>}
            </div>
          ))}
        </dl>
      )}
      {props.children}
      <FormFailure failure={props.failure ?? null} />
      <div className={classes.foot}>
        {props.tick === undefined ? (
          <span />
        ) : (
          <Checkbox size="sm" label={props.tick} checked={ticked} onChange={(event) => setTicked(event.currentTarget.checked)} />
        )}
        <div className={classes.buttons}>
          <Button variant="default" size="md" onClick={props.onClose} data-autofocus>
            <Trans>やめる</Trans>
          </Button>
          <Button
            size="md"
            color={props.danger ? 'refuse' : 'kikyo'}
            disabled={props.tick !== undefined && !ticked}
            loading={props.busy}
            onClick={props.onConfirm}
          >
            {props.verb}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** One consequence in words, with the icon of what it is about. */
export function Consequence({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes.consequence}>
      <span aria-hidden>{icon}</span>
      <Text inherit>{children}</Text>
    </div>
  );
}

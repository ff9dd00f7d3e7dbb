import { Button, Checkbox, CloseButton, Modal } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../apollo/failure.ts';
import { FormFailure } from '../form/FormFailure.tsx';
import classes from './ConfirmDialog.module.css';

/** What is counted. */
type FigureUnit = 'person' | 'seat' | 'contract' | 'product' | 'change' | 'device';

/** A consequence in numbers, including a reassuring zero. */
export interface Figure {
  readonly label: string;
  readonly value: number | string;
  readonly unit?: FigureUnit;
  readonly note?: string;
  readonly tone?: 'warn' | 'refuse';
}

interface Props {
  /** Mount it to open it, so that it starts afresh each time. */
  readonly onClose: () => void;
  /** What the action concerns. */
  readonly subject?: string;
  /** The question, with its values. */
  readonly title: string;
  readonly figures?: readonly Figure[];
  /** The consequences, and a form when needed. */
  readonly children?: ReactNode;
  /** Label of a checkbox to tick first. */
  readonly tick?: string;
  /** Whether the form in it is complete. */
  readonly ready?: boolean;
  /** The verb on the button. */
  readonly verb: string;
  readonly danger?: boolean;
  /** Shows only the one button, when there is nothing to cancel. */
  readonly only?: boolean;
  readonly busy: boolean;
  readonly failure?: Failure | null;
  readonly onConfirm: () => void;
}

/** Confirms an action with consequences: figures, consequences, checkbox, verb; Esc changes nothing (やめる). */
export function ConfirmDialog({
  subject,
  title,
  figures,
  children,
  tick,
  ready = true,
  verb,
  danger = false,
  only = false,
  busy,
  failure,
  onClose,
  onConfirm,
}: Props) {
  const { t } = useLingui();
  const [ticked, setTicked] = useState(false);
  return (
    <Modal.Root opened centered onClose={onClose} size={600}>
      <Modal.Overlay backgroundOpacity={0.5} color="#0d0d12" />
      <Modal.Content radius="xl">
        <Modal.Body className={classes.body}>
          <div className={classes.head}>
            <div>
              {subject !== undefined && <div className={classes.subject}>{subject}</div>}
              <Modal.Title className={classes.title}>{title}</Modal.Title>
            </div>
            <CloseButton aria-label={t`閉じる`} size={36} onClick={onClose} />
          </div>
          {figures && <Figures figures={figures} />}
          {children}
          <FormFailure failure={failure ?? null} />
          <div className={classes.foot}>
            {tick !== undefined && (
              <Checkbox size="sm" label={tick} checked={ticked} onChange={(event) => setTicked(event.currentTarget.checked)} />
            )}
            <div className={classes.buttons}>
              {!only && (
                <Button variant="default" size="md" onClick={onClose}>
                  <Trans>やめる</Trans>
                </Button>
              )}
              <Button
                size="md"
                color={danger ? 'refuse' : 'kikyo'}
                disabled={!ready || (tick !== undefined && !ticked)}
                loading={busy}
                onClick={onConfirm}
              >
                {verb}
              </Button>
            </div>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function unitWord(unit: FigureUnit, value: number): ReactNode {
  switch (unit) {
    case 'person':
      return <Plural value={value} other="人" />;
    case 'seat':
      return <Plural value={value} other="席" />;
    case 'contract':
      return <Plural value={value} context="contract" other="件" />;
    case 'product':
      return <Plural value={value} context="product" other="件" />;
    case 'change':
      return <Plural value={value} context="change" other="件" />;
    case 'device':
      return <Plural value={value} other="台" />;
  }
}

function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map((figure) => (
        <div key={figure.label} className={classes.figure} data-tone={figure.tone}>
          <dt>{figure.label}</dt>
          <dd className={classes.value}>
            {figure.value}
            {figure.unit !== undefined && <span className={classes.unit}>{unitWord(figure.unit, Number(figure.value))}</span>}
          </dd>
          {figure.note !== undefined && <dd className={classes.note}>{figure.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Figures in the middle of a dialog, where they depend on its form. */
ConfirmDialog.Figures = Figures;

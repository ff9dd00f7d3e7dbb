import { Trans, useLingui } from '@lingui/react/macro';
import { calendarDate } from '@monban/ui';
import { IconCheck, IconClock, IconX } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../../layout/Panel.tsx';
import type { Today } from './today.ts';
import classes from './TodayPanel.module.css';

/** What the person may do today: a word with a colour and a shape, and advice with every "no". */
export function TodayPanel({ today }: { readonly today: Today }) {
  const { i18n } = useLingui();
  switch (today.kind) {
    case 'may':
      return <Answer tone="allow" headline={<Trans>入館できます</Trans>} contractId={today.contract.id} />;
    case 'suspended':
      return (
        <Answer tone="refuse" headline={<Trans>いまは入館できません</Trans>} contractId={today.contract.id}>
          {today.unpaid ? (
            <Trans>「{today.contract.product.name}」が停止中です。お支払いの確認がとれると、また入館できます。</Trans>
          ) : (
            <Trans>「{today.contract.product.name}」が停止中です。再開すると、また入館できます。</Trans>
          )}
        </Answer>
      );
    case 'later':
      return (
        <Answer
          tone="wait"
          headline={
            today.from === null ? (
              <Trans>開始日から入館できます</Trans>
            ) : (
              <Trans>{calendarDate(today.from, i18n.locale)} から入館できます</Trans>
            )
          }
          contractId={today.contract.id}
        >
          <Trans>「{today.contract.product.name}」は開始前です。</Trans>
        </Answer>
      );
    case 'ended':
      return (
        <Answer tone="refuse" headline={<Trans>いまは入館できません</Trans>} contractId={today.contract.id}>
          <Trans>「{today.contract.product.name}」は終了しました。新しい契約が始まると、また入館できます。</Trans>
        </Answer>
      );
    case 'none':
      return (
        <Answer tone="wait" headline={<Trans>まだ契約がありません</Trans>}>
          <Trans>契約が始まると、入館できるようになります。お申し込みは店舗で受け付けています。</Trans>
        </Answer>
      );
  }
}

interface AnswerProps {
  readonly tone: 'allow' | 'refuse' | 'wait';
  readonly headline: ReactNode;
  readonly contractId?: string;
  readonly children?: ReactNode;
}

const SHAPES = { allow: IconCheck, refuse: IconX, wait: IconClock } as const;

function Answer({ tone, headline, contractId, children }: AnswerProps) {
  const Shape = SHAPES[tone];
  return (
    <Panel>
      <div className={classes.answer} data-tone={tone}>
        <span className={classes.shape} aria-hidden>
          <Shape size={20} className="mb-state" />
        </span>
        <h2 className={classes.headline}>{headline}</h2>
      </div>
      {children !== undefined && <p className={classes.why}>{children}</p>}
      {tone === 'refuse' && contractId !== undefined && (
        <Link to="/contracts/$contractId" params={{ contractId }} className={classes.more}>
          <Trans>契約を見る</Trans>
        </Link>
      )}
    </Panel>
  );
}

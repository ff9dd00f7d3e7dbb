import { Trans, useLingui } from '@lingui/react/macro';
import { TraceSteps } from '@monban/ui';
import { IconCheck, IconChevronDown, IconMinus, IconX } from '@monban/ui/icons';
import { useId, useState } from 'react';
import { Panel } from '../../layout/Panel.tsx';
import type { EntryOfMine } from './RecordReason.tsx';
import classes from './TracePanel.module.css';

/** The steps of the decision: a row of marks while closed, every rule with its sentence when open. */
export function TracePanel({ record }: { readonly record: EntryOfMine }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const { trace, number, allowed } = record;
  if (!trace) {
    return (
      <Panel title={<Trans>判定の経緯</Trans>}>
        <p className={classes.quiet}>
          <Trans>この記録には経緯が残っていません。記録番号 {number}</Trans>
        </p>
      </Panel>
    );
  }
  return (
    <Panel>
      <h2 className={classes.heading}>
        <button type="button" className={classes.toggle} aria-expanded={opened} aria-controls={id} onClick={() => setOpened(!opened)}>
          <span>
            <Trans>判定の経緯</Trans>
          </span>
          {!opened && (
            <span className={`${classes.marks} mb-state`} aria-hidden>
              {trace.map(({ rule, outcome, decisive }, index) => (
                <span key={`${rule} ${String(index)}`} data-outcome={outcome === 'NOT_HELD' && !decisive ? 'NOT_LOOKED_AT' : outcome}>
                  {outcome === 'HELD' && <IconCheck size={15} />}
                  {outcome === 'NOT_HELD' && decisive && <IconX size={15} />}
                  {(outcome === 'NOT_LOOKED_AT' || (outcome === 'NOT_HELD' && !decisive)) && <IconMinus size={15} />}
                </span>
              ))}
            </span>
          )}
          <IconChevronDown size={22} className={classes.arrow} data-opened={opened || undefined} aria-hidden />
        </button>
      </h2>
      <div id={id} role="region" aria-label={t`判定の経緯`} hidden={!opened}>
        <p className={classes.quiet}>
          {allowed ? (
            <Trans>上から順に確かめました。</Trans>
          ) : (
            <Trans>上から順に確かめ、入館できるものが1つもなかったため断りました。</Trans>
          )}
        </p>
        <TraceSteps steps={trace} />
        <p className={classes.quiet}>
          <Trans>記録番号 {number}</Trans>
        </p>
      </div>
    </Panel>
  );
}

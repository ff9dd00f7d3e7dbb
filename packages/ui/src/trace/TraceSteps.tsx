import { useLingui } from '@lingui/react/macro';
import { IconCheck, IconMinus, IconX } from '../icons.ts';
import classes from './TraceSteps.module.css';

export interface TraceStep {
  readonly rule: string;
  readonly title: string;
  readonly sentence: string;
  readonly outcome: 'HELD' | 'NOT_HELD' | 'NOT_LOOKED_AT';
  readonly decisive: boolean;
  readonly contractNumber: number | null;
}

/** Red when it caused the "no"; a rule that failed without affecting the answer stays quiet. */
const markOf = ({ outcome, decisive }: TraceStep): 'yes' | 'no' | 'none' => {
  if (outcome === 'HELD') return 'yes';
  return outcome === 'NOT_HELD' && decisive ? 'no' : 'none';
};
const MARKS = { yes: IconCheck, no: IconX, none: IconMinus } as const;

/** The rules of an entry decision from top to bottom, each with its finding. */
export function TraceSteps({ steps }: { readonly steps: readonly TraceStep[] }) {
  const { t } = useLingui();
  const words = { yes: t`満たしました`, no: t`満たしませんでした`, none: t`対象外` };
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => {
        const mark = markOf(step);
        const Mark = MARKS[mark];
        const contract = step.contractNumber === null ? '' : ` · C-${String(step.contractNumber)}`;
        return (
          <li key={`${step.rule} ${String(index)}`} className={classes.step} data-mark={mark}>
            <span className={`${classes.mark} mb-state`} role="img" aria-label={words[mark]}>
              <Mark size={17} />
            </span>
            <span className={classes.words}>
              <strong>
                {step.title}
                {contract}
              </strong>
              <span>{step.sentence}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

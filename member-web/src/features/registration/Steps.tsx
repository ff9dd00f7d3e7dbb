import { useLingui } from '@lingui/react/macro';
import classes from './Steps.module.css';

/** The three steps of a registration that a person sees; `current` is 1 to 3, 0 before the first. */
export function Steps({ current }: { readonly current: 0 | 1 | 2 | 3 }) {
  const { t } = useLingui();
  return (
    <ol className={classes.steps} aria-label={t`登録の手順`}>
      {[t`入力`, t`メールの確認`, t`完了`].map((label, index) => (
        <li
          key={label}
          className={classes.step}
          data-done={index < current || undefined}
          aria-current={index + 1 === current ? 'step' : undefined}
        >
          <span>{index + 1}</span> {label}
        </li>
      ))}
    </ol>
  );
}

import { Trans } from '@lingui/react/macro';
import { IconChevronDown } from '@monban/ui/icons';
import { useStorefront } from '../../app/use-storefront.ts';
import classes from './LoginHelp.module.css';

/**
 * Explains why a login for another storefront does not work here: accounts are per storefront, whose ID is in the address (`L-07`, `L-18`).
 */
export function LoginHelp() {
  const { id, name } = useStorefront();
  return (
    <details className={classes.help}>
      <summary>
        <Trans>ログインできないとき</Trans>
        <IconChevronDown size={20} aria-hidden />
      </summary>
      <ul>
        <li>
          <Trans>
            アカウントはストアごとに別です。いま開いているのは <strong>{name}</strong>（ストアID <strong>{id}</strong>）です。
          </Trans>
        </li>
        <li>
          <Trans>
            別のストアで登録したときは、そのストアのアドレスを開くとログインできます。ストアID はアドレスの「/s/」のあとの数字です。
          </Trans>
        </li>
        <li>
          <Trans>サブユーザーの方は、契約が有効なあいだログインできます。停止中かどうかは契約者が確かめられます。</Trans>
        </li>
      </ul>
    </details>
  );
}

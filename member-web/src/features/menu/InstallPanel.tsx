import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@monban/ui';
import { IconCheck, IconDeviceMobile } from '@monban/ui/icons';
import { isInstalled, useInstall } from '../../app/install-prompt.ts';
import { Panel } from '../../layout/Panel.tsx';
import classes from './MenuPage.module.css';

/** Explains how to put the card on the phone's home screen, with a button where the browser offers one. */
export function InstallPanel() {
  const { t } = useLingui();
  const install = useInstall();
  return (
    <Panel title={t`ホーム画面に置く`}>
      {isInstalled() ? (
        <p className={classes.done}>
          <IconCheck size={20} className="mb-state" aria-hidden />
          <Trans>このスマホのホーム画面から開いています。</Trans>
        </p>
      ) : (
        <>
          <p className="mb-quiet">
            <Trans>アプリのように1回で開けます。電波がないときも、期限内の会員証を見せられます。</Trans>
          </p>
          {install && (
            <div className={classes.install}>
              <Button full icon={<IconDeviceMobile size={20} />} onClick={() => void install()}>
                <Trans>ホーム画面に追加</Trans>
              </Button>
            </div>
          )}
          <details className={classes.how}>
            <summary>
              <Trans>追加のしかた</Trans>
            </summary>
            <dl>
              <dt>
                <Trans>iPhone（Safari）</Trans>
              </dt>
              <dd>
                <Trans>画面の下の共有ボタン（四角から矢印）を押し、「ホーム画面に追加」を選びます。</Trans>
              </dd>
              <dt>
                <Trans>Android（Chrome）</Trans>
              </dt>
              <dd>
                <Trans>右上の「︙」を押し、「ホーム画面に追加」または「アプリをインストール」を選びます。</Trans>
              </dd>
            </dl>
          </details>
        </>
      )}
    </Panel>
  );
}

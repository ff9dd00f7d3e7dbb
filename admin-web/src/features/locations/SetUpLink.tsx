import { Trans, useLingui } from '@lingui/react/macro';
import { CopyIcon } from '@monban/ui';
import { encodeQR } from 'qr';
import classes from './DeviceCredentials.module.css';

/** Quiet zone around the code, in modules; some cameras need at least this much. */
const QUIET = 3;

/** The address to open on the tablet, to scan with its camera or to type: the login page with the device's id filled in. */
export function SetUpLink({ deviceLogin }: { readonly deviceLogin: string }) {
  const { t } = useLingui();
  const url = new URL(`/admin/login?next=/kiosk&login=${deviceLogin}`, window.location.origin).href;
  const rows = encodeQR(url, 'raw', { ecc: 'medium', border: QUIET });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : ''))).join('');
  return (
    <div className={classes.setUp}>
      <svg
        className={classes.code}
        viewBox={`0 0 ${String(rows.length)} ${String(rows.length)}`}
        role="img"
        aria-label={t`タブレットで開くアドレスの QR`}
        shapeRendering="crispEdges"
      >
        <rect width={rows.length} height={rows.length} fill="#ffffff" />
        <path d={path} fill="#1c1c24" />
      </svg>
      <ol className={classes.steps}>
        <li>
          <Trans>タブレットのカメラでこの QR を読み取り、ログイン画面を開きます。</Trans>
          <span className={classes.url}>
            <span>{url}</span>
            <CopyIcon value={url} label={t`アドレスをコピー`} />
          </span>
        </li>
        <li>
          <Trans>下のパスワードを入力してログインします。デバイス ID は入っています。</Trans>
        </li>
        <li>
          <Trans>画面の「カメラを使う」に触れて、カメラを許可します。</Trans>
        </li>
      </ol>
    </div>
  );
}

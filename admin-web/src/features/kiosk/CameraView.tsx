import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconCamera, IconCameraOff } from '@monban/ui/icons';
import type { ReactNode } from 'react';
import type { CameraState, Facing } from './camera/camera-state.ts';
import type { useCamera } from './camera/use-camera.ts';
import classes from './camera-view.module.css';

interface Props {
  readonly camera: ReturnType<typeof useCamera>;
  readonly facing: Facing;
  readonly onSwitchOn: () => void;
}

/** The camera picture, or why there is none and what to use instead. */
export function CameraView({ camera: { state, video, retry }, facing, onSwitchOn }: Props) {
  return (
    <div className={classes.frame} data-state={state}>
      {state !== 'off' && (
        <video ref={video} className={classes.picture} data-mirrored={facing === 'user' || undefined} muted playsInline aria-hidden />
      )}
      {state === 'reading' && <div className={classes.corners} aria-hidden />}
      <div className={classes.words} role="status">
        {state === 'off' ? (
          <Ask onSwitchOn={onSwitchOn} />
        ) : (
          <Told
            state={state}
            again={
              <Button variant="default" size="md" onClick={retry}>
                <Trans>もう一度ためす</Trans>
              </Button>
            }
          />
        )}
      </div>
    </div>
  );
}

function Ask({ onSwitchOn }: { readonly onSwitchOn: () => void }) {
  return (
    <>
      <IconCamera size={56} aria-hidden />
      <span>
        <Trans>カメラで会員証の QR を読み取れます。映像はこのタブレットの中だけで使い、保存しません。</Trans>
      </span>
      <Button variant="default" size="lg" onClick={onSwitchOn}>
        <Trans>カメラを使う</Trans>
      </Button>
    </>
  );
}

function Told({ state, again }: { readonly state: Exclude<CameraState, 'off'>; readonly again: ReactNode }) {
  switch (state) {
    case 'reading':
      return (
        <span className={classes.hint}>
          <Trans>枠の中に QR をかざします</Trans>
        </span>
      );
    case 'asking':
      return (
        <>
          <IconCamera size={48} aria-hidden />
          <span>
            <Trans>カメラを準備しています。確認が出たら「許可」を選ぶと読み取れます。</Trans>
          </span>
        </>
      );
    default:
      return (
        <>
          <IconCameraOff size={48} aria-hidden />
          <span>
            {state === 'none' && <Trans>カメラが見つかりません。つなぐと自動で始まります。会員コードは入力でも使えます。</Trans>}
            {state === 'refused' && <Trans>カメラの使用が許可されていません。ブラウザーのサイト設定で許可すると始まります。</Trans>}
            {state === 'busy' && <Trans>カメラをほかのアプリが使っています。そのアプリを閉じると使えます。</Trans>}
            {state === 'insecure' && <Trans>このアドレスではカメラを使えません。https のアドレスで開くと使えます。</Trans>}
          </span>
          {state !== 'insecure' && again}
        </>
      );
  }
}

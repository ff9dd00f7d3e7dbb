import { ActionIcon, SegmentedControl } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCamera, IconCameraOff, IconCameraRotate, IconVolume, IconVolume2, IconVolumeOff } from '@monban/ui/icons';
import type { KioskMemory, Volume } from './kiosk-memory.ts';
import classes from './kiosk.module.css';

interface Props {
  readonly memory: KioskMemory;
  readonly audible: boolean;
  readonly onRemember: (change: Partial<KioskMemory>) => void;
}

/** Louder, then off, then quiet again. */
const NEXT_VOLUME: Readonly<Record<Volume, Volume>> = { 0.5: 0, 0: 0.15, 0.15: 0.5 };

/** The tablet's settings: direction, camera, sound. The tablet remembers them. */
export function KioskSettings({ memory: { camera, facing, volume, direction }, audible, onRemember }: Props) {
  const { t } = useLingui();
  const volumeName = { 0.5: t`音量: 大`, 0.15: t`音量: 小`, 0: t`音を出さない` }[volume];
  return (
    <div className={classes.settings}>
      <SegmentedControl
        size="lg"
        aria-label={t`向き`}
        className={classes.way ?? ''}
        data={[
          { value: 'ENTRY', label: t`入館` },
          { value: 'EXIT', label: t`退館` },
        ]}
        value={direction}
        onChange={(value) => onRemember({ direction: value })}
      />
      <div className={classes.buttons}>
        {camera && (
          <ActionIcon
            size={64}
            variant="default"
            aria-label={facing === 'user' ? t`背面カメラにする` : t`前面カメラにする`}
            title={facing === 'user' ? t`背面カメラにする` : t`前面カメラにする`}
            onClick={() => onRemember({ facing: facing === 'user' ? 'environment' : 'user' })}
          >
            <IconCameraRotate size={28} />
          </ActionIcon>
        )}
        <ActionIcon
          size={64}
          variant="default"
          aria-label={camera ? t`カメラを止める` : t`カメラを使う`}
          title={camera ? t`カメラを止める` : t`カメラを使う`}
          onClick={() => onRemember({ camera: !camera })}
        >
          {camera ? <IconCamera size={28} /> : <IconCameraOff size={28} />}
        </ActionIcon>
        <ActionIcon
          size={64}
          variant="default"
          aria-label={volumeName}
          title={volumeName}
          onClick={() => onRemember({ volume: NEXT_VOLUME[volume] })}
        >
          {volume === 0 && <IconVolumeOff size={28} />}
          {volume === 0.15 && <IconVolume2 size={28} />}
          {volume === 0.5 && <IconVolume size={28} />}
        </ActionIcon>
      </div>
      {!audible && volume > 0 && (
        <p className={classes.quiet}>
          <Trans>画面に一度触れると、音も出るようになります</Trans>
        </p>
      )}
    </div>
  );
}

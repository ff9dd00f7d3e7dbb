import type { Facing } from './camera/camera-state.ts';

/** Volume of the answer, 0 to 1. */
export type Volume = 0 | 0.15 | 0.5;

/** The tablet's stored settings; no personal data. */
export interface KioskMemory {
  readonly camera: boolean;
  readonly facing: Facing;
  readonly volume: Volume;
  readonly direction: 'ENTRY' | 'EXIT';
}

const KEY = 'monban.kiosk';
export const AS_NEW: KioskMemory = { camera: false, facing: 'user', volume: 0.5, direction: 'ENTRY' };

/** Reads the stored settings; missing or invalid values get their defaults. */
export function recallKiosk(kept: string | null): KioskMemory {
  try {
    const { camera, facing, volume, direction } = JSON.parse(kept ?? '{}') as Record<string, unknown>;
    return {
      camera: camera === true,
      facing: facing === 'environment' ? 'environment' : 'user',
      volume: volume === 0 || volume === 0.15 ? volume : 0.5,
      direction: direction === 'EXIT' ? 'EXIT' : 'ENTRY',
    };
  } catch {
    return AS_NEW;
  }
}

export function readKioskMemory(): KioskMemory {
  try {
    return recallKiosk(localStorage.getItem(KEY));
  } catch {
    return AS_NEW;
  }
}

export function writeKioskMemory(memory: KioskMemory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // without storage the tablet asks again next time
  }
}

import { err, ok, type Result } from '@monban/domain-kit';

export interface InstallationRefused {
  readonly code: 'DEVICE_ACCOUNT_UNKNOWN' | 'LOCATION_UNKNOWN';
}

/** The login and location of an installation: a device’s login, at an existing location (`H-15`). */
export function decideInstallation<L>(isLogin: boolean, location: L | null): Result<L, InstallationRefused> {
  if (!isLogin) return err({ code: 'DEVICE_ACCOUNT_UNKNOWN' });
  return location === null ? err({ code: 'LOCATION_UNKNOWN' }) : ok(location);
}

/** State of the camera; every state except `reading` has a message and a way forward. */
export type CameraState =
  /** Nobody has switched it on. */
  | 'off'
  /** The browser is asking for permission, or the camera is starting. */
  | 'asking'
  | 'reading'
  /** There is no camera. */
  | 'none'
  /** The browser's permission is permanently denied. */
  | 'refused'
  /** Another program is using it. */
  | 'busy'
  /** The page is not on https, where browsers provide no camera. */
  | 'insecure';

export type Facing = 'user' | 'environment';

/** Translates the browser's error into a state for the person at the tablet. */
export function stateOfError(name: string): CameraState {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    default:
      return 'busy';
  }
}

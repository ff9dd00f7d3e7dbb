/** Where the camera stands; everything but `reading` has its words and its way on. */
export type CameraState =
  /** Nobody has switched it on. */
  | 'off'
  /** The browser asks, or the camera starts. */
  | 'asking'
  | 'reading'
  /** There is none. */
  | 'none'
  /** The browser was told never to. */
  | 'refused'
  /** Another program has it. */
  | 'busy'
  /** The address is no https, and browsers then hand out no camera. */
  | 'insecure';

export type Facing = 'user' | 'environment';

/** What the browser's refusal means to whoever stands before the tablet. */
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

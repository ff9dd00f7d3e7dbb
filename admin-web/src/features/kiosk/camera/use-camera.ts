import { deviceTime } from '@monban/ui';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type CameraState, type Facing, stateOfError } from './camera-state.ts';
import { openDecoder } from './decoder.ts';
import { isNews, type Sighting } from './same-code.ts';

/** Between two looks: eight a second are quicker than a hand. */
const LOOK_EVERY_MS = 120;

interface Settings {
  readonly wanted: boolean;
  readonly facing: Facing;
  /** What the same code would mean otherwise, say the way of going: part of what makes a sighting news. */
  readonly purpose: string;
  readonly onRead: (text: string) => void;
}

interface Camera {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly retry: () => void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Shows the camera's picture and reads codes in it, as long as it is wanted. */
export function useCamera({ wanted, facing, purpose, onRead }: Settings): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const last = useRef<Sighting | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ for: string; state: CameraState }>({ for: '', state: 'asking' });
  const key = `${facing} ${String(attempt)}`;

  const see = useEffectEvent((text: string) => {
    const seen = { text: `${purpose} ${text}`, at: deviceTime() };
    const news = isNews(last.current, seen);
    last.current = seen;
    if (news) onRead(text);
  });

  useEffect(() => {
    if (!wanted) return undefined;
    let stopped = false;
    let stream: MediaStream | null = null;
    const say = (state: CameraState): void => {
      if (!stopped) setFound({ for: key, state });
    };
    const run = async (): Promise<void> => {
      // `mediaDevices` is missing where the page came by plain http
      if (!('mediaDevices' in navigator)) return say('insecure');
      stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: facing, width: { ideal: 1280 } } });
      const element = video.current;
      if (stopped || !element) return stopStream(stream);
      // unplugged, or taken by the system
      stream.getVideoTracks()[0]?.addEventListener('ended', () => say('none'));
      element.srcObject = stream;
      await element.play();
      const decoder = await openDecoder();
      say('reading');
      while (!stopped) {
        const text = await decoder.read(element).catch(() => null);
        if (text !== null && !stopped) see(text);
        await pause(LOOK_EVERY_MS);
      }
      decoder.close();
    };
    run().catch((error: unknown) => say(stateOfError(error instanceof DOMException ? error.name : '')));
    return () => {
      stopped = true;
      stopStream(stream);
    };
  }, [wanted, facing, key]);

  const retry = (): void => setAttempt((before) => before + 1);
  useRetryWhenPossible(wanted, retry);
  const state = wanted ? (found.for === key ? found.state : 'asking') : 'off';
  return { state, video, retry };
}

function stopStream(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Plugging in a camera, or allowing it in the browser's settings, is enough: nobody needs to touch the page. */
function useRetryWhenPossible(wanted: boolean, retry: () => void): void {
  const again = useEffectEvent(retry);
  useEffect(() => {
    if (!wanted || !('mediaDevices' in navigator)) return undefined;
    const heard = new AbortController();
    const listen = { signal: heard.signal };
    navigator.mediaDevices.addEventListener('devicechange', () => again(), listen);
    navigator.permissions
      .query({ name: 'camera' })
      .then((permission) => permission.addEventListener('change', () => again(), listen))
      // browsers that do not tell: the button is there
      .catch(() => undefined);
    return () => heard.abort();
  }, [wanted]);
}

import type { Decoder } from './decoder.ts';

/** Sufficient for a code that fills a third of the picture, and fast on an old tablet. */
const LONGEST_SIDE = 640;

/** Reads off the main thread, so that the screen reacts to touch in the meantime. One picture at a time. */
export function workerDecoder(): Decoder {
  const worker = new Worker(new URL('qr-worker.ts', import.meta.url), { type: 'module' });
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return {
    read: (video) =>
      new Promise((resolve) => {
        const { videoWidth, videoHeight } = video;
        if (!context || videoWidth === 0) {
          resolve(null);
          return;
        }
        const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight));
        canvas.width = Math.round(videoWidth * scale);
        canvas.height = Math.round(videoHeight * scale);
        context.drawImage(video, 0, 0, canvas.width, canvas.height);
        const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
        worker.addEventListener('message', (event: MessageEvent<string | null>) => resolve(event.data), { once: true });
        worker.addEventListener('error', () => resolve(null), { once: true });
        worker.postMessage({ data, width, height }, [data.buffer]);
      }),
    close: () => worker.terminate(),
  };
}

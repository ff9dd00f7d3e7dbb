import { decodeQR } from 'qr/decode.js';

interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

self.addEventListener('message', ({ data: picture }: MessageEvent<Picture>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none: its only listener made it
  self.postMessage(textIn(picture));
});

function textIn(picture: Picture): string | null {
  try {
    return decodeQR(picture);
  } catch {
    // most pictures contain no code
    return null;
  }
}

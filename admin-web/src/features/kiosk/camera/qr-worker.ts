import decodeQR from 'qr/decode.js';

interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

self.addEventListener('message', ({ data: picture }: MessageEvent<Picture>) => {
  self.postMessage(textIn(picture));
});

function textIn(picture: Picture): string | null {
  try {
    return decodeQR(picture);
  } catch {
    // most pictures hold no code
    return null;
  }
}

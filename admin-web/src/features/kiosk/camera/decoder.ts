/** Finds a 2D code in a camera picture. */
export interface Decoder {
  /** The text of the code, or null when the picture contains none. */
  readonly read: (video: HTMLVideoElement) => Promise<string | null>;
  readonly close: () => void;
}

/** The browser's own reader where it has one that works (Android, ChromeOS, macOS), otherwise ours in a worker, loaded on demand. */
export async function openDecoder(): Promise<Decoder> {
  const own = await nativeDecoder();
  if (own) return own;
  const { workerDecoder } = await import('./worker-decoder.ts');
  return workerDecoder();
}

interface BarcodeDetectorApi {
  new (options: { formats: string[] }): { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
  getSupportedFormats: () => Promise<string[]>;
}

async function nativeDecoder(): Promise<Decoder | null> {
  const api = (globalThis as { BarcodeDetector?: BarcodeDetectorApi }).BarcodeDetector;
  try {
    if (!api || !(await api.getSupportedFormats()).includes('qr_code')) return null;
    const detector = new api({ formats: ['qr_code'] });
    return {
      read: async (video) => (await detector.detect(video))[0]?.rawValue ?? null,
      close: () => undefined,
    };
  } catch {
    return null;
  }
}

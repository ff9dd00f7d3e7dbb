/** Finds a 2D code in what a camera shows. */
export interface Decoder {
  /** Its text, or null when the picture holds none. */
  readonly read: (video: HTMLVideoElement) => Promise<string | null>;
  readonly close: () => void;
}

/** The browser's own reader where there is one that works (Android, ChromeOS, macOS), else ours in a worker, loaded only then. */
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

import { writeFile } from 'node:fs/promises';
import { encodeQR } from 'qr';

const WIDTH = 640;
const HEIGHT = 480;
/** Pixels per module, so that a code fills about half of the picture, like one held in front of a tablet. */
const MODULE = 9;
const WHITE = 235;
const BLACK = 16;
/** Chromium loops the file; two frames are enough for a still picture. */
const FRAMES = 2;

/** Switches that make Chromium use a file as its camera without asking for permission. */
export const fakeCamera = (file: string): string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];

/** Writes a film (YUV4MPEG2) of a 2D code with this text in front of a grey wall. */
export async function filmOfCode(text: string, file: string): Promise<void> {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const luma = Buffer.alloc(WIDTH * HEIGHT, 128);
  const left = Math.floor((WIDTH - modules.length * MODULE) / 2);
  const top = Math.floor((HEIGHT - modules.length * MODULE) / 2);
  for (const [row, line] of modules.entries()) {
    for (const [column, dark] of line.entries()) {
      for (let y = 0; y < MODULE; y++) {
        const start = (top + row * MODULE + y) * WIDTH + left + column * MODULE;
        luma.fill(dark ? BLACK : WHITE, start, start + MODULE);
      }
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}

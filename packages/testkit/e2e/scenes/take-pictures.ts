import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumLaunch } from '../../src/browser/chromium.ts';
import { type Demo, startPlatform } from '../../src/browser/platform-process.ts';
import { closeScene, contextOf, openScene, settled, stageOf } from './open-scene.ts';
import { type Language, type Scene, type Scheme, widthsOf } from './scene.ts';
import { scenes } from './scenes.ts';

export interface Picture {
  readonly scene: string;
  readonly file: string;
  readonly width: number;
  readonly scheme: Scheme;
  readonly language: Language;
  /** Name of the design picture to compare it with. */
  readonly drawn: string | null;
}

/** One picture to take of a scene. */
export interface Shot {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly scheme: Scheme;
}

export interface PictureOptions {
  readonly folder: string;
  /** Which pictures to take of a scene; an empty list skips it. */
  readonly shots: (scene: Scene) => readonly Shot[];
  readonly languages: readonly Language[];
  readonly onFailure: (scene: string, error: Error) => void;
}

/** Every width in both schemes. */
export const everyShot = (scene: Scene): Shot[] =>
  widthsOf(scene).flatMap((viewport) => (['light', 'dark'] as const).map((scheme) => ({ viewport, scheme })));

/** One window per scene and language; sizes and schemes change within it. */
async function picturesOf(
  browser: Browser,
  demo: Demo,
  scene: Scene,
  language: Language,
  { folder, shots }: PictureOptions,
): Promise<Picture[]> {
  const stage = stageOf(demo, language);
  const [first] = shots(scene);
  const context = await contextOf(browser, stage, scene, { colorScheme: first!.scheme, viewport: first!.viewport });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    await openScene(page, scene, stage);
    const taken: Picture[] = [];
    for (const { viewport, scheme } of shots(scene)) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: scheme });
      await settled(page);
      const file = `${scene.name}-${viewport.width}-${scheme}-${language}.png`;
      await page.screenshot({ path: join(folder, file), animations: 'disabled', caret: 'hide' });
      taken.push({ scene: scene.name, file, width: viewport.width, scheme, language, drawn: scene.drawn ?? null });
    }
    return taken;
  } finally {
    await closeScene(context);
  }
}

/** Takes the pictures on a running platform. Reports a scene that fails and continues. */
async function takeOn(demo: Demo, options: PictureOptions): Promise<Picture[]> {
  await mkdir(options.folder, { recursive: true });
  const browser = await chromium.launch(await chromiumLaunch());
  const taken: Picture[] = [];
  try {
    for (const scene of scenes.filter((one) => options.shots(one).length > 0)) {
      for (const language of options.languages) {
        try {
          taken.push(...(await picturesOf(browser, demo, scene, language, options)));
        } catch (error) {
          options.onFailure(`${scene.name} (${language})`, error as Error);
        }
      }
    }
    return taken;
  } finally {
    await browser.close();
  }
}

/** Takes them on a platform started for the purpose, or on the running one that `demo` names, as `npm start` printed it. */
export async function takePictures(options: PictureOptions, demo?: string): Promise<Picture[]> {
  if (demo !== undefined) return takeOn(JSON.parse(demo) as Demo, options);
  const platform = await startPlatform('start', 300_000);
  try {
    return await takeOn(platform.demo, options);
  } finally {
    await platform.stop();
  }
}

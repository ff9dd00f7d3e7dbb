// `npm run screens`: pictures of every screen in every state, at two widths, in both themes and languages, with `screens/index.html` to
// browse them. `-- PART…` takes only scenes with a matching name; `--drawn FOLDER` adds the design pictures of that folder; `--readme`
// takes the README's pictures instead, into docs/pictures. `MONBAN_E2E_DEMO` names a running platform, as `npm start` printed it.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { everyShot, takePictures } from '@monban/testkit/screens';
import { contactSheet } from '../screens/contact-sheet.ts';
import { largestPicture, readmePictures } from '../screens/readme-pictures.ts';

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { drawn: { type: 'string' }, readme: { type: 'boolean', default: false } },
});
const demo = process.env['MONBAN_E2E_DEMO'];
const failures: string[] = [];
const onFailure = (scene: string, { message }: Error): void => {
  failures.push(scene);
  console.error(`✗ ${scene}: ${message.split('\n').slice(0, 12).join('\n  ')}`);
};

if (values.readme) {
  const folder = join(root, 'docs/pictures');
  const shots = (scene: { name: string }) => readmePictures.filter((picture) => picture.scene === scene.name);
  const taken = await takePictures({ folder, shots, languages: ['ja'], onFailure }, demo);
  for (const { scene, as } of readmePictures) {
    const picture = taken.find((one) => one.scene === scene);
    if (!picture) continue;
    const { size } = await stat(join(folder, picture.file));
    if (size > largestPicture) onFailure(scene, new Error(`a picture of ${size} bytes is too large for the README`));
    await rename(join(folder, picture.file), join(folder, as));
  }
} else {
  const folder = join(root, 'screens');
  const wanted = ({ name }: { name: string }): boolean => positionals.length === 0 || positionals.some((part) => name.includes(part));
  const taken = await takePictures(
    { folder, shots: (scene) => (wanted(scene) ? everyShot(scene) : []), languages: ['ja', 'en'], onFailure },
    demo,
  );
  const drawn = new Set<string>();
  for (const name of values.drawn === undefined ? [] : new Set(taken.flatMap((one) => one.drawn ?? []))) {
    const source = join(resolve(values.drawn!), `${name}.png`);
    if (!existsSync(source)) continue;
    await mkdir(join(folder, 'drawn'), { recursive: true });
    await copyFile(source, join(folder, 'drawn', `${name}.png`));
    drawn.add(name);
  }
  await writeFile(join(folder, 'index.html'), contactSheet(taken, drawn));
  console.log(`${taken.length} pictures: screens/index.html`);
}
if (failures.length > 0) console.error(`${failures.length} scenes failed: ${failures.join(', ')}`);
process.exitCode = failures.length > 0 ? 1 : 0;

import type { Picture } from '@monban/testkit/screens';

const figure = (source: string, words: string, width: number): string =>
  `<figure style="width:${width >= 1000 ? 420 : 180}px"><a href="${source}"><img loading="lazy" src="${source}" alt="${words}"></a><figcaption>${words}</figcaption></figure>`;

function section(scene: string, pictures: readonly Picture[], drawn: ReadonlySet<string>): string {
  const [first] = pictures;
  const figures = pictures.map(({ file, width, scheme, language }) => figure(file, `${width} · ${scheme} · ${language}`, width));
  if (first?.drawn && drawn.has(first.drawn)) figures.unshift(figure(`drawn/${first.drawn}.png`, 'drawn', first.width));
  return `<section id="${scene}"><h2>${scene}</h2><div>${figures.join('\n')}</div></section>`;
}

/** One page with all pictures by scene, the design picture (from the folder `drawn`) first where there is one. */
export function contactSheet(pictures: readonly Picture[], drawn: ReadonlySet<string>): string {
  const byScene = Map.groupBy(pictures, ({ scene }) => scene);
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Monban: every screen</title>
<style>
  body { font: 14px/1.5 system-ui, sans-serif; margin: 24px; background: #f5f5f9; color: #1c1c24 }
  nav { columns: 5 180px } nav a { display: block }
  section div { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start }
  figure { margin: 0 } img { width: 100%; border: 1px solid #ccc } figcaption { font-size: 12px }
</style>
<h1>Every screen</h1>
<nav>${[...byScene.keys()].map((scene) => `<a href="#${scene}">${scene}</a>`).join('\n')}</nav>
${[...byScene].map(([scene, taken]) => section(scene, taken, drawn)).join('\n')}
</html>
`;
}

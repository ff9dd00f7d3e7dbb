import { adminScenes } from './admin-scenes.ts';
import { adminVisitorScenes } from './admin-visitor-scenes.ts';
import { doorScenes, mailScenes } from './door-and-mail-scenes.ts';
import { memberScenes } from './member-scenes.ts';
import type { Scene } from './scene.ts';

/** Every screen in every state that a scene can produce. */
export const scenes: readonly Scene[] = [...adminVisitorScenes, ...adminScenes, ...memberScenes, ...doorScenes, ...mailScenes];

import type { Volume } from './kiosk-memory.ts';

/** Notes in Hz: a rising pair for yes, a low pair for no, distinguishable without looking (H-55). */
const NOTES = { allowed: [880, 1320], refused: [220, 196] } as const;
const NOTE_SECONDS = 0.13;
const FADE_SECONDS = 0.25;

let context: AudioContext | undefined;

/** Activates sound; browsers allow that only during a touch or key press. */
export async function wakeSound(): Promise<boolean> {
  try {
    context ??= new AudioContext();
    if (context.state !== 'running') await context.resume();
    return context.state === 'running';
  } catch {
    return false;
  }
}

/** Plays the answer; silent where sound is blocked or switched off. */
export function chime(answer: keyof typeof NOTES, volume: Volume): void {
  if (volume === 0 || context?.state !== 'running') return;
  const at = context.currentTime;
  for (const [index, frequency] of NOTES[answer].entries()) {
    const begins = at + index * NOTE_SECONDS;
    const tone = context.createOscillator();
    const gain = context.createGain();
    tone.type = answer === 'allowed' ? 'sine' : 'triangle';
    tone.frequency.value = frequency;
    gain.gain.setValueAtTime(volume, begins);
    gain.gain.exponentialRampToValueAtTime(0.001, begins + FADE_SECONDS);
    tone.connect(gain).connect(context.destination);
    tone.start(begins);
    tone.stop(begins + FADE_SECONDS);
  }
}

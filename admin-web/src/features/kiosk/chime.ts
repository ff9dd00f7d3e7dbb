let context: AudioContext | undefined;

/** A rising pair of tones for yes, a low pair for no, so that it is heard without looking; silent where sound is not allowed. */
export function chime(allowed: boolean): void {
  try {
    context ??= new AudioContext();
    const at = context.currentTime;
    for (const [index, frequency] of (allowed ? [880, 1320] : [220, 196]).entries()) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.type = allowed ? 'sine' : 'triangle';
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.2, at + index * 0.13);
      volume.gain.exponentialRampToValueAtTime(0.001, at + index * 0.13 + 0.25);
      tone.connect(volume).connect(context.destination);
      tone.start(at + index * 0.13);
      tone.stop(at + index * 0.13 + 0.26);
    }
  } catch {
    // A tablet without sound still shows the verdict.
  }
}

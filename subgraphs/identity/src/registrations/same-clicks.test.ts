import { describe, expect, it, vi } from 'vitest';
import { oncePerPassword } from './same-clicks.ts';

const always = () => true;
const never = () => false;

describe('clicks of one person', () => {
  it('that arrive concurrently run once', async () => {
    const work = vi.fn<() => Promise<string>>(() => Promise.resolve('done'));
    const click = () => oncePerPassword(['reg_1'], 'correct horse', work, never);
    expect(await Promise.all([click(), click(), click()])).toEqual(['done', 'done', 'done']);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('that succeeded are remembered; others run again', async () => {
    const work = vi.fn<() => Promise<string>>(() => Promise.resolve('done'));
    await oncePerPassword(['reg_2'], 'correct horse', work, always);
    await oncePerPassword(['reg_2'], 'correct horse', work, always);
    expect(work).toHaveBeenCalledTimes(1);
    await oncePerPassword(['reg_3'], 'correct horse', work, never);
    await oncePerPassword(['reg_3'], 'correct horse', work, never);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('with another password, or of somebody else, are their own', async () => {
    const work = vi.fn<() => Promise<string>>(() => Promise.resolve('done'));
    await oncePerPassword(['reg_4'], 'correct horse', work, always);
    await oncePerPassword(['reg_4'], 'battery staple', work, always);
    await oncePerPassword(['reg_5'], 'correct horse', work, always);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('that failed run again', async () => {
    const work = vi.fn<() => Promise<string>>(() => Promise.reject(new Error('away')));
    for (let i = 0; i < 2; i++) await expect(oncePerPassword(['reg_6'], 'correct horse', work, always)).rejects.toThrow('away');
    expect(work).toHaveBeenCalledTimes(2);
  });
});
